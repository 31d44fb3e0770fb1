import Diagnostics

extension Rule {
    /// 《title》（number）, the year in 〔〕.
    static let citations = Rule(
        code: .citations, severity: .warning, source: "GB/T 9704-2012 §7.2.5", strength: .usual,
        inEachText: { passage in
            BracketedYear.all(in: passage).flatMap { year in brackets(passage, year) + form(passage, year) }
                + order(passage)
        })

    /// Where the number after a year ends, behind 号; nil if it is none: （2020）6号楼 names a house,
    /// （2020）豫01民终6号 a case in court.
    private static func endOfNumber(_ passage: Passage, _ year: BracketedYear) -> Int? {
        guard passage[year.range.lowerBound - 1]?.isHan == true else { return nil }
        let start = passage[year.range.upperBound] == "第" ? year.range.upperBound + 1 : year.range.upperBound
        let end = passage.end(of: \.isDigit, from: start)
        let houses = Set("楼线院门机井馆".unicodeScalars)
        guard end > start, passage[end] == "号", passage[end + 1].map({ !houses.contains($0) }) ?? true else { return nil }
        return end + 1
    }

    private static func brackets(_ passage: Passage, _ year: BracketedYear) -> [Finding] {
        guard !year.hasRightBrackets, year.digits == 4, endOfNumber(passage, year) != nil else { return [] }
        return [Finding(.citedBrackets(passage.string(year.range), right: year.right), in: passage, year.range)]
    }

    private static func form(_ passage: Passage, _ year: BracketedYear) -> [Finding] {
        guard year.hasRightBrackets, let end = endOfNumber(passage, year) else { return [] }
        let number = year.range.upperBound..<end
        guard year.digits == 2 || passage[number.lowerBound] == "第" || passage[number.lowerBound] == "0" else { return [] }
        let whole = year.range.lowerBound..<end
        return [Finding(.citedNumber(passage.string(whole)), in: passage, whole)]
    }

    /// The name in a number, such as 豫治欠办, is not longer.
    private static let longestNumber = 40

    /// A number before the title that it belongs to.
    private static func order(_ passage: Passage) -> [Finding] {
        passage.positions(of: "《").compactMap { title in
            var end = title
            let isBracketed = passage[end - 1] == "）"
            if isBracketed { end -= 1 }
            guard passage[end - 1] == "号" else { return nil }
            let start = passage.start(of: \.isDigit, before: end - 1)
            guard start < end - 1, passage[start - 1] == "〕" else { return nil }
            guard isBracketed else {
                return Finding(.citationOrder(passage.string(start - 6..<title + 1)), in: passage, start - 6..<title + 1)
            }
            // 《甲》（甲〔2020〕1号）《乙》 is right: the number belongs to the title before it.
            let nearby = max(0, start - longestNumber)..<start
            guard let open = passage.scalars[nearby].lastIndex(of: "（"), passage[open - 1] != "》" else { return nil }
            return Finding(.citationOrder(passage.string(open..<title + 1)), in: passage, open..<title + 1)
        }
    }
}
