/// Kinds of characters that the rules speak of.
extension Unicode.Scalar {
    /// A Han character, 〇 among them.
    var isHan: Bool {
        switch value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    /// `0` to `9`.
    var isDigit: Bool { (0x30...0x39).contains(value) }

    /// `A` to `Z` and `a` to `z`.
    var isLetter: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

    /// A full-width digit or letter, or an ASCII one in another block's form.
    var isFullWidthLetter: Bool {
        (0xFF10...0xFF19).contains(value) || (0xFF21...0xFF3A).contains(value) || (0xFF41...0xFF5A).contains(value)
    }

    /// The half-width form of a full-width character.
    var halfWidth: Unicode.Scalar { isFullWidthLetter ? Unicode.Scalar(value - 0xFEE0) ?? self : self }

    /// A space of any width but the ideographic one.
    var isNarrowSpace: Bool {
        switch value {
        case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: true
        default: false
        }
    }

    /// 一 to 九.
    var isChineseDigit: Bool { Self.chineseDigits.contains(self) }

    /// A character that numbers are written with: 一 to 九, 十, 百, 千, 零, 〇.
    var isChineseNumeral: Bool { isChineseDigit || Self.chineseUnits.contains(self) }

    /// A full-width mark that closes something or a sentence, such as ” and 。.
    var isClosingMark: Bool { Self.closingMarks.contains(self) }

    /// A full-width mark that opens something, such as “.
    var isOpeningMark: Bool { Self.openingMarks.contains(self) }

    /// Whether Chinese text goes up to here from the left.
    var endsChinese: Bool { isHan || isClosingMark }

    /// Whether Chinese text begins here.
    var beginsChinese: Bool { isHan || isOpeningMark }

    private static let chineseDigits = Set("一二三四五六七八九".unicodeScalars)
    private static let chineseUnits = Set("十百千零〇".unicodeScalars)
    private static let closingMarks = Set("”’）》〉』」】〕，。；：、？！…".unicodeScalars)
    private static let openingMarks = Set("“‘（《〈『「【〔".unicodeScalars)
}
