/// How a workbook counts days (ECMA-376 Part 1 §18.17.4.1).
enum DateSystem: Hashable, Sendable {
    /// 1 is 1 January 1900, and 60 a 29 February 1900 that never was.
    case from1900
    /// 0 is 1 January 1904, as old programs on the Macintosh counted.
    case from1904

    /// The day and time of a serial number; nil where there is none.
    ///
    /// The time is rounded to whole seconds. None: times without a day, the false leap
    /// day, days before 1900 and after 9999.
    func date(serial: Double) -> CellDate? {
        guard serial >= 0, serial < 3_000_000 else { return nil }
        let seconds = Int((serial * 86_400).rounded())
        let (day, second) = (seconds / 86_400, seconds % 86_400)
        guard let civil = civil(day) else { return nil }
        return CellDate(year: civil.year, month: civil.month, day: civil.day, second: second)
    }

    private func civil(_ day: Int) -> (year: Int, month: Int, day: Int)? {
        switch self {
        case .from1900 where day < 1 || day == 60: nil
        // Days since 1 March of the year 0; the false leap day moves those before it.
        case .from1900: Self.civil(daysSinceMarch: day + 693_899 + (day < 60 ? 1 : 0))
        case .from1904: Self.civil(daysSinceMarch: day + 693_899 + 1462)
        }
    }

    /// The serial number of a day at midnight in the system from 1900.
    static func serial(of date: CellDate) -> Int {
        let year = date.month <= 2 ? date.year - 1 : date.year
        let dayOfYear = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1
        let days = year / 400 * 146_097 + year % 400 * 365 + year % 400 / 4 - year % 400 / 100 + dayOfYear
        let serial = days - 693_899
        return serial < 61 ? serial - 1 : serial
    }

    /// A day counted from 1 March of the year 0, in years that begin in March.
    private static func civil(daysSinceMarch days: Int) -> (year: Int, month: Int, day: Int) {
        let (era, dayOfEra) = (days / 146_097, days % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let civilMonth = month < 10 ? month + 3 : month - 9
        return (era * 400 + yearOfEra + (civilMonth <= 2 ? 1 : 0), civilMonth, dayOfYear - (153 * month + 2) / 5 + 1)
    }
}
