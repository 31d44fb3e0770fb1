import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Records contradict neither themselves nor each other")
struct RuleTests {
    struct Wrong: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let change: @Sendable (SmallLedger) -> SmallLedger
        let expected: [String]

        init(_ name: String, _ expected: String..., change: @escaping @Sendable (SmallLedger) -> SmallLedger) {
            (testDescription, self.expected, self.change) = (name, expected, change)
        }
    }

    static let wrongRecords: [Wrong] = [
        .init("a case twice", "LED0301 案件.csv 3 案件编号") { $0.setting("案件", row: 3, "案件编号", to: "A1").removing("追发", row: 4).removing("步骤", row: 14).removing("步骤", row: 13).removing("人员", row: 2) },
        .init("a step twice on one day", "LED0301 步骤.csv 15 日期") { $0.adding("步骤", ["A1", "挂牌督办", "2020-12-12", "", "", ""]) },
        .init("a worker twice in a case", "LED0301 人员.csv 3 身份证号") { $0.adding("人员", ["A2", "虚构人", Checked.identity(1), "19900001234", Checked.card(2), "1"]) },
        .init("a recovery of no case", "LED0302 追发.csv 2 案件编号") { $0.setting("追发", row: 2, "案件编号", to: "A9") },
        .init("a step of no case", "LED0302 步骤.csv 2 案件编号") { $0.setting("步骤", row: 2, "案件编号", to: "a1") },
        .init("an inspection of no project", "LED0302 检查.csv 2 项目编号") { $0.setting("检查", row: 2, "项目编号", to: "X3") },
        .init("a case of no project", "LED0302 案件.csv 3 项目编号") { $0.setting("案件", row: 3, "项目编号", to: "X3") },
        .init("more migrants than staff", "LED0303 检查.csv 2 农民工人数") { $0.setting("检查", row: 2, "农民工人数", to: "51") },
        .init("more contracts than migrants", "LED0303 检查.csv 2 签订劳动合同人数") { $0.setting("检查", row: 2, "签订劳动合同人数", to: "41") },
        .init("more owed migrants than persons", "LED0303 案件.csv 2 其中农民工人数") { $0.setting("案件", row: 2, "其中农民工人数", to: "11") },
        .init("more of their money", "LED0303 案件.csv 2 其中农民工金额") { $0.setting("案件", row: 2, "其中农民工金额", to: "80000.01") },
        .init("a part of a recovery", "LED0303 追发.csv 2 其中农民工赔偿金") { $0.setting("追发", row: 2, "其中农民工赔偿金", to: "100.01") },
        .init("persons owed nothing", "LED0304 案件.csv 3 查实人数", "LED0304 案件.csv 3 其中农民工人数") {
            $0.setting("案件", row: 3, "查实金额", to: "0").setting("案件", row: 3, "其中农民工金额", to: "0").removing("追发", row: 4)
        },
        .init("migrants without money", "LED0304 案件.csv 3 其中农民工人数") { $0.setting("案件", row: 3, "其中农民工金额", to: "0").removing("追发", row: 4).removing("步骤", row: 14).removing("步骤", row: 13) },
        .init("money for nobody", "LED0304 追发.csv 4 新增人数", "LED0304 追发.csv 4 其中农民工人数") { $0.setting("追发", row: 4, "新增人数", to: "0").setting("追发", row: 4, "其中农民工人数", to: "0") },
        .init("flight that nobody took", "LED0318 案件.csv 2 逃匿") { $0.setting("案件", row: 2, "欠薪原因", to: "逃匿").setting("案件", row: 2, "逃匿", to: "否") },
        .init("arrears that end before they begin", "LED0305 案件.csv 2 欠薪截止") { $0.setting("案件", row: 2, "欠薪截止", to: "2020-05-31") },
        .init("verified before registered", "LED0305 案件.csv 2 查实日期") { $0.setting("案件", row: 2, "登记日期", to: "2020-11-16").removing("步骤", row: 2) },
        .init("arrears that begin after verification", "LED0305 案件.csv 2 欠薪截止", "LED0305 案件.csv 2 查实日期") { $0.setting("案件", row: 2, "欠薪起始", to: "2020-11-16") },
    ]

    static let wrongCases: [Wrong] = [
        .init("a recovery before its case", "LED0306 追发.csv 2 日期") { $0.setting("追发", row: 2, "日期", to: "2020-11-14") },
        .init("a step before its case", "LED0307 步骤.csv 2 日期") { $0.setting("步骤", row: 2, "日期", to: "2020-11-11") },
        .init("more persons than verified", "LED0308 追发.csv 3 新增人数") { $0.setting("追发", row: 3, "新增人数", to: "7") },
        .init("more migrants than verified", "LED0308 追发.csv 3 其中农民工人数") { $0.setting("追发", row: 3, "新增人数", to: "6").setting("追发", row: 3, "其中农民工人数", to: "6") },
        .init("more wages than owed", "LED0308 追发.csv 3 工资") { $0.setting("追发", row: 3, "工资", to: "50000.01") },
        .init("more compensation than owed", "LED0308 追发.csv 2 赔偿金") { $0.setting("追发", row: 2, "赔偿金", to: "80000.01") },
        .init("closed while a cent is owed", "LED0309 步骤.csv 13 日期") { $0.setting("追发", row: 4, "工资", to: "8999.99").setting("追发", row: 4, "其中农民工工资", to: "8999.99") },
        .init("closed before the last payment", "LED0309 步骤.csv 13 日期") { $0.setting("追发", row: 4, "日期", to: "2020-11-22") },
        .init("closed without a payment", "LED0309 步骤.csv 13 日期") { $0.removing("追发", row: 4) },
        .init("transferred without an order", "LED0310 步骤.csv 4 步骤") { $0.removing("步骤", row: 3) },
        .init("transferred before the order's term", "LED0310 步骤.csv 5 步骤") { $0.setting("步骤", row: 3, "期限", to: "2020-12-01") },
        .init("police file what was not handed over", "LED0310 步骤.csv 5 步骤") { $0.removing("步骤", row: 5) },
        .init("police file before it", "LED0310 步骤.csv 6 步骤") { $0.setting("步骤", row: 6, "日期", to: "2020-11-30") },
        .init("enforcement without a decision", "LED0310 步骤.csv 11 步骤") { $0.removing("步骤", row: 4) },
        .init("delisted but never listed", "LED0310 步骤.csv 8 步骤") { $0.removing("步骤", row: 8) },
        .init("supervision ended but not begun", "LED0310 步骤.csv 10 步骤") { $0.removing("步骤", row: 10) },
        .init("written off but not closed", "LED0310 步骤.csv 13 步骤") { $0.removing("步骤", row: 13) },
        .init("published without any handling", "LED0310 步骤.csv 15 步骤") { $0.adding("步骤", ["A2", "社会公布", "2020-12-01", "", "", ""]) },
        .init("an order without a term", "LED0310 步骤.csv 5 步骤", "LED0311 步骤.csv 3 期限") { $0.setting("步骤", row: 3, "期限", to: "") },
        .init("a term before the order", "LED0311 步骤.csv 3 期限") { $0.setting("步骤", row: 3, "期限", to: "2020-11-15") },
        .init("filed twice", "LED0312 步骤.csv 15 步骤") { $0.adding("步骤", ["A1", "立案", "2020-11-17", "", "", ""]) },
        .init("coordinated and filed", "LED0313 步骤.csv 15 步骤") { $0.adding("步骤", ["A2", "立案", "2020-11-17", "", "", ""]) },
    ]

    @Test("records by themselves", arguments: wrongRecords) func records(_ wrong: Wrong) { check(wrong) }
    @Test("cases with their recoveries and steps", arguments: wrongCases) func cases(_ wrong: Wrong) { check(wrong) }

    private func check(_ wrong: Wrong) {
        let found = wrong.change(SmallLedger()).diagnostics()
        #expect(found.map(\.summary).sorted() == wrong.expected.sorted())
        for diagnostic in found {
            // The note of the steps' row 12 runs over two lines.
            let row = diagnostic.place?.cell?.row ?? 0
            let isBelow = diagnostic.place?.file == "步骤.csv" && row > 12
            #expect(diagnostic.place?.position?.line == row + (isBelow ? 1 : 0))
            #expect(!diagnostic.hints.isEmpty && diagnostic.message.chinese != diagnostic.message.english)
        }
    }

    @Test("an event after the last day is an error, the day itself is none; terms may lie ahead")
    func future() throws {
        var context = LedgerContext.sample
        context.lastDay = CivilDate(iso: "2021-01-12")
        #expect(SmallLedger().diagnostics(context).isEmpty)
        context.lastDay = CivilDate(iso: "2021-01-11")
        #expect(SmallLedger().diagnostics(context).map(\.summary) == ["LED0314 步骤.csv 9 日期"])
        let ahead = SmallLedger().setting("步骤", row: 12, "期限", to: "2021-06-01")
        context.lastDay = CivilDate(iso: "2021-01-12")
        #expect(ahead.diagnostics(context).isEmpty)
    }

    @Test("an employer in two industries is a warning")
    func industries() throws {
        let code = Checked.creditCode(1)
        let ledger = SmallLedger().adding("检查", ["J2", "2020-11-11", "市本级", "虚构公司", code, "其他用人单位", "5", "4", "3", "", "是", "是", "是", "是", "是", ""])
        let report = try Ledger.check(ledger.files, context: .sample)
        #expect(report.warnings.map(\.summary) == ["LED0315 检查.csv 3 行业"])
        #expect(report.warnings.first?.severity == .warning)
    }

    @Test("both places of a double are told")
    func bothPlaces() throws {
        let found = try #require(SmallLedger().adding("项目", ["X1", "虚构大桥", "", "栖云区", "甲", "乙", "交通", "是", "否", "否"]).diagnostics().first)
        #expect(found.summary == "LED0301 项目.csv 4 项目编号")
        #expect(found.notes.first?.place?.cell == .init(row: 2, heading: "项目编号"))
        #expect(found.place?.position?.excerpt?.hasPrefix("X1,虚构大桥") == true)
    }

    @Test("the amount still owed is in the message")
    func owed() throws {
        let found = try #require(SmallLedger().setting("追发", row: 4, "工资", to: "8000").setting("追发", row: 4, "其中农民工工资", to: "8000").diagnostics().first)
        #expect(found.message.chinese == "办结时还欠 1000元")
        #expect(found.notes.first?.place?.file == "案件.csv")
    }

    @Test("ten thousand steps of one case take no time")
    func manySteps() {
        var ledger = SmallLedger()
        for index in 0..<10_000 {
            let day = ActionDay.iso(40 + index % 300)
            ledger.sheets[4].rows.append(["A1", "挂牌督办", day, "\(index)", "", ""])
        }
        #expect(ledger.diagnostics().last?.code == .ledgerMore)
    }
}
