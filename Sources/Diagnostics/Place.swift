/// Where a diagnostic points.
///
/// Every value and every cell of a long table has one, most of them that of its record: what it says is kept once,
/// and a place is as large as a reference to it.
public struct Place: Hashable, Sendable, CustomStringConvertible {
    private var parts: Parts

    private final class Parts: Sendable {
        let file: String
        let position: Position?
        let sheet: String?
        let cell: Cell?

        init(_ file: String, _ position: Position?, _ sheet: String?, _ cell: Cell?) {
            self.file = file
            self.position = position
            self.sheet = sheet
            self.cell = cell
        }
    }

    public init(file: String, position: Position? = nil, sheet: String? = nil, cell: Cell? = nil) {
        parts = Parts(file, position, sheet, cell)
    }

    /// The file as the user named it, or a name such as `--data`.
    public var file: String {
        get { parts.file }
        set { parts = Parts(newValue, position, sheet, cell) }
    }

    /// Line and column, counted from 1; the column counts characters, as an editor does.
    public var position: Position? {
        get { parts.position }
        set { parts = Parts(file, newValue, sheet, cell) }
    }

    /// The sheet, when the file is a workbook.
    public var sheet: String? {
        get { parts.sheet }
        set { parts = Parts(file, position, newValue, cell) }
    }

    /// The cell, when the file is a table.
    public var cell: Cell? {
        get { parts.cell }
        set { parts = Parts(file, position, sheet, newValue) }
    }

    public static func == (left: Place, right: Place) -> Bool {
        left.parts === right.parts
            || left.file == right.file && left.position == right.position && left.sheet == right.sheet && left.cell == right.cell
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(file)
        hasher.combine(position)
        hasher.combine(sheet)
        hasher.combine(cell)
    }

    /// A span of one line of a text file.
    public struct Position: Hashable, Sendable {
        public var line: Int
        public var column: Int
        /// How many characters the span covers, at least 1.
        public var length: Int
        /// The source line, for the caret; without its line break.
        public var excerpt: String?

        public init(line: Int, column: Int, length: Int = 1, excerpt: String? = nil) {
            self.line = line
            self.column = column
            self.length = max(1, length)
            self.excerpt = excerpt
        }
    }

    /// A row of a table, or one cell of it, as a spreadsheet shows it.
    public struct Cell: Hashable, Sendable {
        /// Counted from 1, the headings' row included.
        ///
        /// Differs from the position's line where a cell holds a line break.
        public var row: Int
        /// The heading of the cell's column; nil for the row as a whole.
        public var heading: String?
        /// The column, counted from 1, where a spreadsheet shows its letters.
        public var column: Int?

        public init(row: Int, heading: String? = nil, column: Int? = nil) {
            self.row = row
            self.heading = heading
            self.column = column
        }

        /// `B7`, or `7` for the row as a whole.
        public var reference: String { (column.map(Self.letters(ofColumn:)) ?? "") + String(row) }

        /// A column's letters: A is 1, Z is 26, AA is 27.
        ///
        /// - Parameter column: counted from 1.
        public static func letters(ofColumn column: Int) -> String {
            var letters = ""
            var rest = column
            while rest > 0 {
                letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
                rest = (rest - 1) / 26
            }
            return letters
        }

        /// `第7行“查实金额”列`.
        public var words: Bilingual {
            guard let heading else { return Bilingual("第\(row)行", "row \(row)") }
            return Bilingual("第\(row)行“\(heading)”列", "row \(row), column '\(heading)'")
        }
    }

    /// `file:line:column`, `workbook!sheet!B7`, or the file alone.
    public var description: String {
        if let sheet { return file + "!" + sheet + (cell.map { "!" + $0.reference } ?? "") }
        guard let position else { return file }
        return "\(file):\(position.line):\(position.column)"
    }
}
