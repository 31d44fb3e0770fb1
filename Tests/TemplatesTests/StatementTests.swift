import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("set, macro, include, raw, and the white space around them")
struct StatementTests {
    @Test("set names a value to the end of the statement around it", arguments: [
        ("{% set 和 = 序 + 1 %}\n{{ 和 }}", ["12"]),
        ("甲{% set 和 = 序 + 1 %}{{ 和 }}", ["甲12"]),
        ("{% for 县 in 各县 %}\n{% set 名 = 县.名 ~ \"（\" ~ loop.index ~ \"）\" %}\n{{ 名 }}\n{% endfor %}", ["甲县（1）", "乙县（2）", "丙区（3）"]),
        ("{% set 注 = 备注 %}\n{% if 注 %}有{% else %}无{% endif %}", ["无"]),
    ])
    func sets(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("a name cannot be given twice, and is unknown after its statement", arguments: [
        ("{% set «名称» = 1 %}\n甲", Diagnostic.Code.nameIsTaken),
        ("{% set 甲 = 1 %}\n{% set «甲» = 2 %}\n{{ 甲 }}", .nameIsTaken),
        ("{% if 属实 %}\n{% set 甲 = 1 %}\n{{ 甲 }}\n{% endif %}\n{{ «甲» }}", .unknownName),
    ])
    func scopes(body: String, code: Diagnostic.Code) throws { try check(body, [code]) }

    @Test("for with a condition, with else, and what loop knows", arguments: [
        ("{% for 县 in 各县 if 县.钱 > 0 %}{{ 县.名 }}{% if not loop.last %}、{% endif %}{% endfor %}", ["甲县、乙县"]),
        ("{% for 县 in 各县 if 县.钱 < 0 %}{{ 县.名 }}{% else %}没有{% endfor %}", ["没有"]),
        ("{% for 名 in 空表 %}\n{{ 名 }}\n{% else %}\n一个没有\n{% endfor %}", ["一个没有"]),
        ("{% for 名 in 地名 %}{{ loop.index0 }}{{ loop.revindex }}{{ loop.revindex0 }}{{ loop.length }}；{% endfor %}止", ["0323；1213；2103；止"]),
    ])
    func loops(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    static let macros = "{% macro 案情(县, 序号) %}{{ 序号 }}.{{ 县.名 }}欠{{ 县.钱 | 元 }}{% endmacro %}\n"

    @Test("a macro is text under a name, for a line or within one", arguments: [
        (macros + "{% for 县 in 各县 %}\n{{ 案情(县, loop.index) }}\n{% endfor %}", ["1.甲县欠1元", "2.乙县欠2元", "3.丙区欠0元"]),
        (macros + "共{{ 案情(各县[1], 7) }}。", ["共7.乙县欠2元。"]),
        ("{% macro 两段() %}\n甲\n乙\n{% endmacro %}\n{{ 两段() }}\n丙", ["甲", "乙", "丙"]),
        ("{% macro 里(数) %}{{ 数 | 元 }}{% endmacro %}\n{% macro 外(县) %}{{ 县.名 }}{{ 里(县.钱) }}{% endmacro %}\n{{ 外(各县[0]) }}", ["甲县1元"]),
        ("{% macro 注(文) %}{% if 文 %}有{% else %}无{% endif %}{% endmacro %}\n{{ 注(备注) }}{{ 注(各县[0].注) }}", ["无有"]),
    ])
    func macroCalls(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("a macro's heading is a heading")
    func macroHeading() throws {
        let body = "{% macro 节(名) %}\n一、{{ 名 }}情况\n正文。\n{% endmacro %}\n{{ 节(名称) }}"
        let paragraphs = try Fixture.document(body).body.paragraphs
        #expect(paragraphs.map(\.level) == [.first, nil])
        #expect(paragraphs.map { $0.heading + $0.text } == ["一、专项行动情况", "正文。"])
    }

    @Test("macros used wrongly", arguments: [
        ("{{ «没有»(1) }}", [Diagnostic.Code.unknownMacro]),
        (macros + "{{ «案情»(各县[0]) }}", [.wrongArgumentCount]),
        ("{% macro 两段() %}\n甲\n乙\n{% endmacro %}\n丙«{{ 两段() }}»", [.paragraphsWithinLine]),
        ("{% macro 圈() %}{{ «圈»() }}{% endmacro %}\n{{ 圈() }}", [.macroCircle]),
        ("{% if 属实 %}\n{% macro «里»() %}\n甲\n{% endmacro %}\n{% endif %}\n乙", [.macroWithinStatement]),
        ("{% macro 一(«名称») %}甲{% endmacro %}\n乙", [.nameIsTaken]),
        ("{% macro 一(甲, «甲») %}甲{% endmacro %}\n乙", [.nameIsTaken]),
        ("{% macro 一() %}甲{% endmacro %}\n{% macro «一»() %}乙{% endmacro %}\n丙", [.nameIsTaken]),
        ("{% macro 数(甲) %}{{ «甲» }}{% endmacro %}\n{{ 数(人) }}", [.notPrintable]),
        ("{% set 外 = 1 %}\n{% macro 不知() %}{{ «外» }}{% endmacro %}\n{{ 不知() }}", [.unknownName]),
        ("«{% macro 一() %}»\n甲", [.unclosedStatement]),
    ])
    func macroErrors(body: String, codes: [Diagnostic.Code]) throws { try check(body, codes) }

    @Test("macros that double at each step end")
    func doubling() throws {
        let steps = (1...15).map { "{% macro 级\($0)() %}{{ 级\($0 - 1)() }}{{ 级\($0 - 1)() }}{% endmacro %}" }
        let body = "{% macro 级0() %}甲{% endmacro %}\n" + steps.joined(separator: "\n") + "\n{{ 级15() }}"
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.count <= Reporter.mostDiagnostics)
        #expect(Set(found.map(\.code)) == [.macroCircle])
    }

    @Test("raw text is text", arguments: [
        ("{% raw %}{{ 名称 }}{% endraw %}是{{ 名称 }}", ["{{ 名称 }}是专项行动"]),
        ("{% raw %}\n{% if 属实 %}\n}}甲\n{% endraw %}\n乙", ["{% if 属实 %}", "}}甲", "乙"]),
        ("{% raw %}{# 不是注释 #}{%- endraw -%}", ["{# 不是注释 #}"]),
    ])
    func raw(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("raw text ends, and does not begin with its end", arguments: [
        ("«{% raw %}»\n甲", [Diagnostic.Code.unclosedStatement]), ("{% «endraw» %}\n甲", [.strayStatement]),
        ("{% raw %}甲«\t»乙{% endraw %}", [.forbiddenCharacter]),
    ])
    func rawErrors(body: String, codes: [Diagnostic.Code]) throws { try check(body, codes) }

    @Test("a minus takes the white space beside a tag, and the break at a line's end", arguments: [
        ("甲 {{- 名称 -}} 乙", ["甲专项行动乙"]),
        ("甲 {%- if 属实 -%} 乙 {%- endif %} 丙", ["甲乙 丙"]),
        ("甲{% if 属实 -%}\n  乙\n  {%- endif %}丙\n丁", ["甲乙丙", "丁"]),
        ("{% for 名 in 地名 -%}\n{{ 名 }}{% if not loop.last %}、{% endif %}\n{%- endfor %}。", ["甲县、乙县、丙区。"]),
        ("{{-序-}}", ["11"]),
    ])
    func whiteSpace(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("marks beside what was left out are put right", arguments: [
        ("甲，{% if 备注 %}乙，{% endif %}丙。", "甲，丙。"),
        ("甲{% if 备注 %}，乙{% endif %}，丙。", "甲，丙。"),
        ("甲，{% if 备注 %}乙{% endif %}，丙。", "甲，丙。"),
        ("甲，{% if 备注 %}乙{% endif %}。丙。", "甲。丙。"),
        ("甲、{% if 备注 %}乙{% endif %}；丙。", "甲；丙。"),
        ("甲；{% if 备注 %}乙{% endif %}，丙。", "甲；丙。"),
        ("甲：{% if 备注 %}乙{% endif %}，丙。", "甲：丙。"),
        ("{% if 备注 %}乙{% endif %}，丙。", "丙。"),
        ("甲，{% if 备注 %}乙。{% endif %}", "甲。"),
        ("甲；{% if 备注 %}乙。{% endif %}", "甲；"),
        ("甲。{% if 备注 %}乙{% endif %}。", "甲。"),
        ("{% for 名 in 地名 %}{{ 名 }}、{% endfor %}。", "甲县、乙县、丙区。"),
        ("{% for 名 in 地名 %}{{ 名 }}，{% endfor %}共3个。", "甲县，乙县，丙区，共3个。"),
        ("{% for 名 in 空表 %}{{ 名 }}、{% endfor %}共3个。", "共3个。"),
        ("甲，{% if 属实 %}乙，{% endif %}丙。", "甲，乙，丙。"),
        ("甲，，乙。{{ 序 }}、，", "甲，，乙。11、，"),
        ("{{ \"甲，\" }}{% if 备注 %}乙{% endif %}，丙。", "甲，，丙。"),
        ("（{% if 备注 %}乙{% endif %}、丙）", "（丙）"),
    ])
    func punctuation(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    private func check(_ body: String, _ codes: [Diagnostic.Code]) throws {
        let marked = Marked(Fixture.front + body)
        expect(try Fixture.compileFailures(marked.text), codes, at: marked)
    }
}
