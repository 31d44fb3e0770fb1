import Diagnostics
import Foundation
import PlacedYAML
import Reporting
import Templates
import TestSupport
import Testing

@testable import Yinfa

/// What the winter pack requires before a paper is made: one broken at a time, and the message for it.
@Suite("Requirements of the winter pack") struct RequirementsOfPackTests {
    private typealias Change = (old: String, new: String)

    /// A paper about the small ledger's case, with one thing wrong.
    struct Fault: Sendable, CustomTestStringConvertible {
        var document: String
        /// Lines of the document's file.
        var changes: [String]
        /// Records of the ledger's steps and payments.
        var ledger: [String] = []
        var message: String

        init(_ document: String, _ changes: String..., ledger: [String] = [], says message: String) {
            self.document = document
            self.changes = changes
            self.ledger = ledger
            self.message = message
        }

        var testDescription: String { "\(document): \(message)" }
    }

    private static let review: [Change] = SmallLedger.ownReview.map { ($0.0, $0.1) }
    static let order = "虚监令〔2020〕1号"

    /// What makes each of the sample's documents one about the small ledger's first case.
    private static let own: [String: [Change]] = [
        "order": [("凤人社监令〔2020〕57号", order), ("截止日: 2020-12-04", "截止日: 2020-11-21")] + review,
        "order-workers": [("凤人社监令〔2020〕57号", order), ("截止日: 2020-12-04", "截止日: 2020-11-21")],
        "decision": [
            ("凤人社监令〔2020〕57号", order), ("截止日: 2020-12-23", "截止日: 2020-11-30"), ("告知日: 2020-12-15", "告知日: 2020-11-29"),
        ] + review,
        "decision-workers": [("凤人社监理〔2020〕6号", "虚理〔2020〕1号"), ("截止日: 2020-12-23", "截止日: 2020-11-30")],
        "penalty": [
            ("栖人社监令〔2020〕53号", order), ("截止日: 2020-12-08", "截止日: 2020-12-02"), ("告知日: 2020-12-04", "告知日: 2020-12-01"),
        ],
        "listing-notice": [("栖人社监令〔2020〕57号", order)],
        "listing-decision": [("栖人社监令〔2020〕57号", order)],
        "removal-decision": [("栖人社监令〔2020〕57号", order)],
        "correction": [
            ("栖人社监令〔2020〕57号", order), ("凤栖山市栖云区建设西路156号", "虚构路10号"), ("凤栖山市栖云区建设西路165号", "虚构路1号"),
        ],
        "service": [("凤人社监令〔2020〕57号", order), ("截止日: 2020-12-04", "截止日: 2020-11-21")],
        "transfer": [("QX2020-082", "AJ1"), ("截止日: 2020-12-18", "截止日: 2020-12-01")],
        "supervision": [("QX2020-082", "AJ1"), ("截止日: 2020-12-09", "截止日: 2020-12-10")],
        "supervision-end": [("QX2020-082", "AJ1")],
        "special": [("QX2020-082", "AJ1")],
        "write-off": [("QX2020-082", "AJ1")],
    ]

    /// The case with every step that a paper is about.
    private static let ledger = SmallLedger()
        .adding("步骤", "AJ1,行政处理决定,2020-11-30,虚理〔2020〕1号,,").adding("步骤", "AJ1,行政处罚决定,2020-12-02,虚罚〔2020〕1号,,")
        .adding("步骤", "AJ1,挂牌督办,2020-12-10,虚督〔2020〕1号,2021-01-31,").adding("步骤", "AJ1,摘牌,2020-12-26,虚督〔2020〕2号,,")
        .adding("步骤", "AJ1,列入名单,2020-12-31,虚列〔2020〕1号,,")

    func office(_ documents: Set<String>, _ changes: [String] = []) throws -> SampleOffice {
        let office = try SampleOffice(documents: documents)
        try office.write("[]", as: "returns/reasons.yaml")
        let ledger = changes.reduce(Self.ledger) { ledger, change in
            let parts = change.components(separatedBy: " → ")
            return ["步骤", "追发", "案件"].reduce(ledger) { $0.changing($1, parts[0], to: parts[1]) }
        }
        try ledger.write(to: office)
        for name in documents.sorted() {
            for change in Self.own[name] ?? [] { try office.change("documents/\(name).yaml", change.old, to: change.new) }
        }
        return office
    }

