import TestSupport
import Testing

@testable import Diagnostics

/// Keys are told apart by their bytes, whatever String thinks of what looks alike.
@Suite("Exact texts") struct ExactTextTests {
    @Test("what looks alike but is written otherwise is another key", arguments: [
        ("é", "e\u{301}"), ("", " "), ("甲", "乙"), ("甲乙丙丁", "甲乙丙丁戊"), ("12345678", "12345679"), ("123456789", "123456780"),
    ])
    func differs(_ one: String, _ other: String) {
        #expect(ExactText(one) != ExactText(other) && !ExactText.areSame(one, other))
        #expect(Set([ExactText(one), ExactText(other)]).count == 2)
    }

    @Test("the same bytes are one key, wherever they are kept")
    func same() {
        for text in ["", "a", "字段", "凤栖山市第一建筑劳务有限公司", "12345678", "𬭎䶮㛃"] {
            let copy = String(("x" + text).dropFirst())
            #expect(ExactText(text) == ExactText(copy) && ExactText.areSame(text, copy))
            #expect(ExactText(text).hashValue == ExactText(copy).hashValue)
        }
    }

    @Test("as their bytes compare, over random texts of every length")
    func random() {
        var seeds = SplitMix64(seed: 77)
        let pieces = ["a", "b", "甲", "乙", "0"]
        func text() -> String {
            (0..<Int.random(in: 0...7, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
        }
        for _ in 0..<2000 {
            let (one, other) = (text(), text())
            #expect((ExactText(one) == ExactText(other)) == (Array(one.utf8) == Array(other.utf8)), "\(one) \(other)")
        }
    }
}
