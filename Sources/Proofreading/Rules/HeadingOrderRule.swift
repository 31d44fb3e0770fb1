import Diagnostics
import OfficialDocument

extension Rule {
    /// `一、` `（一）` `1.` `（1）` in this order, each counted from one without a gap.
    static let headingOrder = Rule(
        code: .headingOrder, severity: .error, source: "GB/T 9704-2012 §7.3.3", strength: .required
    ) { reading in
        reading.sections.flatMap { section in
            var count = HeadingCount()
            return section.compactMap { passage in count.take(passage).map { Finding($0, in: passage, 0..<numberEnd(passage)) } }
        }
    }

    private static func numberEnd(_ passage: Passage) -> Int { HeadingNumber(of: passage)?.end ?? passage.count }
}

/// Counts the headings of a text from its beginning on.
private struct HeadingCount {
    /// The last number of each level since the last heading above it; 0 for none.
    private var last = [0, 0, 0, 0]
    /// Whether other text has come since the last number of a level, so that a list may begin.
    private var isInterrupted = [false, false, false, false]
    /// The last item of a list of sentences, which is no heading: （一）…；.
    private var item: (level: HeadingLevel, value: Int)?
    /// Whether the text is in articles, whose items are （一）.
    private var isInArticles = false

    /// What is wrong with the number that the paragraph begins with.
    mutating func take(_ passage: Passage) -> Wording? {
        guard let number = HeadingNumber(of: passage) else {
            takeText(passage)
            return nil
        }
        let index = number.level.rawValue - 1
        guard passage.level != nil else {
            item = (number.level, number.value)
            if last[index] + 1 == number.value { last[index] = number.value }
            return nil
        }
        // The last item of a list ends in a full stop as a heading may.
        if let item, item.level == number.level, item.value + 1 == number.value {
            self.item = (number.level, number.value)
            return nil
        }
        return takeHeading(number)
    }

    private mutating func takeText(_ passage: Passage) {
        isInterrupted = [true, true, true, true]
        guard passage[0] == "第", let (_, _, end) = HeadingNumber.number(in: passage, from: 1),
            passage.hasAny(of: ["条", "章", "节", "编", "篇", "部分"], at: end)
        else { return }
        last = [0, 0, 0, 0]
        item = nil
        isInArticles = isInArticles || passage.has("条", at: end)
    }

    private mutating func takeHeading(_ number: HeadingNumber) -> Wording? {
        let index = number.level.rawValue - 1
        let before = last[index]
        let mayRestart = number.value == 1 && index > 0 && isInterrupted[index]
        let isNext = number.value == before + 1 || mayRestart
        let missing = number.value == 1 ? missingLevel(above: number.level) : nil
        last[index] = number.value
        for deeper in last.indices where deeper > index { last[deeper] = 0 }
        isInterrupted[index] = false
        item = nil
        let printed = HeadingNumber.text(number.value, number.level)
        guard isNext else {
            let right = HeadingNumber.text(before + 1, number.level)
            return .headingNumber(
                printed, after: before == 0 ? nil : HeadingNumber.text(before, number.level), right: right)
        }
        return missing.map { .skippedLevel(printed, missing: HeadingNumber.text(1, $0)) }
    }

    /// The level that should have come first. `一、` to `1.` is good where there are two levels, and
    /// `1.` alone where there is one.
    private func missingLevel(above level: HeadingLevel) -> HeadingLevel? {
        switch level {
        case .first, .third: nil
        case .second: last[0] == 0 && !isInArticles ? .first : nil
        // Where there are three levels, （一） is none of those that may be left out.
        case .fourth: last[2] == 0 ? .third : last[0] > 0 && last[1] == 0 ? .second : nil
        }
    }
}
