import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

/// Templates of random words: an error with a place, or a document; never a trap, never an endless run.
@Suite("Random statements, macros and fragments") struct StatementFuzzTests {
    private static let words = [
        "set", "macro", "endmacro", "include", "raw", "endraw", "for", "in", "if", "else", "elif", "endif", "endfor", "is", "not",
        "and", "or", "有值", "even", "divisibleby", "整除", "甲", "乙", "名称", "序", "钱", "人", "日子", "地名", "各县", "loop", "备注",
        "=", "==", "+", "-", "*", "/", "~", "|", "(", ")", "[", "]", ",", ".", "0", "1", "0.5", "\"文\"", "'片.gw'", "同比", "大写",
        "日后", "列举", "缺省", "合计", "掩名", "某等", "顿号", "件", "元",
    ]

    private static func tag(_ seeds: inout SplitMix64) -> String {
        let inside = (0..<Int.random(in: 0...8, using: &seeds)).map { _ in words.randomElement(using: &seeds) ?? "" }
        let dash = { (seeds: inout SplitMix64) in Int.random(in: 0..<5, using: &seeds) == 0 ? "-" : "" }
        let (left, right) = (dash(&seeds), dash(&seeds))
        return Bool.random(using: &seeds)
            ? "{{\(left) \(inside.joined(separator: " ")) \(right)}}" : "{%\(left) \(inside.joined(separator: " ")) \(right)%}"
    }

    /// Statements that fit together more often than random words do.
    private static let lines = [
        "{% macro 宏(数) %}{{ 数 }}{% endmacro %}",
        "{% macro 段(数) %}",
        "{% endmacro %}",
        "{{ 宏(序) }}",
        "{{ 段(名称) }}",
        "甲{{ 宏(序) }}乙，",
        "{% set 新 = 序 + 1 %}",
        "{{ 新 }}",
        "{% include '片.gw' %}",
        "{% include '圈.gw' %}",
        "{% for 名 in 地名 if 名 in 地名 %}",
        "{{ loop.index }}{{ 名 }}、",
        "{% else %}",
        "{% endfor %}",
        "{% if 备注 is 有值 -%}",
        "{%- endif %}",
        "{% raw %}{{ 甲 }}",
        "{% endraw %}。",
        "一、标题",
        "［注：{{ 序 }}］",
    ]

    private static let fragments = Fragments([
        "片.gw": SourceText(file: "片.gw", text: "{% macro 片宏() %}片{% endmacro %}\n{{ 片宏() }}\n"),
        "圈.gw": SourceText(file: "圈.gw", text: "{% include '圈.gw' %}\n"),
    ])

    private func run(_ body: String) throws -> (isMade: Bool, found: [Diagnostic]) {
        let schema = try Fixture.schema()
        let record = try Fixture.record()
        let source = SourceText(file: "notice.gw", text: Fixture.front + body)
        do throws(StageFailure) {
            let template = try Template.compile(source, schema: schema, sheets: [], fragments: Self.fragments)
            return (true, try template.evaluate(record).warnings)
        } catch {
            // A draft of what is wrong is tried as well, as the press does.
            _ = TemplateDraft(source, schema: schema, sheets: [], fragments: Self.fragments)?.document(record)
            return (false, error.diagnostics)
        }
    }

    private func check(_ body: String) throws -> Bool {
        let (isMade, found) = try run(body)
        #expect(isMade || !found.isEmpty, "\(body)")
        for diagnostic in found {
            #expect(diagnostic.place?.position != nil, "\(diagnostic.code.rawValue) \(body)")
            #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue) \(body)")
        }
        return isMade
    }

    @Test("every filter on every kind of value with any number in its brackets", arguments: Filter.all.map(\.name))
    func arguments(filter: String) throws {
        let arguments = ["", "0", "9", "9223372036854775807", "-1", "序, 9", "名次, 9"]
        for operand in ["序", "钱", "日子", "地名", "各县"] {
            for argument in arguments { _ = try check("甲{{ \(operand) | \(filter)(\(argument)) }}乙。\n") }
        }
    }

