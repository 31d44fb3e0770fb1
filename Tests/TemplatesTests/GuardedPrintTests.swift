import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// A guarded word is one wherever it comes from: out of a value, or put together of parts.
@Suite("Guarded words in what is printed") struct GuardedPrintTests {
    private typealias Pack = ConditionFixture

    private static func data(_ name: String, note: String = "") -> String {
        Pack.data.replacing("名称: 甲\n", with: "名称: \(name)\n" + (note.isEmpty ? "" : "备注: \(note)\n"))
    }

    @Test("a value says it, a join makes it, a branch completes it", arguments: [
        ("«名称»已经报告。", "企业已经清零"),
        ("{{ «\"清\" ~ \"零\"» }}。", "甲"),
        ("{{ «\"清\" ~ 名称» }}。", "零"),
        ("清«名称»。", "零"),
        ("{% if 期限 > 3 %}清{% endif %}«零。»", "甲"),
        ("{% macro 头() %}清{% endmacro %}\n{{ 头() }}«零了。»", "甲"),
        ("{% for 县 in 各县 %}{{ «县.名 ~ 名称» }}、{% endfor %}完。", "清零"),
        ("{% set 话 = 名称 ~ \"了\" %}{{ «话» }}。", "清零"),
        ("{% if 甲类 is 已清零 %}实{% endif %}{{ «名称» }}。", "清零"),
        ("{{ «名称 if 期限 > 3 else \"乙\"» }}。", "清零"),
    ])
    func refused(_ body: String, _ name: String) throws {
        // Within «» stands what the message points at; an output is written without its braces here.
        let written = body.hasPrefix("«名称»") || body.hasPrefix("清«名称»") ? body.replacing("«名称»", with: "{{ «名称» }}") : body
        let found = try Pack.fillFailures(Marked(written).text, Self.data(name))
        #expect(found.map(\.code) == [.guardedWordPrinted], "\(found.map(\.message.chinese))")
        let expected = Marked(Fixture.front + "知悉\n" + written).places
        #expect(found.map { $0.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } } == expected)
        #expect(found.first?.message.chinese == "印出来有“清零”，而没有问过条件“已清零”")
        found.forEach { expectWords($0) }
    }

    @Test("the value's line stands in a note")
    func origin() throws {
        let found = try Pack.fillFailures("{{ 名称 }}。", Self.data("工资已经清零"))
        let note = try #require(found.first?.notes.first)
        #expect(note.place?.file == "data.yaml" && note.place?.position?.line == 3)
        #expect(found.first?.notes.last?.place?.file == "fields.yaml")
    }

    @Test("where its condition was asked it is said", arguments: [
        ("{% if 甲类 is 已清零 %}{{ 名称 }}{% endif %}。", "清零", "清零。"),
        ("{{ 名称 if 甲类 is 已清零 else \"没有\" }}。", "清零", "清零。"),
        ("{{ 名称 | 须(甲类 is 已清零) }}。", "清零", "清零。"),
        ("{% set 话 = 名称 if 甲类 is 已清零 else \"没有\" %}{{ 话 }}。", "清零", "清零。"),
        ("{% macro 说(话) %}{{ 话 }}{% endmacro %}\n{{ 说(名称 if 甲类 is 已清零 else \"没有\") }}。", "清零", "清零。"),
        ("{% for 县 in 各县 if 县 is 已清零 %}{{ 县.名 ~ 名称 }}{% endfor %}。", "清零", "甲县清零。"),
        ("{% for 话 in [名称 if 甲类 is 已清零 else \"没有\"] %}{{ 话 }}{% endfor %}。", "清零", "清零。"),
        ("{% if 甲类 is not 已清零 %}尚余{% else %}清{{ 名称 }}{% endif %}。", "零", "清零。"),
        ("{{ 名称 }}和动态{{ \"清零\" if 甲类 is 已清零 else \"\" }}。", "甲", "甲和动态清零。"),
    ])
    func allowed(_ body: String, _ name: String, _ printed: String) throws {
        #expect(try Pack.fillFailures(body, Self.data(name)) == [])
        let schema = try Pack.schema()
        let values = try DataFile.read(.parse(Self.data(name)), schema: schema)
        let document = try Pack.template(body, schema).evaluate(values).output
        #expect(document.body.paragraphs.map(\.text) == [printed])
    }

    @Test("what a condition proved ends where it was asked", arguments: [
        "{% if 甲类 is 已清零 %}甲{% endif %}{{ 名称 }}。",
        "{% if 甲类 is 已清零 %}甲{% endif %}\n{{ 名称 }}。",
        "{{ \"甲\" if 甲类 is 已清零 else \"乙\" }}{{ 名称 }}。",
        "{% macro 说() %}{{ 名称 }}{% endmacro %}\n{% if 甲类 is 已清零 %}{{ 说() }}{% endif %}。",
        "{% for 县 in 各县 if 县 is 已清零 %}{{ 县.名 }}{% endfor %}{{ 名称 }}。",
        "{% if 乙类 is 已清零 %}甲{% else %}{{ 名称 }}{% endif %}。",
    ])
    func ended(_ body: String) throws {
        #expect(try Pack.fillFailures(body, Self.data("清零")).map(\.code) == [.guardedWordPrinted])
    }

