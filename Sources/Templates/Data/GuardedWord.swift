package import Diagnostics

/// 慎用词: a word that is said only where a condition of the pack holds, such as 清零.
package struct GuardedWord: Hashable, Sendable {
    package let word: String
    /// The conditions of which one must hold.
    package let conditions: [String]
    /// Longer words that it may be a part of without saying anything, such as 动态清零.
    package let harmless: [String]
    /// 声称: words of which one must stand in the same clause, so that the word says what is so and not what is wanted;
    /// none where it always does.
    package var claims: [String] = []
    /// 否定: words with which the clause says that it is not so, or should be.
    package var denials: [String] = []
    /// Where it is declared.
    package let place: Place

    /// Where a text says it, as UTF-8 offsets; not as a part of a harmless word.
    func positions(in text: String) -> [Range<Int>] { positions(in: GuardedText(text)) }

    /// The same in a text that is looked through for several words.
    func positions(in text: GuardedText) -> [Range<Int>] {
        said(at: text.positions(of: word), in: text)
    }

    /// Of the places in a text where the word stands those where it is said, as UTF-8 offsets of what was written.
    func said(at places: [Range<Int>], in text: GuardedText) -> [Range<Int>] {
        places.filter { place in !harmless.contains { text.has($0, around: place) } }.compactMap { claimed($0, in: text) }
            .map(text.original)
    }

    /// The word with what claims it; nil where nothing does.
    private func claimed(_ found: Range<Int>, in text: GuardedText) -> Range<Int>? {
        guard !claims.isEmpty else { return found }
        let clause = text.clause(around: found, andNextIfItBeginsWith: claims)
        func stands(_ word: String) -> Range<Int>? {
            text.positions(of: word, within: clause).min { distance($0, found) < distance($1, found) }
        }
        guard !denials.contains(where: { stands($0) != nil }) else { return nil }
        let nearest = claims.compactMap(stands).min { distance($0, found) < distance($1, found) }
        return nearest.map { min($0.lowerBound, found.lowerBound)..<max($0.upperBound, found.upperBound) }
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound, 0)
    }
}
