/// A character as a number's digit, a letter or what groups digits.
struct DigitSign {
    let written: Unicode.Scalar
    private let folded: Unicode.Scalar
    let digit: UInt8?

    init(_ scalar: Unicode.Scalar) {
        written = scalar
        folded = Self.folded(scalar)
        digit = Self.digit(folded)
    }

    private init(_ sign: DigitSign, as digit: UInt8) {
        written = sign.written
        folded = sign.folded
        self.digit = digit
    }

    var isLetter: Bool { digit == nil && folded.isASCII && folded.properties.isAlphabetic }
    var isHan: Bool { Self.han[folded] != nil }
    var isBlank: Bool { folded == " " }
    var isX: Bool { folded == "X" || folded == "x" }
    var isCapitalOfCodes: Bool { ("A"..."Z").contains(folded) && !"IOSVZ".unicodeScalars.contains(folded) }
    /// In the alphabet of codes of organisations (GB 32100-2015, 31 characters).
    var valueInCodes: Int? {
        if let digit { return Int(digit) }
        return isCapitalOfCodes ? Self.capitalsOfCodes.firstIndex(of: folded).map { $0 + 10 } : nil
    }

    private static let capitalsOfCodes = Array("ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)

    var isSeparator: Bool {
        Self.listings.contains(folded) || Self.points.contains(folded) || Self.groupings.contains(folded)
            || folded.properties.isDefaultIgnorableCodePoint
    }

    /// A letter that people type or take for a digit, as that digit; nil for others.
    var lookalike: DigitSign? {
        switch folded {
        case "O", "o": DigitSign(self, as: 0)
        case "I", "l": DigitSign(self, as: 1)
        default: nil
        }
    }

    /// What parts the members of a list.
    static let listings: Set<Unicode.Scalar> = [",", "、", ";"]
    /// What may also be a decimal point, or stand within dates and times.
    static let points: Set<Unicode.Scalar> = [".", "/", "。", ":"]
    /// What people group a number with.
    static let groupings: Set<Unicode.Scalar> = [
        " ", "-", "_", "·", "・", "•", "‧", "(", ")", "[", "]", "【", "】", "〔", "〕", "*", "+", "~", "|", "\\", "\"", "'", "“", "”",
        "‘", "’", "「", "」", "『", "』", "〈", "〉", "《", "》", "=", "#", "&", "^", "@", "…", "⋯",
    ]

    /// Letters and signs of full width in half width, and what looks like the letters X, O and I as these.
    static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: " "
        case 0x2010...0x2015, 0x2212: "-"
        default: alike[scalar] ?? CompatibleHan.usual(scalar) ?? scalar
        }
    }

    private static let alike: [Unicode.Scalar: Unicode.Scalar] = [
        // Cyrillic, Greek, the Roman numeral, signs of multiplication.
        "Х": "X", "х": "X", "Χ": "X", "χ": "X", "Ⅹ": "X", "ⅹ": "X", "×": "X", "✕": "X", "✖": "X", "╳": "X",
        "О": "O", "о": "O", "Ο": "O", "ο": "O", "І": "I", "Ι": "I", "Ⅰ": "I", "ⅰ": "I", "ӏ": "l",
    ]

    private static let han: [Unicode.Scalar: UInt8] = [
        "〇": 0, "零": 0, "○": 0, "◯": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
        "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
        // As merchants wrote them, as numbers are called out, and the traditional and Japanese forms.
        "〡": 1, "〢": 2, "〣": 3, "〤": 4, "〥": 5, "〦": 6, "〧": 7, "〨": 8, "〩": 9,
        "幺": 1, "壱": 1, "弌": 1, "貳": 2, "貮": 2, "弐": 2, "弍": 2, "參": 3, "叄": 3, "弎": 3, "陸": 6,
    ]

    private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
        if scalar.isASCII { return ("0"..."9").contains(scalar) ? UInt8(scalar.value - 0x30) : nil }
        if let digit = han[scalar] { return digit }
        // Digits of other scripts, circled, raised.
        let type = scalar.properties.numericType
        guard type == .decimal || type == .digit, let value = scalar.properties.numericValue else { return nil }
        return (0...9).contains(value) ? UInt8(value) : nil
    }
}
