/// Where a diagnostic points.
public struct Place: Hashable, Sendable {
    /// The file as the user named it, or a name such as `--data`.
    public var file: String
    /// Line and column, counted from 1; the column counts characters, as an editor does.
    public var position: Position?
    /// The cell, when the file is a table.
    public var cell: Cell?

    public init(file: String, position: Position? = nil, cell: Cell? = nil) {
        self.file = file
        self.position = position
        self.cell = cell
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

        public init(row: Int, heading: String? = nil) {
            self.row = row
            self.heading = heading
        }

        /// `第7行“查实金额”列`.
        public var words: Bilingual {
            guard let heading else { return Bilingual("第\(row)行", "row \(row)") }
            return Bilingual("第\(row)行“\(heading)”列", "row \(row), column '\(heading)'")
        }
    }

    /// `file:line:column`, or the file alone.
    public var description: String {
        guard let position else { return file }
        return "\(file):\(position.line):\(position.column)"
    }
}
