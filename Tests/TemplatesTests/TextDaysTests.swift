import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("Days within texts") struct TextDaysTests {
    private func findings(_ text: String) -> [Diagnostic] {
        let place = SourceText(file: "data.yaml", text: "事: \(text)").place(utf8Range: 0..<1)
        return TextDays.findings(Value.Record(["事": Value(.text(text), origin: place)]))
    }

    @Test("a day that there is not is an error", arguments: [
        ("自1月32日起", "1月32日"), ("2021年2月29日", "2021年2月29日"), ("2020年13月1日", "2020年13月1日"), ("于0月5日", "0月5日"), ("2021-02-30到期", "2021-02-30"),
        ("2021.13.1", "2021.13.1"), ("4月31日、5月1日", "4月31日"), ("9999月1日", "9999月1日"),
    ])
    func missing(_ text: String, _ day: String) {
        let found = findings(text)
        #expect(found.map(\.code) == [.noSuchDayInText], "\(found)")
        #expect(found.first?.message.chinese == "“事”里的“\(day)”：没有这一天" && found.first?.place?.file == "data.yaml")
        found.forEach { expectWords($0) }
    }

    @Test("a day in digits alone warns and is told as it is written", arguments: [
        ("2021-1-5", "2021年1月5日"), ("于2021-01-05支付", "2021年1月5日"), ("2021.1.5", "2021年1月5日"), ("2021/1/5", "2021年1月5日"),
    ])
    func digits(_ text: String, _ meant: String) {
        let found = findings(text)
        #expect(found.map(\.code) == [.dayInDigits] && found.map(\.severity) == [.warning], "\(found)")
        #expect(found.first?.hints.first?.chinese == "是日期的，写成“\(meant)”")
        found.forEach { expectWords($0) }
    }

    @Test("what is no day, or one that is right, says nothing", arguments: [
        "2020年12月1日", "12月1日至12月31日", "2月29日", "2020年2月29日", "2020年8月至10月", "3个月", "QX2020-082", "XS2020-1187", "XS2020-11-32", "0390-2660718", "版本1.2.3",
        "2020-12-1-5", "第45号", "人社部规〔2017〕16号", "2020年", "12月", "1月32", "", "日", "20201-13-45", "2021-2", "3.5万元",
    ])
    func fine(_ text: String) {
        #expect(findings(text) == [], "\(findings(text))")
    }

    @Test("texts within lists and records are looked at, under their names, and computed ones are not")
    func within() {
        let place = Place(file: "data.yaml")
        let text = Value(.text("1月32日"), origin: place)
        let values = Value.Record([
            "甲": Value(.list([text, Value(.text("好"), origin: place)])), "乙": Value(.record(Value.Record(["丙": text, "丁": Value(.integer(3))]))),
            "戊": Value(.text("1月32日")),
        ])
        #expect(TextDays.findings(values).map(\.message.chinese) == ["“乙.丙”里的“1月32日”：没有这一天", "“甲”里的“1月32日”：没有这一天"])
    }

    @Test("every day of a leap year and of a common one is one, the next after each month is none")
    func months() {
        for (year, february) in [(2020, 29), (2021, 28)] {
            for (month, last) in zip(1...12, [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
                #expect(findings("\(year)年\(month)月\(last)日") == [] && findings("\(year)年\(month)月\(last + 1)日").count == 1)
            }
        }
    }
}
