import Geometry
import TestSupport
import Testing

@testable import Composition

/// The breaks that are chosen are the cheapest of all, not only good ones.
@Suite struct OptimumTests {
    private struct Paragraph {
        var metrics: LineMetrics
        var shape: LineShape

        init(_ text: MeasuredText, _ shape: LineShape) {
            metrics = LineMetrics(text)
            self.shape = shape
        }

        var count: Int { metrics.text.items.count }
        var chosen: [Range<Int>] { LineBreaker(metrics, shape: shape).lines() }
        var inner: [Int] { (1..<count).filter { metrics.text.gaps[$0].isBreakable } }

        func cost(_ lines: [Range<Int>]) -> Double? {
            var sum = 0.0
            var before = LineTexture.even
            for line in lines {
                guard let one = cost(line) else { return nil }
                sum += one + LineCost.contrast(before, texture(line)) + torn(at: line.upperBound)
                before = texture(line)
            }
            return sum
        }

        private func torn(at end: Int) -> Double {
            guard end < count, let tear = metrics.text.gaps[end].tear else { return 0 }
            return LineCost.tearing(tear, shape.alignment)
        }

        private func room(_ line: Range<Int>) -> Int {
            let pitch = metrics.text.pitch
            let indent = line.lowerBound == 0 ? shape.firstIndent : shape.otherIndent
            return pitch.fine(shape.measure) - indent.fine(pitch)
        }

        private var lineCost: LineCost { LineCost(metrics: metrics, alignment: shape.alignment) }

        private func cost(_ line: Range<Int>) -> Double? {
            lineCost.cost(
                of: metrics.content(of: line), room: room(line), isFirst: line.lowerBound == 0,
                isLast: line.upperBound == count)
        }

        private func texture(_ line: Range<Int>) -> LineTexture {
            lineCost.texture(of: metrics.content(of: line), room: room(line), isLast: line.upperBound == count)
        }

        /// The least cost of all sets of breaks after `start`, each of which is tried.
        func cheapest(from start: Int = 0, after before: LineTexture = .even) -> Double? {
            if start == count { return 0 }
            return (inner + [count]).filter { $0 > start }.compactMap { end -> Double? in
                let texture = texture(start..<end)
                guard let line = cost(start..<end), let rest = cheapest(from: end, after: texture) else { return nil }
                return line + LineCost.contrast(before, texture) + torn(at: end) + rest
            }.min()
        }

        /// The least cost where nothing fits without a break that is not permitted.
        func cheapestEmergency() -> Double? {
            let breaks = LineBreaker(metrics, shape: shape).emergencyBreaks()
            func cheapest(from start: Int, after before: LineTexture) -> Double? {
                if start == count { return 0 }
                return breaks.filter { $0.at > start }.compactMap { end -> Double? in
                    let texture = texture(start..<end.at)
                    guard let line = cost(start..<end.at), let rest = cheapest(from: end.at, after: texture) else { return nil }
                    return line + LineCost.contrast(before, texture) + end.penalty + rest
                }.min()
            }
            return cheapest(from: 0, after: .even)
        }

        /// The cost of lines with what their breaks cost that are not permitted.
        func emergencyCost(_ lines: [Range<Int>]) -> Double? {
            let breaks = LineBreaker(metrics, shape: shape).emergencyBreaks()
            let penalties = lines.map { line in breaks.first { $0.at == line.upperBound }?.penalty ?? .infinity }
            let counted = lines.map { torn(at: $0.upperBound) }.reduce(0, +)
            return cost(lines).map { penalties.reduce($0, +) - counted }
        }

        func lines(at breaks: [Int]) -> [Range<Int>] {
            zip([0] + breaks, breaks + [count]).map { $0..<$1 }
        }

        /// As much as fits on each line, squeezed if need be.
        func greedy() -> [Range<Int>]? {
            var breaks: [Int] = []
            var start = 0
            while start < count {
                let end = (inner + [count]).last { end in
                    end > start && fits(start..<end, isFirst: breaks.isEmpty)
                }
                guard let end else { return nil }
                if end < count { breaks.append(end) }
                start = end
            }
            return lines(at: breaks)
        }

        private func fits(_ line: Range<Int>, isFirst: Bool) -> Bool {
            let pitch = metrics.text.pitch
            let indent = isFirst ? shape.firstIndent : shape.otherIndent
            return metrics.extent(of: metrics.content(of: line)).leastWidth
                <= pitch.fine(shape.measure) - indent.fine(pitch)
        }
    }

    /// A short paragraph of random pieces under random rules; □ is a box of two cells and a half.
    private func short(_ generator: inout SplitMix64, _ rules: LineRules) throws -> Paragraph {
        let pieces = [
            "中", "国", "人", "民", "共", "5件", "，", "“和”", "、", "《法》", "。", "12%", "——", "a b", "……", "·", "～",
            "／", "？！", "□", "□人", "GDP", "）", "（", "63%～68%", " ", "\u{3000}", "：“", "”",
        ]
        var text = "中"
        while true {
            let next = text + (pieces.randomElement(using: &generator) ?? "中")
            let breaks = try Setting(rules: rules).measured(next).gaps.count { $0.isBreakable }
            if breaks > 11 || next.count > 24 { break }
            text = next
        }
        let setting = Setting(
            cells: Int.random(in: 4...7, using: &generator),
            pitch: Bool.random(using: &generator) ? Setting.grid : .solid(Setting.em),
            first: .cells(Int.random(in: 0...2, using: &generator)),
            other: .cells(Int.random(in: 0...2, using: &generator)),
            alignment: Bool.random(using: &generator) ? .justified : .start, rules: rules)
        return Paragraph(try setting.measured(boxes: text, width: Setting.em.scaled(5, over: 2)), setting.shape)
    }

