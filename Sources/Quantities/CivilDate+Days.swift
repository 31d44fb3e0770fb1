/// Days one after the other.
extension CivilDate {
    /// A day of the week.
    package enum Weekday: Int, Hashable, Sendable, CaseIterable {
        case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday
    }

    /// Days since 1 January of the year 1, which was a Monday.
    private var ordinal: Int {
        let earlier = year - 1
        let leap = earlier / 4 - earlier / 100 + earlier / 400
        let months = (1..<month).reduce(0) { $0 + Self.days(inMonth: $1, of: year) }
        return earlier * 365 + leap + months + day - 1
    }

    package var weekday: Weekday { Weekday(rawValue: ordinal % 7 + 1) ?? .monday }

    /// The day after; nil after the last one that there is.
    package var next: CivilDate? {
        CivilDate(year: year, month: month, day: day + 1) ?? CivilDate(year: year, month: month + 1, day: 1)
            ?? CivilDate(year: year + 1, month: 1, day: 1)
    }

    /// The day so many days later, or earlier below 0; nil outside the years 1900 to 2999.
    package func adding(days: Int) -> CivilDate? {
        // More days than the calendar has lead out of it.
        guard days.magnitude <= 402_000 else { return nil }
        let target = ordinal + days
        // A year has at most 366 days, so this is never after the year sought.
        var year = max(1900, target / 366)
        while let next = CivilDate(year: year + 1, month: 1, day: 1), next.ordinal <= target { year += 1 }
        guard var month = CivilDate(year: year, month: 1, day: 1), month.ordinal <= target else { return nil }
        while month.month < 12, let next = CivilDate(year: year, month: month.month + 1, day: 1),
            next.ordinal <= target
        {
            month = next
        }
        return CivilDate(year: year, month: month.month, day: target - month.ordinal + 1)
    }

    /// The same day so many months later, or the last of a month that has no such day; nil
    /// outside the years 1900 to 2999.
    package func adding(months: Int) -> CivilDate? {
        guard months.magnitude <= 14_000 else { return nil }
        let count = year * 12 + month - 1 + months
        let (year, month) = (count / 12, count % 12 + 1)
        return CivilDate(year: year, month: month, day: min(day, Self.days(inMonth: month, of: year)))
    }

    /// How many days lie between, below zero for an earlier day.
    package func days(until other: CivilDate) -> Int { other.ordinal - ordinal }
}
