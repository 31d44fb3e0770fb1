import Diagnostics
import TestSupport
import Testing

@testable import Ledger

@Suite("One slip, one message") struct OneMessageTests {
    @Test("a closing before the case was verified is told once, and not as owing everything")
    func closing() {
        for day in ["2020-11-13", "2020-11-01"] {
            let found = SmallLedger().setting("步骤", row: 13, "日期", to: day).diagnostics()
            #expect(found.map(\.summary) == ["LED0307 步骤.csv 13 日期"], "\(day): \(found.map(\.summary))")
            #expect(found.first?.message.chinese == "这一步早于案件的查实日期 2020-11-15")
        }
    }

    @Test("a table that lacks many columns says so once, with all of them")
    func headings() {
        let rows = SmallLedger().sheets[0].rows.map { Array($0.prefix(2)) }
        let file = RandomLedger.Sheet(name: "项目", rows: rows).file
        let found = diagnostics { _ = try Ledger.check([file], context: .sample) }
        #expect(found.map(\.code.rawValue) == ["LED0102"])
        #expect(found.first?.message.chinese == "“项目”表缺少 8 列：“标段”“所属单位”“建设单位”“施工总承包”“行业主管部门”“政府投资”“政府和社会资本合作”“国企”")
        #expect(found.first?.message.english.hasPrefix("the table '项目' lacks 8 columns: '标段', ") == true)
        #expect(found.first?.hints.first?.chinese == "在第一行加上“标段”等标题，再填这些列；可以用 yinfa ledger template 做的空表")
    }

    @Test("one that lacks one is told as before")
    func heading() {
        let rows = SmallLedger().sheets[0].rows.map { Array($0.dropLast()) }
        let found = diagnostics { _ = try Ledger.check([RandomLedger.Sheet(name: "项目", rows: rows).file], context: .sample) }
        #expect(found.map(\.message.chinese) == ["“项目”表缺少“国企”列"])
    }
}
