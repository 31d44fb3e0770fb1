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
    /// % ‰ ° ℃ ′ ″: stays with the number before it.
    case numberSuffix
    /// ¥ $ № § + −: stays with the number after it.
    case numberPrefix
    /// A letter of a Western word.
    case letter
    /// ASCII punctuation that stays with its word or number.
    case westernMark
    /// A hyphen, after which a Western word may break.
    case hyphen
    /// A word space; dropped at a line's edge.
    case space
    /// An ideographic space, set as typed.
    case ideographicSpace
    /// A box of fixed width, such as a ruled blank with its figure.
    case box

    /// The class of a scalar; dashes and ellipses count as units of two.
    package init(_ scalar: Unicode.Scalar) {
        self = Self.marks[scalar] ?? Self.byRange(scalar)
    }

    private static func byRange(_ scalar: Unicode.Scalar) -> CharacterClass {
        switch scalar.value {
        case 0x30...0x39: .digit
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F, 0x370...0x52F: .letter
        case 0x21...0x7E: .westernMark
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
            ("～–", .connector),
            ("—⸺", .dash),
            ("…⋯", .ellipsis),
            ("/／", .solidus),
            ("%‰°℃′″％", .numberSuffix),
            ("¥￥$№§+−±", .numberPrefix),
            ("-", .hyphen),
            (" \u{00A0}", .space),
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
            .hyphen, .space:
            true
        default: false
        }
    }

    /// Must not end a line (避尾, CLREQ §3.1.3, GB level).
    package var isForbiddenAtLineEnd: Bool {
        switch self {
        case .opening, .solidus, .numberPrefix: true
        default: false
        }
    }

    /// Part of a number or of a Western word.
    var isWestern: Bool {
        switch self {
        case .digit, .letter, .westernMark, .hyphen, .numberSuffix, .numberPrefix: true
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

    /// A bracket or a quotation mark.
    var isBracket: Bool { self == .opening || self == .closing }
}
