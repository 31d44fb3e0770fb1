/// Letters and digits without anything between them.
struct DigitWord {
    var signs: [DigitSign] = []
    /// The separators before it.
    var gap = ""
    /// Whether no more than a few separators part it from the word before.
    var joins = false
    /// Whether it is an amount of money: 元 follows.
    var isAmount = false

    /// No more signs than this stand between the groups of a number.
    private static let widestGap = 3

    /// The words of a text; those that are codes of organisations (统一社会信用代码), or parts of words that are, are
    /// left out: what follows one joins nothing.
    static func words(of text: some StringProtocol) -> [DigitWord] {
        var words: [DigitWord] = []
        var word = DigitWord()
        var next = DigitWord()
        // What stands since the last word, blanks beside each other as one.
        var marks = 0
        let scalars = Array(text.unicodeScalars)
        func close(before position: Int) {
            if !word.signs.isEmpty {
                word.isAmount = isMoney(scalars[position...])
                words += word.withoutCodes.map(\.withLookalikesRead)
            }
            word = DigitWord()
        }
        for (position, scalar) in scalars.enumerated() {
            let sign = DigitSign(scalar)
            if sign.digit != nil || sign.isLetter {
                if word.signs.isEmpty { word = next }
                word.signs.append(sign)
                next = DigitWord(joins: true)
                marks = 0
                continue
            }
            close(before: position)
            // More blanks than that are still only a blank.
            let isWidened = sign.isBlank && next.gap.unicodeScalars.last.map(DigitSign.folded) == " "
            if !isWidened { marks += 1 }
            next.joins = next.joins && sign.isSeparator && marks <= widestGap
            next.gap.unicodeScalars.append(scalar)
        }
        close(before: scalars.count)
        return words
    }

    private static func isMoney(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        ["元", "万元", "亿元", "余元"].contains { rest.starts(with: $0.unicodeScalars) }
    }

    private var withoutCodes: [DigitWord] {
        let length = 18
        if signs.count == length { return [Self.isCreditCode(signs[...]) ? DigitWord() : self] }
        guard signs.count > length else { return [self] }
        // A number may follow a code or stand before one. Where X is the only letter it is a number's check character.
        for range in [0..<length, signs.count - length..<signs.count]
        where Self.isCreditCode(signs[range]) && Self.checks(signs[range]) && signs[range].contains(where: { $0.isLetter && !$0.isX }) {
            var before = self
            before.signs = Array(signs[..<range.lowerBound])
            before.isAmount = false
            let after = DigitWord(signs: Array(signs[range.upperBound...]), isAmount: isAmount)
            return before.signs.isEmpty ? [DigitWord(), after] : [before, DigitWord()]
        }
        return [self]
    }

    /// 统一社会信用代码 (GB 32100-2015): 18 digits and capitals without I, O, S, V and Z. One of digits and an X alone
    /// may be a person's number as well, and is judged by its day of birth.
    private static func isCreditCode(_ signs: ArraySlice<DigitSign>) -> Bool {
        guard signs.dropLast().contains(where: \.isLetter) else { return false }
        let region = signs.dropFirst(2).prefix(6)
        return region.allSatisfy { $0.digit != nil } && signs.allSatisfy { $0.digit != nil || $0.isCapitalOfCodes }
    }

    /// Whether the last character is what the others make it (GB 32100-2015 §4.5): the weighted sum of all is a multiple of 31.
    private static func checks(_ code: ArraySlice<DigitSign>) -> Bool {
        var (sum, weight) = (0, 1)
        for sign in code.dropLast() {
            guard let value = sign.valueInCodes else { return false }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return code.last?.valueInCodes == (31 - sum % 31) % 31
    }

    /// O for 0 and l for 1, where nothing but digits stands with them.
    private var withLookalikesRead: DigitWord {
        let body = signs.last?.isX == true ? signs.dropLast() : signs[...]
        guard body.contains(where: { $0.digit == nil }), body.allSatisfy({ $0.digit != nil || $0.lookalike != nil }),
            body.contains(where: { $0.digit != nil }) || joins && body.count <= 4
        else { return self }
        var word = self
        for position in body.indices { word.signs[position] = body[position].lookalike ?? body[position] }
        return word
    }
}
