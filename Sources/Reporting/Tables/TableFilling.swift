package import Diagnostics
import Ledger
package import OfficialDocument
package import Quantities
import StatisticalForms

extension TableDefinition {
    /// The table filled with the records of its list.
    ///
    /// - Parameters:
    ///   - values: the values of a document, the list among them.
    ///   - units: the office's reporting units in their order.
    ///   - silent: those of them that have not reported.
    /// - Returns: the table; a warning (`TBL0201`) where rounding keeps a printed sum from
    ///   adding up and the table has no note to say so.
    /// - Throws: `TBL0202` when the list has no value.
    package func block(_ values: Value.Record, units: [String], silent: [String] = []) throws(StageFailure) -> Reported<TableBlock> {
        guard case .list(let listed) = values[list.text]?.content else {
            throw StageFailure(.missingTableList(list.text, at: list.place))
        }
        if let boxes { return Reported(forms(boxes, listed), warnings: []) }
        let records = TableRecord.all(listed, of: self)
        let lines = TableLines(table: self, units: units)
        let warnings = RoundingOfSums(table: self, lines: lines, records: records).warnings()
        let filling = TableFilling(table: self, lines: lines.lines(records), silent: silenceNote == nil ? [] : Set(silent))
        let hasNote = roundingNote != nil
        let own = [warnings.isEmpty ? nil : roundingNote, silent.isEmpty ? nil : silenceNote?.followed(by: silent)]
        let block = filling.block(notes: notes + own.compactMap(\.self))
        return Reported(block, warnings: hasNote ? [] : warnings)
    }

    /// The table as a book of its own, under its title, with who keeps it and up to when.
    package func sheets(
        _ book: Book, _ values: Value.Record, units: [String], silent: [String] = []
    ) throws(StageFailure) -> Reported<TableBook> {
        let block = try self.block(values, units: units, silent: silent)
        let sheets = TableBook(
            title: title, organ: book.organ.text(values), date: book.date.text(values), table: block.output)
        return Reported(sheets, warnings: block.warnings)
    }
}

extension PlacedText {
    fileprivate func followed(by names: [String]) -> PlacedText {
        PlacedText(text + names.joined(separator: "、") + "。", at: place)
    }
}

extension TableDefinition.Book {
    /// Who answers for the book and its day, for the file's properties; nil when the values have none.
    package func properties(_ values: Value.Record) -> (organ: String, day: CivilDate)? {
        guard case .text(let name) = (responsible ?? organ).value(values)?.content, case .date(let day) = date.value(values)?.content
        else { return nil }
        return (name, day)
    }
}

extension TableDefinition.Book.Line {
    /// The value at the end of the path.
    func value(_ values: Value.Record) -> Value? {
        path.dropFirst().reduce(values[path[0]]) { value, name in value?.field(name) }
    }

    /// The label and the value.
    func text(_ values: Value.Record) -> PlacedText {
        let value = self.value(values)
        switch value?.content {
        case .text(let text): return PlacedText(label + text, at: value?.origin ?? place)
        case .date(let date): return PlacedText(label + date.chinese, at: value?.origin ?? place)
        default: return PlacedText(label, at: place)
        }
    }
}

/// Makes the cells of a table.
struct TableFilling: Sendable {
    let table: TableDefinition
    let lines: [TableLine]
    /// Units that have not reported: 0 in their rows would be a figure that nobody gave.
    private let silent: Set<String>
    private let grid: HeaderGrid
    /// The field that each column prints; nil for one that counts the rows.
    private let keys: [ExactText?]
    /// What stands for the figures of such a unit.
    private static let notReported = "未报"

    init(table: TableDefinition, lines: [TableLine], silent: Set<String>) {
        self.table = table
        self.lines = lines
        self.silent = silent
        grid = HeaderGrid(table.header, firstColumn: 0)
        keys = table.columns.map { $0.fieldName.map { ExactText($0) } }
    }

    func block(notes: [PlacedText]) -> TableBlock {
        var (cells, rows) = (grid.cells, [TableRow]())
        cells.reserveCapacity(cells.count + lines.count * table.columns.count)
        for part in SideBySide.parts(of: lines, { (cells: cellsOf($0), rows: $0.map(row)) }) {
            cells += part.cells
            rows += part.rows
        }
        let sheet = Table(
            columnCount: table.columns.count, rowCount: grid.rowCount + lines.count, headerRowCount: grid.rowCount,
            cells: merged(cells))
        let carrying = table.carrying.map {
            TableBlock.Carrying(onward: $0.onward, brought: $0.brought, label: 0..<labelWidth)
        }
        return TableBlock(
            title: table.title, unit: table.unit, table: sheet, rows: rows, carrying: carrying, notes: notes,
            place: table.name.place)
    }

