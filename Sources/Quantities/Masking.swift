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

    /// Never longer than what it hides, and nothing of a number too short to hide in.
    package func text(_ secret: String) -> String {
        let digits = Array(secret.filter { !$0.isWhitespace && $0 != "-" })
        switch self {
        case .name: return MaskedName(of: secret).text
        case .phone:
            let isMobile = digits.count == 11 && digits.first == "1"
            return Self.covered(digits, first: isMobile ? 3 : 0, last: isMobile ? 4 : 2)
        case .identity: return Self.covered(digits, first: 3, last: 2)
        case .card: return Self.covered(digits, first: 0, last: 4)
        }
    }

    private static func covered(_ characters: [Character], first: Int, last: Int) -> String {
        guard characters.count >= first + last + 4 else { return String(repeating: "*", count: characters.count) }
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
