import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Tables in templates")
struct TableStatementTests {
    private static let block = TableBlock(
        title: PlacedText("各县情况表"),
        table: Table(columnCount: 0, rowCount: 0, headerRowCount: 0, cells: []), rows: [])

    private func document(_ text: String, tables: [String: TableBlock] = ["明表": block]) throws -> Document {
        let template = try Template.compile(
            SourceText(file: "x.gw", text: text), schema: ClassFixture.schema(), sheets: [], tables: ClassFixture.tables)
        return try template.evaluate(Value.Record(["地名": Value(.list([]))]), tables: tables).output
    }

    @Test("a table stands where its line stands")
    func place() throws {
        let found = try document(ClassFixture.template(nil, "前文\n{% table 明表 %}\n后文")).body
        #expect(found.map { $0.paragraph?.text } == ["前文", nil, "后文"])
        #expect(found[1] == .table(Self.block))
        let none = try document(ClassFixture.template(nil, "前文\n{% if 地名 %}\n{% table 明表 %}\n{% endif %}")).body
        #expect(none.count == 1)
    }

    @Test("as an attachment it is headed by its own title, once")
    func attachment() throws {
        let text = ClassFixture.template(nil, "正文", attachments: "附件:\n- 情况表 {% table 明表 %}\n")
        let attachment = try #require(try document(text).attachments.first)
        #expect(attachment.name.text == "情况表")
        guard case .text(let title, let body) = attachment.content, case .table(let table) = body.first else {
            Issue.record("a table makes an attachment of text")
            return
        }
        #expect(title.text == "各县情况表" && table.title == nil && body.count == 1)
    }

    @Test("one without a title is headed by the attachment's name")
    func withoutTitle() throws {
        var block = Self.block
        block.title = nil
        let text = ClassFixture.template(nil, "正文", attachments: "附件:\n- 情况表 {% table 明表 %}\n")
        guard case .text(let title, _) = try document(text, tables: ["明表": block]).attachments.first?.content else {
            Issue.record("an attachment of text")
            return
        }
        #expect(title.text == "情况表")
    }

    @Test("what is wrong, at its place", arguments: [
        ("正文{% table 明表 %}", "正文«{% table 明表 %}»", Diagnostic.Code.tableWithinLine),
        ("", "{% if 地名 %}见下{% endif %}«{% table 明表 %}»", .tableWithinLine),
        ("", "正文\n{% table «名表» %}", .unknownTable),
        ("", "正文\n{% table «%}»", .unexpectedToken),
        ("", "正文\n{% table 明表 «乙» %}", .unexpectedToken),
    ])
    func errors(_ ignored: String, _ body: String, _ code: Diagnostic.Code) throws {
        let marked = Marked(ClassFixture.template(nil, body))
        expect(try ClassFixture.failuresOf(marked.text), [code], at: marked)
    }

    @Test("a misspelt table gets the nearest name, and a pack without tables an advice")
    func hints() throws {
        let found = try ClassFixture.failuresOf(ClassFixture.template(nil, "文\n{% table 明表格 %}"))
        #expect(found.first?.hints.first?.chinese == "是不是“明表”？")
        let source = SourceText(file: "x.gw", text: ClassFixture.template(nil, "文\n{% table 名表 %}"))
        let schema = try ClassFixture.schema()
        let none = failures { () throws(StageFailure) in try Template.compile(source, schema: schema, sheets: []) }
        #expect(none.first?.hints.first?.chinese == "在 tables.yaml 里写上这张表")
    }

    @Test("a table that was not supplied is an error at its name")
    func missing() throws {
        let marked = Marked(ClassFixture.template(nil, "正文\n{% table «明表» %}"))
        let schema = try ClassFixture.schema()
        let template = try Template.compile(
            SourceText(file: "x.gw", text: marked.text), schema: schema, sheets: [], tables: ClassFixture.tables)
        expect(failures { () throws(StageFailure) in try template.evaluate(Value.Record()) }, [.missingTable], at: marked)
    }

    @Test("a template knows which fields and tables it uses, and no others")
    func uses() throws {
        let text = ClassFixture.template(
            "内部",
            "{{ 内情 }}{% for 县 in 各县 | 降序(数) %}{{ 县.名 }}{{ loop.index }}{% if 县.数 > 0 %}{{ 地名[0] }}{% endif %}{% endfor %}\n{% table 内表 %}",
            title: "{{ 名称 }}", attachments: "附件:\n- {% if 党内 %}表{% endif %}情况 {% table 明表 %}\n")
        var uses = TemplateUses()
        uses.fields = ["内情", "各县", "地名", "名称"]
        uses.members = ["名", "数", "index"]
        uses.tables = ["内表", "明表"]
        let replaced = text.replacing("{% if 党内 %}表{% endif %}", with: "")
        let template = try Template.compile(
            SourceText(file: "x.gw", text: replaced), schema: ClassFixture.schema(), sheets: [], tables: ClassFixture.tables)
        #expect(template.uses == uses)
    }
}
