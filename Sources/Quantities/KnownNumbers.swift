/// Persons' numbers that are known, such as those of the workers in a ledger, for finding them in texts in any form
/// and whether or not their check character is right.
package struct KnownNumbers: Sendable {
    private var kinds: [Key: PersonalNumber.Kind] = [:]
    /// The first figures of identity numbers.
    private var beginnings: Set<Key> = []
    private var lengths: Set<Int> = []

    package init() {}

    package var isEmpty: Bool { kinds.isEmpty }

    /// Fewer digits than this are no number that finds a person; from so many on no other number is the same by chance.
    private static let shortest = 11
    private static let certain = 15
    /// Region and day of birth: with so many figures shown, what is hidden of an identity number hides nobody.
    private static let birthday = 14

    /// Takes a number as it is written; an identity number also in the form of 15 digits that it had before 1999, and
    /// with its last figures hidden.
    ///
    /// Telephones with an area code are passed over: offices and employers have them.
    package mutating func insert(_ text: some StringProtocol, _ kind: PersonalNumber.Kind) {
        let digits = Self.plainDigits(text) ?? DigitRow(DigitRuns(text).runs.joined()).digits
        guard (Self.shortest...19).contains(digits.count), kind != .mobile || digits.first == 1 else { return }
        insert(digits[...], kind)
        guard kind == .identity, digits.count == 18 else { return }
        insert((digits[..<6] + digits[8..<17])[...], kind)
        for length in Self.birthday..<18 {
            beginnings.insert(Key(digits[..<length]))
            lengths.insert(length)
        }
    }

    /// The digits of a number that is nothing but digits, as nearly all are that a ledger has; nil where it has to be read.
    private static func plainDigits(_ text: some StringProtocol) -> [UInt8]? {
        var digits: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where digits.last != PersonalNumberRule.x: digits.append(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "X") where digits.count == 17: digits.append(PersonalNumberRule.x)
            default: return nil
            }
        }
        return digits
    }

    private mutating func insert(_ digits: ArraySlice<UInt8>, _ kind: PersonalNumber.Kind) {
        kinds[Key(digits)] = kind
        lengths.insert(digits.count)
    }

    /// Those in a text, row by row, then those whose digits have words between them: any, or one character in a place where
    /// the number is short.
    package func findings(in text: some StringProtocol) -> [PersonalNumber] {
        guard !kinds.isEmpty, text.utf8.count >= Self.shortest else { return [] }
        let runs = DigitRuns(text).runs
        let own = runs.flatMap { findings(in: DigitRow($0)) }
        guard runs.count > 1 else { return own }
        let texts = Set(own.map(\.text))
        let joined = findings(in: DigitRow(runs.joined())).filter { !texts.contains($0.text) }
        return own.filter { number in !joined.contains { $0.text.hasPrefix(number.text) } } + joined
    }

    private func findings(in row: DigitRow) -> [PersonalNumber] {
        let lengths = lengths.filter { $0 <= row.digits.count }.sorted(by: >)
        guard let least = lengths.last else { return [] }
        var found: [PersonalNumber] = []
        var start = 0
        while start + least <= row.digits.count {
            guard let (own, kind) = longest(at: start, lengths, in: row) else {
                start += 1
                continue
            }
            found.append(PersonalNumber(kind: kind, text: row.text(own), written: row.written(own), isUnchecked: false))
            start = own.upperBound
        }
        return found
    }

    private func longest(at start: Int, _ lengths: [Int], in row: DigitRow) -> (Range<Int>, PersonalNumber.Kind)? {
        for length in lengths where start + length <= row.digits.count {
            let own = start..<start + length
            let key = Key(row.digits[own])
            guard let kind = kinds[key] ?? (beginnings.contains(key) && row.endsGroup(at: own.upperBound) ? .identity : nil),
                length >= Self.certain || row.isOnlyTorn(own)
            else { continue }
            return (own, kind)
        }
        return nil
    }

    /// Up to 19 digits as one number: a ledger has many of them.
    private struct Key: Hashable {
        let value: UInt64
        let length: UInt8
        let endsInX: Bool

        init(_ digits: ArraySlice<UInt8>) {
            length = UInt8(digits.count)
            endsInX = digits.last == PersonalNumberRule.x
            value = digits.reduce(0) { $0 &* 10 &+ UInt64($1 % PersonalNumberRule.x) }
        }
    }
}
