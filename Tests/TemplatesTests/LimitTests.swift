import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Nothing that is written or given makes it run away")
struct LimitTests {
    @Test("statements 1000 deep are refused once")
    func deepStatements() throws {
        let body =
            String(repeating: "{% if 属实 %}\n", count: 1000) + "甲\n" + String(repeating: "{% endif %}\n", count: 1000)
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.map(\.code) == [.tooDeep])
        let line = body.replacing("\n", with: "")
        #expect(try Fixture.compileFailures(Fixture.front + "甲" + line).map(\.code) == [.tooDeep])
    }

    @Test("statements as deep as is allowed work")
    func deepEnough() throws {
        let depth = TreeBuilder<Inline>.deepest
        let body = String(repeating: "{% if 属实 %}", count: depth) + "甲" + String(repeating: "{% endif %}", count: depth)
        #expect(try Fixture.texts("始" + body) == ["始甲"])
    }

    @Test("expressions 1000 deep are refused", arguments: [
        String(repeating: "(", count: 1000) + "名称" + String(repeating: ")", count: 1000),
        "名称" + String(repeating: ".名称", count: 1000),
        "名称" + String(repeating: " | 顿号", count: 1000),
        "地名" + String(repeating: "[0]", count: 1000),
        String(repeating: "地名[", count: 1000) + "0" + String(repeating: "]", count: 1000),
        "属实" + String(repeating: " and 属实", count: 1000),
        String(repeating: "not ", count: 1000) + "属实",
        "钱 | 万元(" + String(repeating: "1, ", count: 1000) + "1)",
    ])
    func deepExpressions(expression: String) throws {
        #expect(try Fixture.compileFailures(Fixture.front + "{{ \(expression) }}").map(\.code) == [.tooLong])
    }

    @Test("a megabyte of text is read", arguments: [
        "正文。",
        "正文。\n",
        "{{ 名称 }}",
        "{% if 属实 %}甲{% endif %}\n",
    ])
    func megabyte(unit: String) throws {
        let body = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        let document = try Fixture.document(body)
        #expect(!document.body.isEmpty)
    }

    @Test("a file full of errors gives a hundred", arguments: [
        "{{ }}",
        "{{\n",
        "}}\n",
        "{{ 没有 }}",
        "{% endif %}\n",
        "{% if 属实 %}\n",
        "一、{% if %}\n",
        "\u{7}\n",
        "{{ \"",
        "{{ ' }}",
        "{% for 县 in 各县 %}",
    ])
    func manyErrors(unit: String) throws {
        let body = String(repeating: unit, count: 300_000 / unit.utf8.count)
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect((1...Reporter.mostDiagnostics).contains(found.count))
    }

    @Test("a megabyte of front matter", arguments: [
        "标题: 乙\n",
        "- 附表\n",
        "没有冒号\n",
        "键: \n",
        "{# 注 #}\n",
    ])
    func frontMatter(unit: String) throws {
        let body = String(repeating: unit, count: 1_000_000 / unit.utf8.count)
        #expect(!(try Fixture.compileFailures("---\n" + body + "---\n正文")).isEmpty)
    }

    @Test("loops within loops stop at the bound, and the innermost is named")
    func runaway() throws {
        let marked = Marked(
            Fixture.front
                + "{% for 甲 in 地名 %}\n{% for 乙 in 地名 %}\n«{% for 丙 in 地名 %}»\n{{ 甲 }}{{ 乙 }}{{ 丙 }}\n{% endfor %}\n{% endfor %}\n{% endfor %}")
        let template = try Fixture.compile(marked.text)
        let names = (0..<500).map { Value(.text("县\($0)")) }
        var record = try Fixture.record()
        record["地名"] = Value(.list(names))
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        expect(found, [.tooMuch], at: marked)
        #expect(found.first?.message.chinese == "这个循环转的次数太多")
    }

    @Test("the bytes printed are bounded too, without a loop as well")
    func bytes() throws {
        let marked = Marked(Fixture.front + "甲«{{ 名称 }}»")
        let template = try Fixture.compile(marked.text)
        var record = try Fixture.record()
        record["名称"] = Value(.text(String(repeating: "长", count: 1001)))
        let limits = EvaluationLimits(steps: 100, bytes: 3000)
        let found = failures { () throws(StageFailure) in
            try template.evaluate(record, sheets: [:], limits: limits)
        }
        expect(found, [.tooMuch], at: marked)
    }

    @Test("what is joined again and again fills no memory: it counts as if it were printed, and the loop is named", arguments: [
        "{% set 甲 = 名称 ~ 名称 %}\n", "{% set 甲 = [名称, 名称] | 顿号 %}\n", "{% set 甲 = [名称, 名称, 名称] | 列举(2) %}\n",
    ])
    func joined(first: String) throws {
        // Each name is twice as long as the one before: 2 to the 40th characters.
        let names = (0..<40).map { "名\($0)" }
        let doubled = zip(names, names.dropFirst()).map { "{% set \($1) = \(first.contains("顿号") ? "[\($0), \($0)] | 顿号" : "\($0) ~ \($0)") %}\n" }.joined()
        let marked = Marked(
            Fixture.front + "«{% for 丙 in 地名 %}»\n\(first.replacing("甲", with: names[0]))\(doubled){{ 丙 }}{{ 名39 }}\n{% endfor %}")
        let template = try Fixture.compile(marked.text)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        expect(found, [.tooMuch], at: marked)
        #expect(found.first?.message.chinese == "这个循环印出的内容太多")
    }

    @Test("a list written in a loop counts its elements")
    func lists() throws {
        let list = "[" + [String](repeating: "序", count: 50).joined(separator: ", ") + "]"
        let text = Fixture.front + "{% for 丙 in 地名 %}{{ 丙 if 序 in \(list) else 名称 }}{% endfor %}"
        let template = try Fixture.compile(text)
        var record = try Fixture.record()
        record["地名"] = Value(.list((0..<1_000).map { Value(.text("县\($0)")) }))
        let found = failures { () throws(StageFailure) in
            try template.evaluate(record, sheets: [:], limits: EvaluationLimits(steps: 20_000, bytes: 1_000_000))
        }
        #expect(found.map(\.code) == [.tooMuch])
    }

    @Test("a thousand failing lines give a hundred errors")
    func manyFailures() throws {
        let template = try Fixture.compile(Fixture.front + String(repeating: "{{ 备注 }}\n", count: 1000))
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.count == Reporter.mostDiagnostics)
    }

    @Test("whoever is told a hundred errors is told that there may be more")
    func tellingEnds() throws {
        let many = try Fixture.compileFailures(Fixture.front + String(repeating: "{{ 没有 }}", count: 300))
        #expect(many.count == Reporter.mostDiagnostics)
        #expect(many.last?.notes.contains { $0.message.chinese.contains("只列出了前100个错误") } == true)
        #expect(many.dropLast().allSatisfy { diagnostic in !diagnostic.notes.contains { $0.message.chinese.contains("只列出了") } })
        let few = try Fixture.compileFailures(Fixture.front + String(repeating: "{{ 没有 }}", count: 3))
        #expect(few.count == 3 && few.allSatisfy { diagnostic in !diagnostic.notes.contains { $0.message.chinese.contains("只列出了") } })
    }

    @Test("many warnings do not cut the document short")
    func manyWarnings() throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(1, .money)))
        let body = String(repeating: "{{ 钱 | 万元 }}\n", count: 1000)
        let report = try Fixture.compile(Fixture.front + body).evaluate(record)
        #expect(report.output.body.paragraphs.count == 1000)
        #expect(report.warnings.count == Reporter.mostDiagnostics)
    }
}