    @Test(arguments: 0..<400)
    func `The breaks cost no more than any other set of breaks`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let paragraph = try short(&generator, seed < 100 ? LineRules() : .random(&generator))
        guard let cheapest = paragraph.cheapest() else { return }
        let chosen = try #require(paragraph.cost(paragraph.chosen))
        #expect(abs(chosen - cheapest) <= 1e-9 * max(1, cheapest))
    }

    @Test(arguments: 0..<150)
    func `Where something is too wide the breaks cost no more than any others`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let pieces = ["12345.6%", "〔2020〕6号", "word", "中", "，", "“", "——", "2020年12月31日", "……", "km/h", "？！"]
        var text = ""
        while text.count < 10 { text += pieces.randomElement(using: &generator) ?? "" }
        let setting = Setting(
            cells: Int.random(in: 2...3, using: &generator), first: .cells(Int.random(in: 0...1, using: &generator)),
            rules: .random(&generator))
        let paragraph = Paragraph(try setting.measured(String(text.prefix(12))), setting.shape)
        guard paragraph.cheapest() == nil else { return }
        let cheapest = try #require(paragraph.cheapestEmergency())
        let chosen = try #require(paragraph.emergencyCost(paragraph.chosen))
        #expect(abs(chosen - cheapest) <= 1e-9 * max(1, cheapest))
    }

    @Test(arguments: 0..<120)
    func `The breaks cost no more than filling line after line`(seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let text = RandomProse.text(&generator)
        let rules = seed < 50 ? LineRules() : .random(&generator)
        let setting = Setting(first: .cells(2), rules: rules)
        let paragraph = Paragraph(try setting.measured(text), setting.shape)
        guard let greedy = paragraph.greedy().flatMap(paragraph.cost) else { return }
        let chosen = try #require(paragraph.cost(paragraph.chosen))
        #expect(chosen <= greedy + 1e-9 * greedy)
    }

    // MARK: What the cost prefers

    @Test
    func `A tight line below a loose one costs, and no other pair`() {
        for upper in LineTexture.allCases {
            for lower in LineTexture.allCases {
                let contrasts = [upper, lower].contains(.tight) && [upper, lower].contains(.loose)
                #expect(LineCost.contrast(upper, lower) == (contrasts ? LineCost.anyContrast : 0))
            }
        }
    }

    /// The texture of the first `count` characters in a line of 28 cells.
    private func texture(_ text: String, isLast: Bool = false) throws -> LineTexture {
        let setting = Setting()
        let metrics = LineMetrics(try setting.measured(text))
        let room = metrics.text.pitch.fine(setting.shape.measure)
        return LineCost(metrics: metrics, alignment: .justified)
            .texture(of: 0..<metrics.text.items.count, room: room, isLast: isLast)
    }

    @Test
    func `A line is loose, tight or even by what its gaps and marks bear`() throws {
        #expect(try texture(han(28)) == .even)
        #expect(try texture(han(27)) == .even)
        #expect(try texture(han(26)) == .loose)
        #expect(try texture(han(26), isLast: true) == .even)
        // The mark at the end gives before the others do.
        #expect(try texture(han(13) + "，" + han(13) + "，甲") == .tight)
        #expect(try texture(han(14) + "，" + han(13) + "，") == .tight)
        #expect(try texture(han(8) + "，" + han(8) + "，" + han(8) + "（甲）") == .tight)
    }

    @Test(arguments: 28...140)
    func `No last line has a single character when another way is`(count: Int) throws {
        let lines = try Setting.prose.lines(han(count) + "。")
        #expect((lines.last?.text.count ?? 0) > 2 || lines.count == 1)
    }

    @Test func `A single last character is drawn in by a comma`() throws {
        let lines = try Setting(cells: 10).lines("一二三，四五六七，八九十")
        #expect(lines.map(\.text) == ["一二三，四五六七，八", "九十"])
        let drawn = try Setting(cells: 10).lines("一二，三四，五六七八。")
        #expect(drawn.map(\.text) == ["一二，三四，五六七八。"])
    }

    @Test func `Of equally good ways the lines fill from the top`() throws {
        #expect(try Setting(cells: 4, alignment: .start).art(han(8)) == "一丁丂七\n丄丅丆万")
    }

    @Test func `Squeezing a little wins over stretching`() throws {
        let lines = try Setting().lines("一，二，三，四，五，六，七，八，九，十，" + han(6) + "2020年" + han(20))
        #expect(lines[0].text.hasSuffix("2020年"))
        #expect(lines[0].widestGap == 0)
    }

    @Test func `A full stop at the line's end is not counted among those that must not give`() throws {
        let setting = Setting()
        let metrics = LineMetrics(try setting.measured("一，二。"))
        let cost = LineCost(metrics: metrics, alignment: .justified)
        let cell = setting.pitch.cell
        let inside = LineMetrics(try setting.measured("一。二，"))
        let insideCost = LineCost(metrics: inside, alignment: .justified)
        let room = 4 * cell - cell * 8 / 10
        let end = try #require(cost.cost(of: 0..<4, room: room, isFirst: true, isLast: true))
        let middle = try #require(insideCost.cost(of: 0..<4, room: room, isFirst: true, isLast: true))
        #expect(end < LineCost.squeezedStop)
        #expect(middle == end + LineCost.squeezedStop)
    }
}
