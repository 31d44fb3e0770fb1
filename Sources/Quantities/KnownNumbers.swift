/// Persons' numbers that are known, such as those of the workers in a ledger, for finding them in texts in any form
/// and whether or not their check character is right.
package struct KnownNumbers: Sendable {
    private var kinds: [Key: PersonalNumber.Kind] = [:]
    private var lengths: Set<Int> = []

    package init() {}

    package var isEmpty: Bool { kinds.isEmpty }

    /// Fewer digits than this are no number that finds a person; from so many on no other number is the same by chance.
    private static let shortest = 11
    private static let certain = 15

    /// Takes a number as it is written; an identity number also in the form of 15 digits that it had before 1999.
    ///
    /// Telephones with an area code are passed over: offices and employers have them.
    package mutating func insert(_ text: some StringProtocol, _ kind: PersonalNumber.Kind) {
        let digits = DigitRow(DigitRuns(text).runs.joined()).digits
        guard (Self.shortest...19).contains(digits.count), kind != .mobile || digits.first == 1 else { return }
        insert(digits[...], kind)
        if kind == .identity, digits.count == 18 { insert((digits[..<6] + digits[8..<17])[...], kind) }
    }

    private mutating func insert(_ digits: ArraySlice<UInt8>, _ kind: PersonalNumber.Kind) {
        kinds[Key(digits)] = kind
        lengths.insert(digits.count)
    }

    /// Those in a text, row by row, then those whose digits have words between them.
    package func findings(in text: some StringProtocol) -> [PersonalNumber] {
        guard !kinds.isEmpty, text.utf8.count >= Self.shortest else { return [] }
        let runs = DigitRuns(text).runs
        var found = runs.flatMap { findings(in: DigitRow($0), shortest: Self.shortest) }
        if runs.count > 1 { found += findings(in: DigitRow(runs.joined()), shortest: Self.certain).filter { !found.contains($0) } }
        return found
    }

    private func findings(in row: DigitRow, shortest: Int) -> [PersonalNumber] {
        let lengths = lengths.filter { $0 >= shortest && $0 <= row.digits.count }.sorted(by: >)
        guard let least = lengths.last else { return [] }
        var found: [PersonalNumber] = []
        var start = 0
        while start + least <= row.digits.count {
            let ranges = lengths.map { start..<start + $0 }.filter { $0.upperBound <= row.digits.count }
            guard let own = ranges.first(where: { kinds[Key(row.digits[$0])] != nil }), let kind = kinds[Key(row.digits[own])] else {
                start += 1
                continue
            }
            found.append(PersonalNumber(kind: kind, text: row.text(own), written: row.written(own), isUnchecked: false))
            start = own.upperBound
        }
        return found
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
