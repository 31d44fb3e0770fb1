import Diagnostics
import Testing

@testable import Templates

@Suite("What is written wrongly is reported where it stands")
struct SyntaxDiagnosticTests {
    struct Case: CustomTestStringConvertible {
        let body: String
        let codes: [Diagnostic.Code]

        init(_ body: String, _ codes: Diagnostic.Code...) {
            self.body = body
            self.codes = codes
        }

        var testDescription: String { body }
    }

    @Test("a tag closes on its own line", arguments: [
        Case("名称是«{{» 名称", .unclosedTag),
        Case("«{{» 名称\n«}»", .unclosedTag, .mistypedBraces),
        Case("正文«{%» if 属实", .unclosedTag),
        Case("正文\n«{#» 注释\n没有结束", .unclosedTag),
        Case("«{{» 一\n«{{» 二", .unclosedTag, .unclosedTag),
        Case("名称 «}}»", .strayClosing),
        Case("甲«%}»乙", .strayClosing),
        Case("«#}»乙", .strayClosing),
    ])
    func tags(_ example: Case) throws { try check(example) }

    @Test("full-width marks and strange characters inside a tag", arguments: [
        Case("{{ 名称«｜»顿号 }}", .unexpectedCharacter),
        Case("{{ 钱 | 万元«（»1) }}", .unexpectedCharacter),
        Case("{% if 名称 == «“»甲” %}乙{% endif %}", .unexpectedCharacter),
        Case("{{ 序 «^» 1 }}", .unexpectedCharacter),
        Case("{{ 序 + «}}»", .unexpectedToken),
        Case("{{ 序 if 属实 «}}»", .unexpectedToken),
        Case("{% set «if» = 1 %}", .unexpectedToken),
        Case("{% set 甲 «1» %}", .unexpectedToken),
        Case("{% include «片段» %}", .unexpectedToken),
        Case("{% macro 甲«%}»\n乙\n{% endmacro %}", .unexpectedToken),
        Case("{% macro 甲(«1») %}\n乙\n{% endmacro %}", .unexpectedToken),
        Case("{{ 序 is «大» }}", .unknownTest),
        Case("{{ 序 is «1» }}", .unexpectedToken),
        Case("{{ «0.1234567» }}", .unexpectedToken),
        Case("{% if 序 «=» 1 %}乙{% endif %}", .unexpectedCharacter),
        Case("{{ 名称«$» }}", .unexpectedCharacter),
        Case("{{ «99999999999999999999» }}", .unexpectedCharacter),
        Case("{{ «\"甲 »}}", .unclosedText),
        Case("{{ «'甲\" »}}", .unclosedText),
    ])
    func characters(_ example: Case) throws { try check(example) }

    @Test("an expression has the words it needs and no more", arguments: [
        Case("{{ «}}»", .unexpectedToken),
        Case("{{ 名称 | «}}»", .unexpectedToken),
        Case("{{ 机关.«}}»", .unexpectedToken),
        Case("{{ 名称 «名称» }}", .unexpectedToken),
        Case("{{ 地名[0 «}}»", .unexpectedToken),
        Case("{{ (名称 «}}»", .unexpectedToken),
        Case("{{ 钱 | 万元(1 «}}»", .unexpectedToken),
        Case("{{ «|» 顿号 }}", .unexpectedToken),
        Case("{{ «for» }}", .unexpectedToken),
        Case("{{ 序 == 1 «==» 2 }}", .unexpectedToken),
        Case("{% if «%}»甲{% endif %}", .unexpectedToken),
        Case("{% for «%}»甲{% endfor %}", .unexpectedToken),
        Case("{% for 县 «of» 各县 %}甲{% endfor %}", .unexpectedToken),
        Case("{% for «1» in 各县 %}甲{% endfor %}", .unexpectedToken),
        Case("{% for «loop» in 各县 %}甲{% endfor %}", .unexpectedToken),
        Case("{% if 属实 %}甲{% endif «属实» %}", .unexpectedToken),
        Case("{% if 属实 %}甲{% else «if» %}乙{% endif %}", .unexpectedToken),
    ])
    func expressions(_ example: Case) throws { try check(example) }

