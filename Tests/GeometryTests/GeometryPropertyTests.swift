import Foundation
import Geometry
import Testing

@Suite("Lengths and turns hold for any figures")
struct GeometryPropertyTests {
    private func length(_ random: inout SplitMix64, _ most: Int = 20_000_000) -> Length {
        Length(emu: Int.random(in: -most...most, using: &random))
    }

    private func point(_ random: inout SplitMix64) -> Point {
        Point(x: length(&random), y: length(&random))
    }

    private func rect(_ random: inout SplitMix64) -> Rect {
        Rect(
            origin: point(&random),
            size: Size(
                width: Length(emu: Int.random(in: 0...20_000_000, using: &random)),
                height: Length(emu: Int.random(in: 0...20_000_000, using: &random))))
    }

    private func transform(_ random: inout SplitMix64) -> Transform {
        Transform(turn: Bool.random(using: &random) ? .none : .counterClockwise, offset: point(&random))
    }

    @Test("a turned rectangle holds exactly the turned points", arguments: 0..<20 as Range<UInt64>)
    func points(seed: UInt64) {
        var random = SplitMix64(state: seed)
        for _ in 0..<50 {
            let (rect, transform) = (rect(&random), transform(&random))
            let placed = transform.apply(to: rect)
            let inner = Point(
                x: Length(emu: Int.random(in: rect.minX.emu...rect.maxX.emu, using: &random)),
                y: Length(emu: Int.random(in: rect.minY.emu...rect.maxY.emu, using: &random)))
            #expect(placed.contains(Rect(origin: transform.apply(to: inner), size: Size(width: .zero, height: .zero))))
            let outer = Point(x: rect.maxX + Length(emu: 1), y: inner.y)
            #expect(!placed.contains(Rect(origin: transform.apply(to: outer), size: Size(width: .zero, height: .zero))))
            #expect(placed.width.emu * placed.height.emu == rect.width.emu * rect.height.emu)
        }
    }

    @Test("a turn keeps distances and what contains or overlaps what", arguments: 0..<20 as Range<UInt64>)
    func relations(seed: UInt64) {
        var random = SplitMix64(state: 100 + seed)
        for _ in 0..<50 {
            let (one, other, transform) = (rect(&random), rect(&random), transform(&random))
            let (first, second) = (transform.apply(to: one), transform.apply(to: other))
            #expect(first.overlaps(second) == one.overlaps(other))
            #expect(first.contains(second) == one.contains(other))
            let (from, to) = (point(&random), point(&random))
            let (start, end) = (transform.apply(to: from), transform.apply(to: to))
            let before = [(to.x - from.x).emu.magnitude, (to.y - from.y).emu.magnitude].sorted()
            #expect([(end.x - start.x).emu.magnitude, (end.y - start.y).emu.magnitude].sorted() == before)
        }
    }

    @Test("overlap and inset by their definitions", arguments: 0..<20 as Range<UInt64>)
    func overlap(seed: UInt64) {
        var random = SplitMix64(state: 200 + seed)
        for _ in 0..<50 {
            let (one, other) = (rect(&random), rect(&random))
            let width = min(one.maxX, other.maxX).emu - max(one.minX, other.minX).emu
            let height = min(one.maxY, other.maxY).emu - max(one.minY, other.minY).emu
            #expect(one.overlaps(other) == (width > 0 && height > 0))
            #expect(one.contains(one) && !one.contains(other) || !other.contains(one) || one == other)
            let (dx, dy) = (Length(emu: Int.random(in: 0...1000, using: &random)), Length(emu: Int.random(in: 0...1000, using: &random)))
            #expect(one.inset(horizontally: dx, vertically: dy).inset(horizontally: -dx, vertically: -dy) == one)
        }
    }

    @Test("scaling rounds as decimal arithmetic does", arguments: 0..<20 as Range<UInt64>)
    func scaled(seed: UInt64) {
        var random = SplitMix64(state: 300 + seed)
        for _ in 0..<100 {
            let length = length(&random)
            let numerator = Int.random(in: -5000...5000, using: &random)
            let denominator = Int.random(in: 1...5000, using: &random)
            var exact = Decimal(length.emu) * Decimal(numerator) / Decimal(denominator)
            var rounded = Decimal()
            NSDecimalRound(&rounded, &exact, 0, .plain)
            let found = length.scaled(numerator, over: denominator)
            #expect(Decimal(found.emu) == rounded, "\(length.emu) \(numerator)/\(denominator)")
        }
    }

    @Test("halves round away from zero, on both sides", arguments: [
        (1, 1, 2, 1), (-1, 1, 2, -1), (3, 1, 2, 2), (-3, 1, 2, -2), (1, -1, 2, -1), (5, 3, 10, 2), (-5, 3, 10, -2),
        (4, 1, 3, 1), (5, 1, 3, 2), (0, 7, 9, 0), (1, 0, 9, 0),
    ])
    func halves(emu: Int, numerator: Int, denominator: Int, expected: Int) {
        #expect(Length(emu: emu).scaled(numerator, over: denominator).emu == expected)
    }

    @Test("shares add up to the whole and are fair to one EMU", arguments: 0..<20 as Range<UInt64>)
    func shares(seed: UInt64) {
        var random = SplitMix64(state: 400 + seed)
        for _ in 0..<20 {
            let whole = length(&random)
            let weights = (0..<Int.random(in: 1...17, using: &random)).map { _ in Int.random(in: 0...99, using: &random) } + [1]
            let parts = whole.shared(by: weights)
            let sum = weights.reduce(0, +)
            #expect(parts.sum() == whole && parts.count == weights.count)
            for (part, weight) in zip(parts, weights) {
                #expect((part.emu * sum - whole.emu * weight).magnitude < UInt(sum))
            }
        }
    }

    @Test("arithmetic is that of whole numbers", arguments: 0..<20 as Range<UInt64>)
    func arithmetic(seed: UInt64) {
        var random = SplitMix64(state: 500 + seed)
        let (one, other) = (length(&random), length(&random))
        #expect(one + other - other == one && one + -one == .zero && one - other == -(other - one))
        #expect((one < other) == (one.emu < other.emu) && one * 3 == one + one + one)
        var sum = one
        sum += other
        sum -= one
        #expect(sum == other && (one.half * 2 - one).emu.magnitude <= 1)
        #expect(Length.millimetres(one.millimetres) == one && Length.points(one.points) == one)
    }
}
