import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

/// Marks and macros: what is left out, joined or named prints as if it had been written so.
@Suite("Seams, macros and joined lines") struct SeamPropertyTests {
    private static let marks = ["、", "，", "；"]

    @Test("whatever clauses are left out, the marks between the others are those of a sentence", arguments: 0..<32)
    func clauses(mask: Int) throws {
        for mark in Self.marks {
            let names = ["甲", "乙", "丙", "丁", "戊"]
            let clauses = names.enumerated().map { index, name in
                "{% if \(mask & (1 << index) != 0 ? "属实" : "not 属实") %}\(name)\(mark){% endif %}"
            }
            let kept = names.enumerated().filter { mask & (1 << $0.offset) != 0 }.map(\.element)
            let printed = try Fixture.texts("共：\(clauses.joined())止。")
            #expect(printed == ["共：" + kept.map { $0 + mark }.joined() + "止。"])
            // The mark before the clause instead of after it.
            let leading = names.enumerated().map { index, name in
                "{% if \(mask & (1 << index) != 0 ? "属实" : "not 属实") %}\(mark)\(name){% endif %}"
            }
            #expect(try Fixture.texts("共：\(leading.joined())。") == ["共：" + kept.joined(separator: mark) + (kept.isEmpty ? "" : "。")])
        }
    }

    @Test("what is absent and printed as nothing is left out like a clause that was not taken", arguments: [
        ("甲，{{ 备注 | 缺省(\"\") }}，乙。", "甲，乙。", "甲，有，乙。"), ("（{{ 备注 | 缺省(\"\") }}）甲。", "甲。", "（有）甲。"), ("甲、{{ 备注 | 缺省(\"\") }}、乙。", "甲、乙。", "甲、有、乙。"),
        ("甲{{ 备注 | 缺省(\"\") }}。", "甲。", "甲有。"), ("甲，{{ 备注 | 缺省(\"\") }}", "甲。", "甲，有"), ("甲，{{ \"\" if 属实 else \"丙\" }}；乙。", "甲；乙。", "甲；乙。"),
    ])
    func empties(body: String, without: String, with: String) throws {
        var record = try Fixture.record()
        record["备注"] = nil
        #expect(try Fixture.texts(body, record) == [without])
        record["备注"] = Value(.text("有"))
        #expect(try Fixture.texts(body, record) == [with])
    }

    @Test("a list in a loop ends as the sentence ends", arguments: 0...3)
    func loops(count: Int) throws {
        var record = try Fixture.record()
        let names = Array(["甲县", "乙县", "丙区"].prefix(count))
        record["地名"] = Value(.list(names.map { Value(.text($0)) }))
        for mark in Self.marks {
            for end in ["。", "；", "，共计。"] {
                let printed = try Fixture.texts("有：{% for 名 in 地名 %}{{ 名 }}\(mark){% endfor %}\(end)", record)
                let list = names.joined(separator: mark)
                // The stronger of two marks stays.
                let weaker = end.hasPrefix("，") && mark == "；"
                let expected =
                    names.isEmpty
                    ? "有：" + (end == "。" ? "" : String(end.dropFirst()))
                    : "有：" + list + (weaker ? "；" + end.dropFirst() : end)
                #expect(printed == [expected], "\(mark) \(end) \(count)")
            }
        }
    }

    @Test("a text without statements is never changed", arguments: 0..<6)
    func untouched(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(800 + seed))
        let pieces = ["甲", "乙", "，", "、", "；", "。", "：", "（", "）", "“", "”", "{{ 序 }}", "《", "》", "！"]
        for _ in 0..<60 {
            let body = "文" + (0..<Int.random(in: 1...20, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            #expect(try Fixture.texts(body) == [body.replacing("{{ 序 }}", with: "11")])
        }
    }

    @Test("a macro prints what its text prints in its place", arguments: [
        ("{{ 数 | 人 }}", "人"),
        ("{% if 数 > 1 %}多{% else %}少{% endif %}", "人"),
        ("{% set 倍 = 数 * 2 %}{{ 倍 | 人 }}", "人"),
        ("{{ 数 | 日期 }}至{{ (数 + 30) | 日期 }}", "日子"),
        ("{% for 项 in 数 %}{{ loop.index }}{{ 项 }}、{% endfor %}等。", "地名"),
        ("{{ 数.名 }}欠{{ 数.钱 | 元 }}{% if 数.注 %}（{{ 数.注 }}）{% endif %}", "各县[0]"),
        ("{{ 数.名 }}欠{{ 数.钱 | 元 }}{% if 数.注 %}（{{ 数.注 }}）{% endif %}", "各县[1]"),
        ("见［注：{{ 数 }}］", "名称"),
        ("{{ 数 | 缺省(\"无\") }}", "备注"),
    ])
    func expansion(text: String, argument: String) throws {
        let macro = "{% macro 宏(数) %}\(text){% endmacro %}\n"
        let plain = text.replacing("数", with: argument)
        for (before, after) in [("", ""), ("甲", ""), ("甲", "乙。")] {
            let called = try Fixture.document(macro + before + "{{ 宏(\(argument)) }}" + after).body.paragraphs
            let written = try Fixture.document(before + plain + after).body.paragraphs
            #expect(called.map { $0.heading + $0.text } == written.map { $0.heading + $0.text })
            #expect(called.map { $0.footnotes.map(\.text) } == written.map { $0.footnotes.map(\.text) })
        }
    }

    @Test("lines joined by a minus print like the one line", arguments: [
        ["甲{% if 属实 -%}", "乙", "{%- endif %}丙"],
        ["{% for 名 in 地名 -%}", "  {{ 名 }}、", "{%- endfor %}止"],
        ["一共{{ 序 -}}", "件，", "{{- 人 | 人 }}。"],
        ["甲 {%- if 备注 -%} 乙 {%- else -%} 丙 {%- endif -%}", "丁"],
    ])
    func joined(lines: [String]) throws {
        let one = lines.map { $0.trimmingPrefix(while: \.isWhitespace) }.joined()
        let plain = one.replacing("-%}", with: "%}").replacing("{%-", with: "{%").replacing("-}}", with: "}}")
            .replacing("{{-", with: "{{").replacing("%} ", with: "%}").replacing(" {%", with: "{%")
        #expect(try Fixture.texts(lines.joined(separator: "\n")) == Fixture.texts(plain))
    }
}