    /// The same with labels over several rows, if a column asks for them.
    private func merged(_ cells: [TableCell]) -> [TableCell] {
        guard table.columns.contains(where: \.mergesSame) else { return cells }
        let labels = MergedLabels(columns: table.columns) { row in
            if case .record = lines[row - grid.rowCount].content { true } else { false }
        }
        return grid.cells + labels.merging(cells.dropFirst(grid.cells.count))
    }

    private func cellsOf(_ lines: ArraySlice<TableLine>) -> [TableCell] {
        var cells: [TableCell] = []
        cells.reserveCapacity(lines.count * table.columns.count)
        for (index, line) in zip(lines.indices, lines) { cells += self.cells(line, at: grid.rowCount + index) }
        return cells
    }

    /// The columns before the first that is added up.
    private var labelWidth: Int { table.columns.firstIndex(where: \.isSummed) ?? table.columns.count }

    private func row(_ line: TableLine) -> TableRow {
        let role: TableRow.Role =
            switch line.content {
            case .record, .empty: .record
            case .heading: .groupHeading
            case .sum(_, let isTotal, _): isTotal ? .total : .subtotal
            }
        let carried = zip(line.running, table.columns).map { $0?.text(decimals: $1.decimals) }
        return TableRow(role: role, keepsWithNext: line.keepsWithNext, startsPage: line.startsPage, carried: carried)
    }

    private func cells(_ line: TableLine, at row: Int) -> [TableCell] {
        let whole = 0..<table.columns.count
        switch line.content {
        case .record(let record, let number, let inGroup):
            let isSilent = self.isSilent(record.value)
            return table.columns.indices.map { index in
                var cell = self.cell(record.value, index, restarts: inGroup, number, at: row)
                if isSilent, table.columns[index].isFigure { cell.content = .text(Self.notReported, .centred) }
                return cell
            }
        case .heading(let name): return [wide(name, .leading, row, whole)]
        case .empty: return [wide(table.empty, .centred, row, whole)]
        case .sum(let label, _, let sums):
            let rest = table.columns.indices.dropFirst(labelWidth).map { index in
                TableCell(
                    region: .init(rows: row..<row + 1, columns: index..<index + 1),
                    content: sum(sums[index], table.columns[index]), place: table.columns[index].place)
            }
            return [wide(label, .centred, row, 0..<labelWidth)] + rest
        }
    }

    /// Whether a record is named for a unit that has not reported.
    private func isSilent(_ record: Value) -> Bool {
        guard !silent.isEmpty else { return false }
        return table.columns.contains { column in
            guard let name = column.fieldName, case .text(let text) = record.field(name)?.content else { return false }
            return silent.contains(text)
        }
    }

    /// What is not added up has no sum, and what is ranked no rank of the whole.
    private func sum(_ sum: ColumnSum?, _ column: TableColumn) -> TableCell.Content {
        guard let sum else { return .text(column.isRank ? Rate.none : "", .centred) }
        return .figure(sum.text(decimals: column.decimals))
    }

    private func cell(
        _ record: Value, _ index: Int, restarts inGroup: Int, _ number: Int, at row: Int
    ) -> TableCell {
        let region = TableCell.Region(rows: row..<row + 1, columns: index..<index + 1)
        guard let key = keys[index] else {
            let count = table.columns[index].restarts ? inGroup : number
            return TableCell(
                region: region, content: .ordinal(String(count)), place: record.origin ?? table.columns[index].place)
        }
        let value = record.field(key)
        return TableCell(
            region: region, content: CellText.content(value, table.columns[index]),
            place: value?.origin ?? record.origin ?? table.columns[index].place)
    }

    private func wide(_ text: String, _ alignment: TextAlignment, _ row: Int, _ columns: Range<Int>) -> TableCell {
        TableCell(
            region: .init(rows: row..<row + 1, columns: columns), content: .text(text, alignment),
            place: table.name.place)
    }
}

extension TableColumn {
    /// Whether it counts the rows of each group.
    fileprivate var restarts: Bool { if case .number(let restarts) = content { restarts } else { false } }

    /// Whether it prints what the ledger counts.
    fileprivate var isFigure: Bool {
        guard case .field(let field, _) = content else { return false }
        switch field.type {
        case .integer, .quantity, .rate, .rank: return true
        case .text, .date, .boolean, .record, .list: return false
        }
    }
}
