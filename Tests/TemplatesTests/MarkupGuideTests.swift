import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// The page for clerks is right: each example makes what stands below it, and every mark has one.
@Suite("docs/text-markup.zh-CN.md") struct MarkupGuideTests {
    private static let table = TableBlock(
        title: PlacedText("各县情况表"), table: Table(columnCount: 0, rowCount: 0, headerRowCount: 0, cells: []), rows: [])

    private func made(_ text: String) throws -> Document {
        let guide = try Guide("docs/templates.md")
        let outline = TableOutline(list: "各县", narrowest: Field(name: "查实", type: .quantity(.cases), fieldClass: .public))
        let whole = text.hasPrefix("---") ? text : Fixture.front + text
        let schema = try guide.schema()
        let template = try Template.compile(
            SourceText(file: "guide.gw", text: whole), schema: schema, sheets: ["情况表"], tables: ["各县情况": outline])
        var values = DataFile.draft(try YAMLFile.parse(Guide.data, file: "data.yaml"), schema: schema)
        values["各县"] = Guide.counties
        return try template.evaluate(values, sheets: ["情况表": Fixture.sheet], tables: ["各县情况": Self.table]).output
    }

    /// A block as lines: its text with its mark, and its notes below it.
    private func lines(_ block: Block) -> [String] {
        switch block {
        case .table(let table): return ["表：" + (table.title?.text ?? "")]
        case .picture(let picture): return ["图：" + picture.alternative]
        case .paragraph(let paragraph):
            var bytes = Array((paragraph.heading + paragraph.text).utf8)
            for (number, note) in paragraph.footnotes.enumerated().reversed() {
                bytes.insert(contentsOf: Self.circled(number).utf8, at: note.offset)
            }
            var text = String(decoding: bytes, as: UTF8.self)
            if case .item(let mark) = paragraph.form { text = mark + text }
            return [text] + paragraph.footnotes.enumerated().map { "脚注\(Self.circled($0.offset))：" + $0.element.text }
        }
    }

    private static func circled(_ number: Int) -> String { ["①", "②", "③"][number] }

    private func attached(_ attachment: OfficialDocument.Attachment) -> [String] {
        var found = ["附件：" + attachment.name.text]
        switch attachment.content {
        case .sheet(let sheet): found.append("报表：" + sheet.title.text)
        case .separate: found.append("另册")
        case .text(let title, let body):
            let isTable = body.count == 1 && body.first.map { if case .table = $0 { true } else { false } } == true
            found += isTable ? ["表：" + title.text] : body.flatMap(lines)
        }
        return found
    }

    /// What a whole document is, a line each: the elements that the page's examples have.
    private func shown(_ document: Document) -> [String] {
        var found = ["标志：" + document.head.mark.text]
        found += document.head.number.map { ["发文字号：" + $0.text] } ?? []
        found += document.title.map { ["标题：" + $0.text] } ?? []
        found += document.addressees.map { ["主送：" + $0.text] } ?? []
        found += document.body.flatMap(lines) + document.attachments.flatMap(attached)
        if let signature = document.signature { found += ["署名：" + signature.organs.map(\.text).joined(separator: "、")] }
        if let date = document.signature?.date ?? document.head.dateline?.date { found += ["成文日期：" + date.chinese] }
        return found + (document.note.map { ["附注：" + $0.text] } ?? [])
    }

    @Test("each example makes what the page says")
    func examples() throws {
        let page = try Guide("docs/text-markup.zh-CN.md")
        let (written, expected) = (page.blocks("gw"), page.blocks("text"))
        #expect(written.count == expected.count && written.count >= 4)
        for (text, lines) in zip(written, expected) {
            let document = try made(text)
            let found = text.hasPrefix("---") ? shown(document) : document.body.flatMap(self.lines)
            #expect(found == lines.split(separator: "\n").map(String.init), Comment(rawValue: String(text.prefix(40))))
        }
    }

    @Test("every mark of the text and every statement that stands on a line has an example", arguments: [
        "{% table ", "{% picture ", "{% form ", "=== 附件3", "=== 附件4 另册", "［注：", " width ", " alt ", "\n①", "\n- ", "\n> ", "\n\\一、", "\n（一）", "{# ",
    ])
    func complete(_ mark: String) throws {
        let page = try Guide("docs/text-markup.zh-CN.md")
        #expect(page.blocks("gw").joined(separator: "\n").contains(mark))
    }

    @Test("the clerks' guide and both pages lead to each other")
    func links() throws {
        #expect(try Repository.text("docs/templates.md").contains("](text-markup.zh-CN.md)"))
        #expect(try Repository.text("README.zh-CN.md").contains("](docs/text-markup.zh-CN.md)"))
        #expect(try Repository.text("docs/text-markup.md").contains("](text-markup.zh-CN.md)"))
        #expect(try Repository.text("docs/text-markup.zh-CN.md").contains("](text-markup.md)"))
    }
}
