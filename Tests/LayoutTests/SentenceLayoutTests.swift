import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Sentences with ruled blanks")
struct SentenceLayoutTests {
    private let style = SheetStyle.steps[0]
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private var em: Length { style.small }

    private func sheet(_ label: String, _ sentences: [[SentencePiece]]) -> FormSheet {
        var sheet = sampleSheet(sentences: sentences)
        sheet.sentencesLabel = label
        sheet.sentencesPlace = Place(file: "form.yaml", position: .init(line: 9, column: 1))
        return sheet
    }

    private func compose(
        _ label: String, _ sentences: [[SentencePiece]], ems: Int = 30
    ) throws -> SentenceLayout.Composed {
        try SentenceLayout(typesetter: typesetter, style: style)
            .compose(sheet(label, sentences), measure: em * ems)
    }

    /// Texts and rules as painted, from the origin.
    private func painted(
        _ label: String, _ sentences: [[SentencePiece]], ems: Int = 30
    ) throws -> (runs: [GlyphRun], rules: [Rect]) {
        let layout = SentenceLayout(typesetter: typesetter, style: style)
        let items = try layout.items(try compose(label, sentences, ems: ems), at: .zero)
        let runs = items.compactMap { if case .text(let run) = $0 { run } else { nil } }
        let rules = items.compactMap { if case .rule(let rule) = $0 { rule.rect } else { nil } }
        return (runs, rules)
    }

    @Test("the first sentence follows the label, the others begin below it")
    func label() throws {
        let (runs, _) = try painted("其他情况：", [[.text("1.甲乙丙。")], [.text("2.丁戊己。")], [.text("3.庚辛。")]])
        #expect(runs.map(\.text) == ["其他情况：1.甲乙丙。", "2.丁戊己。", "3.庚辛。"])
        #expect(runs.map { $0.glyphs[0].origin.x } == [.zero, em * 5, em * 5])
        let ys = runs.map { $0.glyphs[0].origin.y }
        #expect(ys[1] - ys[0] == style.smallPitch && ys[2] - ys[1] == style.smallPitch)
    }

    @Test("without a label all sentences begin at the left edge")
    func withoutLabel() throws {
        let (runs, _) = try painted("", [[.text("1.甲。")], [.text("2.乙。")]])
        #expect(runs.map(\.text) == ["1.甲。", "2.乙。"])
        #expect(runs.allSatisfy { $0.glyphs[0].origin.x == .zero })
    }

    @Test("a sentence that wraps goes on below its own beginning")
    func wrapped() throws {
        let (runs, _) = try painted("其他情况：", [[.text(han(40))]], ems: 20)
        #expect(runs.map(\.text.count) == [20, 15, 10])
        #expect(runs.map { $0.glyphs[0].origin.x } == [.zero, em * 5, em * 5])
        #expect(runs.map(\.text).joined() == "其他情况：" + han(40))
    }

