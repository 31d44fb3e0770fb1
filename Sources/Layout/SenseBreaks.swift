import Composition

/// How much a break hurts the sense at each place of a title.
///
/// Costs: a gain before 关于, 1 after 、; 4 between words and after a name in 《》; 12 at a soft break of a long
/// name, in that of an organ 6 after its place and 45 elsewhere; 18 between a word and what the word list does
/// not know, 30 inside that; nil inside a word. After a word that wants its object 12 more.
struct SenseBreaks {
    /// 关于 begins what the document is about: the best place of all.
    static let beforeAbout = -3.0
    static let afterPause = 1.0
    static let betweenWords = 4.0
    static let softBreak = 12.0
    /// In the name of an organ, after the place that it begins with and anywhere else.
    static let afterPlace = 6.0
    static let inOrgan = 45.0
    static let besideUnknown = 18.0
    static let unknown = 30.0
    static let danglingEnd = 12.0
    /// A line that ends in 关于 tears it from what it is about.
    static let danglingAbout = 30.0
    /// One that ends in 2021年度 tears it from whose year it is.
    static let danglingYear = 24.0

    /// The cost of a break before each character, nil where there must be none.
    let costs: [Double?]

    init(_ text: [Character], lexicon: SenseLexicon) {
        var costs = Self.wordBreaks(text, lexicon)
        Self.forbidUnbreakable(text, &costs)
        for index in text.indices.dropFirst() {
            guard let cost = costs[index] else { continue }
            // 和 begins no line, 和平县 may.
            let isWord = !lexicon.words(in: text, at: index).isEmpty
            if "的和了与及等、，".contains(text[index]), !isWord {
                costs[index] = nil
                continue
            }
            if index + 1 < text.count, text[index] == "关", text[index + 1] == "于" { costs[index] = Self.beforeAbout }
            if text[index - 1] == "、" { costs[index] = min(cost, Self.afterPause) }
            if "》”）".contains(text[index - 1]) { costs[index] = min(cost, Self.betweenWords) }
            if text[index - 1] == "等", text[index].isNumber { costs[index] = min(cost, Self.betweenWords) }
            if let dangling = Self.danglingCost(text, index) { costs[index] = cost + dangling }
            // Whoever reads 某某建筑安装 ／ 有限公司 has read another name first.
            if Self.endsName(text, from: index) { costs[index] = (costs[index] ?? cost) + Self.unknown }
            // 永澜市人民政府 is one name, whether the list knows the place or not.
            if "省市县区州旗乡镇".contains(text[index - 1]), text[index...].starts(with: "人民") { costs[index] = cost + Self.unknown }
        }
        Self.keepQuotedNames(text, &costs)
        self.costs = costs
    }

    /// What the names of companies and bodies end in; none of them begins a line behind a word of the name.
    private static let nameEndings = ["有限责任公司", "股份有限公司", "有限公司", "责任公司", "公司", "指挥部", "委员会"].map { Array($0) }

    private static func endsName(_ text: [Character], from index: Int) -> Bool {
        !"、》”）".contains(text[index - 1]) && nameEndings.contains { text[index...].starts(with: $0) }
    }

    /// Marks the boundaries of the segmentation with the fewest, longest words.
    private static func wordBreaks(_ text: [Character], _ lexicon: SenseLexicon) -> [Double?] {
        var best = [(cost: Int, from: Int, word: SenseLexicon.Word?)](
            repeating: (.max, 0, nil), count: text.count + 1)
        best[0].cost = 0
        for start in text.indices {
            let unknown = best[start].cost + 4
            if unknown < best[start + 1].cost { best[start + 1] = (unknown, start, nil) }
            for word in lexicon.words(in: text, at: start) {
                let end = start + word.characters.count
                let cost = best[start].cost + 1
                if cost < best[end].cost { best[end] = (cost, start, word) }
            }
        }
        return costs(along: best, count: text.count)
    }

    private static func costs(
        along best: [(cost: Int, from: Int, word: SenseLexicon.Word?)], count: Int
    ) -> [Double?] {
        var costs = [Double?](repeating: nil, count: count)
        var end = count
        var followsUnknown = false
        while end > 0 {
            let step = best[end]
            if end < count {
                let isUnknown = step.word == nil
                costs[end] = isUnknown && followsUnknown ? unknown : isUnknown || followsUnknown ? besideUnknown : betweenWords
                if step.word?.wantsObject == true { costs[end] = (costs[end] ?? 0) + danglingEnd }
            }
            if let word = step.word { for offset in word.softBreaks { costs[step.from + offset] = word.cost(at: offset) } }
            followsUnknown = step.word == nil
            end = step.from
        }
        return costs
    }

    /// Line-start and line-end prohibitions, numbers with their units: as in any line.
    private static func forbidUnbreakable(_ text: [Character], _ costs: inout [Double?]) {
        let scalars = text.map { $0.unicodeScalars.first ?? " " }
        let gaps = GapRules(scalars: scalars, classes: scalars.map(CharacterClass.init)).gaps()
        for index in text.indices.dropFirst() where !gaps[index].isBreakable { costs[index] = nil }
    }

    /// A name in 《》 or “” stays whole; one too long for a line may be broken at words.
    private static func keepQuotedNames(_ text: [Character], _ costs: inout [Double?]) {
        var depth = 0
        for index in text.indices {
            if depth > 0, let cost = costs[index] { costs[index] = cost + unknown }
            if "《“（".contains(text[index]) { depth += 1 }
            if "》”）".contains(text[index]) { depth = max(0, depth - 1) }
        }
    }

    /// A line should not end in a preposition, a conjunction or a verb that asks for its object.
    private static func danglingCost(_ text: [Character], _ index: Int) -> Double? {
        let before = String(text[max(0, index - 2)..<index])
        if ["关于", "对于"].contains(before) { return danglingAbout }
        // Nor in a year, which says of what follows when it is.
        if before == "年度" || text[index - 1] == "年", text[..<index].contains(where: \.isNumber) { return danglingYear }
        return "在对将把为向从于和与及".contains(text[index - 1]) ? danglingEnd : nil
    }
}
