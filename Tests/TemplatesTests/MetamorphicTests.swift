import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("What may change without changing the document")
struct MetamorphicTests {
    private static let body = """
        现将截至{{ 日子 | 日期 }}的情况通报如下，涉及{{ 人 | 人 }}、{{ 钱 | 万元(1) }}。
        一、总体情况
        {% if 备注 %}备注：{{ 备注 }}。{% else %}没有备注。{% endif %}
        {% for 县 in 各县 %}
        （{{ loop.index | 中文数字 }}）{{ 县.名 }}。拖欠{{ 县.钱 | 元 }}{% if 县.注 %}（{{ 县.注 }}）{% endif %}。
        {% endfor %}
        各地为{{ 地名 | 顿号 }}，首地{{ 地名[0] }}{% if not 属实 or 序 > 3 and 案件 == 0 %}，待核{% endif %}。
        """

    private func words(_ body: String = body, front: String = Fixture.front, _ record: Value.Record? = nil) throws -> [String] {
        try Fixture.compile(front + body).evaluate(record ?? Fixture.record(), sheets: [:]).output.words
    }

    private func replaced(_ text: String, _ pairs: [(String, String)]) -> String {
        pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    @Test("renaming a field in declarations, data and template", arguments: [
        ("各县", "各区县"), ("地名", "places"), ("备注", "_备"), ("机关", "organ1"), ("日子", "𬭎日"), ("人", "ren"),
    ])
    func rename(old: String, new: String) throws {
        // Only where it is a name: at the start of a tag's expression, or of a line of YAML.
        let names = ["{{ ", "{% if ", " in ", "not ", "or ", "and "].map { ($0 + old, $0 + new) }
        let template = replaced(Fixture.front + Self.body, names)
        let yaml = [("\n  \(old): ", "\n  \(new): "), ("\n\(old): ", "\n\(new): "), ("\n\(old):\n", "\n\(new):\n")]
        func renamed(_ text: String) -> String { String(replaced("\n" + text, yaml).dropFirst()) }
        let schema = try Schema.read(YAMLFile.parse(renamed(Fixture.fieldsText), file: "fields.yaml"))
        let record = try DataFile.read(YAMLFile.parse(renamed(Fixture.dataText), file: "data.yaml"), schema: schema)
        let compiled = try Template.compile(
            SourceText(file: "notice.gw", text: template), schema: schema, sheets: [])
        #expect(schema.fields[new] != nil && schema.fields[old] == nil)
        #expect(try compiled.evaluate(record).output.words == words())
    }

    @Test("the order of the front matter", arguments: 0..<30 as Range<UInt64>)
    func order(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let elements = [
            "发文机关标志: {{ 机关.全称 }}文件", "发文字号: 某办〔{{ 日子 | 年份 }}〕{{ 序 }}号", "标题: 关于{{ 名称 }}的通知",
            "主送: {{ 地名 | 顿号 }}", "附件:\n- 甲表\n- 乙表", "署名: {{ 机关.全称 }}", "成文日期: {{ 日子 }}", "印章: 不盖章",
            "附注: 此件公开", "抄送: 某局", "印发机关: 某办", "印发日期: 2020-12-31",
        ]
        func front(_ elements: [String]) -> String { "---\n" + elements.joined(separator: "\n") + "\n---\n" }
        #expect(
            try words(front: front(elements.shuffled(using: &random))) == words(front: front(elements)))
    }

