/// Looks for persons' numbers in one row of digits.
struct PersonalNumberSearch {
    private let groups: [DigitGroup]

    init(_ groups: [DigitGroup]) { self.groups = groups }

    /// In the order of the row, those that begin or end within a group after the others; none shares a digit with
    /// another.
    func numbers() -> [PersonalNumber] {
        var found: [PersonalNumber] = []
        var free: [Range<Int>] = []
        var position = 0
        while position < groups.count {
            if let end = endOfProjectCode(from: position) {
                position = end
                continue
            }
            if let (number, end) = longest(from: position) {
                found.append(number)
                position = end
                continue
            }
            let joined = JoinedNumbers(groups[position], next: position + 1 < groups.count ? groups[position + 1] : nil).numbers()
            found += joined
            if joined.isEmpty {
                if let last = free.last, last.upperBound == position {
                    free[free.count - 1] = last.lowerBound..<position + 1
                } else {
                    free.append(position..<position + 1)
                }
            }
            position += 1
        }
        return found + free.flatMap(straddling)
    }

    /// 2018-370202-48-03-002828, the code of an investment project: year or year and month, region, industry or kind,
    /// nature, serial number.
    private func endOfProjectCode(from start: Int) -> Int? {
        let code = groups[start...].prefix(Self.projectCode.count)
        guard code.map(\.digits.count) == Self.projectCode, code.dropFirst().allSatisfy({ $0.gap == "-" }) else { return nil }
        return code.endIndex
    }

    private static let projectCode = [4, 6, 2, 2, 6]

    /// Identity numbers that begin or end within a group, in groups in which nothing else was found.
    private func straddling(_ range: Range<Int>) -> [PersonalNumber] {
        let row = DigitRow(groups[range])
        var found: [PersonalNumber] = []
        var start = 0
        while start + 18 <= row.digits.count {
            let own = start..<start + 18
            guard PersonalNumberRule.identityOfRegion(row.digits[own]), !row.isWhole(own), !row.isListed(own) else {
                start += 1
                continue
            }
            found.append(PersonalNumber(kind: .identity, text: row.text(own), written: row.written(own), isUnchecked: false))
            start += 18
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
        if groups.last?.isAmount == true, kind != .identity || isUnchecked { return nil }
        let written = groups.enumerated().map { ($0 == 0 ? "" : $1.gap) + $1.written }.joined()
        return PersonalNumber(kind: kind, text: DigitRow.text(digits), written: written, isUnchecked: isUnchecked)
    }

    private func kind(of digits: ArraySlice<UInt8>, _ grouping: Grouping) -> (PersonalNumber.Kind, isUnchecked: Bool)? {
        // In a list it is one only if nothing else has its groups and its check character.
        guard grouping != .foreign else { return nil }
        if grouping == .listed {
            if PersonalNumberRule.identityOfRegion(digits) { return (.identity, false) }
            return PersonalNumberRule.cardOfCountry(digits) ? (.card, false) : nil
        }
        if PersonalNumberRule.identity(digits) { return (.identity, false) }
        guard grouping != .dotted else { return nil }
        if PersonalNumberRule.mobile(digits) { return (.mobile, false) }
        // One card in ten is an identity number and a digit, of which the card's check digit happens to be right.
        if PersonalNumberRule.card(digits), !(digits.count == 19 && PersonalNumberRule.holdsIdentity(digits)) { return (.card, false) }
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
        /// As people write them, with one mark that parts members of a list.
        case listed
        /// Members of a list.
        case foreign

        private static let usualGroups: [[Int]] = [
            [3, 4, 4], [3, 8], [4, 3, 4], [4, 4, 3], [3, 3, 5], [6, 5], [5, 6], [7, 4], [2, 3, 4, 4], [2, 11], [6, 8, 4],
            [6, 8, 3, 1], [6, 4, 4, 4], [6, 4, 2, 2, 4], [6, 12], [3, 3, 8, 4], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2],
            [4, 4, 4, 4, 3], [6, 13], [6, 10], [8, 8], [8, 11],
        ]

        init(_ groups: ArraySlice<DigitGroup>) {
            let counts = groups.map(\.digits.count)
            let gaps = groups.dropFirst().map { $0.gap.unicodeScalars.map(DigitSign.folded) }
            let isListed = gaps.contains { $0.contains(where: DigitSign.listings.contains) }
            let isDotted = gaps.contains { $0.contains(where: DigitSign.points.contains) }
            let isUsual = Self.usualGroups.contains(counts)
            self =
                if counts.count == 1 { .whole } else if counts.allSatisfy({ $0 == 1 }) { .single } else if isListed {
                    // Nobody parts the members of one list with different marks.
                    isUsual ? (Set(gaps).count > 1 ? .usual : .listed) : .foreign
                } else if isUsual { .usual } else { isDotted ? .dotted : .odd }
        }
    }
}
