/// One row of a table as read: its cells by their place in the file.
package struct CSVRow: Sendable {
    /// Counted from 1, the headings' row included.
    package var number = 0
    /// The line of the file that the row begins on, counted from 1.
    package var line = 1
    /// The byte that the row begins at.
    package var offset = 0
    package var cells: [Cell] = []

    package init() {}

    /// A cell's text and where it stands.
    package struct Cell: Sendable {
        /// The cell's first byte in the file, its opening quote if it has one.
        package var offset: Int
        /// Where its text begins, in the file's bytes or in the reader's `unescaped` ones.
        package var textOffset: Int
        /// In bytes.
        package var textLength: Int
        /// Whether the text had doubled quotes and so stands in `unescaped`.
        package var isUnescaped = false
    }

    /// Whether every cell is empty, as in rows that a spreadsheet leaves behind.
    package var isBlank: Bool { cells.allSatisfy { $0.textLength == 0 } }
}
