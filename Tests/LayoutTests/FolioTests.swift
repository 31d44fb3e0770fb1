import Composition
import DisplayList
import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("页码 (GB/T 9704-2012 §7.5)")
struct FolioTests {
    private let measures = Measures()

    private func folio(_ page: Int) throws -> (run: GlyphRun, dashes: [Rect]) {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: measures)
        let items = try FolioLayout(typesetter: typesetter).layOut(page: page, in: measures.typeArea(ofPage: page))
        let runs = items.compactMap { if case .text(let run) = $0 { run } else { nil } }
        let dashes = items.compactMap { if case .rule(let rule) = $0 { rule.rect } else { nil } }
        #expect(runs.count == 1)
        return (runs[0], dashes)
    }

    @Test("the number stands between two dashes and half-width blanks", arguments: [1, 9, 10, 99, 100, 999])
    func text(page: Int) throws {
        let folio = try folio(page)
        #expect(folio.run.text == "— \(page) —")
        #expect(folio.run.face.name == "宋体")
        #expect(folio.run.size == .points(14))
    }

    @Test("on odd pages its end is one character from the right edge, however many digits", arguments: [1, 11, 101])
    func odd(page: Int) throws {
        let dash = try #require(try folio(page).dashes.last)
        #expect((184 - dash.maxX.millimetres).isAbout(Length.points(14).millimetres))
    }

    @Test("on even pages its start is one character from the left edge, however many digits", arguments: [2, 10, 100])
    func even(page: Int) throws {
        let dash = try #require(try folio(page).dashes.first)
        #expect((dash.minX.millimetres - 26).isAbout(Length.points(14).millimetres))
    }

    @Test("both dashes are an em long, 7 mm below the text area, as far from the digits", arguments: [1, 12, 123])
    func dashes(page: Int) throws {
        let folio = try folio(page)
        #expect(folio.dashes.count == 2)
        #expect(folio.dashes.allSatisfy { $0.midY.millimetres.isAbout(269) && $0.width == .points(14) })
        let digits = folio.run.glyphs.dropFirst(2).dropLast(2)
        let left = try #require(digits.first).origin.x - folio.dashes[0].maxX
        let right = folio.dashes[1].minX - (try #require(digits.last).origin.x + .points(7))
        #expect(left == right)
        #expect(left == .points(7))
    }
}
