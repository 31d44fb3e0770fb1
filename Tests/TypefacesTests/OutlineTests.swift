import Composition
import Geometry
import TestSupport
import Testing

@testable import Typefaces

@Suite("Ink of glyphs is that of their outlines, not of control points")
struct OutlineTests {
    /// What a walk along the curve in small steps reaches.
    private func walked(_ p: [Double]) -> (low: Double, high: Double) {
        let values = (0...4000).map { step -> Double in
            let t = Double(step) / 4000
            let r = 1 - t
            return r * r * r * p[0] + 3 * r * r * t * p[1] + 3 * r * t * t * p[2] + t * t * t * p[3]
        }
        return (values.min() ?? 0, values.max() ?? 0)
    }

    @Test("a curve reaches as far as a walk along it does", arguments: [
        [0, 0, 0, 0], [0, 10, 20, 30], [0, 100, 100, 0], [0, -100, 100, 0], [0, 100, -100, 0], [5, 1000, -1000, 5],
        [0, 0, 100, 100], [0, 300, 0, 0], [0, 1, 4, 9], [-50, -146, -85, -60], [0, 3, 3, 0],
    ] as [[Double]])
    func curve(points: [Double]) {
        var span = OutlineSpan()
        span.addCurve(points[0], points[1], points[2], points[3])
        let (low, high) = walked(points)
        #expect(abs(span.low - low) < 0.01 && abs(span.high - high) < 0.01, "\(span)")
    }

    @Test("random curves too, and none reaches beyond its control points")
    func randomCurves() {
        var random = SplitMix64(seed: 44)
        for _ in 0..<300 {
            let points = (0..<4).map { _ in Double(Int.random(in: -900...900, using: &random)) }
            var span = OutlineSpan()
            span.addCurve(points[0], points[1], points[2], points[3])
            let (low, high) = walked(points)
            #expect(abs(span.low - low) < 0.05 && abs(span.high - high) < 0.05, "\(points)")
            #expect(span.low >= (points.min() ?? 0) - 0.001 && span.high <= (points.max() ?? 0) + 0.001)
        }
    }

    @Test("a curve of one control point reaches half as far as the point")
    func quadratic() {
        var span = OutlineSpan()
        span.addCurve(0, 100, 0)
        #expect(span.low == 0 && abs(span.high - 50) < 0.001)
    }

    @Test("nothing drawn is empty, a point is not")
    func empty() {
        var span = OutlineSpan()
        #expect(span.isEmpty)
        span.add(7)
        #expect(!span.isEmpty && span.low == 7 && span.high == 7)
    }

    @Test("characters of the mark's face end at about one height, 资 and 会 among them", arguments: Array("凤栖山市人力资源和社会保障局文件"))
    func feet(character: Character) throws {
        let paths = try TestFonts.paths()
        let shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
        let text = StyledText(String(character), TextStyle(role: .title, size: .points(100)))
        let ink = try shaper.ink(of: try shaper.shape(text))
        // Control points of 资 and 会 are 14.6 below the baseline.
        #expect(ink.below.points > 8 && ink.below.points < 9.5, "\(ink.below.points)")
    }

    @Test("outlines of TrueType are read too: a digit stands on the baseline")
    func trueType() throws {
        let paths = try TestFonts.paths()
        let face = try FaceTables(FontFile("LiberationSerif-Regular.ttf", relativeTo: paths.folder))
        let one = try #require(face.glyph(for: "1").flatMap { face.ink(ofGlyph: $0) })
        #expect(one.bottom == 0 && one.top > face.unitsPerEm / 2 && one.left > 0 && one.right < face.unitsPerEm / 2)
        let space = try #require(face.glyph(for: " "))
        #expect(face.ink(ofGlyph: space) == nil)
    }
}
