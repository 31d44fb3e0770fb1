import Diagnostics
import Workbook

/// Rules that recoveries and their case must keep together.
extension LedgerRules {
    /// Verified columns of a case that recoveries add up to at most, each with what is added.
    private static let ceilings: [(recovered: [String], verified: String)] = [
        (["新增人数"], "查实人数"), (["其中农民工人数"], "其中农民工人数"),
        (["工资"], "查实金额"), (["其中农民工工资"], "其中农民工金额"),
        // The statutory addition is at most the sum that was overdue (条例 art. 26).
        (["赔偿金"], "查实金额"), (["其中农民工赔偿金"], "其中农民工金额"),
    ]

    mutating func checkRecoveries(_ state: LedgerState) {
        let (cases, rows) = (records[.cases], records[.recoveries])
        let verified = cases.table.index(of: "查实日期")
        let ceilings = Self.ceilings.map {
            ($0.recovered.map(rows.table.index(of:)), cases.table.index(of: $0.verified))
        }
        for row in 0..<cases.count {
            let group = state.recoveries[row]
            guard let first = group.first else { continue }
            let day = cases.day(row, verified)
            for recovery in group where state.recoveryDays[Int(recovery)] < day {
                collector.report { .recoveryTooEarly(in: rows, Int(recovery), cases: cases, row) }
            }
            for (recovered, ceiling) in ceilings {
                checkSum(of: recovered, group, below: ceiling, cases, row)
            }
            checkPersons(group, first: Int(first))
        }
    }

    private mutating func checkSum(
        of columns: [Int], _ group: ArraySlice<Int32>, below ceiling: Int, _ cases: TableRows, _ row: Int
    ) {
        let rows = records[.recoveries]
        let most = cases.integer(row, ceiling)
        var sum: Int64 = 0
        for recovery in group {
            sum += columns.reduce(0) { $0 + rows.integer(Int(recovery), $1) }
            guard sum > most else { continue }
            let column = columns[0]
            return collector.report {
                .recoveredTooMuch(in: rows, Int(recovery), column, sum: sum, cases: cases, row, ceiling)
            }
        }
    }

    /// Money that reached nobody, or persons who got nothing (check V27).
    private mutating func checkPersons(_ group: ArraySlice<Int32>, first: Int) {
        let rows = records[.recoveries]
        let column = rows.table.index(of:)
        for (persons, wages, added) in [("新增人数", "工资", "赔偿金"), ("其中农民工人数", "其中农民工工资", "其中农民工赔偿金")] {
            let money = group.reduce(Int64(0)) {
                $0 + rows.integer(Int($1), column(wages)) + rows.integer(Int($1), column(added))
            }
            let heads = group.reduce(Int64(0)) { $0 + rows.integer(Int($1), column(persons)) }
            if (money == 0) != (heads == 0) {
                collector.report {
                    .personsWithoutMoney(in: rows, first, persons: column(persons), money: column(wages))
                }
            }
        }
    }
}
