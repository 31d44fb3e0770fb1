/// The first worker of each case, by file and row.
///
/// By the file's name, not by the order in which files were imported, so that
/// the same ledger always names the same worker.
struct FirstWorkers: Sendable {
    /// For each case the row of its first worker, -1 where none is listed.
    let firsts: [Int32]

    /// - Parameter owners: for each worker the row of the case.
    init(_ owners: [Int32], _ records: LedgerRecords, cases: Int) {
        let workers = records[.workers]
        let names = workers.files.map(\.name)
        let order = names.indices.sorted { Array(names[$0].utf8).lexicographicallyPrecedes(Array(names[$1].utf8)) }
        var ranks = [Int](repeating: 0, count: names.count)
        for (rank, file) in order.enumerated() { ranks[file] = rank }
        var firsts = [Int32](repeating: -1, count: cases)
        for (row, owner) in owners.enumerated() where owner >= 0 {
            let first = firsts[Int(owner)]
            if first < 0 || Self.precedes(workers.origins[row], workers.origins[Int(first)], ranks) {
                firsts[Int(owner)] = Int32(row)
            }
        }
        self.firsts = firsts
    }

    private static func precedes(_ left: TableRows.Origin, _ right: TableRows.Origin, _ ranks: [Int]) -> Bool {
        (ranks[Int(left.file)], left.number) < (ranks[Int(right.file)], right.number)
    }
}
