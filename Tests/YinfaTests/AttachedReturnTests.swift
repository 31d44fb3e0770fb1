import Diagnostics
import TestSupport
import Testing

@testable import Yinfa

@Suite("A report and the return that is attached to it") struct AttachedReturnTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice(documents: ["cover"])
        try office.write("[]", as: "returns/reasons.yaml")
        try SmallLedger().write(to: office)
        try attach("单位: 全市\n截止日: 2020-12-31")
    }

    private func attach(_ text: String) throws {
        try office.write("表单: form.yaml\n\(text)\n附于: {文件: cover, 序号: 1}\n", as: "documents/r.yaml")
    }

    private func told() throws -> [Diagnostic] {
        let opened = try Office.open(office.path)
        let press = try Press(resources: .locate(), office: opened)
        return try diagnostics { _ = try press.make(opened, only: ["r"], formats: [.dump]) }
    }

    @Test("of one unit, day and occasion they go together")
    func same() throws { #expect(try told().isEmpty) }

    @Test("another day is refused, at the return with the report's own place")
    func day() throws {
        try attach("单位: 全市\n截止日: 2021-01-31")
        let found = try told()
        #expect(found.map(\.code.rawValue) == ["RET0418"])
        #expect(found.first?.message.chinese == "附件的“截止日”是 2021-01-31，正文的是 2020-12-31")
        #expect(found.first?.message.english == "the attachment's 截止日 is 2021-01-31, that of the text 2020-12-31")
        #expect(found.first?.place?.file.hasSuffix("documents/r.yaml") == true)
        #expect(found.first?.notes.first?.place?.file.hasSuffix("documents/cover.yaml") == true)
        #expect(found.first?.hints.first?.chinese == "报告和它附的表要是同一个单位、同一次的：改正其中一个")
    }

    @Test("what is attached to a document that everybody reads is searched like it")
    func publicDocument() throws {
        try office.change("office.yaml", "电话: 0390-2660718", to: "电话: 13900004567")
        #expect(try told().map(\.code.rawValue).filter { $0.hasPrefix("PRV") } == [], "organs give each other such numbers")
        try office.write(
            "---\n知悉范围: 公开\n发文机关标志: 甲\n发文字号: 甲〔2021〕1号\n标题: 甲关于乙的通知\n附件:\n- 根治欠薪冬季专项行动情况表\n署名: 甲\n成文日期: 2021年1月8日\n---\n如题。\n",
            as: "pack/x.gw")
        try office.write("模板: x.gw\n数据: {}\n", as: "documents/x.yaml")
        try office.write("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n附于: {文件: x, 序号: 1}\n", as: "documents/r.yaml")
        let all = try told()
        let found = all.filter { $0.code.rawValue.hasPrefix("PRV") }
        #expect(!found.isEmpty, "\(all.map { "\($0.code.rawValue) \($0.message.chinese)" })")
        #expect(found.map { "\($0.code.rawValue) \($0.severity)" } == ["PRV0101 error"])
    }

    @Test("so is another unit, and another occasion")
    func unit() throws {
        try attach("单位: 栖云区\n截止日: 2020-12-31")
        #expect(try told().map(\.message.chinese) == ["附件的“单位”是 栖云区，正文的是 凤栖山市根治拖欠农民工工资工作领导小组办公室"])
        try attach("单位: 全市\n截止日: 2020-12-31\n终报: true")
        #expect(try told().map(\.message.chinese) == ["附件的“终报”是 true，正文的是 false"])
    }

    @Test("a return from a file has the figures that the report takes from the ledger")
    func figures() throws {
        let returns = try Returns(of: Office.open(office.path), resources: .locate())
        try office.write(try returns.json(.init(asOf: "2020-12-31"), name: "x").output[0].bytes, as: "returns/city.json")
        try attach("数据: returns/city.json")
        #expect(try told().isEmpty)
        try SmallLedger().changing("检查", "建筑企业,60,50,40", to: "建筑企业,61,50,40").write(to: office)
        let found = try told()
        #expect(found.map(\.code.rawValue) == ["RET0501"] && found.first?.place?.file.hasSuffix("returns/city.json") == true)
        try office.change("returns/city.json", "2020-12-31", to: "2020-11-30")
        #expect(try told().map(\.code.rawValue) == ["RET0418"])
    }

    @Test("a report that speaks of nothing in the ledger may have any return with it")
    func other() throws {
        try office.write("[]", as: "returns/reasons.yaml")
        try office.write("表册: 案件台账\n知悉范围: 内部\n数据:\n  截止日: 2021-01-31\n附于: {文件: cover, 序号: 1}\n", as: "documents/r.yaml")
        #expect(try !told().contains { $0.code.rawValue == "RET0418" }, "a book is no return")
    }
}