    @Test("random words in tags", arguments: 0..<8)
    func words(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(900 + seed))
        for _ in 0..<60 {
            let body = (0..<Int.random(in: 1...6, using: &seeds)).map { _ in
                Self.tag(&seeds) + (Bool.random(using: &seeds) ? "\n" : "，")
            }
            _ = try check(body.joined())
        }
    }

    @Test("lines that may fit together", arguments: 0..<8)
    func statements(seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(950 + seed))
        var made = 0
        for _ in 0..<100 {
            let body = (0..<Int.random(in: 1...3, using: &seeds)).map { _ in Self.lines.randomElement(using: &seeds) ?? "" }
            if try check(body.joined(separator: "\n")) { made += 1 }
        }
        #expect(made > 0, "nothing fits: the lines do not test filling in")
    }
}

/// The parts that put lines and files together.
@Suite("Lines and files of a template") struct LogicalLineTests {
    private func lines(_ text: String) -> [String] {
        let reporter = Reporter(TemplateSource(SourceText(file: "x.gw", text: text)))
        var scanner = LineScanner(reporter)
        return LogicalLine.lines(reporter.source.lines[...], &scanner).map { line in
            line.pieces.map { piece in
                switch piece {
                case .text(let text, _): text
                case .output: "○"
                case .statement: "□"
                case .broken: "×"
                }
            }.joined()
        }
    }

    @Test("lines are joined where a tag's minus says so", arguments: [
        ("甲\n乙", ["甲", "乙"]),
        ("甲{{ 丙 -}}\n乙", ["甲○乙"]),
        ("甲\n{{- 丙 }}乙", ["甲○乙"]),
        ("甲  {{- 丙 -}}  乙", ["甲○乙"]),
        ("甲 {% if 丙 -%}  \n  乙  \n  {%- endif %} 丁", ["甲 □乙□ 丁"]),
        ("{%- if 丙 %}\n甲", ["□", "甲"]),
        ("甲\n乙{{ 丙 -}}", ["甲", "乙○"]),
        ("甲{{ 丙 -}}\n\n乙", ["甲○", "乙"]),
        ("{{ 丙 -}}\n{{ 丙 -}}\n{{ 丙 }}", ["○○○"]),
        ("{% raw %}甲 -}}{% endraw %}\n乙", ["甲 -}}", "乙"]),
        ("{# 注 -#}\n甲", ["", "甲"]),
        ("{{-丙-}}", ["○"]),
        ("{{ \"-\" }}\n甲", ["○", "甲"]),
    ])
    func joins(text: String, expected: [String]) { #expect(lines(text) == expected) }

    @Test("a span says which file it lies in, at its line and column")
    func places() {
        var source = TemplateSource(SourceText(file: "a.gw", text: "甲乙\n丙"))
        let first = source.append(SourceText(file: "b.gw", text: "丁\r\n戊己"))
        let empty = source.append(SourceText(file: "c.gw", text: ""))
        let last = source.append(SourceText(file: "d.gw", text: "\u{FEFF}庚\n"))
        func spot(_ span: Range<Int>) -> String {
            let place = source.place(span)
            return "\(place.file):\(place.position?.line ?? 0):\(place.position?.column ?? 0) \(source.string(span))"
        }
        #expect(source.lines.map(spot) == ["a.gw:1:1 甲乙", "a.gw:2:1 丙"])
        #expect(first.map(spot) == ["b.gw:1:1 丁", "b.gw:2:1 戊己"])
        #expect(empty.count == 1 && source.string(empty[0]).isEmpty)
        #expect(last.map(spot) == ["d.gw:1:1 庚", "d.gw:2:1 "])
        let second = first[1].lowerBound + 3..<first[1].upperBound
        #expect(spot(second) == "b.gw:2:2 己")
    }
}
