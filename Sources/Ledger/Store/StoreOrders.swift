/// Where the rows stand that others point to.
struct StoreOrders: Sendable {
    let cases: StoreOrder
    let recoveries: StoreOrder

    /// - Precondition: the records have passed every check, so each recovery has its case.
    init(_ checked: LedgerReading.Checked) {
        let (records, state) = (checked.records, checked.links.state)
        let cases = StoreOrder(records[.cases])
        self.cases = cases
        recoveries = state.map { StoreOrder($0.recoveries, by: cases) } ?? StoreOrder(records[.recoveries])
    }

    /// The order of a table; that of the files for those that nothing points to, unless it groups them itself.
    func order(of rows: TableRows) -> StoreOrder {
        switch rows.table.name {
        case .cases: cases
        case .recoveries: recoveries
        case .projects, .inspections, .steps, .workers: StoreOrder(rows)
        }
    }
}
