import Diagnostics
import OfficialDocument
import PlacedYAML
import Synchronization
import Testing

@testable import Templates

@Suite("Fragments that templates include")
struct FragmentTests {
    private func outcome(_ body: String, _ files: [String: String]) throws -> (texts: [String], failures: [Diagnostic]) {
        let schema = try Fixture.schema()
        let record = try Fixture.record()
        let fragments = Fragments(
            Dictionary(uniqueKeysWithValues: files.map { ($0, SourceText(file: "包/" + $0, text: $1)) }))
        let source = SourceText(file: "notice.gw", text: Fixture.front + body)
        do throws(StageFailure) {
            let template = try Template.compile(source, schema: schema, sheets: [], fragments: fragments)
            return (try template.evaluate(record).output.body.paragraphs.map { $0.heading + $0.text }, [])
        } catch { return ([], error.diagnostics) }
    }

    @Test("its paragraphs stand in the line's place, with the names around it")
    func included() throws {
        let found = try outcome(
            "甲\n{% for 县 in 各县 if 县.注 %}\n{% include \"段.gw\" %}\n{% endfor %}\n乙",
            ["段.gw": "一、{{ 县.名 }}\n\n{% if 县.注 %}\n有注\n{% endif %}\n"])
        #expect(found.texts == ["甲", "一、甲县", "有注", "乙"])
    }

    @Test("a fragment may hold macros and include others, and may begin with a byte order mark")
    func nested() throws {
        let found = try outcome(
            "{% include '宏.gw' %}\n{{ 欠(各县[0]) }}",
            ["宏.gw": "\u{FEFF}{% include '里.gw' %}\n", "里.gw": "{% macro 欠(县) %}{{ 县.钱 | 元 }}{% endmacro %}\n"])
        #expect(found.texts == ["1元"])
    }

    @Test("an error points into the fragment")
    func place() throws {
        let found = try outcome("甲\n{% include '段.gw' %}\n{{ 没有 }}", ["段.gw": "乙\n丙{{ 无此 }}"])
        #expect(found.failures.map(\.code) == [.unknownName, .unknownName])
        #expect(found.failures.compactMap { $0.place?.file }.sorted() == ["notice.gw", "包/段.gw"])
        let inner = found.failures.first { $0.place?.file == "包/段.gw" }
        #expect(inner?.place?.position?.line == 2 && inner?.place?.position?.column == 5)
    }

    @Test("a statement ends in the fragment that it begins in")
    func balance() throws {
        let found = try outcome("{% include '段.gw' %}\n{% endif %}", ["段.gw": "{% if 属实 %}\n甲"])
        #expect(Set(found.failures.map(\.code)) == [.unclosedStatement, .strayStatement])
    }

    @Test("what cannot be included", arguments: [
        ("{% include \"没有.gw\" %}", Diagnostic.Code.unknownFragment), ("{% include \"圈.gw\" %}", .includeCircle),
        ("甲{% include \"段.gw\" %}", .includeWithinLine), ("{% include \"深0.gw\" %}", .tooMuchIncluded),
    ])
    func refused(body: String, code: Diagnostic.Code) throws {
        var files = ["段.gw": "乙", "圈.gw": "{% include \"圈二.gw\" %}", "圈二.gw": "{% include \"圈.gw\" %}"]
        for level in 0...Fragments.deepest { files["深\(level).gw"] = "{% include \"深\(level + 1).gw\" %}" }
        let found = try outcome(body, files).failures
        #expect(found.map(\.code) == [code])
        for diagnostic in found { expectWords(diagnostic) }
    }

    @Test("fragments that double at each step end")
    func doubling() throws {
        // Long lines: bytes are counted, and each line takes time.
        var files = ["尽.gw": String(repeating: String(repeating: "甲", count: 60) + "\n", count: 100)]
        for level in 1...12 {
            let next = level == 1 ? "尽.gw" : "倍\(level - 1).gw"
            files["倍\(level).gw"] = "{% include \"\(next)\" %}\n{% include \"\(next)\" %}"
        }
        let found = try outcome("{% include \"倍12.gw\" %}", files).failures
        #expect(Set(found.map(\.code)) == [.tooMuchIncluded])
    }

    @Test("a file with front matter is a template, one without a fragment", arguments: [
        ("---\n标题: 甲\n---\n", false), ("\n\u{FEFF} ---\n", false), ("甲\n---\n", true), ("", true), ("{# 注 #}", true),
    ])
    func kinds(text: String, isFragment: Bool) { #expect(Fragments.isFragment(text) == isFragment) }

    @Test("only the pack's own files are read, and only when they are named", arguments: [
        ("{% include '段.gw' %}", ["段.gw"]),
        ("甲", []),
        ("{% include '../段.gw' %}", ["段.gw", "模.gw"]),
        ("{% include '/etc/hostname' %}", ["段.gw", "模.gw"]),
        ("{% include '模.gw' %}", ["模.gw", "段.gw", "模.gw"]),
    ])
    func reading(body: String, expected: [String]) throws {
        let asked = Mutex<[String]>([])
        let fragments = Fragments(candidates: ["模.gw", "段.gw"]) { name in
            asked.withLock { $0.append(name) }
            return SourceText(file: name, text: name == "模.gw" ? "---\n标题: 甲\n---\n" : "乙")
        }
        let source = SourceText(file: "notice.gw", text: Fixture.front + body)
        let found = failures { () throws(StageFailure) in
            try Template.compile(source, schema: try schema(), sheets: [], fragments: fragments)
        }
        #expect(found.map(\.code) == (expected.count > 1 ? [.unknownFragment] : []))
        #expect(asked.withLock { $0.sorted() } == expected.sorted())
    }

    private func schema() throws(StageFailure) -> Schema {
        try Schema.read(YAMLFile.parse(Fixture.fieldsText, file: "fields.yaml"))
    }
}
