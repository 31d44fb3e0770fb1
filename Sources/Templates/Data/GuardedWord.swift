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
    /// 否定: words with which the clause says that it is not so, or should be; of a word without 声称 they do so where nothing
    /// is said to be done.
    package var denials: [String] = []
    /// Where it is declared.
    package let place: Place

    /// Where a text says it, as UTF-8 offsets; not as a part of a harmless word.
    func positions(in text: String) -> [Range<Int>] { positions(in: GuardedText(text)) }

    /// The same in a text that is looked through for several words.
    func positions(in text: GuardedText) -> [Range<Int>] {
        said(at: text.positions(of: word), in: text)
    }

    /// Of the places in a text where the word stands those where it is said, as UTF-8 offsets of what was written; the title
    /// of a paper that is named says nothing.
    func said(at places: [Range<Int>], in text: GuardedText) -> [Range<Int>] {
        places.filter { place in !text.isWithinTitle(place) && !harmless.contains { text.has($0, around: place) } }.compactMap { claimed($0, in: text) }
            .map(text.original)
    }

    /// The word with what claims it; nil where nothing does.
    private func claimed(_ found: Range<Int>, in text: GuardedText) -> Range<Int>? {
        guard !claims.isEmpty else { return isWanted(found, in: text) ? nil : found }
        let clause = text.clause(around: found, andNextIfItBeginsWith: claims)
        let wishes = wishes(in: clause, of: text)
        // 应当完成的清零任务: what the wish is about is only named.
        let named = wishes.map { $0.lowerBound..<(attributeEnd(of: $0, before: found, in: text) ?? $0.upperBound) }
        let said = claims.flatMap { text.positions(of: $0, within: clause) }.filter { claim in !named.contains { $0.overlaps(claim) } }
        let isDenied = wishes.contains { attributeEnd(of: $0, before: found, in: text) == nil }
        let valid = isDenied ? said.filter { isDone($0, in: text) } : said
        return valid.min { distance($0, found) < distance($1, found) }
            .map { min($0.lowerBound, found.lowerBound)..<max($0.upperBound, found.upperBound) }
    }

    /// Where a clause denies or wishes; 经过努力, 通过努力, 努力下 is how something was done, and so is 促进了.
    private func wishes(in clause: Range<Int>, of text: GuardedText) -> [Range<Int>] {
        denials.flatMap { text.positions(of: $0, within: clause) }.filter { wish in
            !Self.means.contains { text.has($0, before: wish.lowerBound) } && !["下", "了"].contains { text.has($0, at: wish.upperBound) }
        }
    }

    private static let means = ["经", "经过", "通过"]

    /// Where the attribute ends that a wish before the word begins: 应当完成的…
    private func attributeEnd(of wish: Range<Int>, before found: Range<Int>, in text: GuardedText) -> Int? {
        guard wish.upperBound <= found.lowerBound else { return nil }
        return text.positions(of: "的", within: wish.upperBound..<found.lowerBound).first?.upperBound
    }

    /// 确保清零的目标已经实现: done, whatever was wished before.
    private func isDone(_ claim: Range<Int>, in text: GuardedText) -> Bool {
        text.has("了", at: claim.upperBound) || Self.already.contains { text.has($0, before: claim.lowerBound) }
    }

    private static let already = ["已", "已经", "圆满"]

    /// Whether a word that needs no claim is only wanted or denied: 确保春节前全部办结, 全部单位都要检查. What is done (已, 确保了), and
    /// what is said of some (应当办结的案件全部办结), is no wish.
    private func isWanted(_ found: Range<Int>, in text: GuardedText) -> Bool {
        guard !denials.isEmpty else { return false }
        let clause = text.clause(around: found, andNextIfItBeginsWith: [])
        guard text.positions(of: "已", within: clause).isEmpty else { return false }
        return wishes(in: clause, of: text).contains { wish in
            if wish.lowerBound >= found.upperBound { return true }
            guard wish.upperBound <= found.lowerBound else { return false }
            return attributeEnd(of: wish, before: found, in: text) == nil
        }
    }

    private func distance(_ one: Range<Int>, _ other: Range<Int>) -> Int {
        max(one.lowerBound - other.upperBound, other.lowerBound - one.upperBound, 0)
    }
}
