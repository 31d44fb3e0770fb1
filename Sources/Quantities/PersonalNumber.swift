/// A number that finds a person: it stands in no text that is published (政府信息公开条例 art. 15).
package struct PersonalNumber: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// 公民身份号码 of 18 characters (GB 11643-1999), or of 15 digits as cards of the first generation had.
        case identity = "公民身份号码"
        /// A mobile telephone number of 11 digits, perhaps with 0, 86 or 0086 before it.
        case mobile = "手机号码"
        /// A bank card of 16 to 19 digits (ISO/IEC 7812-1).
        case card = "银行卡号"
    }

    package let kind: Kind
    /// Its characters, in half width and without what groups them.
    package let text: String
    /// As it is written, from its first character to its last.
    package let written: String
    /// Whether its check character is wrong, or it has none: most likely a number with a slip in it, which finds
    /// the person all the same.
    package let isUnchecked: Bool
    /// Whether other digits touch it, so that it may be a part of some longer number.
    package var isDoubtful = false

    /// The numbers in a text, in its order.
    ///
    /// Found are digits of every script and width, 〇 to 九 and ① to ⑨ among them, and what looks like them; with
    /// spaces, hyphens, dots, strokes, brackets or quotation marks between the groups that people write, or between all
    /// digits; with letters before or after them, and directly before or after other numbers; and identity numbers of which only the last
    /// figures are hidden. Codes of organisations
    /// (统一社会信用代码), dates, amounts and telephones with an area code are none.
    package static func all(in text: some StringProtocol) -> [PersonalNumber] {
        guard text.utf8.count >= 11 else { return [] }
        return DigitRuns(text).runs.flatMap { PersonalNumberSearch($0).numbers() } + HalfHiddenNumbers.all(in: text)
    }
}

extension PersonalNumber {
    /// A mobile number without what is dialled before it from elsewhere, others as they are.
    package var ownText: String { kind == .mobile ? String(text.suffix(11)) : text }

    /// Whether it is the identity number of somebody who is younger than sixteen on a day: nobody may be employed then (劳动法
    /// art. 15), and what has a day of the last years in it is more often the number of a paper.
    package func isOfChild(on day: CivilDate) -> Bool {
        let digits = text.compactMap(\.wholeNumberValue)
        guard kind == .identity, text.count == 18, digits.count >= 17 else { return false }
        let born = digits[6..<14].reduce(0) { $0 * 10 + $1 }
        return born + Self.workingAge * 10_000 > day.year * 10_000 + day.month * 100 + day.day
    }

    private static let workingAge = 16

    /// A number as it is written, without what groups it: 138-1234-5678 as 13812345678, a mobile number as `ownText`.
    package static func digits(of written: String) -> String {
        all(in: written).first?.ownText ?? written.filter { !$0.isWhitespace && $0 != "-" }
    }
}

/// What makes a row of digits a person's number.
enum PersonalNumberRule {
    /// 11 digits beginning with 13 to 19.
    static func mobile(_ digits: ArraySlice<UInt8>) -> Bool {
        for prefix in [[], [0], [8, 6], [0, 8, 6], [0, 0, 8, 6]] as [[UInt8]] where digits.count == 11 + prefix.count {
            let own = digits.dropFirst(prefix.count)
            return digits.starts(with: prefix) && own.first == 1 && (own.dropFirst().first ?? 0) >= 3
        }
        return false
    }

    /// 11 digits that an operator has given out (工业和信息化部, numbering plan of 2017 and its additions).
    static func mobileInUse(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 11, mobile(digits) else { return false }
        switch (digits[digits.startIndex + 1], digits[digits.startIndex + 2]) {
        case (3, _), (8, _): return true
        case (4, 5...9), (5, 0...3), (5, 5...9), (6, 2), (6, 5...7), (7, 0...8), (9, 0...3), (9, 5...9): return true
        default: return false
        }
    }

    /// The sign of the check character X among digits.
    static let x: UInt8 = 10

    /// Day of birth and check character (ISO 7064, MOD 11-2) of 18 characters, whatever the region: a ledger may have
    /// numbers of regions that there are no more.
    static func identity(_ characters: ArraySlice<UInt8>) -> Bool {
        guard hasBirthday(characters), let last = characters.last else { return false }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(characters, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
        return Int(last) == [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2][sum % 11]
    }

    /// An identity number of a region that there is: where it stands among other digits, those say nothing else.
    static func identityOfRegion(_ characters: ArraySlice<UInt8>) -> Bool { isPersonal(characters) && identity(characters) }

    /// Whether an identity number stands at one end of 19 digits.
    static func holdsIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
        identityOfRegion(digits.dropLast()) || identityOfRegion(digits.dropFirst())
    }

    /// Like an identity number but for its check character, of somebody who may work.
    static func nearlyIdentity(_ characters: ArraySlice<UInt8>) -> Bool {
        isPersonal(characters) && (1920...2012).contains(number(Array(characters)[6..<10]))
    }

    /// The first 14 to 17 figures of the identity number of somebody who may work.
    static func beginsIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
        (14...17).contains(digits.count) && nearlyIdentity((Array(digits) + [UInt8](repeating: 0, count: 18 - digits.count))[...])
    }

    /// Of 15 digits: the year of birth has two, and there is no check character.
    static func oldIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
        let digits = Array(digits)
        guard digits.count == 15, !digits.contains(x), regions.contains(number(digits[0..<2])) else { return false }
        return CivilDate(year: 1900 + number(digits[6..<8]), month: number(digits[8..<10]), day: number(digits[10..<12])) != nil
    }

    private static func isPersonal(_ characters: ArraySlice<UInt8>) -> Bool {
        hasBirthday(characters) && regions.contains(number(characters.prefix(2)))
    }

    private static func hasBirthday(_ characters: ArraySlice<UInt8>) -> Bool {
        let digits = Array(characters)
        guard digits.count == 18, !digits.dropLast().contains(x), (1900...2035).contains(number(digits[6..<10])) else { return false }
        return CivilDate(year: number(digits[6..<10]), month: number(digits[10..<12]), day: number(digits[12..<14])) != nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

    /// The first two digits of the places of registration (GB/T 2260).
    private static let regions: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
        64, 65, 71, 81, 82, 83,
    ]

    /// Banks' cards begin with 3 to 6; the last digit checks the others (Luhn).
    static func card(_ digits: ArraySlice<UInt8>) -> Bool {
        guard (16...19).contains(digits.count), !digits.contains(x), (3...6).contains(digits.first ?? 0) else { return false }
        let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
            let value = Int(digit.element)
            guard digit.offset % 2 == 1 else { return sum + value }
            return sum + (value > 4 ? value * 2 - 9 : value * 2)
        }
        return sum % 10 == 0
    }

    /// A card of the country (62) with its check digit.
    static func cardOfCountry(_ digits: ArraySlice<UInt8>) -> Bool { digits.starts(with: [6, 2]) && card(digits) }

    /// A card of the country (62) with a slip in it.
    static func nearlyCard(_ digits: ArraySlice<UInt8>) -> Bool {
        (16...19).contains(digits.count) && !digits.contains(x) && digits.starts(with: [6, 2])
    }
}
