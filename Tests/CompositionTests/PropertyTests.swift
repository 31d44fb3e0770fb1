import Geometry
import TestSupport
import Testing

@testable import Composition

/// What holds for every paragraph, tried on random ones.
@Suite struct PropertyTests {
    private func paragraph(_ seed: UInt64) throws -> (text: String, setting: Setting, lines: [ComposedLine]) {
        var generator = SplitMix64(seed: seed)
        var setting = Setting(
            cells: [28, 28, 22, 18].randomElement(using: &generator) ?? 28,
            first: .cells(Int.random(in: 0...2, using: &generator)),
            other: .cells(Int.random(in: 0...3, using: &generator)))
        let text = RandomProse.text(&generator)
        if seed >= 100 { setting.rules = .random(&generator) }
        return (text, setting, try setting.lines(text))
    }

    @Test(arguments: 0..<300)
    func `A paragraph keeps the rules`(seed: UInt64) throws {
        let (text, setting, lines) = try paragraph(seed)
        #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
        expectProhibitions(lines, setting.rules.strictness)
        expectWholeUnits(lines)
        expectMeasure(lines, setting)
        for line in lines { expectOrder(line) }
    }

    /// Written out anew, so that a mistake in the lists of classes shows.
    private func expectProhibitions(_ lines: [ComposedLine], _ strictness: LineStrictness) {
        let starts = ["% ", "、，。：；！？”’）》·～–／/", "", "—…"]
        let ends = ["( ", "“‘（《", "/／", ""]
        let level = LineStrictness.allCases.firstIndex(of: strictness) ?? 0
        for line in lines.dropFirst() {
            let first = line.text.first ?? "中"
            #expect(!starts[...level].joined().contains(first), "\(line.text)")
        }
        for line in lines.dropLast() {
            let last = line.text.last ?? "中"
            #expect(!ends[...level].joined().contains(last), "\(line.text)")
        }
    }

    private func expectWholeUnits(_ lines: [ComposedLine]) {
        for (before, after) in zip(lines, lines.dropFirst()) {
            // A dropped space parts the lines.
            guard let end = before.clusters.last, let start = after.clusters.first,
                end.cluster.utf8Range.upperBound == start.cluster.utf8Range.lowerBound
            else { continue }
            let edge = end.text + start.text
            let whole = /[0-9.][0-9.%]|[A-Za-z][A-Za-z]|[0-9][件万个年月亿余]|第[0-9]|[？！][？！]/
            #expect(edge.wholeMatch(of: whole) == nil, "\(edge)")
            let dashes = before.text.reversed().prefix { $0 == "—" }.count
            #expect(dashes.isMultiple(of: 2) || after.text.first != "—")
            let dots = before.text.reversed().prefix { $0 == "…" }.count
            #expect(dots.isMultiple(of: 2) || after.text.first != "…")
        }
    }

    private func expectMeasure(_ lines: [ComposedLine], _ setting: Setting) {
        let measure = setting.shape.measure
        for line in lines.dropLast() { #expect(line.extent == measure, "\(line.text)") }
        for line in lines.suffix(1) { #expect(line.extent <= measure, "\(line.text)") }
        for (number, line) in lines.enumerated() {
            let indent = number == 0 ? setting.first : setting.other
            #expect(line.indent == setting.pitch.length(fine: indent.fine(setting.pitch)))
            #expect(line.clusters.first.map { $0.left == line.indent } ?? true)
        }
    }

    /// Clusters follow one another without overlap, and no mark is narrower than half.
    private func expectOrder(_ line: ComposedLine) {
        for (one, next) in zip(line.clusters, line.clusters.dropFirst()) {
            #expect((next.left - one.left - one.width).emu >= -1)
            #expect(one.cluster.utf8Range.upperBound == next.cluster.utf8Range.lowerBound)
        }
        for (placed, width) in zip(line.clusters, line.widths) {
            let least = placed.text == " " ? 250 : 500
            #expect(width >= least, "\(placed.text) in \(line.text)")
        }
    }

    @Test(arguments: 150..<230)
    func `A line composed by itself is one line again`(seed: UInt64) throws {
        let (_, setting, lines) = try paragraph(seed)
        for line in lines.dropFirst().dropLast() {
            // Without what would begin or end a paragraph differently.
            let text = line.text.trimmingPrefix(" ")
            guard let first = text.first, !"“‘（《".contains(first) else { continue }
            var alone = setting
            alone.first = setting.other
            alone.alignment = .justified
            // A squeezed line may well be two when the second costs nothing.
            let measured = try alone.measured(String(text))
            let natural = ParagraphComposer().line(measured).extent
            guard natural + line.indent <= setting.shape.measure else { continue }
            let single = ParagraphComposer().compose(measured, in: alone.shape)
            #expect(single.map(\.text) == [line.text], "\(single.map(\.text))")
        }
    }

    @Test(arguments: 150..<230)
    func `How a text is split into spans does not matter`(seed: UInt64) throws {
        let (text, setting, lines) = try paragraph(seed)
        var generator = SplitMix64(seed: seed &+ 7)
        var spans: [StyledText.Span] = []
        for character in text {
            if spans.isEmpty || Int.random(in: 0..<4, using: &generator) == 0 {
                spans.append(.init("", Setting.style))
            }
            spans[spans.count - 1].text.append(character)
        }
        let shaped = try FakeShaper().shape(StyledText(spans))
        let split = MeasuredText(shaped, pitch: setting.pitch, rules: setting.rules)
        #expect(ParagraphComposer().compose(split, in: setting.shape) == lines)
    }

    @Test(arguments: 150..<230)
    func `Places and widths of a line add up to its extent`(seed: UInt64) throws {
        for line in try paragraph(seed).lines {
            let gaps = zip(line.clusters, line.clusters.dropFirst()).map { ($1.left - $0.left - $0.width).emu }
            let sum = line.indent.emu + line.clusters.map(\.width.emu).reduce(0, +) + gaps.reduce(0, +)
            #expect(abs(sum - line.extent.emu) <= 1)
            #expect(gaps.allSatisfy { $0 >= -1 })
        }
    }

    @Test(arguments: 0..<100)
    func `Composing again gives the same lines`(seed: UInt64) throws {
        #expect(try paragraph(seed).lines == paragraph(seed).lines)
    }

    @Test(arguments: 0..<300)
    func `Any text fits any measure without losing a character`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let characters = Array("中国12.5%，。“”《》（）—…·～/ab -\u{3000}℃〔〕号年？！⸺﹁\u{200B}@+")
        let text = String(
            (0..<Int.random(in: 1...80, using: &generator)).map { _ in
                characters.randomElement(using: &generator) ?? "中"
            })
        let cells = Int.random(in: 2...6, using: &generator)
        let setting = Setting(cells: cells, mayOverflow: true, rules: .random(&generator))
        let lines = try setting.lines(text)
        #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
        for line in lines where !line.isOverfull { #expect(line.extent <= setting.shape.measure) }
        let overfull = lines.filter(\.isOverfull).map(\.text)
        #expect(overfull.isEmpty, "\(overfull) in \(cells) cells, \(setting.rules)")
    }
}
