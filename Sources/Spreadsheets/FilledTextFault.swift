import Diagnostics

/// Why a text that was filled in is no number.
enum FilledTextFault: Hashable, Sendable {
    case fullWidth, unit, separators, negative, notANumber

    init(_ text: String) {
        let ascii = String(text.filter { !$0.isWhitespace }.map(Self.narrowed))
        let digits = ascii.prefix { $0.isASCII && $0.isNumber || ".,-".contains($0) }
        let rest = ascii.dropFirst(digits.count)
        guard digits.contains(where: \.isNumber) else {
            self = .notANumber
            return
        }
        if !rest.isEmpty {
            self = rest.allSatisfy { "十百千万亿元分人户件个家起".contains($0) } ? .unit : .notANumber
        } else if digits.hasPrefix("-") {
            self = .negative
        } else if digits.contains(",") || text.contains(where: \.isWhitespace) {
            self = .separators
        } else {
            self = ascii == text ? .notANumber : .fullWidth
        }
    }

    /// A full-width digit or mark as its usual one (U+FF01 to U+FF5E stand in the order of ASCII).
    private static func narrowed(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value) else { return character }
        return UnicodeScalar(scalar.value - 0xFEE0).map(Character.init) ?? character
    }

    var words: Bilingual {
        switch self {
        case .fullWidth: Bilingual("数字用了全角", "its digits are full-width")
        case .unit: Bilingual("数后面不带单位", "it carries a unit")
        case .separators: Bilingual("数里不能有逗号或空格", "it has commas or spaces in it")
        case .negative: Bilingual("不能是负数", "it is negative")
        case .notANumber: Bilingual("不是数", "it is no number")
        }
    }
}
