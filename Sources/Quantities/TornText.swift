/// What stands about the marks of a text, without the marks: 杨-小-娟, “杨”小娟 and 杨（小）娟 hide no name.
package enum TornText {
    /// Marks that somebody may put between the characters of a name. 、 is none: lists of surnames have it.
    package enum Marks: Sendable, CaseIterable {
        /// Strokes, stars, dots.
        case strokes
        /// These, and brackets and quotation marks, which stand in any text, and signs that also hide a character, as in 李○阳.
        case all
    }

    /// The pieces of a text about its marks: as much on each side of one as a name takes, without the marks between.
    ///
    /// - Returns: none where a text has no such mark between two characters.
    package static func pieces(of text: some StringProtocol, _ marks: Marks) -> [String] {
        guard text.unicodeScalars.contains(where: { isMark($0, marks) }) else { return [] }
        let scalars = Array(text.unicodeScalars)
        var kept: [Int] = []
        // Of what is kept, the number before each place that a mark parts.
        var joints: [Int] = []
        for (position, scalar) in scalars.enumerated() {
            guard isMark(scalar, marks) else {
                kept.append(position)
                continue
            }
            if !kept.isEmpty, joints.last != kept.count { joints.append(kept.count) }
        }
        return ranges(about: joints.filter { $0 < kept.count }, of: kept.count).map { range in
            String(String.UnicodeScalarView(kept[range].map { scalars[$0] }))
        }
    }

    /// More characters have few names, those of some peoples among them.
    private static let reach = 10

    private static func ranges(about joints: [Int], of count: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for joint in joints {
            let own = max(0, joint - reach)..<min(count, joint + reach)
            if let last = ranges.last, last.upperBound >= own.lowerBound {
                ranges[ranges.count - 1] = last.lowerBound..<own.upperBound
            } else {
                ranges.append(own)
            }
        }
        return ranges
    }

    private static func isMark(_ scalar: Unicode.Scalar, _ marks: Marks) -> Bool {
        if (0x4E00...0x9FFF).contains(scalar.value) { return false }
        return switch scalar {
        case "-", "－", "‐", "‑", "–", "—", "−", "*", "＊", "_", "＿", "/", "／",
            "\\", "＼", "|", "｜", "~", "～", "+", "＋", ".", "．", "=", "＝", "^", "＾": true
        case "(", ")", "（", "）", "[", "]", "［", "］", "【", "】", "〔", "〕", "「", "」", "『", "』", "〈", "〉", "《", "》", "“", "”",
            "‘", "’", "\"", "'", "＂", "＇", "#", "＃", "@", "＠", "&", "＆", "%", "％", "$", "＄", "…", "⋯", "※", "〃",
            "○", "●", "◯", "□", "■", "◇", "◆", "△", "▲", "▽", "▼", "☆", "★":
            marks == .all
        default: false
        }
    }
}