    @Test("the order of the declarations and of the data", arguments: 0..<20 as Range<UInt64>)
    func declarations(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var lines = Fixture.fieldsText.split(separator: "\n").dropFirst()
        lines.shuffle(using: &random)
        let fields = "字段:\n" + lines.joined(separator: "\n")
        let schema = try Schema.read(YAMLFile.parse(fields, file: "fields.yaml"))
        let data = Fixture.dataText.split(separator: "\n")
        let simple = data.prefix { !$0.hasPrefix("各县") }.shuffled(using: &random)
        let text = (simple + data.dropFirst(simple.count)).joined(separator: "\n")
        let record = try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema)
        let template = try Template.compile(
            SourceText(file: "notice.gw", text: Fixture.front + Self.body), schema: schema, sheets: [])
        #expect(try template.evaluate(record).output.words == words())
    }

    @Test("comments, blank lines, indentation and white space in tags", arguments: 0..<20 as Range<UInt64>)
    func whiteSpace(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let additions = ["", "\n", "{# 注 {{ 没有 }} #}\n", "  ", "　　", "\n\n{# 一\n二 #}\n"]
        let body = Self.body.split(separator: "\n").map { additions.element(&random) + $0 }.joined(separator: "\n")
        let spaced = replaced(body, [(" | ", "|"), ("{{ ", seed % 2 == 0 ? "{{" : "{{   "), (" }}", seed % 3 == 0 ? "}}" : "  }}")])
        #expect(try words(spaced) == words())
    }

    @Test("brackets around anything", arguments: [
        ("{{ 人 | 人 }}", "{{ (人) | 人 }}"), ("{{ 地名[0] }}", "{{ ((地名)[(0)]) }}"), ("县.名", "(县).名"),
        ("县.名", "(县.名)"), ("{% if 备注 %}", "{% if ((备注)) %}"), ("in 各县", "in (各县)"),
        ("not 属实 or 序 > 3 and 案件 == 0", "(not (属实)) or ((序 > 3) and (案件 == (0)))"),
        ("loop.index", "(loop).index"), ("loop.index | 中文数字", "(loop.index | 中文数字)"),
    ])
    func brackets(plain: String, bracketed: String) throws {
        let body = Self.body.replacing(plain, with: bracketed)
        #expect(body != Self.body)
        #expect(try words(body) == words())
    }

    @Test("a message quotes an expression with its brackets")
    func quoted() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{{ (钱) }}和{{ ((序) | 中文数字) | 人 }}")
        #expect(found.map(\.message.chinese) == ["金额“钱”没有写单位", "“((序) | 中文数字)”是文字，不能用过滤器“人”"])
    }

    @Test("a loop over n is n copies", arguments: 0...6)
    func copies(count: Int) throws {
        var record = try Fixture.record()
        let names = (0..<count).map { "县\($0)" }
        record["地名"] = Value(.list(names.map { Value(.text($0)) }))
        let loop = try words("始\n{% for 地 in 地名 %}\n{{ 地 }}第{{ loop.index }}\n{% endfor %}\n终", record)
        let copies = (0..<count).map { "{{ 地名[\($0)] }}第\($0 + 1)\n" }.joined()
        #expect(try loop == words("始\n" + copies + "终", record))
        let inline = try words("始{% for 地 in 地名 %}{{ 地 }}{% if not loop.last %}，{% endif %}{% endfor %}终", record)
        #expect(try inline == words("始" + names.joined(separator: "，") + "终", record))
    }

    @Test("a condition is its branch", arguments: [
        ("属实", true), ("not 属实", false), ("备注", false), ("地名", true), ("空表", false), ("钱 > 0", true), ("人 == 0", false),
        ("序 >= 11 and 案件 < 1", true), ("名称 == \"专项行动\"", true), ("名称 != \"专项行动\"", false), ("备注 or 空表", false),
        ("附言", false), ("附言.文", false), ("日子 < 日子", false), ("日子 <= 日子", true),
    ])
    func branches(condition: String, holds: Bool) throws {
        let choice = try words("{% if \(condition) %}\n一、甲\n{% else %}\n乙\n{% endif %}")
        #expect(try choice == words(holds ? "一、甲" : "乙"))
        let negated = try words("{% if not (\(condition)) %}\n乙\n{% else %}\n一、甲\n{% endif %}")
        #expect(negated == choice)
        let other = try words("{% if 备注 %}\n丙\n{% elif \(condition) %}\n一、甲\n{% else %}\n乙\n{% endif %}")
        #expect(other == choice)
    }

    @Test("an optional value that is given is one that is required", arguments: LiteralValueTests.tricky)
    func optional(text: String) throws {
        var record = try Fixture.record()
        record["名称"] = Value(.text(text))
        record["备注"] = Value(.text(text))
        #expect(try words("始{{ 名称 }}终", record) == words("{% if 备注 %}始{{ 备注 }}终{% endif %}", record))
    }

    @Test("a second time, a copy, and eight threads at once")
    func again() async throws {
        let template = try Fixture.compile(Fixture.front + Self.body)
        let record = try Fixture.record()
        let first = try template.evaluate(record, sheets: [:]).output
        #expect(try template.evaluate(record, sheets: [:]).output == first)
        #expect(try Fixture.compile(Fixture.front + Self.body) == template)
        let others = await withTaskGroup(of: Document?.self) { group in
            for _ in 0..<8 {
                group.addTask { try? template.evaluate(record, sheets: [:]).output }
            }
            return await group.reduce(into: [Document?]()) { $0.append($1) }
        }
        #expect(others.count == 8 && others.allSatisfy { $0 == first })
    }

    @Test("compiling in eight threads gives the same template, or the same errors")
    func threads() async throws {
        let broken = Fixture.front + Self.body + "\n{{ 没有 }}{% if %}"
        let expected = try Fixture.compileFailures(broken)
        let results = await withTaskGroup(of: [Diagnostic]?.self) { group in
            for _ in 0..<8 { group.addTask { try? Fixture.compileFailures(broken) } }
            return await group.reduce(into: [[Diagnostic]?]()) { $0.append($1) }
        }
        #expect(expected.count == 2 && results.allSatisfy { $0 == expected })
    }
}
