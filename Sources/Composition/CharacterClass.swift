/// What a cluster is for the rules of line composition (CLREQ §3.1, GB/T 15834-2011 §5).
package enum CharacterClass: Hashable, Sendable {
    /// A Han character or anything else without a rule of its own.
    case ideograph
    /// “ ‘ （ 《 〈 【 〔 …: never ends a line; its blank half is on the left.
    case opening
    /// ” ’ ） 》 〉 】 〕 …: never begins a line; its blank half is on the right.
    case closing
    /// ， 、 ； ：: never begins a line.
    case pause
    /// 。 ？ ！: never begins a line, the last to be squeezed.
    case stop
    /// ·: never begins a line, blank on both sides.
    case middleDot
    /// ～ – and a single —: never begins a line, never stretched around.
    case connector
    /// Half of a two-em dash ——.
    case dash
    /// Half of a two-em ellipsis …….
    case ellipsis
    /// / and ／: neither begins nor, at the GB level, ends a line.
    case solidus
    /// 0–9.
    case digit
    /// % ‰ ° ℃ ′ ″ ² ㎡: stays with the number or symbol before it.
    case numberSuffix
    /// ¥ $ № § + −: stays with the number after it.
    case numberPrefix
    /// A letter of a Western word.
    case letter
    /// ASCII punctuation that stays with its word or number.
    case westernMark
    /// ( [ {: stays with the word after it, never ends a line.
    case westernOpening
    /// A hyphen, after which a Western word may break.
    case hyphen
    /// A word space; dropped at a line's edge.
    case space
    /// An ideographic space, set as typed; dropped where a line is broken.
    case ideographicSpace
    /// A space that no line is broken at, such as the one between a number's thousands.
    case noBreakSpace
    /// A box of fixed width, such as a ruled blank with its figure.
    case box

    /// The class of a scalar; dashes and ellipses count as units of two.
    package init(_ scalar: Unicode.Scalar) {
        // Nearly all characters of a text are in the first block of Han characters.
        let isHan = (0x4E00...0x9FFF).contains(scalar.value)
        self = isHan ? .ideograph : Self.marks[scalar] ?? Self.byRange(scalar)
    }

    private static func byRange(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x30...0x39, 0xFF10...0xFF19: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xB5, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x300...0x52F,
            0x1E00...0x1FFF:
            .letter
        case 0x21...0x7E: .westernMark
        // Raised and lowered figures; ㎏ ㎞ ㎡ and their like.
        case 0xB2, 0xB3, 0xB9, 0x2070...0x209C, 0x3371...0x33DF: .numberSuffix
        default: .ideograph
        }
    }

    private static let marks: [Unicode.Scalar: CharacterClass] = {
        let lists: [(String, CharacterClass)] = [
            ("“‘「『（《〈【〖〔［｛", .opening),
            ("”’」』）》〉】〗〕］｝", .closing),
            ("，、；：", .pause),
            ("。？！．‼⁇⁈⁉", .stop),
            ("·・", .middleDot),
            ("～〜–", .connector),
            ("—⸺―", .dash),
            ("…⋯", .ellipsis),
            ("/／", .solidus),
            ("%‰°℃℉′″％", .numberSuffix),
            ("¥￥$＄€£№§+−±", .numberPrefix),
            ("-‐", .hyphen),
            // As in 0551－62345678.
            ("－‑", .westernMark),
            ("([{", .westernOpening),
            (" ", .space),
            ("\u{00A0}\u{2007}\u{2009}\u{202F}", .noBreakSpace),
            ("\u{3000}", .ideographicSpace),
        ]
        var marks: [Unicode.Scalar: CharacterClass] = [:]
        for (characters, value) in lists {
            for scalar in characters.unicodeScalars { marks[scalar] = value }
        }
        return marks
    }()

    /// Must not begin a line (避头, CLREQ §3.1.3, GB level).
    package var isForbiddenAtLineStart: Bool {
        switch self {
        case .closing, .pause, .stop, .middleDot, .connector, .solidus, .numberSuffix, .westernMark,
            .hyphen, .space, .ideographicSpace, .noBreakSpace:
            true
        default: false
        }
    }

    /// Must not end a line (避尾, CLREQ §3.1.3, GB level).
    package var isForbiddenAtLineEnd: Bool {
        switch self {
        case .opening, .solidus, .numberPrefix, .westernOpening, .noBreakSpace: true
        default: false
        }
    }

    /// Part of a number or of a Western word.
    var isWestern: Bool {
        switch self {
        case .digit, .letter, .westernMark, .westernOpening, .hyphen, .numberSuffix, .numberPrefix,
            .noBreakSpace:
            true
        default: false
        }
    }

    /// A full-width mark whose blank half may be taken away.
    var isMark: Bool {
        switch self {
        case .opening, .closing, .pause, .stop: true
        default: false
        }
    }

    /// Blank that no line shows at an edge where it was broken.
    var isSpace: Bool { self == .space || self == .ideographicSpace }

    /// A bracket or a quotation mark.
    var isBracket: Bool { self == .opening || self == .closing }
}
