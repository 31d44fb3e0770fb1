/// Braces that were meant for a tag and make none: typed by a Chinese input method (`｛｛`, `｛%`, `{｛`), torn
/// (`{ {`), or single. They would be printed as they stand, with the tag's words between them.
enum MistypedBraces {
    /// The first in a text outside tags, as UTF-8 offsets; a pair before a single one.
    static func first(in text: String) -> Range<Int>? {
        let found = search(text)
        return found.pair ?? found.lone
    }

    /// The first pair, as UTF-8 offsets.
    static func firstPair(in text: String) -> Range<Int>? { search(text).pair }

    private static func search(_ text: String) -> (pair: Range<Int>?, lone: Range<Int>?) {
        var before: (sign: Sign, range: Range<Int>)?
        var lone: Range<Int>?
        var offset = 0
        for scalar in text.unicodeScalars {
            let range = offset..<offset + UTF8.width(scalar)
            offset = range.upperBound
            if scalar == " " || scalar == "\u{3000}" { continue }
            let sign = Sign(scalar)
            if let before, let sign, Sign.arePair(before.sign, sign) {
                return (before.range.lowerBound..<range.upperBound, lone)
            }
            if lone == nil, scalar == "{" || scalar == "}" { lone = range }
            before = sign.map { ($0, range) }
        }
        return (nil, lone)
    }

    /// What tags begin and end with, half or full width.
    private enum Sign {
        case opening
        case closing
        /// `%` or `#`, the inner part of a pair.
        case inner

        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "{", "｛": self = .opening
            case "}", "｝": self = .closing
            case "%", "％", "#", "＃": self = .inner
            default: return nil
            }
        }

        static func arePair(_ first: Sign, _ second: Sign) -> Bool {
            switch (first, second) {
            case (.opening, .opening), (.opening, .inner), (.inner, .closing), (.closing, .closing): true
            default: false
            }
        }
    }
}
