import Diagnostics
import TestSupport
import Testing

@testable import Yinfa

/// What others paid is mended on the day on which the party has paid it back, and a removal counts from there.
extension RequirementsOfPackTests {
    private static let fund = "0,0,企业 → 0,0,应急周转金"

    static let wrongRemovals: [Fault] = [
        Fault("removal-decision", "  追偿日: 2021-09-30\n → ", ledger: [fund], says: "“追偿情况”：还要写“追偿日”：把别的单位清偿、垫付的款项还清的日期，改正从这一天算"),
        Fault("removal-decision", "追偿日: 2021-09-30 → 追偿日: 2022-01-08", ledger: [fund], says: "“追偿日”：晚于文书的日期"),
        Fault("removal-decision", "追偿日: 2021-09-30 → 追偿日: 2022-01-01", ledger: [fund], says: "“追偿日”：晚于列入期限届满的日期，期满没有改正，旧办法不予移出、期限延续2年"),
        Fault("removal-decision", ledger: ["AJ1,办结,2020-12-25 → AJ1,办结,2022-01-01"], says: "“指令书”：案件在列入的期限届满以后才办结，期满没有改正，旧办法不予移出、期限延续2年"),
    ]

    @Test("a removal before the party has mended, or without the day on which it had", arguments: wrongRemovals)
    func unmended(_ fault: Fault) throws { try check(fault) }

    @Test("by the old rule it is in time to mend on the last day of the term", arguments: ["2021-09-30", "2021-12-31"])
    func lastDay(_ day: String) throws {
        let office = try office(["removal-decision"], [Self.fund, "AJ1,办结,2020-12-25 → AJ1,办结,2021-12-31"])
        try office.change("documents/removal-decision.yaml", "追偿日: 2021-09-30", to: "追偿日: \(day)")
        #expect(try findings("removal-decision", office).filter { $0.severity == .error }.map(\.message.chinese) == [])
    }

    private func early(_ repaid: String, _ day: String, paidBy fund: [String]) throws -> [String] {
        let office = try office(["removal-decision"], ["列入名单,2020-12-31 → 列入名单,2022-01-04", "移送公安,2020-12-01 → 申请强制执行,2020-12-01"] + fund)
        let changes = [
            ("提前移出: false", "提前移出: true\n  承诺日: 2022-06-20"), ("截止日: 2022-01-07", "截止日: \(day)"), ("文书日期: 2022-01-07", "文书日期: \(day)"),
            ("停止公示: 2022-01-21", "停止公示: \(day)"), ("追偿日: 2021-09-30", "追偿日: \(repaid)"),
        ]
        for (old, new) in changes { try office.change("documents/removal-decision.yaml", old, to: new) }
        return try findings("removal-decision", office).filter { $0.severity == .error }.map(\.message.chinese)
    }

    @Test("by the new rule an early removal wants six months since the party paid back, whenever the case was closed", arguments: [
        ("2022-01-29", "2022-07-28", false), ("2022-01-29", "2022-07-29", true), ("2022-11-28", "2022-12-01", false),
    ])
    func sixMonthsSinceRepaid(_ repaid: String, _ day: String, _ isAllowed: Bool) throws {
        let message = "“追偿日”：还清别的单位清偿、垫付的款项还没有满6个月，不能提前移出"
        #expect(try early(repaid, day, paidBy: [Self.fund]) == (isAllowed ? [] : [message]))
        #expect(try early(repaid, day, paidBy: []) == [], "who paid all by itself has nothing to pay back")
    }

    @Test("at the end of three years nobody asks when it was paid back")
    func threeYears() throws {
        let office = try office(["removal-decision"], [Self.fund, "列入名单,2020-12-31 → 列入名单,2022-01-04"])
        try office.change("pack/form.yaml", "  - 2022-10-01/2022-10-07\n", to: "  - 2022-10-01/2022-10-07\n  - 2025-01-01\n")
        for key in ["截止日", "文书日期"] { try office.change("documents/removal-decision.yaml", "\n  \(key): 2022-01-07", to: "\n  \(key): 2025-01-06") }
        try office.change("documents/removal-decision.yaml", "停止公示: 2022-01-21", to: "停止公示: 2025-01-10")
        try office.change("documents/removal-decision.yaml", "  追偿日: 2021-09-30\n", to: "")
        #expect(try findings("removal-decision", office).map(\.message.chinese) == [])
    }

    @Test("the paper says from which day the six months run, and a warning when it tells another")
    func since() throws {
        let office = try office(["removal-decision"], ["列入名单,2020-12-31 → 列入名单,2022-01-04", "移送公安,2020-12-01 → 申请强制执行,2020-12-01", Self.fund])
        let changes = [
            ("提前移出: false", "提前移出: true\n  承诺日: 2022-06-20"), ("截止日: 2022-01-07", "截止日: 2022-08-01"), ("文书日期: 2022-01-07", "文书日期: 2022-08-01"),
            ("停止公示: 2022-01-21", "停止公示: 2022-08-01"), ("追偿日: 2021-09-30", "追偿日: 2022-01-20"),
        ]
        for (old, new) in changes { try office.change("documents/removal-decision.yaml", old, to: new) }
        #expect(try told("removal-decision", office) == ["warning “追偿情况”：没有写到“追偿日”的日期，请核对"])
        try office.change("documents/removal-decision.yaml", "你单位已于2021年9月30日", to: "你单位已于2022年1月20日")
        #expect(try told("removal-decision", office) == [])
        #expect(try printed("removal-decision", office).contains("你单位自2022年1月20日还清上述款项起已满6个月，并于2022年6月20日作出"))
    }

    /// The text of a document's pages, without white space.
    func printed(_ name: String, _ office: SampleOffice) throws -> String {
        let made = try Sample.make(officeAt: office.path, only: [name], formats: [.dump])
        return DumpText.words(String(decoding: made[name + ".dump"] ?? [], as: UTF8.self))
    }
}
