import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Pictures in the text")
struct PictureTests {
    private static let place = Place(file: "notice.gw", position: .init(line: 9, column: 1))

    private func document(
        _ file: String = "图.png", caption: String? = "图1　办理流程", width: Int? = nil, before: Int = 60
    ) -> Document {
        var document = sampleDocument()
        document.body = [
            .paragraph(Paragraph(text: han(before))),
            .picture(
                Picture(
                    file: PlacedText(file, at: Self.place), caption: caption.map { PlacedText($0) }, alternative: "五个步骤",
                    width: width)),
            .paragraph(Paragraph(text: "末段" + han(60))),
        ]
        return document
    }

    private func layOut(_ document: Document, _ bytes: [UInt8]) throws -> Reported<[Page]> {
        try DocumentLayout(
            shaper: FakeShaper(), lexicon: sampleLexicon, pictures: PictureFiles(["图.png": bytes])
        ).layOut(document)
    }

    private func image(_ pages: [Page]) throws -> (page: Int, image: PlacedImage) {
        for (index, page) in pages.enumerated() {
            for item in page.items { if case .image(let image) = item { return (index + 1, image) } }
        }
        throw Missing()
    }

    private struct Missing: Error {}

    private func png(_ width: Int, _ height: Int) -> [UInt8] {
        SamplePictures.png(width: width, height: height, colours: [(0, 0, 0), (255, 255, 255)])
    }

    @Test("without a width it is set at 150 dots to the inch, centred, with the caption centred below")
    func natural() throws {
        let pages = try layOut(document(), png(600, 300)).output
        let (page, image) = try image(pages)
        #expect(image.rect.width.millimetres.isAbout(600.0 / 150 * 25.4))
        #expect(image.rect.height.millimetres.isAbout(300.0 / 150 * 25.4))
        let area = Measures().typeArea(ofPage: page)
        #expect(image.rect.midX.millimetres.isAbout(area.midX.millimetres))
        #expect(image.alternative == "五个步骤")
        let reading = Reading(pages: pages)
        let caption = try #require(reading.text("图1　办理流程"))
        #expect(caption.points == 14 && caption.page == page)
        #expect(caption.y > image.rect.maxY.millimetres && caption.y < image.rect.maxY.millimetres + 9)
        let unit = Length.points(14).millimetres
        // 图1　办理流程 is six and a half characters wide.
        #expect((caption.x + 6.5 * unit / 2).isAbout(area.midX.millimetres))
    }

    @Test("a width is kept, and never more than the measure", arguments: [(80, 80.0), (156, 156), (220, 156)])
    func width(asked: Int, expected: Double) throws {
        let pages = try layOut(document(width: asked), png(1600, 400)).output
        #expect(try image(pages).image.rect.width.millimetres.isAbout(expected))
    }

    @Test("a high picture is made smaller until it fits a page with its caption")
    func high() throws {
        let pages = try layOut(document(width: 150), png(800, 3000)).output
        let (page, image) = try image(pages)
        #expect(page == 2)
        #expect(image.rect.minY >= .millimetres(37) && image.rect.maxY <= .millimetres(262))
        #expect(image.rect.width < .millimetres(70))
    }

    @Test("it stands between the lines around it wherever it comes, and goes to the next page whole", arguments: 1...20)
    func between(lines: Int) throws {
        let pages = try layOut(document(before: 26 + 28 * lines), png(600, 300)).output
        let (page, image) = try image(pages)
        #expect(image.rect.minY >= .millimetres(37) && image.rect.maxY <= .millimetres(262))
        let reading = Reading(pages: pages)
        for seen in reading.texts where seen.page == page && seen.points == 16 && seen.role == "仿宋" {
            #expect(seen.y < image.rect.minY.millimetres || seen.y - riseOfTextLine > image.rect.maxY.millimetres)
        }
        #expect(try #require(reading.text("末段")).page >= page)
    }

    @Test("JPEG as well")
    func jpeg() throws {
        let pages = try layOut(document(width: 10), SamplePictures.jpeg).output
        #expect(try image(pages).image.file.format == .jpeg)
    }

    // MARK: Diagnostics

    private func failure(_ document: Document, _ bytes: [UInt8]) throws -> Diagnostic {
        do {
            let reported = try layOut(document, bytes)
            return try #require(reported.warnings.first)
        } catch let error as StageFailure {
            #expect(error.diagnostics.count == 1)
            return error.diagnostics[0]
        }
    }

    @Test("LAY0502: a picture that is not there")
    func missing() throws {
        let diagnostic = try failure(document("无.png"), png(300, 300))
        #expect(diagnostic.code == .pictureMissing)
        #expect(diagnostic.place == Self.place)
        #expect(diagnostic.message.chinese == "找不到图片“无.png”")
    }

    @Test("LAY0503: a file that is no whole picture", arguments: [0, 1, 2, 3])
    func unreadable(kind: Int) throws {
        let bytes =
            switch kind {
            case 0: Array("GIF89a".utf8)
            case 1: Array(png(300, 300).dropLast(20))
            case 2: Array(SamplePictures.jpeg.dropLast(10))
            default: [UInt8]()
            }
        let diagnostic = try failure(document(), bytes)
        #expect(diagnostic.code == .pictureUnreadable)
        #expect(diagnostic.place == Self.place)
        #expect(!diagnostic.hints.isEmpty)
    }

    @Test("LAY0504: too many pixels, too many bytes")
    func tooLarge() throws {
        var bytes = png(1, 1)
        bytes.replaceSubrange(16..<24, with: [0, 0, 0x40, 0, 0, 0, 0x40, 0])
        #expect(try failure(document(), bytes).code == .pictureTooLarge)
        let long = Array(png(1, 1).dropLast(12)) + [UInt8](repeating: 0, count: 20_000_001)
        #expect(try failure(document(), long).code == .pictureTooLarge)
    }

    @Test("LAY0505: too coarse for print is a warning")
    func coarse() throws {
        let diagnostic = try failure(document(width: 156), png(300, 100))
        #expect(diagnostic.code == .pictureTooCoarse && diagnostic.severity == .warning)
        #expect(diagnostic.message.chinese.contains("每英寸只有48点"))
    }
}
