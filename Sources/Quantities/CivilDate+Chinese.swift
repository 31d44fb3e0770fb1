extension CivilDate.Weekday {
    /// `星期二`; the week ends with 星期日.
    package var chinese: String { "星期" + ["一", "二", "三", "四", "五", "六", "日"][rawValue - 1] }
}

extension CivilDate {
    /// `12月31日`.
    package var chineseMonthDay: String { "\(month)月\(day)日" }

    /// `2020年12月`.
    package var chineseYearMonth: String { "\(year)年\(month)月" }

    /// `12月`.
    package var chineseMonth: String { "\(month)月" }

    /// `2020年`.
    package var chineseYear: String { "\(year)年" }

    /// Reads what `chinese` prints: `2020年12月31日`, without leading zeros.
    package init?(chinese text: some StringProtocol) {
        let parts = text.split(omittingEmptySubsequences: false) { "年月日".contains($0) }
        guard parts.count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
        // `02月`, `+2月` or 年 and 月 swapped read back differently.
        guard chinese == text else { return nil }
    }
}

// MARK: - Dates as they should not be written

extension CivilDate {
    /// Reads a full date that is written in another way than `2020年12月31日`: 二〇二〇年十二月三十一日,
    /// 2020年05月01日, 2020.5.1, 2020/5/1, so that a message can say how it should be.
    package init?(writtenOtherwise text: some StringProtocol) {
        let parts = String(text.filter { !$0.isWhitespace }).split { "年月日号./-．／－".contains($0) }
        guard parts.count == 3, let year = Self.number(parts[0]), year >= 1000, let month = Self.number(parts[1]),
            let day = Self.number(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    private static let numerals = Array("〇一二三四五六七八九")

    /// 2020, ２０２０, 二〇二〇, 十二, 三十一.
    private static func number(_ text: some StringProtocol) -> Int? {
        guard (1...4).contains(text.count) else { return nil }
        if let ten = text.firstIndex(of: "十") {
            let (before, after) = (text[..<ten], text[text.index(after: ten)...])
            let tens = before.isEmpty ? 1 : digits(before)
            let ones = after.isEmpty ? 0 : digits(after)
            guard before.count <= 1, after.count <= 1, let tens, let ones else { return nil }
            return tens * 10 + ones
        }
        return digits(text)
    }

    private static func digits(_ text: some StringProtocol) -> Int? {
        var number = 0
        for character in text {
            let digit = "零○".contains(character) ? 0 : character.wholeNumberValue.flatMap { $0 < 10 ? $0 : nil } ?? numerals.firstIndex(of: character)
            guard let digit, digit < 10 else { return nil }
            number = number * 10 + digit
        }
        return number
    }
}
