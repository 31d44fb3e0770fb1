import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("Drafts: what can be read of a template that is wrong") struct TemplateDraftTests {
    private func draft(_ text: String) throws -> TemplateDraft {
        let source = SourceText(file: "draft.gw", text: text)
        return try #require(TemplateDraft(source, schema: try Fixture.schema(), sheets: ["空表"]))
    }

    private func document(_ text: String, _ values: Value.Record? = nil) throws -> Document? {
        try draft(text).document(values ?? (try Fixture.record()))
    }

    private func paragraphs(_ document: Document?) throws -> [String] {
        try #require(document).body.compactMap { block in
            if case .paragraph(let paragraph) = block { paragraph.heading + paragraph.text } else { nil }
        }
    }

    @Test("a template that is right gives what it gives")
    func right() throws {
        let text = Fixture.front + "一、{{ 名称 }}\n共{{ 单位 | 户 }}。\n"
        #expect(try paragraphs(try document(text)) == ["一、专项行动", "共21户。"])
    }

    @Test("an output that cannot be printed, or whose value is missing, leaves a gap in its place", arguments: [
        "{{ 没有的 }}", "{{ 日子 }}", "{{ 备注 }}", "{{ 地名[9] }}", "{{ 单位 | 元 }}", "{{ 机关.没有 }}",
    ])
    func gaps(output: String) throws {
        let document = try document(Fixture.front + "甲\(output)乙。\n一、丙\n")
        #expect(try paragraphs(document) == ["甲\(TemplateDraft.gap)乙。", "一、丙"])
    }

    @Test("without any values the text is there still")
    func noValues() throws {
        let document = try document(Fixture.front + "一、{{ 名称 }}\n各地{{ 地名 | 顿号 }}，认真组织。\n", Value.Record())
        #expect(try paragraphs(document) == ["一、\(TemplateDraft.gap)", "各地\(TemplateDraft.gap)，认真组织。"])
    }

    @Test("a date that is wrong is replaced: no print date comes before it", arguments: [
        "二〇二〇年十一月九日", "2020年02月30日", "{{ 名称 }}", "明天",
    ])
    func dates(date: String) throws {
        let front = Fixture.front.replacing("2020年11月9日\n", with: "\(date)\n印发机关: 某室\n印发日期: \(date)\n")
        let document = try #require(try document(front + "甲。\n"))
        let printed = try #require(document.imprint?.date)
        #expect(document.date < printed)
    }

    @Test("words that are none of a few are replaced by what holds without them", arguments: [
        "印章: 红", "印章直径: 大", "装订: 胶装", "套印: 也许", "签名章尺寸: 小",
    ])
    func choices(line: String) throws {
        let document = try #require(try document(Fixture.front.replacing("标题: ", with: "\(line)\n标题: ") + "甲。\n"))
        #expect(document.signature?.sealing == .sealed && document.signature?.sealDiameters == [])
        #expect(document.binding == .sheets && !document.head.isPreprinted)
    }

    @Test("a table or a form that is not known is left out")
    func inserts() throws {
        let front = Fixture.front.replacing("署名: ", with: "附件:\n- 表 {% form 没有 %}\n署名: ")
        let document = try document(front + "甲。\n{% table 没有 %}\n乙。\n")
        #expect(try paragraphs(document) == ["甲。", "乙。"])
        #expect(document?.attachments.map(\.name.text) == ["表"])
        // It has pages, so that nobody is told that they are missing.
        let attachment = try #require(document?.attachments.first)
        #expect(attachment.content == .text(title: attachment.name, body: []))
    }

    @Test("where a loop or a condition cannot be followed there is no draft", arguments: [
        "{% for 县 in 没有 %}\n{{ 县 }}\n{% endfor %}\n", "{% if 没有 == 1 %}\n甲。\n{% endif %}\n",
    ])
    func structure(body: String) throws { #expect(try document(Fixture.front + "乙。\n" + body) == nil) }

    @Test("nor where an element that every document has is missing", arguments: ["标题: 通知\n", "发文机关标志: 某市某办公室文件\n", "署名: 某市某办公室\n"])
    func missing(line: String) throws { #expect(try document(Fixture.front.replacing(line, with: "") + "甲。\n") == nil) }

    @Test("nor where the elements cannot be read at all")
    func unreadable() throws {
        let source = SourceText(file: "draft.gw", text: "甲。\n")
        #expect(TemplateDraft(source, schema: try Fixture.schema(), sheets: []) == nil)
    }

    @Test("it asks for what the template names, as far as it is known")
    func uses() throws {
        let draft = try draft(Fixture.front + "{{ 名称 }}{{ 没有的 }}{{ 单位 | 元 }}\n")
        #expect(draft.uses.fields.isSuperset(of: ["名称", "单位"]) && !draft.uses.fields.contains("没有的"))
    }

    @Test("values are read as far as they can be")
    func values() throws {
        let node = try YAMLFile.parse("名称: 专项行动\n单位: 很多\n序: 11\n错的: 1\n", file: "data.yaml")
        let values = DataFile.draft(node, schema: try Fixture.schema())
        #expect(values.names.sorted() == ["名称", "序"])
    }
}
