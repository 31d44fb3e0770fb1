/// Personal numbers as a published text may give them: what remains lets the person concerned
/// recognise it and nobody else find the person (政府信息公开条例 art. 15).
package enum Masking: String, Hashable, Sendable, CaseIterable {
    /// 张某某.
    case name = "掩名"
    /// 138****1234; of other numbers the last two digits.
    case phone = "掩号"
    /// The first three and the last two of an identity number.
    case identity = "掩证"
    /// The last four of a card or account.
    case card = "掩卡"

    /// Never longer than what it hides, and nothing of what is no such number, or too short to hide in: a name that stands
    /// where a number should, or two numbers in one text, leave nothing but stars.
    package func text(_ secret: String) -> String {
        let characters = Array(secret.filter { !$0.isWhitespace && !Self.betweenGroups.contains($0) })
        switch self {
        case .name: return MaskedName(of: secret).text
        case .phone:
            let isMobile = characters.count == 11 && characters.first == "1"
            return Self.covered(characters, lengths: 7...15, first: isMobile ? 3 : 0, last: isMobile ? 4 : 2)
        case .identity:
            let hasCheck = characters.count == 18 && ["X", "x", "Ｘ"].contains(characters.last)
            let lengths = characters.count == 15 ? 15...15 : 18...18
            return Self.covered(characters, lengths: lengths, first: 3, last: 2, isNumber: Self.isNumber(hasCheck ? characters.dropLast() : characters[...]))
        case .card: return Self.covered(characters, lengths: 12...30, first: 0, last: 4)
        }
    }

    /// What people write between the groups of a number.
    private static let betweenGroups: Set<Character> = ["-", "－", "–", "—"]

    private static func isNumber(_ characters: ArraySlice<Character>) -> Bool {
        characters.allSatisfy { $0.wholeNumberValue.map { (0...9).contains($0) } ?? false }
    }

    private static func covered(
        _ characters: [Character], lengths: ClosedRange<Int>, first: Int, last: Int, isNumber: Bool? = nil
    ) -> String {
        guard lengths.contains(characters.count), isNumber ?? Self.isNumber(characters[...]), characters.count >= first + last + 4 else {
            return String(repeating: "*", count: characters.count)
        }
        return String(characters.prefix(first)) + String(repeating: "*", count: characters.count - first - last)
            + String(characters.suffix(last))
    }

    /// 张某某等29名; one name alone stands without 等. nil without names.
    package static func group(_ names: [String]) -> String? {
        guard let first = names.first else { return nil }
        let masked = MaskedName(of: first).text
        return names.count == 1 ? masked : "\(masked)等\(names.count)名"
    }
}
