import Diagnostics
import Foundation
import PlacedYAML
import TestSupport
import Testing

@testable import Yinfa

@Suite("Office") struct OfficeTests {
    private let office: SampleOffice

    init() throws { office = try SampleOffice() }

    private func place(_ diagnostic: Diagnostic) -> String? {
        diagnostic.place?.description.replacingOccurrences(of: office.path + "/", with: "")
    }

    @Test("is opened by its folder, with or without a slash, and lists its documents by name")
    func opens() throws {
        for path in [office.path, office.path + "/"] {
            #expect(try Office.open(path).documents().map(\.name) == SampleOffice.documentNames)
        }
    }

    @Test("looks only at .yaml files of documents that are not hidden")
    func otherFiles() throws {
        for name in [".notice.yaml", "notice.yaml~", "notice.txt", "old/notice2.yaml"] {
            try office.write("nonsense: [", as: "documents/" + name)
        }
        #expect(try Office.open(office.path).documents().map(\.name) == SampleOffice.documentNames)
    }

    @Test("has names that a title does not cut: its units and its own words")
    func words() throws {
        try office.write(
            "模板包: pack\n词语: [攻坚行动]\n机关: {全称: 某办公室}\n各县: [栖云区, {名称: 望河区, 全称: 甲市望河区, 电话: 1}]\n",
            as: "office.yaml")
        let opened = try Office.open(office.path)
        #expect(opened.words == ["攻坚行动", "栖云区", "望河区", "甲市望河区"])
        // 望河支行 is whole as well; of what is no place, or only one character long, nothing is made.
        #expect(opened.keptNames == opened.words + ["栖云", "望河", "甲市望河"])
    }

    @Test("keeps the program's own keys from the templates")
    func reservedKeys() throws {
        try office.write("模板包: pack\n词语: []\n机关: {}\n", as: "office.yaml")
        let opened = try Office.open(office.path)
        var collector = DiagnosticCollector()
        #expect(opened.values.mapping(&collector)?.map(\.key) == ["机关"])
    }

    @Test("says everything that is wrong with office.yaml at once")
    func wrongOffice() throws {
        try office.write("模板包: [a]\n词语: 攻坚\n", as: "office.yaml")
        let found = try diagnostics { _ = try Office.open(office.path) }
        #expect(found.map(\.code.rawValue) == ["CFG0104", "CFG0104"])
        #expect(found.map(place) == ["office.yaml:1:6", "office.yaml:2:5"])
    }

    @Test("without a pack is asked for one", arguments: ["机关: {}\n", "模板包:\n", "", "- 1\n"])
    func noPack(_ text: String) throws {
        try office.write(text, as: "office.yaml")
        let found = try codes { _ = try Office.open(office.path) }
        #expect(found == ["CFG0103"] || found == ["CFG0104"])
    }

    @Test("is no office without office.yaml, and that is another fault than no folder")
    func noOffice() throws {
        try office.remove("office.yaml")
        let empty = try diagnostics { _ = try Office.open(office.path) }
        #expect(empty.map(\.message.chinese) == ["这里不是单位文件夹：没有 office.yaml"])
        #expect(empty.map(place) == ["office.yaml"])
        let missing = try diagnostics { _ = try Office.open(office.file("none")) }
        #expect(missing.map(\.message.chinese) == ["没有这个文件夹"])
    }

