import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Expressions of a pack read and do nothing else")
struct ExpressionTests {
    private let ledger: RandomLedger
    private let imported: ImportedLedger
    private let place = Place(file: "form.yaml", position: .init(line: 12, column: 9))
    private let other = Place(file: "form.yaml", position: .init(line: 13, column: 9))

    init() throws {
        ledger = RandomLedger(seed: 3, cases: 60)
        imported = try ImportedLedger(ledger)
    }

    private func expression(_ value: String, _ condition: String? = nil, view: String = "案件") -> LedgerExpression {
        LedgerExpression(
            view: PlacedSQL(view, place: place), value: PlacedSQL(value, place: place),
            condition: condition.map { PlacedSQL($0, place: other) })
    }

    private func refused(
        _ value: String, _ condition: String? = nil, view: String = "案件", steps: Int = LedgerReader.usualSteps,
        parameters: [String: LedgerValue] = [:]
    ) throws -> [Diagnostic] {
        let reader = try imported.reader(asOf: "2021-02-28", steps: steps)
        return diagnostics { _ = try reader.value(of: expression(value, condition, view: view), unit: "栖云区", parameters: parameters) }
    }

    @Test("what is no single expression is refused", arguments: [
        "", " \n", "count(*))", "(count(*)", "count(*); DELETE FROM main.案件", "count(*) -- all", "count(*) /* all */", "'count(*)",
        "\"count", "1) FROM main.人员 --", "(WITH 案件 AS (SELECT * FROM main.案件) SELECT count(*) FROM 案件)",
        "(wItH 案件 AS (SELECT 1) SELECT 1)", "count(*), 1", "1 FROM", "count(金额)", "sum(没有的列)", "count(DISTINCT)",
        "count(*) \0", "`count",
    ])
    func malformed(_ value: String) throws {
        let found = try refused(value)
        #expect(found.map(\.code) == [.expressionMalformed], "\(found)")
        #expect(found.first?.place == place)
    }

    @Test("what does more than read the views is refused", arguments: [
        "(SELECT count(*) FROM main.人员)", "(SELECT count(*) FROM 人员)", "(SELECT max(姓名) FROM 人员)", "(SELECT count(*) FROM main.案件)",
        "(SELECT count(*) FROM 来源)", "(SELECT count(*) FROM sqlite_master)", "(SELECT count(*) FROM sqlite_temp_master)",
        "(SELECT count(*) FROM pragma_table_info('案件'))", "(SELECT count(*) FROM json_each('[1]'))", "count(*) + random()",
        "max(date('now'))", "max(datetime(查实日期))", "max(CURRENT_DATE)", "sum(randomblob(1))", "count(zeroblob(9))",
        "max(load_extension('x'))", "avg(查实人数)", "max(printf('%d', 1))", "sum(查实金额) + last_insert_rowid()",
        "max(strftime('%s', 'now'))", "sum(hex(查实金额))", "group_concat(用人单位)", "max(sqlite_version())",
    ])
    func forbidden(_ value: String) throws {
        let found = try refused(value)
        #expect(found.map(\.code) == [.expressionForbidden], "\(found)")
        #expect(found.first?.place == place)
    }

    @Test("a condition that is wrong is pointed at by itself", arguments: [
        "行业 = ", "没有 = 1", "1) OR (1", "EXISTS (SELECT 1 FROM main.人员)", "random() > 0", "行业 = '", "1; DROP TABLE 案件",
    ])
    func condition(_ condition: String) throws {
        let found = try refused("count(*)", condition)
        #expect(found.count == 1)
        #expect(found.first?.place == other, "\(found)")
    }

