import Diagnostics
import Workbook

/// Rules that recoveries and their case must keep together.
extension LedgerRules {
    /// Verified columns of a case that recoveries add up to at most.
    private static let ceilings: [(recovered: String, verified: String)] = [
        ("新增人数", "查实人数"), ("其中农民工人数", "其中农民工人数"), ("工资", "查实金额"),
        ("其中农民工工资", "其中农民工金额"),
        // The statutory addition is at most the sum that was overdue (条例 art. 26).
        ("赔偿金", "查实金额"), ("其中农民工赔偿金", "其中农民工金额"),
    ]

    /// Columns of persons with those of their money.
    private static let payments: [(persons: String, money: [String])] = [
        ("新增人数", ["工资", "赔偿金"]), ("其中农民工人数", ["其中农民工工资", "其中农民工赔偿金"]),
    ]

    mutating func checkRecoveries(_ state: LedgerState) {
        let (cases, rows) = (records[.cases], records[.recoveries])
        let verified = cases.table.index(of: "查实日期")
        let ceilings = Self.ceilings.map {
            (rows.table.index(of: $0.recovered), cases.table.index(of: $0.verified))
        }
        let payments = Self.payments.map {
            (rows.table.index(of: $0.persons), $0.money.map(rows.table.index(of:)))
        }
        for row in 0..<cases.count {
            let group = state.recoveries[row]
            guard let first = group.first else { continue }
            let day = cases.day(row, verified)
            for recovery in group where state.recoveryDays[Int(recovery)] < day && !slipped.contains(row) {
                collector.report { .recoveryTooEarly(in: rows, Int(recovery), cases: cases, row) }
            }
            for (recovered, ceiling) in ceilings {
                checkSum(of: recovered, group, below: ceiling, cases, row)
            }
            for (persons, money) in payments { checkPayment(group, of: row, first: Int(first), persons, money) }
        }
    }

    private mutating func checkSum(
        of column: Int, _ group: ArraySlice<Int32>, below ceiling: Int, _ cases: TableRows, _ row: Int
    ) {
        let rows = records[.recoveries]
        let most = cases.integer(row, ceiling)
        var sum: Int64 = 0
        for recovery in group {
            sum += rows.integer(Int(recovery), column)
            guard sum > most else { continue }
            return collector.report {
                .recoveredTooMuch(in: rows, Int(recovery), column, sum: sum, cases: cases, row, ceiling)
            }
        }
    }

    /// Money that reached nobody, or persons who got nothing (check V27).
    private mutating func checkPayment(
        _ group: ArraySlice<Int32>, of row: Int, first: Int, _ persons: Int, _ money: [Int]
    ) {
        let rows = records[.recoveries]
        var (heads, fen) = (Int64(0), Int64(0))
        for recovery in group {
            heads += rows.integer(Int(recovery), persons)
            for column in money { fen += rows.integer(Int(recovery), column) }
        }
        guard (heads == 0) != (fen == 0) else { return }
        report(row, lacking: .recoveries) { .personsWithoutMoney(in: rows, first, persons: persons, money: money[0]) }
    }
}
