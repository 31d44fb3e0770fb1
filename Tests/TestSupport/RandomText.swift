/// Texts of the kinds that break readers, from a seeded generator.
package enum RandomText {
    /// Pieces that counting, splitting and quoting stumble over.
    package static let pieces = [
        "a", "Z", "9", " ", "\t", "\n", "\r\n", "\r", "\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}",
        "\"", "'", "\\", "/", "<", "&", "甲", "乙丙", "，", "。", "“", "”", "（", "Ａ", "１", "𬭎", "𠮷", "e\u{301}",
        "\u{301}", "\u{200B}", "\u{200D}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFD}", "\u{FFFF}",
        "👨‍👩‍👧", "👍🏽", "🇨🇳", "한", "\u{1100}\u{1161}", "\u{10FFFF}",
    ]

    /// A text of as many pieces as the length allows.
    package static func text(
        _ random: inout SplitMix64, of pieces: [String] = pieces, count: ClosedRange<Int> = 0...30
    ) -> String {
        let number = Int.random(in: count, using: &random)
        return (0..<number).map { _ in pieces.element(&random) }.joined()
    }

    /// Random bytes read as UTF-8, with U+FFFD where they are none.
    package static func bytes(_ random: inout SplitMix64, count: ClosedRange<Int> = 0...60) -> String {
        let number = Int.random(in: count, using: &random)
        let bytes = (0..<number).map { _ in UInt8(truncatingIfNeeded: random.next()) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text with one small damage: a piece deleted, doubled or replaced.
    package static func damaged<Piece>(
        _ pieces: [Piece], by others: [Piece], _ random: inout SplitMix64
    ) -> [Piece] {
        var result = pieces
        guard !pieces.isEmpty else { return others }
        let place = Int.random(in: 0..<pieces.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: result.remove(at: place)
        case 1: result.insert(result[place], at: place)
        case 2: result[place] = others.element(&random)
        default: result.swapAt(place, Int.random(in: 0..<pieces.count, using: &random))
        }
        return result
    }
}

extension Array {
    /// - Precondition: not empty.
    package func element(_ random: inout SplitMix64) -> Element {
        self[Int.random(in: indices, using: &random)]
    }
}