    /// The errors that a paper is refused with.
    func findings(_ name: String, _ office: SampleOffice) throws -> [Diagnostic] {
        try diagnostics { _ = try Sample.make(officeAt: office.path, only: [name], formats: [.dump]) }.filter { $0.severity == .error }
    }

    @Test("each paper about the case as it is may be made")
    func sound() throws {
        let names = Set(Self.own.keys).subtracting(["order-workers", "decision-workers"])
        let office = try office(names)
        for name in names.sorted() { #expect(try findings(name, office).map(\.message.chinese) == [], "\(name)") }
    }

    private static let cases: [Fault] = [
        // A case that is not there, or several.
        Fault("order", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("decision", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("penalty", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("listing-notice", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("listing-decision", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("removal-decision", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("correction", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("service", "指令书: \(order) → 指令书: 虚监令〔2020〕9号", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("order", "截止日: 2020-11-21 → 截止日: 2020-11-20", says: "“指令书”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("transfer", "AJ1 → AJ9", says: "“案件编号”：截止日以前的台账里没有查实这个编号的案件"),
        Fault("supervision", "AJ1 → AJ9", says: "“案件编号”：截止日以前的台账里没有查实这个编号的案件"),
        Fault("supervision-end", "AJ1 → AJ9", says: "“案件编号”：截止日以前的台账里没有查实这个编号的案件"),
        Fault("special", "AJ1 → AJ9", says: "“案件编号”：截止日以前的台账里没有查实这个编号的案件"),
        Fault("write-off", "AJ1 → AJ9", says: "“案件编号”：截止日以前的台账里没有查实这个编号的案件"),
        Fault("order-workers", "指令书号: \(order) → 指令书号: 虚监令〔2020〕9号", says: "“指令书号”：截止日以前的台账里没有这个文号的限期改正指令书"),
        Fault("decision-workers", "决定书号: 虚理〔2020〕1号 → 决定书号: 虚理〔2020〕9号", says: "“决定书号”：截止日以前的台账里没有这个文号的行政处理决定"),
        Fault("talk", "约谈地方: 永澜市 → 约谈地方: 永谰市", says: "“约谈地方”：没有叫这个名称的报送单位"),
        Fault("exposure", ledger: ["社会公布,2020-12-10 → 社会公布,2021-01-04"], says: "“公布截止”：公布期内，台账里没有向社会公布的案件"),
        // A state that does not allow the paper.
        Fault("decision", ledger: ["行政处理决定,2020-11-30 → 行政处理决定,2020-12-03"], says: "“指令书”：截止日以前的台账里，这一案件没有行政处理决定"),
        Fault("decision", ledger: ["2020-12-20,12 → 2020-11-25,12"], says: "“指令书”：工资已经付清，没有可以责令支付的"),
        Fault("penalty", ledger: ["行政处罚决定,2020-12-02 → 行政处罚决定,2020-12-03"], says: "“指令书”：截止日以前的台账里，这一案件没有行政处罚决定"),
        Fault("listing-decision", ledger: ["列入名单,2020-12-31 → 列入名单,2021-01-04"], says: "“指令书”：截止日以前的台账里，这一案件没有列入名单"),
        Fault("removal-decision", ledger: ["列入名单,2020-12-31 → 列入名单,2022-01-10"], says: "“指令书”：截止日以前的台账里，这一案件没有列入名单"),
        Fault("removal-decision", ledger: ["AJ1,办结,2020-12-25,,, → AJ1,申请强制执行,2020-12-25,,,"], says: "“指令书”：工资没有付清或者案件没有办结，不能移出"),
        Fault("removal-decision", "追偿情况 → 异议情况", ledger: ["0,0,企业 → 0,0,应急周转金"], says: "“指令书”：工资有别的单位清偿、垫付的，不算当事人自己改正，要写“追偿情况”：当事人怎样偿还"),
        Fault("correction", ledger: ["社会公布,2020-12-10 → 社会公布,2021-01-07"], says: "“指令书”：截止日以前，这一案件没有向社会公布，没有可以更正的"),
        Fault("transfer", ledger: ["移送公安,2020-12-01 → 移送公安,2020-12-02"], says: "“案件编号”：截止日以前的台账里，这一案件没有移送公安机关"),
        Fault("transfer", ledger: ["2020-12-20,12 → 2020-11-30,12"], says: "“案件编号”：用人单位自己已经付清，没有可以移送的"),
        Fault("supervision", ledger: ["挂牌督办,2020-12-10 → 挂牌督办,2020-12-11"], says: "“案件编号”：截止日以前的台账里，这一案件没有挂牌督办"),
        Fault("supervision", ledger: ["虚督〔2020〕1号,2021-01-31 → 虚督〔2020〕1号,"], says: "“案件编号”：台账里挂牌督办没有期限，或者期限不晚于督办的日期"),
        Fault("supervision", ledger: ["2020-12-20,12 → 2020-12-09,12"], says: "“案件编号”：工资已经付清，不用挂牌督办"),
        Fault("supervision-end", ledger: ["摘牌,2020-12-26 → 摘牌,2021-01-13"], says: "“案件编号”：截止日以前的台账里，这一案件没有摘牌"),
        Fault("supervision-end", ledger: ["AJ1,办结,2020-12-25,,, → AJ1,申请强制执行,2020-12-25,,,"], says: "“案件编号”：工资没有付清或者案件没有办结，不能摘牌"),
        Fault("write-off", "截止日: 2021-01-11 → 截止日: 2020-12-19", says: "“案件编号”：工资没有付清，不得销账"),
        Fault("write-off", "截止日: 2021-01-11 → 截止日: 2020-12-24", says: "“案件编号”：案件没有办结，不得销账"),
        Fault("service", "送达文书: 劳动保障监察限期改正指令书 → 送达文书: 限期改正指令书", says: "“送达文书”：截止日以前的台账里，这一案件没有这种文书，或者文书的名称写得不对；列入告知书写“送达文号”"),
    ]

    private static let days: [Fault] = [
        // Officers, lists and amounts.
        Fault("order", "  - {姓名: 蒋敏, 证号: 凤监0042}\n → ", says: "“监察员”：劳动保障监察员不得少于2人（劳动保障监察条例第十六条）"),
        Fault("order", "{姓名: 蒋敏, 证号: 凤监0042} → {姓名: 许怀远, 证号: 凤监0042}", says: "“监察员”：写的是同一个人，应当是两名不同的监察员"),
        Fault("order", "证号: 凤监0042 → 证号: 凤监0017", says: "“监察员”：写的是同一个人，应当是两名不同的监察员"),
        Fault("order", "证据: [劳动合同, 考勤记录, 工资结算单, 调查询问笔录] → 证据: []", says: "“证据”：没有写证据"),
        Fault("order-workers", says: "“指令名单”：各人的工资相加，不等于台账查实的金额"),
        Fault("decision-workers", says: "“名单明细”：各人的工资相加，不等于决定支付的金额"),
        Fault("exposure", "比例: 50 → 比例: 150", says: "“加付决定”：加付赔偿金的比例不少于50，不多于100（《劳动保障监察条例》第二十六条）"),
        Fault("exposure", "比例: 50 → 比例: 40", says: "“加付决定”：加付赔偿金的比例不少于50，不多于100（《劳动保障监察条例》第二十六条）"),
        Fault("decision", "赔偿比例: 60 → 赔偿比例: 1", says: "“赔偿比例”：加付的比例是50到100，不加付的写0（劳动保障监察条例第二十六条）"),
        Fault("decision", "赔偿比例: 60 → 赔偿比例: 49", says: "“赔偿比例”：加付的比例是50到100，不加付的写0（劳动保障监察条例第二十六条）"),
        Fault("decision", "赔偿比例: 60 → 赔偿比例: 101", says: "“赔偿比例”：加付的比例是50到100，不加付的写0（劳动保障监察条例第二十六条）"),
        Fault("decision", "履行日数: 15 → 履行日数: 0", says: "“履行日数”：履行的期限至少1日"),
        Fault("decision", "  申辩采纳: 工程款结算争议不免除支付工资的义务，不予采纳\n → ", says: "“申辩意见”：当事人提出了意见，要写“申辩采纳”：复核的结果"),
        Fault("penalty", "罚款: 500000 → 罚款: 5000", says: "“罚款”：罚款在2000元以上2万元以下（劳动保障监察条例第三十条，以分为单位填写）"),
        // Days that must follow each other.
        Fault("order", "截止日: 2020-11-21 → 截止日: 2020-11-22", says: "“截止日”：要写指令书的日期，以后的付款和步骤不进文书"),
        Fault("order", "报告期限: 2020-12-14 → 报告期限: 2020-11-27", says: "“报告期限”：书面报告改正情况的期限早于改正的期限"),
        Fault("decision", "告知日: 2020-11-29 → 告知日: 2020-11-30", says: "“告知日”：告知要在作出决定以前（劳动保障监察条例第十九条）"),
        Fault("decision", "截止日: 2020-11-30 → 截止日: 2020-12-01", says: "“截止日”：要写决定书的日期，尚欠的数额按这一天算"),
        Fault("decision", ledger: ["虚监令〔2020〕1号,2020-11-28 → 虚监令〔2020〕1号,2020-11-30"], says: "“指令书”：责令支付的期限没有届满，不能作出行政处理决定"),
        Fault("penalty", "告知日: 2020-12-01 → 告知日: 2020-12-02", says: "“告知日”：告知要在作出处罚决定以前"),
        Fault("penalty", "截止日: 2020-12-02 → 截止日: 2020-12-03", says: "“截止日”：要写决定书的日期，以后的付款和步骤不进文书"),
        Fault("listing-notice", "文书日期: 2020-12-18 → 文书日期: 2020-12-21", says: "“截止日”：和文书的日期不同，尚欠的数额按文书的日期算"),
        Fault("listing-notice", "异议期限: 3 → 异议期限: 2", says: "“异议期限”：旧办法不少于3个工作日，新办法是5个工作日"),
        Fault("listing-notice", "日期: 2020-12-17 → 日期: 2020-12-21", says: "“送达情况”：送达晚于告知书的日期"),
        Fault("listing-notice", "日期: 2020-12-04 → 日期: 2020-11-20", says: "“送达情况”：送达早于指令书的日期"),
        Fault("listing-decision", "异议届满: 2020-12-23 → 异议届满: 2020-12-31", says: "“异议届满”：异议的期限没有届满，不能列入"),
        Fault("listing-decision", "异议届满: 2020-12-23 → 异议届满: 2020-12-22", says: "“异议届满”：从告知起，旧办法不少于3个工作日，新办法是5个工作日"),
        Fault("listing-decision", "日期: 2020-12-18, 方式 → 日期: 2021-01-04, 方式", says: "“送达情况”：送达晚于列入决定的日期"),
        Fault("removal-decision", "停止公示: 2022-01-21 → 停止公示: 2022-01-24", says: "“停止公示”：停止公示不得晚于移出后10个工作日（部令第45号第十七条）"),
        Fault("removal-decision", "停止公示: 2022-01-21 → 停止公示: 2022-01-06", says: "“停止公示”：停止公示的期限早于文书的日期"),
        Fault("removal-decision", ledger: ["列入名单,2020-12-31 → 列入名单,2021-01-08"], says: "“文书日期”：列入的期限没有届满；只有按新办法列入的可以提前移出"),
        Fault("correction", "文书日期: 2021-01-06 → 文书日期: 2020-12-09", says: "“文书日期”：更正早于公布"),
        Fault("transfer", "截止日: 2020-12-01 → 截止日: 2020-12-02", says: "“截止日”：要写移送书的日期，尚欠的数额按这一天算"),
        Fault("supervision", "截止日: 2020-12-10 → 截止日: 2020-12-11", says: "“截止日”：晚于挂牌督办的日期"),
        Fault("supervision", "报告间隔: 3 → 报告间隔: 0", says: "“报告间隔”：至少1个工作日报告一次"),
        Fault("special", "成文日期: 2020-12-30 → 成文日期: 2020-12-28", says: "“截止日”：数据的截止日晚于文件的日期"),
        Fault("service", "截止日: 2020-11-21 → 截止日: 2020-11-22", says: "“截止日”：和送达的文书的日期不同"),
        Fault("exposure", "季度: 4 → 季度: 3", says: "“公布起始”：第三季度从7月1日起"),
        Fault("exposure", "季度: 4 → 季度: 5", says: "“季度”：季度是1到4"),
        Fault("exposure", "公布截止: 2020-12-31 → 公布截止: 2020-12-30", says: "“公布截止”：第四季度到12月31日止"),
        Fault("exposure", "成文日期: 2021-01-08 → 成文日期: 2020-12-31", says: "“成文日期”：这个季度还没有过完"),
        Fault("notice", "自查截止: 2020-11-30 → 自查截止: 2020-11-08", says: "“自查截止”：早于通知的日期"),
        Fault("notice", "执法起始: 2020-12-01 → 执法起始: 2020-11-30", says: "“执法起始”：集中执法要在宣传自查以后"),
        Fault("notice", "方案报送: 2020-11-18 → 方案报送: 2020-11-09", says: "“方案报送”：报送的期限不晚于通知的日期"),
        Fault("notice", "春节: 2021-02-12 → 春节: 2020-11-12", says: "“春节”：早于集中执法的第一天"),
        Fault("notice", "首报截止: 2021-01-04 → 首报截止: 2020-12-30", says: "“首报截止”：报送的期限早于数据的截止日"),
        Fault("talk", "日期: 2021-01-12\n → 日期: 2021-01-08\n", says: "“约谈.日期”：约谈的日期不晚于通知的日期"),
        Fault("talk", "回执期限: 2021-01-11 → 回执期限: 2021-01-13", says: "“回执期限”：要在通知的日期和约谈的日期之间"),
        Fault("talk-minutes", "日期: 2021-01-12\n → 日期: 2021-01-14\n", says: "“约谈.日期”：约谈的日期晚于纪要的日期"),
        Fault("talk-minutes", "整改报送: 2021-01-25 → 整改报送: 2021-01-13", says: "“整改报送”：报送的期限不晚于文件的日期"),
        Fault("assignment", "期限: 2020-12-25 → 期限: 2020-12-17", says: "“线索.期限”：回复的期限不晚于交办函的日期"),
        Fault("assignment", "收到日: 2020-12-16 → 收到日: 2020-12-18", says: "“线索.收到日”：晚于交办函的日期"),
        Fault("urging", "期限: 2020-12-25 → 期限: 2020-12-28", says: "“逾期线索.期限”：还没有逾期，不能督办"),
        Fault("urging", "督办期限: 2021-01-05 → 督办期限: 2020-12-28", says: "“督办期限”：回复的期限不晚于督办函的日期"),
    ]

    /// The pack, read once, and what each of its templates uses.
    private struct Desk: Sendable {
        let pack: Pack
        let schema: Schema
        let tables: TableSet

        init() throws {
            pack = Pack(folder: URL(fileURLWithPath: Repository.path("templates/winter-2020")), shownAs: "winter-2020")
            schema = try pack.schema()
            tables = try pack.tables(schema)
        }

        /// What a document asks for, and its data.
        func asked(_ document: OfficeDocument) throws -> (uses: TemplateUses, data: YAMLNode) {
            switch document.source {
            case .template(let name, let data):
                let template = try Template.compile(
                    try pack.template(name.text), schema: schema, sheets: ["空表"], tables: tables.outlines, fragments: pack.fragments())
                return (template.uses, data)
            case .book(let book):
                var uses = TemplateUses()
                uses.fields = tables[book.table.text]?.book?.fields ?? []
                uses.tables = [book.table.text]
                return (uses, book.data)
            case .form, .computed: throw NoTemplate()
            }
        }

        static let shared = Result { try Desk() }

        struct NoTemplate: Error {}
    }

    func check(_ fault: Fault) throws {
        let sample = try office([fault.document], fault.ledger)
        for change in fault.changes {
            let parts = change.components(separatedBy: " → ")
            try sample.change("documents/\(fault.document).yaml", parts[0], to: parts[1])
        }
        let desk = try Desk.shared.get()
        let office = try Office.open(sample.path).reading(namesOf: desk.pack)
        let file = "documents/\(fault.document).yaml"
        let document = try #require(
            try OfficeDocument.read(try YAMLFile.parse(try sample.text(file), file: file), name: fault.document, of: office).first)
        let (uses, data) = try desk.asked(document)
        let inputs = DocumentInputs(
            pack: desk.pack, schema: desk.schema, tables: desk.tables, office: office, ledgers: LedgerReturnsCache())
        let found = try diagnostics { _ = try inputs.filled(uses, data: data) }
        #expect(found.contains { $0.severity == .error && $0.message.chinese == fault.message }, "\(found.map(\.message.chinese))")
        #expect(found.allSatisfy { $0.code.rawValue == "FLD0301" }, "\(found.map(\.code))")
        #expect(found.first { $0.message.chinese == fault.message }?.place?.file == file)
    }

    @Test("no paper about a case that is not there or whose state does not allow it", arguments: cases)
    func states(_ fault: Fault) throws { try check(fault) }

    @Test("no paper whose days, lists or amounts contradict each other", arguments: days)
    func contradictions(_ fault: Fault) throws { try check(fault) }

    @Test("the notes tell what the ledger has, and where")
    func notes() throws {
        let office = try office(["write-off"])
        try office.change("documents/write-off.yaml", "截止日: 2021-01-11", to: "截止日: 2020-12-19")
        let found = try #require(try findings("write-off", office).first)
        #expect(found.notes.map(\.message.chinese) == ["“销账案件[0].未清偿”是120000元", "这一要求写在这里"])
        #expect(found.notes.first?.place?.file == "ledger/案件.csv" && found.notes.first?.place?.cell?.row == 2)
        #expect(found.message.english == "'案件编号': the wages are not paid, so it is not written off")
    }

    @Test("a mistyped county brings the one that was meant")
    func counties() throws {
        let office = try office(["talk"])
        try office.change("documents/talk.yaml", "约谈地方: 永澜市", to: "约谈地方: 永谰市")
        #expect(try findings("talk", office).first?.hints.first?.chinese == "是不是“永澜市”？")
        try office.change("documents/talk.yaml", "约谈地方: 永谰市", to: "约谈地方: 高新区")
        #expect(try findings("talk", office).first?.hints.first?.chinese == "是不是“高新技术产业开发区”？")
        try office.change("documents/talk.yaml", "约谈地方: 高新区", to: "约谈地方: 永谰市")
        try office.change("documents/talk.yaml", "约谈地方: 永谰市", to: "约谈地方: 市本级")
        #expect(try findings("talk", office).isEmpty)
    }

    @Test("by the new rule an early end wants the pledge and six months")
    func early() throws {
        let office = try office(["removal-decision"], ["列入名单,2020-12-31 → 列入名单,2022-01-04", "移送公安,2020-12-01 → 申请强制执行,2020-12-01"])
        try office.change("documents/removal-decision.yaml", "提前移出: false", to: "提前移出: true")
        #expect(try findings("removal-decision", office).map(\.message.chinese) == ["“提前移出”：提前移出要有书面信用承诺，写明“承诺日”"])
        try office.change("documents/removal-decision.yaml", "提前移出: true", to: "提前移出: true\n  承诺日: 2022-01-08")
        #expect(try findings("removal-decision", office).map(\.message.chinese) == ["“承诺日”：承诺晚于文书的日期"])
    }

    @Test("money of others is no payment of the employer's, in the transfer and in the removal")
    func funds() throws {
        let office = try office(["transfer", "removal-decision"], ["2020-12-20,12,12,120000.00,120000.00,0,0,企业 → 2020-11-30,12,12,120000.00,120000.00,0,0,应急周转金"])
        let made = try Sample.make(officeAt: office.path, only: ["transfer", "removal-decision"], formats: [.dump])
        func text(_ name: String) -> String {
            DumpText.words(String(decoding: made[name + ".dump"] ?? [], as: UTF8.self))
        }
        #expect(text("transfer").contains("该单位没有支付任何款项。另有应急周转金垫付120000元，依法向该单位追偿，不计入该单位的支付；劳动者尚有0元没有领到") == false)
        #expect(text("transfer").contains("该单位没有支付任何款项。另有应急周转金垫付120000元，依法向该单位追偿，不计入该单位的支付。"))
        #expect(text("transfer").contains("没有支付的数额为120000元"))
        #expect(text("removal-decision").contains("120000元已经付清，其中应急周转金垫付120000元，你单位已于2021年9月30日"))
    }
}
