import Diagnostics
import GRDB
import TestSupport
import Testing

@testable import Ledger

/// How recoveries lie in the store, on which views as of a day rely.
@Suite("Recoveries stand by case in the store") struct StoredOrderTests {
    private func rows(_ path: String, _ sql: String) throws -> [Row] {
        try DatabaseQueue(path: path).read { try Row.fetchAll($0, sql: sql) }
    }

    @Test("a case names the first and the last of its recoveries, and all between are its own, by day", arguments: 1..<6 as Range<UInt64>)
    func contiguous(_ seed: UInt64) throws {
        let imported = try ImportedLedger(RandomLedger(seed: seed, cases: 50))
        var covered = 0
        for row in try rows(imported.path, "SELECT 行, 首次追发行, 末次追发行, 首次追发日, 末次追发日, 累计追发工资 FROM 案件") {
            let (number, first, last) = (row[0] as Int, row[1] as Int?, row[2] as Int?)
            let own = try rows(imported.path, "SELECT 行, 日期, 下次追发日, 至今追发工资 FROM 追发 WHERE 案件行 = \(number) ORDER BY 日期, 行")
            #expect(own.first.map { $0[0] as Int } == first && own.last.map { $0[0] as Int } == last)
            guard let first, let last else { continue }
            #expect(own.map { $0[0] as Int } == Array(first...last))
            #expect(own.map { $0[2] as String? } == own.dropFirst().map { $0[1] as String? } + [nil])
            #expect(own.first?[1] == row[3] as String && own.last?[1] == row[4] as String)
            #expect(own.last?[3] == row[5] as Int)
            covered += own.count
        }
        #expect(try rows(imported.path, "SELECT count(*) FROM 追发")[0][0] == covered)
    }

    @Test("the sums up to a recovery are those of all before it, itself included")
    func sums() throws {
        let imported = try ImportedLedger(RandomLedger(seed: 9, cases: 60))
        for total in RecoveryTotal.all {
            let wrong = try rows(
                imported.path,
                """
                SELECT 行 FROM 追发 AS a WHERE \(total.running) <> (SELECT sum(b.\(total.column)) FROM 追发 AS b \
                WHERE b.案件行 = a.案件行 AND (b.日期 < a.日期 OR b.日期 = a.日期 AND b.行 <= a.行))
                """)
            #expect(wrong.isEmpty, "\(total.column)")
        }
    }

    @Test("employers and cases that two units have are found without sorting and without the rows", arguments: [
        (LedgerView.inspections, "信用代码", "行业", "检查按户"), (.inspections, "信用代码", "所属单位", "检查按户"),
        (.cases, "信用代码, 欠薪起始, 欠薪截止, 查实人数, 查实金额", "所属单位", "案件按户"),
    ])
    func plan(_ view: LedgerView, _ keys: String, _ distinct: String, _ index: String) throws {
        let reader = try ImportedLedger(RandomLedger(seed: 3, cases: 20)).reader(asOf: "2020-12-31")
        let name = view.name(joining: [])
        let sql = "EXPLAIN QUERY PLAN SELECT \(keys) FROM \(name.quoted) GROUP BY \(keys) HAVING count(DISTINCT \(distinct)) > 1"
        let plan = try reader.connection.read { db in try Row.fetchAll(db, sql: sql).map { $0["detail"] as String } }
        #expect(plan.contains { $0.hasSuffix("USING COVERING INDEX \(index)") }, "\(plan)")
        #expect(!plan.contains { $0.contains("FOR GROUP BY") }, "\(plan)")
    }

    @Test("steps of a kind, or of one of two, are found without reading the others", arguments: ["步骤 = '社会公布'", "步骤 = '社会公布' OR 步骤 = '列入名单'"])
    func steps(_ condition: String) throws {
        let reader = try ImportedLedger(RandomLedger(seed: 3, cases: 20)).reader(asOf: "2020-12-31")
        let name = LedgerView.steps.name(joining: [])
        let sql = "EXPLAIN QUERY PLAN SELECT count(*) FROM \(name.quoted) WHERE (日期 >= '2020-11-09') AND (\(condition)) GROUP BY 所属单位"
        let plan = try reader.connection.read { db in try Row.fetchAll(db, sql: sql).map { $0["detail"] as String } }
        #expect(plan.contains { $0.hasPrefix("SEARCH 步 USING INDEX 步骤按步骤 (步骤=?") }, "\(plan)")
        #expect(!plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }

    @Test("the papers of a case are found among its own steps, not among all steps of their kind", arguments: ViewColumn.stepPapers.map(\.name))
    func papers(_ column: String) throws {
        let reader = try ImportedLedger(RandomLedger(seed: 3, cases: 20)).reader(asOf: "2020-12-31")
        let name = LedgerView.cases.name(joining: [])
        let sql = "EXPLAIN QUERY PLAN SELECT \(column.quoted) FROM \(name.quoted)"
        let plan = try reader.connection.read { db in try Row.fetchAll(db, sql: sql).map { $0["detail"] as String } }
        #expect(plan.contains { $0.hasPrefix("SEARCH 步 USING INDEX 步骤按案件 (案件行=?") }, "\(plan)")
    }

    @Test("what is read back for an import of single files gives the same figures")
    func readBack() throws {
        let ledger = RandomLedger(seed: 17, cases: 70)
        let (whole, parts) = (try ImportedLedger(ledger), try ImportedLedger(ledger))
        let changed = RandomLedger(seed: 17, cases: 70).files.filter { $0.name.contains("检查") }
        #expect(!changed.isEmpty)
        var touched = changed
        for index in touched.indices { touched[index].bytes += Array("\n".utf8) }
        _ = try Ledger.importing(touched, into: parts.path, context: .sample, scope: .files)
        for day in ["2020-11-30", "2020-12-31", "2021-02-28"] {
            for (name, expression) in AsOfTests.figures {
                let expected = try whole.reader(asOf: day).value(of: expression, unit: nil)
                #expect(try parts.reader(asOf: day).value(of: expression, unit: nil) == expected, "\(name) \(day)")
            }
        }
    }
}

@Suite("Sums up to each recovery") struct RunningTotalsTests {
    private let records: LedgerRecords
    private let totals: RunningTotals
    private let columns: [Int]

    init() throws {
        let read = try LedgerReading(context: .sample, needsAllTables: false)
            .checked(RandomLedger(seed: 5, cases: 40).files, digests: [:], stored: LedgerRecords()).output
        records = read.records
        columns = RecoveryTotal.columns(of: records[.recoveries].table)
        let state = try #require(read.links.state)
        totals = state.runningTotals(of: records[.recoveries], columns)
    }

    @Test("the last of a case has its whole sum and no day after it, the others the next one's day")
    func sums() {
        let (rows, number) = (records[.recoveries], records[.recoveries].table.index(of: "案件编号"))
        let day = rows.table.index(of: "日期")
        for group in Dictionary(grouping: 0..<rows.count, by: { rows.text($0, number) }).values {
            let sorted = group.sorted { (rows.day($0, day), $0) < (rows.day($1, day), $1) }
            for (position, row) in sorted.enumerated() {
                let before = sorted[...position]
                #expect(Array(totals.sums(of: row)) == columns.map { column in before.reduce(0) { $0 + rows.integer($1, column) } })
                let next = position + 1 < sorted.count ? rows.day(sorted[position + 1], day) : 0
                #expect(Int(totals.nextDays[row]) == next)
            }
        }
    }
}