    @Test("a line that wraps is not stretched: all stand solid")
    func solid() throws {
        let (runs, _) = try painted("", [[.text("共有" + han(16) + "2020年12月31日" + han(9))]], ems: 20)
        let first = runs[0].glyphs
        for (left, right) in zip(first, first.dropFirst()) { #expect(right.origin.x - left.origin.x <= em) }
    }

    @Test("the unit after a blank never begins a line", arguments: 1...22)
    func unitStays(before: Int) throws {
        let lines = try compose("", [[.text(han(before)), .blank(value: "58"), .text("件；其他")]], ems: 20).lines
        for line in lines { #expect(!line.text.hasPrefix("件")) }
        let boxLine = try #require(lines.first { !$0.boxes.isEmpty })
        #expect(boxLine.text.contains("\u{FFFC}件"))
    }

    @Test("a blank is its figure and an em wide, three ems at least, four without a figure")
    func widths() throws {
        let composed = try compose(
            "", [[.blank(value: "5"), .text("和"), .blank(value: "12345678"), .text("和"), .blank(value: nil)]])
        #expect(composed.lines[0].boxes.map(\.width) == [em * 3, em * 5, em * 4])
        #expect(composed.values.map { $0?.text } == ["5", "12345678", nil])
    }

    @Test("each figure is centred on its rule, in the order of the blanks")
    func figures() throws {
        let (runs, rules) = try painted(
            "", [[.text("甲"), .blank(value: "5"), .text("乙")], [.blank(value: "12"), .text("丙"), .blank(value: nil)]])
        #expect(runs.map(\.text) == ["甲", "5", "乙", "12", "丙"])
        #expect(rules.count == 3)
        for (run, rule) in zip([runs[1], runs[3]], rules) {
            let width = em.half * run.text.count
            #expect(abs((run.glyphs[0].origin.x + width.half - rule.midX).emu) <= 2)
            #expect(rule.minY > run.glyphs[0].origin.y)
        }
    }

    @Test("rules lie in their blanks, apart from the text on both sides")
    func rules() throws {
        let (runs, rules) = try painted("", [[.text("甲"), .blank(value: "5"), .text("乙")]])
        #expect(rules[0].minX > runs[0].glyphs[0].origin.x + em)
        #expect(rules[0].maxX < runs[2].glyphs[0].origin.x)
        #expect(rules[0].height == .points(0.5))
    }

    @Test("no sentences are no lines")
    func none() throws {
        let composed = try compose("其他情况：", [])
        #expect(composed.lines.isEmpty && composed.values.isEmpty)
    }

    @Test("a figure wider than the form is reported where the sentences were written")
    func tooWide() throws {
        _ = try compose("", [[.text("共"), .blank(value: String(repeating: "1", count: 80)), .text("件")]])
        #expect(typesetter.diagnostics.diagnostics.map(\.code.rawValue) == ["LAY0103"])
        #expect(typesetter.diagnostics.diagnostics.first?.place?.description == "form.yaml:9:1")
    }
}

@Suite("The signature line of a form")
struct SignatureLineTests {
    private let style = SheetStyle.steps[0]
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private let place = Place(file: "form.yaml", position: .init(line: 3, column: 5))

    private func runs(_ fields: [SignatureField], width: Double = 225) throws -> [GlyphRun] {
        let area = Rect(x: .millimetres(35), y: .millimetres(100), width: .millimetres(width), height: .millimetres(12))
        return try SignatureLine(typesetter: typesetter, style: style).items(fields, in: area, at: place)
            .compactMap { if case .text(let run) = $0 { run } else { nil } }
    }

    private func room(_ left: GlyphRun, _ right: GlyphRun) -> Length {
        right.glyphs[0].origin.x - left.glyphs[0].origin.x - left.size * left.text.count
    }

    @Test("each name has the same room for ink")
    func evenInk() throws {
        let runs = try runs([.init(label: "单位负责人："), .init(label: "科长："), .init(label: "制表人：")])
        #expect(runs.map(\.text) == ["单位负责人：", "科长：", "制表人："])
        #expect(abs((room(runs[0], runs[1]) - room(runs[1], runs[2])).emu) <= 2)
        #expect(runs[0].glyphs[0].origin.x == .millimetres(35))
        let end = runs[2].glyphs[0].origin.x + runs[2].size * 4
        #expect((end + room(runs[0], runs[1]) - .millimetres(260)).emu.magnitude <= 4)
    }

    @Test("a printed value needs no ink and stands with its label")
    func printed() throws {
        let runs = try runs([.init(label: "制表人："), .init(label: "联系电话：", value: "0390-2660718")])
        #expect(runs.map(\.text) == ["制表人：", "联系电话：0390-2660718"])
        #expect(typesetter.diagnostics.diagnostics.isEmpty)
    }

    @Test("24.9 mm are too little, at the form's place")
    func tooLittle() throws {
        // The type gives way first, down to that of the sentences.
        let usual = style.signatureStyle.size * 4
        #expect(try runs([.init(label: "制表人：")], width: usual.millimetres + 25.1)[0].size == style.signatureStyle.size)
        #expect(try runs([.init(label: "制表人：")], width: usual.millimetres + 24.9)[0].size == style.small)
        let label = style.small * 4
        _ = try runs([.init(label: "制表人：")], width: label.millimetres + 25.1)
        #expect(typesetter.diagnostics.diagnostics.isEmpty)
        _ = try runs([.init(label: "制表人：")], width: label.millimetres + 24.9)
        #expect(typesetter.diagnostics.diagnostics.map(\.code.rawValue) == ["LAY0303"])
        #expect(typesetter.diagnostics.diagnostics.first?.place == place)
    }

    @Test("printed values alone that are wider than the line are too much as well")
    func valuesTooWide() throws {
        _ = try runs([.init(label: "电话：", value: String(repeating: "1", count: 120))])
        #expect(typesetter.diagnostics.diagnostics.map(\.code.rawValue) == ["LAY0303"])
    }

    @Test("a form without signatures has no line, and a place below the ink")
    func none() throws {
        #expect(try runs([]).isEmpty)
        let run = try #require(try runs([.init(label: "制表人：")]).first)
        // At least 5 mm above the characters to sign in.
        #expect(run.glyphs[0].origin.y.millimetres - 0.88 * run.size.millimetres > 105)
        #expect(run.glyphs[0].origin.y < .millimetres(112))
    }
}
