import Diagnostics
import Quantities

extension Rule {
    /// 2020年1月5日: full, in digits, without leading zeros and 元月.
    static let dateForm = Rule(
        code: .datesAsWritten, severity: .warning, source: "GB/T 9704-2012 §7.3.5.4、GB/T 15835-2011", strength: .usual,
        inEachText: { passage in
            passage.findings(at: dateStarts) { index in
                // What is cited is as it is.
                guard passage.nesting[index].isDisjoint(with: [.quoted, .titled]) else { return nil }
                return chineseYear(passage, index) ?? leadingZero(passage, index) ?? firstMonth(passage, index)
            }
        })

    /// What a year, a zero and 元月 begin with.
    private static let dateStarts = Set("一二0元".unicodeScalars)
    private static let zeros = Set("零〇○0０OＯ".unicodeScalars)

    /// 二〇二〇年, with whatever zero.
    private static func chineseYear(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard passage[index + 4] == "年", passage[index] == "一" || passage[index] == "二",
            passage[index - 1]?.isChineseNumeral != true
        else { return nil }
        let digits = Array("零一二三四五六七八九".unicodeScalars)
        let values = (index..<index + 4).map { position -> Int? in
            let scalar = passage.scalars[position]
            return zeros.contains(scalar) ? 0 : digits.firstIndex(of: scalar)
        }
        let year = values.compactMap(\.self).map(String.init).joined()
        guard year.count == 4, year.hasPrefix("19") || year.hasPrefix("20") else { return nil }
        return (index..<index + 5, .chineseYear(passage.string(index..<index + 5), right: "\(year)年"))
    }

    /// 01月 and 05日.
    private static func leadingZero(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard passage[index] == "0", passage[index + 1]?.isDigit == true, let unit = passage[index + 2],
            unit == "月" || unit == "日", passage[index - 1] == "年" || passage[index - 1] == "月"
        else { return nil }
        let range = index..<index + 3
        return (range, .leadingZero(passage.string(range), right: passage.string(index + 1..<index + 3)))
    }

    /// 元月, which 500元月薪 does not hold.
    private static func firstMonth(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard passage.has("元月", at: index) else { return nil }
        let followsYear = passage[index - 1] == "年"
        let precedesDay = passage[index + 2]?.isDigit == true || passage[index + 2] == "份"
        let followsNumber = passage[index - 1].map { $0.isDigit || $0.isChineseNumeral || "万亿几多余".unicodeScalars.contains($0) } ?? false
        guard followsYear || (precedesDay && !followsNumber) else { return nil }
        return (index..<index + 2, .firstMonth)
    }

    /// No 2月30日.
    static let impossibleDates = Rule(
        code: .impossibleDates, severity: .error, source: "公历", strength: .required,
        inEachText: { passage in
            passage.findings(at: ["年"]) { index in
                guard !passage.nesting[index].contains(.quoted) else { return nil }
                let start = passage.start(of: \.isDigit, before: index)
                let month = passage.end(of: \.isDigit, from: index + 1)
                let day = passage.end(of: \.isDigit, from: month + 1)
                guard index - start == 4, (1...2).contains(month - index - 1), passage[month] == "月",
                    (1...2).contains(day - month - 1), passage[day] == "日", isImpossible(passage, start, index, month, day)
                else { return nil }
                return (start..<day + 1, .impossibleDate(passage.string(start..<day + 1)))
            }
        })

    private static func isImpossible(_ passage: Passage, _ start: Int, _ year: Int, _ month: Int, _ day: Int) -> Bool {
        let numbers = [start..<year, year + 1..<month, month + 1..<day].compactMap { Int(passage.string($0)) }
        guard numbers.count == 3, (1900...2999).contains(numbers[0]) else { return false }
        return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2]) == nil
    }

    /// 2020年12月, not 20年12月.
    static let shortYears = Rule(
        code: .shortYears, severity: .warning, source: "GB/T 15835-2011", strength: .required,
        inEachText: { passage in
            passage.findings(at: ["年"]) { index in
                guard passage.nesting[index].isDisjoint(with: [.quoted, .titled]) else { return nil }
                let start = passage.start(of: \.isDigit, before: index)
                let month = passage.end(of: \.isDigit, from: index + 1)
                guard index - start == 2, (1...2).contains(month - index - 1), passage[month] == "月" else { return nil }
                // A term of ten years and six months has no day, and nothing that leads up to it.
                let isDay = passage[passage.end(of: \.isDigit, from: month + 1)] == "日" && passage[month + 1]?.isDigit == true
                let leads = passage[start - 1].map { "自至于从截".unicodeScalars.contains($0) } ?? false
                guard isDay || leads else { return nil }
                return (start..<index + 1, .shortYear(passage.string(start..<index + 1)))
            }
        })
}
