import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("A pack is checked without data") struct PackCheckTests {
    /// A folder with a small pack in it.
    private func pack(_ files: [String: String]) throws -> (TemporaryFolder, PackReport) {
        let folder = try TemporaryFolder()
        for (name, text) in files { try folder.write(text, as: "pack/" + name) }
        let report = try #require(try PackReport.of(folder.file("pack"), in: try resources()))
        return (folder, report)
    }

    private func resources() throws -> Resources { try Resources(at: Repository.root) }

    private static let fields = """
        字段:
          名称: {类型: 文字, 类别: 公开, 含义: 行动的名称}
          人数: {类型: 人数, 类别: 内部, 可缺: true}
          电话: {类型: 文字, 类别: 公开, 值: "12333"}
        """
    private static let front = "---\n发文机关标志: 某办\n标题: 通知\n署名: 某办\n成文日期: 2020-11-09\n"

    @Test("the shipped packs are clean", arguments: ["winter-2020", "inspection-2021"])
    func shipped(_ name: String) throws {
        let report = try #require(try PackReport.of(name, in: try resources()))
        #expect(report.diagnostics == [])
        #expect(name != "winter-2020" || report.templates.count >= 20)
        let notice = report.templates.first { $0.file == "notice.gw" }
        #expect(name != "winter-2020" || notice?.inputs.contains { $0.name == "机关" && $0.fieldClass == "公开" } == true)
    }

    @Test("what is wrong with a fragment is told of the template that includes it, and of no other")
    func includedFaults() throws {
        let office = try SampleOffice()
        try office.write("{% include \"循环.gw\" %}\n", as: "pack/循环.gw")
        try office.write(try office.text("pack/urging.gw") + "\n{% include \"循环.gw\" %}\n", as: "pack/urging.gw")
        let report = try #require(try PackReport.of(office.file("pack/urging.gw"), in: .locate()))
        #expect(report.diagnostics.map(\.code.rawValue) == ["TPL0115"], "\(report.diagnostics)")
        #expect(try #require(try PackReport.of(office.file("pack/talk.gw"), in: .locate())).diagnostics.isEmpty)
    }

    @Test("one template of a pack, or one fragment: its inputs, and what is wrong with it alone")
    func single() throws {
        let report = try #require(try PackReport.of("winter-2020/talk.gw", in: try resources()))
        #expect(report.templates.map(\.file) == ["talk.gw"] && report.books.isEmpty && report.diagnostics == [])
        #expect(try PackReport.of("winter-2020/没有.gw", in: try resources()) == nil && PackReport.of("talk.gw", in: try resources()) == nil)
        let folder = try TemporaryFolder()
        try folder.write(Self.fields, as: "pack/fields.yaml")
        try folder.write(Self.front + "---\n{{ 名称 }}。\n", as: "pack/a.gw")
        try folder.write(Self.front + "---\n{{ 没有 }}。\n", as: "pack/b.gw")
        try folder.write("{# 共用 #}\n{% macro 说() %}话{% endmacro %}\n", as: "pack/c.gw")
        func found(_ name: String) throws -> [String] {
            try #require(try PackReport.of(folder.file("pack/\(name)"), in: try resources())).diagnostics.map(\.code.rawValue)
        }
        #expect(try found("a.gw") == [])
        #expect(try found("b.gw") == ["TPL0301"])
        #expect(try found("c.gw").allSatisfy { $0 != "TPL0301" })
        // A template without a folder is one of the office's pack.
        try folder.write("模板包: ../pack\n", as: "office/office.yaml")
        #expect(try PackReport.of("b.gw", in: try resources(), office: folder.file("office"))?.diagnostics.map(\.code.rawValue) == ["TPL0301"])
    }

    @Test("what only the conditions of the ledger name is an input, and so is the day; a table book asks as well")
    func askedByTheLedger() throws {
        let report = try #require(try PackReport.of("winter-2020", in: try resources()))
        func typed(_ file: String) -> [String] {
            let inputs = (report.templates + report.books).first { $0.file == file }?.inputs ?? []
            return inputs.filter { $0.origin == .typed }.map(\.name)
        }
        #expect(Set(typed("order.gw")).isSuperset(of: ["指令书", "截止日"]))
        #expect(Set(typed("exposure.gw")).isSuperset(of: ["公布起始", "公布截止", "截止日"]))
        #expect(Set(typed("送达回证")).isSuperset(of: ["指令书", "截止日", "送达文书"]))
        #expect(report.books.map(\.file) == ["案件台账", "清零进度", "报表底数", "销账审批", "送达回证", "指令书名单", "劳动者名单"])
        #expect(report.text(in: .chinese).contains("\n案件台账（表册，知悉范围：内部）\n  "))
        #expect(report.text(in: .english).contains("案件台账 (a table book, readers: 内部)"))
    }

    @Test("what is printed without asking whether it is there is told, with its line, in a fragment with the file")
    func unguarded() throws {
        let fields = "字段:\n  名称: {类型: 文字, 类别: 公开}\n  备注: {类型: 文字, 类别: 公开, 可缺: true}\n"
        let (_, report) = try pack([
            "fields.yaml": fields, "a.gw": Self.front + "---\n{{ 名称 }}{{ 备注 }}。\n{% include \"c.gw\" %}\n",
            "b.gw": Self.front + "---\n{{ 名称 }}{% if 备注 %}，{{ 备注 }}{% endif %}。\n", "c.gw": "备注：{{ 备注 }}。\n",
        ])
        #expect(report.diagnostics == [])
        let text = report.text(in: .chinese)
        #expect(text.contains("\n  可能没有，印的时候没有先问（没有就做不出文件）：备注（第7行）、备注（c.gw 第1行）\nb.gw"))
        #expect(text.components(separatedBy: "没有先问").count == 2)
        #expect(report.text(in: .english).contains("  printed without asking whether it is there (without it nothing is made): 备注 (line 7), 备注 (c.gw line 1)"))
    }

    @Test("each template's inputs with types, classes and where they come from")
    func inputs() throws {
        let (_, report) = try pack([
            "fields.yaml": Self.fields,
            "a.gw": Self.front + "知悉范围: 内部\n---\n{{ 名称 }}，{% if 人数 %}{{ 人数 | 人 }}{% endif %}，{{ 电话 }}。\n",
            "b.gw": Self.front + "---\n只有文字。\n",
        ])
        #expect(report.diagnostics == [])
        #expect(
            report.text(in: .chinese) == """
                a.gw（知悉范围：内部）
                  名称：文字，公开，要填——行动的名称
                  人数：人数，内部，要填，可缺
                  电话：文字，公开，模板包给定
                b.gw（知悉范围：公开）
                """)
        #expect(report.text(in: .english).contains("  人数: a number of persons, 内部, to be given, may be absent"))
    }

    @Test("the errors of all files at once, with their places")
    func errors() throws {
        let (_, report) = try pack([
            "fields.yaml": Self.fields, "a.gw": Self.front + "---\n{{ 名成 }}\n", "b.gw": Self.front + "---\n{{ 人数 | 人 }}\n",
            "c.gw": Self.front + "---\n{% if true %}甲{% else %}乙{% endif %}\n", "d.gw": "没有模板套用的片段\n",
        ])
        #expect(report.diagnostics.map(\.code.rawValue) == ["TPL0301", "TPL0502", "TPL0326"])
        #expect(report.templates.map(\.file) == ["c.gw"])
        let files = report.diagnostics.compactMap { $0.place?.file.split(separator: "/").last.map(String.init) }
        #expect(files == ["a.gw", "b.gw", "c.gw"])
    }

    @Test("a fragment that no template includes")
    func fragments() throws {
        let (_, report) = try pack([
            "fields.yaml": Self.fields, "a.gw": Self.front + "---\n{% include \"甲.gw\" %}\n", "甲.gw": "{% include \"乙.gw\" %}\n",
            "乙.gw": "文字。\n", "丙.gw": "没有人用。\n",
        ])
        #expect(report.diagnostics.map(\.message.chinese) == ["没有模板套用片段“丙.gw”"])
        #expect(report.diagnostics.first?.severity == .warning)
    }

    @Test("SQL that is wrong is found without a ledger, in fields and in the form")
    func sql() throws {
        let form = try Repository.text("templates/winter-2020/form.yaml")
        let fields = try Repository.text("templates/winter-2020/fields.yaml")
        let (_, good) = try pack(["fields.yaml": fields, "form.yaml": form])
        #expect(good.diagnostics == [])
        let (_, bad) = try pack([
            "fields.yaml": fields.replacingOccurrences(of: "取自: count(*)}", with: "取自: count(**)}"), "form.yaml": form,
        ])
        #expect(bad.diagnostics.contains { $0.code.rawValue.hasPrefix("LED05") && $0.place?.file.hasSuffix("fields.yaml") == true })
        let (_, worse) = try pack([
            "fields.yaml": fields, "form.yaml": form.replacingOccurrences(of: "sum(查实金额)", with: "sum(查实金鹅)"),
        ])
        #expect(worse.diagnostics.contains { $0.code.rawValue.hasPrefix("LED05") && $0.place?.file.hasSuffix("form.yaml") == true })
    }

    @Test("a name that is no pack is none, and a broken fields.yaml says so")
    func none() throws {
        #expect(try PackReport.of("notice", in: try resources()) == nil)
        let (_, report) = try pack(["fields.yaml": "字段: 甲\n", "a.gw": Self.front + "---\n甲\n"])
        #expect(report.templates.isEmpty && report.diagnostics.map(\.code.rawValue) == ["CFG0104"])
    }
}
