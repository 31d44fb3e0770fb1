import Diagnostics
import Workbook

/// Rules that one record must keep by itself.
extension LedgerRules {
    mutating func checkRecords() {
        for rows in [records[.inspections], records[.cases], records[.recoveries]] {
            for (part, total) in Self.parts(of: rows.table.name) {
                let (part, total) = (rows.table.index(of: part), rows.table.index(of: total))
                for row in 0..<rows.count where rows.integer(row, part) > rows.integer(row, total) {
                    collector.report { .partExceedsTotal(in: rows, row, part: part, total: total) }
                }
            }
        }
        checkCases()
    }

    /// The columns of which one is a part of the other (checks V09 to V14).
    private static func parts(of table: LedgerTable.Name) -> [(part: String, total: String)] {
        switch table {
        case .inspections: [("农民工人数", "职工人数"), ("签订劳动合同人数", "农民工人数")]
        case .cases: [("其中农民工人数", "查实人数"), ("其中农民工金额", "查实金额")]
        case .recoveries:
            [("其中农民工人数", "新增人数"), ("其中农民工工资", "工资"), ("其中农民工赔偿金", "赔偿金")]
        case .projects, .steps, .workers: []
        }
    }

    private mutating func checkCases() {
        let rows = records[.cases]
        let column = rows.table.index(of:)
        let orders = [("欠薪起始", "欠薪截止"), ("登记日期", "查实日期"), ("欠薪起始", "查实日期")]
            .map { (column($0), column($1)) }
        let pairs = [("查实人数", "查实金额"), ("其中农民工人数", "其中农民工金额")].map { (column($0), column($1)) }
        let (cause, fled) = (column("欠薪原因"), column("逃匿"))
        let flight = Array("逃匿".utf8)
        for row in 0..<rows.count {
            // The transfer of the case says one or the other, and they are two grounds in law.
            if rows.integer(row, fled) == 0, !rows[row, fled].isBlank, rows.bytes(row, cause).elementsEqual(flight) {
                collector.report { .fledButThere(in: rows, row, cause: cause, fled: fled) }
            }
            for (early, late) in orders
            where rows.day(row, early) > rows.day(row, late) && rows.day(row, late) > 0 && !slipped.contains(row) {
                collector.report { .daysInWrongOrder(in: rows, row, early: early, late: late) }
            }
            // Money owed to nobody, or persons who are owed nothing (checks V19, V20).
            for (persons, money) in pairs
            where (rows.integer(row, persons) == 0) != (rows.integer(row, money) == 0) {
                collector.report { .personsWithoutMoney(in: rows, row, persons: persons, money: money) }
            }
        }
    }
}