    @Test("in a footnote, in the title, once for a loop of many turns")
    func everywhere() throws {
        #expect(try Pack.fillFailures("甲［注：{{ 名称 }}。］乙。", Self.data("清零")).map(\.code) == [.guardedWordPrinted])
        #expect(try Pack.fillFailures("{% for 县 in 各县 %}{{ 名称 }}、{% endfor %}完。", Self.data("清零")).count == 1)
        let schema = try Pack.schema()
        let text = Fixture.front.replacing("标题: 通知", with: "标题: 关于{{ 名称 }}的通知") + "甲\n"
        let template = try Template.compile(SourceText(file: "notice.gw", text: text), schema: schema, sheets: [])
        let values = try DataFile.read(.parse(Self.data("清零")), schema: schema)
        #expect(failures { () throws(StageFailure) in try template.evaluate(values) }.map(\.code) == [.guardedWordPrinted])
    }

    @Test("in the texts of a table, and not in its figures")
    func tables() throws {
        func found(_ content: TableCell.Content, title: String? = nil, note: String? = nil, body: String = "{% table 甲表 %}\n甲") throws -> [Diagnostic] {
            let schema = try Pack.schema()
            let cells = [
                TableCell(region: .init(rows: 0..<1, columns: 0..<1), content: .heading(HeadingText(pieces: ["栏"]))),
                TableCell(region: .init(rows: 1..<2, columns: 0..<1), content: content, place: Place(file: "tables.yaml")),
            ]
            let block = TableBlock(
                title: title.map { PlacedText($0) }, table: Table(columnCount: 1, rowCount: 2, headerRowCount: 1, cells: cells),
                rows: [TableRow()], notes: note.map { [PlacedText($0)] } ?? [])
            let outline = TableOutline(list: "各县", narrowest: Field(name: "甲", type: .text, fieldClass: .public))
            let template = try Template.compile(
                SourceText(file: "notice.gw", text: Fixture.front + body), schema: schema, sheets: [], tables: ["甲表": outline])
            let values = try DataFile.read(.parse(Pack.data), schema: schema)
            return failures { () throws(StageFailure) in try template.evaluate(values, tables: ["甲表": block]) }
        }
        #expect(try found(.text("已经清零", .leading)).map(\.code) == [.guardedWordPrinted])
        #expect(try found(.text("已经清零", .leading)).first?.notes.first?.place?.file == "tables.yaml")
        #expect(try found(.stub("首次")).map(\.code) == [.guardedWordPrinted])
        #expect(try found(.heading(HeadingText(pieces: ["清", "零"]))).map(\.code) == [.guardedWordPrinted])
        #expect(try found(.text("动态清零", .leading), title: "清零行动情况") == [])
        #expect(try found(.figure("清零")) == [])
        #expect(try found(.text("甲", .leading), title: "清零表").map(\.code) == [.guardedWordPrinted])
        #expect(try found(.text("甲", .leading), note: "首次").map(\.code) == [.guardedWordPrinted])
        #expect(try found(.text("清零", .leading), body: "{% if 甲类 is 已清零 %}\n{% table 甲表 %}\n{% endif %}\n甲") == [])
    }

    @Test("a word that nothing proves is told as such")
    func forbidden() throws {
        let schema = try Pack.schema(Pack.fields + "\n  最: {当: [], 除外: [最后]}\n")
        let values = try DataFile.read(.parse(Self.data("最好", note: "最后")), schema: schema)
        let template = try Pack.template("{{ 名称 }}{% if 备注 %}{{ 备注 }}{% endif %}。", schema)
        let found = failures { () throws(StageFailure) in try template.evaluate(values) }
        #expect(found.map(\.message.chinese) == ["印出来有“最”，而没有条件能证明它"])
        #expect(found.first?.message.english == "'最' is printed, and no condition can prove it")
    }

    @Test("any value with a guarded word is found, and none without")
    func random() throws {
        var seeds = SplitMix64(seed: 20)
        let schema = try Pack.schema()
        let template = try Pack.template("甲{{ 名称 }}乙{{ 名称 }}。", schema)
        let pieces = ["清", "零", "清零", "动态", "行动", "首", "次", "甲", "，"]
        for _ in 0..<300 {
            let name = (0..<Int.random(in: 1...5, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let values = try DataFile.read(.parse(Self.data("\"\(name)\"")), schema: schema)
            let found = failures { () throws(StageFailure) in try template.evaluate(values) }
            let line = "甲\(name)乙\(name)。"
            let rest = line.replacing("动态清零", with: "※").replacing("清零行动", with: "※")
            // A harmless word may overlap another: 动态清零行动 holds both, and neither claims anything.
            let says = rest.contains("清零") && !line.contains("动态清零行动") || line.contains("首次")
            #expect(found.isEmpty == !says, "\(line)")
        }
    }
}

extension YAMLNode {
    fileprivate static func parse(_ text: String) throws -> YAMLNode { try YAMLFile.parse(text, file: "data.yaml") }
}
