import Diagnostics
import TestSupport
import Testing

@testable import Yinfa

/// The order in which the law has steps follow each other, and the day from which on a rule is one.
extension RequirementsOfPackTests {
    static let wrongSteps: [Fault] = [
        // What is owed lies before the paper about it.
        Fault("order", ledger: ["2020-06-01,2020-09-30 → 2020-06-01,2020-11-22"], says: "“指令书”：拖欠的工资晚于责令改正的日期"),
        Fault("decision", ledger: ["2020-06-01,2020-09-30 → 2020-06-01,2020-11-22"], says: "“指令书”：拖欠的工资晚于责令改正的日期"),
        Fault("penalty", ledger: ["2020-06-01,2020-09-30 → 2020-06-01,2020-11-22"], says: "“指令书”：拖欠的工资晚于责令改正的日期"),
        Fault("listing-notice", ledger: ["2020-06-01,2020-09-30 → 2020-06-01,2020-12-19"], says: "“文书日期”：拖欠的工资晚于告知的日期"),
        Fault("listing-decision", ledger: ["2020-06-01,2020-09-30 → 2020-06-01,2021-01-01"], says: "“指令书”：拖欠的工资晚于列入的日期"),
        // The list is one of arrears to migrant workers.
        Fault("listing-notice", ledger: ["12,12,120000.00,120000.00 → 12,0,120000.00,0"], says: "“指令书”：这一案件没有农民工，不能列入拖欠农民工工资的名单"),
        Fault("listing-decision", ledger: ["12,12,120000.00,120000.00 → 12,0,120000.00,0"], says: "“指令书”：这一案件没有农民工，不能列入拖欠农民工工资的名单"),
        // The time to pay, the decision, the notice, the listing.
        Fault("listing-notice", ledger: ["行政处理决定,2020-11-30 → 行政处理决定,2020-12-18", "行政处罚决定,2020-12-02 → 行政处罚决定,2020-12-20", "移送公安,2020-12-01 → 移送公安,2020-12-25"], says: ""),
        Fault("listing-decision", "列入告知日: 2020-12-18 → 列入告知日: 2020-11-28", says: "“列入告知日”：责令支付的期限没有届满，不能告知列入"),
        Fault("listing-decision", "列入告知日: 2020-12-18 → 列入告知日: 2020-11-29", says: "“列入告知日”：早于行政处理决定的日期，旧办法先决定、后告知"),
        Fault("removal-decision", "提前移出: false → 提前移出: false\n  承诺日: 2020-12-30", says: "“承诺日”：承诺早于列入的日期"),
    ]

    @Test("a step before the one that it follows from", arguments: wrongSteps.filter { !$0.message.isEmpty })
    func steps(_ fault: Fault) throws { try check(fault) }

    @Test("steps that follow each other in time are none: a decision on the day of the notice")
    func sameDay() throws {
        for fault in Self.wrongSteps where fault.message.isEmpty {
            #expect(try findings(fault.document, office([fault.document], fault.ledger)).map(\.message.chinese) == [])
        }
    }

    @Test("what is published was decided, after the time to pay; the case is pointed at in the ledger", arguments: [
        ("2020-11-28", false), ("2020-11-29", false), ("2020-11-30", true), ("2020-12-10", true),
    ])
    func decided(_ day: String, _ isFine: Bool) throws {
        let office = try office(["exposure"], ["社会公布,2020-12-10 → 社会公布,\(day)"])
        // Its cases are others than those of the sample's damages.
        let damages = "  加付决定:\n  - {决定号: 望人社监理〔2020〕6号, 比例: 50}\n  - {决定号: 安人社监理〔2020〕7号, 比例: 50}\n"
        try office.change("documents/exposure.yaml", damages, to: "")
        let found = try findings("exposure", office)
        let message = "“公布截止”：公布的案件里，有的责令期限没有届满，或者到公布的日期还没有作出处理、处罚决定，也没有移送公安机关（部令第29号第五条）"
        #expect(found.map(\.message.chinese) == (isFine ? [] : [message]))
        #expect(isFine || found.first?.place?.file.hasSuffix("ledger/案件.csv") == true)
    }

    private static let cited = "《保障农民工工资支付条例》施行的日期（2020年5月1日），不能依据它"

    @Test("no paper cites a regulation that was not yet in force", arguments: [
        ("decision", "2020-12-01", "“指令书”：决定早于\(cited)"), ("decision", "2020-11-30", nil), ("transfer", "2020-12-02", "“案件编号”：移送早于\(cited)"),
        ("transfer", "2020-12-01", nil), ("listing-notice", "2020-12-19", "“文书日期”：早于\(cited)"), ("listing-decision", "2021-01-01", "“指令书”：列入早于\(cited)"),
        ("listing-decision", "2020-12-31", nil), ("notice", "2020-11-10", "“成文日期”：早于\(cited)"), ("exposure", "2021-01-09", "“成文日期”：早于\(cited)"),
    ] as [(String, String, String?)])
    func inForce(_ name: String, _ firstDay: String, _ message: String?) throws {
        let office = try office([name])
        try office.change("pack/fields.yaml", "值: 2020-05-01}", to: "值: \(firstDay)}")
        let found = try findings(name, office).filter { $0.severity == .error }
        #expect(found.map(\.message.chinese) == (message.map { [$0] } ?? []))
    }

    @Test("the list that an employer leaves is one that there was")
    func firstRule() throws {
        let office = try office(["removal-decision"])
        try office.change("pack/fields.yaml", "自: 2018-01-01, 名称: 拖欠", to: "自: 2021-01-01, 名称: 拖欠")
        #expect(try findings("removal-decision", office).map(\.message.chinese) == ["“指令书”：列入早于拖欠农民工工资“黑名单”管理暂行办法施行的日期（2018年1月1日）"])
    }

    @Test("who has charge of a case is of its place, or a warning says so", arguments: [
        ("承办部门: 栖云区人力资源和社会保障局", "承办部门: 望河区人力资源和社会保障局", "“承办部门”：不是案件所属地方的部门，请核对"),
        ("包案领导: 栖云区人民政府副区长周启明", "包案领导: 望河区人民政府副区长周启明", "“包案领导”：不是案件所属地方的领导，请核对"),
    ])
    func inCharge(_ old: String, _ new: String, _ message: String) throws {
        let office = try office(["supervision"])
        try office.change("documents/supervision.yaml", old, to: new)
        let opened = try Office.open(office.path)
        let made = try Press(resources: try .locate(), office: opened).make(opened, only: ["supervision"], formats: [.dump])
        let found = made.warnings.filter { $0.code.rawValue == "FLD0301" }
        #expect(found.map { "\($0.severity) \($0.message.chinese)" } == ["warning \(message)"])
    }
}
