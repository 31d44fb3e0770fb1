/// Identity numbers of which only the last figures are hidden, as 410402198503121*** is: region and day of birth stand there,
/// and find the person.
enum HalfHiddenNumbers {
    /// In the order of the text.
    static func all(in text: some StringProtocol) -> [PersonalNumber] {
        guard text.unicodeScalars.contains(where: hides) else { return [] }
        var found: [PersonalNumber] = []
        var digits: [DigitSign] = []
        var hidden: [Unicode.Scalar] = []
        func close() {
            if let number = number(digits, hidden) { found.append(number) }
            (digits, hidden) = ([], [])
        }
        for scalar in text.unicodeScalars {
            let sign = DigitSign(scalar)
            if sign.digit != nil {
                if !hidden.isEmpty { close() }
                digits.append(sign)
            } else if !digits.isEmpty, hides(scalar) {
                hidden.append(scalar)
            } else if !digits.isEmpty {
                close()
            }
        }
        close()
        return found
    }

    private static let length = 18

    /// What people write over figures.
    private static func hides(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "*", "＊", "X", "x", "Ｘ", "ｘ", "×", "Х", "х", "#", "?", "※", "●", "■", "□": true
        default: false
        }
    }

    private static func number(_ digits: [DigitSign], _ hidden: [Unicode.Scalar]) -> PersonalNumber? {
        guard (1...4).contains(hidden.count), digits.count + hidden.count == length else { return nil }
        let shown = digits.compactMap(\.digit)
        // Seventeen figures and an X are a whole number.
        guard hidden.count > 1 || DigitSign.folded(hidden[0]) == "*", PersonalNumberRule.beginsIdentity(shown[...]) else { return nil }
        return PersonalNumber(
            kind: .identity, text: DigitRow.text(shown), written: String(String.UnicodeScalarView(digits.map(\.written) + hidden)),
            isUnchecked: true)
    }
}
