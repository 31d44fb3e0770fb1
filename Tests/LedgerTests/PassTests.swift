import Diagnostics
import Quantities
import Synchronization
import TestSupport
import Testing

@testable import Ledger

/// Figures with conditions of their own are found in one pass over the records.
@Suite("Figures of one pass") struct PassTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 41, cases: 90)) }

    private static let scope = PlacedSQL("查实日期 >= 起始日()")

    private func expression(_ value: String, _ condition: String? = nil, scope: PlacedSQL? = Self.scope) -> LedgerExpression {
        LedgerExpression(
            view: PlacedSQL("案件"), value: PlacedSQL(value), scope: scope, condition: condition.map { PlacedSQL($0) })
    }

    private var expressions: [LedgerExpression] {
        [
            expression("sum(查实金额)"), expression("count(*)", "办理方式 = '协调' AND 办结日 IS NOT NULL"),
            expression("count(DISTINCT 信用代码)", "查实金额 > 0"), expression("coalesce(max(查实人数) - min(查实人数), 0)", "国企 OR 政府投资"),
            expression("count(*) FILTER (WHERE 政府投资) + count (*) Filter ( Where 国企 OR 查实人数 > 3 )", "查实人数 < 20"),
            expression("count(*) + 1", "查实人数 > 1000000"), expression("sum(追发工资 + 赔偿金)", "移送日 IS NOT NULL OR 国企"),
            expression("count(*)", "用人单位 <> ') FILTER (' AND 查实人数 > 2"),
            expression("CASE WHEN sum(查实人数) > 50 THEN count(*) ELSE 0 END", "查实人数 > 4"),
        ]
    }

    @Test("they are those that each expression gives by itself", arguments: ["2020-11-12", "2020-12-31", "2021-02-28"])
    func equal(_ day: String) throws {
        let reader = try imported.reader(asOf: day)
        for columns in [["所属单位", "行业"], ["信用代码"], []] {
            let keys = columns.map { PlacedSQL($0) }
            let together = try reader.values(of: expressions, groupedBy: keys)
            #expect(!together.isEmpty)
            for (position, expression) in expressions.enumerated() {
                let alone = try reader.values(of: [expression], groupedBy: keys)
                let own = Dictionary(uniqueKeysWithValues: alone.map { ($0.key, $0.values[0]) })
                for group in together { #expect(group.values[position] == own[group.key] ?? 0, "\(expression.value.text) \(group.key)") }
                #expect(Set(own.keys).isSubset(of: together.map(\.key)))
            }
        }
    }

    @Test("a unit narrows them all alike")
    func ofUnit() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let alone = try expressions.map { try reader.value(of: $0, unit: "栖云区") }
        #expect(try reader.values(of: expressions, unit: "栖云区") == alone)
    }

    @Test("expressions of one view and scope make one pass, unless one has a subquery or a quoted name", arguments: [
        (["count(*)", "sum(查实人数)"], 1), (["count(*)", "\"count\"(*)"], 2), (["count(*)", "[count](*)"], 2),
        (["count(*)", "count(*) + (SELECT count(*) FROM 项目)"], 2),
    ])
    func passes(_ values: [String], _ count: Int) throws {
        let all = values.enumerated().map { expression($1, "查实人数 > \($0)") }
        #expect(LedgerPass.passes(for: LedgerBreakdown(all, by: [])).count == count)
        let reader = try imported.reader(asOf: "2021-02-28")
        #expect(try reader.values(of: all, unit: nil) == all.map { try reader.value(of: $0, unit: nil) })
    }

    @Test("another view, scope or condition with a subquery is another pass")
    func selections() {
        let all = [
            expression("count(*)"), expression("count(*)", scope: nil), expression("count(*)", "查实人数 > (SELECT 2)"),
            expression("sum(查实人数)", "查实人数 > (SELECT 2)"), LedgerExpression("项目", "count(*)"), expression("sum(查实金额)", "国企"),
        ]
        let passes = LedgerPass.passes(for: LedgerBreakdown(all, by: [PlacedSQL("所属单位")]))
        #expect(passes.map(\.positions) == [[0, 5], [1], [2, 3], [4]])
        #expect(passes[0].singles.map(\.positions) == [[0], [1]])
    }

    @Test("a pass reads only records that one of its expressions counts")
    func condition() {
        func condition(_ conditions: String?..., scope: PlacedSQL? = nil) -> String? {
            let all = conditions.map { expression("count(*)", $0, scope: scope) }
            return LedgerPass.passes(for: LedgerBreakdown(all, by: []))[0].condition?.text.replacing("\n", with: "")
        }
        #expect(condition("a", "b") == "(a) OR (b)")
        #expect(condition("a", "a") == "a")
        #expect(condition("a", nil) == nil)
        #expect(condition("a", "b", scope: PlacedSQL("s")) == "(s) AND ((a) OR (b))")
        #expect(condition("a", nil, scope: PlacedSQL("s")) == "s")
        #expect(condition("a", scope: PlacedSQL("s")) == "(s) AND (a)")
    }

    @Test("a condition becomes the FILTER of each aggregate", arguments: [
        ("sum(a)", "sum(a) FILTER (WHERE c)"), ("SUM ( a )", "SUM ( a ) FILTER (WHERE c)"),
        ("sum(a) - max(b)", "sum(a) FILTER (WHERE c) - max(b) FILTER (WHERE c)"), ("max(1, sum(a))", "max(1, sum(a) FILTER (WHERE c))"),
        ("count(*) FILTER (WHERE a)", "count(*) FILTER (WHERE (c) AND (a))"),
        ("count(*)  filter( where a = ')')", "count(*) FILTER (WHERE (c) AND (a = ')'))"),
        ("summe(a) + 'sum(a)'", "summe(a) + 'sum(a)'"), ("sum(filter)", "sum(filter) FILTER (WHERE c)"),
        ("count(DISTINCT a)", "count(DISTINCT a) FILTER (WHERE c)"),
    ])
    func filtered(_ text: String, _ expected: String) {
        #expect(ExpressionText(text: text).filtered(by: "c").replacing("\n", with: "") == expected)
    }

    // MARK: Several breakdowns

    @Test("several breakdowns at once are each by itself, side by side or not", arguments: [0, Int.max])
    func breakdowns(_ large: Int) throws {
        let reader = try imported.reader(asOf: "2020-12-31", large: large)
        let breakdowns = [
            LedgerBreakdown(expressions, by: [PlacedSQL("所属单位"), PlacedSQL("行业")]), LedgerBreakdown(expressions, by: []),
            LedgerBreakdown([LedgerExpression("检查记录", "count(*)"), LedgerExpression("项目", "count(*)")], by: [PlacedSQL("所属单位")]),
        ]
        let expected = try breakdowns.map { try reader.values(of: $0.expressions, groupedBy: $0.columns) }
        #expect(try reader.values(of: breakdowns) == expected)
        #expect(try reader.values(of: []).isEmpty)
    }

    @Test("what is wrong in several breakdowns is told at once", arguments: ["sum(NULL)", "没有"])
    func errors(_ value: String) throws {
        let places = (1...2).map { Place(file: "form.yaml", position: .init(line: $0, column: 1)) }
        let breakdowns = places.map { place in
            LedgerBreakdown([LedgerExpression(view: PlacedSQL("案件"), value: PlacedSQL(value, place: place))], by: [PlacedSQL("行业")])
        }
        let reader = try imported.reader(asOf: "2021-02-28", large: 0)
        #expect(diagnostics { _ = try reader.values(of: breakdowns) }.map(\.place?.position) == places.map(\.position))
    }

    @Test("the one of several conditions that is wrong is pointed at")
    func wrongCondition() throws {
        let place = Place(file: "form.yaml", position: .init(line: 7, column: 3))
        var all = expressions
        all[2].condition = PlacedSQL("查实金额 > 没有", place: place)
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics { _ = try reader.values(of: all, groupedBy: [PlacedSQL("行业")]) }
        #expect(found.map(\.code) == [.expressionMalformed] && found.first?.place?.position?.line == 7, "\(found)")
    }

    @Test("a condition cannot reach out of its scope")
    func reachingOut() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = diagnostics { _ = try reader.value(of: expression("count(*)", "1) OR (1"), unit: nil) }
        #expect(found.map(\.code) == [.expressionMalformed])
    }
}

