import TestSupport
import Testing

@testable import Quantities

@Suite("Rates of any counts") struct RatePropertyTests {
    private func rate(_ random: inout SplitMix64) -> Rate {
        let whole = Int.random(in: 1...100_000, using: &random)
        return Rate(Int.random(in: 0...whole, using: &random), of: whole)
    }

    @Test("only all is 100 % and only nothing is 0 %, with any decimals", arguments: 0...4)
    func ends(_ decimals: Int) {
        var random = SplitMix64(seed: UInt64(decimals))
        for _ in 0..<200 {
            let one = rate(&random)
            #expect((one.text(decimals: decimals) == "100%") == (one.part == one.whole))
            #expect((one.text(decimals: decimals) == "0%") == (one.part == 0))
        }
    }

    @Test("a column has its decimals, running text no noughts at the end", arguments: 1...4)
    func decimals(_ decimals: Int) {
        var random = SplitMix64(seed: UInt64(decimals) + 10)
        for _ in 0..<200 {
            let one = rate(&random)
            let column = one.percent(decimals: decimals) ?? ""
            #expect(column.split(separator: ".").last?.count == decimals)
            let text = one.text(decimals: decimals)
            #expect(!text.contains(".") || !text.hasSuffix("0%"))
            #expect(Double(column) == Double(text.dropLast()))
        }
    }

    @Test("a fraction that is multiplied prints the same and compares as equal")
    func multiplied() {
        var random = SplitMix64(seed: 77)
        for _ in 0..<200 {
            let one = rate(&random)
            let factor = Int.random(in: 2...1_000_000, using: &random)
            let other = Rate(one.part * factor, of: one.whole * factor)
            #expect(one.compared(to: other) == 0)
            #expect(one.text(decimals: 2) == other.text(decimals: 2))
            #expect(one.roundsToEnd(decimals: 1) == other.roundsToEnd(decimals: 1))
        }
    }

    @Test("the sum of two rates lies between them")
    func between() {
        var random = SplitMix64(seed: 78)
        for _ in 0..<200 {
            let (one, other) = (rate(&random), rate(&random))
            let sum = one + other
            #expect((sum.compared(to: one) ?? 9) * (sum.compared(to: other) ?? 9) <= 0)
        }
    }

    @Test("a half is rounded up", arguments: [(1, 8, 0, "13%"), (3, 8, 0, "38%"), (1, 80, 1, "1.3%"), (1, 2000, 1, "0.1%"), (1, 40, 0, "3%")])
    func halves(_ part: Int, _ whole: Int, _ decimals: Int, _ text: String) {
        #expect(Rate(part, of: whole).text(decimals: decimals) == text)
        #expect(Rate(part, of: whole).roundedText(decimals: decimals) == text)
    }
}
