/// The lists of characters by class (CLREQ §3.1.2, §3.1.3; GB/T 15834-2011 §4 and §5).
///
/// Half-width and small forms behave as the full-width ones do at a line's edges, and so do the
/// forms for vertical text, which have nothing to squeeze in a horizontal line.
extension CharacterClass {
    static let marks: [Unicode.Scalar: CharacterClass] = {
        let lists: [(String, CharacterClass)] = [
            ("“‘「『（《〈【〖〔［｛｟〘〚〝⟨⟪\u{2329}", .opening),
            ("”’」』）》〉】〗〕］｝｠〙〛〞〟⟩⟫\u{232A}", .closing),
            ("，、；：", .pause),
            ("。？！．‼⁇⁈⁉", .stop),
            ("·・‧•∙⋅", .middleDot),
            ("～〜–‒", .connector),
            ("—⸺⸻―", .dash),
            ("…⋯", .ellipsis),
            ("/／", .solidus),
            ("%‰‱°℃℉′″‴％®™©¢￠", .numberSuffix),
            ("¥￥$＄€£￡₩№§+＋−±∓≥≤≈", .numberPrefix),
            ("-‐", .hyphen),
            // As in 0551－62345678.
            ("－‑", .westernMark),
            ("([{«‹", .westernOpening),
            ("»›", .westernMark),
            ("ªº", .letter),
            ("¼½¾", .digit),
            (" ", .space),
            ("\u{00A0}\u{2007}\u{2009}\u{202F}", .noBreakSpace),
            ("\u{3000}", .ideographicSpace),
            ("\u{AD}\u{200B}\u{200C}\u{200D}\u{200E}\u{200F}\u{2060}\u{FEFF}", .invisible),
            // Half-width forms.
            ("｢", .opening), ("｣", .closing), ("､", .pause), ("｡", .stop), ("･", .middleDot),
            // Small forms.
            ("﹙﹛﹝", .opening), ("﹚﹜﹞", .closing), ("﹐﹑﹔﹕", .pause), ("﹒﹖﹗", .stop),
            // Forms for vertical text.
            ("︵︷︹︻︽︿﹁﹃﹇︗", .opening), ("︶︸︺︼︾﹀﹂﹄﹈︘", .closing),
            ("︐︑︓︔", .pause), ("︒︕︖", .stop),
        ]
        var marks: [Unicode.Scalar: CharacterClass] = [:]
        for (characters, value) in lists {
            for scalar in characters.unicodeScalars { marks[scalar] = value }
        }
        return marks
    }()

    static func byRange(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19, 0x2150...0x215F: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x52F,
            0x1E00...0x1FFF:
            .letter
        case 0x21...0x7E: .westernMark
        // Raised and lowered figures; ㎏ ㎞ ㎡ and their like.
        case 0xB2, 0xB3, 0xB9, 0x2070...0x209C, 0x3371...0x33DF: .numberSuffix
        default: .ideograph
        }
    }

    /// Whether half of a full-width glyph of this character is blank.
    ///
    /// ‼ ⁇ ⁈ ⁉ fill their em with two marks; the forms for vertical text are blank above or below.
    static func hasBlankHalf(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x203C, 0x2047...0x2049, 0xFE10...0xFE19, 0xFE30...0xFE4F: false
        default: true
        }
    }

    /// What takes half an em at the GB level (GB/T 15834-2011 §5.1.6, §5.1.7, §5.1.9): the short
    /// hyphen, the middle dot and the solidus, the last only where it is a full-width one.
    static func isHalfAnEm(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "–", "‒", "／": true
        default: marks[scalar] == .middleDot
        }
    }
}
