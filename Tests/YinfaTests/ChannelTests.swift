import Diagnostics
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("Figures of other channels beside a return's (V50)") struct ChannelTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["return-2020-12-31"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
    }

    private func returns() throws -> Returns { try Returns(of: Office.open(office.path), resources: .locate()) }

    private func write(_ text: String) throws { try office.write(text, as: "returns/channels.yaml") }

    private func found(_ unit: String = "全市", asOf: String = "2020-12-31") throws -> [Diagnostic] {
        try returns().check(unit: unit, asOf: asOf).flatMap(\.findings).filter { $0.message.chinese.contains("V50") }
    }

    private static let leads = "- {渠道: 全国线索平台, 单位: 全市, 截止日: 2020-12-31, 数: {合计.10: 2, n1: 1, 建筑企业.c8: 12000000}}\n"

    @Test("what differs is told for each channel, both sides side by side, at the copied figure")
    func differs() throws {
        #expect(try found().isEmpty, "without the file there is nothing to compare")
        try write(Self.leads + "- {渠道: 省监管系统, 单位: 全市, 截止日: 2020-12-31, 数: {合计.8: 14999900, 合计.6: 16}}\n")
        let found = try found()
        #expect(found.map(\.code) == [.checkWarning, .checkWarning])
        #expect(found[0].message.chinese.contains("合计第10栏（处理情况－立案）：报表 1件、全国线索平台 2件"))
        #expect(!found[0].message.chinese.contains("n1") && !found[0].message.chinese.contains("建筑企业"))
        #expect(found[0].place?.description.hasSuffix("returns/channels.yaml:1:52") == true, "\(String(describing: found[0].place))")
        #expect(found[1].notes.count == 2 && found[1].message.chinese.contains("合计第6栏（拖欠工资情况－涉及职工人数－合计）：报表 0.0015万人、省监管系统 0.0016万人"))
        #expect(found[1].message.chinese.contains("合计第8栏（拖欠工资情况－涉及金额－合计）：报表 15万元、省监管系统 14.9999万元"))
    }

    @Test("figures are those of one unit and one day")
    func others() throws {
        try write(Self.leads)
        #expect(try found("栖云区").isEmpty && found(asOf: "2021-01-05").isEmpty && found().count == 1)
    }

    @Test("a reason that is given is kept, and asked for anew when the other side changes")
    func explained() throws {
        try write(Self.leads)
        let reason = Returns.Reason(check: "V50", reason: "平台把同一件分两条登记", person: "梁若谷", day: "2021-01-03")
        let checked = try returns().explain(reason, of: .computed(.init(asOf: "2020-12-31")))
        #expect(checked.explained.map(\.check) == ["V50"] && checked.explained.map(\.row) == ["全国线索平台"])
        #expect(try found().isEmpty)
        #expect(try returns().json(.init(asOf: "2020-12-31"), name: "a").warnings.isEmpty)
        try write(Self.leads.replacing("合计.10: 2", with: "合计.10: 3"))
        #expect(try found().count == 1)
    }

    @Test("a typed return is held against them too")
    func typed() throws {
        try write(Self.leads)
        let json = try returns().json(.init(asOf: "2020-12-31"), name: "x").output[0]
        try office.write(json.bytes, as: "returns/x.json")
        let findings = try returns().check(file: office.file("returns/x.json")).findings
        #expect(findings.contains { $0.message.chinese.contains("V50") })
    }

    @Test("what is wrong with the file is told at its place", arguments: [
        ("- {渠道: 平台, 单位: 无名县, 截止日: 2020-12-31, 数: {n1: 1}}", "RET0401"), ("- {渠道: 平台, 单位: 全市, 截止日: 一月, 数: {n1: 1}}", "RET0102"),
        ("- {渠道: 平台, 单位: 全市, 截止日: 2020-12-31, 数: {无: 1}}", "RET0405"),
        ("- {渠道: 平台, 单位: 全市, 截止日: 2020-12-31, 数: {合计.18: 1}}", "RET0106"),
        ("- {渠道: 平台, 单位: 全市, 截止日: 2020-12-31, 数: {n1: 1.5}}", "CFG0104"), ("- {渠道: 平台, 单位: 全市, 截止日: 2020-12-31}", "CFG0103"),
    ])
    func faults(text: String, code: String) throws {
        try write(text)
        let found = try diagnostics { _ = try returns().check(asOf: "2020-12-31") }
        #expect(found.map(\.code.rawValue) == [code])
        #expect(found.first?.place?.description.contains("returns/channels.yaml:1:") == true)
    }
}
