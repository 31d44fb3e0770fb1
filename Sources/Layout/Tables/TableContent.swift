import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// What the columns of a table hold below its heading, measured at one size, from which all
/// sizes follow in proportion.
struct TableContent: Sendable {
    /// The size at which everything is measured.
    static let reference = Length.points(12)

    /// The needs of one column.
    struct Column: Sendable {
        /// The widest before and behind a decimal point.
        var whole = Length.zero
        var fraction = Length.zero
        /// The widest of what stays on one line: ordinals, dashes.
        var rigid = Length.zero
        /// The widest text on one line.
        var natural = Length.zero
        /// The longest part of a text that stays whole.
        var piece = Length.zero
        var hasText = false
        /// The first cell with the widest text or figure, for a diagnostic.
        private(set) var widest: TableCell?
        private var greatest = Length.zero

        /// Adds the needs of a later part of the column.
        fileprivate mutating func add(_ part: Column) {
            note(part.widest, part.greatest)
            whole = max(whole, part.whole)
            fraction = max(fraction, part.fraction)
            rigid = max(rigid, part.rigid)
            natural = max(natural, part.natural)
            piece = max(piece, part.piece)
            hasText = hasText || part.hasText
        }

        fileprivate mutating func note(_ cell: TableCell?, _ width: Length) {
            if width > greatest { (widest, greatest) = (cell, width) }
        }
    }

    private(set) var columns: [Column]
    /// The texts of each row: column and width on one line.
    private(set) var rows: [[(column: Int, width: Length)]]

    /// The figure that was last measured in each column; the next one is mostly as wide.
    private var lastFigures: [String?]

    /// - Parameters:
    ///   - setter: learns what the texts measure.
    ///   - typesetter: what is told of whatever there is to report, in the order of the cells.
    ///   - lanes: what measures the cells of a long table side by side.
    init(
        _ block: TableBlock, setter: CellSetter, typesetter: Typesetter, lanes: (any LayoutLanes)? = nil
    ) throws(StageFailure) {
        let table = block.table
        let cells = table.cells.drop { $0.region.rows.lowerBound < table.headerRowCount }
        if let lanes, cells.count >= lanes.leastCells {
            self.init(emptyOf: table)
            let (measures, words) = (typesetter.measures, typesetter.words)
            let parts = lanes.outcomes(of: lanes.shares(of: cells.indices)) { shaper, range in
                TablePiece(measures: measures, words: words, shaper: shaper) { own throws(StageFailure) in
                    let setter = CellSetter(own)
                    return (content: try TableContent(cells[range], of: table, setter), widths: setter.widths)
                }
            }
            for part in parts {
                let part = try part.joined(typesetter)
                add(part.content)
                setter.learn(part.widths)
            }
        } else {
            try self.init(cells, of: table, setter)
        }
        guard block.carrying != nil else { return }
        for row in block.rows {
            for (column, text) in row.carried.enumerated() {
                if let text { try addFigure(text, column, setter, cell: nil) }
            }
        }
    }

    private init(_ cells: ArraySlice<TableCell>, of table: Table, _ setter: CellSetter) throws(StageFailure) {
        self.init(emptyOf: table)
        for cell in cells { try add(cell, header: table.headerRowCount, setter) }
    }

    private init(emptyOf table: Table) {
        lastFigures = Array(repeating: nil, count: table.columnCount)
        columns = Array(repeating: Column(), count: table.columnCount)
        rows = Array(repeating: [], count: table.rowCount - table.headerRowCount)
    }

    /// Adds what a later part of the table holds.
    private mutating func add(_ part: TableContent) {
        for (index, column) in part.columns.enumerated() { columns[index].add(column) }
        for (index, row) in part.rows.enumerated() where !row.isEmpty { rows[index] = rows[index].isEmpty ? row : rows[index] + row }
    }

    private mutating func add(_ cell: TableCell, header: Int, _ setter: CellSetter) throws(StageFailure) {
        let column = cell.region.columns.lowerBound
        guard cell.region.columns.count == 1 else { return }
        switch cell.content {
        case .figure(let text?): try addFigure(text, column, setter, cell: cell)
        case .figure(nil): break
        case .ordinal(let text): try addRigid(text, column, setter, cell: cell)
        case .heading(let heading): try addText(heading.text, cell, header: header, setter)
        case .stub(let text), .text(let text, _): try addText(text, cell, header: header, setter)
        }
    }

    /// All digits are one width: a figure's width is that of its pattern.
    private mutating func addFigure(
        _ text: String, _ column: Int, _ setter: CellSetter, cell: TableCell?
    ) throws(StageFailure) {
        if let last = lastFigures[column], last.looksLike(text) { return }
        lastFigures[column] = text
        guard FigureAlignment.isAligned(text) else { return try addRigid(text, column, setter, cell: cell) }
        let style = TextStyle(role: .song, size: Self.reference)
        let line = try setter.line(DigitPattern(text)?.text ?? text, style, at: cell?.place)
        columns[column].note(cell, line.extent)
        columns[column].whole = max(columns[column].whole, line.whole)
        columns[column].fraction = max(columns[column].fraction, line.extent - line.whole)
    }

    private mutating func addRigid(
        _ text: String, _ column: Int, _ setter: CellSetter, cell: TableCell?
    ) throws(StageFailure) {
        let style = TextStyle(role: .song, size: Self.reference)
        let width = try setter.width(of: text, style, at: cell?.place).natural
        columns[column].note(cell, width)
        columns[column].rigid = max(columns[column].rigid, width)
    }

    private mutating func addText(
        _ text: String, _ cell: TableCell, header: Int, _ setter: CellSetter
    ) throws(StageFailure) {
        let column = cell.region.columns.lowerBound
        let style = TextStyle(role: .song, size: Self.reference)
        let width = try setter.width(of: text, style, at: cell.place)
        columns[column].note(cell, width.natural)
        columns[column].natural = max(columns[column].natural, width.natural)
        columns[column].piece = max(columns[column].piece, width.piece)
        columns[column].hasText = true
        if cell.region.rows.count == 1 {
            rows[cell.region.rows.lowerBound - header].append((column, width.natural))
        }
    }
}

extension String {
    /// Whether two figures differ in their digits only.
    fileprivate func looksLike(_ other: String) -> Bool {
        utf8.count == other.utf8.count
            && zip(utf8, other.utf8).allSatisfy { $0 == $1 || $0.isASCIIDigit && $1.isASCIIDigit }
    }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