    @Test("says everything that is wrong with its documents at once, file by file")
    func wrongDocuments() throws {
        try office.write("模板: [1]\n", as: "documents/a.yaml")
        try office.write("模版: notice.gw\n", as: "documents/b.yaml")
        try office.write("表单: form.yaml\n", as: "documents/c.yaml")
        try office.write("表单: [a]\n数据: {}\n", as: "documents/d.yaml")
        try office.write("just words\n", as: "documents/e.yaml")
        let found = try diagnostics { _ = try Office.open(office.path).documents() }
        #expect(
            found.map(\.code.rawValue) == [
                "CFG0104", "CFG0102", "CFG0103", "CFG0103", "CFG0104", "CFG0104", "CFG0104",
            ])
        #expect(
            found.compactMap(place).map { String($0.prefix { $0 != ":" }) } == [
                "documents/a.yaml", "documents/b.yaml", "documents/b.yaml", "documents/c.yaml", "documents/d.yaml",
                "documents/d.yaml", "documents/e.yaml",
            ])
    }

    @Test("takes a pack from its own folder, and before that from the resources")
    func packs() throws {
        let press = try Press(resources: try .locate())
        try office.change("pack/form.yaml", "标题: 根治", to: "标题: 本单位根治")
        let own = try press.make(try Office.open(office.path), only: ["return-2020-12-31"], formats: [.dump])
        #expect(String(decoding: own.output[0].bytes, as: UTF8.self).contains("本单位根治欠薪"))
        try office.change("office.yaml", "模板包: pack", to: "模板包: winter-2020")
        let county = "return-2020-12-31-栖云区"
        let shared = try press.make(try Office.open(office.path), only: [county], formats: [.dump])
        #expect(shared.output[0].bytes == (try Sample.bytes(county + ".dump")))
    }

    @Test("needs no form in its pack unless a template attaches it")
    func packWithoutForm() throws {
        try office.remove("pack/form.yaml")
        try office.change(
            "pack/fields.yaml", "  本期:\n    类型: 报表\n    类别: 内部\n    含义: 截至截止日的全市情况表\n    取自: {表单: form.yaml}\n", to: "")
        try office.change("pack/fields.yaml", "    取自: {缺报: form.yaml}\n    元素:\n      类型: 记录\n      字段:\n        单位: {类型: 文字, 类别: 党政, 取自: 单位}\n", to: "    元素: {类型: 文字}\n")
        // What the form says once is said in the document then.
        try office.write(office.text("pack/fields.yaml").replacing("填在: form.yaml, ", with: ""), as: "pack/fields.yaml")
        try office.change("documents/notice.yaml", "  文号: 6\n", to: "  文号: 6\n  清零截止: 2020-12-31\n  清零起始: 2020-01-01\n")
        // The words of a table are the pack's own, not a document's.
        try office.write(office.text("pack/tables.yaml").replacing(#/\{%.*?%\}|\{\{.*?\}\}/#, with: ""), as: "pack/tables.yaml")
        // What the requirements ask of the form's return goes with it.
        let fields = try office.text("pack/fields.yaml")
        try office.write(String(fields[..<(try #require(fields.firstRange(of: "\n要求:"))).lowerBound]) + "\n", as: "pack/fields.yaml")
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate())
        #expect(try codes { _ = try press.make(opened, only: ["notice"]) } == ["TPL0311"])
        #expect(try codes { _ = try press.make(opened, only: ["return-2020-12-31"]) } == ["FIL0101"])
        try office.change("pack/notice.gw", " {% form 空表 %}", to: "")
        #expect(try press.make(opened, only: ["notice"]).output.count == 1)
    }

    @Test("makes documents in the order of their names, each once, whatever is asked for")
    func order() throws {
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate())
        var told: [String] = []
        let made = try press.make(opened, only: ["return-2020-12-31", "notice", "notice"], formats: [.dump]) {
            told.append($0)
        }
        #expect(made.output.map(\.name) == ["notice.dump", "return-2020-12-31.dump"])
        #expect(told == ["notice", "return-2020-12-31"])
        #expect(made.warnings.isEmpty)
    }

    @Test("a document that fails keeps all from being made, and the others' faults are told too")
    func allOrNothing() throws {
        try office.useTypedReturn()
        try office.change("returns/2020-12-31.yaml", "8: 2347225748", to: "8:")
        try office.change("documents/notice.yaml", "公布案例: 2", to: "公布案例:")
        let opened = try Office.open(office.path)
        let press = try Press(resources: try .locate())
        #expect(try codes { _ = try press.make(opened) } == ["FLD0203", "RET0109"])
    }
}
