import Diagnostics
import DisplayList
import Geometry
import OfficialDocument
import TestSupport
import Testing

@testable import Layout

@Suite("The code on a form") struct SheetCodeTests {
    private func code(side: Int) -> SheetCode {
        SheetCode(matrix: ModuleMatrix(side: side, dark: [Bool](repeating: true, count: side * side)), alternative: "回读码")
    }

    private func placed(_ pages: [Page]) -> PlacedCode? {
        pages[0].items.compactMap { if case .code(let code) = $0 { code } else { nil } }.first
    }

    private let area = Measures().readingArea(ofPage: 1)

    private func text(_ x: Double, _ y: Double, _ length: Int) -> PageItem {
        let glyphs = (0..<length).map { GlyphRun.Glyph(id: 1, origin: Point(x: .millimetres(x + Double($0) * 5), y: .millimetres(y))) }
        return .text(GlyphRun(face: FaceID(name: "f"), size: .millimetres(5), text: "", glyphs: glyphs, clusters: []))
    }

    private func place(_ items: [PageItem], side: Int = 77, bottom: Double = 39) -> Rect? {
        CodePlacement(area: area, bottom: area.minY + .millimetres(bottom), items: items).place(code(side: side))?.rect
    }

    @Test("the upper right corner if it is free, at the height of the first line")
    func right() throws {
        let rect = try #require(place([]))
        #expect(rect.maxX == area.maxX && rect.minY == area.minY && rect.width == rect.height)
        #expect(rect.width == .millimetres(0.42) * 77)
    }

    @Test("the left one where the right is taken")
    func left() throws {
        let right = text(area.maxX.millimetres - 20, area.minY.millimetres + 10, 4)
        #expect(try #require(place([right])).minX == area.minX)
        #expect(place([right, text(area.minX.millimetres, area.minY.millimetres + 12, 4)]) == nil)
    }

    @Test("higher up where that makes it fit, but not up to the sheet's edge")
    func raised() throws {
        let caption = text(area.minX.millimetres, area.minY.millimetres + 36, 60)
        let rect = try #require(place([caption]))
        #expect(rect.minY < area.minY && rect.minY >= area.minY - .millimetres(9))
        #expect(rect.maxY + .millimetres(1.68) <= area.minY + .millimetres(31))
        #expect(place([caption], side: 100) == nil)
        #expect(place([], bottom: 20) == nil)
    }

    @Test("the white around it is nobody else's")
    func quietZone() throws {
        let beside = area.maxX.millimetres - 0.42 * 77 - 5 - 1
        #expect(try #require(place([text(beside, area.minY.millimetres + 15, 1)])).minX == area.minX, "closer than four modules")
        #expect(try #require(place([text(beside - 1, area.minY.millimetres + 15, 1)])).maxX == area.maxX)
    }

    @Test("nothing else moves for it, and it comes last")
    func sheet() throws {
        let sheet = sampleSheet()
        let layout = DocumentLayout(shaper: FakeShaper())
        let without = try layout.layOut(sheet).output
        let with = try layout.layOut(sheet, code: code(side: 77)).output
        #expect(with[0].items.dropLast() == without[0].items[...])
        #expect(try #require(placed(with)).alternative == "回读码" && placed(without) == nil)
    }

    @Test("one without room is left out with a warning at the title")
    func noRoom() throws {
        let sheet = sampleSheet()
        let made = try DocumentLayout(shaper: FakeShaper()).layOut(sheet, code: code(side: 177))
        #expect(placed(made.output) == nil)
        let warning = try #require(made.warnings.first)
        #expect(warning.code == .noPlaceForCode && warning.severity == .warning && warning.place == sheet.title.place)
        #expect(warning.message.chinese == "表格上方没有地方印回读码（74.3 毫米见方），没有印")
    }
}
