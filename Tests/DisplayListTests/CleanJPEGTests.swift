import DisplayList
import TestSupport
import Testing

/// What a camera writes into a JPEG does not go into a document with it.
@Suite("A JPEG is set without what is written about it") struct CleanJPEGTests {
    private let original = SamplePictures.jpeg

    private static func segment(_ kind: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, kind, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    private static func segment(_ kind: UInt8, _ text: String) -> [UInt8] { segment(kind, Array(text.utf8)) }

    private func cleaned(_ bytes: [UInt8]) throws -> [UInt8] { try ImageFile(bytes).bytes }

    private func holds(_ bytes: [UInt8], _ text: String) -> Bool { bytes.contains(Array(text.utf8)) }

    @Test("one that says nothing stays as it is, byte for byte")
    func untouched() throws { #expect(try cleaned(original) == original) }

    private static let secrets: [(name: String, bytes: [UInt8])] = [
        ("Exif with place and time", segment(0xE1, "Exif\0\0II*\0GPS 33.766N 2020:12:31 13800138000")),
        ("XMP", segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>欧阳海棠</x:xmpmeta>")),
        ("a colour profile", segment(0xE2, "ICC_PROFILE\0\u{1}\u{1}欧阳海棠")),
        ("pictures in pictures", segment(0xE2, "MPF\0欧阳海棠")),
        ("Photoshop's IPTC", segment(0xED, "Photoshop 3.0\08BIM欧阳海棠")),
        ("a remark", segment(0xFE, "欧阳海棠")),
        ("an application's own", segment(0xEB, "欧阳海棠")),
        ("a reserved segment", segment(0xF3, "欧阳海棠")),
        ("a second JFIF header", segment(0xE0, "JFIF\0欧阳海棠欧阳海棠")),
        ("JFIF's smaller picture", segment(0xE0, "JFXX\0\u{10}欧阳海棠")),
    ]

    @Test("what is written about it goes, wherever it stands", arguments: secrets.indices)
    func dropped(index: Int) throws {
        let secret = Self.secrets[index].bytes
        // After JFIF's header, after the tables, and before the end.
        for position in [20, original.count - 2] {
            var bytes = original
            bytes.insert(contentsOf: secret, at: position)
            #expect(try cleaned(bytes) == original, "\(Self.secrets[index].name) at \(position)")
        }
    }

    @Test("what follows the picture's end goes: films and second pictures of telephones")
    func tail() throws {
        #expect(try cleaned(original + Array("MotionPhoto 13800138000".utf8)) == original)
        #expect(try cleaned(original + original) == original)
        #expect(try cleaned(original + [0xFF, 0xD9]) == original)
    }

    @Test("a small picture within JFIF's own header goes, the density stays")
    func thumbnail() throws {
        let head = Array("JFIF\0".utf8) + [1, 1, 1, 0, 96, 0, 96]
        let rest = Array(original.dropFirst(20))
        let bytes = [0xFF, 0xD8] + Self.segment(0xE0, head + [2, 2] + Array("欧阳海棠".utf8)) + rest
        let clean = try cleaned(bytes)
        #expect(clean == [0xFF, 0xD8] + Self.segment(0xE0, head + [0, 0]) + rest)
        #expect(!holds(clean, "欧阳海棠"))
    }

    @Test("Adobe's note on the colours stays, once and without more")
    func adobe() throws {
        let note = Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 1]
        var bytes = original
        bytes.insert(contentsOf: Self.segment(0xEE, note + Array("欧阳海棠".utf8)) + Self.segment(0xEE, note), at: 20)
        var expected = original
        expected.insert(contentsOf: Self.segment(0xEE, note), at: 20)
        #expect(try cleaned(bytes) == expected)
    }

    @Test("scans stay as they are: several, with restarts and stuffed bytes")
    func scans() throws {
        let start = try #require(original.indices.dropLast().first { original[$0] == 0xFF && original[$0 + 1] == 0xDA })
        let scan = Self.segment(0xDA, [1, 1, 0, 0, 63, 0]) + [0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56, 0xFF, 0xD7, 0xFF, 0x00]
        let tables = Self.segment(0xC4, [0] + [UInt8](repeating: 0, count: 16))
        let whole = Array(original[..<start]) + scan + tables + scan + [0xFF, 0xD9]
        #expect(try cleaned(whole) == whole)
        let remarked = Array(original[..<start]) + scan + Self.segment(0xFE, "欧阳海棠") + tables + scan + [0xFF, 0xD9]
        #expect(try cleaned(remarked) == whole)
    }

    @Test("cleaning twice changes nothing more, and no bytes make it fall over", arguments: 0..<40 as Range<UInt64>)
    func fuzz(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var bytes = original
        for secret in Self.secrets where Bool.random(using: &random) { bytes.insert(contentsOf: secret.bytes, at: 20) }
        let clean = try cleaned(bytes)
        #expect(try cleaned(clean) == clean)
        for _ in 0..<6 { bytes[Int.random(in: 2..<bytes.count, using: &random)] = UInt8(truncatingIfNeeded: random.next()) }
        guard let again = try? cleaned(bytes) else { return }
        #expect(try cleaned(again) == again)
        #expect(again.count <= bytes.count)
    }
}
