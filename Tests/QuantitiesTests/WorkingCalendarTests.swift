import Testing

@testable import Quantities

@Suite("Working days") struct WorkingCalendarTests {
    private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

    /// Of the State Council Office's notice for 2021, around the Spring Festival.
    private func calendar() throws -> WorkingCalendar {
        var off: Set<CivilDate> = []
        for number in 11...17 { off.insert(try day("2021-02-\(number)")) }
        return WorkingCalendar(daysOff: off, madeUp: [try day("2021-02-07"), try day("2021-02-20")])
    }

    @Test("weekdays are those of the calendar", arguments: [
        ("1900-01-01", CivilDate.Weekday.monday), ("2000-02-29", .tuesday), ("2020-11-09", .monday), ("2020-12-31", .thursday),
        ("2021-02-12", .friday), ("2021-02-20", .saturday), ("2021-02-28", .sunday), ("2024-02-29", .thursday), ("2999-12-31", .tuesday),
    ])
    func weekday(_ iso: String, _ expected: CivilDate.Weekday) throws { #expect(try day(iso).weekday == expected) }

    @Test("a day follows every day but the last, seven of them make a week, and days are counted")
    func following() throws {
        var current = try day("1999-12-20")
        let first = current
        for count in 1...1000 {
            let next = try #require(current.next)
            #expect(next > current && current.days(until: next) == 1 && next.days(until: current) == -1)
            #expect(first.days(until: next) == count)
            #expect(next.weekday.rawValue == current.weekday.rawValue % 7 + 1)
            current = next
        }
        #expect(current.iso == "2002-09-15")
        #expect(try day("2020-02-28").next?.iso == "2020-02-29")
        #expect(try day("2021-02-28").next?.iso == "2021-03-01")
        #expect(try day("2020-12-31").next?.iso == "2021-01-01")
        #expect(try day("2999-12-31").next == nil)
    }

    @Test("five working days after the action end on 23 February 2021, whichever day is taken for its end", arguments: [
        "2021-02-10", "2021-02-11", "2021-02-12", "2021-02-17",
    ])
    func finalReturn(_ end: String) throws {
        #expect(try calendar().day(5, after: day(end))?.iso == "2021-02-23")
    }

    @Test("without the made-up Saturday it would be a day later")
    func withoutTable() throws {
        var calendar = try calendar()
        calendar.madeUp = []
        #expect(calendar.day(5, after: try day("2021-02-12"))?.iso == "2021-02-24")
        #expect(WorkingCalendar().day(5, after: try day("2021-02-12"))?.iso == "2021-02-19")
    }

    @Test("weekends are not worked, holidays neither, and days made up are")
    func worked() throws {
        let calendar = try calendar()
        for (iso, expected) in [
            ("2021-02-05", true), ("2021-02-06", false), ("2021-02-07", true), ("2021-02-11", false), ("2021-02-17", false),
            ("2021-02-18", true), ("2021-02-20", true), ("2021-02-21", false),
        ] {
            #expect(calendar.isWorked(try day(iso)) == expected, "\(iso)")
        }
        #expect(calendar.day(0, after: try day("2021-02-12"))?.iso == "2021-02-12")
        #expect(calendar.day(1, after: try day("2999-12-31")) == nil)
    }
}
