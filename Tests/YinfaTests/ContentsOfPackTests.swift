import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import Reporting
import TestSupport
import Testing

@testable import Templates
@testable import Yinfa

/// 必备 of the winter pack: the samples have all of it, a document that says nothing lacks each, and a clerk's change is told.
@Suite("What the winter pack's papers have to say") struct ContentsOfPackTests {
    private static let folder = Repository.path("templates/winter-2020/sample")

    /// Of each sample that is made from a template what its document lacks: as it is, and if it said nothing.
    private func findings() throws -> (whole: [Diagnostic], blank: [Diagnostic], kinds: [DocumentKind]) {
        let office = try Office.open(Self.folder)
        let press = try Press(resources: try .locate(), office: office)
        let pack = try Pack.find(of: office, in: .locate())
        let schema = try pack.schema()
        let check = try ContentCheck(schema)
        let tables = try pack.tables(schema).outlines
        let ledgers = LedgerReturnsCache()
        var (whole, blank): ([Diagnostic], [Diagnostic]) = ([], [])
        for document in try office.documents() {
            guard case .template(let file, let data) = document.source else { continue }
            let source = try pack.template(file.text)
            let template = try Template.compile(source, schema: schema, sheets: ["空表"], tables: tables, fragments: pack.fragments())
            let filled = try press.fill(pack, template: source, data: data, office, ledgers)
            whole += check.findings(filled.document, of: template, filled.values)
            blank += check.findings(Self.saying("如题。", filled.document), of: template, filled.values)
        }
        return (whole, blank, schema.kinds)
    }

    /// A document of the same day that says nothing else.
    private static func saying(_ text: String, _ document: Document) -> Document {
        let day = document.date
        return Document(
            format: document.format, head: Head(mark: PlacedText("某")), title: PlacedText("某事"), body: [.paragraph(Paragraph(text: text))],
            signature: Signature(organ: PlacedText("某"), date: day, sealing: .sealed))
    }

    @Test("every sample has what its kind has to say; one that said nothing would lack each part, by whatever day it applies")
    func samples() throws {
        let (whole, blank, kinds) = try findings()
        #expect(whole.map(\.message.chinese) == [])
        // What only other cases have: a fine, a decision, a transfer that these samples' cases do not, and law of other days.
        let told = Set(blank.map { "\($0.place?.file.split(separator: "/").last ?? "") \($0.message.chinese.prefix { $0 != "：" })" })
        let templates = kinds.filter { !$0.templates.isEmpty }
        #expect(templates.count == 23 && kinds.count == 25)
        for kind in templates {
            let wanted = kind.contents.filter { $0.forbidden.isEmpty }
            let found = told.filter { $0.contains("“\(kind.name)”里没有写明") }
            #expect(!found.isEmpty || wanted.isEmpty, "\(kind.name)")
            let silent = wanted.filter { content in !found.contains { $0.hasSuffix("没有写明" + content.meaning.chinese.prefix { $0 != "：" }) } }
            #expect(silent.count <= (kind.name.hasPrefix("列入") ? 12 : kind.name.hasPrefix("行政") ? 4 : 2), "\(kind.name): \(silent.map(\.meaning.chinese))")
        }
        #expect(blank.count > 120)
    }

