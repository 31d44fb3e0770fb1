import Diagnostics
import TestSupport
import Testing

@Suite("What reaches the terminal")
struct ConsolePropertyTests {
    /// Characters with the cells that terminals give them (UAX #11), written down by hand.
    private static let table: [(text: String, cells: Int)] = [
        ("a", 1), ("~", 1), (" ", 1), ("é", 1), ("e\u{301}", 1), ("“", 1), ("…", 1), ("—", 1), ("ｱ", 1), ("№", 1),
        ("甲", 2), ("，", 2), ("　", 2), ("（", 2), ("Ａ", 2), ("￥", 2), ("𬭎", 2), ("𠮷", 2), ("한", 2), ("あ", 2),
        ("⼀", 2), ("︐", 2), ("ꥠ", 2), ("👍", 2), ("👍🏽", 2), ("👨‍👩‍👧", 2), ("🇨🇳", 2), ("✅", 2), ("❤\u{FE0F}", 2),
        ("❤", 1), ("𗀀", 2), ("🈁", 2), ("\u{1F321}", 1),
        // Shown as a blank.
        ("\t", 1), ("\u{1B}", 1), ("\u{202E}", 1), ("\u{200B}", 1), ("\u{FEFF}", 1), ("\u{2028}", 1), ("\u{0}", 1),
    ]

    private let formatter = DiagnosticFormatter(language: .english)

    private func lines(_ excerpt: String, column: Int, length: Int) -> [String] {
        let position = Place.Position(line: 3, column: column, length: length, excerpt: excerpt)
        let diagnostic = Diagnostic(
            code: .init(rawValue: "X"), message: Bilingual("错", "wrong"),
            place: Place(file: "f", position: position))
        return formatter.console(diagnostic).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test("the caret stands under its character, as wide as it", arguments: Self.table.indices)
    func single(index: Int) {
        let (text, cells) = Self.table[index]
        let lines = lines("a\(text)b", column: 2, length: 1)
        #expect(lines[2] == "    |  ^" + String(repeating: "~", count: cells - 1), "\(text.debugDescription)")
        let after = self.lines("a\(text)b", column: 3, length: 1)
        #expect(after[2] == "    | " + String(repeating: " ", count: 1 + cells) + "^", "\(text.debugDescription)")
    }

    @Test("the caret is right after any mixture", arguments: 0..<10 as Range<UInt64>)
    func mixture(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Flags, joined families and accents may not run into their neighbours.
        let table = Self.table.filter { !"🇨🇳".contains($0.text) }
        for _ in 0..<40 {
            let parts = (0..<Int.random(in: 1...20, using: &random)).map { _ in table.element(&random) }
            let column = Int.random(in: 0..<parts.count, using: &random)
            let excerpt = parts.map(\.text).joined()
            guard excerpt.count == parts.count else { continue }
            let lines = lines(excerpt, column: column + 1, length: 1)
            let before = parts[..<column].reduce(0) { $0 + $1.cells }
            let mark = "^" + String(repeating: "~", count: parts[column].cells - 1)
            #expect(lines[2] == "    | " + String(repeating: " ", count: before) + mark, "\(excerpt.debugDescription)")
        }
    }

    @Test("an excerpt is never wider than a screen", arguments: 0..<10 as Range<UInt64>)
    func width(seed: UInt64) {
        var random = SplitMix64(seed: 100 + seed)
        for _ in 0..<20 {
            let parts = (0..<Int.random(in: 0...400, using: &random)).map { _ in Self.table.element(&random) }
            let excerpt = parts.map(\.text).joined()
            let column = Int.random(in: 0...410, using: &random)
            let lines = lines(excerpt, column: column, length: Int.random(in: 1...300, using: &random))
            #expect(lines.count == 3)
            // Gutter, two ellipses, 90 cells and one more for a wide character at the edge.
            #expect(cells(lines[1]) <= 6 + 2 + 91)
            #expect(lines[2].count <= 6 + 2 + 91)
            #expect(lines[2].hasPrefix("    | ") && lines[2].contains("^"))
        }
    }

    private func cells(_ line: String) -> Int {
        line.reduce(0) { sum, character in
            sum + (Self.table.first { $0.text == String(character) }?.cells ?? (character.isASCII ? 1 : 2))
        }
    }

    @Test("no control, line break or turn of direction gets through", arguments: 0..<8 as Range<UInt64>)
    func harmless(seed: UInt64) {
        var random = SplitMix64(seed: 200 + seed)
        for _ in 0..<40 {
            func text() -> String { RandomText.text(&random) }
            var diagnostic = Diagnostic(code: .init(rawValue: "X"), message: Bilingual(text(), text()))
            diagnostic.place = Place(
                file: text(), position: .init(line: 1, column: 2, length: 3, excerpt: text()))
            diagnostic.notes = [.init(message: Bilingual(text(), text()), place: Place(file: text()))]
            diagnostic.hints = [Bilingual(text(), text())]
            for language in Language.allCases {
                let output = DiagnosticFormatter(language: language).console(diagnostic)
                #expect(output.count { $0 == "\n" } == 4, "\(output.debugDescription)")
                #expect(!output.contains { $0 != "\n" && Self.isHarmful($0) }, "\(output.debugDescription)")
            }
        }
    }

    private static func isHarmful(_ character: Character) -> Bool {
        let values = character.unicodeScalars.map(\.value)
        return values.contains { $0 < 0x20 || (0x7F...0x9F).contains($0) || (0x2028...0x202E).contains($0) }
            || ["\u{200B}", "\u{FEFF}", "\u{AD}", "\u{2066}"].contains(character)
    }
}
