import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

/// A fragment is the same as its text in the place of the line that includes it.
@Suite("Including is pasting") struct IncludePropertyTests {
    private static let lines = [
        "一、总体情况", "（一）进展。{{ 名称 }}", "共{{ 人 | 人 }}，{% if 属实 %}属实{% endif %}。", "{% for 地 in 地名 %}",
        "{{ 地 }}", "{% endfor %}", "{% if 序 > 20 %}", "{% else %}", "{% endif %}", "{% set 新 = 序 + 1 %}", "{{ 新 }}", "",
        "- 一项", "> 引文", "{% macro 宏(数) %}第{{ 数 }}号{% endmacro %}", "{{ 宏(序) }}", "{# 不印 #}", "{{ 不存在 }}", "甲-{% if 备注 %}乙{% endif %}",
    ]

    private func outcome(_ body: String, _ fragments: Fragments = Fragments()) throws -> (texts: [String], codes: [String]) {
        let schema = try Fixture.schema()
        let record = try Fixture.record()
        let source = SourceText(file: "notice.gw", text: Fixture.front + body)
        do throws(StageFailure) {
            let template = try Template.compile(source, schema: schema, sheets: [], fragments: fragments)
            let body = try template.evaluate(record).output.body
            return (body.paragraphs.map { "\($0.level.map { "\($0)" } ?? "-") \($0.heading)|\($0.text)" }, template.warnings.map(\.code.rawValue))
        } catch { return ([], error.diagnostics.map(\.code.rawValue)) }
    }

    /// Whether statements that begin in the lines end in them: a fragment cannot close what another file opened.
    private static func isWhole(_ lines: ArraySlice<String>) -> Bool {
        var depth = 0
        for line in lines {
            if line == "{% else %}", depth == 0 { return false }
            if line.hasPrefix("{% for") || line.hasPrefix("{% if") { depth += 1 }
            if line == "{% endfor %}" || line == "{% endif %}" { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }

    @Test("whatever the text and wherever it is cut out", arguments: 0..<40)
    func pasted(_ seed: Int) throws {
        var seeds = SplitMix64(seed: UInt64(seed))
        for _ in 0..<10 {
            let lines = (0..<Int.random(in: 1...8, using: &seeds)).map { _ in Self.lines.randomElement(using: &seeds) ?? "" }
            let start = Int.random(in: 0..<lines.count, using: &seeds)
            let end = Int.random(in: start..<lines.count, using: &seeds)
            guard Self.isWhole(lines[start...end]) else { continue }
            let part = lines[start...end].joined(separator: "\n")
            let fragments = Fragments(["片.gw": SourceText(file: "片.gw", text: part + "\n")])
            var cut = lines
            cut.replaceSubrange(start...end, with: ["{% include \"片.gw\" %}"])
            let whole = try outcome(lines.joined(separator: "\n"))
            let pieced = try outcome(cut.joined(separator: "\n"), fragments)
            // What a fragment names may be for others, so it is not told as unused.
            let codes = whole.codes.filter { $0 != "TPL0327" }
            #expect(pieced.texts == whole.texts, "\(lines)")
            #expect(pieced.codes.filter { $0 != "TPL0327" }.sorted() == codes.sorted(), "\(lines)")
        }
    }

    @Test("the words of a circle and of too much")
    func words() throws {
        let schema = try Fixture.schema()
        func found(_ files: [String: String]) -> [Diagnostic] {
            let fragments = Fragments(Dictionary(uniqueKeysWithValues: files.map { ($0, SourceText(file: $0, text: $1)) }))
            let source = SourceText(file: "notice.gw", text: Fixture.front + "{% include \"甲.gw\" %}\n")
            return failures { () throws(StageFailure) in
                try Template.compile(source, schema: schema, sheets: [], fragments: fragments)
            }
        }
        let circle = found(["甲.gw": "{% include \"乙.gw\" %}\n", "乙.gw": "{% include \"甲.gw\" %}\n"])
        #expect(circle.map(\.message.chinese) == ["片段套成了圈：甲.gw → 乙.gw → 甲.gw"])
        #expect(circle.map(\.message.english) == ["the fragments include each other: 甲.gw → 乙.gw → 甲.gw"])
        #expect(circle.first?.hints.map(\.chinese) == ["删去其中一个 {% include %}"])
        let long = String(repeating: "甲", count: 1_400_000) + "\n"
        let much = found(["甲.gw": long + "{% include \"乙.gw\" %}\n", "乙.gw": "丙\n"])
        #expect(much.map(\.message.chinese) == ["套用的片段太多、太长，“乙.gw”没有读"])
        #expect(much.map(\.message.english) == ["too much is included: '乙.gw' was not read"])
        #expect(much.first?.hints.map(\.chinese) == ["最多套 16 层，总共 4 MB"])
    }

    @Test("a template knows the fragments that it has, and theirs; one that nobody has is told")
    func known() throws {
        let schema = try Fixture.schema()
        let fragments = Fragments([
            "甲.gw": SourceText(file: "甲.gw", text: "{% include \"乙.gw\" %}\n"), "乙.gw": SourceText(file: "乙.gw", text: "子\n"),
            "丙.gw": SourceText(file: "丙.gw", text: "丑\n"),
        ])
        let source = SourceText(file: "notice.gw", text: Fixture.front + "{% include \"甲.gw\" %}\n")
        let template = try Template.compile(source, schema: schema, sheets: [], fragments: fragments)
        #expect(template.fragments == ["甲.gw", "乙.gw"] && fragments.names == ["丙.gw", "乙.gw", "甲.gw"].sorted())
        let told = Diagnostic.unusedFragment("丙.gw", at: Place(file: "包/丙.gw"))
        #expect(told.code == .unusedFragment && told.severity == .warning)
        #expect(told.message.chinese == "没有模板套用片段“丙.gw”" && told.message.english == "no template includes the fragment '丙.gw'")
        expectWords(told)
    }

    // MARK: Days

    /// A month later by counting days: the same day of the next month, or its last.
    private func nextMonth(_ date: CivilDate, day wanted: Int) -> CivilDate? {
        var day = date
        while let next = day.next, next.month == date.month { day = next }
        guard let first = day.next else { return nil }
        var (found, rest) = (first, wanted - 1)
        while rest > 0, let next = found.next, next.month == first.month { (found, rest) = (next, rest - 1) }
        return found
    }

    @Test("months later, found by stepping from day to day", arguments: ["2019-12-31", "2020-01-31", "2020-02-29", "2023-02-28", "2021-08-30"])
    func months(_ start: String) throws {
        let date = try #require(CivilDate(iso: start))
        var stepped = date
        for count in 1...60 {
            stepped = try #require(nextMonth(stepped, day: date.day))
            #expect(Filter.DateShift.months.day(count, after: date) == stepped, "\(count)")
            if count % 12 == 0 { #expect(Filter.DateShift.years.day(count / 12, after: date) == stepped) }
        }
    }
}