    @Test("every kind of domain D1 to D12 is in it, and each names a template or a table of the pack")
    func kinds() throws {
        let office = try Office.open(Self.folder)
        let pack = try Pack.find(of: office, in: .locate())
        let schema = try pack.schema()
        let tables = try pack.tables(schema)
        for kind in schema.kinds {
            for template in kind.templates { #expect(pack.templateNames.contains(template.text), "\(kind.name): \(template.text)") }
            for table in kind.tables { #expect(tables[table.text]?.book != nil, "\(kind.name): \(table.text)") }
        }
        let named = Set(schema.kinds.flatMap { $0.templates.map(\.text) })
        #expect(pack.templateNames.filter { !named.contains($0) } == [])
    }

    @Test("check finds what is wrong in 必备, and a document of another kind is made all the same")
    func wrong() throws {
        let office = try SampleOffice(documents: ["notice"])
        try office.change("pack/fields.yaml", "写明: ['{{ 回复期限 | 日期 }}'", to: "写明: ['{{ 回复期 | 日期 }}'")
        let pack = try Pack.find(of: try Office.open(office.path), in: .locate())
        var check = PackCheck(pack)
        let found = check.report().diagnostics
        #expect(found.map(\.code.rawValue) == ["TPL0301"] && found.first?.place?.file.hasSuffix("fields.yaml") == true)
        #expect(try Sample.make(officeAt: office.path, only: ["notice"], formats: [.dump]).count == 1)
    }

    /// What a clerk did to a template or a table of the pack, and what she is told.
    struct Change: Sendable, CustomTestStringConvertible {
        let document: String
        let file: String
        let old: String
        let new: String
        let message: String
        var testDescription: String { "\(document): \(message)" }

        init(_ document: String, _ file: String, _ old: String, _ new: String = "", says message: String) {
            (self.document, self.file, self.old, self.new, self.message) = (document, file, old, new, message)
        }
    }

    static let changes: [Change] = [
        // Number and day make the paper what the ledger and other papers cite.
        Change("order", "order.gw", "发文字号: {{ 处理案件[0].责令号 }}\n", says: "“限期改正指令书”里没有写明文号：和台账里的一致："),
        Change("order", "order.gw", "发文字号: {{ 处理案件[0].责令号 }}", "发文字号: 凤人社监令〔2020〕99号", says: "“限期改正指令书”里没有写明文号：和台账里的一致："),
        Change("order", "order.gw", "成文日期: {{ 处理案件[0].责令日 }}", "成文日期: {{ 截止日 | 日后(3) }}", says: "“限期改正指令书”里没有写明日期：和台账里的一致："),
        Change("decision", "decision.gw", "发文字号: {{ 处理决定[0].决定号 }}\n", says: "“行政处理决定书”里没有写明文号：和台账里的一致："),
        Change("penalty", "penalty.gw", "发文字号: {{ 处罚决定[0].处罚号 }}\n", says: "“行政处罚决定书”里没有写明文号：和台账里的一致："),
        Change("transfer", "transfer.gw", "{{ 移送案件[0].移送号 }}", "{{ 移送案件[0].责令号 }}", says: "“移送书”里没有写明文号：和台账里的一致："),
        Change("listing-decision", "listing-decision.gw", "发文字号: {{ 处理案件[0].列入号 }}\n", says: "“列入决定书”里没有写明文号：和台账里的一致："),
        Change("notice", "notice.gw", "发文字号: {{ 机关.代字 }}〔{{ 成文日期 | 年份 }}〕{{ 文号 }}号\n", says: "“通知”里没有写明文号："),
        Change("assignment", "assignment.gw", "发文字号: {{ 机关.代字 }}函〔{{ 成文日期 | 年份 }}〕{{ 文号 }}号\n", says: "“交办函”里没有写明文号："),
        Change("exposure", "exposure.gw", "，并按照应付金额的{{ 决.比例 }}%向劳动者加付赔偿金", says: "“社会公布公告”里没有写明加付赔偿金的比例（同一个决定只写一次）："),
        Change("exposure", "exposure.gw", "地址：{{ 户.地址 }}\n", says: "“社会公布公告”里没有写明违法主体的地址："),
        Change("exposure", "exposure.gw", "统一社会信用代码：{{ 户.代码 }}\n", says: "“社会公布公告”里没有写明统一社会信用代码："),
        Change("exposure", "exposure.gw", "法定代表人：{{ 户.法人 }}\n", says: "“社会公布公告”里没有写明法定代表人或者负责人的姓名："),
        Change("exposure", "exposure.gw", "工资共计{{ 案.金额 | 元 }}", "工资", says: "“社会公布公告”里没有写明主要违法事实：拖欠的数额："),
        Change("exposure", "exposure.gw", "{{ 案.移送日 | 日期 }}，以涉嫌", "以涉嫌", says: "“社会公布公告”里没有写明处理情况：移送公安机关的日期："),
        Change("order", "order.gw", "{{ 救济途径(\"指令书\", 案.责令日) }}", says: "“限期改正指令书”里没有写明救济途径：向谁申请行政复议："),
        Change("order", "order.gw", "（执法证号{{ 员.证号 }}）", says: "“限期改正指令书”里没有写明监察员的执法证号："),
        Change("decision", "案件.gw", "起{{ 规定.诉讼月数 }}个月内", "起依法", says: "“行政处理决定书”里没有写明救济途径：起诉的期限："),
        Change("final-report", "report.gw", "特此报告。", "妥否，请批示。", says: "“报告”里不能写“妥否”："),
        Change("cover", "cover.gw", "特此报告。", "以上报告如无不妥，请批复。", says: "“报告”里不能写“请批复”："),
        Change(
            "bulletin", "bulletin.gw", "{% elif (分县 | 前几名(名次, 1) | 项数) == (分县 | 有名次(名次) | 项数) %}", "{% elif (分县 | 有名次(名次) | 项数) > 0 %}", says: "“情况通报”里没有写明各地办结率的排名："),
        Change("decision", "decision.gw", "{{ 责令经过(案) }}。", says: "“行政处理决定书”里没有写明查实的事实：责令支付的文书："),
        Change("decision", "decision.gw", "你单位的行为违反了{{ 违反条款(案) }}的规定。", says: "“行政处理决定书”里没有写明违反的条款："),
        Change("decision", "decision.gw", "依据《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项的规定，", says: "“行政处理决定书”里没有写明处理的依据："),
        Change("penalty", "penalty.gw", "，本机关将拟作出的行政处罚的内容及事实、理由、依据和依法享有的陈述、申辩等权利书面告知你单位", says: "“行政处罚决定书”里没有写明拟作出的处罚已经告知当事人："),
        Change("removal-decision", "removal-decision.gw", "关于列入期限的规定，并按照{{ 新办法() }}第十七条规定的程序，决定将你单位移出", "，移出", says: "“移出决定书”里没有写明移出的决定："),
        Change("order", "order.gw", "依据《劳动保障监察条例》第十八条第一款第（二）项、第二十六条第（一）项的规定，", says: "“限期改正指令书”里没有写明责令改正的依据："),
        Change("order", "案件.gw", "{{ 规定.复议日数 }}日内", "规定的期限内", says: "“限期改正指令书”里没有写明救济途径：申请行政复议的期限："),
        Change("notice", "notice.gw", "{{ 清零截止 | 日期 }}前（含当日）全部办结，工资全部支付到人；", "按期办结；", says: "“通知”里没有写明目标：哪一天以前办结："),
        Change("stage-report", "report.gw", "拖欠{{ 案.人数 | 人 }}工资{{ 案.金额 | 元 }}", "拖欠工资", says: "“进展情况报告”里没有写明典型案件："),
        Change("transfer", "transfer.gw", "达到{{ 数额标准 }}规定的{{ 案.多人人数", "达到规定的{{ 案.多人人数", says: "“移送书”里没有写明数额较大的标准："),
        Change("reminder", "reminder.gw", "尚余{{ 提示案件.未结 | 件 }}没有办结，", says: "“提示函”里没有写明没有办结的件数："),
        Change("assignment", "assignment.gw", "2.查实的人数、金额和责任主体；\n", says: "“交办函”里没有写明回复的内容：查实的人数："),
        Change("listing-decision", "listing-decision.gw", "{{ 救济途径(\"决定书\", 列入[0].列入日) }}", "如题。", says: "“列入决定书”里没有写明救济途径：向谁申请行政复议："),
        Change("transfer", "transfer.gw", "，并将是否立案的决定书面通知本机关", says: "“移送书”里没有写明请公安机关书面通知是否立案："),
        Change("talk", "talk.gw", "约谈对象应当本人到会，不得由他人代替，请", "请", says: "“约谈通知”里没有写明要求本人到会："),
        Change("assignment", "assignment.gw", "1.是否属实，不属实的说明理由和证据；\n", says: "“交办函”里没有写明回复的内容："),
        Change("briefing", "briefing.gw", "{{ 项.文 }}", "如题。", says: "“工作简报”里没有写明各条的内容："),
        Change("special", "special.gw", "尚有{{ 案.未清偿 | 元 }}没有支付", "没有付清", says: "“专报”里没有写明尚欠的数额："),
        Change("special", "special.gw", "{% table 批示栏 %}", "请审阅。", says: "“专报”里没有写明领导批示的地方："),
        Change("stage-report", "report.gw", "- {{ 行动 }}情况表", "- 有关数据", says: "“进展情况报告”里没有写明附件情况表："),
        Change("cover", "cover.gw", "- {{ 行动 }}情况表", "- 有关数据", says: "“报送情况表的报告”里没有写明附件情况表："),
        Change("correction", "correction.gw", "{{ 项.项目 }}：", says: "“更正公告”里没有写明更正哪一项："),
        Change("supervision", "supervision.gw", "主送: {{ 承办单位 }}\n", says: "“挂牌督办通知”里没有写明承办的地方或者单位："),
        Change("transfer", "transfer.gw", "主送: {{ 公安机关 }}\n", says: "“移送书”里没有写明移送给哪个公安机关："),
        Change("transfer", "transfer.gw", "- 案件调查报告、证据材料目录和证据材料", "- 有关材料", says: "“移送书”里没有写明附件案件调查报告："),
        Change("penalty", "penalty.gw", "，违反了{{ 违反条款(案) }}的规定", says: "“行政处罚决定书”里没有写明违反的条款："),
        Change("penalty", "penalty.gw", "{{ 责令经过(案) }}。", says: "“行政处罚决定书”里没有写明违法的事实：责令改正的文书："),
        Change("talk", "talk.gw", "附注: 联系人：{{ 联系人 | 顿号 }}，电话：{{ 机关.电话 }}\n", says: "“约谈通知”里没有写明联系人："),
        Change("talk-minutes", "talk-minutes.gw", "在{{ 约谈.地点 }}主持", "主持", says: "“约谈纪要”里没有写明约谈的地点："),
        Change("assignment", "assignment.gw", "主送: {{ 承办单位 }}\n", says: "“交办函”里没有写明发给哪个承办单位："),
        Change("assignment", "assignment.gw", "涉及{{ 线索.人数 | 人 }}、{{ 线索.金额 | 元 }}", "涉及工资", says: "“交办函”里没有写明反映的人数："),
        Change("urging", "urging.gw", "，此件已逾期{{ 成文日期 - 逾期线索.期限 }}日", says: "“督办函”里没有写明已经逾期："),
        Change("urging", "urging.gw", "附注: 联系人：{{ 联系人 | 顿号 }}，电话：{{ 机关.电话 }}\n", says: "“督办函”里没有写明联系电话："),
        Change("reminder", "reminder.gw", "主送: {{ 承办单位 }}\n", says: "“提示函”里没有写明发给哪个承办单位："),
        Change("talk", "talk.gw", "主送: {{ 约谈.主送 }}\n", says: "“约谈通知”里没有写明通知发给谁："),
        Change("stage-report", "report.gw", "主送: {{ 上级文件.机关 }}\n", says: "“进展情况报告”里没有写明报告的上级机关："),
        Change("service", "tables.yaml", "  - [受送达人, {值: 受送达人, 占: 3}]\n", says: "“送达回证”里没有写明受送达人："),
        Change("service", "tables.yaml", "  - [制发机关, {值: 机关, 占: 3}]\n", says: "“送达回证”里没有写明制发文书的机关："),
        Change("service", "tables.yaml", "  - [案由, {值: 案由, 占: 3}]\n", says: "“送达回证”里没有写明案由："),
        Change("service", "tables.yaml", "格: [送达人, {填:", "格: [备注, {填:", says: "“送达回证”里没有写明送达人签名的地方："),
        Change("write-off", "tables.yaml", "单位: 人}, 追发工资, {值", "单位: 人}, 应付工资, {值", says: "“销账审批单”里没有写明追发的工资："),
        Change("write-off", "tables.yaml", "办结日期, {值: 办结日}", "受理日期, {值: 办结日}", says: "“销账审批单”里没有写明办结的日期："),
        Change("service", "tables.yaml", "送达方式, {字:", "方式, {字:", says: "“送达回证”里没有写明送达的方式："),
        Change("write-off", "tables.yaml", "分管领导审批意见", "意见", says: "“销账审批单”里没有写明分管领导的意见："),
    ]

    @Test("what a clerk takes out of a template or a table is told, and nothing is made", arguments: changes)
    func clerk(_ change: Change) throws {
        let office = try SampleOffice(documents: [change.document])
        try office.change("pack/" + change.file, change.old, to: change.new)
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate(), office: opened)
        do {
            _ = try press.make(opened, only: [change.document], formats: [.dump])
            Issue.record("\(change.document) is made without a word")
        } catch {
            let found = error.diagnostics.filter { ["FLD0302", "FLD0303"].contains($0.code.rawValue) }
            #expect(found.contains { $0.message.chinese.hasPrefix(change.message) && $0.severity == .error }, "\(error.diagnostics.map(\.message.chinese))")
            #expect(found.allSatisfy { $0.place?.position != nil && $0.notes.contains { $0.place?.file.hasSuffix("fields.yaml") == true } })
        }
    }

    @Test("an order that speaks of its list and attaches none is not made; one whose leaf is forgotten is told")
    func unattached() throws {
        let office = try SampleOffice(documents: ["order"])
        try office.change("pack/order.gw", "附件:\n- 劳动者名单和拖欠工资数额\n", to: "")
        try office.change("pack/order.gw", "\n\n=== 附件1 另册", to: "")
        let opened = try Office.open(office.path)
        do {
            _ = try Press(resources: try .locate(), office: opened).make(opened, only: ["order"], formats: [.dump])
            Issue.record("it is made without its list")
        } catch {
            let found = error.diagnostics.filter { $0.code.rawValue == "FLD0302" }
            #expect(found.map(\.message.chinese) == ["“限期改正指令书”里没有写明附件劳动者名单：“名单”"])
            #expect(found.first?.hints.first?.chinese.hasPrefix("要在附件的名称里") == true)
        }
        // The bulletin's annexes are only advised, but its text still speaks of them.
        let bulletin = try SampleOffice(documents: ["bulletin"])
        try bulletin.change("pack/bulletin.gw", "- {% if 未结案件 %}未办结{% if 移转算办结 %}、未付清{% endif %}案件清单{% endif %} {% table 未结案件 %}\n", to: "")
        let other = try Office.open(bulletin.path)
        let made = try Press(resources: try .locate(), office: other).make(other, only: ["bulletin"], formats: [.dump])
        #expect(Set(made.warnings.map(\.code.rawValue)).isSuperset(of: ["FLD0302", "GBT0185"]), "\(made.warnings.map(\.message.chinese))")
    }

    @Test("a report of a day on which no case stands for others has no heading of them, and the numbers go on")
    func withoutCases() throws {
        let office = try SampleOffice(documents: ["stage-report"])
        try office.change("documents/stage-report.yaml", "截止日: 2020-12-31", to: "截止日: 2020-11-20")
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: ["stage-report"], formats: [.dump])
        let text = DumpText.words(String(decoding: try #require(made.output.first).bytes, as: UTF8.self))
        for part in ["三、“两清零”进展情况", "四、存在的问题", "五、下一步工作", "六、意见建议"] { #expect(text.contains(part), "\(part)") }
        #expect(!text.contains("典型案件") && !made.warnings.contains { $0.code.rawValue == "GBT0186" })
    }

    /// What is only advised: the paper is made, with a warning.
    static let advice: [Change] = [
        Change("exposure", "exposure.gw", "{{ 期间(案) }}，该单位", "该单位", says: "“社会公布公告”里没有写明主要违法事实：拖欠的期间："),
        Change("exposure", "exposure.gw", "尚有{{ 案.未清偿 | 元 }}工资没有支付", "工资没有付清", says: "“社会公布公告”里没有写明处理情况：尚没有支付的数额："),
        Change("notice", "notice.gw", "邮箱：{{ 机关.邮箱 }}", says: "“通知”里没有写明报送用的邮箱："),
        Change("notice", "notice.gw", "主送: 各县（市、区）、高新区根治拖欠农民工工资工作领导小组，{{ 机关.领导小组 }}各成员单位\n", says: "“通知”里没有写明发给谁："),
        Change("special", "special.gw", "呈：{{ 呈送 }}\n", says: "“专报”里没有写明呈给谁："),
        Change("briefing", "briefing.gw", "- 发：{{ 发 }}\n", says: "“工作简报”里没有写明发给谁："),
        Change("decision", "decision.gw", "1.向上述劳动者支付拖欠的工资{{ 处理决定[0].工资 | 元 }}", "1.付清上述工资", says: "“行政处理决定书”里没有写明决定的内容：支付多少工资："),
        Change("service", "tables.yaml", "拍照、录像编号, {填", "备查, {填", says: "“送达回证”里没有写明拍照、录像的编号："),
        Change("final-report", "report.gw", "特此报告。", "恳请批准有关经费。", says: "“报告”里不能写“恳请批准”："),
    ]

    @Test("what is only advised is told, and the paper is made", arguments: advice)
    func advised(_ change: Change) throws {
        let office = try SampleOffice(documents: [change.document])
        try office.change("pack/" + change.file, change.old, to: change.new)
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: [change.document], formats: [.dump])
        let found = made.warnings.filter { ["FLD0302", "FLD0303"].contains($0.code.rawValue) }
        #expect(found.contains { $0.message.chinese.hasPrefix(change.message) }, "\(made.warnings.map(\.message.chinese))")
        #expect(found.allSatisfy { $0.severity == .warning })
    }

    static let rewordings: [Change] = [
        Change("order", "案件.gw", "等{{ 案.人数 | 人 }}{% endif %}", "等{{ 案.人数 | 名 }}劳动者{% endif %}", says: "nothing"),
        Change("exposure", "案件.gw", "等{{ 案.人数 | 人 }}{% endif %}", "等{{ 案.人数 | 名 }}劳动者{% endif %}", says: "nothing"),
        Change("order", "order.gw", "责令你单位于{{ 案.责令期限 | 日期 }}前（含当日）", "限你单位在{{ 案.责令期限 | 日期 }}以前", says: "nothing"),
        Change("decision", "decision.gw", "通过银行转账支付给劳动者本人", "汇入劳动者本人账户", says: "nothing"),
        Change("decision", "decision.gw", "- 劳动者名单和支付数额", "- 支付明细", says: "nothing"),
        Change("penalty", "penalty.gw", "陈述、申辩等权利书面告知你单位", "陈述申辩等权利，以行政处罚事先告知书告知了你单位", says: "nothing"),
        Change("listing-decision", "listing-decision.gw", "期限为{{ 列入[0].年限 }}年", "期限为{{ 列入[0].年限 | 中文数字 }}年", says: "nothing"),
        Change("removal-decision", "removal-decision.gw", "第十七条规定的程序，决定将你单位移出", "第十七条规定的程序，决定把你单位移出", says: "nothing"),
        Change("transfer", "transfer.gw", "- 案件调查报告、证据材料目录和证据材料", "- 调查报告和证据清单", says: "nothing"),
        Change("exposure", "exposure.gw", "统一社会信用代码：{{ 户.代码 }}\n\n地址：{{ 户.地址 }}\n", "统一社会信用代码{{ 户.代码 }}，住所地{{ 户.地址 }}。\n", says: "nothing"),
        Change("supervision", "supervision.gw", "拖欠{{ 案.人数 | 人 }}工资共计{{ 案.金额 | 元 }}", "拖欠{{ 案.人数 | 人 }}工资{{ 案.金额 | 万元 }}", says: "nothing"),
        Change("talk-minutes", "talk-minutes.gw", "于{{ 整改报送 | 日期 }}前（含当日）", "在{{ 整改报送 | 月日 }}以前", says: "nothing"),
        Change("assignment", "assignment.gw", "1.是否属实，不属实的说明理由和证据；", "1.反映的问题是否查实，不实的说明理由；", says: "nothing"),
        Change("urging", "urging.gw", "此件已逾期{{ 成文日期 - 逾期线索.期限 }}日", "现已超期{{ 成文日期 - 逾期线索.期限 }}天", says: "nothing"),
        Change("reminder", "reminder.gw", "尚有{{ 提示案件.未清偿 | 元 }}没有支付", "欠薪{{ 提示案件.未清偿 | 万元 }}没有付清", says: "nothing"),
        Change("notice", "notice.gw", "{{ 清零截止 | 日期 }}前（含当日）全部办结，工资全部支付到人；", "{{ 清零截止 | 日期 }}之前办结；", says: "nothing"),
        Change("bulletin", "bulletin.gw", "居前的是：", "靠前的是：", says: "nothing"),
        Change("service", "tables.yaml", "格: [送达人, {填", "格: [送达人员签名, {填", says: "nothing"),
        Change("write-off", "tables.yaml", "承办人意见", "承办意见", says: "nothing"),
        Change("notice", "notice.gw", "二、工作目标", "二、行动目标", says: "nothing"),
        Change("notice", "notice.gw", "于{{ 首报截止 | 日期 }}前", "于{{ 首报截止 | 月日 }}前", says: "nothing"),
        Change("bulletin", "bulletin.gw", "四、存在的问题", "四、突出问题", says: "nothing"),
        Change("bulletin", "bulletin.gw", "五、工作要求", "五、下一步工作", says: "nothing"),
        Change("supervision", "supervision.gw", "每{{ 报告间隔 }}个", "每隔{{ 报告间隔 }}个", says: "nothing"),
        Change("supervision", "supervision.gw", "予以通报，并约谈承办单位负责人", "在全市通报并启动问责", says: "nothing"),
        Change("supervision", "supervision.gw", "四、摘牌条件", "四、摘牌", says: "nothing"),
        Change("talk", "talk.gw", "本人到会", "本人参加", says: "nothing"),
        Change("order", "order.gw", "- 劳动者名单和拖欠工资数额", "- 被拖欠工资人员明细", says: "nothing"),
        Change("transfer", "transfer.gw", "书面通知本机关", "书面函告本机关", says: "nothing"),
        Change("stage-report", "report.gw", "三、“两清零”进展情况", "三、“两个清零”进展情况", says: "nothing"),
    ]

    @Test("what says the same in other words is made", arguments: rewordings)
    func reworded(_ change: Change) throws {
        let office = try SampleOffice(documents: [change.document])
        try office.change("pack/" + change.file, change.old, to: change.new)
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: [change.document], formats: [.dump])
        #expect(made.warnings.filter { ["FLD0302", "FLD0303"].contains($0.code.rawValue) }.isEmpty)
    }

    @Test("the law of the event's day decides what has to be said: the blacklist before and after 2022-01-01")
    func days() throws {
        let pack = try Pack.find(of: try Office.open(Self.folder), in: .locate())
        let kind = try #require(try pack.schema().kinds.first { $0.name == "列入决定书" })
        let newer = kind.contents.filter { $0.first != nil }
        for part in ["联合惩戒措施的提示", "提前移出的条件和程序", "提前移出的条件和程序：改正满6个月", "列入的法定代表人", "列入的直接责任人员"] {
            #expect(newer.contains { $0.meaning.chinese == part }, "\(part)")
        }
        #expect(newer.allSatisfy { $0.first?.iso == "2022-01-01" && $0.day != nil })
        // The sample's listing is of 2020: how to be removed earlier is not asked of it.
        let office = try SampleOffice(documents: ["listing-decision"])
        try office.change("pack/listing-decision.gw", "提前移出", to: "移出")
        #expect(try Sample.make(officeAt: office.path, only: ["listing-decision"], formats: [.dump]).count == 1)
    }
}
