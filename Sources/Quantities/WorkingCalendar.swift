/// Which days are worked: Monday to Friday, but for the days off and the days made up for them
/// that the State Council Office announces for each year.
package struct WorkingCalendar: Hashable, Sendable {
    /// Holidays and days off moved to weekdays.
    package var daysOff: Set<CivilDate>
    /// Saturdays and Sundays that are worked.
    package var madeUp: Set<CivilDate>

    package init(daysOff: Set<CivilDate> = [], madeUp: Set<CivilDate> = []) {
        self.daysOff = daysOff
        self.madeUp = madeUp
    }

    package func isWorked(_ day: CivilDate) -> Bool {
        if daysOff.contains(day) { return false }
        if madeUp.contains(day) { return true }
        return day.weekday != .saturday && day.weekday != .sunday
    }

    /// The years of which anything is known.
    package var years: Set<Int> { Set(daysOff.map(\.year)).union(madeUp.map(\.year)) }

    /// The day on which a number of working days after another is up, that one not counted.
    ///
    /// - Returns: nil when the calendar ends before.
    package func day(_ count: Int, after start: CivilDate) -> CivilDate? {
        day(count, from: start) { $0.next }
    }

    /// The day from which a number of working days runs to another, that one not counted.
    ///
    /// - Returns: nil when the calendar begins after.
    package func day(_ count: Int, before end: CivilDate) -> CivilDate? {
        day(count, from: end) { $0.adding(days: -1) }
    }

    private func day(_ count: Int, from start: CivilDate, _ step: (CivilDate) -> CivilDate?) -> CivilDate? {
        var (day, left) = (start, count)
        while left > 0 {
            guard let next = step(day) else { return nil }
            day = next
            if isWorked(day) { left -= 1 }
        }
        return day
    }
}
