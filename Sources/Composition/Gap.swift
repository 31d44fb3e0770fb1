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
    /// Whether the gap before a cluster is one where a long web address may break.
    private var opensAddress: [Bool]

    package init(scalars: [Unicode.Scalar], classes: [CharacterClass]) {
        self.scalars = scalars
        self.classes = classes
        isInseparable = Array(repeating: false, count: classes.count)
        opensAddress = isInseparable
        joinPairs()
        joinNumbersWithUnits()
        joinParts()
        joinDocumentNumbers()
        openAddresses()
    }

    /// One gap for each cluster, the one before it; the first is never used.
    package func gaps() -> [Gap] {
        classes.indices.map { index in
            guard index > 0 else { return Gap(isBreakable: false, isStretchable: false, isHanWestern: false) }
            let before = classes[index - 1]
            let after = classes[index]
            let isConnector = isConnector(before) || isConnector(after)
            return Gap(
                isBreakable: opensAddress[index] || !isInseparable[index] && mayBreak(before, after),
                isStretchable: !isInseparable[index] && !isConnector && before != .space && after != .space,
                isHanWestern: !isInseparable[index] && meetsWestern(before, after))
        }
    }

    private func mayBreak(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        !after.isForbiddenAtLineStart && !before.isForbiddenAtLineEnd
    }

    private func isConnector(_ characterClass: CharacterClass) -> Bool {
        characterClass == .connector || characterClass == .solidus
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
        switch (before, after) {
        // ____% and 20____年.
        case (.box, .numberSuffix), (.digit, .box): true
        case (.hyphen, .letter): false
        default: before.isWestern && after.isWestern
        }
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

    /// The parts of a date, a time or a number: 2020年12月31日, 8时30分, 8：30, 12 345, 3×4.
    private mutating func joinParts() {
        for index in classes.indices where index >= 2 {
            guard classes[index - 2] == .digit else { continue }
            let joins =
                switch scalars[index - 1] {
                case "年", "月", "时", "点", "分", "：", "×", "÷": classes[index] == .digit
                case " ": classes[index] == .letter || startsThousands(index)
                default: false
                }
            if joins {
                isInseparable[index - 1] = true
                isInseparable[index] = true
            }
        }
    }

    /// Whether exactly three digits stand at `index`.
    private func startsThousands(_ index: Int) -> Bool {
        classes[index...].prefix(4).prefix { $0 == .digit }.count == 3
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

    /// A web address longer than this many clusters may break after a solidus,
    /// or the line before it would be torn apart.
    private static let longAddress = 24

    private mutating func openAddresses() {
        var start = 0
        for index in 0...classes.count {
            if index < classes.count, classes[index].isWestern || classes[index] == .solidus { continue }
            if index - start > Self.longAddress {
                for place in (start + 1)..<index where classes[place - 1] == .solidus {
                    opensAddress[place] = classes[place] == .letter || classes[place] == .digit
                }
            }
            start = index + 1
        }
    }

    private func isNumber(_ index: Int) -> Bool {
        switch classes[index] {
        case .digit, .numberSuffix, .box: true
        default: false
        }
    }
}
