import Testing

@testable import Quantities

@Suite("Dates")
struct CivilDateTests {
    @Test("days that exist", arguments: [
        (2020, 2, 29),
        (2000, 2, 29),
        (2021, 2, 28),
        (2020, 12, 31),
        (2020, 1, 1),
        (1900, 1, 1),
        (2999, 12, 31),
        (2020, 4, 30),
    ])
    func days(year: Int, month: Int, day: Int) throws {
        let date = try #require(CivilDate(year: year, month: month, day: day))
        #expect((date.year, date.month, date.day) == (year, month, day))
    }

    @Test("days that do not", arguments: [
        (2021, 2, 29),
        (1900, 2, 29),
        (2100, 2, 29),
        (2020, 13, 1),
        (2020, 0, 1),
        (2020, 1, 0),
        (2020, 1, 32),
        (2020, 4, 31),
        (2020, 6, 31),
        (2020, 9, 31),
        (2020, 11, 31),
        (1899, 12, 31),
        (3000, 1, 1),
        (0, 1, 1),
        (2020, -1, 5),
    ])
    func noDays(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("ISO form and back", arguments: ["2020-12-31", "2021-01-04", "1999-09-09"])
    func iso(text: String) throws {
        #expect(try #require(CivilDate(iso: text)).iso == text)
    }

    @Test("nothing but four, two and two digits is read", arguments: [
        "",
        "2020",
        "2020-1-1",
        "20-01-01",
        "2020-12-32",
        "2020/12/31",
        "2020-12-31 ",
        " 2020-12-31",
        "2020-12-3a",
        "２０２０-12-31",
        "2020-12-31-01",
        "2020--1-01",
        "-020-01-01",
        "+020-01-01",
        "2020年12月31日",
        "202012-31",
    ])
    func notISO(text: String) { #expect(CivilDate(iso: text) == nil) }

    @Test("Chinese forms without leading zeros", arguments: [
        ("2020-12-31", "2020年12月31日", "12月31日", "2020年12月", "2020年"),
        ("2021-01-04", "2021年1月4日", "1月4日", "2021年1月", "2021年"),
    ])
    func chinese(iso: String, full: String, monthDay: String, yearMonth: String, year: String) throws {
        let date = try #require(CivilDate(iso: iso))
        #expect(date.chinese == full && date.chineseMonthDay == monthDay)
        #expect(date.chineseYearMonth == yearMonth && date.chineseYear == year)
        #expect(CivilDate(chinese: full) == date)
    }

    @Test("a Chinese date reads only as it is printed", arguments: [
        "2020年02月1日",
        "2020年2月30日",
        "2020年2月",
        "2020年2月1",
        "2020月2年1日",
        "2020年2月1日。",
        "二〇二〇年二月一日",
        "2020年 2月1日",
        "",
        "年月日",
        "+2020年2月1日",
        "２０２０年2月1日",
    ])
    func notChinese(text: String) { #expect(CivilDate(chinese: text) == nil) }

    @Test("dates have an order")
    func order() {
        let dates = ["2021-01-01", "2020-12-31", "2020-02-29", "2020-02-01"].compactMap { CivilDate(iso: $0) }
        #expect(dates.sorted().map(\.iso) == ["2020-02-01", "2020-02-29", "2020-12-31", "2021-01-01"])
    }

    @Test("every day is printed with all of its digits and no more", arguments: [1900, 1999, 2000, 2020, 2024, 2100, 2999])
    func everyDay(of year: Int) throws {
        for month in 1...12 {
            for day in 1...CivilDate.days(inMonth: month, of: year) {
                let date = try #require(CivilDate(year: year, month: month, day: day))
                #expect(date.chinese == "\(year)年\(month)月\(day)日")
                #expect(CivilDate(chinese: date.chinese) == date)
            }
        }
    }
}
