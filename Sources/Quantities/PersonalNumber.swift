/// A number that finds a person: it stands in no text that is published (政府信息公开条例 art. 15).
package struct PersonalNumber: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 公民身份号码 of 18 characters with its check character (GB 11643-1999).
        case identity = "公民身份号码"
        /// A mobile telephone number of 11 digits, perhaps with 86 before it.
        case mobile = "手机号码"
        /// A bank card of 16 to 19 digits with its check digit (ISO/IEC 7812-1).
        case card = "银行卡号"
    }

    package let kind: Kind
    /// Its characters, in half width and without what groups them.
    package let text: String

    /// The numbers in a text, in its order.
    ///
    /// Full-width digits count as digits, and so do numbers in the groups that people write them in
    /// (`138 1234 5678`, `6222-0212-3456-7890`). Codes of organisations (统一社会信用代码), dates, amounts and
    /// telephones with an area code are none.
    package static func all(in text: some StringProtocol) -> [PersonalNumber] {
        guard mayHoldOne(text) else { return [] }
        let tokens = Self.tokens(text)
        var found: [PersonalNumber] = []
        var position = 0
        while position < tokens.count {
            if let (number, length) = grouped(tokens[position...]) {
                found.append(number)
                position += length
            } else {
                if let kind = kind(of: tokens[position].text) {
                    found.append(PersonalNumber(kind: kind, text: tokens[position].text.uppercased()))
                }
                position += 1
            }
        }
        return found
    }

    /// Whether there are digits enough for the shortest of them: most cells of a long table are done with that.
    private static func mayHoldOne(_ text: some StringProtocol) -> Bool {
        // A full-width character begins with EF; a mark that is no digit is counted in vain.
        text.utf8.count >= 11 && text.utf8.count { (0x30...0x39).contains($0) || $0 == 0xEF } >= 11
    }

    /// Letters and digits without anything between them.
    private struct Token {
        var text: String
        /// Whether one space or hyphen alone parts it from the token before.
        var joinsPrevious: Bool
    }

    private static func tokens(_ text: some StringProtocol) -> [Token] {
        var tokens: [Token] = []
        var current = ""
        var gap = ""
        for scalar in text.unicodeScalars {
            let plain = halfWidth(scalar)
            if plain.isASCII, plain.properties.isAlphabetic || plain.properties.numericType != nil {
                current.unicodeScalars.append(plain)
                continue
            }
            close(&current, gap, &tokens)
            if tokens.isEmpty == false, gap.count < 2 { gap.unicodeScalars.append(plain) }
        }
        close(&current, gap, &tokens)
        return tokens

        func close(_ current: inout String, _ between: String, _ tokens: inout [Token]) {
            guard !current.isEmpty else { return }
            tokens.append(Token(text: current, joinsPrevious: between == " " || between == "-"))
            current = ""
            gap = ""
        }
    }

    /// Full-width letters, digits, spaces and hyphens in half width.
    private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0, 0x2002...0x200A: " "
        case 0x2010...0x2015: "-"
        default: scalar
        }
    }

    /// How people group them, in digits.
    private static let groupings: [[Int]] = [
        [3, 4, 4], [6, 8, 4], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2], [4, 4, 4, 4, 3],
    ]

    private static func grouped(_ tokens: ArraySlice<Token>) -> (PersonalNumber, length: Int)? {
        for grouping in groupings.reversed() where tokens.count >= grouping.count {
            let group = tokens.prefix(grouping.count)
            guard group.map(\.text.count) == grouping, group.dropFirst().allSatisfy(\.joinsPrevious) else { continue }
            let text = group.map(\.text).joined()
            if let kind = kind(of: text) { return (PersonalNumber(kind: kind, text: text.uppercased()), grouping.count) }
        }
        return nil
    }

    private static func kind(of token: String) -> Kind? {
        if isIdentity(token) { return .identity }
        guard token.allSatisfy(\.isNumber) else { return nil }
        switch token.count {
        case 11: return isMobile(token) ? .mobile : nil
        case 13: return token.hasPrefix("86") && isMobile(token.dropFirst(2)) ? .mobile : nil
        case 16...19: return isCard(token) ? .card : nil
        default: return nil
        }
    }

    private static func isMobile(_ digits: some StringProtocol) -> Bool {
        digits.first == "1" && ("3"..."9").contains(digits.dropFirst().first ?? "0")
    }

    /// Region, day of birth and check character (ISO 7064, MOD 11-2).
    private static func isIdentity(_ token: String) -> Bool {
        let characters = Array(token.uppercased().utf8)
        guard characters.count == 18, characters.dropLast().allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
        let digits = characters.dropLast().map { Int($0) - 0x30 }
        guard regions.contains(digits[0] * 10 + digits[1]) else { return false }
        func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
        guard CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 }
        return characters[17] == Array("10X98765432".utf8)[sum % 11]
    }

    /// The first two digits of the places of registration (GB/T 2260).
    private static let regions: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
        64, 65, 71, 81, 82, 83,
    ]

    /// Banks' cards begin with 3 to 6; the last digit checks the others (Luhn).
    private static func isCard(_ token: String) -> Bool {
        guard let first = token.first, ("3"..."6").contains(first) else { return false }
        let sum = token.utf8.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element) - 0x30
            guard digit.offset % 2 == 1 else { return sum + value }
            return sum + (value > 4 ? value * 2 - 9 : value * 2)
        }
        return sum % 10 == 0
    }
}
