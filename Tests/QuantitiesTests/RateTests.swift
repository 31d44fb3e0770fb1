import TestSupport
import Testing

@testable import Quantities

@Suite("Rates")
struct RateTests {
    @Test("percentages are rounded half up, and running text drops their noughts", arguments: [
        (12, 13, 1, "92.3%"), (1478, 1602, 1, "92.3%"), (1478, 1602, 2, "92.26%"), (2, 3, 0, "67%"),
        (1, 8, 1, "12.5%"), (1, 16, 1, "6.3%"), (1, 16, 2, "6.25%"), (1, 1, 1, "100%"), (0, 7, 1, "0%"),
        (1, 200, 0, "1%"), (1, 201, 0, "1%"), (999, 1000, 1, "99.9%"), (5, 4, 1, "125%"), (1, 3, 4, "33.3333%"),
    ])
    func printed(_ part: Int, _ whole: Int, _ decimals: Int, _ text: String) {
        #expect(Rate(part, of: whole).text(decimals: decimals) == text)
    }

    @Test("a table's column keeps its decimals")
    func fixed() {
        #expect(Rate(1, of: 1).percent(decimals: 1) == "100.0")
        #expect(Rate(0, of: 7).percent(decimals: 2) == "0.00")
        #expect(Rate(1, of: 1000).percent(decimals: 1) == "0.1")
        #expect(Rate(1, of: 3).percent(decimals: 0) == "33")
    }

    @Test("a part of nothing is no rate: it prints a dash and compares with nothing")
    func none() {
        let none = Rate(0, of: 0)
        #expect(!none.exists && none.text(decimals: 1) == "—" && none.percent(decimals: 1) == nil)
        #expect(none.compared(to: Rate(1, of: 2)) == nil && Rate(1, of: 2).compared(to: none) == nil)
        #expect(!none.roundsToEnd(decimals: 0))
    }

    @Test("nearly all is not 100 %, a little is not 0 %, in running text and in a column alike", arguments: [
        (9999, 10_000, 1, "99.9%", "99.9"), (9999, 10_000, 2, "99.99%", "99.99"), (99_999, 100_000, 2, "99.99%", "99.99"), (199, 200, 0, "99%", "99"),
        (1, 10_000, 1, "0.1%", "0.1"), (1, 1_000_000_000, 4, "0.0001%", "0.0001"), (1, 500, 0, "1%", "1"), (10_001, 10_000, 1, "100.1%", "100.1"),
        (.max - 1, .max, 4, "99.9999%", "99.9999"), (1, .max, 2, "0.01%", "0.01"), (.max, .max, 2, "100%", "100.00"), (0, .max, 1, "0%", "0.0"),
    ])
    func short(_ part: Int, _ whole: Int, _ decimals: Int, _ text: String, _ column: String) {
        #expect(Rate(part, of: whole).text(decimals: decimals) == text)
        #expect(Rate(part, of: whole).percent(decimals: decimals) == column)
    }

    @Test("what is known to be no end may be rounded to one, as a change is")
    func rounded() {
        #expect(Rate(9999, of: 10_000).roundedText(decimals: 1) == "100%")
        #expect(Rate(1, of: 10_000).roundedText(decimals: 1) == "0%")
        #expect(Rate(0, of: 0).roundedText(decimals: 1) == "—")
    }

    @Test("rounding may not make all of nearly all, nor nothing of a little", arguments: [
        (1999, 2000, 1, true), (1999, 2000, 2, false), (1, 2001, 1, true), (1, 2000, 1, false), (0, 5, 0, false),
        (5, 5, 0, false),
    ])
    func ends(_ part: Int, _ whole: Int, _ decimals: Int, _ isEnd: Bool) {
        #expect(Rate(part, of: whole).roundsToEnd(decimals: decimals) == isEnd)
    }

    @Test("rates compare as fractions, exactly, however large their numbers")
    func comparison() {
        #expect(Rate(1, of: 2).compared(to: Rate(2, of: 4)) == 0)
        #expect(Rate(1, of: 3).compared(to: Rate(333_333_333, of: 1_000_000_000)) == 1)
        let large = 1_000_000_000_000_000
        #expect(Rate(large - 1, of: large).compared(to: Rate(large - 2, of: large - 1)) == 1)
        #expect(Rate(0, of: 9).compared(to: Rate(0, of: 1)) == 0)
    }

    @Test("the rate of a whole is the sum of parts over the sum of wholes")
    func sum() {
        #expect(Rate(1, of: 2) + Rate(8, of: 8) == Rate(9, of: 10))
        #expect(Rate(3, of: 4) + Rate(0, of: 0) == Rate(3, of: 4))
    }

    @Test("comparing agrees with reckoning in whole numbers, and percentages lie within half a step")
    func random() {
        var generator = SplitMix64(seed: 20_201_231)
        for _ in 0..<2000 {
            let (one, other) = (random(&generator), random(&generator))
            guard one.exists, other.exists else { continue }
            let naive = (one.part * other.whole - other.part * one.whole).signum()
            #expect(one.compared(to: other) == naive)
            #expect(other.compared(to: one) == -naive)
            let decimals = Int.random(in: 0...4, using: &generator)
            let power = [1, 10, 100, 1000, 10_000][decimals]
            let digits = (one.percent(decimals: decimals) ?? "").filter(\.isNumber)
            let steps = Int(digits) ?? -1
            // |steps / (100 · power) − part / whole| ≤ half a step, in whole numbers; a step short of an end.
            let most = one.roundsToEnd(decimals: decimals) ? 2 : 1
            #expect(abs(2 * (steps * one.whole - one.part * 100 * power)) <= most * one.whole)
        }
    }

    private func random(_ generator: inout SplitMix64) -> Rate {
        let whole = Int.random(in: 0...400, using: &generator)
        return Rate(whole == 0 ? 0 : Int.random(in: 0...whole, using: &generator), of: whole)
    }
}
