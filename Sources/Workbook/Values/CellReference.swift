/// The place of a cell within a sheet.
package struct CellReference: Hashable, Sendable {
    /// Counted from 1.
    package var row: Int
    /// Counted from 1.
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }

    /// Reads `B7`, also `$B$7`; nil for anything else and for what is beyond a sheet's limits.
    init?(_ bytes: Span<UInt8>) {
        var (row, column, hasRow) = (0, 0, false)
        for index in bytes.indices {
            let byte = bytes[index]
            if let digit = byte.digit, column > 0 {
                row = row * 10 + digit
                hasRow = true
            } else if (0x41...0x5A).contains(byte & 0xDF), !hasRow {
                column = column * 26 + Int(byte & 0xDF) - 0x40
            } else if byte != UInt8(ascii: "$") || (hasRow) {
                return nil
            }
            guard row <= WorkbookLimits.rows, column <= WorkbookLimits.columns else { return nil }
        }
        guard row > 0 else { return nil }
        self.init(row: row, column: column)
    }
}

/// A rectangle of cells.
package struct CellRange: Hashable, Sendable {
    package var first: CellReference
    /// Not above and not left of the first.
    package var last: CellReference

    package init(first: CellReference, last: CellReference) {
        self.first = first
        self.last = last
    }

    /// Reads `A1:C3` or `A1`; nil for anything else.
    init?(_ text: String) {
        let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { Array($0.utf8) }
        guard corners.count <= 2, let start = corners.first, let end = corners.last,
            let first = CellReference(start.span), let last = CellReference(end.span),
            last.row >= first.row, last.column >= first.column
        else { return nil }
        self.init(first: first, last: last)
    }

    package func contains(_ cell: CellReference) -> Bool {
        (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
    }

    /// Whether some cell is in both.
    package func overlaps(_ other: CellRange) -> Bool {
        first.row <= other.last.row && other.first.row <= last.row && first.column <= other.last.column
            && other.first.column <= last.column
    }
}
