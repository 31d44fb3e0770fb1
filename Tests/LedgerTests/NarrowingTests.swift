import Quantities
import TestSupport
import Testing

@testable import Ledger

/// Groups that cannot break a requirement are left out, and nothing is missed for it.
@Suite("Groups of a single record") struct NarrowingTests {
    private let imported: ImportedLedger

    init() throws { imported = try ImportedLedger(RandomLedger(seed: 61, cases: 140)) }

    private static let views: [(view: String, groups: [String], values: [String])] = [
        ("检查记录", ["信用代码"], ["所属单位", "行业", "项目编号"]),
        ("检查记录", ["项目编号"], ["所属单位", "信用代码"]),
        ("案件", ["信用代码"], ["所属单位", "行业", "项目编号", "办结日"]),
        ("案件", ["信用代码", "查实人数"], ["所属单位", "项目编号"]),
        ("案件", ["项目编号", "行业"], ["所属单位", "移送日"]),
        ("步骤记录", ["案件编号"], ["步骤", "文号", "日期 || 步骤"]),
        ("追发记录", ["案件编号", "日期"], ["资金来源", "substr(日期, 1, 7)"]),
    ]

    private func requirement(_ view: String, _ value: String, by groups: [String], where condition: String? = nil) -> LedgerRequirement {
        let expression = LedgerExpression(
            view: PlacedSQL(view), value: PlacedSQL(value), condition: condition.map { PlacedSQL($0) })
        return LedgerRequirement(expression, groups: groups.map { PlacedSQL($0) })
    }

    @Test("what breaks a requirement is the same as where each group is looked at", arguments: [nil, "栖云区"], ["2020-11-25", "2021-02-28"])
    func same(_ unit: String?, _ day: String) throws {
        let reader = try imported.reader(asOf: day)
        var found = 0
        for (view, groups, values) in Self.views {
            for condition in [nil, "行业 = '建筑企业'"] {
                let narrowed = values.map { requirement(view, "count(DISTINCT \($0)) = 1", by: groups, where: condition) }
                // Says the same, and nothing in it is known.
                let whole = values.map { requirement(view, "(count(DISTINCT \($0)) = 1) + 0", by: groups, where: condition) }
                let breaches = try reader.breaches(of: narrowed, unit: unit)
                #expect(try breaches == reader.breaches(of: whole, unit: unit), "\(view) \(groups)")
                for (one, together) in zip(narrowed, breaches) {
                    #expect(try reader.breaches(of: [one], unit: unit) == [together], "each by itself")
                }
                found += breaches.joined().count
            }
        }
        #expect(found > 0, "there is something to be missed")
    }

    @Test("a single record without a value breaks the requirement")
    func blank() throws {
        let reader = try imported.reader(asOf: "2021-02-28")
        let breaches = try reader.breaches(of: [requirement("案件", "count(DISTINCT 项目编号) = 1", by: ["案件编号"])], unit: nil)[0]
        let listing = LedgerListing(view: PlacedSQL("案件"), columns: [], condition: PlacedSQL("项目编号 IS NULL"))
        let records = try reader.records(listing, unit: nil)
        #expect(!records.isEmpty && breaches.map(\.key) == records.map(\.key).sorted())
    }

    @Test("only what a single record keeps is narrowed", arguments: [
        ("count(DISTINCT 行业) = 1", "行业"), ("  COUNT ( distinct substr(行业, 1, 2) )=1 ", "substr(行业, 1, 2)"),
        ("count(DISTINCT iif(国企, '(', 行业)) = 1", "iif(国企, '(', 行业)"),
        ("count(DISTINCT 行业) = 11", nil), ("count(DISTINCT 行业) = 2", nil), ("count(DISTINCT 行业) >= 1", nil),
        ("count(DISTINCT 行业) == 1", nil), ("count(DISTINCT 行业) <> 1", nil), ("count(行业) = 1", nil), ("count(*) = 1", nil),
        ("sum(查实人数) = 1", nil), ("NOT count(DISTINCT 行业) = 1", nil), ("count(DISTINCT 行业) + count(DISTINCT 来源) = 1", nil),
        ("count(DISTINCT 行业) FILTER (WHERE 国企) = 1", nil), ("count(DISTINCT 行业) = 1 OR (国企) = 1", nil), ("1", nil), ("= 1", nil), ("", nil),
    ] as [(String, String?)])
    func texts(_ text: String, _ value: String?) {
        #expect(ExpressionText(text: text).commonValue == value)
        let columns = [PlacedSQL("信用代码"), PlacedSQL("行业")]
        let known = PlacedSQL("count(DISTINCT 所属单位) = 1")
        #expect((GroupNarrowing(by: columns, requiring: [known, PlacedSQL(text)]) != nil) == (value != nil))
    }

    @Test("the condition asks for keys of several records, or of one that lacks a value")
    func condition() {
        let narrowing = GroupNarrowing(
            by: [PlacedSQL("信用代码"), PlacedSQL("行业")], requiring: [PlacedSQL("count(DISTINCT 所属单位) = 1")])
        #expect(
            narrowing?.condition(from: "FROM 案件 WHERE 1")
                == "(\n信用代码\n) IN (SELECT (\n信用代码\n) FROM 案件 WHERE 1 GROUP BY 1 HAVING count(*) > 1 OR (\n所属单位\n) IS NULL)")
        #expect(GroupNarrowing(by: [], requiring: [PlacedSQL("count(DISTINCT 所属单位) = 1")]) == nil, "records by themselves")
    }
}
