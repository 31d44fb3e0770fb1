import TestSupport
import Testing

@testable import Quantities

@Suite("Decimal figures")
struct DecimalTextTests {
    @Test("round half up in decimal, never in binary", arguments: [
        (11_876_450, 10_000, 2, "1187.65"),
        (11_876_449, 10_000, 2, "1187.64"),
        (118_764_500, 100_000, 2, "1187.65"),
        (1_005, 1000, 2, "1.01"),
        (2_675, 1000, 2, "2.68"),
        (5, 10, 0, "1"),
        (4, 10, 0, "0"),
        (15, 10, 0, "2"),
        (25, 10, 0, "3"),
        (13_456, 10_000, 4, "1.3456"),
        (1, 10_000, 4, "0.0001"),
        (0, 10_000, 4, "0.0000"),
        (10_000, 10_000, 4, "1.0000"),
        (99_995, 10_000, 3, "10.000"),
        (999_999, 1_000_000, 2, "1.00"),
        (7, 1, 0, "7"),
        (7, 1, 2, "7.00"),
        (1, 3, 4, "0.3333"),
        (2, 3, 4, "0.6667"),
    ])
    func rounding(value: Int, unit: Int, decimals: Int, expected: String) {
        #expect(DecimalText.fixed(value, per: unit, decimals: decimals) == expected)
        #expect(DecimalText.fixed(-value, per: unit, decimals: decimals) == (value == 0 || expected.allSatisfy { "0.".contains($0) } ? expected : "-" + expected))
    }

    @Test("a negative figure that rounds to nothing has no sign")
    func negativeZero() {
        #expect(DecimalText.fixed(-4, per: 10, decimals: 0) == "0")
        #expect(DecimalText.trimmed(-4, per: 1000, decimals: 2) == "0")
    }

    @Test("trailing zeros fall away in running text", arguments: [
        (1_285_120_000, 1_000_000, 2, "1285.12"),
        (1_285_100_000, 1_000_000, 2, "1285.1"),
        (1_285_000_000, 1_000_000, 2, "1285"),
        (0, 1_000_000, 2, "0"),
        (100, 1, 0, "100"),
        (10_000_000, 1_000_000, 2, "10"),
        (-1_500_000, 1_000_000, 2, "-1.5"),
    ])
    func trimming(value: Int, unit: Int, decimals: Int, expected: String) {
        #expect(DecimalText.trimmed(value, per: unit, decimals: decimals) == expected)
    }

    @Test("the printed figure is within half of its last place", arguments: 0..<300 as Range<UInt64>)
    func accuracy(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let value = Int.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random)
        let unit = [1, 100, 10_000, 1_000_000][Int.random(in: 0...3, using: &random)]
        let decimals = Int.random(in: 0...4, using: &random)
        let text = DecimalText.fixed(value, per: unit, decimals: decimals)
        let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
        let printed = try #require(Int(text.replacing(".", with: "")))
        // |printed / power − value / unit| ≤ 1 / (2 · power), without fractions.
        #expect((printed * unit - value * power).magnitude * 2 <= unit.magnitude)
        #expect(text.split(separator: ".").count == (decimals == 0 ? 1 : 2))
    }

    @Test("steps of the last decimal are the digits that are printed", arguments: 0..<200 as Range<UInt64>)
    func steps(_ seed: UInt64) throws {
        var generator = SplitMix64(seed: seed)
        let value = Int.random(in: -9_999_999_999...9_999_999_999, using: &generator)
        let unit = [1, 100, 10_000, 1_000_000, 100_000_000].randomElement(using: &generator) ?? 1
        let decimals = Int.random(in: 0...8, using: &generator)
        let text = DecimalText.fixed(value, per: unit, decimals: decimals)
        let digits = try #require(Int(text.filter { $0.isASCII && $0.isNumber }))
        #expect(DecimalText.steps(value, per: unit, decimals: decimals) == (text.hasPrefix("-") ? -digits : digits))
    }
}
