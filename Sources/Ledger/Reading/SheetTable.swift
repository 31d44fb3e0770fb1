import Diagnostics
import Workbook

/// Reads one sheet of a workbook into the rows of its table, cell by cell.
struct SheetTable {
    let context: LedgerContext
    let sheet: SheetReader
    var collector = LimitedCollector(limit: Ledger.mostDiagnostics, folds: true)

    /// Formulas without a value in cells that must have one, which have been reported.
    private var uncomputed: Set<CellReference> = []

    /// Numbers and dates that are stored as texts, told column by column.
    private var texts = TextCells()

    /// Columns that have values but no heading, which have been reported.
    private var unheaded: Set<Int> = []

    init(_ sheet: SheetReader, context: LedgerContext) {
        self.sheet = sheet
        self.context = context
    }

    /// Adds the sheet's rows; rows with a fault in a cell are left out and reported.
    ///
    /// - Throws: what is wrong with the sheet as a whole.
    mutating func read(digest: UInt64, into rows: inout TableRows) throws(StageFailure) {
        guard let found = try headings() else {
            rows.leftOut.addUnknown()
            return collector.report { .sheetWithoutHeadings(at: Place(file: sheet.file, sheet: sheet.sheet.name)) }
        }
        let match = HeadingMatch(table: rows.table, names: context.names)
        let order = match.order(found, row: sheet.place(ofColumn: nil), &collector)
        guard let order else { return rows.leftOut.addUnknown() }
        if order.isRight {
            rows.files.append(.init(name: sheet.file, sheet: sheet.sheet.name, digest: digest, order: order.complete))
        } else {
            rows.leftOut.addUnknown()
        }
        let headed = Set(found.map(\.position))
        var parser = SheetCellParser(table: rows.table, context: context, countsFrom1904: sheet.countsFrom1904)
        let file = Int32(rows.files.count - 1)
        while try sheet.advance() {
            if order.isRight { reportUnheaded(headed) }
            guard order.positions.contains(where: { $0.map { !sheet.row.cell($0).value.isBlank } ?? false }) else { continue }
            if let stray = strayRow(order, of: rows.table) {
                collector.report { .strayRow(stray, at: sheet.place(ofColumn: nil)) }
                continue
            }
            let firstCell = rows.cells.count
            if readCells(&parser, order, into: &rows), order.isRight {
                let number = Int32(clamping: sheet.row.number)
                rows.origins.append(.init(file: file, number: number, line: number, offset: 0))
            } else {
                rows.cells.removeSubrange(firstCell...)
                let key = rows.table.key.first.flatMap { order[$0] }
                if order.isRight { rows.leftOut.add(key.map { sheet.row.cell($0).value.plainText }) }
            }
        }
        texts.tell(in: &collector)
        collector.report(contentsOf: sheet.collector) { [uncomputed] fault in
            guard fault.code == .sheetFormula, let cell = fault.place?.cell, let column = cell.column else { return true }
            return !uncomputed.contains(CellReference(row: cell.row, column: column))
        }
        if let warning = sheet.hiddenWarning { collector.report(.warning) { warning } }
    }

    /// The texts of the first row that has more than one; what stands above are titles.
    ///
    /// - Returns: nil when there is no such row.
    private func headings() throws(StageFailure) -> [HeadingMatch.Heading]? {
        while try sheet.advance() {
            guard sheet.row.cells.count > 1 else { continue }
            return sheet.row.cells.map { cell in
                // Headings are broken over lines and spaced out to fill their cells.
                let text = cell.value.plainText.filter { !$0.isWhitespace }
                return .init(text: text, position: cell.column, place: sheet.place(ofColumn: cell.column))
            }
        }
        return nil
    }

    /// The sheet's row, if it is no record; most are seen to be one by how many cells they have.
    private func strayRow(_ order: ColumnOrder, of table: LedgerTable) -> StrayRow? {
        let there = sheet.row.cells.count { !$0.value.isBlank }
        guard there < order.positions.count else { return nil }
        let first = sheet.row.cells.first { !$0.value.isBlank }?.value.plainText ?? ""
        return StrayRow(in: table, first: first) { order[$0].map { !isEmpty($0) } ?? true }
    }

    /// Whether a cell of the sheet's row has nothing, no formula either, and is not covered by another.
    private func isEmpty(_ column: Int) -> Bool {
        let cell = sheet.row.cell(column)
        return cell.value.isBlank && !cell.isUncomputed && sheet.merge(holding: column) == nil
    }

    private mutating func reportUnheaded(_ headed: Set<Int>) {
        for cell in sheet.row.cells where !headed.contains(cell.column) && unheaded.insert(cell.column).inserted {
            collector.report { .valueWithoutHeading(at: sheet.place(ofColumn: cell.column)) }
        }
    }

    /// Adds the cells of the sheet's row.
    ///
    /// - Returns: false when one of them is wrong, which has been reported.
    private mutating func readCells(_ parser: inout SheetCellParser, _ order: ColumnOrder, into rows: inout TableRows) -> Bool {
        var isRight = true
        let table = rows.table
        let isOpen = table.isOpen { order[$0].map(isEmpty) ?? true }
        for column in order.positions.indices {
            if isOpen, table.together.contains(column) {
                rows.cells.append(.blank)
                continue
            }
            guard let position = order[column] else { continue }
            let cell = sheet.row.cell(position)
            let isCovered = cell.value.isBlank && sheet.merge(holding: position) != nil
            do throws(CellProblem) {
                if isCovered { throw .blank }
                rows.cells.append(try parser.cell(column, cell, &rows.arena))
            } catch {
                isRight = false
                let heading = rows.table.columns[column].name
                let isHeld = texts.hold(
                    error, column: column, row: sheet.row.number, at: sheet.place(ofColumn: position, heading: heading))
                guard !isHeld else { continue }
                if cell.isUncomputed { uncomputed.insert(CellReference(row: sheet.row.number, column: position)) }
                collector.report {
                    let place = sheet.place(ofColumn: position, heading: heading)
                    if cell.isUncomputed { return .uncomputedFormula(at: place) }
                    return isCovered ? .cellMerged(at: place) : parser.diagnostic(error, column, cell, at: place)
                }
            }
        }
        return isRight
    }
}
