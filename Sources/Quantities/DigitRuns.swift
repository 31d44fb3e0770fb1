/// The rows of digits of a text, in groups, with what stands between the groups.
struct DigitRuns {
    private(set) var runs: [[DigitGroup]] = []
    private var run: [DigitGroup] = []
    /// What stands in the text after the last group.
    private var between = ""

    init(_ text: some StringProtocol) {
        for word in DigitWord.words(of: text) { take(word) }
        close()
    }

    private mutating func take(_ word: DigitWord) {
        if !word.joins || word.signs.isEmpty { close() }
        between += word.signs.isEmpty ? Self.leftOut : word.gap
        var gap = word.gap
        var position = 0
        while position < word.signs.count {
            guard word.signs[position].digit != nil else {
                // The X of a number that has something between all its characters.
                if word.signs.count == 1, word.signs[0].isX, length >= 17 {
                    append(word.signs[...], gap: gap, touchesLetters: false)
                }
                close()
                between.unicodeScalars.append(word.signs[position].written)
                position += 1
                continue
            }
            var end = position
            while end < word.signs.count, word.signs[end].digit != nil { end += 1 }
            if isCheckCharacter(at: end, of: word.signs, after: length + end - position) { end += 1 }
            append(word.signs[position..<end], gap: gap, touchesLetters: touches(word.signs, position..<end))
            if end == word.signs.count, word.isAmount { markAmount() }
            gap = ""
            position = end
        }
    }

    /// For a code of an organisation, which is no part of any row.
    private static let leftOut = "代码"

    /// The digits of the row so far.
    private var length: Int { run.reduce(0) { $0 + $1.digits.count } }

    /// The last group is an amount, and with it what stands before its decimal point: 13812345678.00元.
    private mutating func markAmount() {
        run[run.count - 1].isAmount = true
        guard run.count == 2, run[1].digits.count <= 2, run[1].gap.unicodeScalars.map(DigitSign.folded) == ["."] else { return }
        run[0].isAmount = true
    }

    /// An X after 17 digits or more, with nothing but digits after it.
    private func isCheckCharacter(at position: Int, of signs: [DigitSign], after digits: Int) -> Bool {
        guard position < signs.count, signs[position].isX, digits >= 17 else { return false }
        return position == signs.count - 1 || signs[position + 1].digit != nil
    }

    private func touches(_ signs: [DigitSign], _ range: Range<Int>) -> Bool {
        (range.lowerBound > 0 && signs[range.lowerBound - 1].isLetter && !isTaken(signs, range.lowerBound - 1))
            || (range.upperBound < signs.count && signs[range.upperBound].isLetter)
    }

    /// Whether the X at a position ends the group before.
    private func isTaken(_ signs: [DigitSign], _ position: Int) -> Bool {
        signs[position].isX && run.last?.digits.last == PersonalNumberRule.x
    }

    private mutating func append(_ signs: ArraySlice<DigitSign>, gap: String, touchesLetters: Bool) {
        run.append(
            DigitGroup(
                digits: signs.map { $0.digit ?? PersonalNumberRule.x },
                written: String(String.UnicodeScalarView(signs.map(\.written))), gap: run.isEmpty ? "" : gap, before: between,
                touchesLetters: touchesLetters))
        between = ""
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
    /// What stands between it and the last group of the text, whether or not that is one of its row.
    var before: String
    /// Whether a letter stands directly before or after it.
    var touchesLetters: Bool
    /// Whether it is an amount of money: 元 follows.
    var isAmount = false
}
