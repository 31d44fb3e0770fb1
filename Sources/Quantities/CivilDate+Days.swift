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

    /// How many days lie between, below zero for an earlier day.
    package func days(until other: CivilDate) -> Int { other.ordinal - ordinal }
}
