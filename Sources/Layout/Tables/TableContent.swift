import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// What the columns of a table hold below its heading, measured at one size, from which all
/// sizes follow in proportion.
struct TableContent {
    /// The size at which everything is measured.
    static let reference = Length.points(12)

    /// The needs of one column.
    struct Column {
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
        /// A cell with the widest text or figure, for a diagnostic.
        var widest: TableCell?
    }

    private(set) var columns: [Column]
    /// The texts of each row: column and width on one line.
    private(set) var rows: [[(column: Int, width: Length)]]

    /// The figure that was last measured in each column; the next one is mostly as wide.
    private var lastFigures: [String?]

    init(_ block: TableBlock, setter: CellSetter) throws(StageFailure) {
        let table = block.table
        lastFigures = Array(repeating: nil, count: table.columnCount)
        columns = Array(repeating: Column(), count: table.columnCount)
        rows = Array(repeating: [], count: table.rowCount - table.headerRowCount)
        for cell in table.cells where cell.region.rows.lowerBound >= table.headerRowCount {
            try add(cell, header: table.headerRowCount, setter)
        }
        guard block.carrying != nil else { return }
        for row in block.rows {
            for (column, text) in row.carried.enumerated() {
                if let text { try addFigure(text, column, setter, cell: nil) }
            }
        }
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
        let line = try setter.line(String(text.map { $0.isASCIIDigit ? "0" : $0 }), style, at: cell?.place)
        if line.whole > columns[column].whole { columns[column].widest = cell }
        columns[column].whole = max(columns[column].whole, line.whole)
        columns[column].fraction = max(columns[column].fraction, line.extent - line.whole)
    }

    private mutating func addRigid(
        _ text: String, _ column: Int, _ setter: CellSetter, cell: TableCell?
    ) throws(StageFailure) {
        let style = TextStyle(role: .song, size: Self.reference)
        let width = try setter.width(of: text, style, at: cell?.place).natural
        if width > columns[column].rigid { columns[column].widest = cell }
        columns[column].rigid = max(columns[column].rigid, width)
    }

    private mutating func addText(
        _ text: String, _ cell: TableCell, header: Int, _ setter: CellSetter
    ) throws(StageFailure) {
        let column = cell.region.columns.lowerBound
        let style = TextStyle(role: .song, size: Self.reference)
        let width = try setter.width(of: text, style, at: cell.place)
        if width.natural > columns[column].natural { columns[column].widest = cell }
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

extension UInt8 {
    fileprivate var isASCIIDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}

extension Character {
    var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
