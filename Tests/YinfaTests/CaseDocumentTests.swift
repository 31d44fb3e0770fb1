import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

/// The text of a dump without white space and page numbers.
private func words(_ dump: String) -> String { DumpText.body(dump) }

@Suite("Documents about one case of the sample") struct CaseDocumentTests {
    /// What each says that its kind requires (domain practice and the rules it is issued under).
    private static let required: [(name: String, texts: [String])] = [
        ("order", [
            "凤栖山市人力资源和社会保障局", "凤人社监令〔2020〕57号", "劳动保障监察限期改正指令书", "天峰防水保温工程（凤栖山）有限责任公司：",
            "没有足额支付林某某等19人2020年8月至10月的工资共计294400元（大写：贰拾玖万肆仟肆佰元整），均为农民工工资",
            "《保障农民工工资支付条例》第三条第一款、第十二条", "《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项", "劳动者名单和每人的工资数额见附件", "附件：劳动者名单和拖欠工资数额",
            "第三十条第一款第（三）项的规定，处2000元以上20000元以下的罚款", "于2020年12月11日前（含当日）", "于2020年12月14日前（含当日）将支付凭证和改正情况书面报告", "许怀远（执法证号凤监0017）、蒋敏（执法证号凤监0042）", "60日内", "6个月内",
            "2020年12月4日",
        ]),
        ("decision", [
            "凤人社监理〔2020〕6号", "行政处理决定书", "陈述、申辩权利书面告知你单位", "不予采纳", "支付拖欠的工资294400元", "按照应付金额的60%向劳动者加付赔偿金176640元",
            "合计471040元（大写：肆拾柒万壹仟零肆拾元整）",
            "你单位已收到部分工程进度款而没有用于支付工资，经责令改正后仍没有支付任何一名劳动者的工资，加付赔偿金的比例确定为60%。依据", "自收到本决定书之日起15日内", "附件：劳动者名单和支付数额", "或者江原省人力资源和社会保障厅申请行政复议", "《保障农民工工资支付条例》第四十二条", "申请行政复议", "提起行政诉讼", "2020年12月23日",
        ]),
        ("listing-notice", [
            "栖云区人力资源和社会保障局", "栖人社监告〔2020〕1号", "列入拖欠农民工工资“黑名单”告知书", "人社部规〔2017〕16号", "列入期限为1年", "3个工作日内向本机关陈述、申辩",
            "应急周转金垫付78700元，尚有159825元没有支付", "第四十八条第一款", "作出劳动保障监察行政处理决定（栖人社监理〔2020〕9号）", "限期改正指令书于2020年12月4日在经营场所张贴，并拍照、录像；行政处理决定书于2020年12月17日直接送达，由你单位委托的代理人签收。",
        ]),
        ("listing-decision", [
            "栖人社监列〔2020〕1号", "列入拖欠农民工工资“黑名单”决定书", "2020年12月18日，本机关将拟列入的事由", "期限为1年，自2020年12月31日起计算", "联合惩戒提示", "移出的条件和程序",
            "（栖人社监告〔2020〕1号），提出异议的期限至2020年12月23日届满", "列入告知书于2020年12月18日直接送达，由你单位委托的代理人签收。",
            "向凤栖山市栖云区人民政府或者凤栖山市人力资源和社会保障局申请行政复议",
            "申请行政复议", "法定代表人：陈𬭎",
        ]),
        ("removal-decision", ["移出拖欠农民工工资“黑名单”决定书", "（栖人社监列〔2020〕1号）", "238525元已经付清，其中施工总承包单位先行清偿80625元，动用工资保证金支付79200元，应急周转金垫付78700元，你单位已于2021年9月30日", "列入期限已经届满", "2022年1月21日前（含当日）停止公示"]),
        ("correction", ["关于更正重大劳动保障违法行为公告部分内容的公告", "（栖人社公告〔2020〕2号）", "建设西路156号”，更正为“", "建设西路165号”", "门牌号有误", "2021年1月6日"]),
        ("transfer", [
            "栖人社监移〔2020〕3号", "涉嫌犯罪案件移送书", "凤栖山市公安局栖云分局：", "以逃匿方法逃避支付劳动者的劳动报酬", "该单位没有支付任何款项。另有应急周转金垫付78700元，依法向该单位追偿，不计入该单位的支付；劳动者尚有159825元没有领到", "没有支付的数额为238525元", "第四十一条第二款", "法定代表人陈𬭎自2020年11月25日起离开住所和项目现场",
            "（法释〔2013〕3号）第三条第一款第（二）项", "江原省高级人民法院规定的10人以上、40000元以上的“数额较大”标准", "《中华人民共和国刑法》第二百七十六条之一",
            "《行政执法机关移送涉嫌犯罪案件的规定》", "将是否立案的决定书面通知本机关", "抄送：凤栖山市栖云区人民检察院。", "限期改正指令书、行政处理决定书和送达材料",
        ]),
        ("supervision", [
            "凤治欠办督〔2020〕2号", "挂牌督办", "市级", "由栖云区人民政府副区长周启明包案", "于2021年1月31日前（含当日）依法办结", "每3个工作日", "摘牌条件", "应急周转金垫付78700元，尚有159825元没有支付", "市住房和城乡建设局",
        ]),
        ("supervision-end", ["凤治欠办督〔2021〕3号", "（凤治欠办督〔2020〕2号）", "18人工资238525元已经付清", "2021年1月11日办结", "解除挂牌督办"]),
        ("special", ["根治欠薪工作专报", "第1期", "呈：市人民政府副市长郑广", "企业负责人逃匿。施工总承包单位为", "2020年12月4日立案，同日责令限期改正（期限至2020年12月11日），12月9日市领导小组办公室挂牌督办（期限至2021年1月31日），12月17日作出行政处理决定，12月18日移送公安机关", "动用工资保证金支付79200元，应急周转金垫付78700元，尚有80625元没有支付", "领导批示", "建议："]),
        ("penalty", [
            "凤栖山市栖云区人力资源和社会保障局", "栖人社监罚〔2020〕5号", "劳动保障监察行政处罚决定书", "罚款5000元（大写：伍仟元整）", "第三十条第一款第（三）项", "第五十一条第（一）项",
            "违反了《保障农民工工资支付条例》第三条第一款、第十二条的规定，经责令改正拒不改正", "应当处2000元以上20000元以下的罚款", "到虚构银行凤栖山栖云支行缴纳罚款（收款人户名：凤栖山市栖云区财政局非税收入专户；账号：800000001234）", "每日按罚款数额的3%加处罚款", "2020年12月4日，本机关将拟作出的行政处罚", "自收到本决定书之日起15日内", "经责令改正拒不改正", "或者凤栖山市人力资源和社会保障局申请行政复议", "2020年12月8日",
        ]),
        ("service", ["送达回证", "凤栖山市人力资源和社会保障局", "送达文书：劳动保障监察限期改正指令书", "张贴并拍照、录像", "受送达人", "天峰防水保温工程（凤栖山）有限责任公司", "凤人社监令〔2020〕57号", "□留置", "见证人签名", "拍照、录像编号"]),
        ("write-off", ["欠薪案件销账审批单", "QX2020-082", "18人", "238525元", "未清偿工资", "0元", "总包先行清偿", "80625元", "79200元", "78700元", "按期办结", "承办人意见", "分管领导审批意见", "工资没有付清的不得销账"]),
    ]

