import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

/// The time to investigate, the two years after which nothing is investigated, and the years in numbers.
extension RequirementsOfPackTests {
    /// The case filed on a day, which is registered and verified on it too.
    private func office(_ document: String, filed day: String, _ changes: [String] = []) throws -> SampleOffice {
        try office([document], ["2020-11-10,甲公司 → \(day),甲公司", "2020-09-30,2020-11-20,12 → 2020-09-30,\(max(day, "2020-09-30")),12", "AJ1,立案,2020-11-20 → AJ1,立案,\(day)"] + changes)
    }

    private static func late(_ paper: String) -> String {
        "warning “指令书”：\(paper)晚于立案后60个工作日；经批准延长的写“延期批准日”，延长不超过30个工作日（劳动保障监察条例第十七条）"
    }

    private static let lateness: [(document: String, filed: String, paper: String?)] = [
        ("order", "2020-08-25", nil), ("order", "2020-08-24", "责令改正"), ("decision", "2020-09-01", nil), ("decision", "2020-08-31", "行政处理决定"),
        ("penalty", "2020-09-03", nil), ("penalty", "2020-09-02", "行政处罚决定"),
    ]

    @Test("an order, a decision or a fine later than 60 working days after the filing is a warning", arguments: lateness)
    func investigation(_ document: String, _ filed: String, _ paper: String?) throws {
        let office = try office(document, filed: filed)
        #expect(try told(document, office) == (paper.map { [Self.late($0)] } ?? []))
    }

    @Test("what was extended may take 30 days more, and the paper says so", arguments: [("2020-07-21", true), ("2020-07-20", false)])
    func extended(_ filed: String, _ isInTime: Bool) throws {
        let office = try office("decision", filed: filed)
        try office.change("documents/decision.yaml", "告知日: 2020-11-29", to: "告知日: 2020-11-29\n  延期批准日: 2020-10-09")
        #expect(try told("decision", office) == (isInTime ? [] : [Self.late("行政处理决定")]))
        #expect(try printed("decision", office).contains("立案，2020年10月9日经负责人批准延长调查期限。经查，你单位"))
    }

    @Test("an extension is approved between the filing and the paper", arguments: ["2020-11-19", "2020-12-01"])
    func approved(_ day: String) throws {
        let office = try office(["decision"])
        try office.change("documents/decision.yaml", "告知日: 2020-11-29", to: "告知日: 2020-11-29\n  延期批准日: \(day)")
        #expect(try findings("decision", office).map(\.message.chinese) == ["“延期批准日”：要在立案的日期和文书的日期之间"])
    }

    @Test("arrears that ended more than two years before they were registered want a look", arguments: [("2018-11-10", false), ("2018-11-09", true)])
    func twoYears(_ last: String, _ isLate: Bool) throws {
        for document in ["order", "decision", "penalty"] {
            let office = try office([document], ["2020-06-01,2020-09-30 → 2018-01-01,\(last)"])
            let found = try told(document, office).contains("warning “指令书”：登记的时候，拖欠终了已经超过2年，请核对查处的时效（劳动保障监察条例第二十条）")
            #expect(found == isLate, "\(document)")
        }
    }

    @Test("a limit that ends on the day of the order wants a look")
    func limit() throws {
        let office = try office(["order"], ["虚监令〔2020〕1号,2020-11-28 → 虚监令〔2020〕1号,2020-11-21"])
        #expect(try told("order", office) == ["warning “指令书”：改正的期限就是责令的那一天，请核对"])
    }