    @Test("a statement is known, and is closed where it was opened", arguments: [
        Case("{% «fro» 县 in 各县 %}", .unknownStatement),
        Case("甲{% «sot» %}", .unknownStatement),
        Case("甲{% «%}»", .unknownStatement),
        Case("甲{% «\"if\"» %}", .unknownStatement),
        Case("«{% if 属实 %}»\n甲", .unclosedStatement),
        Case("«{% for 县 in 各县 %}»\n甲", .unclosedStatement),
        Case("甲«{% if 属实 %}»乙", .unclosedStatement),
        Case("甲«{% if 属实 %}»乙\n丙«{% endif %}»", .unclosedStatement, .strayStatement),
        Case("甲\n«{% endif %}»", .strayStatement),
        Case("甲«{% endfor %}»", .strayStatement),
        Case("«{% else %}»\n甲", .strayStatement),
        Case("{% if 属实 %}\n甲\n«{% endfor %}»\n{% endif %}", .strayStatement),
        Case("{% if 属实 %}\n甲\n{% else %}\n乙\n«{% else %}»\n{% endif %}", .strayStatement),
        Case("{% if 属实 %}\n甲\n{% else %}\n乙\n«{% elif 属实 %}»\n{% endif %}", .strayStatement),
        Case("{% for 县 in 各县 %}\n甲\n{% else %}\n乙\n«{% else %}»\n{% endfor %}", .strayStatement),
        Case("{% for 县 in 各县 %}\n甲\n«{% elif 属实 %}»\n{% endfor %}", .strayStatement),
        Case("{% if 属实 %}\n甲«{% endif %}»\n{% endif %}", .strayStatement),
        Case("正文\n«{% form 空表 %}»", .formOutsideAttachment),
        Case("正文«{% form 空表 %}»", .formOutsideAttachment),
        Case("正文\n{% form «%}»", .unexpectedToken),
    ])
    func statements(_ example: Case) throws { try check(example) }

    @Test("a broken opening does not make its end a second error", arguments: [
        Case("{% for 县 «of» 各县 %}\n{{ 县.名 }}\n{% endfor %}", .unexpectedToken),
        Case("{% if 序 «=» 1 %}\n甲\n{% elif 属实 %}\n乙\n{% else %}\n丙\n{% endif %}", .unexpectedCharacter),
        Case("«{%» for 县 in 各县\n{{ 县.名 }}\n{% endfor %}", .unclosedTag),
    ])
    func brokenOpenings(_ example: Case) throws { try check(example) }

    @Test("full-width braces, which a Chinese input method puts, are no text", arguments: [
        Case("甲«｛｛» 名称 ｝｝乙", .mistypedBraces),
        Case("甲{{ 名称 }}«｝｝»乙", .mistypedBraces),
        Case("甲«｛％» if 属实 ％｝", .mistypedBraces),
    ])
    func fullWidth(_ example: Case) throws { try check(example) }

    @Test("a tag that is not closed before the next one is reported where it opens", arguments: [
        Case("甲«{{» 名称 ）乙{{ 名称 }}", .unclosedTag),
        Case("甲«{{» 名称，乙{{ 名称 }}丙«{{» 名称 。", .unclosedTag, .unclosedTag),
        Case("甲{{ 名称 }}乙«{{» 名称 {{ 名称 }}", .unclosedTag),
    ])
    func unclosedBeforeNext(_ example: Case) throws { try check(example) }

    @Test("invisible characters in the template's own text", arguments: [
        Case("甲«\t»乙", .forbiddenCharacter),
        Case("甲«\u{202E}»乙", .forbiddenCharacter),
        Case("甲«\u{0007}»乙", .forbiddenCharacter),
        Case("甲«\u{2028}»乙", .forbiddenCharacter),
    ])
    func invisible(_ example: Case) throws { try check(example) }

    @Test("errors of several lines come together, in the order of the text")
    func allAtOnce() throws {
        try check(
            Case(
                "{{ «没有» }}\n甲«}}»\n{{ 钱 | «顿号» }}\n«{% if 属实 %}»\n乙", .unknownName, .strayClosing,
                .wrongFilter, .unclosedStatement))
    }

    @Test("the note of a stray end names the statement that is open")
    func strayNote() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{% if 属实 %}\n甲\n{% endfor %}\n{% endif %}")
        #expect(found.map(\.notes.count) == [1])
        #expect(found.first?.notes.first?.place?.position?.line == 7)
    }

    @Test("an unknown statement names the nearest one")
    func nearestStatement() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{% endfro %}\n甲")
        #expect(found.first?.hints.first?.chinese == "是不是 {% endfor %}？")
    }

    private func check(_ example: Case) throws {
        let marked = Marked(Fixture.front + example.body)
        expect(try Fixture.compileFailures(marked.text), example.codes, at: marked)
    }
}
