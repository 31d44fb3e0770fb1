import Diagnostics
import TestSupport
import Testing

@Suite("How many characters a text has") struct CharacterCountTests {
    @Test("is what Swift counts, whatever stands beside a sign of the first planes", arguments: 0..<16)
    func everyScalar(part: UInt32) {
        for value in part * 0x1000..<(part + 1) * 0x1000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "件\(scalar)\(scalar)a"
            if CharacterCount.of(text) != text.count { Issue.record("U+\(String(value, radix: 16))") }
        }
    }

    @Test("is what Swift counts of joined emoji, flags, accents, Hangul and line breaks", arguments: [
        "", "a", "👨‍👩‍👧‍👦户", "🇨🇳🇨🇳", "e\u{301}x", "가각", "\u{1100}\u{1161}", "a\r\nb", "\r", "か\u{3099}", "一\u{302A}", "件\u{FE0F}", "①\u{20E3}", "𬭎䶮㛃", "\u{200D}件", "\u{FF9E}",
    ])
    func joined(_ text: String) {
        #expect(CharacterCount.of(text) == text.count)
    }

    @Test("is what Swift counts of random texts", arguments: 0..<8 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: 77 + seed)
        for _ in 0..<100 {
            let text = RandomText.text(&random)
            #expect(CharacterCount.of(text) == text.count, "\(text.debugDescription)")
        }
    }

    @Test("a place of an offset and a length is that of its range, cut at the line's end", arguments: 0..<8 as Range<UInt64>)
    func places(seed: UInt64) throws {
        var random = SplitMix64(seed: 99 + seed)
        for _ in 0..<60 {
            let text = RandomText.text(&random)
            let source = SourceText(file: "t", text: text)
            let offset = Int.random(in: 0...text.utf8.count, using: &random)
            let length = Int.random(in: 0...9, using: &random)
            let found = try #require(source.place(utf8Offset: offset, length: length).position)
            let plain = try #require(source.place(utf8Range: offset..<offset).position)
            let rest = (plain.excerpt ?? "").count - plain.column + 1
            #expect(found.line == plain.line && found.column == plain.column && found.excerpt == plain.excerpt)
            #expect(found.length == max(1, min(length, rest)), "\(text.debugDescription) \(offset)")
        }
    }
}