    private static let years: [(document: String, ledger: [String], change: (String, String)?, message: String)] = [
        ("decision", ["虚理〔2020〕1号 → 虚理〔2019〕1号"], nil, "“指令书”：处理决定书文号里的年份不是文书日期的年份，请核对"),
        ("penalty", ["虚罚〔2020〕1号 → 虚罚〔2021〕1号"], nil, "“指令书”：处罚决定书文号里的年份不是文书日期的年份，请核对"),
        ("listing-decision", ["虚列〔2020〕1号 → 虚列〔2019〕1号"], nil, "“指令书”：列入决定书文号里的年份不是文书日期的年份，请核对"),
        ("listing-decision", [], ("栖人社监告〔2020〕1号", "栖人社监告〔2021〕1号"), "“告知书号”：文号里的年份不是文书日期的年份，请核对"),
        ("listing-notice", [], ("栖人社监告〔2020〕1号", "栖人社监告〔2019〕1号"), "“告知书号”：文号里的年份不是文书日期的年份，请核对"),
        ("removal-decision", [], ("栖人社监移出〔2022〕1号", "栖人社监移出〔2021〕1号"), "“移出书号”：文号里的年份不是文书日期的年份，请核对"),
        ("transfer", ["虚移〔2020〕1号 → 虚移〔2019〕1号"], nil, "“案件编号”：移送书文号里的年份不是文书日期的年份，请核对"),
        ("supervision", ["虚督〔2020〕1号 → 虚督〔2021〕1号"], nil, "“案件编号”：督办通知文号里的年份不是文书日期的年份，请核对"),
    ]

    @Test("a number of another year than the paper's day wants a look", arguments: years)
    func numbers(_ document: String, _ ledger: [String], _ change: (String, String)?, _ message: String) throws {
        let office = try office([document], ledger)
        if let change { try office.change("documents/\(document).yaml", change.0, to: change.1) }
        #expect(try told(document, office).contains("warning \(message)"))
    }

