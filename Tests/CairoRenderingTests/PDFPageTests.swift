import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Pages of the PDF")
struct PDFPageTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func probe(_ pages: [Page], _ metadata: Metadata = .sample) throws -> PDFProbe {
        try PDFProbe(PDFRenderer().write(typesetter.document(pages, metadata)))
    }

    @Test("each page has its own size")
    func sizes() throws {
        let text = try typesetter.line("字")
        let probe = try probe([
            Page(size: .a4, items: text), Page(size: Size.a4.turned, items: text), Page(size: .a4, items: []),
        ])
        let sizes = try Shell.text(["pdfinfo", "-f", "1", "-l", "3", probe.path]).split(separator: "\n")
            .filter { $0.contains(" size:") && $0.hasPrefix("Page ") }
            .map { $0.split(separator: ":")[1].split(separator: "(")[0].split(separator: " ").joined(separator: " ") }
        #expect(sizes == ["595.276 x 841.89 pts", "841.89 x 595.276 pts", "595.276 x 841.89 pts"])
    }

    @Test("a rule's ink is where the rule is, to the pixel")
    func rule() throws {
        let rule = Rule(
            rect: Rect(x: .points(100), y: .points(200), width: .points(300), height: .points(4)))
        let pixels = try probe([Page(size: .a4, items: [.rule(rule)])]).pixels()
        let ink = try #require(pixels.inkBounds)
        #expect(ink.x == 100...399)
        #expect(ink.y == 200...203)
    }

    @Test("a thin rule is exact in the file", arguments: [0.35, 0.5, 1, 1.5])
    func thinRule(_ millimetres: Double) throws {
        let rect = Rect(
            x: .millimetres(28), y: .millimetres(100), width: .millimetres(156), height: .millimetres(millimetres))
        let probe = try probe([Page(size: .a4, items: [.rule(Rule(rect: rect, colour: .officialRed))])])
        let content = try probe.content()
        let numbers = try #require(
            content.split(separator: "\n").first { $0.hasSuffix(" re") || $0.contains(" re f") }
        ).split(separator: " ").compactMap { Double($0) }
        // cairo keeps paths in 1/256 pt.
        for (found, wanted) in zip(numbers, [rect.minX, rect.minY, rect.width, rect.height]) {
            #expect(abs(abs(found) - wanted.points) < 0.01, "\(content)")
        }
        #expect(content.contains("1 0 0 rg"))
    }

    @Test("colours are said only when they change")
    func colours() throws {
        func line(_ y: Double, _ colour: Colour) -> PageItem {
            .rule(Rule(rect: Rect(x: .points(10), y: .points(y), width: .points(9), height: .points(1)), colour: colour))
        }
        let red = Colour.officialRed
        let items: [PageItem] = [
            line(10, red), line(20, red), .group(.identity, [line(30, red)]), line(40, red), line(50, .black),
        ]
        let content = try probe([Page(size: .a4, items: items)]).content()
        #expect(content.split(separator: "1 0 0 rg", omittingEmptySubsequences: false).count == 2, "\(content)")
    }

    @Test("a group is turned onto the sheet")
    func group() throws {
        // 50 pt below the reading area's upper edge is 50 pt right of the sheet's left edge.
        let rule = Rule(rect: Rect(x: .points(100), y: .points(50), width: .points(300), height: .points(4)))
        let pixels = try probe([
            Page(size: .a4, items: [.group(.counterClockwise(ontoSheet: .a4), [.rule(rule)])])
        ]).pixels()
        let ink = try #require(pixels.inkBounds)
        #expect(ink.x == 50...53)
        #expect(abs(ink.y.lowerBound - (842 - 400)) <= 1 && abs(ink.y.upperBound - (842 - 101)) <= 1)
    }

    @Test("after a group the page's own frame counts again")
    func afterGroup() throws {
        let rule = Rule(rect: Rect(x: .points(10), y: .points(20), width: .points(30), height: .points(40)))
        let shift = Transform(turn: .none, offset: Point(x: .points(100), y: .points(100)))
        let inner = PageItem.group(shift, [.group(shift, [.rule(rule)])])
        let pixels = try probe([Page(size: .a4, items: [inner, .rule(rule)])]).pixels()
        #expect(pixels.darkCount(x: 10..<40, y: 20..<60) == 1200)
        #expect(pixels.darkCount(x: 210..<240, y: 220..<260) == 1200)
        #expect(pixels.darkCount(x: 0..<595, y: 0..<842) == 2400)
    }

    @Test("condensed glyphs are as narrow as the run says")
    func condensed() throws {
        func width(_ scale: Int) throws -> Int {
            let items = try typesetter.line("国国国国", .hei, points: 40, horizontalScale: scale)
            let ink = try #require(try probe([Page(size: .a4, items: items)]).pixels().inkBounds)
            return ink.x.count
        }
        let (full, narrow) = (try width(1000), try width(600))
        #expect(abs(Double(narrow) / Double(full) - 0.6) < 0.02, "\(narrow) of \(full)")
    }

    @Test("the file says of itself what the metadata says")
    func information() throws {
        let probe = try probe([Page(size: .a4, items: [])])
        #expect(try probe.info("Title") == Metadata.sample.title)
        #expect(try probe.info("Author") == Metadata.sample.author)
        #expect(try probe.info("Subject") == Metadata.sample.subject)
        #expect(try probe.info("Keywords") == "根治欠薪, 冬季专项行动")
        #expect(try probe.info("Creator") == "Yinfa")
        #expect(try probe.info("CreationDate", ["-rawdates"])?.contains("20201109000000+08'00") == true)
        #expect(try probe.info("ModDate", ["-rawdates"])?.contains("20201109000000+08'00") == true)
        #expect(try probe.info("PDF version") == "1.5")
    }

    @Test("what the metadata does not say is not in the file")
    func noInformation() throws {
        var metadata = Metadata.sample
        metadata.subject = nil
        metadata.keywords = []
        let probe = try probe([Page(size: .a4, items: [])], metadata)
        #expect(try (probe.info("Subject") ?? "").isEmpty)
        #expect(try (probe.info("Keywords") ?? "").isEmpty)
    }
}
