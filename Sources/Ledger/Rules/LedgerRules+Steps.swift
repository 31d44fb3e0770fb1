import Diagnostics
import Workbook

/// Rules that the steps of a case must keep; only those that hold in every procedure.
extension LedgerRules {
    /// Steps that need an earlier one, any of those named.
    ///
    /// A transfer needs more: an order whose term has run out (`checkTransfer`).
    static let bases: [(step: CaseStep, anyOf: [CaseStep])] = [
        (.policeFiled, [.transferred]), (.policeRefused, [.transferred]),
        (.enforcement, [.decided, .fined]),
        (.published, [.ordered, .decided, .fined, .transferred]),
        (.delisted, [.listed]), (.supervisionEnded, [.supervised]), (.writtenOff, [.closed]),
    ]

    /// Steps that a case can take only once.
    private static let unique: [CaseStep] = [.filed, .closed, .writtenOff]

    mutating func checkSteps(_ state: LedgerState) {
        let (cases, rows) = (records[.cases], records[.steps])
        let columns = Columns(records)
        let coordinated = Array("协调".utf8)
        for row in 0..<cases.count {
            let group = state.steps[row].map(Int.init)
            guard !group.isEmpty, !slipped.contains(row) else { continue }
            let day = cases.day(row, columns.registered)
            // A closing has a later day to wait for, which is looked at with what is owed.
            for step in group where state.stepDays[step] < day && state.stepKinds[step] != .closed {
                collector.report { .stepTooEarly(in: rows, step, cases: cases, row) }
            }
            checkUnique(group, state)
            checkBases(group, of: row, state)
            checkOrders(group, of: row, state)
            for step in group where state.stepKinds[step] == .closed {
                checkClosing(step, state, caseRow: row, columns)
            }
            if let filed = group.first(where: { state.stepKinds[$0] == .filed }),
                cases.bytes(row, columns.handling).elementsEqual(coordinated)
            {
                collector.report { .coordinatedButFiled(in: rows, filed, cases: cases, row) }
            }
        }
    }

    private mutating func checkUnique(_ group: [Int], _ state: LedgerState) {
        let rows = records[.steps]
        for kind in Self.unique {
            guard let first = group.first(where: { state.stepKinds[$0] == kind }) else { continue }
            for step in group where step != first && state.stepKinds[step] == kind {
                collector.report { .stepRepeated(in: rows, step, first: first, kind) }
            }
        }
    }

    private mutating func checkBases(_ group: [Int], of row: Int, _ state: LedgerState) {
        let rows = records[.steps]
        for step in group {
            let kind = state.stepKinds[step]
            for (dependent, bases) in Self.bases where dependent == kind {
                let hasBasis = group.contains {
                    bases.contains(state.stepKinds[$0]) && state.stepDays[$0] <= state.stepDays[step]
                }
                if !hasBasis { report(row, lacking: .steps) { .stepWithoutBasis(in: rows, step, kind, anyOf: bases) } }
            }
        }
    }

    /// An order names the day by which to pay; a transfer needs an order whose day has passed
    /// (法释〔2013〕3号 art. 4, check V35).
    private mutating func checkOrders(_ group: [Int], of row: Int, _ state: LedgerState) {
        let rows = records[.steps]
        let term = rows.table.index(of: "期限")
        let orders = group.filter { state.stepKinds[$0] == .ordered }
        for order in orders where rows.day(order, term) < Int(state.stepDays[order]) {
            collector.report { .orderWithoutTerm(in: rows, order, column: term) }
        }
        for step in group where state.stepKinds[step] == .transferred {
            let isExpired = orders.contains {
                !rows[$0, term].isBlank && rows.day($0, term) < Int(state.stepDays[step])
            }
            if !isExpired { report(row, lacking: .steps) { .stepWithoutBasis(in: rows, step, .transferred, anyOf: [.ordered]) } }
        }
    }

    /// 不解决不销账: a case is closed when all wages have been recovered, not before.
    private mutating func checkClosing(_ step: Int, _ state: LedgerState, caseRow: Int, _ columns: Columns) {
        let (cases, rows, recoveries) = (records[.cases], records[.steps], records[.recoveries])
        let day = state.stepDays[step]
        // On a day before anything was verified all is owed, which says nothing more.
        guard Int(day) >= cases.day(caseRow, columns.verified) else {
            return collector.report { .stepTooEarly(in: rows, step, cases: cases, caseRow) }
        }
        var rest = cases.integer(caseRow, columns.owed)
        for recovery in state.recoveries[caseRow] where state.recoveryDays[Int(recovery)] <= day {
            rest -= recoveries.integer(Int(recovery), columns.wages)
        }
        if rest > 0 { report(caseRow, lacking: .recoveries) { .closedWhileOwed(in: rows, step, rest: rest, cases: cases, caseRow) } }
    }

    /// Positions of columns, looked up once and not for every case.
    private struct Columns {
        let registered, handling, owed, verified, wages: Int

        init(_ records: LedgerRecords) {
            let column = records[.cases].table.index(of:)
            (registered, handling) = (column("登记日期"), column("办理方式"))
            (owed, verified) = (column("查实金额"), column("查实日期"))
            wages = records[.recoveries].table.index(of: "工资")
        }
    }
}
