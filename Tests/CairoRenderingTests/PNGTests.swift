import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Pictures of pages")
struct PNGTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private var blank: PageSequence { typesetter.document([Page(size: .a4, items: [])]) }

    /// Width and height from the file's header (PNG, IHDR).
    private func dimensions(_ png: [UInt8]) throws -> [Int] {
        try #require(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        return [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test(
        "a picture has the page's size at the resolution",
        arguments: [(72, [595, 842]), (150, [1240, 1754]), (300, [2480, 3508])] as [(Double, [Int])])
    func size(_ dotsPerInch: Double, _ expected: [Int]) throws {
        let files = try PNGRenderer(dotsPerInch: dotsPerInch).write(blank)
        #expect(try files.map(dimensions) == [expected])
    }

    @Test("each page is a file of its own")
    func pages() throws {
        let pages = [Page(size: .a4, items: []), Page(size: Size.a4.turned, items: [])]
        let files = try PNGRenderer(dotsPerInch: 72).write(typesetter.document(pages))
        #expect(try files.map(dimensions) == [[595, 842], [842, 595]])
    }

    @Test("a page that the viewer turns is turned, its text upright")
    func turned() throws {
        let rule = Rule(rect: Rect(x: .points(100), y: .points(50), width: .points(300), height: .points(4)))
        let turnedPage = Page(
            size: .a4, items: [.group(.counterClockwise(ontoSheet: .a4), [.rule(rule)])],
            viewerRotation: .clockwise)
        let uprightPage = Page(size: Size.a4.turned, items: [.rule(rule)])
        let renderer = PNGRenderer(dotsPerInch: 72)
        let turned = try renderer.write(typesetter.document([turnedPage]))
        #expect(try dimensions(turned[0]) == [842, 595])
        let pixels = try pixels(of: turned[0])
        let ink = try #require(pixels.inkBounds)
        #expect(ink.y == 50...53)
        #expect(abs(ink.x.lowerBound - 100) <= 1 && abs(ink.x.upperBound - 399) <= 1)
        let upright = try #require(
            try self.pixels(of: renderer.write(typesetter.document([uprightPage]))[0]).inkBounds)
        #expect(upright.y == ink.y)
    }

    @Test("the picture shows what poppler shows of the PDF")
    func likePDF() throws {
        let items = try typesetter.line("国务院办公厅2020", .hei, points: 40, x: 60, y: 200)
        let document = typesetter.document(items)
        let ours = try pixels(of: PNGRenderer(dotsPerInch: 72).write(document)[0])
        let theirs = try PDFProbe(PDFRenderer().write(document)).pixels()
        let (one, two) = (try #require(ours.inkBounds), try #require(theirs.inkBounds))
        for (left, right) in [(one.x, two.x), (one.y, two.y)] {
            #expect(abs(left.lowerBound - right.lowerBound) <= 1)
            #expect(abs(left.upperBound - right.upperBound) <= 1)
        }
        let counts = [ours, theirs].map { Double($0.darkCount(x: 0..<595, y: 0..<842)) }
        #expect(abs(counts[0] / counts[1] - 1) < 0.05)
    }

    @Test("a resolution too high is reported with the page, and the process lives")
    func tooManyPixels() throws {
        let failure = try #require(throws: StageFailure.self) {
            try PNGRenderer(dotsPerInch: 100_000).write(blank)
        }
        #expect(failure.diagnostics.map(\.code) == [.cairoFailed])
        #expect(failure.diagnostics[0].message.english.contains("page 1: cairo_image_surface_create"))
    }

    private func pixels(of png: [UInt8]) throws -> Pixels { try Pixels(png: png) }
}
