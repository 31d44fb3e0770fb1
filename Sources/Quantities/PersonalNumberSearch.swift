/// Looks for persons' numbers in one row of digits.
struct PersonalNumberSearch {
    private let groups: [DigitGroup]

    init(_ groups: [DigitGroup]) { self.groups = groups }

    /// In the order of the row; none shares a digit with the one before.
    func numbers() -> [PersonalNumber] {
        var found: [PersonalNumber] = []
        var position = 0
        while position < groups.count {
            if let (number, end) = longest(from: position) {
                found.append(number)
                position = end
            } else {
                found += runTogether(groups[position])
                position += 1
            }
        }
        return found
    }

    private func longest(from start: Int) -> (PersonalNumber, end: Int)? {
        var length = 0
        var ends: [Int] = []
        for end in start..<groups.count {
            length += groups[end].digits.count
            if length > 19 { break }
            if length >= 11 { ends.append(end + 1) }
        }
        for end in ends.reversed() {
            if let number = number(groups[start..<end]) { return (number, end) }
        }
        return nil
    }

    private func number(_ groups: ArraySlice<DigitGroup>) -> PersonalNumber? {
        let digits = groups.flatMap(\.digits)[...]
        guard let (kind, isUnchecked) = kind(of: digits, Grouping(groups)) else { return nil }
        if isUnchecked, groups.contains(where: \.touchesLetters) { return nil }
        let text = digits.map { $0 == PersonalNumberRule.x ? "X" : String($0) }.joined()
        let written = groups.enumerated().map { ($0 == 0 ? "" : $1.gap) + $1.written }.joined()
        return PersonalNumber(kind: kind, text: text, written: written, isUnchecked: isUnchecked)
    }

    private func kind(of digits: ArraySlice<UInt8>, _ grouping: Grouping) -> (PersonalNumber.Kind, isUnchecked: Bool)? {
        guard grouping != .foreign else { return nil }
        if PersonalNumberRule.identity(digits) { return (.identity, false) }
        guard grouping != .dotted else { return nil }
        if PersonalNumberRule.mobile(digits) { return (.mobile, false) }
        if PersonalNumberRule.card(digits) { return (.card, false) }
        // A number that nothing checks is one only where it also looks like one.
        guard grouping != .odd else { return nil }
        if PersonalNumberRule.nearlyIdentity(digits) { return (.identity, true) }
        if PersonalNumberRule.nearlyCard(digits) { return (.card, true) }
        return grouping == .whole && PersonalNumberRule.oldIdentity(digits) ? (.identity, true) : nil
    }

    /// How a row is parted.
    private enum Grouping: Equatable {
        case whole
        /// Between all digits, whatever stands there.
        case single
        /// As people write them.
        case usual
        /// In other groups, with what only groups.
        case odd
        /// In other groups, with what may be decimal points or stand within dates.
        case dotted
        /// Members of a list.
        case foreign

        private static let usualGroups: [[Int]] = [
            [3, 4, 4], [3, 8], [4, 3, 4], [4, 4, 3], [3, 3, 5], [6, 5], [5, 6], [7, 4], [2, 3, 4, 4], [2, 11], [6, 8, 4],
            [6, 8, 3, 1], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 12], [3, 3, 8, 4], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2],
            [4, 4, 4, 4, 3], [6, 13], [6, 10], [8, 8], [8, 11],
        ]

        init(_ groups: ArraySlice<DigitGroup>) {
            let counts = groups.map(\.digits.count)
            let gaps = groups.dropFirst().map { $0.gap.unicodeScalars.map(DigitSign.halfWidth) }
            let isListed = gaps.contains { $0.contains(where: DigitSign.listings.contains) }
            let isDotted = gaps.contains { $0.contains(where: DigitSign.points.contains) }
            self =
                if counts.count == 1 { .whole } else if counts.allSatisfy({ $0 == 1 }) { .single } else if isListed {
                    .foreign
                } else if Self.usualGroups.contains(counts) { .usual } else { isDotted ? .dotted : .odd }
        }
    }

    /// Several mobile numbers that nothing parts.
    private func runTogether(_ group: DigitGroup) -> [PersonalNumber] {
        guard group.digits.count > 11, group.digits.count % 11 == 0 else { return [] }
        let written = Array(group.written.unicodeScalars)
        let parts = stride(from: 0, to: group.digits.count, by: 11).map { $0..<$0 + 11 }
        guard parts.allSatisfy({ PersonalNumberRule.mobile(group.digits[$0]) }) else { return [] }
        return parts.map { part in
            PersonalNumber(
                kind: .mobile, text: group.digits[part].map { String($0) }.joined(),
                written: String(String.UnicodeScalarView(written[part])), isUnchecked: false)
        }
    }
}
