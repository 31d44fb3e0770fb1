import TestSupport
import Testing

/// What the tests of the repository's form search with.
@Suite("Searching texts by their bytes") struct PlainSearchTests {
    @Test("a text holds what stands in it as it is written, at its ends too", arguments: [
        ("案件编号", "案件", true), ("案件编号", "编号", true), ("案件编号", "案号", false), ("", "", true), ("a", "", true), ("", "a", false),
        ("func a(", "func a(", true), ("func a(", "func a()", false), ("e\u{301}", "e", true), ("\r\n", "\n", true),
    ])
    func holds(_ text: String, _ part: String, _ isHeld: Bool) {
        #expect(text.holds(part) == isHeld)
        #expect("…\(text)…".dropFirst().dropLast().holds(part) == isHeld)
    }

    @Test("one of several texts is enough")
    func anyOf() {
        #expect("let a = b".holds(anyOf: ["c", "b"]))
        #expect(!"let a = b".holds(anyOf: ["c", "d"]))
        #expect(!"let a = b".holds(anyOf: []))
    }

    @Test("words are letters, digits and low lines between any others; members stand behind a full stop")
    func words() {
        let words = TextWords("#expect(found.first?.code == .missingKey, \"CFG0103_x\") // 见CFG0104。\n.last")
        #expect(words.all == ["expect", "found", "first", "code", "missingKey", "CFG0103_x", "CFG0104", "last"])
        #expect(words.members == ["first", "code", "missingKey", "last"])
        #expect(TextWords("found?.code").members == ["code"])
        #expect(TextWords("").all.isEmpty && TextWords("。.").members.isEmpty)
    }

    @Test("a search by bytes finds what one by characters finds", arguments: 0..<20 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        func text(_ count: Int) -> String { String((0..<count).map { _ in "ab案件.".randomElement(using: &random) ?? "a" }) }
        for _ in 0..<20 {
            let (whole, part) = (text(12), text(Int.random(in: 1...3, using: &random)))
            #expect(whole.holds(part) == whole.contains(part), "\(whole) \(part)")
        }
    }
}
