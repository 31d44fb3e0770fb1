/// The rows of digits of a text, in groups, with what stands between the groups.
struct DigitRuns {
    private(set) var runs: [[DigitGroup]] = []
    private var run: [DigitGroup] = []

    init(_ text: some StringProtocol) {
        for word in DigitWord.words(of: text) { take(word) }
        close()
    }

    private mutating func take(_ word: DigitWord) {
        // What stands in a code of an organisation is no number of its own.
        if !word.joins || word.isCreditCode { close() }
        guard !word.isCreditCode else { return }
        var gap = word.gap
        var position = 0
        while position < word.signs.count {
            guard word.signs[position].digit != nil else {
                // The X of a number that has something between all its characters.
                if word.signs.count == 1, word.signs[0].isX, run.reduce(0, { $0 + $1.digits.count }) == 17 {
                    append(word.signs[...], gap: gap, touchesLetters: false)
                }
                close()
                position += 1
                continue
            }
            var end = position
            while end < word.signs.count, word.signs[end].digit != nil { end += 1 }
            let before = run.reduce(end - position) { $0 + $1.digits.count }
            if end == word.signs.count - 1, before == 17, word.signs[end].isX { end += 1 }
            append(word.signs[position..<end], gap: gap, touchesLetters: position > 0 || end < word.signs.count)
            gap = ""
            position = end
        }
    }

    private mutating func append(_ signs: ArraySlice<DigitSign>, gap: String, touchesLetters: Bool) {
        run.append(
            DigitGroup(
                digits: signs.map { $0.digit ?? PersonalNumberRule.x },
                written: String(String.UnicodeScalarView(signs.map(\.written))), gap: run.isEmpty ? "" : gap,
                touchesLetters: touchesLetters))
    }

    private mutating func close() {
        if !run.isEmpty { runs.append(run) }
        run = []
    }
}

/// Digits without anything between them.
struct DigitGroup {
    /// 0 to 9, and `PersonalNumberRule.x` for an X at the end.
    var digits: [UInt8]
    /// As it is written.
    var written: String
    /// What stands between it and the group before.
    var gap: String
    /// Whether a letter stands directly before or after it.
    var touchesLetters: Bool
}

/// Letters and digits without anything between them.
struct DigitWord {
    var signs: [DigitSign] = []
    /// The separators before it.
    var gap = ""
    /// Whether no more than a few separators part it from the word before.
    var joins = false

    /// No more signs than this stand between the groups of a number.
    private static let widestGap = 3

    static func words(of text: some StringProtocol) -> [DigitWord] {
        var words: [DigitWord] = []
        var word = DigitWord()
        var next = DigitWord()
        func close() {
            if !word.signs.isEmpty { words.append(word) }
            word = DigitWord()
        }
        for scalar in text.unicodeScalars {
            let sign = DigitSign(scalar)
            if sign.digit != nil || sign.isLetter {
                if word.signs.isEmpty { word = next }
                word.signs.append(sign)
                next = DigitWord(joins: true)
                continue
            }
            close()
            next.gap.unicodeScalars.append(scalar)
            next.joins = next.joins && sign.isSeparator && next.gap.unicodeScalars.count <= widestGap
        }
        close()
        return words
    }

    /// 统一社会信用代码 (GB 32100-2015): 18 digits and capitals without I, O, S, V and Z. One of digits and an X alone
    /// may be a person's number as well, and is judged by its day of birth.
    var isCreditCode: Bool {
        guard signs.count == 18, signs.dropLast().contains(where: \.isLetter) else { return false }
        return signs[2..<8].allSatisfy { $0.digit != nil } && signs.allSatisfy { $0.digit != nil || $0.isCapitalOfCodes }
    }
}

/// A character as a number's digit, a letter or what groups digits.
struct DigitSign {
    let written: Unicode.Scalar
    private let folded: Unicode.Scalar
    let digit: UInt8?

    init(_ scalar: Unicode.Scalar) {
        written = scalar
        folded = Self.halfWidth(scalar)
        digit = Self.digit(folded)
    }

    var isLetter: Bool { folded.isASCII && folded.properties.isAlphabetic }
    var isX: Bool { folded == "X" || folded == "x" }
    var isCapitalOfCodes: Bool { ("A"..."Z").contains(folded) && !"IOSVZ".unicodeScalars.contains(folded) }
    var isSeparator: Bool { Self.listings.contains(folded) || Self.points.contains(folded) || Self.groupings.contains(folded) }

    /// What parts the members of a list.
    static let listings: Set<Unicode.Scalar> = [",", "、", ":", ";"]
    /// What may also be a decimal point or stand within dates.
    static let points: Set<Unicode.Scalar> = [".", "/", "。"]
    /// What people group a number with.
    static let groupings: Set<Unicode.Scalar> = [
        " ", "-", "_", "·", "・", "•", "‧", "(", ")", "[", "]", "【", "】", "〔", "〕", "*", "+", "~", "|", "\\",
    ]

    /// Letters and signs of full width in half width.
    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0, 0x2002...0x200A, 0x202F: " "
        case 0x2010...0x2015, 0x2212: "-"
        default: scalar
        }
    }

    private static let han: [Unicode.Scalar: UInt8] = [
        "〇": 0, "零": 0, "○": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "壹": 1,
        "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
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
