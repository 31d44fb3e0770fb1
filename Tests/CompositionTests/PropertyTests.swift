import Geometry
import TestSupport
import Testing

@testable import Composition

/// What holds for every paragraph, tried on random ones.
@Suite struct PropertyTests {
    private func paragraph(_ seed: UInt64) throws -> (text: String, setting: Setting, lines: [ComposedLine]) {
        var generator = SplitMix64(seed: seed)
        let setting = Setting(
            cells: [28, 28, 22, 18].randomElement(using: &generator) ?? 28,
            first: .cells(Int.random(in: 0...2, using: &generator)),
            other: .cells(Int.random(in: 0...3, using: &generator)))
        let text = RandomProse.text(&generator)
        return (text, setting, try setting.lines(text))
    }

    @Test(arguments: 0..<500)
    func `A paragraph keeps the rules`(seed: UInt64) throws {
        let (text, setting, lines) = try paragraph(seed)
        #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
        expectProhibitions(lines)
        expectWholeUnits(lines)
        expectMeasure(lines, setting)
        for line in lines { expectOrder(line) }
    }

    private func expectProhibitions(_ lines: [ComposedLine]) {
        for line in lines.dropFirst() {
            let first = line.text.first ?? "中"
            #expect(!"、，。：；！？”’）》·～/ ".contains(first), "\(line.text)")
        }
        for line in lines.dropLast() {
            let last = line.text.last ?? "中"
            #expect(!"“‘（《/( ".contains(last), "\(line.text)")
        }
    }

    private func expectWholeUnits(_ lines: [ComposedLine]) {
        for (before, after) in zip(lines, lines.dropFirst()) {
            // A dropped space parts the lines.
            guard let end = before.clusters.last, let start = after.clusters.first,
                end.cluster.utf8Range.upperBound == start.cluster.utf8Range.lowerBound
            else { continue }
            let edge = end.text + start.text
            let whole = /[0-9.][0-9.%]|[A-Za-z][A-Za-z]|[0-9][件万个年月亿余]|第[0-9]/
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

    @Test(arguments: 0..<100)
    func `Composing again gives the same lines`(seed: UInt64) throws {
        #expect(try paragraph(seed).lines == paragraph(seed).lines)
    }

    @Test(arguments: 0..<100)
    func `Any text fits any measure without losing a character`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let characters = Array("中国12.5%，。“”《》（）—…·～/ab -\u{3000}℃〔〕号年")
        let text = String(
            (0..<Int.random(in: 1...80, using: &generator)).map { _ in
                characters.randomElement(using: &generator) ?? "中"
            })
        let setting = Setting(cells: Int.random(in: 1...6, using: &generator), mayOverflow: true)
        let lines = try setting.lines(text)
        #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
        for line in lines where !line.isOverfull { #expect(line.extent <= setting.shape.measure) }
        let overfull = lines.filter(\.isOverfull).map(\.text)
        #expect(overfull.isEmpty, "every cluster is at most a cell wide")
    }
}
