import Quantities

/// Columns that are stored with a table and follow from the ledger as a whole.
struct DerivedColumns: Sendable {
    /// A column's name in SQL and whether it holds numbers.
    struct Column: Sendable {
        var name: String
        var isInteger: Bool
    }

    let columns: [Column]
    private(set) var cells: [LedgerCell] = []
    /// The bytes that text cells point into.
    private(set) var arena: [UInt8] = []

    /// The columns of a table, without rows.
    static func columns(of table: LedgerTable.Name) -> [Column] {
        switch table {
        case .projects: []
        case .inspections:
            (["项目行"] + projectFlags).map { .init(name: $0, isInteger: true) }
                + ["下次检查日", "下次项目检查日"].map { .init(name: $0, isInteger: false) }
        case .cases:
            (["项目行"] + projectFlags).map { .init(name: $0, isInteger: true) }
                + (CaseStep.allCases.map(\.dateColumn) + ["首次追发日", "末次追发日"])
                .map { .init(name: $0, isInteger: false) }
                + (["首次追发行", "末次追发行"] + RecoveryTotal.all.map(\.stored)).map { .init(name: $0, isInteger: true) }
                + [.init(name: "劳动者称谓", isInteger: false)]
        case .recoveries:
            [.init(name: "案件行", isInteger: true), .init(name: "下次追发日", isInteger: false)]
                + RecoveryTotal.all.map { .init(name: $0.running, isInteger: true) }
        case .steps, .workers: [.init(name: "案件行", isInteger: true)]
        }
    }

    /// What a record takes over from its project: 1, or 0 also where there is no project.
    static let projectFlags = ["政府投资", "政府和社会资本合作", "国企"]

    subscript(_ row: Int, _ column: Int) -> LedgerCell { cells[row * columns.count + column] }

    /// - Parameter orders: where the tables' rows stand in the store.
    init(_ table: LedgerTable.Name, records: LedgerRecords, links: LedgerLinks, orders: StoreOrders) {
        columns = Self.columns(of: table)
        let count = records[table].count
        cells.reserveCapacity(columns.count * count)
        let (projects, recoveries) = (records[.projects], records[.recoveries])
        let flags = Self.projectFlags.map(projects.table.index)
        let totals = RecoveryTotal.columns(of: recoveries.table)
        let running = table == .recoveries ? links.state.map { $0.runningTotals(of: recoveries, totals) } : nil
        let workers = FirstWorkers(table == .cases ? links.cases[.workers] ?? [] : [], records, cases: count)
        for row in 0..<count {
            switch table {
            case .projects: break
            case .inspections:
                addProject(links.projects[table]?[row], of: projects, flags)
                addDay(links.state?.nextByEmployer[row] ?? 0)
                addDay(links.state?.nextByProject[row] ?? 0)
            case .cases:
                addProject(links.projects[table]?[row], of: projects, flags)
                if let state = links.state { addCase(row, state, recoveries, totals, orders.recoveries) }
                addName(workers.firsts[row], of: records[.workers])
            case .recoveries:
                addLink(links.cases[table]?[row], in: orders.cases)
                if let running { addRunning(running, row) }
            case .steps, .workers: addLink(links.cases[table]?[row], in: orders.cases)
            }
        }
    }

    /// - Parameter flags: positions of `projectFlags` in the table of projects.
    private mutating func addProject(_ row: Int32?, of projects: TableRows, _ flags: [Int]) {
        addLink(row)
        for flag in flags {
            let value = row.flatMap { $0 < 0 ? nil : projects.integer(Int($0), flag) }
            cells.append(.init(integer: value ?? 0))
        }
    }

    private mutating func addRunning(_ running: RunningTotals, _ row: Int) {
        addDay(running.nextDays[row])
        for sum in running.sums(of: row) { cells.append(.init(integer: sum)) }
    }

    private mutating func addCase(
        _ row: Int, _ state: LedgerState, _ recoveries: TableRows, _ totals: [Int], _ order: StoreOrder
    ) {
        var firstDays = [Int32](repeating: 0, count: CaseStep.allCases.count)
        for step in state.steps[row].reversed() {
            firstDays[state.stepKinds[Int(step)].position] = state.stepDays[Int(step)]
        }
        for day in firstDays { addDay(day) }
        let group = state.recoveries[row]
        addDay(group.first.map { state.recoveryDays[Int($0)] } ?? 0)
        addDay(group.last.map { state.recoveryDays[Int($0)] } ?? 0)
        addLink(group.first, in: order)
        addLink(group.last, in: order)
        for total in totals {
            cells.append(.init(integer: group.reduce(Int64(0)) { $0 + recoveries.integer(Int($1), total) }))
        }
    }

    /// - Parameter order: where the row stands in the store; nil where its identifier is its position plus 1.
    private mutating func addLink(_ row: Int32?, in order: StoreOrder? = nil) {
        guard let row, row >= 0 else { return cells.append(.blank) }
        cells.append(.init(integer: Int64(order?.identifiers[Int(row)] ?? row + 1)))
    }

    /// - Parameter worker: the row of the case's first worker, -1 where none is listed.
    private mutating func addName(_ worker: Int32, of workers: TableRows) {
        guard worker >= 0 else { return cells.append(.blank) }
        let name = MaskedName(of: workers.text(Int(worker), workers.table.index(of: "姓名"))).text
        cells.append(.init(textAt: arena.count, length: name.utf8.count))
        arena += name.utf8
    }

    private mutating func addDay(_ day: Int32) {
        guard day > 0 else { return cells.append(.blank) }
        cells.append(.init(textAt: arena.count, length: 10))
        for (position, power) in Self.powers.enumerated() {
            if position == 4 || position == 6 { arena.append(UInt8(ascii: "-")) }
            arena.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: day / power % 10))
        }
    }

    private static let powers: [Int32] = [10_000_000, 1_000_000, 100_000, 10_000, 1000, 100, 10, 1]
}

extension CaseStep {
    /// The step's place among all.
    fileprivate var position: Int {
        switch self {
        case .filed: 0
        case .ordered: 1
        case .decided: 2
        case .fined: 3
        case .enforcement: 4
        case .referred: 5
        case .transferred: 6
        case .policeFiled: 7
        case .policeRefused: 8
        case .published: 9
        case .listed: 10
        case .delisted: 11
        case .supervised: 12
        case .supervisionEnded: 13
        case .closed: 14
        case .writtenOff: 15
        }
    }
}

/// A sum over the recoveries of a case.
struct RecoveryTotal: Sendable {
    /// The column of recoveries that is added up.
    let column: String
    /// The case's column in the view, as of a day.
    let view: String
    /// The case's column in the store, over all recoveries.
    var stored: String { "累计" + view }
    /// The recovery's column in the store, over its case's recoveries up to it, by day and row.
    var running: String { "至今" + view }

    static let wages = RecoveryTotal(column: "工资", view: "追发工资")

    static let all = [
        RecoveryTotal(column: "新增人数", view: "追发人数"),
        RecoveryTotal(column: "其中农民工人数", view: "追发农民工人数"),
        wages,
        RecoveryTotal(column: "其中农民工工资", view: "追发农民工工资"),
        RecoveryTotal(column: "赔偿金", view: "赔偿金"),
        RecoveryTotal(column: "其中农民工赔偿金", view: "农民工赔偿金"),
    ]

    /// The positions of the columns in the table of recoveries.
    static func columns(of table: LedgerTable) -> [Int] { all.map { table.index(of: $0.column) } }
}
