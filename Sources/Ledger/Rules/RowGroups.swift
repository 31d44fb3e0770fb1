/// The rows of a table in groups, such as the recoveries of each case.
struct RowGroups: Sendable {
    private let starts: [Int32]
    private let items: [Int32]

    /// How many groups there are, empty ones included.
    var count: Int { starts.count - 1 }

    /// - Parameters:
    ///   - owners: for each row the group that it belongs to, -1 for none.
    ///   - count: how many groups there are.
    ///   - precedes: the order within a group; it must be total, so that nothing depends on the sort.
    init(owners: [Int32], count: Int, precedes: (Int32, Int32) -> Bool) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for owner in owners where owner >= 0 { starts[Int(owner) + 1] += 1 }
        for group in 0..<count { starts[group + 1] += starts[group] }
        var next = starts
        var items = [Int32](repeating: 0, count: Int(starts[count]))
        for (row, owner) in owners.enumerated() where owner >= 0 {
            items[Int(next[Int(owner)])] = Int32(row)
            next[Int(owner)] += 1
        }
        for group in 0..<count where starts[group + 1] - starts[group] > 1 {
            items[Int(starts[group])..<Int(starts[group + 1])].sort(by: precedes)
        }
        self.starts = starts
        self.items = items
    }

    /// The rows of a group in their order.
    subscript(_ group: Int) -> ArraySlice<Int32> { items[Int(starts[group])..<Int(starts[group + 1])] }
}
