/// Decides every gap of a text by the prohibitions and the sequences that stay whole.
///
/// Sources: CLREQ §3.1.3 (line start and end), §3.1.4 (unbreakable marks);
/// GB/T 15834-2011 §5.1; GB/T 9704-2012 §7.3.3 with GB/T 15835-2011 for
/// numbers, dates, document numbers and figures with their units.
package struct GapRules {
    let scalars: [Unicode.Scalar]
    let classes: [CharacterClass]
    private let strictness: LineStrictness
    /// Whether the gap before a cluster lies inside something that stays whole.
    var isInseparable: [Bool]
    /// What a line tears that ends before a cluster.
    var tears: [Gap.Tear?]
    /// Whether the gap before a cluster is one where a long web address may break.
    var opensAddress: [Bool]

    /// - Parameter words: what lines keep whole where they can.
    package init(
        scalars: [Unicode.Scalar], classes: [CharacterClass], strictness: LineStrictness = .gb, words: LineWords = .none
    ) {
        self.scalars = scalars
        self.classes = classes
        self.strictness = strictness
        isInseparable = Array(repeating: false, count: classes.count)
        opensAddress = isInseparable
        tears = Array(repeating: nil, count: classes.count)
        joinPairs()
        joinNumbersWithUnits()
        joinParts()
        joinDocumentNumbers()
        keepArticles()
        keepAsides()
        keepWords(words)
        keepMaskedNames()
        keepQuotedTerms()
        joinRanges()
        openAddresses()
    }

    /// One gap for each cluster, the one before it; the first is never used.
    package func gaps() -> [Gap] {
        let itemStart = self.itemStart
        return classes.indices.map { index in
            guard index > 0 else { return .closed }
            let before = classes[index - 1]
            let after = classes[index]
            let isConnector = isConnector(before) || isConnector(after)
            let isClosed = isInseparable[index] || after == .invisible || index == itemStart
            let meets = after != .invisible && index != itemStart && meetsWestern(before, after)
            return Gap(
                isBreakable: opensAddress[index] || tears[index] == .date || !isInseparable[index] && mayBreak(before, after),
                tear: tears[index],
                isStretchable: !isClosed && !isConnector && before != .space && after != .space,
                isHanWestern: meets && !isConnector, isSpaced: meets && !isClosed)
        }
    }

    private func mayBreak(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        !after.isForbiddenAtLineStart(strictness) && !before.isForbiddenAtLineEnd(strictness)
    }

    private func isConnector(_ characterClass: CharacterClass) -> Bool {
        characterClass == .connector || characterClass == .solidus
    }

    private func meetsWestern(_ before: CharacterClass, _ after: CharacterClass) -> Bool {
        before == .ideograph && after.isSpacedFromHan || before.isSpacedFromHan && after == .ideograph
    }

    // MARK: Sequences that stay whole

    /// Words, digits, two-em dashes and ellipses, ？！.
    private mutating func joinPairs() {
        var index = 1
        while index < classes.count {
            let before = classes[index - 1]
            let after = classes[index]
            if before == .dash && after == .dash || before == .ellipsis && after == .ellipsis {
                // ⸺ is whole already.
                guard scalars[index - 1] != "⸺", scalars[index] != "⸺" else {
                    index += 1
                    continue
                }
                isInseparable[index] = true
                // A third one begins the next unit of two.
                index += 1
            } else if staysInWord(before, after) || isQuestion(index - 1) && isQuestion(index) {
                isInseparable[index] = true
            } else if before == .solidus, index > 1, isTerm(classes[index - 2]), isTerm(after) {
                // km/h and 2020/12/31, which the solidus alone keeps whole at stricter levels only.
                isInseparable[index - 1] = true
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
        case (.invisible, _): after.isWestern
        case (_, .invisible): before.isWestern
        default: before.isWestern && after.isWestern
        }
    }

    private func isTerm(_ characterClass: CharacterClass) -> Bool {
        characterClass == .letter || characterClass == .digit || characterClass == .numberSuffix
    }

    private func isQuestion(_ index: Int) -> Bool { scalars[index] == "？" || scalars[index] == "！" }
}
