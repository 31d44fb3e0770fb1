/// What each recovery tells of its case: the sums up to it, and how long they stand.
struct RunningTotals: Sendable {
    /// For each recovery the day of the case's next one, 0 for the last.
    private(set) var nextDays: [Int32]
    private var sums: [Int64]
    private let width: Int

    /// For a recovery the sums of the columns over its case's recoveries up to it, itself included.
    func sums(of row: Int) -> ArraySlice<Int64> { sums[row * width..<(row + 1) * width] }

    /// - Parameter columns: positions in the table of recoveries.
    fileprivate init(_ state: LedgerState, _ rows: TableRows, _ columns: [Int]) {
        width = columns.count
        nextDays = [Int32](repeating: 0, count: rows.count)
        sums = [Int64](repeating: 0, count: rows.count * width)
        for owner in 0..<state.recoveries.count {
            var before: Int?
            for row in state.recoveries[owner].lazy.map(Int.init) {
                if let before { nextDays[before] = state.recoveryDays[row] }
                for (position, column) in columns.enumerated() {
                    let soFar = before.map { sums[$0 * width + position] } ?? 0
                    sums[row * width + position] = soFar + rows.integer(row, column)
                }
                before = row
            }
        }
    }
}

extension LedgerState {
    /// - Parameter columns: positions in the table of recoveries.
    func runningTotals(of rows: TableRows, _ columns: [Int]) -> RunningTotals { RunningTotals(self, rows, columns) }
}
