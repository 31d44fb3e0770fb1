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
    /// Half of a two-em dash ——, or ⸺ alone.
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
    /// A character that is not to be seen, such as one that came along with text copied from a
    /// web page: no place to break or to stretch a line.
    case invisible
    /// A box of fixed width, such as a ruled blank with its figure.
    case box

    /// The class of a scalar; dashes and ellipses count as units of two.
    package init(_ scalar: Unicode.Scalar) {
        // Nearly all characters of a text are in the first block of Han characters.
        let isHan = (0x4E00...0x9FFF).contains(scalar.value)
        self = isHan ? .ideograph : Self.marks[scalar] ?? Self.byRange(scalar)
    }

    /// Must not begin a line (避头, CLREQ §3.1.3).
    package func isForbiddenAtLineStart(_ strictness: LineStrictness) -> Bool {
        switch self {
        // Parts of a word or a number, and blanks, at every level.
        case .numberSuffix, .westernMark, .hyphen, .space, .ideographicSpace, .noBreakSpace, .invisible: true
        case .closing, .pause, .stop, .middleDot, .connector, .solidus: strictness >= .basic
        case .dash, .ellipsis: strictness >= .strict
        default: false
        }
    }

    /// Must not end a line (避尾, CLREQ §3.1.3).
    package func isForbiddenAtLineEnd(_ strictness: LineStrictness) -> Bool {
        switch self {
        case .numberPrefix, .westernOpening, .noBreakSpace, .invisible: true
        case .opening: strictness >= .basic
        case .solidus: strictness >= .gb
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

    /// What is set apart from Han characters when there is space between the two scripts.
    var isSpacedFromHan: Bool { isWestern && self != .noBreakSpace }

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
