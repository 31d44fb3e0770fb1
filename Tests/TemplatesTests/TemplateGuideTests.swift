import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// The guide for clerks is right: each example prints what stands below it, and nothing is left out.
@Suite("docs/templates.md") struct TemplateGuideTests {
    private func printed(_ body: String, _ guide: Guide) throws -> [String] {
        let schema = try guide.schema()
        let fragment = SourceText(file: "要求.gw", text: "请于{{ (截止日 + 15) | 日期 }}前报送。\n")
        let template = try Template.compile(
            SourceText(file: "guide.gw", text: Fixture.front + body), schema: schema, sheets: [],
            fragments: Fragments(["要求.gw": fragment]))
        var values = DataFile.draft(try YAMLFile.parse(Guide.data, file: "data.yaml"), schema: schema)
        values["各县"] = Guide.counties
        return try template.evaluate(values).output.body.paragraphs.map { $0.heading + $0.text }
    }

    @Test("each example prints what the guide says")
    func examples() throws {
        let guide = try Guide()
        let (written, expected) = (guide.blocks("gw"), guide.blocks("text"))
        #expect(written.count == expected.count && written.count >= 7)
        for (body, lines) in zip(written, expected) {
            #expect(try printed(body, guide) == lines.split(separator: "\n").map(String.init), Comment(rawValue: String(body.prefix(40))))
        }
    }

    @Test("the example of 要求 is asked of the guide's data")
    func requirements() throws {
        let blocks = try Guide().blocks("yaml")
        let schema = try Schema.read(YAMLFile.parse(blocks[0] + "\n" + blocks[1], file: "fields.yaml"))
        let node = try YAMLFile.parse(Guide.data.replacing("办结: 5", with: "办结: 8").replacing("人数: 136", with: "人数: 170"), file: "data.yaml")
        let found = try RequirementCheck(schema).findings(
            DataFile.draft(node, schema: schema), used: ["各县", "办结", "查实", "人数", "上年人数"], at: node.place)
        #expect(found.map(\.message.chinese) == ["“各县”：没有一个县的数", "“办结”：办结的比查实的还多", "“人数”：比上年还多，请核对"])
        #expect(found.map(\.severity) == [.error, .error, .warning])
    }

    @Test("the example of 必备 is asked of what the guide's data print")
    func contents() throws {
        let guide = try Guide()
        let blocks = guide.blocks("yaml")
        let schema = try Schema.read(YAMLFile.parse(blocks[0] + "\n" + blocks[2], file: "fields.yaml"))
        func told(_ body: String) throws -> [String] {
            let template = try Template.compile(SourceText(file: "pack/guide.gw", text: Fixture.front + body), schema: schema, sheets: [])
            var values = DataFile.draft(try YAMLFile.parse(Guide.data, file: "data.yaml"), schema: schema)
            values["各县"] = Guide.counties
            return try ContentCheck(schema).findings(template.evaluate(values).output, of: template, values).map(\.message.chinese)
        }
        let list = "{% for 县 in 各县 %}\n{{ 县.名称 }}{{ 县.查实 | 件 }}。\n{% endfor %}\n"
        #expect(try told(list + "可以申请复核。\n") == [])
        #expect(try told("妥否，请批示。\n").map { $0.prefix { $0 != "：" } } == ["“公告”里没有写明各县的名称", "“公告”里没有写明救济途径", "“公告”里不能写“妥否”", "“公告”里不能写“请批示”"])
    }

    @Test("every filter, test and statement has an example")
    func complete() throws {
        let examples = try Guide().blocks("gw").joined(separator: "\n")
        for filter in Filter.all {
            #expect(examples.contains("| \(filter.name) ") || examples.contains("| \(filter.name)("), Comment(rawValue: filter.name))
        }
        for name in ["有值", "整除", "单数", "双数"] { #expect(examples.contains("\(name)"), "\(name)") }
        for word in Statement.words where !["form", "table", "picture"].contains(word) {
            #expect(examples.contains("{% \(word) ") || examples.contains("{%- \(word) "), "\(word)")
        }
        for sign in ["+", "-", "*", "/", "~", "in", "not", "and", ">", "is"] { #expect(examples.contains(" \(sign) "), "\(sign)") }
    }

    @Test("what loop knows is listed, and the fields of secret class are secret")
    func loopAndClasses() throws {
        let guide = try Guide()
        for field in Checker.loopType.fields { #expect(guide.text.contains("`\(field.name)`"), "\(field.name)") }
        let schema = try guide.schema()
        #expect(["工人", "手机", "证件", "卡号"].allSatisfy { schema.fields[$0]?.fieldClass == .secret })
    }
}
