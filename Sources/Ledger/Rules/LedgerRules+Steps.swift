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
        let registered = cases.table.index(of: "登记日期")
        let handling = cases.table.index(of: "办理方式")
        for row in 0..<cases.count {
            let group = state.steps[row].map(Int.init)
            guard !group.isEmpty else { continue }
            let day = cases.day(row, registered)
            for step in group where state.stepDays[step] < day {
                collector.report { .stepTooEarly(in: rows, step, cases: cases, row) }
            }
            for kind in Self.unique {
                let same = group.filter { state.stepKinds[$0] == kind }
                for step in same.dropFirst() {
                    collector.report { .stepRepeated(in: rows, step, first: same[0], kind) }
                }
            }
            checkBases(group, state)
            checkOrders(group, state)
            checkClosing(group, state, caseRow: row)
            if let filed = group.first(where: { state.stepKinds[$0] == .filed }),
                cases.text(row, handling) == "协调"
            {
                collector.report { .coordinatedButFiled(in: rows, filed, cases: cases, row) }
            }
        }
    }

    private mutating func checkBases(_ group: [Int], _ state: LedgerState) {
        let rows = records[.steps]
        for (kind, bases) in Self.bases {
            for step in group where state.stepKinds[step] == kind {
                let hasBasis = group.contains {
                    bases.contains(state.stepKinds[$0]) && state.stepDays[$0] <= state.stepDays[step]
                }
                if !hasBasis { collector.report { .stepWithoutBasis(in: rows, step, kind, anyOf: bases) } }
            }
        }
    }

    /// An order names the day by which to pay; a transfer needs an order whose day has passed
    /// (法释〔2013〕3号 art. 4, check V35).
    private mutating func checkOrders(_ group: [Int], _ state: LedgerState) {
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
            if !isExpired { collector.report { .stepWithoutBasis(in: rows, step, .transferred, anyOf: [.ordered]) } }
        }
    }

    /// 不解决不销账: a case is closed when all wages have been recovered, not before.
    private mutating func checkClosing(_ group: [Int], _ state: LedgerState, caseRow: Int) {
        let (cases, rows, recoveries) = (records[.cases], records[.steps], records[.recoveries])
        let (owed, wages) = (cases.table.index(of: "查实金额"), recoveries.table.index(of: "工资"))
        let verified = cases.table.index(of: "查实日期")
        for step in group where state.stepKinds[step] == .closed {
            let day = state.stepDays[step]
            let paid = state.recoveries[caseRow].filter { state.recoveryDays[Int($0)] <= day }
                .reduce(Int64(0)) { $0 + recoveries.integer(Int($1), wages) }
            let rest = cases.integer(caseRow, owed) - paid
            if rest > 0 { collector.report { .closedWhileOwed(in: rows, step, rest: rest, cases: cases, caseRow) } }
            if Int(day) < cases.day(caseRow, verified) {
                collector.report { .stepTooEarly(in: rows, step, cases: cases, caseRow) }
            }
        }
    }
}
