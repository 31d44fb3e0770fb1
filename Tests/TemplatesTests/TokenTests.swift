import Diagnostics
import Testing

@testable import Templates

@Suite("Names and signs of the template language")
struct TokenTests {
    @Test("a name has letters of any script, digits behind the first one, and _", arguments: [
        ("案件", true), ("a1", true), ("_甲", true), ("Ａ", true), ("é", true), ("甲2", true), ("𬭎", true), ("〇", true),
        ("2甲", false), ("甲-乙", false), ("", false), ("甲 乙", false), ("甲２", false), ("甲。", false), ("$a", false), ("甲\u{200B}", false),
    ])
    func names(word: String, isName: Bool) { #expect(Token.isName(word) == isName) }

    @Test("which ASCII characters begin a name and which go on in one is what Unicode says of them")
    func ascii() {
        for value in UInt8.min..<0x80 {
            let scalar = Unicode.Scalar(value)
            #expect(Token.startsName(scalar) == (scalar == "_" || scalar.properties.isAlphabetic), "\(value)")
            #expect(Token.continuesName(scalar) == (Token.startsName(scalar) || scalar.properties.numericType == .decimal), "\(value)")
        }
    }

    @Test("reserved words are found, whatever stands before them in the set", arguments: Token.reservedWords.sorted())
    func reserved(word: String) {
        #expect(Token.isReserved(word) && !Token.isReserved(word + "甲") && !Token.isReserved("甲" + word))
    }

    @Test("each sign of one or two characters is one token, with its place", arguments: [
        ("甲 == 乙", ["甲", "==", "乙"]), ("甲==乙", ["甲", "==", "乙"]), ("甲 <= 1", ["甲", "<=", "1"]), ("甲>=1", ["甲", ">=", "1"]),
        ("甲 != 乙", ["甲", "!=", "乙"]), ("甲<1", ["甲", "<", "1"]), ("a = 乙", ["a", "=", "乙"]), ("(甲 + 乙) | 人", ["(", "甲", "+", "乙", ")", "|", "人"]),
        ("甲[0].乙 ~ \"丙\" - 1 * 2 / 3, 4", ["甲", "[", "0", "]", ".", "乙", "~", "\"丙\"", "-", "1", "*", "2", "/", "3", ",", "4"]),
    ])
    func signs(text: String, expected: [String]) throws {
        let marked = "{{ \(text) }}"
        let source = TemplateSource(SourceText(file: "t.gw", text: marked))
        let reporter = Reporter(source)
        let end = marked.utf8.count - 2
        let tokens = try #require(TagLexer.tokens(in: 2..<end, closing: end..<end + 2, reporter))
        #expect(tokens.dropLast().map(\.description) == expected)
        #expect(tokens.dropLast().map { source.string($0.span) } == expected)
    }
}
