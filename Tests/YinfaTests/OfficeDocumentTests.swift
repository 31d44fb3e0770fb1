import Diagnostics
import Foundation
import PlacedYAML
import Quantities
import StatisticalForms
import TestSupport
import Testing

@testable import Yinfa

@Suite("What a file of documents asks for") struct OfficeDocumentTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func read(_ text: String) throws -> [OfficeDocument] {
        let root = try YAMLFile.parse(text, file: "documents/r.yaml")
        return try OfficeDocument.read(root, name: "r", of: Office.open(office.path))
    }

    private func computed(_ text: String) throws -> [OfficeDocument.Computed] {
        try read(text).compactMap { document in
            if case .computed(let computed) = document.source { computed } else { nil }
        }
    }

    @Test("a template with its data, or without")
    func template() throws {
        for text in ["模板: notice.gw\n数据: {文号: 6}", "模板: notice.gw"] {
            let documents = try read(text)
            #expect(documents.map(\.name) == ["r"])
            guard case .template(let name, _)? = documents.first?.source else {
                Issue.record("no template")
                continue
            }
            #expect(name.text == "notice.gw")
        }
    }

    @Test("a form with typed figures")
    func typed() throws {
        let documents = try read("表单: form.yaml\n数据: returns/a.yaml")
        guard case .form(let form, let data)? = documents.first?.source else {
            Issue.record("no form")
            return
        }
        #expect(form.text == "form.yaml")
        #expect(data.text == "returns/a.yaml")
        #expect(data.place.position?.line == 2)
    }

    @Test("a return of one unit is called as its file", arguments: [
        ("全市", ReportingUnit.city),
        ("市本级", .single("市本级")),
        ("栖云区", .single("栖云区")),
        ("[槐里县]", .single("槐里县")),
        ("[全市]", .city),
    ])
    func oneUnit(_ text: String, _ unit: ReportingUnit) throws {
        let text = "表单: form.yaml\n单位: \(text)\n截止日: 2020-12-31"
        #expect(try read(text).map(\.name) == ["r"])
        let computed = try computed(text)
        #expect(computed.map(\.unit) == [unit])
        #expect(computed.first?.asOf.iso == "2020-12-31")
        #expect(computed.first?.compiledOn == nil)
        #expect(computed.first?.isFinal == false)
        #expect(computed.first?.form.text == "form.yaml")
    }

    @Test("各县 is each county under its own name, in the order of office.yaml")
    func counties() throws {
        let documents = try read("表单: form.yaml\n单位: 各县\n截止日: 2020-12-31")
        #expect(documents.map(\.name) == RandomLedger.units.dropLast().map { "r-" + $0 })
    }

    @Test("several kinds together, the city under the file's name")
    func together() throws {
        let documents = try read("表单: form.yaml\n单位: [全市, 市本级, 各县]\n截止日: 2020-12-31")
        #expect(documents.map(\.name) == ["r", "r-市本级"] + RandomLedger.units.dropLast().map { "r-" + $0 })
    }

    @Test("the day of compiling and the final return are read")
    func options() throws {
        let computed = try computed("表单: form.yaml\n单位: 全市\n截止日: 2021-02-10\n制表时间: 2021-02-23\n终报: true")
        #expect(computed.first?.compiledOn?.iso == "2021-02-23")
        #expect(computed.first?.isFinal == true)
    }

    @Test("what is wrong is told at its place, all at once", arguments: [
        ("表单: form.yaml\n单位: 全市", ["CFG0103 1:1"]),
        ("表单: form.yaml\n截止日: 2020-12-31", ["CFG0103 1:1"]),
        ("表单: form.yaml", ["CFG0103 1:1"]),
        ("表单: form.yaml\n单位: 某县\n截止日: 2020-12-32", ["RET0102 3:6", "RET0401 2:5"]),
        ("表单: [a]\n单位: 全市\n截止日: 2020-12-31", ["CFG0104 1:5"]),
        ("表单: form.yaml\n单位: [栖云区, 望河]\n截止日: 2020-12-31", ["RET0401 2:11"]),
        ("表单: form.yaml\n单位: [[全市]]\n截止日: 2020-12-31", ["CFG0104 2:6"]),
        ("表单: form.yaml\n单位: 全市\n截止日: [1]", ["CFG0104 3:6"]),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n数据: a.yaml", ["RET0403 4:5"]),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n制表时间: 2020-12-01", ["RET0103 4:7"]),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n终报: 一定", ["CFG0104 4:5"]),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n截至: 2020-12-31", ["CFG0102 4:1"]),
        ("单位: 全市\n截止日: 2020-12-31", ["CFG0103 1:1"]),
        ("模板: notice.gw\n知悉范围: 内部", ["RPT0109 2:1"]), ("模板: notice.gw\n知悉范围: [a]\n单位: 全市", ["RPT0109 2:1", "RPT0109 3:1"]),
        ("表册: 案件台账\n知悉范围: 内部\n终报: true", ["RPT0109 3:1"]), ("表册: 案件台账\n模板: notice.gw", ["RPT0109 2:1"]),
        ("表单: form.yaml\n单位: 全市\n截止日: 2020-12-31\n知悉范围: 公开", ["RPT0109 4:1"]),
        ("表单: form.yaml\n数据: a.json\n上次: b.json", ["RPT0109 3:1"]), ("模板: notice.gw\n数据: {}", []),
    ])
    func wrong(_ text: String, _ expected: [String]) throws {
        let found = try diagnostics { _ = try read(text) }.map { diagnostic in
            let position = diagnostic.place?.position
            return "\(diagnostic.code.rawValue) \(position?.line ?? 0):\(position?.column ?? 0)"
        }
        #expect(found == expected)
    }

    @Test("two documents of one name are an error")
    func doubled() throws {
        try office.write("模板: notice.gw\n", as: "documents/return-2020-12-31-栖云区.yaml")
        let found = try diagnostics { _ = try Office.open(office.path).documents() }
        #expect(found.map(\.code.rawValue) == ["RET0404"])
        #expect(found.first?.message.chinese.contains("return-2020-12-31-栖云区") == true)
    }

    @Test("documents of one day share one pass over the ledger, and its warnings are told once")
    func cache() throws {
        let opened = try Office.open(office.path)
        let form = try Pack.find(of: opened, in: .locate()).form()
        let cache = LedgerReturnsCache()
        let documents = try computed("表单: form.yaml\n单位: [全市, 栖云区]\n截止日: 2020-12-31")
        let city = try cache.checked(documents[0], form: form, of: opened)
        // What changes now is not seen by the same run: its documents agree with each other.
        try office.change("ledger/追发.csv", "28600.00,28600.00", to: "x,28600.00")
        let county = try cache.checked(documents[1], form: form, of: opened)
        #expect(city.output.data.rows[0].figures[0].value > county.output.data.rows[0].figures[0].value)
        #expect(try codes { _ = try LedgerReturnsCache().checked(documents[1], form: form, of: opened) } == ["LED0202"])
    }

    @Test("a county's return can be made alone by its name")
    func byName() throws {
        let press = try Press(resources: .locate())
        let made = try press.make(Office.open(office.path), only: ["return-2020-12-31-槐里县"], formats: [.dump])
        #expect(made.output.map(\.name) == ["return-2020-12-31-槐里县.dump"])
        #expect(String(decoding: made.output[0].bytes, as: UTF8.self).contains("槐里县根治欠薪"))
    }
}
