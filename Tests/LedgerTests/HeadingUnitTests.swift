import Testing

@testable import Ledger

/// A column in 万元 that is only renamed enters amounts ten thousand times too small.
@Suite("Headings that give another unit than their column's") struct HeadingUnitTests {
    @Test("a unit in a heading is seen, wherever it stands", arguments: [
        ("查实金额（万元）", CellKind.money, "万元", 10_000, false), ("查实金额(万元)", .money, "万元", 10_000, false),
        ("查实金额万元", .money, "万元", 10_000, false), ("万元查实金额", .money, "万元", 10_000, false), ("查实金额（单位：万元）", .money, "万元", 10_000, false),
        ("查实金额（万）", .money, "万", 10_000, false), ("查实金额（千元）", .money, "千元", 1_000, false), ("查实金额/百元", .money, "百元", 100, false),
        ("查实金额（亿元）", .money, "亿元", 100_000_000, false), ("查实金额（百万元）", .money, "百万元", 1_000_000, false), ("查实金额（分）", .money, "分", 100, true),
        ("查实金额（ 万 元 ）", .money, "万元", 10_000, false), ("查实人数（万人）", .persons, "万人", 10_000, false), ("查实人数（千人）", .persons, "千人", 1_000, false),
    ])
    func seen(_ heading: String, _ kind: CellKind, _ written: String, _ factor: Int, _ isSmaller: Bool) throws {
        let unit = try #require(HeadingUnit(of: heading, in: kind))
        #expect(unit.written == written && unit.factor == factor && unit.isSmaller == isSmaller, "\(unit)")
        #expect(unit.own == (kind == .money ? "元" : "人"))
    }

    @Test("the column's own unit, none, and words that only look like one are no other unit", arguments: [
        ("查实金额（元）", CellKind.money), ("查实金额", .money), ("查实金领", .money), ("查实人数（人）", .persons), ("查实人数（分）", .persons),
        ("人数", .persons), ("查实日期（万元）", .date), ("用人单位（万达）", .text), ("查实金额（部分）", .money), ("查实人数（万元）", .persons),
    ])
    func none(_ heading: String, _ kind: CellKind) {
        #expect(HeadingUnit(of: heading, in: kind) == nil)
    }

    @Test("a name with brackets is known with half-width ones too, and no other way of writing it is")
    func brackets() {
        var names = LedgerNames()
        names.columns[.cases] = ["查实金额（元）": "查实金额", "县（市、区）": "所属单位"]
        let cases = LedgerSchema.table(.cases)
        for heading in ["查实金额（元）", "查实金额(元)", "查实金额（元)"] { #expect(names.column(heading, of: cases) == "查实金额", "\(heading)") }
        #expect(names.column("县(市、区)", of: cases) == "所属单位" && names.column("查实金额", of: cases) == "查实金额")
        #expect(names.column("查实金额[元]", of: cases) == nil && names.column("查实金额(万元)", of: cases) == nil)
    }
}
