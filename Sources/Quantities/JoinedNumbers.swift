/// Persons' numbers among digits that nothing parts from them: other numbers, the area code of a telephone, a
/// digit too many.
struct JoinedNumbers {
    private let group: DigitGroup
    /// Whether the local number of a telephone follows, so that an area code may stand at the end.
    private let isBeforeLocalNumber: Bool
    private let written: [Unicode.Scalar]

    init(_ group: DigitGroup, next: DigitGroup?) {
        self.group = group
        let gap = next.map { Set($0.gap.unicodeScalars.map(DigitSign.folded)) } ?? []
        isBeforeLocalNumber = gap.contains("-") && (7...8).contains(next?.digits.count ?? 0)
        written = Array(group.written.unicodeScalars)
    }

    private struct Piece {
        var kind: PersonalNumber.Kind
        var range: Range<Int>
        var isUnchecked = false
        var isDoubtful = false
    }

    /// In the order of the group.
    func numbers() -> [PersonalNumber] {
        guard group.digits.count > 11 else { return [] }
        if let inner = withoutWords { return PersonalNumberSearch([inner]).numbers() }
        return (pieces(of: 0..<group.digits.count) ?? identities() ?? atAnEnd()).map { piece in
            PersonalNumber(
                kind: piece.kind, text: DigitRow.text(group.digits[piece.range]),
                written: String(String.UnicodeScalarView(written[piece.range])), isUnchecked: piece.isUnchecked,
                isDoubtful: piece.isDoubtful)
        }
    }

    /// The figures alone, where the Chinese numerals before or after them are the end or the beginning of a word, as in
    /// 之一13812345678; nil where there are none, or where something else is found then.
    private var withoutWords: DigitGroup? {
        let isWord = written.map { DigitSign($0).isHan }
        guard let first = isWord.firstIndex(of: false), let last = isWord.lastIndex(of: false), last - first < written.count - 1,
            !isWord[first...last].contains(true)
        else { return nil }
        var inner = group
        inner.digits = Array(group.digits[first...last])
        inner.written = String(String.UnicodeScalarView(written[first...last]))
        return PersonalNumberSearch([inner]).numbers().contains { !$0.isDoubtful } ? inner : nil
    }

    /// The numbers of which a part is made up, one after the other; nil where it is not.
    private func pieces(of part: Range<Int>) -> [Piece]? {
        if part.isEmpty { return [] }
        if isAreaCode(part) { return [] }
        for piece in candidates(at: part.lowerBound, in: part) where piece.range.count < group.digits.count {
            if let rest = pieces(of: piece.range.upperBound..<part.upperBound) { return [piece] + rest }
        }
        return nil
    }

    private func candidates(at start: Int, in part: Range<Int>) -> [Piece] {
        func range(_ length: Int) -> Range<Int>? { start + length <= part.upperBound ? start..<start + length : nil }
        var found: [Piece] = []
        if let own = range(18) {
            let digits = group.digits[own]
            if PersonalNumberRule.identityOfRegion(digits) { found.append(Piece(kind: .identity, range: own)) }
            if !group.touchesLetters, PersonalNumberRule.nearlyIdentity(digits) {
                found.append(Piece(kind: .identity, range: own, isUnchecked: true))
            }
        }
        if let own = range(11), PersonalNumberRule.mobileInUse(group.digits[own]) { found.append(Piece(kind: .mobile, range: own)) }
        for own in [19, 18, 17, 16].compactMap(range) where PersonalNumberRule.cardOfCountry(group.digits[own]) {
            found.append(Piece(kind: .card, range: own))
        }
        return found
    }

    private func isAreaCode(_ part: Range<Int>) -> Bool {
        isBeforeLocalNumber && part.upperBound == group.digits.count && part.lowerBound > 0 && (3...4).contains(part.count)
            && group.digits[part.lowerBound] == 0
    }

    /// Identity numbers wherever they stand, and the numbers before and after them; nil where there is none.
    private func identities() -> [Piece]? {
        var found: [Piece] = []
        var end = 0
        var start = 0
        while start + 18 <= group.digits.count {
            guard PersonalNumberRule.identityOfRegion(group.digits[start..<start + 18]) else {
                start += 1
                continue
            }
            found += pieces(of: end..<start) ?? []
            found.append(Piece(kind: .identity, range: start..<start + 18))
            end = start + 18
            start = end
        }
        return found.isEmpty ? nil : found + (pieces(of: end..<group.digits.count) ?? [])
    }

    /// A mobile number or card at one end, with a few digits too many: it may be some other number.
    private func atAnEnd() -> [Piece] {
        guard !group.touchesLetters, !group.isAmount else { return [] }
        let count = group.digits.count
        for length in [11, 19, 18, 17, 16] where (1...4).contains(count - length) {
            for range in [0..<length, count - length..<count] {
                let digits = group.digits[range]
                if length == 11 ? PersonalNumberRule.mobileInUse(digits) : PersonalNumberRule.cardOfCountry(digits) {
                    return [Piece(kind: length == 11 ? .mobile : .card, range: range, isDoubtful: true)]
                }
            }
        }
        return []
    }
}