@Suite("Requirements of records") struct RequirementTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 43, cases: 120)) }

    private func requirement(_ value: String, _ condition: String? = nil, groups: [String] = [], place: Place? = nil) -> LedgerRequirement {
        LedgerRequirement(
            LedgerExpression(
                view: PlacedSQL("案件"), value: PlacedSQL(value, place: place), scope: PlacedSQL("查实人数 > 1"),
                condition: condition.map { PlacedSQL($0) }),
            groups: groups.map { PlacedSQL($0) })
    }

    @Test("a record breaks one that is 0 or cannot be told")
    func records() throws {
        let reader = try imported.reader(asOf: "2020-12-31")
        let asked = [requirement("未清偿 <= 0", "国企"), requirement("办结日 >= 查实日期"), requirement("1"), requirement("NULL", "0")]
        let breaches = try reader.breaches(of: asked, unit: nil)
        let conditions = ["国企 AND NOT (未清偿 <= 0)", "办结日 IS NULL OR 办结日 < 查实日期", "0", "0"]
        for (found, condition) in zip(breaches, conditions) {
            let listing = LedgerListing(view: PlacedSQL("案件"), columns: [], condition: PlacedSQL("查实人数 > 1 AND (\(condition))"))
            let records = try reader.records(listing, unit: nil)
            #expect(found == records.map { LedgerBreach(key: $0.key, records: [$0]) }, "\(condition)")
        }
        #expect(!breaches[0].isEmpty && !breaches[1].isEmpty && breaches[2].isEmpty)
    }

    @Test("a group that breaks one comes with its records; one without a key is none")
    func groups() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let found = try reader.breaches(of: [requirement("count(*) = 1", groups: ["项目编号", "行业"])], unit: nil)[0]
        #expect(!found.isEmpty && found.map(\.key) == found.map(\.key).sorted())
        for breach in found {
            #expect(breach.records.count > 1 && breach.key.split(separator: " ").count == 2)
            let keys = breach.key.split(separator: " ").map { "'\($0)'" }
            let condition = PlacedSQL("查实人数 > 1 AND 项目编号 = \(keys[0]) AND 行业 = \(keys[1])")
            #expect(try reader.records(.init(view: PlacedSQL("案件"), columns: [], condition: condition), unit: nil) == breach.records)
        }
    }

    @Test("requirements of the same records are tried in one pass, unless one needs a table that the others do not")
    func passes() throws {
        let asked = [
            requirement("1"), requirement("未清偿 <= 0"), requirement("查实人数 > 1", "国企"), requirement("项目名称 <> ''"),
            requirement("count(*) > 1", groups: ["行业"]), requirement("count(*) > 2", groups: ["行业"]),
            requirement("count(*) > 1", "国企", groups: ["行业"]), requirement("count(*) > 1", groups: ["所属单位"]),
        ]
        let imported = imported
        let reader = try imported.reader(asOf: "2020-12-31")
        let positions = try reader.positions(of: asked)
        #expect(positions == [[0, 2], [1], [3], [4, 5], [6], [7]])
        let each = try asked.map { try reader.breaches(of: [$0], unit: nil)[0] }
        #expect(try reader.breaches(of: asked, unit: nil) == each)
    }

    @Test("a requirement that fails only while it runs is found among those of its pass")
    func failing() throws {
        let place = Place(file: "form.yaml", position: .init(line: 4, column: 2))
        let long = String(repeating: " ", count: 14_000)
        let reader = try imported.reader(asOf: "2020-12-31")
        let together = [requirement("查实人数 > 3" + long), requirement("查实人数 > 4" + long)]
        let alone = try [requirement("查实人数 > 3"), requirement("查实人数 > 4")].map { try reader.breaches(of: [$0], unit: nil)[0] }
        #expect(try reader.breaches(of: together, unit: nil) == alone, "too long together")
        let endless = requirement("(SELECT count(*) FROM 案件 a, 案件 b, 案件 c) > 0", place: place)
        let short = try imported.reader(asOf: "2020-12-31", steps: 5000)
        let found = diagnostics { _ = try short.breaches(of: [requirement("查实人数 > 3"), endless], unit: nil) }
        #expect(found.map(\.code) == [.expressionTooMuchWork] && found.first?.place == place, "\(found)")
    }

    @Test("side by side they find what one connection finds, of a unit too", arguments: [nil, "栖云区"])
    func sideBySide(_ unit: String?) throws {
        let asked = [requirement("未清偿 <= 0"), requirement("count(DISTINCT 所属单位) > 1", groups: ["信用代码"])]
            + (1...6).map { requirement("查实人数 > \($0)", "国企 = 0") }
        let expected = try imported.reader(asOf: "2020-12-31", large: .max).breaches(of: asked, unit: unit)
        #expect(try imported.reader(asOf: "2020-12-31", large: 0).breaches(of: asked, unit: unit) == expected)
        #expect(expected.contains { !$0.isEmpty })
    }

    @Test("the first that is wrong is told", arguments: [0, Int.max])
    func wrong(_ large: Int) throws {
        let places = (1...2).map { Place(file: "form.yaml", position: .init(line: $0, column: 1)) }
        let asked = [requirement("1"), requirement("没有", place: places[0]), requirement("1) OR (1", place: places[1])]
        let found = diagnostics { _ = try imported.reader(asOf: "2020-12-31", large: large).breaches(of: asked, unit: nil) }
        #expect(found.map(\.place?.position) == [places[0].position])
    }
}

