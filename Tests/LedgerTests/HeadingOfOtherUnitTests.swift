import Diagnostics
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("What is told of a heading with another unit") struct HeadingOfOtherUnitTests {
    @Test("such a heading is told with what to do to the figures, and no other name is offered", arguments: [
        ("案件", "查实金额", "查实金额（万元）", "P", "以元为单位，不是万元", "（乘 10000）"), ("案件", "查实人数", "查实人数（万人）", "N", "以人为单位，不是万人", "（乘 10000）"),
        ("追发", "工资", "工资（万元）", "F", "以元为单位，不是万元", "（乘 10000）"), ("案件", "查实金额", "查实金额（分）", "P", "以元为单位，不是分", "（除以 100）"),
    ])
    func told(_ table: String, _ meant: String, _ heading: String, _ column: String, _ words: String, _ work: String) throws {
        let found = try WorkbookLedger().setting(table, row: 1, meant, to: .text(heading)).diagnostics()
        let first = try #require(found.first { $0.code == .ledgerUnknownHeading })
        #expect(first.message.chinese == "“\(table)”表 \(column) 列的标题是“\(heading)”，“\(meant)”这一列\(words)", "\(first.message.chinese)")
        let hints = first.hints.map(\.chinese).joined()
        #expect(hints.contains(work) && hints.contains("标题改成“\(meant)”") && !hints.contains("别名"), "\(hints)")
        #expect(!first.hints.contains { $0.english.contains("other name") } && first.hints.contains { $0.english.contains("first") })
        #expect(found.filter { $0.code == .ledgerUnknownHeading || $0.code == .ledgerMissingHeading }.count == 1, "\(found)")
    }

    @Test("the column's own unit behind its name is a matter of the name only, in CSV too")
    func own() throws {
        let found = SmallLedger().setting("案件", row: 1, "查实金额", to: "查实金额（元）").diagnostics()
        let first = try #require(found.first { $0.code == .ledgerUnknownHeading })
        #expect(first.message.chinese.hasSuffix("像是“查实金额”") && first.hints.first?.chinese.contains("别名") == true, "\(first)")
        let other = SmallLedger().setting("案件", row: 1, "查实金额", to: "查实金额（万元）").diagnostics()
        #expect(other.first { $0.code == .ledgerUnknownHeading }?.hints.first?.chinese.contains("乘 10000") == true, "\(other)")
    }
}