    @Test("each says what its kind requires, with the figures of the ledger", arguments: required)
    func requirements(_ name: String, _ texts: [String]) throws {
        let text = words(try Sample.text(name + ".dump"))
        for part in texts { #expect(text.contains(part), "\(part) in \(text)") }
        #expect(!text.contains("{{") && !text.contains("{%") && !text.contains("待定") && !text.contains("XX"))
    }

    @Test("what is served or goes to the police speaks of yuan, never of 万元", arguments: [
        "order", "decision", "penalty", "listing-notice", "listing-decision", "removal-decision", "correction", "transfer", "supervision",
    ])
    func yuan(_ name: String) throws {
        #expect(!words(try Sample.text(name + ".dump")).contains("万元"))
    }

    @Test("orders, decisions, listings and transfers are the bureau's, supervision is the office's")
    func issuers() throws {
        for name in ["order", "decision", "penalty", "listing-notice", "listing-decision", "removal-decision", "correction", "transfer"] {
            let text = words(try Sample.text(name + ".dump"))
            #expect(text.contains("人力资源和社会保障局") && !text.contains("领导小组办公室"), "\(name)")
        }
        for name in ["supervision", "supervision-end"] {
            #expect(words(try Sample.text(name + ".dump")).hasPrefix("凤栖山市根治拖欠农民工工资工作领导小组办公室文件"), "\(name)")
        }
    }

    @Test("no worker is named, and no number of one is printed", arguments: SampleOffice.caseDocuments + SampleOffice.activityDocuments)
    func workers(_ name: String) throws {
        let text = words(try Sample.text(name + ".dump"))
        let files = try SampleFiles()
        let heads = Set(files.allCases.compactMap { $0["法定代表人"] })
        let cases = files.workers.filter { ["QX2020-081", "QX2020-082"].contains($0["案件编号"] ?? "") }
        #expect(cases.count == 37)
        for worker in cases {
            for heading in ["身份证号", "电话", "银行卡号"] { #expect(!text.contains(worker[heading] ?? "-")) }
            let name = worker["姓名"] ?? "-"
            if name.count > 2, !heads.contains(name) { #expect(!text.contains(name), "\(name)") }
        }
        #expect(text.matches(of: /[^0-9A-Z]1[3-9][0-9]{9}[^0-9A-Z]/).isEmpty)
    }

    @Test("letters, briefings and talks say what theirs requires", arguments: [
        ("assignment", ["关于交办欠薪线索的函", "编号：XS2020-1187", "14人、186400元", "于2020年12月25日前（含当日）书面回复", "保护反映人的个人信息"]),
        ("urging", ["关于督办逾期欠薪线索的函", "凤治欠办函〔2020〕11号", "反映王某等人在永澜市一处安置房项目", "此件已逾期3日", "于2021年1月5日前（含当日）书面回复", "抄送"]),
        ("reminder", ["关于抓紧办理未办结欠薪案件的提示函", "距2021年春节还有", "没有办结的案件（括号里是案件编号）是", "1.", "我办将发函督办"]),
        ("briefing", ["根治欠薪工作简报", "第3期（总第3期）", "◇全市专项行动进展", "报：市委、市政府", "共印60份"]),
        ("talk", ["约谈", "2021年1月12日上午9时", "应当本人到会", "请携带", "依据《保障农民工工资支付条例》第四条第一款和《关于开展根治欠薪冬季专项行动的通知》（凤治欠办〔2020〕6号）", "请于2021年1月11日前（含当日）将参加人员名单报本办公室", "永澜市查实欠薪案件28件，办结27件，尚余1件没有办结", "已支付442.07万元，尚有153.02万元没有支付", "余款的清偿来源和期限没有落实"]),
        ("talk-minutes", ["约谈纪要", "指出的问题", "整改要求", "2021年1月25日前（含当日）", "表态", "出席", "永澜市住房和城乡建设局局长冯岩", "约谈签字表", "被约谈人", "已支付442.07万元"]),
    ])
    func letters(_ name: String, _ texts: [String]) throws {
        let text = words(try Sample.text(name + ".dump"))
        for part in texts { #expect(text.contains(part), "\(part) in \(text)") }
    }
}

@Suite("One slip of a clerk is told once") struct ClerkSlipTests {
    private func told(_ document: String, _ file: String, _ old: String, _ new: String) throws -> [String] {
        let office = try SampleOffice(documents: [document])
        try office.change(file, old, to: new)
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate(), office: opened)
        return try diagnostics { for found in [try press.check(opened, only: [document])] where found.contains(where: { $0.severity == .error }) { throw StageFailure(found) } }
            .map { "\($0.code.rawValue) \($0.message.chinese)" }
    }

    @Test("a heading that cannot be read puts none after it out of order", arguments: [
        ("（一）落实工作责任。", "(一)落实工作责任。", "TPL0313"), ("{{ 方案报送 | 月日 }}", "｛｛ 方案报送 ｜ 月日 ｝｝", "TPL0113"), ("{{ 方案报送 | 月日 }}", "{{ 方案报送 月日 }}", "TPL0103"),
    ])
    func headings(_ old: String, _ new: String, _ code: String) throws {
        #expect(try told("notice", "pack/notice.gw", old, new).map { String($0.prefix(7)) } == [code])
    }

    @Test("a place that there is not is no place that nobody is written to, nor one without a case")
    func places() throws {
        let found = try told("talk", "documents/talk.yaml", "约谈地方: 永澜市", "约谈地方: 永蓝市")
        #expect(found == ["FLD0301 “约谈地方”：没有叫这个名称的报送单位"])
    }

    @Test("headings that are out of order by themselves are told with other errors")
    func order() throws {
        let found = try told("notice", "pack/notice.gw", "（二）加强部门协同。", "（三）加强部门协同{{ 没有 }}。")
        #expect(found.contains { $0.hasPrefix("TPL0301") })
    }
}

@Suite("Reports equal the return") struct ProgressReportTests {
    /// Whole numbers and amounts in a text.
    private func figures(_ text: Substring) -> [String] { text.matches(of: /[0-9]+(?:\.[0-9]+)?/).map { String($0.0) } }

    @Test("the stage report has the figures of the bulletin of the same day, in the same order")
    func stage() throws {
        let report = words(try Sample.text("stage-report.dump"))
        let bulletin = words(try Sample.text("bulletin.dump"))
        let first = try #require(report.range(of: "全市共检查用人单位"))
        let last = try #require(report.range(of: "“两清零”进展情况"))
        let other = try #require(bulletin.range(of: "全市共检查用人单位"))
        let end = try #require(bulletin.range(of: "二、目标完成情况"))
        let own = figures(report[first.lowerBound..<last.lowerBound])
        #expect(own.count > 35 && own == figures(bulletin[other.lowerBound..<end.lowerBound]))
        #expect(report.contains("签发人：周以宁") && report.contains("特此报告。") && report.contains("未办结案件清单"))
        #expect(!report.contains("实现清零") && report.contains("尚余3件没有办结") && report.contains("没有完成2020年12月31日前全部办结的目标"))
        #expect(bulletin.contains("没有完成2020年12月31日前全部办结的目标"))
    }

    @Test("the final report says what was closed too late, and cleared only of what was so")
    func final() throws {
        let report = words(try Sample.text("final-report.dump"))
        #expect(report.contains("总体情况的报告") && !report.contains("实现清零") && report.contains("实现动态清零"))
        #expect(report.contains("截至2020年12月31日办结15件，有3件在此后办结，没有完成2020年12月31日前全部办结的目标；截至2021年2月10日没有未办结的案件"))
        #expect(!report.contains("未办结案件清单") && !report.contains("附件2") && !report.contains("尚余"))
        #expect(report.contains("截至2021年2月10日，全市共检查用人单位"))
    }
}

@Suite("Documents about one case of a small ledger") struct SmallCaseTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: [
            "decision", "listing-decision", "listing-notice", "order", "removal-decision", "supervision-end", "transfer", "write-off",
        ])
        try office.write("[]", as: "returns/reasons.yaml")
    }