extension LedgerReader {
    /// Which requirements are tried together.
    fileprivate func positions(of requirements: [LedgerRequirement]) throws -> [[Int]] {
        try connection.read { db in
            try LedgerQuery(db, connection.queryGuard, steps: Self.usualSteps, unit: nil, parameters: [:])
                .passes(for: requirements).map(\.positions)
        }
    }
}

@Suite("Work on all processors") struct SideBySideTests {
    @Test("outcomes come in the order of the items, whatever the lanes and weights", arguments: [1, 2, 5, 100])
    func order(_ lanes: Int) {
        let items = Array(0..<200)
        #expect(SideBySide.outcomes(of: items, lanes: lanes, weight: { $0 % 7 }) { _, item in item * item } == items.map { $0 * $0 })
        #expect(SideBySide.outcomes(of: items, weight: { _ in 0 }) { _, item in item } == items)
        #expect(SideBySide.outcomes(of: [Int](), lanes: lanes, weight: { $0 }) { _, item in item }.isEmpty)
    }

    @Test("the heaviest are begun first, those of one weight in their order")
    func heaviest() {
        let turns = Turns()
        _ = SideBySide.outcomes(of: [3, 9, 3, 7, 9], lanes: 1, weight: { $0 }) { lane, item in turns.add(lane * 100 + item) }
        #expect(turns.all == [9, 9, 7, 3, 3])
    }

    @Test("no lane is beyond those asked for")
    func lanes() {
        let found = SideBySide.outcomes(of: Array(0..<50), lanes: 3, weight: { _ in 1 }) { lane, _ in lane }
        #expect(found.allSatisfy { (0..<3).contains($0) })
    }

    @Test("the parts of a list put together are the list, and a short list is one part", arguments: [0, 1, 999, 1000, 2501])
    func parts(_ count: Int) {
        let items = Array(0..<count)
        let parts = SideBySide.parts(of: items) { part in part.map { $0 * 3 } }
        #expect(parts.flatMap(\.self) == items.map { $0 * 3 })
        #expect(count >= 1000 || parts.count == 1)
        #expect(parts.count == 1 || parts.allSatisfy { !$0.isEmpty })
    }

    private final class Turns: Sendable {
        private let turns = Mutex([Int]())
        var all: [Int] { turns.withLock { $0 } }
        func add(_ turn: Int) { turns.withLock { $0.append(turn) } }
    }
}
