import Diagnostics
import Workbook

/// Reads files into the rows of their tables, cell by cell.
struct TableReader {
    let context: LedgerContext
    var collector = LimitedCollector(limit: Ledger.mostDiagnostics, folds: true)

    private var dates = RepeatedDates()

    init(context: LedgerContext) { self.context = context }

    /// Adds a CSV file's rows; rows with a fault in a cell are left out and reported.
    mutating func read(_ file: LedgerFile, digest: UInt64, into rows: inout TableRows) {
        var reader = CSVReader(file: file.name, bytes: file.bytes, limit: Ledger.mostDiagnostics)
        // A file with another separator has one heading; what it lacks would be all of them.
        let isTable = !reader.headings.isEmpty && !reader.collector.diagnostics.contains { $0.code == .csvSeparator }
        let order = isTable ? columnOrder(of: reader, table: rows.table) : nil
        guard let order else {
            rows.leftOut.addUnknown()
            return collector.report(contentsOf: reader.collector)
        }
        let base = rows.arena.count
        rows.arena += reader.source
        rows.arena.append(.lineBreak)
        if order.isRight { rows.files.append(.init(name: file.name, digest: digest, order: order.complete)) } else { rows.leftOut.addUnknown() }
        readRows(of: &reader, order: order, base: base, into: &rows)
        dates.tell(of: rows.table, in: &collector)
        rows.arena += reader.unescaped
        rows.arena.append(.lineBreak)
        if reader.collector.hasErrors { rows.leftOut.addUnknown() }
        collector.report(contentsOf: reader.collector)
    }

    private mutating func readRows(
        of reader: inout CSVReader, order: ColumnOrder, base: Int, into rows: inout TableRows
    ) {
        let parser = CellParser(table: rows.table, context: context)
        let source = Source(bytes: reader.source, base: base)
        let file = Int32(rows.files.count - 1)
        while reader.advance() {
            if let stray = strayRow(reader, order, of: rows.table) {
                var place = reader.place(ofCell: order[rows.table.key.first ?? 0] ?? 0, heading: nil)
                if rows.table.isSecret { place.position?.excerpt = nil }
                collector.report { .strayRow(stray, at: place) }
                continue
            }
            let firstCell = rows.cells.count
            guard readCells(of: reader, source, parser, order: order, into: &rows), order.isRight else {
                rows.cells.removeSubrange(firstCell...)
                let key = rows.table.key.first.flatMap { order[$0] }
                if order.isRight { rows.leftOut.add(key.map { reader.text(reader.row.cells[$0]) }) }
                continue
            }
            rows.origins.append(
                .init(
                    file: file, number: Int32(clamping: reader.row.number),
                    line: Int32(clamping: reader.row.line), offset: base + reader.row.offset))
        }
    }

    /// The reader's row, if it is no record.
    private func strayRow(_ reader: CSVReader, _ order: ColumnOrder, of table: LedgerTable) -> StrayRow? {
        func isEmpty(_ column: Int) -> Bool? { order[column].map { reader.row.cells[$0].textLength == 0 } }
        guard order.positions.indices.contains(where: { isEmpty($0) ?? false }) else { return nil }
        let first = reader.row.cells.first { $0.textLength > 0 }.map(reader.text) ?? ""
        return StrayRow(in: table, first: first) { isEmpty($0) != true }
    }

    /// A file's bytes and where they stand in the arena; the unescaped texts follow after a line break.
    private struct Source {
        let bytes: [UInt8]
        let base: Int
        var unescapedBase: Int { base + bytes.count + 1 }
    }

    /// Adds the cells of the reader's row.
    ///
    /// - Returns: false when one of them is wrong, which has been reported.
    private mutating func readCells(
        of reader: CSVReader, _ source: Source, _ parser: CellParser, order: ColumnOrder, into rows: inout TableRows
    ) -> Bool {
        var isRight = true
        let table = rows.table
        let isOpen = table.isOpen { order[$0].map { reader.row.cells[$0].textLength == 0 } ?? true }
        for column in order.positions.indices {
            if isOpen, table.together.contains(column) {
                rows.cells.append(.blank)
                continue
            }
            guard let position = order[column] else { continue }
            let cell = reader.row.cells[position]
            let (start, length) = (cell.textOffset, cell.textLength)
            let parsed =
                cell.isUnescaped
                ? parser.cell(
                    column: column, reader.unescaped.span, start: start, length: length,
                    base: source.unescapedBase)
                : parser.cell(
                    column: column, source.bytes.span, start: start, length: length, base: source.base)
            if let parsed {
                rows.cells.append(parsed)
            } else {
                isRight = false
                report(column, of: rows.table, cell: position, reader)
            }
        }
        return isRight
    }

    private mutating func report(_ column: Int, of table: LedgerTable, cell: Int, _ reader: CSVReader) {
        guard collector.takesMore else { return collector.report(nil) }
        let definition = table.columns[column]
        var place = reader.place(ofCell: cell, heading: definition.name)
        if table.isSecret { place.position?.excerpt = nil }
        let fault = CellFault(text: reader.text(reader.row.cells[cell]), column: definition, context: context)
            .diagnostic(at: place)
        if !dates.holds(fault, column: column) { collector.report(fault) }
    }

    /// For each column of the table its position in the file; nil with a report if it is hardly the table.
    private mutating func columnOrder(of reader: CSVReader, table: LedgerTable) -> ColumnOrder? {
        let headings = reader.headings.enumerated().map { index, text in
            HeadingMatch.Heading(text: text, position: index, place: reader.place(ofCell: index, heading: nil))
        }
        let row = Place(file: reader.file, position: .init(line: 1, column: 1), cell: .init(row: 1))
        let order = HeadingMatch(table: table, names: context.names).order(headings, row: row, &collector)
        return collector.isFull ? nil : order
    }
}

// MARK: - Workbooks

extension TableReader {
    /// Adds the rows of all sheets of a workbook, each to the table of its name.
    ///
    /// A sheet without any value is none; one whose name tells no table is an error, as its
    /// records would be lost.
    ///
    /// - Returns: the tables that it has; nil when they cannot be told.
    mutating func read(
        workbook file: LedgerFile, digest: UInt64, into records: inout LedgerRecords
    ) -> Set<LedgerTable.Name>? {
        var (tables, isCertain) = (Set<LedgerTable.Name>(), true)
        do throws(StageFailure) {
            let reader = try XLSXReader(file: file.name, bytes: file.bytes)
            for info in reader.sheets where !context.names.ignores(sheet: info.name) {
                let sheet = try reader.rows(of: info, faultLimit: Ledger.mostDiagnostics)
                if let table = context.names.table(ofSheet: info.name) {
                    tables.insert(table)
                    var reading = SheetTable(sheet, context: context)
                    try reading.read(digest: digest, into: &records[table])
                    collector.report(contentsOf: reading.collector)
                } else if try sheet.advance() {
                    isCertain = false
                    let place = Place(file: file.name, sheet: info.name)
                    collector.report { .ledgerUnknownSheet(info.name, known: context.names.sheetNames, at: place) }
                }
            }
            if tables.isEmpty, isCertain {
                collector.report { .workbookWithoutTables(file.name, known: context.names.sheetNames) }
                isCertain = false
            }
        } catch {
            for diagnostic in error.diagnostics { collector.report(diagnostic.severity) { diagnostic } }
            isCertain = false
        }
        return isCertain ? tables : nil
    }
}

extension UInt8 {
    static let lineBreak = UInt8(ascii: "\n")
}
