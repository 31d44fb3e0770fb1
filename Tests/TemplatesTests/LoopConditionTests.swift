import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// What a loop's condition has in common for all turns is worked out once; nobody can tell but by the time it takes.
@Suite("Conditions of loops") struct LoopConditionTests {
    private static let fields = """
        字段:
          名称: {类型: 文字, 类别: 公开}
          界: {类型: 整数, 类别: 公开}
          地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          各户:
            类型: 列表
            类别: 公开
            元素: &case
              类型: 记录
              字段:
                名: {类型: 文字, 类别: 公开}
                号: {类型: 整数, 类别: 公开}
                注: {类型: 文字, 类别: 公开, 可缺: true}
          各案: {类型: 列表, 类别: 公开, 元素: *case}
        """

    private func schema() throws -> Schema { try Schema.read(YAMLFile.parse(Self.fields, file: "fields.yaml")) }

    private static func records(_ count: Int, _ seeds: inout SplitMix64) -> String {
        let items = (0..<count).map { _ in
            let name = ["甲", "乙", "丙", "é"].randomElement(using: &seeds) ?? "甲"
            let note = Int.random(in: 0..<4, using: &seeds) == 0 ? "" : ", 注: 有"
            return "{名: \(name), 号: \(Int.random(in: 0...5, using: &seeds))\(note)}"
        }
        return "[" + items.joined(separator: ", ") + "]"
    }

    private func outcome(_ body: String, _ data: String) throws -> [String] {
        let schema = try schema()
        let values = try DataFile.read(YAMLFile.parse(data, file: "data.yaml"), schema: schema)
        let source = SourceText(file: "notice.gw", text: Fixture.front + body)
        do throws(StageFailure) {
            let template = try Template.compile(source, schema: schema, sheets: [])
            return try template.evaluate(values).output.body.paragraphs.map { $0.heading + $0.text }
        } catch { return error.diagnostics.map { "\($0.code.rawValue) \($0.message.chinese)" } }
    }

    /// The same condition in a form that has nothing taken out.
    private static let pairs = [
        ("案.名 == 名称", "not (案.名 != 名称) and true"), ("名称 == 案.名", "not (名称 != 案.名) and true"),
        ("案.名 != 名称", "not (案.名 == 名称) and true"), ("案.号 == 界", "not (案.号 != 界) and true"),
        ("案.号 < 界 + 1", "not (案.号 >= 界 + 1) and true"), ("案.名 in 地名", "not (案.名 not in 地名) and true"),
        ("案.名 in (各户 | 取(名))", "not (案.名 not in (各户 | 取(名))) and true"), ("案.注 == \"有\"", "not (案.注 != \"有\") and true"),
        ("案.注 == 名称", "not (案.注 != 名称) and true"), ("loop.index == 1", "not (loop.index != 1) and true"),
        ("案.号 == 各户[9].号", "not (案.号 != 各户[9].号) and true"),
    ]

    @Test("choose as the same words do in another order", arguments: 0..<12)
    func pairs(_ seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(seed))
        for (condition, other) in Self.pairs {
            let data = """
                名称: \(["甲", "乙", "é"].randomElement(using: &seeds) ?? "甲")
                界: \(Int.random(in: 0...5, using: &seeds))
                地名: [甲, 丙]
                各户: \(Self.records(Int.random(in: 0...4, using: &seeds), &seeds))
                各案: \(Self.records(Int.random(in: 0...6, using: &seeds), &seeds))
                """
            func body(_ words: String) -> String {
                "{% for 案 in 各案 if \(words) %}{{ loop.index }}{{ 案.名 }}{{ 案.号 }}、{% else %}没有{% endfor %}完。"
            }
            let (one, two) = (try outcome(body(condition), data), try outcome(body(other), data))
            // What fails, fails at the same value; how often it is told may differ.
            #expect(Set(one) == Set(two), "\(condition)\n\(data)")
        }
    }

    @Test("a list that is joined with another, turn by turn", arguments: 0..<20)
    func joined(_ seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(100 + seed))
        let data = """
            名称: 甲
            界: 1
            地名: []
            各户: \(Self.records(Int.random(in: 0...6, using: &seeds), &seeds))
            各案: \(Self.records(Int.random(in: 0...6, using: &seeds), &seeds))
            """
        func body(_ words: String) -> String {
            "{% for 户 in 各户 %}{{ 户.号 }}：{% for 案 in 各案 if \(words) %}{{ 案.号 }}，{% endfor %}"
                + "{% for 案 in 各案 | 升序(号) if \(words) %}{{ 案.号 }}；{% endfor %}{% endfor %}完。"
        }
        #expect(try outcome(body("案.名 == 户.名"), data) == outcome(body("not (案.名 != 户.名) and true"), data))
    }

    @Test("another list at the same loop is another list")
    func otherList() throws {
        let data = "名称: 甲\n界: 1\n地名: []\n各户: [{名: 甲, 号: 1}, {名: 乙, 号: 2}]\n各案: [{名: 乙, 号: 3}, {名: 甲, 号: 4}]\n"
        let body = "{% macro 列(单) %}{% for 案 in 单 if 案.名 == 名称 %}{{ 案.号 }}{% endfor %}{% endmacro %}\n{{ 列(各户) }}，{{ 列(各案) }}，{{ 列(各户) }}。"
        #expect(try outcome(body, data) == ["1，4，1。"])
    }

    @Test("what is taken out, and what is not", arguments: [
        ("案.名 == 名称", true), ("名称 == 案.名", true), ("案.名 in 地名", true), ("案.名 == \"甲\"", false), ("案.名 == 案.注", false),
        ("案.名 == 名称 and 案.号 > 1", false), ("loop.index == 界", false), ("案.号 == 界 + 1", true), ("not 案.名 == 名称", false),
    ])
    func taken(_ text: String, _ isTaken: Bool) throws {
        let reporter = Reporter(TemplateSource(SourceText(file: "x", text: text)))
        let end = text.utf8.count
        var parser = ExpressionParser(TagLexer.tokens(in: 0..<end, closing: end..<end, reporter) ?? [], reporter)
        let parsed = parser.whole()
        let condition = try #require(parsed)
        let loop = LoopCondition(condition, variable: ExactText("案"))
        #expect((loop.constant != nil) == isTaken)
        #expect(isTaken || loop.condition == condition)
        #expect((loop.field != nil) == (isTaken && text.hasPrefix("案.") && text.contains("==")))
    }
}
