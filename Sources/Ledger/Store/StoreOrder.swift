/// The order in which a table's rows stand in the store.
///
/// Inspections and cases stand by industry and unit, in the files' order
/// within: a figure asks for one industry's or one unit's records, and they
/// then lie side by side instead of on every page of the file. Recoveries
/// stand by case, in the order of their days.
struct StoreOrder: Sendable {
    /// The rows in the store's order.
    let rows: [Int32]
    /// For each row its identifier in the store, from 1.
    let identifiers: [Int32]

    init(_ table: TableRows) {
        let columns = ["行业", "所属单位"].map { name in table.table.columns.firstIndex { $0.name == name } }
        var rows = (0..<Int32(table.count)).map { $0 }
        if let industry = columns[0], let unit = columns[1] {
            rows = Self.sorted(table, [industry, unit])
        }
        self.init(rows)
    }

    /// The rows that belong to others, as those stand.
    ///
    /// - Precondition: each row is in one of the groups.
    init(_ groups: RowGroups, by owners: StoreOrder) {
        self.init(owners.rows.flatMap { groups[Int($0)] })
    }

    private init(_ rows: [Int32]) {
        var identifiers = [Int32](repeating: 0, count: rows.count)
        for (position, row) in rows.enumerated() { identifiers[Int(row)] = Int32(position) + 1 }
        self.rows = rows
        self.identifiers = identifiers
    }

    private static func sorted(_ table: TableRows, _ columns: [Int]) -> [Int32] {
        var firsts: [Int32] = []
        _ = RowIndex(table, columns: columns, firsts: &firsts)
        let groups = RowGroups(owners: firsts, count: table.count) { $0 < $1 }
        let heads = (0..<table.count).filter { Int(firsts[$0]) == $0 }
        let keys = heads.map { head in (head, columns.map { table.text(head, $0) }.joined(separator: "\n")) }
        return keys.sorted { Array($0.1.utf8).lexicographicallyPrecedes(Array($1.1.utf8)) }
            .flatMap { groups[$0.0] }
    }
}