    @Test("by the new rule the persons who are listed are parties, and the notice was served on each")
    func persons() throws {
        let office = try office(["listing-decision"], ["列入名单,2020-12-31,虚列〔2020〕1号 → 列入名单,2022-01-12,虚列〔2022〕1号"])
        let changes = [
            ("截止日: 2020-12-31", "截止日: 2022-01-12"), ("列入告知日: 2020-12-18", "列入告知日: 2022-01-04"), ("异议届满: 2020-12-23", "异议届满: 2022-01-11"),
            ("直接责任人: []", "直接责任人: [虚构甲]"),
        ]
        for (old, new) in changes { try office.change("documents/listing-decision.yaml", old, to: new) }
        let message = "“告知书号”：一并列入的法定代表人和直接责任人员也是当事人，告知书送达了他们的，写明“送达人员”（部令第45号第六条）"
        #expect(try findings("listing-decision", office).map(\.message.chinese) == [message])
        for few in ["[虚某]", "[虚构甲, 虚构乙]"] {
            try office.change("documents/listing-decision.yaml", "直接责任人: [虚构甲]", to: "直接责任人: [虚构甲]\n  送达人员: \(few)")
            #expect(try findings("listing-decision", office).map(\.message.chinese) == [message], "\(few)")
            try office.change("documents/listing-decision.yaml", "\n  送达人员: \(few)", to: "")
        }
        try office.change("documents/listing-decision.yaml", "直接责任人: [虚构甲]", to: "直接责任人: [虚构甲]\n  送达人员: [虚某, 虚构甲]")
        let text = try printed("listing-decision", office)
        for part in ["当事人：虚某（法定代表人）当事人：虚构甲（直接责任人员）", "书面告知你单位及上述人员", "告知书已经分别送达虚某、虚构甲", "你单位及上述人员在规定的期限内没有提出异议"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("a listing by the new rule wants a notice by it: one given before it was in force was a notice by the old", arguments: ["2021-12-27", "2021-12-31"])
    func noticeBefore(_ day: String) throws {
        let office = try office(["listing-decision"], ["列入名单,2020-12-31,虚列〔2020〕1号 → 列入名单,2022-01-12,虚列〔2022〕1号"])
        let changes = [
            ("截止日: 2020-12-31", "截止日: 2022-01-12"), ("列入告知日: 2020-12-18", "列入告知日: \(day)"), ("异议届满: 2020-12-23", "异议届满: 2022-01-11"),
            ("严重事件: false", "送达人员: [虚某]\n  严重事件: false"),
        ]
        for (old, new) in changes { try office.change("documents/listing-decision.yaml", old, to: new) }
        let message = "“列入告知日”：早于新办法施行的日期，告知书是按旧办法作的，不能据以按新办法列入；请依照部令第45号第六条重新告知"
        #expect(try findings("listing-decision", office).map(\.message.chinese) == [message])
        try office.change("documents/listing-decision.yaml", "列入告知日: \(day)", to: "列入告知日: 2022-01-04")
        #expect(try findings("listing-decision", office).isEmpty)
    }

    @Test("the old rule lists no persons: who is given is refused, and not left out without a word", arguments: ["listing-decision", "listing-notice"])
    func personsBefore(_ document: String) throws {
        let office = try office([document])
        #expect(try findings(document, office).isEmpty)
        try office.change("documents/\(document).yaml", "直接责任人: []", to: "直接责任人: [虚构甲]")
        let found = try findings(document, office)
        #expect(found.map(\.message.chinese) == ["“直接责任人”：旧办法只列用人单位，文书里不会有这些人，方括号里不写人"])
        #expect(found.first?.place?.file.hasSuffix("\(document).yaml") == true && found.first?.severity == .error)
    }

    @Test("the notice by the new rule is addressed to the persons too, by the old one to the employer", arguments: [false, true])
    func addressees(_ isNew: Bool) throws {
        let office = try office(["listing-notice"])
        if isNew {
            for key in ["截止日", "文书日期"] { try office.change("documents/listing-notice.yaml", "\n  \(key): 2020-12-18", to: "\n  \(key): 2022-01-05") }
            try office.change("documents/listing-notice.yaml", "异议期限: 3", to: "异议期限: 5")
            try office.change("documents/listing-notice.yaml", "直接责任人: []", to: "直接责任人: [虚构甲]")
        }
        #expect(try printed("listing-notice", office).contains(isNew ? "甲公司、虚某、虚构甲：" : "告知书甲公司："))
    }
}

/// The bulletin asks for nothing where nothing is open.
@Suite("The bulletin follows its figures") struct BulletinWordingTests {
    private func text(_ ledger: SmallLedger, asOf day: String) throws -> String {
        let office = try SampleOffice(documents: ["bulletin"])
        try office.write("[]", as: "returns/reasons.yaml")
        try ledger.write(to: office)
        try office.change("documents/bulletin.yaml", "截止日: 2020-12-31", to: "截止日: \(day)")
        return DumpText.words(String(decoding: try Sample.make(officeAt: office.path, formats: [.dump])["bulletin.dump"] ?? [], as: UTF8.self))
    }

    @Test("with open cases there is a paragraph about them and a day to answer")
    func open() throws {
        let text = try text(SmallLedger(), asOf: "2020-12-24")
        for part in ["（一）限期办结未结案件。", "（二）依法采取措施。", "（三）核实台账数据。", "请有未结案件的县", "各地情况见附件1，没有办结的案件见附件2。"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
    }

    @Test("without an open case nobody is asked to close one, and the only attachment has no number")
    func closed() throws {
        let text = try text(SmallLedger(), asOf: "2020-12-31")
        for part in ["（一）依法采取措施。", "（二）核实台账数据。", "各地情况见附件。"] { #expect(text.contains(part), "\(part) in \(text)") }
        for part in ["限期办结", "请有未结案件", "附件1", "附件2"] { #expect(!text.contains(part), "\(part) in \(text)") }
    }

    @Test("units without a case stand in one sentence")
    func together() throws {
        let text = try text(SmallLedger(), asOf: "2020-12-31")
        let units = RandomLedger.units.filter { !["栖云区", "望河区"].contains($0) }
        #expect(text.contains(units.joined(separator: "、") + "没有查实的欠薪案件，不参加排名。"), "\(text)")
        #expect(text.components(separatedBy: "没有查实的欠薪案件，不参加排名").count == 2)
    }

    @Test("where no unit has a case, it is said once")
    func none() throws {
        let text = try text(SmallLedger(), asOf: "2020-11-09")
        #expect(text.contains("高新区没有查实的欠薪案件，不排名。各地情况见附件。"), "\(text)")
        #expect(!text.contains("不参加排名。"))
    }
}
