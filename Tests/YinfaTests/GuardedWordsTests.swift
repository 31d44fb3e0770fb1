import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

/// 清零 and 全部 are said of what is so on the day, and a target that was missed is said to be missed.
@Suite("Words that must be true") struct GuardedWordsTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["bulletin"])
        try office.write("[]", as: "returns/reasons.yaml")
    }

    /// The bulletin of a day over the small ledger, without white space.
    private func bulletin(_ ledger: SmallLedger, asOf day: String) throws -> String {
        try ledger.write(to: office)
        try office.change("documents/bulletin.yaml", "截止日: 2020-12-31", to: "截止日: \(day)")
        // The paper is later than its figures.
        try office.change("documents/bulletin.yaml", "成文日期: 2021-01-08", to: "成文日期: 2021-01-14")
        let made = try Sample.make(officeAt: office.path, formats: [.dump])
        let dump = String(decoding: try #require(made["bulletin.dump"]), as: UTF8.self)
        return DumpText.words(dump)
    }

    private static let target = "发生在2020年的政府投资项目、国企项目以及政府和社会资本合作项目欠薪案件"

    @Test("what is closed in time is cleared")
    func cleared() throws {
        let text = try bulletin(SmallLedger(), asOf: "2020-12-31")
        #expect(text.contains(Self.target + "查实1件，已经全部办结，实现清零。"), "\(text)")
        #expect(text.contains("其他欠薪案件查实1件，已经全部办结，截至2020年12月31日实现动态清零。"))
        #expect(!text.contains("没有完成") && !text.contains("尚余"))
    }

    @Test("before the day of the target what is open is still to be closed by it")
    func open() throws {
        let text = try bulletin(SmallLedger(), asOf: "2020-12-24")
        #expect(text.contains(Self.target + "查实1件，办结0件，尚余1件没有办结"), "\(text)")
        #expect(text.contains("应当在2020年12月31日前（含当日）办结。") && !text.contains("没有完成") && !text.contains("实现清零"))
    }

    @Test("what is closed before the day of the target is not called cleared yet")
    func early() throws {
        let early = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2020-12-20")
        let text = try bulletin(early, asOf: "2020-12-24")
        #expect(text.contains(Self.target + "查实1件，截至2020年12月24日没有未办结的案件。"), "\(text)")
        #expect(!text.contains("实现清零") && !text.contains("没有完成") && !text.contains("全部办结，实现"))
    }

    @Test("what is wrong is told from the ledger, numbered where there are several things")
    func problems() throws {
        let open = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2021-01-09")
        try office.change("documents/bulletin.yaml", "  突出问题:\n  - {题: 部分案件清偿责任有争议, 文: 总包单位与分包单位、建设单位与总包单位之间存在结算争议，工资没有先行清偿。, 地方: [平陶市, 长汶县]}\n", to: "")
        let text = try bulletin(open, asOf: "2020-12-31")
        #expect(text.contains("四、存在的问题") && text.contains("全市尚有1件案件没有办结") && text.contains("五、工作要求"), "\(text)")
        #expect(!text.contains("（三）台账报送不及时") && !text.contains("没有需要通报的突出问题"))
    }

    @Test("where the ledger shows nothing wrong, that is said")
    func nothingWrong() throws {
        try office.change("documents/bulletin.yaml", "  突出问题:\n  - {题: 部分案件清偿责任有争议, 文: 总包单位与分包单位、建设单位与总包单位之间存在结算争议，工资没有先行清偿。, 地方: [平陶市, 长汶县]}\n", to: "")
        #expect(try bulletin(SmallLedger(), asOf: "2020-12-31").contains("四、存在的问题从台账看，没有需要通报的突出问题。"))
    }

    @Test("the most and the least of all are said nowhere", arguments: ["追回的工资为全市最多。", "追回工资数额最多的是永澜市。", "欠薪案件数降到最少。", "未结的位居各县最少。", "这是全省最早办结的。"])
    func superlatives(sentence: String) throws {
        try office.change("pack/bulletin.gw", "四、存在的问题\n", to: sentence + "\n\n四、存在的问题\n")
        #expect(try codes { _ = try bulletin(SmallLedger(), asOf: "2020-12-31") }.contains("TPL0325"))
    }

    @Test("what is wanted, denied or a paper's title may be said, with no condition asked")
    func wishes() throws {
        let sentences = [
            "确保春节前清零。", "要在春节前全部办结。", "务必全部办结。", "必须在1月底前全部办结。", "离清零目标还有差距。", "没有一个县清零。", "开展清零行动。", "全部用人单位都要检查。",
            "应当在2021年1月31日前全部办结。", "责令该单位全部支付。", "力争春节前全部办结。", "争取在春节前全部清零。", "不能全部支付。", "清零工作由县级负责。", "各县要继续推动未办结案件清零。",
            "距离全部办结还有24件。", "工资应当按月全部支付给劳动者本人。", "需要全部查清。", "请于1月31日前全部办结。", "请各县全部上报。", "按照“全部清零”的要求办理。",
            "根据《关于实现欠薪案件清零的通知》办理。", "根据《关于确保工资全部支付的意见》办理。", "首次违法的，可以从轻处罚。", "清零任务尚未完成。",
        ]
        try office.change("pack/bulletin.gw", "四、存在的问题\n", to: sentences.joined(separator: "\n\n") + "\n\n四、存在的问题\n")
        let found = try diagnostics { _ = try bulletin(SmallLedger(), asOf: "2020-12-31") }.filter { ["TPL0325", "TPL0419"].contains($0.code.rawValue) }
        #expect(found.isEmpty, "\(found.map { $0.message.chinese })")
    }

    @Test("what is said to be done needs its condition, whatever wishes stand beside it and whatever its characters are", arguments: [
        "应当支付的工资已经全部付清。", "要求支付的工资全部付清。", "应当办结的案件全部办结。", "确保了案件全部办结。", "推动318件案件全部办结。", "经过努力已经全部办结。", "完成清零任务。", "清零目标已经实现。",
        "清零行动圆满完成。", "实现清零目标。", "已经清\u{E0100}零。", "已经清\u{180B}零。", "已经清\u{F9B2}。", "案件\u{FA72}部办结。", "全市首\u{E01EF}次。", "《通知》要求清零，案件清零。",
    ])
    func facts(sentence: String) throws {
        try office.change("pack/bulletin.gw", "四、存在的问题\n", to: sentence + "\n\n四、存在的问题\n")
        #expect(try codes { _ = try bulletin(SmallLedger(), asOf: "2020-12-31") }.contains("TPL0325"), "\(sentence)")
    }

    @Test("on the day of the target what is open has missed it")
    func missed() throws {
        let late = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2021-01-05")
        let text = try bulletin(late, asOf: "2020-12-31")
        #expect(text.contains("尚余1件没有办结") && text.contains("没有完成2020年12月31日前全部办结的目标。"), "\(text)")
        #expect(!text.contains("实现清零"))
    }

    @Test("what was closed after the day of the target is not called cleared")
    func late() throws {
        let late = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2021-01-05")
        let text = try bulletin(late, asOf: "2021-01-10")
        #expect(text.contains("有1件在此后办结，没有完成2020年12月31日前全部办结的目标；截至2021年1月10日没有未办结的案件。"), "\(text)")
        #expect(!text.contains("实现清零") && text.contains("截至2021年1月10日实现动态清零"))
    }

    @Test("where there is no such case, none is said to be closed")
    func none() throws {
        let private1 = SmallLedger().changing("项目", "住建,是,否,否", to: "住建,否,否,否")
        let text = try bulletin(private1, asOf: "2020-12-31")
        #expect(text.contains("没有查实" + Self.target + "。") && !text.contains("实现清零"), "\(text)")
    }

    @Test("what is unpaid but counts as closed is neither all closed nor cleared: it is told, with what is owed")
    func routed() throws {
        try office.change("pack/form.yaml", "移送算办结: 0", to: "移送算办结: 1")
        var ledger = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,挂牌督办,2020-12-25,虚督〔2020〕1号,2021-01-10,")
        ledger.tables["追发"]?.remove(at: 1)
        let text = try bulletin(ledger, asOf: "2020-12-31")
        let unpaid = "（其中1件工资没有付清，因为已经移送公安机关、申请强制执行或者引导仲裁诉讼，算作办结，未清偿工资12万元）"
        #expect(text.contains(Self.target + "查实1件，办结1件" + unpaid + "，截至2020年12月31日没有未办结的案件。"), "\(text)")
        #expect(text.contains("没有办结、没有付清的案件见附件2") && text.contains("未办结、未付清案件清单") && text.contains("（一）继续追付没有付清的工资。"))
        #expect(!text.contains("实现清零") && !text.contains("项目欠薪案件查实1件，已经全部办结"))
    }

    @Test("what counted as closed on the day of the target and was paid later is told so, and not called cleared")
    func routedThenPaid() throws {
        try office.change("pack/form.yaml", "移送算办结: 0", to: "移送算办结: 1")
        let ledger = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2021-01-06")
            .changing("追发", "ZF1,AJ1,2020-12-20", to: "ZF1,AJ1,2021-01-05")
        let text = try bulletin(ledger, asOf: "2021-01-10")
        let then = "截至2020年12月31日办结1件（其中1件当时工资没有付清，因为已经移送公安机关、申请强制执行或者引导仲裁诉讼，算作办结，此后付清）"
        #expect(text.contains(Self.target + "查实1件，" + then + "，截至2021年1月10日没有未办结的案件。"), "\(text)")
        #expect(text.contains("没有付清的案件，移送公安机关的算办结") && !text.contains("实现清零") && !text.contains("项目欠薪案件查实1件，已经全部办结"))
    }

    @Test("leads that are being looked into are told beside what is counted, with their places")
    func leads() throws {
        let text = try bulletin(SmallLedger(), asOf: "2020-11-15")
        #expect(text.contains("还有2件线索正在核查（栖云区1件、望河区1件），没有查实，不计入以上各数。"), "\(text)")
    }

    @Test("when all are verified, nothing is said of leads")
    func noLeads() throws {
        #expect(try !bulletin(SmallLedger(), asOf: "2020-12-31").contains("正在核查"))
    }
}
