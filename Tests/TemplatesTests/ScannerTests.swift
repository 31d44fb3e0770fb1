import Diagnostics
import Testing

@testable import Templates

@Suite("Lines into pieces, tags into tokens")
struct ScannerTests {
    @Test("the pieces of a line", arguments: [
        ("正文", ["text 正文"]),
        ("甲{{ 乙 }}丙", ["text 甲", "output 乙", "text 丙"]),
        ("{{ 乙 }}", ["output 乙"]),
        ("{% if 甲 %}乙{% endif %}", ["statement if 甲", "text 乙", "statement endif"]),
        ("甲{# 注 #}乙", ["text 甲", "text 乙"]),
        ("{#{{ 乙 }}#}甲", ["text 甲"]),
        ("{{ \"}}\" }}甲", ["output \"}}\"", "text 甲"]),
        ("{{ '%}' }}", ["output \"%}\""]),
        ("{{ \"\\\"}}\" }}", ["output \"\"}}\""]),
        ("甲{乙}丙", ["broken"]),
        ("甲{ {乙} }", ["broken"]),
        ("{", ["broken"]),
        ("{{甲}}{{乙}}", ["output 甲", "output 乙"]),
        ("{{甲", ["broken"]),
        ("{{ ＄ }}乙", ["broken", "text 乙"]),
        ("{% for 甲", ["broken for"]),
        ("{% if ＝ %}甲", ["broken if", "text 甲"]),
    ])
    func pieces(line: String, expected: [String]) {
        var scanner = LineScanner(reporter(line))
        #expect(scanner.pieces(of: 0..<line.utf8.count).map(shape) == expected)
    }

    @Test("a comment runs on until it closes")
    func comments() {
        let text = "甲{# 一\n二 {{ 乙 }}\n三 #}丙"
        let reporter = reporter(text)
        var scanner = LineScanner(reporter)
        let lines = reporter.source.lines.map { line in scanner.pieces(of: line).map(shape) }
        #expect(lines == [["text 甲"], [], ["text 丙"]])
        scanner.finish()
        #expect(reporter.diagnostics.isEmpty)
    }

    @Test("the tokens of a tag", arguments: [
        ("名称", ["名称"]),
        ("a_1 甲2", ["a_1", "甲2"]),
        ("1 23", ["1", "23"]),
        ("甲|乙(1,2)", ["甲", "|", "乙", "(", "1", ",", "2", ")"]),
        ("甲.乙[0]", ["甲", ".", "乙", "[", "0", "]"]),
        ("a==b!=c<=d>=e<f>g", ["a", "==", "b", "!=", "c", "<=", "d", ">=", "e", "<", "f", ">", "g"]),
        ("\"a'b\" 'a\"b'", ["\"a'b\"", "\"a\"b\""]),
        ("\"\\\\\"", ["\"\\\""]),
        ("\t甲\t", ["甲"]),
        ("𠮷a", ["𠮷a"]),
        ("", []),
    ])
    func tokens(text: String, expected: [String]) throws {
        let reporter = reporter(text)
        let end = text.utf8.count
        let tokens = try #require(TagLexer.tokens(in: 0..<end, closing: end..<end, reporter))
        #expect(tokens.dropLast().map(\.description) == expected)
        #expect(tokens.last?.kind == .end)
        #expect(zip(tokens, tokens.dropFirst()).allSatisfy { $0.span.upperBound <= $1.span.lowerBound })
    }

    @Test("names are letters, digits and underscores, no digit in front", arguments: [
        ("名称", true),
        ("a", true),
        ("_甲", true),
        ("甲1", true),
        ("c1", true),
        ("1甲", false),
        ("", false),
        ("甲 乙", false),
        ("甲.乙", false),
        ("甲-乙", false),
        ("１", false),
        ("甲１", false),
        ("“甲”", false),
    ])
    func names(word: String, expected: Bool) { #expect(Token.isName(word) == expected) }

    @Test("places count lines from 1 and columns in characters", arguments: [
        ("甲乙\n丙丁", 7..<10, "2:1"),
        ("甲乙\n丙丁", 10..<13, "2:2"),
        ("甲乙\r\n丙丁", 8..<11, "2:1"),
        ("\u{FEFF}甲乙", 0..<3, "1:1"),
        ("\u{FEFF}甲乙", 3..<6, "1:2"),
        ("甲\u{200D}乙", 3..<6, "1:1"),
        ("e\u{301}甲", 3..<6, "1:2"),
        ("甲", 3..<3, "1:2"),
        ("", 0..<0, "1:1"),
    ])
    func places(text: String, span: Range<Int>, expected: String) {
        let position = TemplateSource(SourceText(file: "a", text: text)).place(span).position
        #expect(position.map { "\($0.line):\($0.column)" } == expected)
    }

    private func reporter(_ text: String) -> Reporter {
        Reporter(TemplateSource(SourceText(file: "notice.gw", text: text)))
    }

    private func shape(_ piece: Piece) -> String {
        switch piece {
        case .text(let text, _): "text \(text)"
        case .output(let tokens, _): "output " + words(tokens)
        case .statement(let tokens, _): "statement " + words(tokens)
        case .broken(_, let opening): opening.map { "broken \($0)" } ?? "broken"
        }
    }

    private func words(_ tokens: [Token]) -> String {
        tokens.dropLast().map(\.description).joined(separator: " ")
    }
}
