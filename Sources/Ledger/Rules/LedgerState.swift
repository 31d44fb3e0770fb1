/// What follows from the records and is stored with them, so that a state as of any day is found fast.
///
/// Nothing in it depends on a day: first dates of steps, totals over all
/// recoveries, and how long an inspection stays the latest one.
struct LedgerState: Sendable {
    /// The recoveries of each case, by date and number.
    let recoveries: RowGroups
    let recoveryDays: [Int32]
    /// The steps of each case, by date and kind.
    let steps: RowGroups
    let stepDays: [Int32]
    let stepKinds: [CaseStep]
    /// For each inspection the day on which the unit next inspected the employer, or 0.
    let nextByEmployer: [Int32]
    /// For each inspection of a project the day on which the unit next inspected it, or 0.
    let nextByProject: [Int32]

    init(records: LedgerRecords, links: LedgerLinks) {
        let caseCount = records[.cases].count
        let recoveryRows = records[.recoveries]
        let recoveryDays = Self.days(recoveryRows, "日期")
        recoveries = RowGroups(owners: links.cases[.recoveries] ?? [], count: caseCount) {
            (recoveryDays[Int($0)], $0) < (recoveryDays[Int($1)], $1)
        }
        self.recoveryDays = recoveryDays
        let stepRows = records[.steps]
        let stepDays = Self.days(stepRows, "日期")
        let kind = stepRows.table.index(of: "步骤")
        let kinds = (0..<stepRows.count).map { CaseStep(rawValue: stepRows.text($0, kind)) ?? .filed }
        steps = RowGroups(owners: links.cases[.steps] ?? [], count: caseCount) {
            (stepDays[Int($0)], $0) < (stepDays[Int($1)], $1)
        }
        self.stepDays = stepDays
        stepKinds = kinds
        let inspections = records[.inspections]
        let days = Self.days(inspections, "检查日期")
        let column = inspections.table.index(of:)
        nextByEmployer = Self.next(inspections, days, [column("所属单位"), column("统一社会信用代码")])
        nextByProject = Self.next(inspections, days, [column("所属单位"), column("项目编号")])
    }

    private static func days(_ rows: TableRows, _ heading: String) -> [Int32] {
        let column = rows.table.index(of: heading)
        return (0..<rows.count).map { Int32(rows.day($0, column)) }
    }

    /// For each row the day of the next one with the same cells; the later number comes later on one day.
    private static func next(_ rows: TableRows, _ days: [Int32], _ columns: [Int]) -> [Int32] {
        let number = rows.table.key[0]
        var next = [Int32](repeating: 0, count: rows.count)
        for group in EmployerGroups(rows, keyedBy: columns).groups {
            let sorted = group.sorted { left, right in
                if days[left] != days[right] { return days[left] < days[right] }
                return rows.text(left, number) < rows.text(right, number)
            }
            for (row, following) in zip(sorted, sorted.dropFirst()) { next[row] = days[following] }
        }
        return next
    }
}

/// Rows that have the same text in some columns; groups of one are left out.
struct EmployerGroups {
    let groups: [[Int]]

    /// Rows in which the last of the columns is blank belong to no group.
    init(_ rows: TableRows, keyedBy columns: [Int]) {
        var order: [Int] = []
        if let last = columns.last { order = (0..<rows.count).filter { !rows[$0, last].isBlank } }
        func compare(_ left: Int, _ right: Int) -> Int {
            for column in columns {
                let (a, b) = (rows[left, column], rows[right, column])
                if a.length != b.length { return a.length - b.length }
                for offset in 0..<a.length {
                    let (x, y) = (rows.arena[a.offset + offset], rows.arena[b.offset + offset])
                    if x != y { return Int(x) - Int(y) }
                }
            }
            return 0
        }
        order.sort { left, right in
            let difference = compare(left, right)
            return difference == 0 ? left < right : difference < 0
        }
        var groups: [[Int]] = []
        var current: [Int] = []
        for row in order {
            if let last = current.last, compare(last, row) != 0 {
                if current.count > 1 { groups.append(current) }
                current.removeAll(keepingCapacity: true)
            }
            current.append(row)
        }
        if current.count > 1 { groups.append(current) }
        self.groups = groups
    }
}
