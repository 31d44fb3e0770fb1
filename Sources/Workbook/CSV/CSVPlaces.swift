package import Diagnostics

/// Turns bytes of a CSV file into places.
package struct CSVPlaces {
    package let file: String
    package let bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// The place of one cell of a row.
    package func place(in row: CSVRow, cell index: Int, heading: String?) -> Place {
        let cell = Place.Cell(row: row.number, heading: heading)
        guard row.cells.indices.contains(index) else {
            return place(offset: row.offset, line: row.line, cell: cell)
        }
        let offset = row.cells[index].offset
        // Line breaks in the cells before move the cell down.
        let breaks = Self.lineBreaks(bytes[row.offset..<offset])
        // The last cell runs to the end of its line.
        let end = index + 1 < row.cells.count ? row.cells[index + 1].offset - 1 : bytes.count
        return place(offset: offset, length: end - offset, line: row.line + breaks, cell: cell)
    }

    /// The place of a row whose first byte and numbers are known, or of one of its cells.
    ///
    /// - Parameters:
    ///   - offset: the row's first byte.
    ///   - line: its line in the file; `number` is its number in the table.
    package func place(
        rowAt offset: Int, line: Int, number: Int, cell: Int?, heading: String?
    ) -> Place {
        var scanner = CSVScanner(offset: offset, line: line)
        var row = CSVRow()
        var unescaped: [UInt8] = []
        _ = scanner.scanRow(bytes.span, into: &row, unescaped: &unescaped)
        row.number = number
        return place(in: row, cell: cell ?? -1, heading: heading)
    }

    /// The place of some bytes of a line.
    func place(offset: Int, length: Int = 1, line: Int, cell: Place.Cell?) -> Place {
        var start = offset
        while start > 0, !Self.isLineBreak(bytes[start - 1]) { start -= 1 }
        var end = offset
        while end < bytes.count, !Self.isLineBreak(bytes[end]) { end += 1 }
        if bytes[start..<end].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
        let before = text(start..<max(start, offset))
        let spanned = text(offset..<min(end, offset + length))
        // A line that fills a screen shows nothing.
        let excerpt = end - start <= Self.longestExcerpt ? text(start..<end) : nil
        return Place(
            file: file,
            position: .init(
                line: line, column: before.count + 1, length: spanned.count, excerpt: excerpt),
            cell: cell)
    }

    /// In bytes.
    private static let longestExcerpt = 1000

    private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private static func isLineBreak(_ byte: UInt8) -> Bool { byte == .lineFeed || byte == .carriageReturn }

    /// Line breaks in some bytes, CRLF counted once.
    private static func lineBreaks(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == .carriageReturn || (byte == .lineFeed && previous != .carriageReturn) { count += 1 }
            previous = byte
        }
        return count
    }
}