    /// The first case, listed on a day.
    private func ledger(listed: String? = nil) -> SmallLedger {
        guard let listed else { return SmallLedger() }
        return SmallLedger().adding("步骤", "AJ1,行政处理决定,2020-11-30,虚理〔2020〕1号,,").adding("步骤", "AJ1,列入名单,\(listed),虚列〔2020〕1号,,")
    }

    private func change(_ name: String, _ changes: [(String, String)]) throws {
        for (old, new) in changes { try office.change("documents/\(name).yaml", old, to: new) }
    }

    private func made(_ name: String) throws -> String {
        let made = try Sample.make(officeAt: office.path, only: [name], formats: [.dump])
        return words(String(decoding: try #require(made[name + ".dump"]), as: UTF8.self))
    }

    private static let case1 = ("栖人社监令〔2020〕57号", "虚监令〔2020〕1号")

    @Test("a listing of 2021 goes by the old rule, one of 2022 by the new", arguments: [
        ("2021-12-31", false), ("2022-01-12", true), ("2022-03-01", true),
    ])
    func regimes(_ day: String, _ isNew: Bool) throws {
        try ledger(listed: day).write(to: office)
        try change("listing-decision", [Self.case1, ("截止日: 2020-12-31", "截止日: \(day)"), ("严重事件: false", "送达人员: [虚某]\n  严重事件: false")])
        // A listing by the new rule wants a notice by it.
        if isNew { try change("listing-decision", [("列入告知日: 2020-12-18", "列入告知日: 2022-01-04"), ("异议届满: 2020-12-23", "异议届满: 2022-01-11")]) }
        let text = try made("listing-decision")
        #expect(text.contains("人力资源和社会保障部令第45号") == isNew && text.contains("人社部规〔2017〕16号") != isNew)
        #expect(text.contains("期限为3年") == isNew && text.contains("期限为1年") != isNew)
        #expect(text.contains("及法定代表人虚某列入拖欠农民工工资失信联合惩戒对象名单") == isNew && text.contains("“黑名单”") != isNew)
        #expect(text.contains("自改正之日起满6个月") == isNew && text.contains("15个工作日") == isNew)
        #expect(text.contains("期限延续2年") != isNew)
    }

    @Test("the notice of 2022 gives five working days and the way out before listing")
    func notice() throws {
        try ledger().write(to: office)
        try change("listing-notice", [
            Self.case1, ("截止日: 2020-12-18", "截止日: 2022-01-05"), ("文书日期: 2020-12-18", "文书日期: 2022-01-05"),
            ("异议期限: 3", "异议期限: 5"), ("严重事件: false", "严重事件: true"), ("直接责任人: []", "直接责任人: [虚构甲, 虚构乙]"),
        ])
        let text = try made("listing-notice")
        for part in ["5个工作日内书面向本机关提出", "可以不予列入", "引发群体性事件、极端事件", "直接责任人员虚构甲、虚构乙", "列入期限为3年", "第五条"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        #expect(!text.contains("没有足额支付虚") && text.contains("没有足额支付12人"), "no worker is listed")
    }

    @Test("an early removal is of the new rule only", arguments: [("2020-12-22", false), ("2022-01-10", true)])
    func removal(_ listed: String, _ isNew: Bool) throws {
        try ledger(listed: listed).refusedByPolice.write(to: office)
        try change("removal-decision", [
            Self.case1, ("提前移出: false", "提前移出: true\n  承诺日: 2022-07-20"), ("截止日: 2022-01-07", "截止日: 2022-08-01"),
            ("文书日期: 2022-01-07", "文书日期: 2022-08-01"), ("停止公示: 2022-01-21", "停止公示: 2022-08-15"),
        ])
        let text = try made("removal-decision")
        #expect(text.contains("提前移出名单") == isNew && text.contains("列入期限已经届满") != isNew)
    }

    private static let rates: [(percent: Int, added: String?, sum: String)] = [
        (0, nil, "支付拖欠的工资70000元"), (50, "赔偿金35000元", "合计105000元"), (100, "赔偿金70000元", "合计140000元"),
    ]

    @Test("the wages still owed and the compensation follow from the ledger and the rate", arguments: rates)
    func compensation(_ percent: Int, _ added: String?, _ sum: String) throws {
        try ledger().changing("追发", "2020-12-20,12,12,120000.00,120000.00", to: "2020-11-25,12,12,50000.00,50000.00")
            .adding("步骤", "AJ1,行政处理决定,2020-11-30,虚理〔2020〕1号,,").changing("步骤", "AJ1,办结", to: "AJ1,挂牌督办").changing("步骤", "挂牌督办,2020-12-25,,", to: "挂牌督办,2020-12-25,虚督,2021-01-31")
            .write(to: office)
        try change("decision", [
            ("凤人社监令〔2020〕57号", "虚监令〔2020〕1号"), ("截止日: 2020-12-23", "截止日: 2020-11-30"), ("赔偿比例: 60", "赔偿比例: \(percent)"),
            ("告知日: 2020-12-15", "告知日: 2020-11-29"),
        ] + SmallLedger.ownReview)
        let text = try made("decision")
        #expect(text.contains("截至作出决定之日，你单位支付50000元，尚欠70000元") && text.contains(sum), "\(text)")
        #expect(text.contains("加付赔偿金") == (added != nil))
        if let added { #expect(text.contains(added)) }
    }

    @Test("a public document cannot take the case's number or the worker's table for its condition")
    func classes() throws {
        try ledger().write(to: office)
        try office.change("pack/fields.yaml", "取自: {表: 案件, 条件: \"责令改正文号 = :指令书\"}", to: "取自: {表: 案件, 条件: \"案件编号 = 'AJ1'\"}")
        #expect(try codes { _ = try made("order") }.allSatisfy { $0 == "RPT0101" })
        #expect(try codes { _ = try made("order") }.isEmpty == false)
    }
}
