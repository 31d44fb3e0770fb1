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
        let words = Dictionary(uniqueKeysWithValues: CaseStep.allCases.map { (Array($0.rawValue.utf8)[...], $0) })
        let kinds = (0..<stepRows.count).map { words[stepRows.bytes($0, kind)] ?? .filed }
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

    /// For each row the day of the next one with the same cells, 0 for the last.
    ///
    /// On one day the greater number comes later. Rows whose last cell is blank have none.
    private static func next(_ rows: TableRows, _ days: [Int32], _ columns: [Int]) -> [Int32] {
        var firsts: [Int32] = []
        _ = RowIndex(rows, columns: columns, firsts: &firsts)
        if let last = columns.last {
            for row in 0..<rows.count where rows[row, last].isBlank { firsts[row] = -1 }
        }
        let number = rows.table.key[0]
        let groups = RowGroups(owners: firsts, count: rows.count) { left, right in
            if days[Int(left)] != days[Int(right)] { return days[Int(left)] < days[Int(right)] }
            return rows.bytes(Int(left), number).lexicographicallyPrecedes(rows.bytes(Int(right), number))
        }
        var next = [Int32](repeating: 0, count: rows.count)
        for group in 0..<rows.count {
            let sorted = groups[group]
            for (row, following) in zip(sorted, sorted.dropFirst()) { next[Int(row)] = days[Int(following)] }
        }
        return next
    }
}
