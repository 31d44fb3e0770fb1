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
