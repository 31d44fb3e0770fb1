import Diagnostics
import Quantities
import TestSupport
import Testing
import Workbook

@testable import Ledger

@Suite("Mistyped years") struct YearTests {
    /// The small ledger with as many inspections as make a day that stands alone remarkable.
    private static let ledger: SmallLedger = {
        var ledger = SmallLedger()
        for index in 0..<24 {
            let row = ["K\(index)", "2020-1\(1 + index % 2)-\(10 + index % 18)", "栖云区", "虚构公司\(index)", Checked.creditCode(10 + index)]
            ledger = ledger.adding("检查", row + ["建筑企业", "50", "40", "30", "", "是", "否", "不适用", "是", "是", ""])
        }
        return ledger
    }()

    private func warnings(_ ledger: SmallLedger) throws -> [Diagnostic] { try Ledger.check(ledger.files, context: .sample).warnings }

    @Test("nothing is said of a ledger of one action, however small")
    func usual() throws {
        #expect(try warnings(Self.ledger).isEmpty && warnings(SmallLedger()).isEmpty)
        #expect(try warnings(Self.ledger.setting("案件", row: 2, "欠薪起始", to: "2016-01-01")).isEmpty)
    }

    @Test("a year that is far off is an error at its cell, with the day that was meant", arguments: [
        ("检查", "检查日期", "2002-11-10", "2020-11-10"), ("检查", "检查日期", "2120-12-11", "2020-12-11"),
        ("案件", "登记日期", "2002-11-12", "2020-11-12"), ("案件", "查实日期", "2202-11-15", "2020-11-15"),
        ("追发", "日期", "2120-11-20", "2020-11-20"), ("步骤", "日期", "2002-11-15", "2020-11-15"),
    ])
    func impossible(_ table: String, _ heading: String, _ typed: String, _ meant: String) throws {
        let found = Self.ledger.setting(table, row: 2, heading, to: typed).diagnostics()
        // Nothing is told that only follows from it, such as a case verified before it was registered.
        #expect(found.map(\.summary) == ["LED0316 \(table).csv 2 \(heading)"], "\(found.map(\.summary))")
        #expect(found.first?.message.chinese == "\(typed) 的年份不对：台账里的日期在 2020 年前后")
        #expect(found.first?.message.english == "the year of \(typed) is wrong: the days of the ledger are about 2020")
        #expect(found.first?.hints.map(\.chinese) == ["是不是 \(meant)？照原件改正年份"])
        #expect(found.first?.hints.map(\.english) == ["did you mean \(meant)? Correct the year from the original"])
    }

    @Test("the old year in January, or the new one too early, is a warning")
    func lonely() throws {
        for (typed, meant) in [("2019-11-10", "2020-11-10"), ("2021-12-11", "2020-12-11")] {
            let found = try warnings(Self.ledger.setting("检查", row: 4, "检查日期", to: typed))
            #expect(found.map(\.summary) == ["LED0317 检查.csv 4 检查日期"] && found.first?.severity == .warning)
            #expect(found.first?.message.chinese == "\(typed) 前后半年里没有别的记录，年份可能写错了")
            #expect(found.first?.message.english == "there is nothing else in the half years before and after \(typed): its year may be wrong")
            #expect(found.first?.hints.map(\.chinese) == ["是不是 \(meant)？照原件核对年份；写的没有错就不用改"])
        }
    }

    @Test("a case of another year with all its steps is no slip")
    func olderCase() throws {
        var ledger = Self.ledger
        for (table, row, heading, day) in [
            ("案件", 3, "登记日期", "2018-11-12"), ("案件", 3, "查实日期", "2018-11-15"), ("追发", 4, "日期", "2018-11-20"),
            ("步骤", 13, "日期", "2018-11-21"), ("步骤", 14, "日期", "2018-11-22"), ("案件", 3, "欠薪起始", "2018-06-01"), ("案件", 3, "欠薪截止", "2018-09-30"),
        ] { ledger = ledger.setting(table, row: row, heading, to: day) }
        #expect(try warnings(ledger).isEmpty)
    }

    @Test("arrears and terms are held against the days of their record", arguments: [
        ("案件", "欠薪起始", "2002-06-01", false, "查实日期", "2020-11-15"), ("案件", "欠薪截止", "2021-09-30", false, "查实日期", "2020-11-15"),
        ("案件", "欠薪截止", "2120-09-30", true, "查实日期", "2020-11-15"), ("案件", "欠薪起始", "1920-06-01", true, "查实日期", "2020-11-15"),
    ])
    func distances(_ table: String, _ heading: String, _ typed: String, _ isWrong: Bool, _ other: String, _ known: String) throws {
        let ledger = Self.ledger.setting(table, row: 3, heading, to: typed)
        let found = isWrong ? ledger.diagnostics() : try warnings(ledger)
        #expect(found.map(\.summary) == ["LED031\(isWrong ? 6 : 7) \(table).csv 3 \(heading)"], "\(found.map(\.summary))")
        #expect(found.first?.message.chinese == "\(typed) 和“\(other)”的 \(known) 隔得太远，年份\(isWrong ? "不对" : "可能写错了")")
        #expect(found.first?.message.english == "\(typed) is far from '\(other)', \(known): its year \(isWrong ? "is" : "may be") wrong")
        #expect(found.first?.hints.first?.chinese == (isWrong ? "照原件改正年份" : "照原件核对年份；写的没有错就不用改"))
    }

    @Test("a term of the next century")
    func term() throws {
        let found = Self.ledger.setting("步骤", row: 3, "期限", to: "2120-11-23").diagnostics()
        #expect(found.map(\.summary) == ["LED0316 步骤.csv 3 期限"])
        let late = try warnings(Self.ledger.setting("步骤", row: 4, "期限", to: "2022-11-23"))
        #expect(late.map(\.summary) == ["LED0317 步骤.csv 4 期限"])
    }

    @Test("of two days nobody knows which is right, and months are counted through the turn of the year")
    func counts() throws {
        var months = MonthCounts()
        months.add(20_201_231)
        months.add(21_201_231)
        #expect(months.middleYear == nil && !months.isLonely(20_201_231) && months.likelier(than: 21_201_231) == nil)
        for day in 1...28 { months.add(20_210_100 + day) }
        #expect(months.middleYear == 2021 && !months.isLonely(20_201_231) && months.isLonely(21_201_231))
        #expect(months.likelier(than: 21_201_231)?.iso == "2020-12-31" && months.likelier(than: 20_240_229) == nil)
        #expect(MonthCounts.month(20_210_101) - MonthCounts.month(20_201_231) == 1)
    }
}
