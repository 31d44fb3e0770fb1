import Composition
import Geometry
import TestSupport
import Testing
import Typefaces

@Suite("Properties of shaping")
struct ShapingPropertyTests {
    let shaper: PangoShaper

    init() throws {
        let paths = try TestFonts.paths()
        shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    /// Pieces that a random text is made of: Han, Western, marks, rare, missing,
    /// combining, invisible, right to left, emoji, controls.
    static let pieces = [
        "国", "务", "，", "（", "）", "“", "”", "——", "……", "A", "fi", "2020", "%", " ", "\u{3000}", "䶮", "㛃",
        "𬭎", "\u{E000}", "\u{10FFFD}", "e\u{301}", "国\u{302A}", "\u{301}", "\u{200B}", "\u{200D}", "\u{FEFF}",
        "葛\u{E0100}", "א", "بت", "😀", "👨\u{200D}👩", "\t", "\n", "\r\n", "\u{1}", "ǎ", "Ω", "①", "か\u{3099}",
    ]

    private func randomText(_ random: inout SplitMix64) -> String {
        (0..<Int.random(in: 0...20, using: &random))
            .compactMap { _ in Self.pieces.randomElement(using: &random) }.joined()
    }

    private func randomStyled(_ seed: UInt64) -> StyledText {
        var random = SplitMix64(seed: seed)
        return StyledText(
            (0..<Int.random(in: 1...4, using: &random)).map { _ in
                StyledText.Span(
                    randomText(&random),
                    TextStyle(
                        role: FontRole.allCases.randomElement(using: &random) ?? .text,
                        size: .points(Double.random(in: 5...40, using: &random))))
            })
    }

    @Test("clusters cover the text in order, without gaps, at character boundaries",
        arguments: 0..<8 as Range<UInt64>)
    func coverage(_ block: UInt64) throws {
        for seed in (block * 50)..<(block * 50 + 50) {
            let styled = randomStyled(seed)
            let shaped = try shaper.shape(styled)
            #expect(shaped.text == styled.text)
            var end = 0
            let utf8 = Array(shaped.text.utf8)
            for cluster in shaped.clusters {
                #expect(cluster.utf8Range.lowerBound == end, "seed \(seed)")
                #expect(!cluster.utf8Range.isEmpty, "seed \(seed)")
                end = cluster.utf8Range.upperBound
                let text = String(decoding: utf8[cluster.utf8Range], as: UTF8.self)
                #expect(text.unicodeScalars.first == cluster.scalar, "seed \(seed)")
            }
            #expect(end == utf8.count, "seed \(seed)")
        }
    }

    @Test("what has no glyphs is missing, blank or not to be seen", arguments: 0..<4 as Range<UInt64>)
    func glyphs(_ block: UInt64) throws {
        for seed in (block * 50)..<(block * 50 + 50) {
            let shaped = try shaper.shape(randomStyled(seed))
            let utf8 = Array(shaped.text.utf8)
            for cluster in shaped.clusters where cluster.glyphs.isEmpty {
                let text = String(decoding: utf8[cluster.utf8Range], as: UTF8.self)
                let isIgnorable = text.unicodeScalars.allSatisfy { $0.properties.isDefaultIgnorableCodePoint }
                let isMissing = text.contains { shaped.missing.contains($0) }
                #expect(isIgnorable || isMissing, "seed \(seed): \(text.debugDescription)")
                #expect(cluster.advance == (isMissing ? cluster.size : .zero), "seed \(seed)")
            }
        }
    }

    @Test("shaping again gives the same, in the same shaper and in another", arguments: 0..<4 as Range<UInt64>)
    func determinism(_ block: UInt64) throws {
        let paths = try TestFonts.paths()
        let other = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
        for seed in (block * 20)..<(block * 20 + 20) {
            let styled = randomStyled(seed)
            let first = try shaper.shape(styled)
            #expect(try shaper.shape(styled) == first)
            #expect(try other.shape(styled) == first)
        }
    }

    @Test("twice the size is twice the advance, to the last unit")
    func scales() throws {
        for text in ["国务院2020", "The quick brown fox", "“A”"] {
            let small = try shaper.shape(StyledText(text, TextStyle(role: .text, size: .points(8))))
            let large = try shaper.shape(StyledText(text, TextStyle(role: .text, size: .points(16))))
            for (one, two) in zip(small.clusters, large.clusters) {
                #expect(abs(one.advance.emu * 2 - two.advance.emu) <= 1)
                #expect(one.glyphs.map(\.id) == two.glyphs.map(\.id))
            }
        }
    }
}
