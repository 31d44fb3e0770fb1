/// What may happen between a cluster and the one before it.
package struct Gap: Hashable, Sendable {
    /// Whether a line may end here.
    package var isBreakable: Bool
    /// Whether justification may open it: not inside a number, a word, a dash; not around connectors.
    package var isStretchable: Bool
    /// Whether Han and Western text meet here, where space is added first (CLREQ §3.2.2).
    package var isHanWestern: Bool
}

/// Decides every gap of a text by the prohibitions and the sequences that stay whole.
///
/// Sources: CLREQ §3.1.3 (line start and end), §3.1.4 (unbreakable marks);
/// GB/T 15834-2011 §5.1; GB/T 9704-2012 §7.3.3 with GB/T 15835-2011 for
/// numbers, dates, document numbers and figures with their units.
package struct GapRules {
    private let scalars: [Unicode.Scalar]
    private let classes: [CharacterClass]
    /// Whether the gap before a cluster lies inside something that stays whole.
    private var isInseparable: [Bool]

    package init(scalars: [Unicode.Scalar], classes: [CharacterClass]) {
        self.scalars = scalars
        self.classes = classes
        isInseparable = Array(repeating: false, count: classes.count)
        joinPairs()
        joinNumbersWithUnits()
        joinDates()
        joinDocumentNumbers()
    }

    /// One gap for each cluster, the one before it; the first is never used.
    package func gaps() -> [Gap] {
        classes.indices.map { index in
            guard index > 0 else { return Gap(isBreakable: false, isStretchable: false, isHanWestern: false) }
            let before = classes[index - 1]
            let after = classes[index]
            let isConnector = [before, after].contains { $0 == .connector || $0 == .solidus }
            return Gap(
                isBreakable: !isInseparable[index] && mayBreak(before, after),
                isStretchable: !isInseparable[index] && !isConnector && before != .space && after != .space,
                isHanWestern: !isInseparable[index] && meetsWestern(before, after))
        }
    }

    private func mayBreak(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        if after.isForbiddenAtLineStart || before.isForbiddenAtLineEnd { return false }
        return true
    }

    private func meetsWestern(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        (before == .ideograph && after.isWestern) || (before.isWestern && after == .ideograph)
    }

    // MARK: Sequences that stay whole

    /// Words, digits, two-em dashes and ellipses.
    private mutating func joinPairs() {
        var index = 1
        while index < classes.count {
            let before = classes[index - 1]
            let after = classes[index]
            if before == .dash && after == .dash || before == .ellipsis && after == .ellipsis {
                isInseparable[index] = true
                // A third one begins the next unit of two.
                index += 1
            } else if staysInWord(before, after) {
                isInseparable[index] = true
            }
            index += 1
        }
    }

    private func staysInWord(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        guard before.isWestern && after.isWestern || after == .numberSuffix && before == .box else {
            return false
        }
        return !(before == .hyphen && after == .letter)
    }

    /// A number and the measure word after it: 5件, 1285.12万元; also 第3条 with its 第.
    private mutating func joinNumbersWithUnits() {
        for index in classes.indices where isNumber(index) {
            if index > 0, !isNumber(index - 1), ["第", "约", "近", "逾"].contains(scalars[index - 1]) {
                isInseparable[index] = true
            }
            guard index + 1 < classes.count, !isNumber(index + 1) else { continue }
            let length = MeasureWords.length(in: scalars, at: index + 1)
            for joined in 0..<length { isInseparable[index + 1 + joined] = true }
        }
    }

    /// 2020年12月31日 is one word: a digit after 年 or 月 stays with them.
    private mutating func joinDates() {
        for index in classes.indices where index >= 2 && classes[index] == .digit {
            if ["年", "月"].contains(scalars[index - 1]), classes[index - 2] == .digit {
                isInseparable[index] = true
            }
        }
    }

    /// 〔2020〕6号 is one word, from its bracket to its 号.
    private mutating func joinDocumentNumbers() {
        for open in classes.indices where scalars[open] == "〔" {
            guard let close = scalars[open...].firstIndex(of: "〕"), close - open <= 5,
                let end = scalars[close...].firstIndex(of: "号"),
                classes[(close + 1)..<end].allSatisfy({ $0 == .digit })
            else { continue }
            for index in (open + 1)...end { isInseparable[index] = true }
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        switch classes[index] {
        case .digit, .numberSuffix, .box: true
        default: false
        }
    }
}
