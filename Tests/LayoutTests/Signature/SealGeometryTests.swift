import Composition
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Seals as circles")
struct SealGeometryTests {
    private func seal(_ x: Double, _ y: Double, _ diameter: Double) -> SignatureBlock.Seal {
        .init(centre: Point(x: .millimetres(x), y: .millimetres(y)), diameter: .millimetres(diameter))
    }

    private func rect(_ x: Double, _ y: Double, _ width: Double, _ height: Double) -> Rect {
        Rect(x: .millimetres(x), y: .millimetres(y), width: .millimetres(width), height: .millimetres(height))
    }

    @Test("the square around it")
    func square() {
        #expect(seal(50, 40, 42).rect == rect(29, 19, 42, 42))
    }

    @Test("a rectangle within, across and around is met", arguments: [(45.0, 35.0, 10.0, 10.0), (20, 38, 60, 4), (0, 0, 100, 100), (50, 40, 0, 0), (69, 38, 30, 4)])
    func meets(x: Double, y: Double, width: Double, height: Double) { #expect(seal(50, 40, 42).meets(rect(x, y, width, height))) }

    @Test("what is beside, above or below is not met", arguments: [(72.0, 38.0, 10.0, 4.0), (0, 38, 28, 4), (45, 0, 10, 18), (45, 62, 10, 10)])
    func clear(x: Double, y: Double, width: Double, height: Double) { #expect(!seal(50, 40, 42).meets(rect(x, y, width, height))) }

    @Test("a corner of the square around it is no ink", arguments: [(29.0, 19.0), (68, 19), (29, 58), (68, 58)])
    func corners(x: Double, y: Double) { #expect(!seal(50, 40, 42).meets(rect(x, y, 3, 3))) }

    @Test("to touch is not to meet")
    func touching() {
        #expect(!seal(50, 40, 42).meets(rect(71, 30, 5, 20)))
        #expect(seal(50, 40, 42).meets(rect(70.99, 30, 5, 20)))
    }

    @Test("a larger seal meets whatever a smaller one meets", arguments: 0..<40 as Range<UInt64>)
    func larger(number: UInt64) {
        var random = SplitMix64(seed: number)
        let other = rect(
            Double.random(in: 0...100, using: &random), Double.random(in: 0...100, using: &random),
            Double.random(in: 0...40, using: &random), Double.random(in: 0...10, using: &random))
        for diameter in stride(from: 36.0, to: 60, by: 2) where seal(50, 50, diameter).meets(other) {
            #expect(seal(50, 50, diameter + 2).meets(other))
        }
    }

    // MARK: Fit to the text

    @Test("the gap above a seal: as near to the best as the bounds let it", arguments: 36...60)
    func gap(diameter: Int) {
        let fit = SealFit()
        let seal = Length.millimetres(Double(diameter))
        for step in 0..<80 {
            let middle = Length.millimetres(Double(step))
            guard let gap = fit.gap(middle: middle, diameter: seal, room: .millimetres(200)) else { continue }
            #expect(gap >= .millimetres(2) && gap <= .millimetres(10.39))
            let below = middle - (gap + seal.half)
            #expect(below >= .millimetres(1.49) && below <= .millimetres(5.01))
        }
    }

    @Test("without room below there is no gap", arguments: [36, 42, 50, 60])
    func noRoom(diameter: Int) {
        let seal = Length.millimetres(Double(diameter))
        let middle = seal.half + .millimetres(8)
        #expect(SealFit().gap(middle: middle, diameter: seal, room: .millimetres(200)) != nil)
        #expect(SealFit().gap(middle: middle, diameter: seal, room: seal) == nil)
        #expect(SealFit().gap(middle: middle, diameter: seal, room: seal + .millimetres(2)) == nil)
    }

    @Test("three millimetres below the centre where that can be")
    func best() throws {
        let gap = try #require(SealFit().gap(middle: .millimetres(30), diameter: .millimetres(42), room: .millimetres(200)))
        #expect((gap + .millimetres(21)).millimetres.isAbout(27))
    }
}
