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

    /// What stands behind 元月 where it is a month: 元月底, 元月起, 元月份.
    private static let followsMonth = Set("份起底初中上下末前后内以至".unicodeScalars)

    /// 元月, which 500元月薪 does not hold.
    private static func firstMonth(_ passage: Passage, _ index: Int) -> (range: Range<Int>, wording: Wording)? {
        guard passage.has("元月", at: index) else { return nil }
        let followsYear = passage[index - 1] == "年"
        let precedesDay = passage[index + 2].map { $0.isDigit || followsMonth.contains($0) } ?? false
        let followsNumber = passage[index - 1].map { $0.isDigit || $0.isChineseNumeral || "万亿几多余".unicodeScalars.contains($0) } ?? false
        guard followsYear || (precedesDay && !followsNumber) else { return nil }
        return (index..<index + 2, .firstMonth)
    }

    /// No 2月30日, in whatever year.
    static let impossibleDates = Rule(
        code: .impossibleDates, severity: .error, source: "公历", strength: .required,
        inEachText: { passage in
            passage.findings(at: ["月"]) { index in
                guard !passage.nesting[index].contains(.quoted) else { return nil }
                let month = passage.start(of: \.isDigit, before: index)
                let day = passage.end(of: \.isDigit, from: index + 1)
                guard (1...2).contains(index - month), (1...2).contains(day - index - 1), passage[day] == "日" else { return nil }
                let year = passage[month - 1] == "年" ? passage.start(of: \.isDigit, before: month - 1) : month
                let start = year < month - 1 ? year : month
                guard isImpossible(passage, year: start..<max(start, month - 1), month: month..<index, day: index + 1..<day)
                else { return nil }
                return (start..<day + 1, .impossibleDate(passage.string(start..<day + 1)))
            }
        })

    /// Whether no year has such a day, or the year before it has not; a year that is not written in full is any year.
    private static func isImpossible(_ passage: Passage, year: Range<Int>, month: Range<Int>, day: Range<Int>) -> Bool {
        guard let month = Int(passage.string(month)), let day = Int(passage.string(day)) else { return false }
        let written = year.count == 4 ? Int(passage.string(year)) : nil
        let isYear = written.map((1900...2999).contains) ?? false
        return CivilDate(year: isYear ? written ?? leapYear : leapYear, month: month, day: day) == nil
    }

    private static let leapYear = 2020

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
