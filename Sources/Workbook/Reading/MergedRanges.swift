/// The merged cells of a sheet, looked up row by row from the top down.
struct MergedRanges: Sendable {
    /// By their first row; overlapping ones are left out.
    let ranges: [CellRange]
    private var next = 0
    /// Those that reach the row asked for last, by their first column.
    private var active: [CellRange] = []
    private var firstEnd = Int.max

    init(_ ranges: [CellRange] = []) {
        self.ranges = ranges.sorted { ($0.first.row, $0.first.column) < ($1.first.row, $1.first.column) }
    }

    /// Makes the ranges of a row the ones looked up; rows must not go back.
    ///
    /// - Returns: ranges that overlap others, which no program makes and which are left out.
    mutating func move(to row: Int) -> [CellRange] {
        var overlapping: [CellRange] = []
        while next < ranges.count, ranges[next].first.row <= row {
            insert(ranges[next], &overlapping)
            next += 1
        }
        if row > firstEnd {
            active.removeAll { $0.last.row < row }
            firstEnd = active.map(\.last.row).min() ?? .max
        }
        return overlapping
    }

    private mutating func insert(_ range: CellRange, _ overlapping: inout [CellRange]) {
        if range.first.row > firstEnd {
            active.removeAll { $0.last.row < range.first.row }
            firstEnd = active.map(\.last.row).min() ?? .max
        }
        let index = index(of: range.first.column)
        let isFree = (index == 0 || active[index - 1].last.column < range.first.column)
            && (index == active.count || active[index].first.column > range.last.column)
        guard isFree else { return overlapping.append(range) }
        active.insert(range, at: index)
        firstEnd = min(firstEnd, range.last.row)
    }

    /// The first active range that begins in this column or right of it.
    private func index(of column: Int) -> Int {
        var (low, high) = (0, active.count)
        while low < high {
            let middle = (low + high) / 2
            if active[middle].first.column < column { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The range that holds a column of the current row.
    func range(holding column: Int) -> CellRange? {
        let index = index(of: column + 1)
        guard index > 0, active[index - 1].last.column >= column else { return nil }
        return active[index - 1]
    }
}

/// Reads only the merged ranges of a sheet, which its part lists after the rows.
final class MergeHandler: XMLHandler {
    private(set) var ranges: [CellRange] = []
    /// What stands where a range should.
    private(set) var wrong: [String] = []
    private let most: Int

    init(most: Int) { self.most = most }

    /// Whether there may be more ranges than were kept.
    var isFull: Bool { ranges.count + wrong.count >= most }

    func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.is("mergeCell"), !isFull else { return }
        let text = attributes.text("ref") ?? ""
        guard let range = CellRange(text) else { return wrong.append(text) }
        if range.first != range.last { ranges.append(range) }
    }

    func text(_ bytes: Span<UInt8>) {}
    func end(_ name: XMLName) {}
}
