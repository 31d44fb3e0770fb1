import Diagnostics
import Testing

@Suite("Diagnostics are printed for people and programs")
struct FormatterTests {
    private let english = DiagnosticFormatter(language: .english)
    private let chinese = DiagnosticFormatter(language: .chinese)

    private func diagnostic(excerpt: String, column: Int, length: Int = 1) -> Diagnostic {
        Diagnostic(
            code: .init(rawValue: "TPL0104"), message: Bilingual("没有这个名字", "no such name"),
            place: Place(
                file: "通知.gw", position: .init(line: 12, column: column, length: length, excerpt: excerpt)))
    }

    @Test("the caret stands under the character, two cells for each Han one", arguments: [
        ("金额: {{ 合计 }}", 8, 2, "         ^~~~"),
        ("abc", 2, 2, " ^~"),
        ("一二三", 3, 1, "    ^~"),
        ("𬭎ａ（x", 4, 1, "      ^"),
        ("一“二”", 3, 1, "   ^~"),
        ("e\u{301}x", 2, 1, " ^"),
        ("👨‍👩‍👧x", 2, 1, "  ^"),
        ("一", 2, 1, "  ^"),
        ("一", 9, 9, "  ^"),
        ("", 1, 1, "^"),
        ("一", 0, 1, "^~"),
        ("ｱ한", 2, 1, " ^~"),
    ])
    func caret(excerpt: String, column: Int, length: Int, expected: String) {
        let lines = english.console(diagnostic(excerpt: excerpt, column: column, length: length))
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "  12 | " + excerpt)
        #expect(lines[2] == "     | " + expected)
    }

    @Test("of a long line only the part around the caret is shown", arguments: [1, 20, 150, 400])
    func longLine(column: Int) throws {
        let excerpt = String(repeating: "工资", count: 200)
        let lines = english.console(diagnostic(excerpt: excerpt, column: column)).split(separator: "\n")
        let text = lines[1].dropFirst("  12 | ".count)
        #expect(text.count <= 50)
        #expect(text.hasPrefix("…") == (column > 16))
        #expect(text.hasSuffix("…") == (column < 380))
        // The caret stands within the shown part.
        let caret = try #require(lines[2].firstIndex(of: "^"))
        #expect(lines[2].distance(from: lines[2].startIndex, to: caret) < 110)
    }

    @Test("tabs and control characters take one cell and do nothing")
    func control() {
        let text = english.console(diagnostic(excerpt: "\ta\u{1B}[31mb", column: 2))
        #expect(text.contains("12 |  a [31mb") && !text.contains("\u{1B}"))
        #expect(text.hasSuffix("     |  ^"))
    }

    @Test("headline, line, notes and hints follow each other in either language")
    func whole() {
        var diagnostic = self.diagnostic(excerpt: "税额: {{ totl }}", column: 8, length: 4)
        diagnostic.notes = [
            .init(
                message: Bilingual("声明在这里", "declared here"),
                place: Place(file: "fields.yaml", position: .init(line: 3, column: 1))),
            .init(message: Bilingual("没有位置", "no place")),
        ]
        diagnostic.hints = [Bilingual("是不是“total”？", "did you mean 'total'?")]
        #expect(
            english.console(diagnostic) == """
                通知.gw:12:8: error[TPL0104]: no such name
                  12 | 税额: {{ totl }}
                     |          ^~~~
                  note: declared here: fields.yaml:3:1
                  note: no place
                  hint: did you mean 'total'?
                """)
        #expect(
            chinese.console(diagnostic) == """
                通知.gw:12:8: 错误[TPL0104]: 没有这个名字
                  12 | 税额: {{ totl }}
                     |          ^~~~
                  说明: 声明在这里: fields.yaml:3:1
                  说明: 没有位置
                  办法: 是不是“total”？
                """)
    }

    @Test("without a place or a line the headline stands alone")
    func headlineOnly() {
        var diagnostic = Diagnostic(
            code: .init(rawValue: "X1"), severity: .warning, cause: .environment, message: Bilingual("慢", "slow"))
        #expect(english.console(diagnostic) == "warning[X1]: slow")
        #expect(chinese.console(diagnostic) == "警告[X1]: 慢")
        diagnostic.place = Place(file: "a.yaml", position: .init(line: 1, column: 2))
        #expect(english.console(diagnostic) == "a.yaml:1:2: warning[X1]: slow")
    }

    @Test("no diagnostics are an empty JSON array")
    func emptyJSON() { #expect(english.json([]) == "[]") }

    @Test("JSON has both languages, places and keys in a fixed order")
    func json() {
        var diagnostic = self.diagnostic(excerpt: "x", column: 1)
        diagnostic.notes = [.init(message: Bilingual("注", "n"), place: Place(file: "f"))]
        diagnostic.hints = [Bilingual("改", "fix")]
        #expect(
            chinese.json([diagnostic]) == """
                [
                  {"code": "TPL0104", "severity": "error", "cause": "input", \
                "message": {"zh": "没有这个名字", "en": "no such name"}, \
                "place": {"file": "通知.gw", "line": 12, "column": 1, "length": 1}, \
                "notes": [{"message": {"zh": "注", "en": "n"}, "place": {"file": "f"}}], \
                "hints": [{"zh": "改", "en": "fix"}]}
                ]
                """)
        #expect(english.json([diagnostic]) == chinese.json([diagnostic]))
    }

    @Test("JSON escapes what RFC 8259 asks for and leaves the rest", arguments: [
        ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\r", "\\r"), ("\t", "\\t"), ("\u{0}", "\\u0000"),
        ("\u{1F}", "\\u001f"), ("\u{8}", "\\u0008"), ("\r\n", "\\r\\n"), ("中𬭎/é", "中𬭎/é"), ("\u{7F}", "\u{7F}"),
    ])
    func escapes(text: String, escaped: String) {
        let diagnostic = Diagnostic(code: .init(rawValue: "X"), message: Bilingual(text, "e"))
        #expect(english.json([diagnostic]).contains("{\"zh\": \"\(escaped)\", \"en\": \"e\"}, \"place\": null"))
    }

    @Test("several diagnostics are separated by commas")
    func several() {
        let one = Diagnostic(code: .init(rawValue: "X"), message: Bilingual("一", "1"))
        let lines = english.json([one, one]).split(separator: "\n")
        #expect(lines.count == 4)
        #expect(lines[1].hasSuffix("},") && lines[2].hasSuffix("}"))
    }

    @Test("a cell of a table is named by row and heading, after the editor's line and column")
    func cell() {
        var diagnostic = self.diagnostic(excerpt: "甲,1 万", column: 3, length: 3)
        diagnostic.place?.file = "案件.csv"
        diagnostic.place?.cell = .init(row: 11, heading: "查实金额")
        diagnostic.notes = [
            .init(message: Bilingual("第一次在这里", "first here"), place: Place(file: "a.csv", cell: .init(row: 2)))
        ]
        #expect(
            chinese.console(diagnostic) == """
                案件.csv:12:3: 错误[TPL0104]: 第11行“查实金额”列：没有这个名字
                  12 | 甲,1 万
                     |    ^~~~
                  说明: 第一次在这里: a.csv (第2行)
                """)
        #expect(english.console(diagnostic).hasPrefix("案件.csv:12:3: error[TPL0104]: row 11, column '查实金额': no such name\n"))
        #expect(
            english.json([diagnostic]).contains(
                #""place": {"file": "案件.csv", "line": 12, "column": 3, "length": 3, "row": 11, "heading": "查实金额"}"#))
        #expect(english.json([diagnostic]).contains(#""place": {"file": "a.csv", "row": 2}"#))
    }
}
