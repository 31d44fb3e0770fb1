import TestSupport
import Testing

@testable import Quantities

/// Decimal figures by hand: strings of digits, as one learns it at school.
private struct SchoolNumber: Equatable {
    /// The digits of a whole number, the lowest first.
    var digits: [Int]

    init(_ value: UInt) { digits = String(value).reversed().compactMap(\.wholeNumberValue) }

    init(digits: [Int]) { self.digits = digits }

    static func + (left: SchoolNumber, right: SchoolNumber) -> SchoolNumber {
        var result: [Int] = []
        var carry = 0
        for index in 0..<max(left.digits.count, right.digits.count) + 1 {
            let sum = carry + digit(left, index) + digit(right, index)
            result.append(sum % 10)
            carry = sum / 10
        }
        return SchoolNumber(digits: result)
    }

    private static func digit(_ number: SchoolNumber, _ index: Int) -> Int {
        number.digits.indices.contains(index) ? number.digits[index] : 0
    }

    /// Moves the point, rounding half up by looking at the first digit that falls away.
    func text(places: Int, decimals: Int) -> String {
        var shifted = digits
        while shifted.count <= places { shifted.append(0) }
        let dropped = places - decimals
        if dropped > 0 {
            let roundsUp = shifted[dropped - 1] >= 5
            shifted = Array(shifted.dropFirst(dropped))
            if roundsUp { shifted = (SchoolNumber(digits: shifted) + SchoolNumber(1)).digits }
        } else {
            shifted = Array(repeating: 0, count: -dropped) + shifted
        }
        while shifted.count > decimals + 1, shifted.last == 0 { shifted.removeLast() }
        let text = String(shifted.reversed().map { Character(String($0)) })
        return decimals == 0 ? text : text.dropLast(decimals) + "." + text.suffix(decimals)
    }
}

@Suite("Decimal figures against long-hand arithmetic")
struct DecimalOracleTests {
    private static let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000]

    private func value(_ random: inout SplitMix64) -> Int {
        // As many small figures as large ones.
        Int(truncatingIfNeeded: random.next()) >> Int.random(in: 0...62, using: &random)
    }

    @Test("any figure, unit and number of decimals", arguments: 0..<20 as Range<UInt64>)
    func fixed(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let value = value(&random)
            let places = Int.random(in: 0...10, using: &random)
            let decimals = Int.random(in: 0...8, using: &random)
            let expected = SchoolNumber(value.magnitude).text(places: places, decimals: decimals)
            let isZero = expected.allSatisfy { "0.".contains($0) }
            let text = DecimalText.fixed(value, per: Self.powers[places], decimals: decimals)
            #expect(text == (value < 0 && !isZero ? "-" : "") + expected, "\(value) 10^\(places) \(decimals)")
        }
    }

    @Test("the ends of the range of numbers", arguments: 0...8)
    func extremes(decimals: Int) {
        for places in 0...10 {
            for value in [Int.max, Int.min, Int.max - 1, Int.min + 1] {
                let expected = SchoolNumber(value.magnitude).text(places: places, decimals: decimals)
                let text = DecimalText.fixed(value, per: Self.powers[places], decimals: decimals)
                #expect(text == (value < 0 ? "-" : "") + expected)
            }
        }
        #expect(DecimalText.fixed(Int.max, per: Int.max, decimals: decimals).hasPrefix("1"))
    }

    @Test("trimmed is fixed without the zeros at its end", arguments: 0..<10 as Range<UInt64>)
    func trimmed(seed: UInt64) throws {
        var random = SplitMix64(seed: 500 + seed)
        for _ in 0..<100 {
            let value = value(&random) / 1000 * 1000
            let unit = Self.powers.element(&random)
            let decimals = Int.random(in: 0...8, using: &random)
            let fixed = DecimalText.fixed(value, per: unit, decimals: decimals)
            let trimmed = DecimalText.trimmed(value, per: unit, decimals: decimals)
            #expect(fixed.hasPrefix(trimmed) && fixed.dropFirst(trimmed.count).allSatisfy { "0.".contains($0) })
            #expect(!trimmed.contains(".") || !trimmed.hasSuffix("0"))
            #expect(!trimmed.hasSuffix("."))
            #expect(!fixed.dropFirst(trimmed.count).contains(".") || !trimmed.contains("."))
        }
    }

    @Test("only digits, one point and a sign are printed, never a separator", arguments: 0..<10 as Range<UInt64>)
    func characters(seed: UInt64) {
        var random = SplitMix64(seed: 600 + seed)
        for _ in 0..<100 {
            let text = DecimalText.fixed(
                value(&random), per: Self.powers.element(&random), decimals: Int.random(in: 0...8, using: &random))
            let body = text.hasPrefix("-") ? text.dropFirst() : text[...]
            #expect(body.allSatisfy { "0123456789.".contains($0) } && body.count { $0 == "." } <= 1)
            let whole = body.prefix { $0 != "." }
            #expect(whole == "0" || whole.first != "0")
        }
    }

    @Test("with all its decimals a figure reads back exactly", arguments: 0..<10 as Range<UInt64>)
    func reading(seed: UInt64) {
        var random = SplitMix64(seed: 700 + seed)
        for unit in Unit.allCases {
            let amount = Int.random(in: 0...1_000_000_000_000_000, using: &random)
            let places = unit.mostDecimals
            guard DecimalText.fixed(1, per: unit.baseUnits, decimals: places) != DecimalText.fixed(0, per: unit.baseUnits, decimals: places)
            else { continue }
            let text = DecimalText.fixed(amount, per: unit.baseUnits, decimals: places)
            #expect(Int(text.replacing(".", with: "")) == amount)
        }
    }

    @Test("parts printed exactly add up to the printed sum", arguments: 0..<20 as Range<UInt64>)
    func sums(seed: UInt64) {
        var random = SplitMix64(seed: 800 + seed)
        let parts = (0..<17).map { _ in Int.random(in: 0...9_999_999_999, using: &random) }
        let printed = parts.map { DecimalText.fixed($0, per: 1_000_000, decimals: 6) }
        let sum = printed.reduce(SchoolNumber(0)) { sum, text in
            sum + SchoolNumber(UInt(text.replacing(".", with: "")) ?? 0)
        }
        let total = DecimalText.fixed(parts.reduce(0, +), per: 1_000_000, decimals: 6)
        #expect(sum.text(places: 6, decimals: 6) == total)
    }

    @Test("rounding never turns the order of two figures round", arguments: 0..<10 as Range<UInt64>)
    func order(seed: UInt64) {
        var random = SplitMix64(seed: 900 + seed)
        for _ in 0..<100 {
            let values = [Int.random(in: 0...10_000_000, using: &random), Int.random(in: 0...10_000_000, using: &random)].sorted()
            let texts = values.map { DecimalText.fixed($0, per: 10_000, decimals: 2) }
            let numbers = texts.compactMap { Int($0.replacing(".", with: "")) }
            #expect(numbers.count == 2 && numbers == numbers.sorted())
        }
    }
}
