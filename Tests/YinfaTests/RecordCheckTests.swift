import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

/// A small ledger, written by hand, that keeps every check of the pack; tests change single records.
struct SmallLedger {
    var tables: [String: [String]] = [
        "项目": [
            "项目编号,项目名称,标段,所属单位,建设单位,施工总承包,行业主管部门,政府投资,政府和社会资本合作,国企",
            "XM1,虚构道路工程,,栖云区,虚构单位,虚构总包有限公司,住建,是,否,否",
        ],
        "检查": [
            "检查编号,检查日期,所属单位,用人单位,统一社会信用代码,行业,职工人数,农民工人数,签订劳动合同人数,项目编号,工资专户,总包代发,实名制,工资保证金,维权告示,发现问题",
            "JC1,2020-11-10,栖云区,甲公司,\(Checked.creditCode(1)),建筑企业,60,50,40,XM1,是,是,是,是,是,",
            "JC2,2020-11-11,望河区,乙公司,\(Checked.creditCode(2)),加工制造企业,60,50,40,,是,是,是,是,是,",
        ],
        "案件": [
            "案件编号,所属单位,来源,登记日期,用人单位,统一社会信用代码,法定代表人,地址,项目编号,行业,欠薪起始,欠薪截止,查实日期,查实人数,其中农民工人数,查实金额,其中农民工金额,欠薪原因,办理方式,逃匿",
            "AJ1,栖云区,主动检查,2020-11-10,甲公司,\(Checked.creditCode(1)),虚某,虚构路1号,XM1,建筑企业,2020-06-01,2020-09-30,2020-11-20,12,12,120000.00,120000.00,其他,立案,否",
            "AJ2,望河区,主动检查,2020-11-10,乙公司,\(Checked.creditCode(2)),虚某,虚构路2号,,加工制造企业,2020-06-01,2020-09-30,2020-11-20,3,3,30000.00,30000.00,其他,协调,否",
        ],
        "追发": [
            "追发编号,案件编号,日期,新增人数,其中农民工人数,工资,其中农民工工资,赔偿金,其中农民工赔偿金,资金来源",
            "ZF1,AJ1,2020-12-20,12,12,120000.00,120000.00,0,0,企业", "ZF2,AJ2,2020-12-01,3,3,30000.00,30000.00,0,0,企业",
        ],
        "步骤": [
            "案件编号,步骤,日期,文号,期限,备注", "AJ1,立案,2020-11-20,虚监立〔2020〕1号,,", "AJ1,责令改正,2020-11-21,虚监令〔2020〕1号,2020-11-28,",
            "AJ1,移送公安,2020-12-01,虚移〔2020〕1号,,", "AJ1,社会公布,2020-12-10,虚公〔2020〕1号,,", "AJ1,办结,2020-12-25,,,",
            "AJ2,办结,2020-12-05,,,",
        ],
    ]

    /// What makes a paper of the city's bureau name the organs of review of the first case's district.
    static let ownReview = [
        ("复议机关: 凤栖山市人民政府", "复议机关: 凤栖山市栖云区人民政府"), ("上一级机关: 江原省人力资源和社会保障厅", "上一级机关: 凤栖山市人力资源和社会保障局"),
    ]

    /// With the first case refused by the police, to whom it was transferred.
    var refusedByPolice: SmallLedger { adding("步骤", "AJ1,公安不予立案,2020-12-05,,,") }

    /// With a text of a table replaced; every occurrence.
    func changing(_ table: String, _ old: String, to new: String) -> SmallLedger {
        var copy = self
        copy.tables[table] = tables[table]?.map { $0.replacing(old, with: new) }
        return copy
    }

    func adding(_ table: String, _ record: String) -> SmallLedger {
        var copy = self
        copy.tables[table]?.append(record)
        return copy
    }

    /// - Parameter silent: units of which no ledger comes; the others without a record report that there is nothing.
    func write(to office: SampleOffice, silent: Set<String> = []) throws {
        for unit in RandomLedger.units where !["栖云区", "望河区"].contains(unit) {
            let name = "ledger/案件-\(unit).csv"
            if silent.contains(unit) { try? office.remove(name) } else { try office.write((tables["案件"]?.first ?? "") + "\n", as: name) }
        }
        for name in ["项目", "检查", "案件", "追发", "步骤", "人员"] {
            let empty = name == "人员" ? ["案件编号,姓名,身份证号,电话,银行卡号,拖欠金额"] : []
            try office.write((tables[name] ?? empty).joined(separator: "\n") + "\n", as: "ledger/\(name).csv")
        }
    }
}

