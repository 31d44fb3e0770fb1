import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

/// The text of a dump without white space and page numbers.
private func words(_ dump: String) -> String { DumpText.body(dump) }

/// Which rule a document goes by follows from its own day and from the dates among the pack's data.
@Suite("Law by the day of a document") struct CaseLawTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: [
            "decision", "listing-decision", "listing-notice", "order", "penalty", "removal-decision", "service", "transfer",
        ])
        try office.write("[]", as: "returns/reasons.yaml")
    }

    private func ledger(_ steps: String...) -> SmallLedger {
        steps.reduce(SmallLedger()) { $0.adding("步骤", "AJ1," + $1) }
    }

    private func change(_ name: String, _ changes: [(String, String)]) throws {
        for (old, new) in changes { try office.change("documents/\(name).yaml", old, to: new) }
    }

    private func change(parameter name: String, _ old: String, to new: String) throws {
        try office.change("pack/form.yaml", "\n  \(name): \(old)\n", to: "\n  \(name): \(new)\n")
    }

    private func made(_ name: String) throws -> String {
        let made = try Sample.make(officeAt: office.path, only: [name], formats: [.dump])
        return words(String(decoding: try #require(made[name + ".dump"]), as: UTF8.self))
    }

    private static let order = "虚监令〔2020〕1号"
    /// What makes the sample's papers those of the small ledger's case.
    private static let ownOrder = [("凤人社监令〔2020〕57号", order), ("截止日: 2020-12-04", "截止日: 2020-11-21")] + SmallLedger.ownReview
    private static let ownPenalty = [
        ("栖人社监令〔2020〕53号", order), ("截止日: 2020-12-08", "截止日: 2020-12-02"), ("告知日: 2020-12-04", "告知日: 2020-12-01"),
    ]

    @Test("the dates are those of the laws")
    func dates() throws {
        let form = try Repository.text("templates/winter-2020/form.yaml")
        for line in ["名单办法施行: 2022-01-01", "处罚法施行: 2021-07-15"] { #expect(form.contains("\n  \(line)\n"), "\(line)") }
        let fields = try Repository.text("templates/winter-2020/fields.yaml")
        for line in ["自: 2015-05-01, 复议日数: 60, 诉讼月数: 6, 可选上级: 是", "自: 2024-01-01, 复议日数: 60, 诉讼月数: 6, 可选上级: 否"] {
            #expect(fields.contains("\n    - {\(line)}\n"), "\(line)")
        }
    }

    @Test("before the new law both organs of review are named, from its first day on only the government", arguments: [
        ("2020-11-22", true), ("2020-11-21", false), ("2020-11-20", false),
    ])
    func review(_ firstDay: String, _ isBefore: Bool) throws {
        try ledger().write(to: office)
        try office.change("pack/fields.yaml", "自: 2024-01-01", to: "自: \(firstDay)")
        try change("order", Self.ownOrder)
        let text = try made("order")
        #expect(text.contains("之日起60日内向凤栖山市栖云区人民政府或者凤栖山市人力资源和社会保障局申请行政复议") == isBefore, "\(text)")
        #expect(text.contains("之日起60日内向凤栖山市栖云区人民政府申请行政复议") != isBefore)
        #expect(text.contains("也可以自收到本指令书之日起6个月内依法向凤栖山市栖云区人民法院提起行政诉讼"))
    }

    @Test("the limits of remedy are data, the same for order, decision, penalty and listing")
    func limits() throws {
        try ledger("行政处理决定,2020-11-30,虚理〔2020〕1号,,", "行政处罚决定,2020-12-02,虚罚〔2020〕1号,,", "列入名单,2020-12-31,虚列〔2020〕1号,,")
            .write(to: office)
        try office.change("pack/fields.yaml", "自: 2015-05-01, 复议日数: 60, 诉讼月数: 6", to: "自: 2015-05-01, 复议日数: 45, 诉讼月数: 7")
        try change("order", Self.ownOrder)
        try change("decision", [
            ("凤人社监令〔2020〕57号", Self.order), ("截止日: 2020-12-23", "截止日: 2020-11-30"), ("告知日: 2020-12-15", "告知日: 2020-11-29"),
        ] + SmallLedger.ownReview)
        try change("penalty", Self.ownPenalty)
        try change("listing-decision", [("栖人社监令〔2020〕57号", Self.order)])
        for (name, paper) in [("order", "指令书"), ("decision", "决定书"), ("penalty", "决定书"), ("listing-decision", "决定书")] {
            let text = try made(name)
            #expect(text.contains("可以自收到本\(paper)之日起45日内向") && text.contains("之日起7个月内依法向"), "\(name)")
            #expect(text.contains("复议、诉讼期间，本\(paper)不停止执行"), "\(name)")
        }
    }

    @Test("a fine goes by the law on penalties of its day", arguments: [("2020-12-03", true), ("2020-12-02", false)])
    func fines(_ firstDay: String, _ isOld: Bool) throws {
        try ledger("行政处罚决定,2020-12-02,虚罚〔2020〕1号,,").write(to: office)
        try change(parameter: "处罚法施行", "2021-07-15", to: firstDay)
        try change("penalty", Self.ownPenalty)
        let text = try made("penalty")
        #expect(text.contains("第五十一条第（一）项的规定，每日按罚款数额的3%加处罚款。") == isOld)
        #expect(text.contains("第七十二条第一款第（一）项") != isOld && text.contains("加处罚款的数额不超过罚款的数额") != isOld)
        #expect(text.contains("罚款5000元（大写：伍仟元整）") && text.contains("自收到本决定书之日起15日内，到虚构银行凤栖山栖云支行"))
    }

    @Test("a fine is between 2000元 and 2万元", arguments: [(199_999, false), (200_000, true), (2_000_000, true), (2_000_001, false)])
    func range(_ fen: Int, _ isAllowed: Bool) throws {
        try ledger("行政处罚决定,2020-12-02,虚罚〔2020〕1号,,").write(to: office)
        try change("penalty", Self.ownPenalty + [("罚款: 500000", "罚款: \(fen)")])
        #expect(Set(try codes { _ = try made("penalty") }) == (isAllowed ? [] : ["FLD0301"]))
    }

    @Test("nobody is fined before the limit of the order has passed")
    func early() throws {
        try ledger("行政处罚决定,2020-11-28,虚罚〔2020〕1号,,").write(to: office)
        try change("penalty", [("栖人社监令〔2020〕53号", Self.order), ("截止日: 2020-12-08", "截止日: 2020-11-28"), ("告知日: 2020-12-04", "告知日: 2020-11-27")])
        #expect(try diagnostics { _ = try made("penalty") }.contains { $0.message.chinese == "“指令书”：责令改正的期限没有届满，不能处罚" })
    }

    @Test("nobody is listed before the time to object has passed, nor under the old rule without a decision", arguments: [
        ("2020-12-30", true, true), ("2020-12-31", true, false), ("2020-12-30", false, false),
    ])
    func listing(_ last: String, _ isDecided: Bool, _ isAllowed: Bool) throws {
        var ledger = ledger("列入名单,2020-12-31,虚列〔2020〕1号,,")
        if isDecided { ledger = ledger.adding("步骤", "AJ1,行政处理决定,2020-11-30,虚理〔2020〕1号,,") }
        try ledger.write(to: office)
        try change("listing-decision", [("栖人社监令〔2020〕57号", Self.order), ("异议届满: 2020-12-23", "异议届满: \(last)")])
        #expect(Set(try codes { _ = try made("listing-decision") }) == (isAllowed ? [] : ["FLD0301"]))
    }

    private static let removals: [(listed: String, day: String, isEarly: Bool, texts: [String])] = [
        ("2020-12-22", "2021-12-21", false, []), ("2020-12-22", "2021-12-21", true, []),
        ("2020-12-22", "2021-12-22", false, ["至2021年12月22日届满", "依据《拖欠农民工工资“黑名单”管理暂行办法》（人社部规〔2017〕16号）的规定，决定将你单位移出“黑名单”"]),
        ("2020-12-22", "2022-01-04", false, ["（人社部规〔2017〕16号）关于列入期限的规定，并按照《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》", "第十七条规定的程序"]),
        ("2022-01-04", "2022-06-30", false, []), ("2022-01-04", "2022-06-30", true, ["改正至今已满6个月", "第十二条", "提前移出名单"]),
        ("2022-01-04", "2025-01-03", false, []), ("2022-01-04", "2025-01-04", false, ["期限为3年，至2025年1月4日届满", "现列入期限已经届满", "移出名单"]),
    ]

    @Test("a removal keeps the term of the listing's rule and the procedure of its own day", arguments: removals)
    func removal(_ listed: String, _ day: String, _ isEarly: Bool, _ texts: [String]) throws {
        try ledger("列入名单,\(listed),虚列〔2020〕1号,,").refusedByPolice.write(to: office)
        try change("removal-decision", [
            ("栖人社监令〔2020〕57号", Self.order), ("截止日: 2022-01-07", "截止日: \(day)"), ("文书日期: 2022-01-07", "文书日期: \(day)"),
            ("提前移出: false", isEarly ? "提前移出: true\n  承诺日: 2022-06-20" : "提前移出: false"), ("停止公示: 2022-01-21", "停止公示: \(day)"),
        ])
        try office.change("pack/form.yaml", "  - 2022-10-01/2022-10-07\n", to: "  - 2022-10-01/2022-10-07\n  - 2025-01-01\n")
        guard !texts.isEmpty else {
            #expect(Set(try codes { _ = try made("removal-decision") }) == ["FLD0301"])
            return
        }
        let text = try made("removal-decision")
        for part in texts { #expect(text.contains(part), "\(part) in \(text)") }
    }

    @Test("an early removal wants six months since the wages were paid", arguments: [("2022-07-11", false), ("2022-07-12", true)])
    func sixMonths(_ day: String, _ isAllowed: Bool) throws {
        try ledger("列入名单,2022-01-04,虚列〔2022〕1号,,").refusedByPolice.changing("步骤", "AJ1,办结,2020-12-25", to: "AJ1,办结,2022-01-12").write(to: office)
        try change("removal-decision", [
            ("栖人社监令〔2020〕57号", Self.order), ("截止日: 2022-01-07", "截止日: \(day)"), ("提前移出: false", "提前移出: true\n  承诺日: 2022-06-20"),
            ("文书日期: 2022-01-07", "文书日期: \(day)"), ("停止公示: 2022-01-21", "停止公示: \(day)"),
        ])
        #expect(Set(try codes { _ = try made("removal-decision") }) == (isAllowed ? [] : ["FLD0301"]))
    }

    @Test("a transfer names the standard that the case meets, with the province's amounts", arguments: [
        ("10人", "该案涉及12人的劳动报酬，该单位没有支付的数额为120000元", "第三条第一款第（二）项", "江原省高级人民法院规定的10人以上、40000元以上的“数额较大”标准"),
        ("13人", "被拖欠3个月以上的劳动报酬、数额在8000元以上", "第三条第一款第（一）项", "江原省高级人民法院规定的“数额较大”标准"),
    ])
    func standard(_ persons: String, _ facts: String, _ item: String, _ rule: String) throws {
        try ledger().write(to: office)
        try change(parameter: "多人人数", "10人", to: persons)
        try change("transfer", [("QX2020-082", "AJ1"), ("截止日: 2020-12-18", "截止日: 2020-12-01")])
        let text = try made("transfer")
        for part in [facts, item, rule, "有能力支付而不支付", "截至移送之日，该单位没有支付任何款项。"] { #expect(text.contains(part), "\(part) in \(text)") }
    }

    @Test("a district's bureau has the city's name before its own, whatever the city is called")
    func bureaus() throws {
        try ledger().write(to: office)
        try office.change("office.yaml", "市名: 凤栖山市", to: "市名: 虚构市")
        try change("order", Self.ownOrder.map { ($0.0, $0.1.replacing("凤栖山市", with: "虚构市")) })
        #expect(try made("order").hasPrefix("虚构市栖云区人力资源和社会保障局"))
    }

    @Test("the notice before a listing is served on each who is to be listed, with its own number", arguments: [
        ("", "受送达人甲公司"), ("\n  受送达人: 李开", "受送达人李开"),
    ])
    func serviceOnPersons(_ person: String, _ receiver: String) throws {
        try ledger().write(to: office)
        try change("service", [
            ("凤人社监令〔2020〕57号", Self.order), ("截止日: 2020-12-04", "截止日: 2020-12-20"),
            ("送达文书: 劳动保障监察限期改正指令书", "送达文书: 列入告知书\n  送达文号: 虚告〔2020〕1号" + person),
        ])
        let text = try made("service")
        for part in ["虚告〔2020〕1号", "列入告知书", "甲公司拖欠劳动者工资案", receiver] { #expect(text.contains(part), "\(part)") }
        try office.change("documents/service.yaml", "  送达文号: 虚告〔2020〕1号\n", to: "")
        #expect(throws: StageFailure.self) { try made("service") }
    }

    @Test("the record of service has the number of the paper that is served", arguments: [
        ("劳动保障监察限期改正指令书", "虚监令〔2020〕1号", "2020-11-21"), ("劳动保障监察行政处理决定书", "虚理〔2020〕1号", "2020-11-30"),
        ("劳动保障监察行政处罚决定书", "虚罚〔2020〕1号", "2020-12-02"), ("列入决定书", "虚列〔2020〕1号", "2020-12-31"),
    ])
    func service(_ paper: String, _ number: String, _ day: String) throws {
        try ledger("行政处理决定,2020-11-30,虚理〔2020〕1号,,", "行政处罚决定,2020-12-02,虚罚〔2020〕1号,,", "列入名单,2020-12-31,虚列〔2020〕1号,,")
            .write(to: office)
        try change("service", [
            ("凤人社监令〔2020〕57号", Self.order), ("送达文书: 劳动保障监察限期改正指令书", "送达文书: \(paper)"), ("截止日: 2020-12-04", "截止日: \(day)"),
        ])
        let text = try made("service")
        #expect(text.contains(paper) && text.contains(number) && text.contains("□张贴并拍照、录像") && text.contains("□公告"))
    }
}
