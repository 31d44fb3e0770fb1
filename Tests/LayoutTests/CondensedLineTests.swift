import Composition
import DisplayList
import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("Lines with narrowed letters")
struct CondensedLineTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private let style = TextStyle(role: .title, size: .points(40))

    /// The left edge and the width of each letter as painted, in points from the line's start.
    private func letters(_ text: String, scale: Int) throws -> [(left: Double, width: Double)] {
        let line = try typesetter.condensedLine(text, style, scale: scale, at: nil)
        let runs = line.items(at: .zero).compactMap { item -> GlyphRun? in
            if case .text(let run) = item { run } else { nil }
        }
        #expect(runs.allSatisfy { $0.horizontalScale == scale })
        return runs.flatMap { run in
            zip(run.text, run.glyphs).map { character, glyph in
                let em = character.isASCII ? 0.5 : 1.0
                return (glyph.origin.x.points, 40 * em * Double(scale) / 1000)
            }
        }
    }

    @Test("each letter begins where the one before it ends", arguments: ["人民政府", "政府2020年A", "12", "第3A期"], [600, 800, 1000])
    func touching(text: String, scale: Int) throws {
        let letters = try letters(text, scale: scale)
        #expect(letters.count == text.count)
        #expect(abs(letters[0].left) < 0.001)
        for (left, right) in zip(letters, letters.dropFirst()) {
            #expect(abs(left.left + left.width - right.left) < 0.001, "\(text) at \(scale): \(letters)")
        }
    }

    @Test("the extent is the sum of the narrowed letters", arguments: [600, 750, 1000])
    func extent(scale: Int) throws {
        let line = try typesetter.condensedLine("人民1", style, scale: scale, at: nil)
        #expect(abs(line.extent.points - 100 * Double(scale) / 1000) < 0.001)
    }

    @Test("what fits is not narrowed; what does not is narrowed just enough")
    func fitting() throws {
        func extent(_ room: Double) throws -> Double? {
            try typesetter.condensedLine("人民政府", style, room: .points(room), narrowest: 700, at: nil)?.extent.points
        }
        #expect(try extent(200) == 160)
        #expect(try extent(160) == 160)
        let narrowed = try #require(try extent(130))
        #expect(narrowed <= 130 && narrowed > 129)
        #expect(try extent(112) == 112)
        #expect(try extent(111) == nil)
    }
}
