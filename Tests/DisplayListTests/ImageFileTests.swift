import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("Picture files are read by their headers")
struct ImageFileTests {
    private func fault(_ bytes: [UInt8]) -> ImageFile.Fault? {
        do {
            _ = try ImageFile(bytes)
            return nil
        } catch { return error }
    }

    private let png = SamplePictures.png(width: 30, height: 20, colours: [(1, 2, 3)])

    @Test("format and pixels")
    func headers() throws {
        let file = try ImageFile(png)
        #expect(file.format == .png && file.width == 30 && file.height == 20)
        let jpeg = try ImageFile(SamplePictures.jpeg)
        #expect(jpeg.format == .jpeg && jpeg.width == 16 && jpeg.height == 8)
    }

    @Test("what is neither PNG nor JPEG", arguments: [[], Array("GIF89a".utf8), Array("%PDF-1.5".utf8), [0xFF]] as [[UInt8]])
    func unknown(bytes: [UInt8]) { #expect(fault(bytes) == .unknownFormat) }

    @Test("a file cut off anywhere is damaged")
    func cut() {
        for count in 8..<png.count { #expect(fault(Array(png.prefix(count))) == .damaged, "\(count)") }
        for count in 2..<SamplePictures.jpeg.count - 1 {
            #expect(fault(Array(SamplePictures.jpeg.prefix(count))) == .damaged, "\(count)")
        }
    }

    @Test("no bytes make it fall over", arguments: 0..<60 as Range<UInt64>)
    func fuzz(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for original in [png, SamplePictures.jpeg] {
            var bytes = original
            for _ in 0..<4 { bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8(truncatingIfNeeded: random.next()) }
            _ = fault(bytes)
        }
    }

    @Test("a picture of no or too many pixels")
    func sizes() {
        var bytes = png
        bytes.replaceSubrange(16..<20, with: [0, 0, 0, 0])
        #expect(fault(bytes) == .damaged)
        bytes.replaceSubrange(16..<24, with: [0, 0, 0x20, 0, 0, 0, 0x20, 0])
        #expect(fault(bytes) == .tooLarge(width: 8192, height: 8192))
    }

    @Test("a JPEG of four colours or twelve bits cannot be set")
    func unsupported() throws {
        let start = try #require(zip(SamplePictures.jpeg.indices, SamplePictures.jpeg.indices.dropFirst()).first {
            SamplePictures.jpeg[$0] == 0xFF && SamplePictures.jpeg[$1] == 0xC0
        }?.0)
        var bytes = SamplePictures.jpeg
        bytes[start + 9] = 4
        #expect(fault(bytes) == .unsupported)
        bytes[start + 9] = 3
        bytes[start + 4] = 12
        #expect(fault(bytes) == .unsupported)
    }

    @Test("the dump names place, format, pixels, a fingerprint and the words")
    func dump() throws {
        let file = try ImageFile(png)
        let image = PlacedImage(
            file: file,
            rect: Rect(x: .millimetres(28), y: .millimetres(100.5), width: .millimetres(60), height: .millimetres(40)),
            alternative: "五个步骤")
        let metadata = Metadata(title: "甲", author: "乙", date: .init(year: 2020, month: 1, day: 9), printsDuplex: true)
        let text = Dump().text(PageSequence(pages: [Page(size: .a4, items: [.image(image)])], faces: [:], metadata: metadata))
        let line = text.split(separator: "\n").last.map(String.init) ?? ""
        #expect(line.hasPrefix("  image 28.000,100.500 60.000x40.000 png 30x20 "))
        #expect(line.hasSuffix(" 五个步骤"))
        let print = line.split(separator: " ")[5]
        #expect(print.count == 16 && print.allSatisfy(\.isHexDigit))
        var other = png
        other[60] ^= 1
        #expect(try ImageFile(other).fingerprint != file.fingerprint)
    }
}
