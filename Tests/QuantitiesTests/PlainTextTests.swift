import TestSupport
import Testing

@testable import Quantities

@Suite("Text of one line")
struct PlainTextTests {
    @Test("may hold any visible character", arguments: [
        "",
        "甲乙",
        "Aa 1",
        "“”‘’〔〕《》",
        "㛃䶮𬭎𠮷",
        "　",
        "é",
        "葛\u{E0100}",
        "①★—…",
        "\u{301}",
    ])
    func allowed(text: String) { #expect(PlainText.forbiddenScalar(in: text) == nil) }

    @Test("holds no control, break or format character", arguments: [
        ("甲\n", "U+000A"),
        ("\t甲", "U+0009"),
        ("\r", "U+000D"),
        ("\u{0}", "U+0000"),
        ("\u{7F}", "U+007F"),
        ("\u{85}", "U+0085"),
        ("\u{2028}", "U+2028"),
        ("\u{2029}", "U+2029"),
        ("甲\u{202E}乙", "U+202E"),
        ("\u{2067}", "U+2067"),
        ("\u{200E}", "U+200E"),
        ("\u{200B}", "U+200B"),
        ("\u{FEFF}", "U+FEFF"),
        ("\u{AD}", "U+00AD"),
        ("\u{E0041}", "U+E0041"),
        ("甲\u{7}\n", "U+0007"),
    ])
    func forbidden(text: String, name: String) throws {
        #expect(PlainText.codePoint(try #require(PlainText.forbiddenScalar(in: text))) == name)
    }

    @Test("the first forbidden scalar, as by looking at one after the other, over random texts")
    func random() {
        var seeds = SplitMix64(seed: 11)
        let pieces = ["甲", "一", "鿿", "㐀", "䶿", "A", "~", "，", "　", "\u{7F}", "\u{202E}", "\u{4DFF}", "𬭎", "\u{FE00}", "\u{200B}", "é", "\n"]
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0...6, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            #expect(PlainText.forbiddenScalar(in: text) == text.unicodeScalars.first(where: PlainText.isForbidden), "\(text.unicodeScalars)")
        }
    }
}
