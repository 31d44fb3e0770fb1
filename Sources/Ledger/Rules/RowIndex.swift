/// Finds rows by the cells of their key: an open hash table over the tables' bytes.
///
/// A dictionary of strings took longer than all the rest of an import.
struct RowIndex: Sendable {
    private let rows: TableRows
    private let columns: [Int]
    /// Row numbers, -1 where nothing stands.
    private var slots: [Int32]
    /// A part of the hash of each slot's row, so that few rows have to be compared.
    private var tags: [UInt32]
    private let mask: Int

    /// Indexes rows by some columns.
    ///
    /// - Parameter firsts: takes for each row the first with the same cells, often the row itself.
    init(_ rows: TableRows, columns: [Int], firsts: inout [Int32]) {
        self.rows = rows
        self.columns = columns
        var size = 16
        while size < rows.count * 2 { size *= 2 }
        slots = [Int32](repeating: -1, count: size)
        tags = [UInt32](repeating: 0, count: size)
        mask = size - 1
        firsts.reserveCapacity(rows.count)
        for row in 0..<rows.count {
            let hash = hash(of: rows, row, columns: columns)
            let slot = slot(of: hash, rows, row, columns: columns)
            if slots[slot] < 0 {
                slots[slot] = Int32(row)
                tags[slot] = UInt32(truncatingIfNeeded: hash)
            }
            firsts.append(slots[slot])
        }
    }

    /// The row whose key, of a single column, is the text of another table's cell.
    func row(of other: TableRows, _ row: Int, column: Int) -> Int? { self.row(of: other, row, columns: [column]) }

    /// The row whose key is the texts of another table's cells.
    func row(of other: TableRows, _ row: Int, columns: [Int]) -> Int? {
        let hash = hash(of: other, row, columns: columns)
        let found = slots[slot(of: hash, other, row, columns: columns)]
        return found < 0 ? nil : Int(found)
    }

    /// The slot that holds the key's row, or the empty one where it would stand.
    private func slot(of hash: UInt64, _ other: TableRows, _ row: Int, columns: [Int]) -> Int {
        let tag = UInt32(truncatingIfNeeded: hash)
        var slot = Int(truncatingIfNeeded: hash >> 32) & mask
        while slots[slot] >= 0 {
            if tags[slot] == tag, isEqual(Int(slots[slot]), to: other, row, columns: columns) { return slot }
            slot = (slot + 1) & mask
        }
        return slot
    }

    private func hash(of other: TableRows, _ row: Int, columns: [Int]) -> UInt64 {
        // FNV-1a, whose low bits are poor: a multiplication spreads them over the high ones.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        let bytes = other.arena.span
        for column in columns {
            for index in other[row, column].range {
                hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
            }
        }
        return (hash ^ (hash >> 29)) &* 0x9E37_79B9_7F4A_7C15
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