@Suite("Checks over the records of a ledger") struct RecordCheckTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        try office.write("[]", as: "returns/reasons.yaml")
    }

    /// What the checks over records find: `V34-1 全市 AJ1`.
    private func found(_ ledger: SmallLedger, asOf: String = "2020-12-31", isFinal: Bool = false) throws -> [String] {
        try ledger.write(to: office)
        let opened = try Office.open(office.path)
        let form = try Pack.find(of: opened, in: .locate()).form()
        let returns = try LedgerReturns(opened, form: form, asOf: try #require(CivilDate(iso: asOf)))
        return try [ReportingUnit.city, .single("栖云区"), .single("望河区")].flatMap { unit in
            let findings = try returns.recordFindings(of: unit, isFinal: isFinal)
            // Tried together with the figures they find the same.
            let together = try LedgerReturns(
                opened, form: form, asOf: returns.asOf, checking: .init(unit: unit, isFinal: isFinal))
            #expect(try together.recordFindings(of: unit, isFinal: isFinal) == findings)
            return findings.map { "\($0.check.number) \(unit.name) \($0.figures)" }
        }
    }

    @Test("a ledger that is right passes")
    func clean() throws {
        #expect(try found(SmallLedger()).isEmpty)
        #expect(try found(SmallLedger(), isFinal: true).isEmpty)
    }

    @Test("a transferred case below the amount that makes it a crime is an error; one whose average is below wants a look")
    func amounts() throws {
        let small = SmallLedger().changing("案件", "12,12,120000.00,120000.00", to: "3,3,7999.99,7999.99")
            .changing("追发", "12,12,120000.00,120000.00", to: "3,3,7999.99,7999.99")
        #expect(try found(small) == ["V34-1 全市 AJ1", "V34-2 全市 AJ1", "V34-1 栖云区 AJ1", "V34-2 栖云区 AJ1"])
        let average = SmallLedger().changing("案件", "12,12,120000.00,120000.00", to: "9,9,39000.00,39000.00")
            .changing("追发", "12,12,120000.00,120000.00", to: "9,9,39000.00,39000.00")
        #expect(try found(average) == ["V34-2 全市 AJ1", "V34-2 栖云区 AJ1"])
        let short = SmallLedger().changing("案件", "12,12,120000.00,120000.00", to: "9,9,120000.00,120000.00")
            .changing("追发", "12,12,120000.00,120000.00", to: "9,9,120000.00,120000.00")
            .changing("案件", "2020-06-01,2020-09-30,2020-11-20,9", to: "2020-09-01,2020-10-31,2020-11-20,9")
        #expect(try found(short) == ["V34-1 全市 AJ1", "V34-1 栖云区 AJ1"], "two months only")
    }

    @Test("the thresholds are the form's")
    func thresholds() throws {
        try office.change("pack/form.yaml", "多人金额: 40000元", to: "多人金额: 130000元")
        try office.change("pack/form.yaml", "一人金额: 8000元", to: "一人金额: 20000元")
        #expect(try found(SmallLedger()) == ["V34-2 全市 AJ1", "V34-2 栖云区 AJ1"])
    }

    @Test("an order of the same day is no order before the transfer")
    func order() throws {
        let ledger = SmallLedger().changing("步骤", "移送公安,2020-12-01", to: "移送公安,2020-12-02")
            .adding("步骤", "AJ1,责令改正,2020-12-02,虚监令〔2020〕2号,2020-12-09,")
        #expect(try found(ledger).isEmpty, "the first order counts")
    }

    @Test("cases of government projects that are still open are listed before the end, all cases at the end")
    func twoZero() throws {
        let open = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,挂牌督办,2020-12-25,虚督〔2020〕1号,2021-01-10,")
        #expect(try found(open) == ["V44-1 全市 AJ1", "V44-1 栖云区 AJ1"])
        #expect(try found(open, isFinal: true) == ["V44-2 全市 AJ1", "V44-2 栖云区 AJ1"])
        let other = SmallLedger().changing("步骤", "AJ2,办结,2020-12-05,,,", to: "AJ2,挂牌督办,2020-12-25,虚督〔2020〕1号,2021-01-10,")
        #expect(try found(other).isEmpty, "no project of the three kinds")
        #expect(try found(other, isFinal: true) == ["V44-2 全市 AJ2", "V44-2 望河区 AJ2"])
        let old = open.changing("案件", "2020-06-01,2020-09-30", to: "2019-06-01,2019-09-30")
        #expect(try found(old).isEmpty, "not of 2020")
        #expect(try found(SmallLedger(), asOf: "2020-12-24") == ["V44-1 全市 AJ1", "V44-1 栖云区 AJ1"], "closed a day later")
    }

    @Test("whether a transferred case counts as closed, and by which day it is of a year, are settings of the form")
    func settings() throws {
        let open = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,公安立案,2020-12-25,虚公立〔2020〕1号,,")
        #expect(try found(open) == ["V44-1 全市 AJ1", "V44-1 栖云区 AJ1"])
        let spanning = open.changing("案件", "2020-06-01,2020-09-30", to: "2019-11-01,2020-01-31")
        #expect(try found(spanning).contains("V44-1 全市 AJ1"), "of the year in which it ended")
        try office.change("pack/form.yaml", "按欠薪起始: 0", to: "按欠薪起始: 1")
        #expect(try found(spanning).isEmpty, "of the year in which it began")
        try office.change("pack/form.yaml", "移送算办结: 0", to: "移送算办结: 1")
        #expect(try found(open).isEmpty)
        #expect(try found(open, isFinal: true).isEmpty)
        let referred = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,引导仲裁诉讼,2020-12-25,,,")
            .changing("步骤", "AJ1,移送公安,2020-12-01,虚移〔2020〕1号,,", to: "AJ1,挂牌督办,2020-12-01,虚督〔2020〕1号,2021-01-10,")
        #expect(try found(referred).contains("V44-1 全市 AJ1"), "still open")
        try office.change("pack/form.yaml", "仲裁算办结: 0", to: "仲裁算办结: 1")
        #expect(try found(referred).allSatisfy { !$0.hasPrefix("V44") })
    }

    @Test("an employer that two units inspected counts twice in the city and in no unit")
    func twice() throws {
        let ledger = SmallLedger().adding("检查", "JC3,2020-11-12,望河区,甲公司,\(Checked.creditCode(1)),建筑企业,60,50,40,,是,是,是,是,是,")
        #expect(try found(ledger) == ["V02 全市 \(Checked.creditCode(1))"])
    }

    @Test("an employer of two industries, and a case in two ledgers")
    func doubled() throws {
        let industries = SmallLedger().adding("检查", "JC3,2020-11-12,栖云区,乙公司,\(Checked.creditCode(2)),其他用人单位,60,50,40,,是,是,是,是,是,")
        #expect(try found(industries) == ["V02 全市 \(Checked.creditCode(2))", "V51-1 全市 \(Checked.creditCode(2))"])
        let cases = SmallLedger().adding(
            "案件", SmallLedger().tables["案件"]?[2].replacing("AJ2,望河区", with: "AJ3,栖云区") ?? "")
        let found = try found(cases.adding("步骤", "AJ3,挂牌督办,2020-12-25,虚督〔2020〕1号,2021-01-10,"))
        #expect(found == ["V51-2 全市 \(Checked.creditCode(2)) 2020-06-01 2020-09-30 3 3000000"])
    }

    @Test("publishing a case of before the action wants a reason, and a listing its number")
    func sanctions() throws {
        let old = SmallLedger().changing("案件", "2020-11-10,甲公司", to: "2020-10-01,甲公司")
            .changing("案件", "2020-09-30,2020-11-20,12", to: "2020-09-30,2020-10-20,12")
        #expect(try found(old) == ["V40-2 全市 AJ1", "V40-2 栖云区 AJ1"])
        let listed = SmallLedger().adding("步骤", "AJ1,列入名单,2020-12-28,,,")
        #expect(try found(listed) == ["V41 全市 AJ1", "V41 栖云区 AJ1"])
    }

    @Test("a finding names the records, where they stand, and the meaning in both languages")
    func wording() throws {
        let open = SmallLedger().changing("步骤", "AJ1,办结,2020-12-25,,,", to: "AJ1,挂牌督办,2020-12-25,虚督〔2020〕1号,2021-01-10,")
        _ = try found(open)
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        let finding = try #require(try returns.check(unit: "栖云区", asOf: "2020-12-31").first?.findings.first { $0.message.chinese.contains("V44-1") })
        #expect(finding.code == .checkWarning)
        #expect(finding.message.chinese.hasSuffix("（1 处：AJ1 甲公司）"), "\(finding.message.chinese)")
        #expect(finding.message.english.contains("for 栖云区: cases on government") && finding.message.english.hasSuffix("(1 found: AJ1 甲公司)"))
        #expect(finding.notes.map { $0.place?.file } == ["ledger/案件.csv"])
        #expect(finding.notes.first?.place?.cell?.row == 2)
        #expect(finding.place?.file.hasSuffix("pack/form.yaml") == true)
    }

    @Test("what is wrong with a requirement is said at its place", arguments: [
        ("应当: 未清偿 <= 0", "应当: 欠多少 <= 0", "LED0501"), ("应当: 未清偿 <= 0", "应当: 1) OR (1", "LED0501"),
        ("应当: count(DISTINCT 所属单位) = 1", "应当: 所属单位 = 1", "LED0504"), ("应当: 未清偿 <= 0", "应当: 未清偿 <= :没有", "LED0506"),
        ("应当: count(DISTINCT 所属单位) = 1", "应当: count(*) FROM sqlite_master", "LED0501"),
    ])
    func wrong(_ old: String, _ new: String, _ code: String) throws {
        try office.change("pack/form.yaml", old, to: new)
        do {
            _ = try found(SmallLedger())
            Issue.record("nothing is refused")
        } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code.rawValue) == [code], "\(failure.diagnostics)")
            #expect(failure.diagnostics.first?.place?.file.hasSuffix("form.yaml") == true)
        }
    }

    @Test("an error among records stops a return, unless the form lets it be explained")
    func stops() throws {
        let listed = SmallLedger().adding("步骤", "AJ1,列入名单,2020-12-28,,,")
        _ = try found(listed)
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        do {
            _ = try returns.json(.init(asOf: "2020-12-31"), name: "a")
            Issue.record("a listing without a number passes")
        } catch {
            #expect(error.diagnostics.contains { $0.code == .checkError && $0.message.chinese.contains("V41") })
        }
    }
}
