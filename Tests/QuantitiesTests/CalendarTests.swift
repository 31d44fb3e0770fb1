import TestSupport
import Testing

@testable import Quantities

@Suite("Every day of two centuries")
struct CalendarTests {
    /// The day's number from 1970-01-01, by counting from March in cycles of 400 years
    /// (a way that needs no table of months).
    private func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month <= 2 ? year - 1 : year
        let era = year / 400
        let yearOfEra = year - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// All days from 1900 to 2100 that exist, by trying every combination.
    private static let days: [CivilDate] = (1900...2100).flatMap { year in
        (0...13).flatMap { month in (0...32).compactMap { CivilDate(year: year, month: month, day: $0) } }
    }

    @Test("there are 73 414, one after the other")
    func count() {
        #expect(Self.days.count == 73_414)
        var previous = dayNumber(1899, 12, 31)
        var gaps = 0
        for date in Self.days {
            let number = dayNumber(date.year, date.month, date.day)
            if number != previous + 1 { gaps += 1 }
            previous = number
        }
        #expect(gaps == 0 && dayNumber(1970, 1, 1) == 0)
    }

    @Test("each reads back from its ISO and its Chinese form")
    func forms() {
        var wrong: [CivilDate] = []
        for date in Self.days
        where CivilDate(iso: date.iso) != date || CivilDate(chinese: date.chinese) != date || date.iso.count != 10 {
            wrong.append(date)
        }
        #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    @Test("days, ISO texts and the order of both agree")
    func order() {
        let texts = Self.days.map(\.iso)
        #expect(texts == texts.sorted() && Set(texts).count == texts.count)
        #expect(zip(Self.days, Self.days.dropFirst()).allSatisfy { $0 < $1 && !($1 < $0) })
    }

    @Test("leap years by the rule of 1582", arguments: [1900, 2000, 2100, 2300, 2900])
    func leap(century: Int) {
        for year in century..<century + 100 {
            let isLeap = dayNumber(year, 3, 1) - dayNumber(year, 2, 28) == 2
            #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
            #expect(CivilDate(year: year, month: 2, day: 30) == nil)
            #expect(CivilDate(year: year, month: 12, day: 31) != nil)
        }
    }

    @Test("the Chinese form has no leading zeros and is made of its parts")
    func parts() {
        for date in Self.days where date.day % 7 == 1 {
            #expect(date.chinese == date.chineseYear + date.chineseMonthDay)
            #expect(date.chinese.hasPrefix(date.chineseYearMonth))
            #expect(!date.chinese.contains("年0") && !date.chinese.contains("月0"))
        }
    }

    @Test("a date that is written otherwise is understood, so that a message can say how it should be", arguments: [
        ("二〇二〇年十一月九日", "2020年11月9日"), ("二○二○年十月二十日", "2020年10月20日"), ("二零二一年三月三十一日", "2021年3月31日"),
        ("2021年04月06日", "2021年4月6日"), ("2021.4.6", "2021年4月6日"), ("2021/04/06", "2021年4月6日"), ("２０２１年４月６日", "2021年4月6日"),
        ("2021 年 4 月 6 日", "2021年4月6日"), ("2021年4月6号", "2021年4月6日"), ("二〇二一年十二月三日", "2021年12月3日"),
    ])
    func otherwise(text: String, right: String) { #expect(CivilDate(writtenOtherwise: text)?.chinese == right) }

    @Test("what is no day of the calendar is none in other writing either", arguments: [
        "2021年2月30日", "二〇二一年二月三十日", "21年4月6日", "明天", "", "2021年4月", "2021年4月6日上午", "年月日", "2021年十十月6日", "2021年4月32日", "壹年贰月叁日",
        "2021年百月6日", "99999年4月6日",
    ])
    func never(text: String) { #expect(CivilDate(writtenOtherwise: text) == nil) }

    @Test("every fourth day of four years reads back from Han numerals")
    func numerals() throws {
        let digits = Array("〇一二三四五六七八九")
        func tens(_ number: Int) -> String {
            let ones = number % 10 == 0 ? "" : String(digits[number % 10])
            return number < 10 ? ones : (number < 20 ? "" : String(digits[number / 10])) + "十" + ones
        }
        for year in 2018...2021 {
            for month in 1...12 {
                for day in stride(from: 1, through: 31, by: 4) {
                    let years = String(year).compactMap(\.wholeNumberValue).map { String(digits[$0]) }.joined()
                    let found = CivilDate(writtenOtherwise: "\(years)年\(tens(month))月\(tens(day))日")
                    #expect(found == CivilDate(year: year, month: month, day: day))
                }
            }
        }
    }

    @Test("random texts are no dates, unless they print back the same", arguments: 0..<20 as Range<UInt64>)
    func garbage(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["2", "0", "1", "9", "12", "31", "02", "-", "-", "年", "月", "日", "２", "二", " ", "+", "/"]
        for _ in 0..<200 {
            let text = RandomText.text(&random, of: pieces, count: 1...10)
            if let date = CivilDate(iso: text) { #expect(date.iso == text) }
            if let date = CivilDate(chinese: text) { #expect(date.chinese == text) }
        }
    }
}
