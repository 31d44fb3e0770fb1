import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

enum PlacedFixture {
    static func parse(_ text: String) throws -> YAMLNode { try YAMLFile.parse(text, file: "fields.yaml") }
}

/// One fault is one message: what follows from it is not told.
@Suite("What follows from a fault is not told") struct EchoTests {
    @Test("a name whose definition is wrong is known", arguments: [
        "{% set 甲 = «没有的» %}\n{{ 甲 }}{{ 甲 | 元 }}\n{% if 甲 %}乙{% endif %}\n{% for 项 in 甲 %}{{ 项 }}{% endfor %}", "{% set 甲 «名称» %}\n{{ 甲 }}\n{{ 甲 }}",
        "{% macro 话(案 «%}»\n乙\n{% endmacro %}\n{{ 话(名称) }}\n{{ 话(名称) }}甲", "{% macro 话(甲) %}{{ 甲 «甲» }}{% endmacro %}\n{{ 话(名称) }}\n乙{{ 话(名称) }}",
        "{% if 属实 %}\n{% macro «话»() %}\n甲\n{% endmacro %}\n{% endif %}\n{{ 话() }}", "{% for 县 in «没有的» %}\n{{ 县.名 }}\n{% endfor %}",
    ])
    func definitions(body: String) throws {
        let marked = Marked(Fixture.front + body)
        let found = try Fixture.compileFailures(marked.text)
        expect(found, found.prefix(1).map(\.code), at: marked)
    }

    @Test("a name that nothing defines is told wherever it stands")
    func undefined() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{{ 没有的 }}\n{{ 没有的 }}\n{{ 话() }}\n{{ 话() }}")
        #expect(found.map(\.code) == [.unknownName, .unknownName, .unknownMacro, .unknownMacro])
    }

    @Test("the macros of a fragment that is not there")
    func fragment() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{% include \"没有.gw\" %}\n{{ 话(名称) }}\n{{ 话(名称) }}甲{{ 没有的 }}")
        #expect(found.map(\.code) == [.unknownFragment, .unknownName])
    }

    @Test("a set that cannot be calculated is told once, and what else is missing as well")
    func calculated() throws {
        let template = try Fixture.compile(Fixture.front + "{% set 甲 = 序 * 9000000000000000000 %}\n第{{ 甲 }}期\n{{ 甲 + 1 }}\n{{ 备注 }}\n")
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.map(\.code) == [.calculationOutOfBounds, .missingValue], "\(found.map(\.message.chinese))")
        #expect(found.last?.message.chinese == "没有“备注”的值")
    }

    @Test("too much to do is not too much to print")
    func steps() throws {
        let loops = (0..<3).map { "{% for 项\($0) in 地名 %}\n" }.joined() + String(repeating: "{% endfor %}\n", count: 3) + "甲。"
        let template = try Fixture.compile(Fixture.front + loops)
        var record = try Fixture.record()
        record["地名"] = Value(.list((0..<300).map { Value(.text("县\($0)")) }))
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.map(\.message.chinese) == ["这个循环转的次数太多"])
        let alone = try Fixture.compile(Fixture.front + "甲{% if 属实 %}乙{% endif %}{{ 名称 }}")
        let bounded = failures { () throws(StageFailure) in try alone.evaluate(record, sheets: [:], limits: EvaluationLimits(steps: 0, bytes: 1000)) }
        #expect(bounded.map(\.message.chinese) == ["要算的太多"])
    }

    @Test("the number below 0 is pointed at, be it the base or what is compared", arguments: [
        ("{{ 人 | 同比(«人 - 人 * 2») }}", "作比较的“人 - 人 * 2”是负数，说不出升降的百分比"), ("{{ «(人 - 人 * 2)» | 环比(人) }}", "“(人 - 人 * 2)”是负数，说不出升降的百分比"),
        ("{{ 序 | 同比(«-序») }}", "作比较的“-序”是负数，说不出升降的百分比"), ("{{ [人, 人] | 分别同比(«[人, 人 - 人 * 2]») }}", "作比较的“[人, 人 - 人 * 2]”是负数，说不出升降的百分比"),
    ])
    func negative(body: String, expected: String) throws {
        let marked = Marked(Fixture.front + body)
        let template = try Fixture.compile(marked.text)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        expect(found, [.negativeRate], at: marked)
        #expect(found.first?.message.chinese == expected)
        found.forEach { expectWords($0) }
    }

    @Test("a divisor that is written as 0 needs no condition")
    func zero() throws {
        let template = try Fixture.compile(Fixture.front + "{{ (钱 / 0) | 元 }}")
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.first?.hints.first?.chinese == "换一个不是 0 的除数")
    }

    @Test("how a secret may be printed for everybody", arguments: [
        ("密", "遮掩以后谁都可以看：姓名写成“密 | 掩名”，电话用“掩号”，证件号用“掩证”，卡号用“掩卡”"), ("密名单", "遮掩以后谁都可以看：写成“密名单 | 某等”"), ("密数", nil),
    ])
    func masks(name: String, expected: String?) throws {
        let schema = try Schema.read(PlacedFixture.parse("字段: {密: {类型: 文字}, 密数: {类型: 整数}, 密名单: {类型: 列表, 元素: {类型: 文字}}}"))
        let output = name == "密名单" ? "密名单 | 顿号" : name
        let found = failures { () throws(StageFailure) in
            try Template.compile(SourceText(file: "x.gw", text: Fixture.front + "甲{{ \(output) }}"), schema: schema, sheets: [])
        }
        #expect(found.map(\.code) == [.aboveCeiling])
        #expect(found.first?.hints.dropFirst().first?.chinese == expected)
    }

    @Test("a guarded word in a macro: what is asked around its call does not count")
    func guarded() throws {
        let fields = "字段: {数: {类型: 件数, 类别: 公开}}\n条件: {没有了: 数 == 0}\n慎用词: {清零: {当: [没有了]}}\n"
        let schema = try Schema.read(PlacedFixture.parse(fields))
        func hints(_ body: String) -> [String] {
            failures { () throws(StageFailure) in
                try Template.compile(SourceText(file: "x.gw", text: Fixture.front + body), schema: schema, sheets: [])
            }.first?.hints.map(\.chinese) ?? []
        }
        #expect(hints("{% macro 话() %}实现清零{% endmacro %}\n甲{% if 没有了 %}{{ 话() }}{% endif %}").last == "宏不知道外面问过什么：把 {% if %} 写进宏里")
        #expect(hints("甲实现清零").count == 2)
        #expect(hints("{% macro 话() %}{% if 没有了 %}实现清零{% endif %}{% endmacro %}\n甲{{ 话() }}").isEmpty)
    }
}
