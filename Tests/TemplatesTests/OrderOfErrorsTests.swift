import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("Errors stand in the order of the text, wherever they were found")
struct OrderOfErrorsTests {
    private func lines(_ diagnostics: [Diagnostic]) -> [Int] { diagnostics.compactMap { $0.place?.position?.line } }

    @Test("filling in: the front matter in its own order, then the body")
    func filling() throws {
        let text = """
            ---
            附注: {{ 备注 }}
            成文日期: {{ 改期 }}
            附件:
            - {{ 备注 }}
            署名: {{ 备注 }}
            标题: {{ 备注 }}
            发文机关标志: {{ 备注 }}
            ---
            {{ 备注 }}
            {{ 空表 | 顿号 }}
            """
        let template = try Fixture.compile(text)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(lines(found) == [2, 3, 5, 6, 7, 8, 10, 11])
    }

    @Test("one element that fails does not hide the others of its part")
    func together() throws {
        let text = """
            ---
            发文机关标志: 甲
            标题: 乙
            署名: {{ 备注 }}
            成文日期: {{ 改期 }}
            印章: {{ 备注 }}
            抄送: {{ 备注 }}
            印发机关: {{ 备注 }}
            印发日期: {{ 改期 }}
            ---
            正文
            """
        let template = try Fixture.compile(text)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(lines(found) == [4, 5, 6, 7, 8, 9])
        #expect(found.allSatisfy { $0.code == .missingValue })
    }

    @Test("warnings too")
    func warnings() throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(1, .money)))
        let text = Fixture.front.replacing("---\n发", with: "---\n附注: {{ 钱 | 亿元 }}\n主送: {{ 钱 | 万元 }}\n发") + "{{ 钱 | 万元 }}"
        let report = try Fixture.compile(text).evaluate(record)
        #expect(lines(report.warnings) == [2, 3, 9])
        #expect(report.warnings.allSatisfy { $0.code == .figureVanishes && $0.severity == .warning })
    }

    @Test("data: unknown, malformed and missing ones by their lines")
    func data() throws {
        let text = "名称: 甲\n人: 一\n没有: 1\n钱: 1,000\n序: 1.5\n还没有: 2\n日子: 明天"
        let schema = try Fixture.schema()
        let found = failures { () throws(StageFailure) in
            try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema)
        }
        let numbers = lines(found)
        #expect(numbers == numbers.sorted() && Set(numbers) == [1, 2, 3, 4, 5, 6, 7])
    }

    @Test("declarations by their lines")
    func declarations() {
        let text = "字段:\n  甲: {类型: 数, 类别: 密}\n  if: {类型: 文字, 大小: 1}\n  丙: {类别: 公}\n  丁: {类型: 记录, 字段: {戊: {类型: 错}}}"
        let found = failures { () throws(StageFailure) in
            try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
        }
        let numbers = lines(found)
        #expect(numbers == numbers.sorted() && Set(numbers) == [2, 3, 4, 5] && found.count >= 6)
    }

    @Test("the caret of a first line that begins with a byte order mark stands right")
    func byteOrderMark() throws {
        let found = try Fixture.compileFailures("\u{FEFF}标题: 乙")
        let text = DiagnosticFormatter(language: .chinese).console(try #require(found.first))
        #expect(text.contains("\n  1 | 标题: 乙\n    | ^~~~~~~"))
    }

    @Test("notes in English have no Chinese punctuation of ours")
    func english() throws {
        let schema = try Schema.read(YAMLFile.parse("字段: {人: {类型: 人数, 含义: persons}}", file: "fields.yaml"))
        let found = failures { () throws(StageFailure) in
            try DataFile.read(YAMLFile.parse("人: x", file: "data.yaml"), schema: schema)
        }
        #expect(found.first?.notes.map(\.message.english) == ["'人' is declared as a number of persons: persons"])
        #expect(found.first?.notes.map(\.message.chinese) == ["“人”声明为人数：persons"])
    }
}
