@testable import Layout
import TestSupport
import Testing

@Suite("The title breaker against all breakings of short titles")
struct TitleBruteForceTests {
    static let lexicon = SenseBreaksTests.lexicon
    private static let pieces = [
        "关于", "开展", "专项行动", "的", "通知", "印发", "《", "》", "、", "和", "领导小组办公室", "工资支付条例", "甲", "乙",
        "2020年", "12万元", "对", "安全", "生产",
    ]

    private func title(_ seed: UInt64) -> String {
        var random = SplitMix64(seed: seed)
        var title = ""
        while title.count < 8 { title += Self.pieces.randomElement(using: &random)! }
        return String(title.prefix(11))
    }

    private func widths(_ lines: [String]) -> [Int] {
        lines.map { $0.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
    }

    /// What the breaker minimises; nil for a breaking that is not allowed.
    private func cost(_ lines: [String], _ costs: [Double?], measure: Int) -> Double? {
        let widths = widths(lines)
        guard widths.allSatisfy({ $0 <= measure }), lines.count <= TitleBreaker.mostLines else { return nil }
        var total = TitleBreaker.shapeCost(widths, measure: measure)
        var end = 0
        for line in lines.dropLast() {
            end += line.count
            guard let sense = costs[end] else { return nil }
            total += sense + TitleBreaker.perLine
        }
        return total
    }

    /// Every way to cut a text.
    private func breakings(_ text: String) -> [[String]] {
        let characters = Array(text)
        return (0..<(1 << (characters.count - 1))).map { bits in
            var lines = [""]
            for (index, character) in characters.enumerated() {
                if index > 0, bits >> (index - 1) & 1 == 1 { lines.append("") }
                lines[lines.count - 1].append(character)
            }
            return lines
        }
    }

    @Test("no breaking is cheaper than the one chosen", arguments: 0..<40 as Range<UInt64>, [5, 7])
    func cheapest(seed: UInt64, charactersPerLine: Int) {
        let title = title(seed)
        let costs = SenseBreaks(Array(title), lexicon: Self.lexicon).costs
        let measure = charactersPerLine * 2
        let least = breakings(title).compactMap { cost($0, costs, measure: measure) }.min()
        let chosen = TitleBreaker(lexicon: Self.lexicon, charactersPerLine: charactersPerLine).lines(of: title)
        #expect((chosen == nil) == (least == nil), "\(title)")
        guard let chosen, let least else { return }
        let found = cost(chosen, costs, measure: measure) ?? .infinity
        #expect(abs(found - least) < 1e-9, "\(title): \(chosen) costs \(found), the least is \(least)")
    }

    @Test("exactly so many lines as asked for, or none", arguments: 0..<20 as Range<UInt64>, 1...4)
    func exactly(seed: UInt64, count: Int) {
        let title = title(seed)
        let costs = SenseBreaks(Array(title), lexicon: Self.lexicon).costs
        let allowed = breakings(title).filter { $0.count == count }.compactMap { cost($0, costs, measure: 20) }
        let chosen = TitleBreaker(lexicon: Self.lexicon, charactersPerLine: 10).lines(of: title, count: count)
        #expect((chosen == nil) == allowed.isEmpty)
        if let chosen {
            #expect(chosen.count == count)
            #expect(chosen.joined() == title)
        }
    }

    @Test("an empty title has no lines")
    func empty() {
        #expect(TitleBreaker(lexicon: Self.lexicon, charactersPerLine: 20).lines(of: "") == nil)
    }

    @Test("digits count half: 40 of them fill a line of 20 characters")
    func halfWidth() {
        let breaker = TitleBreaker(lexicon: .empty, charactersPerLine: 20)
        #expect(breaker.lines(of: String(repeating: "1", count: 40))?.count == 1)
        #expect(breaker.lines(of: String(repeating: "1", count: 41)) == nil)
    }
}

@Suite("The outline of a title (§7.3.1)")
struct TitleOutlineTests {
    @Test(
        "a trapezoid or a rhombus has one widest line",
        arguments: [
            ([1], true), ([1, 2], true), ([2, 1], true), ([1, 2, 1], true), ([1, 2, 3], true), ([3, 2, 1], true),
            ([2, 2], true), ([1, 3, 2, 1], true), ([2, 1, 2], false), ([3, 1, 2], false), ([1, 2, 1, 2], false),
            ([], true),
        ])
    func unimodal(widths: [Int], expected: Bool) {
        #expect(TitleBreaker.isUnimodal(widths) == expected)
    }

    @Test("an hourglass costs more than a rhombus, a rectangle more than a trapezoid")
    func order() {
        func cost(_ widths: [Int]) -> Double { TitleBreaker.shapeCost(widths, measure: 40) }
        #expect(cost([30, 20, 30]) > cost([20, 30, 20]))
        #expect(cost([20, 20]) > cost([18, 22]))
        #expect(cost([20, 20]) > cost([22, 18]))
        #expect(cost([20, 20, 24]) > cost([18, 22, 24]))
    }

    @Test("a line fuller than nine tenths looks crowded, an uneven outline untidy")
    func fullAndUneven() {
        #expect(TitleBreaker.shapeCost([36], measure: 40) == 0)
        #expect(TitleBreaker.shapeCost([40], measure: 40) > 10)
        #expect(TitleBreaker.shapeCost([4, 30], measure: 40) > TitleBreaker.shapeCost([14, 20], measure: 40))
    }
}
