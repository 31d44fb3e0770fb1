import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("Looking for guarded words") struct GuardedWordSearchTests {
    private static let place = Place(file: "fields.yaml")
    private static let words = [
        GuardedWord(word: "清零", conditions: ["甲"], harmless: ["动态清零"], place: place),
        GuardedWord(word: "最", conditions: [], harmless: ["最后", "最高人民法院"], place: place),
        GuardedWord(word: "first", conditions: [], harmless: [], place: place),
        GuardedWord(word: "𬭎", conditions: [], harmless: [], place: place),
    ]

    private func said(_ text: String) -> [String] {
        GuardedWords(Self.words).said(in: text).map { "\($0.word.word) \($0.range.lowerBound)" }
    }

    @Test("each where it stands, word by word, by UTF-8 offsets", arguments: [
        ("清零", ["清零 0"]), ("已清零，又清零", ["清零 3", "清零 15"]), ("动态清零", []), ("动态清零和清零", ["清零 15"]), ("清 零", ["清零 0"]), ("最后最", ["最 6"]),
        ("最高人民法院说最高", ["最 21"]), ("the first", ["first 4"]), ("陈𬭎", ["𬭎 3"]), ("", []), ("零清", []), ("最清零", ["清零 3", "最 0"]),
        ("最最", ["最 0", "最 3"]),
    ])
    func places(text: String, expected: [String]) { #expect(said(text) == expected) }

    @Test("without words nothing is said")
    func none() {
        #expect(GuardedWords([]).isEmpty && GuardedWords([]).said(in: "清零").isEmpty)
        #expect(!GuardedWords(Self.words).isEmpty)
    }

    @Test("a text that is not contiguous in memory is searched alike")
    func bridged() {
        let text = String("甲" + String(repeating: "乙", count: 40) + "清零")
        #expect(GuardedWords(Self.words).said(in: String(text.dropFirst())).map(\.range.lowerBound) == [120])
    }

    @Test("a word that begins before what is read otherwise is found, and one far behind it too", arguments: [
        ("清\u{3000}零", ["清零 0"]), ("甲\u{200B}，清零", ["清零 9"]), ("清\u{200B}零，最", ["清零 0", "最 12"]), ("最\u{3000}后，最", ["最 12"]), ("乙。“最”", ["最 9"]),
        ("fi rst first", ["first 0", "first 7"]), ("１最", ["最 3"]), ("清", []), ("fir", []),
    ])
    func hidden(text: String, expected: [String]) {
        #expect(said(text) == expected)
    }

    @Test("the same as one word after the other, over random texts")
    func random() {
        var seeds = SplitMix64(seed: 61)
        let pieces = ["清", "零", "动态", "最", "后", "高人民法院", "first", "fir", "𬭎", "甲", "，", " ", "\u{3000}", "\u{200B}", "１", "e\u{301}"]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...9, using: &seeds)).map { _ in pieces.randomElement(using: &seeds) ?? "" }.joined()
            let naive = Self.words.flatMap { word in word.positions(in: text).map { "\(word.word) \($0.lowerBound)" } }
            #expect(said(text) == naive, "\(text)")
        }
    }

    // MARK: What conditions prove

    private func expression(_ text: String) throws -> Expression {
        let source = TemplateSource(SourceText(file: "x", text: text))
        let reporter = Reporter(source)
        let end = text.utf8.count
        let tokens = try #require(TagLexer.tokens(in: 0..<end, closing: end..<end, reporter))
        var parser = ExpressionParser(tokens, reporter)
        let whole = parser.whole()
        return try #require(whole)
    }

    @Test("what holds where a condition does, and where it does not", arguments: [
        ("甲 is 清", ["清"], []), ("甲 is not 清", [], ["清"]), ("not 甲 is 清", [], ["清"]), ("短", ["短"], []), ("not 短", [], ["短"]),
        ("甲 is 清 and 乙 is 齐", ["清", "齐"], []), ("甲 is 清 or 乙 is 齐", [], []), ("not (甲 is 清 or 乙 is 齐)", [], []),
        ("not (甲 is not 清 or 乙 is not 齐)", ["清", "齐"], []), ("甲 is not 清 and 短", ["短"], []), ("甲 is not 清 or not 短", [], ["清", "短"]),
        ("甲 == 1", [], []), ("1 < 2", [], []), ("true", [], []),
    ] as [(String, [String], [String])])
    func proves(text: String, held: [String], denied: [String]) throws {
        let expression = try expression(text)
        #expect(expression.proves(when: true) == Set(held))
        #expect(expression.proves(when: false) == Set(denied))
    }

    @Test("what was asked around, and within, is forgotten where it ends")
    func proofs() throws {
        var proofs = Proofs()
        proofs.enter(try expression("甲 is 清"), true)
        proofs.note(try expression("乙 is 齐"), false)
        #expect(proofs.all == ["清"])
        proofs.note(try expression("乙 is 齐"), true)
        proofs.note(["短"])
        #expect(proofs.all == ["清", "齐", "短"] && proofs.around == ["清"])
        proofs.begin()
        #expect(proofs.all == ["清"])
        proofs.forget()
        #expect(proofs.all == [])
        proofs.enter(try expression("甲 is not 清"), true)
        #expect(proofs.around == [])
    }
}
