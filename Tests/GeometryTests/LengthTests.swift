import Geometry
import Testing

/// A small generator with a fixed sequence for each seed (Steele, Lea and Flood, 2014).
struct SplitMix64: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }
}

@Suite("Lengths are exact")
struct LengthTests {
    @Test("an inch is 25.4 millimetres and 72 points")
    func inch() {
        #expect(Length.millimetres(25.4) == .points(72))
        #expect(Length.points(72).emu == 914_400)
    }

    @Test("whole tenths of a millimetre come back as they were", arguments: [0, 1, 7, 105, 1485, 2970, -354])
    func millimetres(tenths: Int) {
        let value = Double(tenths) / 10
        #expect(Length.millimetres(value).emu == tenths * 3600)
        #expect(Length.millimetres(value).millimetres == value)
    }

    @Test("type sizes come back as they were", arguments: [5, 9, 10.5, 12, 14, 15, 16, 18, 22, 26.25])
    func points(size: Double) {
        #expect(Length.points(size).points == size)
        #expect(Length.points(size).emu * 2 % 6350 == 0)
    }

    @Test("the standard's pitch adds up without drift")
    func noDrift() {
        let cell = Length.millimetres(156).scaled(1, over: 28)
        let sum = (0..<28).map { _ in cell }.sum()
        #expect(abs(sum.emu - Length.millimetres(156).emu) <= 14)
        #expect((0...28).map { Length.millimetres(156).scaled($0, over: 28) }.last == .millimetres(156))
    }

    @Test("rounding goes half away from zero", arguments: [
        (1, 1, 2, 1), (-1, 1, 2, -1), (1, 1, 3, 0), (2, 1, 3, 1), (-2, 1, 3, -1), (5, 3, 10, 2), (-5, 3, 10, -2),
        (4, 3, 10, 1), (7, 0, 3, 0), (7, -1, 2, -4),
    ])
    func scaled(emu: Int, numerator: Int, denominator: Int, expected: Int) {
        #expect(Length(emu: emu).scaled(numerator, over: denominator).emu == expected)
    }

    @Test("a factor rounds half away from zero", arguments: [(3, 0.5, 2), (-3, 0.5, -2), (10, 1.04, 10), (0, 9, 0)])
    func factor(emu: Int, factor: Double, expected: Int) {
        #expect(Length(emu: emu).scaled(by: factor).emu == expected)
    }

    @Test("sums, differences, multiples and halves are those of whole numbers")
    func arithmetic() {
        var length = Length(emu: 7)
        length += Length(emu: 5)
        length -= Length(emu: 2)
        #expect(length == Length(emu: 10))
        #expect(length * 3 == Length(emu: 30) && -length == Length(emu: -10))
        #expect(Length(emu: 7).half == Length(emu: 3) && Length(emu: -7).half == Length(emu: -3))
        #expect(Length(emu: -1) < .zero && Length.zero < Length(emu: 1))
        #expect([Length]().sum() == .zero)
    }

    @Test("shares add up to the whole", arguments: 0..<300 as Range<UInt64>)
    func conserves(seed: UInt64) {
        var random = SplitMix64(state: seed)
        let total = Length(emu: .random(in: -20_000_000...20_000_000, using: &random))
        let count = Int.random(in: 1...20, using: &random)
        let weights = (0..<count).map { _ in Int.random(in: 1...999, using: &random) }
        let parts = total.shared(by: weights)
        #expect(parts.count == count)
        #expect(parts.sum() == total)
        let sum = weights.reduce(0, +)
        for (part, weight) in zip(parts, weights) {
            #expect(abs(part.emu * sum - total.emu * weight) < sum, "no share is off by a whole unit")
        }
    }

    @Test("what is left over goes to the largest remainders, the first of equals first", arguments: [
        (10, [1, 1, 1], [4, 3, 3]), (11, [1, 1, 1], [4, 4, 3]), (10, [1, 2, 4], [1, 3, 6]), (5, [0, 1, 0], [0, 5, 0]),
        (-10, [1, 1, 1], [-3, -3, -4]), (0, [3, 4], [0, 0]), (1, [1, 3], [0, 1]),
    ])
    func remainders(emu: Int, weights: [Int], expected: [Int]) {
        #expect(Length(emu: emu).shared(by: weights).map(\.emu) == expected)
    }

    @Test("shares by nothing are our own mistake")
    func noWeights() async {
        await #expect(processExitsWith: .failure) { _ = Length(emu: 1).shared(by: [0, 0]) }
        await #expect(processExitsWith: .failure) { _ = Length(emu: 1).shared(by: [2, -1]) }
        await #expect(processExitsWith: .failure) { _ = Length(emu: 1).scaled(1, over: 0) }
    }
}