    @Test("no condition reaches another unit", arguments: ["1 OR 1", "1=1 --", "所属单位 <> '栖云区' OR 1", "1) OR (1=1"])
    func unit(_ condition: String) throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let own = ledger.cases.count { $0.employer.unit == "栖云区" }
        let value = try? reader.value(of: expression("count(*)", condition), unit: "栖云区")
        #expect(value == nil || value == own)
    }

    @Test("a statement that attaches, writes or sets is refused", arguments: [
        "(ATTACH 'x' AS y)", "(PRAGMA user_version = 1)", "(INSERT INTO 案件 VALUES (1))", "(DELETE FROM main.案件)",
        "(UPDATE main.案件 SET 行业 = 1)", "(DROP TABLE main.案件)", "(VACUUM)",
    ])
    func writes(_ value: String) throws {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: imported.path))
        let found = try refused(value)
        #expect(found.map(\.code) == [.expressionMalformed])
        #expect(try Data(contentsOf: URL(fileURLWithPath: imported.path)) == bytes)
    }

    @Test("an expression that does too much is stopped")
    func work() throws {
        let product = "(SELECT count(*) FROM 案件 a, 案件 b, 案件 c, 案件 d, 案件 e, 案件 f) + count(*)"
        let clock = ContinuousClock()
        let start = clock.now
        let found = try refused(product, steps: 2_000_000)
        #expect(found.map(\.code) == [.expressionTooMuchWork])
        #expect(found.first?.place == place)
        #expect(start.duration(to: clock.now) < .seconds(20))
        // The connection still works after it was stopped.
        let reader = try imported.reader(asOf: "2021-02-28", steps: 2_000_000)
        _ = diagnostics { _ = try reader.value(of: expression(product), unit: nil) }
        #expect(try reader.value(of: expression("count(*)"), unit: nil) == ledger.cases.count)
    }

    @Test("recursion is refused")
    func recursion() throws {
        let found = try refused("(WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n)")
        #expect(found.map(\.code) == [.expressionMalformed])
    }

    @Test("a result that is no whole number is refused", arguments: [
        "max(用人单位)", "sum(查实人数) * 1.5", "max(移送日)", "查实人数", "用人单位", "1", "max(NULL)",
    ])
    func result(_ value: String) throws {
        let found = try refused(value)
        #expect(found.map(\.code) == [.expressionNoInteger], "\(found)")
    }

    @Test("nothing adds up to zero, a blank does not")
    func nothing() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        #expect(try reader.value(of: expression("sum(查实金额)", "0"), unit: nil) == 0)
        #expect(try reader.value(of: expression("max(查实人数)", "用人单位 = '没有'"), unit: "市本级") == 0)
        #expect(try reader.value(of: expression("coalesce(sum(NULL), 0)"), unit: nil) == 0)
        let found = diagnostics { _ = try reader.value(of: expression("sum(NULL)"), unit: nil) }
        #expect(found.map(\.code) == [.expressionNoInteger])
    }

    @Test("parameters are values, never SQL")
    func parameters() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let industry = expression("count(*)", "行业 = :行 AND 查实人数 >= :至少")
        let value = try reader.value(
            of: industry, unit: nil, parameters: ["行": .text("建筑企业"), "至少": .integer(5), "不用": .blank])
        #expect(value == ledger.cases.count { $0.employer.industry == "建筑企业" && $0.persons >= 5 })
        #expect(try reader.value(of: industry, unit: nil, parameters: ["行": .text("' OR 1 --"), "至少": .integer(0)]) == 0)
        let found = try refused("count(*)", "行业 = :行", parameters: ["别的": .integer(1)])
        #expect(found.map(\.code) == [.expressionParameter])
        #expect(found.first?.message.chinese == "表达式用了没有给出的参数：:行", "\(found)")
    }

    @Test("a name that is not there is given the nearest")
    func names() throws {
        #expect(try refused("sum(查实金颔)").first?.hints.first?.chinese == "是不是“查实金额”？")
        let view = try refused("count(*)", view: "按件")
        #expect(view.map(\.code) == [.expressionUnknownView])
        #expect(view.first?.hints.first?.chinese == "是不是“案件”？")
        let workers = try refused("count(*)", view: "人员")
        #expect(workers.map(\.code) == [.expressionUnknownView] && workers.first?.message.chinese == "“人员”表是秘密，不能取数，也不能导出")
        #expect(workers.first?.message.english == "the table '人员' is secret: nothing is taken from it")
    }

    @Test("subqueries may read the other views")
    func subquery() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let inspected = expression("count(*)", "信用代码 IN (SELECT 信用代码 FROM 检查记录 WHERE 所属单位 = 案件.所属单位)")
        #expect(try reader.value(of: inspected, unit: nil) == ledger.cases.count)
    }

    @Test("records behind a figure add up to it")
    func tracing() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let sum = expression("sum(查实金额)", "行业 = '建筑企业'")
        let records = try reader.records(behind: sum, unit: "栖云区")
        let added = records.reduce(0) { total, record in
            if case .integer(let number)? = record.values.first { total + number } else { total }
        }
        #expect(try added == reader.value(of: sum, unit: "栖云区"))
        for record in records {
            let item = try #require(ledger.cases.first { $0.number == record.key })
            #expect(record.file == "案件.csv" && record.label == item.employer.name)
            #expect(ledger.cases[record.row - 2].number == record.key)
            #expect(record.place.cell?.row == record.row)
        }
        #expect(records.map(\.row) == records.map(\.row).sorted())
    }

    @Test("what a record adds is read off the expression", arguments: [
        ("sum(查实金额)", "查实金额"), ("count(*)", "1"), (" COUNT ( DISTINCT 信用代码 ) ", "信用代码"), ("sum(a + b)", "a + b"),
        ("sum(a) + sum(b)", nil), ("max(a)", nil), ("sum(a) - 1", nil), ("summe(a)", nil), ("count(立案日)", "立案日"),
    ])
    func contribution(_ text: String, _ expected: String?) {
        #expect(ExpressionText(text: text).contribution == expected)
    }

    @Test("a listing gives values in its order")
    func listing() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let listing = LedgerListing(
            view: PlacedSQL("案件"), columns: [PlacedSQL("查实人数"), PlacedSQL("办结日"), PlacedSQL("项目名称")],
            condition: PlacedSQL("办结日 IS NULL"), order: [PlacedSQL("查实人数 DESC")])
        let records = try reader.records(listing, unit: nil)
        #expect(!records.isEmpty && records.allSatisfy { $0.values.count == 3 && $0.values[1] == .blank })
        let persons = records.map { if case .integer(let number) = $0.values[0] { number } else { -1 } }
        #expect(persons == persons.sorted(by: >))
    }

    @Test("figures of a period count from its first day, cumulative ones from the year's")
    func periods() throws {
        let (start, end) = (try #require(CivilDate(iso: RandomLedger.start)), try #require(CivilDate(iso: "2021-02-28")))
        let first = try #require(CivilDate(iso: "2021-01-01"))
        let period = LedgerPeriod(start: start, current: first, end: end)
        let reader = try LedgerReader(path: imported.path, in: period)
        func count(_ condition: String, _ reader: LedgerReader) throws -> Int {
            try reader.value(of: LedgerExpression("追发记录", "count(*)", where: condition), unit: nil)
        }
        let before = try count("日期 >= 起始日() AND 日期 < 本期起始日()", reader)
        let within = try count("日期 >= 本期起始日()", reader)
        #expect(before > 0 && within > 0)
        #expect(try before + within == count("日期 >= 起始日()", reader))
        #expect(try within == count("日期 >= '2021-01-01'", reader))
        let without = try LedgerReader(path: imported.path, from: start, asOf: end)
        #expect(try count("本期起始日() = 起始日()", without) == count("1", without), "without periods both are the same day")
    }

    @Test("a store that is missing or no store at all is told")
    func missing() throws {
        let folder = try TemporaryFolder()
        let day = try #require(CivilDate(iso: "2020-12-31"))
        #expect(diagnostics { _ = try LedgerReader(path: folder.file("x"), from: day, asOf: day) }.map(\.code) == [.storeMissing])
        let path = try folder.write(String(repeating: "这不是数据库", count: 200), as: "ledger.sqlite")
        #expect(diagnostics { _ = try LedgerReader(path: path, from: day, asOf: day) }.map(\.code) == [.storeUnusable])
        #expect(diagnostics { _ = try Ledger.importing([], into: path, context: .sample) }.map(\.code) == [.storeUnusable])
    }
}
