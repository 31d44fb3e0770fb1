import DisplayList
import Foundation
import PDFFinishing
import TestSupport
import Testing

@Suite("Pictures on the pages of a scan") struct ScanReaderTests {
    private typealias Image = ScanPDF.Image

    /// 60 × 50 pixels, darker to the right.
    private let picture = GreyPicture(width: 60, height: 50, levels: (0..<3000).map { UInt8($0 % 60 * 4) })

    private func read(_ bytes: [UInt8]) throws(ScanFault) -> [ScannedPicture] {
        var found: [ScannedPicture] = []
        _ = try ScanReader().read(bytes) { found.append($1) }
        return found
    }

    private func read(_ entries: String, _ bytes: [UInt8], width: Int = 60, height: Int = 50) throws -> [ScannedPicture] {
        try read(ScanPDF.bytes([Image(width: width, height: height, entries: entries, bytes: bytes)]))
    }

    @Test("grey pixels are what they are, page by page")
    func grey() throws {
        #expect(try read(ScanPDF.bytes([Image(picture)])) == [.picture(picture)])
        var pages: [Int] = []
        let count = try ScanReader().read(ScanPDF.bytes([Image(picture), nil, Image(picture)])) { page, _ in pages.append(page) }
        #expect(pages == [1, 3] && count == 3)
    }

    @Test("what the tree of pages has for all of them is found")
    func shared() throws { #expect(try read(ScanPDF.bytes([Image(picture)], isShared: true)) == [.picture(picture)]) }

    @Test("colours are as light as they look; of a profile the number of components counts")
    func colours() throws {
        let red = (0..<3000).flatMap { _ in [255, 0, 0] as [UInt8] }
        let expected = ScannedPicture.picture(GreyPicture(width: 60, height: 50, levels: [UInt8](repeating: 76, count: 3000)))
        #expect(try read("/ColorSpace/DeviceRGB/BitsPerComponent 8", red) == [expected])
        #expect(try read("/ColorSpace[/CalRGB<</WhitePoint[1 1 1]>>]/BitsPerComponent 8", red) == [expected])
        #expect(try read("/ColorSpace[/CalGray<</WhitePoint[1 1 1]>>]/BitsPerComponent 8", picture.levels) == [.picture(picture)])
    }

    @Test("black and white, eight pixels a byte, rows filled up; inverted where the file says so")
    func bits() throws {
        let row: [UInt8] = [0b1010_0000, 0, 0, 0, 0, 0, 0, 0b0001_0000]
        let bytes = (0..<50).flatMap { _ in row }
        var levels = [UInt8](repeating: 0, count: 60)
        for column in [0, 2, 59] { levels[column] = 255 }
        let expected = (0..<50).flatMap { _ in levels }
        #expect(try read("/ColorSpace/DeviceGray/BitsPerComponent 1", bytes) == [.picture(GreyPicture(width: 60, height: 50, levels: expected))])
        #expect(try read("/ImageMask true/Decode[1 0]", bytes) == [.picture(GreyPicture(width: 60, height: 50, levels: expected.map { 255 - $0 }))])
    }

    @Test("packed pixels are unpacked, those of photographs too")
    func packed() throws {
        let folder = try TemporaryFolder()
        let plain = try folder.write(ScanPDF.bytes([Image(picture)]), as: "plain.pdf")
        let flate = folder.file("flate.pdf")
        _ = try Shell.run(["qpdf", "--compress-streams=y", "--recompress-flate", "--object-streams=generate", plain, flate])
        #expect(try read([UInt8](Data(contentsOf: URL(fileURLWithPath: flate)))) == [.picture(picture)])
        let jpeg = try read("/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode", SamplePictures.jpeg, width: 16, height: 8)
        #expect(jpeg == [], "smaller than anything that holds a code")
    }

    @Test("what is not read is refused by name", arguments: [
        ("/Filter/CCITTFaxDecode/ColorSpace/DeviceGray/BitsPerComponent 1", "CCITTFaxDecode"),
        ("/Filter[/FlateDecode/JBIG2Decode]/ColorSpace/DeviceGray/BitsPerComponent 1", "JBIG2Decode"), ("/Filter/JPXDecode", "JPXDecode"),
        ("/ColorSpace[/Indexed/DeviceRGB 1<000000ffffff>]/BitsPerComponent 8", "Indexed"), ("/ColorSpace/DeviceCMYK/BitsPerComponent 8", "DeviceCMYK"),
        ("/ColorSpace/DeviceGray/BitsPerComponent 16", "16 bits"), ("/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/Unheard", "Unheard"),
    ])
    func refused(_ entries: String, _ name: String) throws {
        #expect(try read(entries, [1, 2, 3]) == [.refused(name)])
    }

    @Test("promises that no pixels keep are refused, before memory is asked for")
    func lies() throws {
        #expect(try read("/ColorSpace/DeviceGray/BitsPerComponent 8", [1, 2, 3]) == [.refused("")])
        #expect(try read("/ColorSpace/DeviceGray/BitsPerComponent 8", [1], width: 60_000, height: 60_000) == [.tooLarge(width: 60_000, height: 60_000)])
        #expect(try read("/ColorSpace/DeviceGray/BitsPerComponent 8", [1], width: -60, height: 60) == [])
        #expect(try read("/ColorSpace/DeviceGray/BitsPerComponent 8", [1], width: 99_999_999_999, height: 60).count <= 1)
    }

    private func fault(_ bytes: [UInt8]) -> ScanFault? {
        do {
            _ = try read(bytes)
            return nil
        } catch { return error }
    }

    @Test("a file that is none, or has no pages, traps nowhere")
    func damaged() throws {
        for bytes in [[], Array("no PDF".utf8), Array("%PDF-1.4\n".utf8), Array("%PDF-1.4\n%%EOF".utf8)] as [[UInt8]] {
            #expect(fault(bytes) != nil)
        }
        #expect(fault(ScanPDF.bytes([])) == .pageCount(0))
        let whole = ScanPDF.bytes([Image(picture)])
        var generator = SplitMix64(seed: 3)
        for _ in 0..<200 {
            var bytes = whole
            for _ in 0..<3 { bytes[Int(generator.next() % 400)] = UInt8(generator.next() % 128) }
            _ = fault(bytes)
            _ = fault(Array(whole.prefix(Int(generator.next() % UInt64(whole.count)))))
        }
    }

    @Test("more pages than anybody scans are refused")
    func manyPages() {
        #expect(fault(ScanPDF.bytes([Image?](repeating: nil, count: 201))) == .pageCount(201))
        #expect(fault(ScanPDF.bytes([Image?](repeating: nil, count: 200))) == nil)
    }

    @Test("a file with a password is known as such; one that anybody may open is read")
    func locked() throws {
        let folder = try TemporaryFolder()
        let plain = try folder.write(ScanPDF.bytes([Image(picture)]), as: "plain.pdf")
        for (password, expected) in [("secret", ScanFault.locked), ("", nil)] as [(String, ScanFault?)] {
            let file = folder.file("locked\(password).pdf")
            _ = try Shell.run(["qpdf", "--encrypt", password, "owner", "256", "--", plain, file])
            #expect(fault([UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))) == expected)
        }
    }
}
