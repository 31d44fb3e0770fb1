/// Rows that were left out of a table for a wrong cell: what refers to them refers to no missing record.
struct LeftOutRows: Sendable {
    /// Their numbers, as far as they could be read.
    private var keys: Set<String> = []
    /// Whether there are rows of which not even the number is known.
    private(set) var areUncertain = false

    /// - Parameter key: the cell of the table's key as it is written; nil or empty when it cannot be told.
    mutating func add(_ key: String?) {
        guard let key, !key.isEmpty else { return areUncertain = true }
        keys.insert(key)
        // The number itself may be what is wrong: a space too many.
        keys.insert(key.filter { !$0.isWhitespace })
    }

    mutating func addUnknown() { areUncertain = true }

    /// Whether a reference may mean one of them.
    func mayHold(_ key: String) -> Bool { areUncertain || keys.contains(key) }
}
