import Geometry

/// Where the pages of a long table end.
///
/// Goes through the rows once: each page takes as many as it holds and ends at the last place that
/// keeps together what belongs together.
struct TablePaging {
    /// A place before a row, by how willingly a page ends there.
    enum Break: Int, Comparable {
        /// Inside a cell that spans rows.
        case inCell
        /// Inside a label that spans rows, which the next page repeats.
        case inLabel
        /// Between rows that should stay together.
        case kept
        case free
        /// The row begins a page.
        case required

        static func < (left: Break, right: Break) -> Bool { left.rawValue < right.rawValue }
    }

    /// One row as far as paging is concerned.
    struct Row {
        var height: Length
        /// Before the row.
        var breaking: Break
        /// Whether sums are carried past the row if a page ends after it.
        var carries: Bool
        /// The height of the group's heading, repeated where a page begins with the row.
        var repeated: Length
    }

    /// Rows that stand on one page.
    struct Slice: Hashable {
        var rows: Range<Int>
        /// Whether a row at the head brings, one at the foot carries onward.
        var isBrought: Bool
        var isCarriedOnward: Bool
    }

    var rows: [Row]
    var carryHeight: Length
    /// What stands below the last row: the notes.
    var tail: Length

    /// - Parameters:
    ///   - first: the room for rows on the first page, heading deducted.
    ///   - other: the room on further pages.
    ///   - following: room to be left below the tail; less if that cannot be.
    func slices(first: Length, other: Length, following: Length = .zero) -> [Slice] {
        var slices: [Slice] = []
        var start = 0
        while start < rows.count {
            let isBrought = start > 0 && rows[start - 1].carries
            var room = start == 0 ? first : other
            room -= (isBrought ? carryHeight : .zero) + (start == 0 ? .zero : rows[start].repeated)
            let end = self.end(from: start, room: room, following: following, mostEmpty: other.scaled(1, over: 4))
            slices.append(
                Slice(
                    rows: start..<end, isBrought: isBrought,
                    isCarriedOnward: end < rows.count && rows[end - 1].carries))
            start = end
        }
        return slices
    }

    /// The end of a page that begins with a row: at least one row, even if it is too high.
    private func end(from start: Int, room: Length, following: Length, mostEmpty: Length) -> Int {
        var used = Length.zero
        var ends = Ends(room: room, mostEmpty: mostEmpty)
        for row in start..<rows.count {
            used += rows[row].height
            if used > room { break }
            let end = row + 1
            guard end < rows.count else {
                if used + tail + following <= room || ends.best == nil && used + tail <= room { return end }
                break
            }
            let fits = used + (rows[row].carries ? carryHeight : .zero) <= room
            if rows[end].breaking == .required {
                if fits { return end }
                break
            }
            if fits { ends.add(end, rows[end].breaking, used: used) }
        }
        return ends.best ?? start + 1
    }

    /// The last end of each kind on a page.
    private struct Ends {
        let room: Length
        let mostEmpty: Length
        private var last: [Break: (end: Int, used: Length)] = [:]

        init(room: Length, mostEmpty: Length) {
            self.room = room
            self.mostEmpty = mostEmpty
        }

        mutating func add(_ end: Int, _ breaking: Break, used: Length) { last[breaking] = (end, used) }

        /// The most willing end; a label is parted rather than a quarter of the page left empty.
        var best: Int? {
            let whole = last[.free] ?? last[.kept]
            if let label = last[.inLabel], label.used > whole?.used ?? .zero,
                room - (whole?.used ?? .zero) > mostEmpty
            {
                return label.end
            }
            return (whole ?? last[.inCell])?.end
        }
    }

    /// How many rows stay with the beginning of the table: up to the first place that is free.
    var leastRows: Int {
        rows.indices.dropFirst().first { rows[$0].breaking >= .free } ?? rows.count
    }

    /// The height of the first rows, with what is carried after them.
    func height(ofFirst count: Int) -> Length {
        let carried = count > 0 && count < rows.count && rows[count - 1].carries ? carryHeight : .zero
        return rows.prefix(count).map(\.height).sum() + carried + (count == rows.count ? tail : .zero)
    }
}
