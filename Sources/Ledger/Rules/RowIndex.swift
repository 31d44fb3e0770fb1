/// Finds rows by the cells of their key: an open hash table over the tables' bytes.
///
/// A dictionary of strings took longer than all the rest of an import.
struct RowIndex: Sendable {
    private let rows: TableRows
    private let columns: [Int]
    /// Row numbers, -1 where nothing stands.
    private var slots: [Int32]
    private let mask: Int

    /// Indexes all rows by their table's key.
    ///
    /// - Parameter duplicates: takes the pairs (row, first row with the same key).
    init(_ rows: TableRows, duplicates: inout [(row: Int, first: Int)]) {
        self.rows = rows
        columns = rows.table.key
        var size = 16
        while size < rows.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        mask = size - 1
        for row in 0..<rows.count {
            let slot = slot(of: rows, row, columns: columns)
            if slots[slot] < 0 {
                slots[slot] = Int32(row)
            } else {
                duplicates.append((row, Int(slots[slot])))
            }
        }
    }

    /// The row whose key, of a single column, is the text of another table's cell.
    func row(of other: TableRows, _ row: Int, column: Int) -> Int? {
        let found = slots[slot(of: other, row, columns: [column])]
        return found < 0 ? nil : Int(found)
    }

    /// The slot that holds the key's row, or the empty one where it would stand.
    private func slot(of other: TableRows, _ row: Int, columns: [Int]) -> Int {
        var slot = Int(truncatingIfNeeded: hash(of: other, row, columns: columns)) & mask
        while slots[slot] >= 0, !isEqual(Int(slots[slot]), to: other, row, columns: columns) {
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func hash(of other: TableRows, _ row: Int, columns: [Int]) -> UInt64 {
        // FNV-1a, with the high bits folded in at the end.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let bytes = other.arena.span
        for column in columns {
            for index in other[row, column].range {
                hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            }
        }
        return hash ^ (hash >> 32)
    }

    private func isEqual(_ own: Int, to other: TableRows, _ row: Int, columns: [Int]) -> Bool {
        for (ownColumn, column) in zip(self.columns, columns) {
            let (left, right) = (rows[own, ownColumn], other[row, column])
            guard left.length == right.length else { return false }
            let (ownBytes, bytes) = (rows.arena.span, other.arena.span)
            for offset in 0..<left.length
            where ownBytes[left.offset + offset] != bytes[right.offset + offset] { return false }
        }
        return true
    }
}
