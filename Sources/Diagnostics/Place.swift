/// Where a diagnostic points.
public struct Place: Hashable, Sendable {
    /// The file as the user named it, or a name such as `--data`.
    public var file: String
    /// Line and column, counted from 1; the column counts characters, as an editor does.
    public var position: Position?

    public init(file: String, position: Position? = nil) {
        self.file = file
        self.position = position
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

    /// `file:line:column`, or the file alone.
    public var description: String {
        guard let position else { return file }
        return "\(file):\(position.line):\(position.column)"
    }
}
