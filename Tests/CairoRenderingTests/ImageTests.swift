import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Pictures on pages")
struct ImageTests {
    let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    private func image(_ bytes: [UInt8], x: Double = 100, y: Double = 200, width: Double = 160, height: Double = 80) throws -> PageItem {
        .image(
            PlacedImage(
                file: try ImageFile(bytes),
                rect: Rect(x: .points(x), y: .points(y), width: .points(width), height: .points(height)), alternative: "红蓝"))
    }

    private let png = SamplePictures.png(width: 160, height: 80, colours: [(0, 0, 0), (255, 255, 255), (0, 0, 0)])

    @Test("a PNG covers its rectangle, to the pixel")
    func covers() throws {
        let document = typesetter.document([try image(png)])
        let pixels = try Pixels(png: PNGRenderer(dotsPerInch: 72).write(document)[0])
        let ink = try #require(pixels.inkBounds)
        #expect(ink.x == 100...259 && ink.y == 200...279)
        let probe = try PDFProbe(PDFRenderer().write(document))
        let printed = try #require(try probe.pixels().inkBounds)
        #expect(abs(printed.x.lowerBound - 100) <= 1 && abs(printed.x.upperBound - 259) <= 1)
        #expect(abs(printed.y.lowerBound - 200) <= 1 && abs(printed.y.upperBound - 279) <= 1)
    }

    @Test("a JPEG goes into the PDF as its own bytes")
    func embedded() throws {
        let bytes = try PDFRenderer().write(typesetter.document([try image(SamplePictures.jpeg)]))
        let probe = try PDFProbe(bytes)
        let list = try Shell.text(["pdfimages", "-list", probe.path]).split(separator: "\n").last.map(String.init) ?? ""
        #expect(list.contains(" jpeg "))
        #expect(list.contains(" 16 "))
        // The file stands in the PDF as it is.
        let start = try #require(bytes.indices.first { bytes[$0...].starts(with: SamplePictures.jpeg.prefix(16)) })
        #expect(Array(bytes[start..<start + SamplePictures.jpeg.count]) == SamplePictures.jpeg)
    }

    @Test("a JPEG is decoded for pictures of pages: red at the left, blue at the right")
    func decoded() throws {
        let document = typesetter.document([try image(SamplePictures.jpeg)])
        let pixels = try Pixels(png: PNGRenderer(dotsPerInch: 72).write(document)[0])
        // Green is what is read: none in either half, all of it in the paper.
        let ink = try #require(pixels.inkBounds)
        #expect(abs(ink.x.lowerBound - 100) <= 6 && abs(ink.x.upperBound - 259) <= 6)
    }

    @Test("no interpolation is asked for, which archives forbid")
    func noInterpolation() throws {
        for bytes in [png, SamplePictures.jpeg] {
            let probe = try PDFProbe(PDFRenderer().write(typesetter.document([try image(bytes)])))
            let plain = try Shell.run(["qpdf", "--qdf", "--object-streams=disable", probe.path, "-"])
            #expect(!String(decoding: plain, as: UTF8.self).contains("/Interpolate true"))
        }
    }

    @Test("text after a picture keeps its colour and font")
    func stateIsKept() throws {
        let line = try typesetter.line("红", colour: .officialRed)
        let content = try PDFProbe(
            PDFRenderer().write(typesetter.document(line + [try image(png)] + line))
        ).content()
        #expect(!content.isEmpty)
        let pixels = try Pixels(png: PNGRenderer(dotsPerInch: 72).write(typesetter.document(line + [try image(png)] + line))[0])
        #expect(pixels.inkBounds != nil)
    }

    @Test("the same page gives the same bytes")
    func same() throws {
        let document = typesetter.document([try image(SamplePictures.jpeg), try image(png, y: 400)])
        #expect(try PDFRenderer().write(document) == PDFRenderer().write(document))
        #expect(try PNGRenderer(dotsPerInch: 72).write(document) == PNGRenderer(dotsPerInch: 72).write(document))
    }

    @Test("RND0103: pixels that are not what the header says", arguments: [true, false])
    func damaged(isPDF: Bool) throws {
        var bytes = png
        // Within the packed pixels.
        for index in 60..<80 { bytes[index] ^= 0x5A }
        let document = typesetter.document([try image(bytes)])
        do {
            _ = try isPDF ? [PDFRenderer().write(document)] : PNGRenderer().write(document)
            Issue.record("it is drawn")
        } catch {
            #expect(error.diagnostics.map(\.code) == [.pictureNotDecoded])
            #expect(error.diagnostics[0].message.chinese.contains("红蓝"))
        }
    }
}
