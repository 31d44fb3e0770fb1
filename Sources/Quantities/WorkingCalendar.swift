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

    /// The day on which a number of working days after another is up, that one not counted.
    ///
    /// - Returns: nil when the calendar ends before.
    package func day(_ count: Int, after start: CivilDate) -> CivilDate? {
        var (day, left) = (start, count)
        while left > 0 {
            guard let next = day.next else { return nil }
            day = next
            if isWorked(day) { left -= 1 }
        }
        return day
    }
}
