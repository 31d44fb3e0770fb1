import Diagnostics
import Testing

@testable import Workbook

private let money = NumberFormat(code: "#,##0.00")

private func number(_ digits: String, _ code: String = "General") -> SheetCell {
    SheetCell(
        column: 1,
        value: .number(CellNumber(digits: digits, format: NumberFormat(code: code)))
    )
}

private func text(_ text: String) -> SheetCell { SheetCell(column: 1, value: .text(text)) }

private func date(_ year: Int, _ month: Int, _ day: Int, second: Int = 0) throws -> CellDate {
    try #require(CellDate(year: year, month: month, day: day, second: second))
}

/// The problem that a reading comes to; nil when it succeeds.
private func problem<Value>(_ body: () throws(CellProblem) -> Value) -> CellProblem? {
    do {
        _ = try body()
        return nil
    } catch { return error }
}

@Suite("Cells are read as what a column asks for, or refused with the reason")
struct TypedCellTests {
    @Test("whole numbers", arguments: [("0", 0), ("12", 12), ("9223372036854775807", Int64.max)])
    func whole(_ digits: String, _ expected: Int64) throws {
        #expect(try number(digits).wholeNumber() == expected)
    }

    @Test(
        "money in fen",
        arguments: [
            ("0", 0), ("8000", 800_000), ("8000.5", 800_050), ("0.01", 1),
            ("92233720368547758.07", Int64.max),
        ]
    )
    func fen(_ digits: String, _ expected: Int64) throws {
        #expect(try number(digits).fen() == expected)
        #expect(try number(digits, "#,##0.00").fen() == expected)
        #expect(try number(digits, "\"¥\"#,##0.00_);[Red](\"¥\"#,##0.00)").fen() == expected)
    }

    @Test("numbers that are refused as persons", arguments: ["0.5", "-1", "12.25"])
    func notWhole(_ digits: String) {
        let found = problem { () throws(CellProblem) in try number(digits).wholeNumber() }
        #expect(
            found
                == (digits.hasPrefix("-")
                    ? .negative(CellNumber(digits: digits)) : .notWhole(CellNumber(digits: digits)))
        )
        #expect(found?.hint(for: .wholeNumber).chinese.contains("整数") == true)
    }

    @Test("numbers that are refused as money")
    func notMoney() {
        #expect(
            problem { () throws(CellProblem) in try number("1.005").fen() }
                == .tooManyDecimals(CellNumber(digits: "1.005"))
        )
        #expect(
            problem { () throws(CellProblem) in try number("-0.01").fen() }
                == .negative(CellNumber(digits: "-0.01"))
        )
        #expect(
            problem { () throws(CellProblem) in try number("92233720368547758.08").fen() }
                == .tooLarge(CellNumber(digits: "92233720368547758.08"))
        )
        #expect(
            problem { () throws(CellProblem) in try number("100000000").fen(most: 100) }
                == .tooLarge(CellNumber(digits: "100000000"))
        )
        #expect(
            problem { () throws(CellProblem) in try number("11").wholeNumber(most: 10) }
                == .tooLarge(CellNumber(digits: "11"))
        )
    }

    @Test(
        "numbers that show as others are refused",
        arguments: ["0%", "#,##0,", "0!.0,\"万\"", "yyyy-mm-dd", "h:mm"]
    )
    func shownOtherwise(_ code: String) {
        let cell = number("12000", code)
        let expected = CellProblem.shownOtherwise(
            CellNumber(digits: "12000", format: NumberFormat(code: code))
        )
        #expect(problem { () throws(CellProblem) in try cell.fen() } == expected)
        #expect(problem { () throws(CellProblem) in try cell.wholeNumber() } == expected)
        #expect(problem { () throws(CellProblem) in try cell.text() } == expected)
        #expect(expected.hint(for: .money).chinese.contains("常规"))
    }

    @Test(
        "texts are no numbers, right ones neither",
        arguments: [
            "1,234", "１２", "3.5万", "####", "12元", "", " 12", "012", "1.50", "-5", "1e3", "十二",
            "12.", "≈3",
        ]
    )
    func textNoNumber(_ typed: String) {
        #expect(problem { () throws(CellProblem) in try text(typed).fen() } == .text(typed))
        #expect(problem { () throws(CellProblem) in try text(typed).wholeNumber() } == .text(typed))
    }

    @Test("numbers stored as text say so", arguments: ["0", "12", "8000.5", "123456789012"])
    func numberAsText(_ typed: String) {
        let found = problem { () throws(CellProblem) in try text(typed).fen() }
        #expect(found == .numberAsText(typed))
        #expect(found?.hint(for: .money).chinese.contains("分列") == true)
    }

    @Test("days")
    func days() throws {
        let day = try date(2020, 12, 31)
        let timed = try date(2020, 12, 31, second: 60)
        #expect(try SheetCell(column: 1, value: .date(day)).day() == day)
        #expect(
            problem { () throws(CellProblem) in try SheetCell(column: 1, value: .date(timed)).day()
            } == .timeOfDay(timed)
        )
        #expect(
            problem { () throws(CellProblem) in try text("2020-12-31").day() } == .dateAsText(day)
        )
        #expect(
            problem { () throws(CellProblem) in try text("2020.12.31").day() }
                == .text("2020.12.31")
        )
        #expect(
            problem { () throws(CellProblem) in try number("44196").day() }
                == .number(CellNumber(digits: "44196"))
        )
        let leap = CellNumber(digits: "60", format: NumberFormat(code: "yyyy/m/d"))
        #expect(
            problem { () throws(CellProblem) in try SheetCell(column: 1, value: .number(leap)).day()
            } == .noSuchDay(leap)
        )
    }

    @Test("texts, and numbers where codes belong")
    func texts() throws {
        #expect(try text("栖云区").text() == "栖云区")
        #expect(try number("20200001").text() == "20200001")
        #expect(try number("13903900001", "0").text() == "13903900001")
        #expect(try number("123456789012345").text() == "123456789012345")
        let lost = CellNumber(digits: "410499199001010000")
        #expect(
            problem { () throws(CellProblem) in try number(lost.digits).text() }
                == .digitsLost(lost)
        )
        #expect(
            problem { () throws(CellProblem) in
                try SheetCell(column: 1, value: .boolean(true)).text()
            } == .boolean(true)
        )
    }

    @Test("what no column takes", arguments: [CellValue.blank, .error("#N/A"), .boolean(false)])
    func never(_ value: CellValue) {
        let cell = SheetCell(column: 1, value: value)
        let expected: CellProblem =
            switch value {
            case .error(let code): .error(code)
            case .boolean(let flag): .boolean(flag)
            default: .blank
            }
        #expect(problem { () throws(CellProblem) in try cell.wholeNumber() } == expected)
        #expect(problem { () throws(CellProblem) in try cell.fen() } == expected)
        #expect(problem { () throws(CellProblem) in try cell.day() } == expected)
        #expect(problem { () throws(CellProblem) in try cell.text() } == expected)
    }

    @Test("a date is no number and no text")
    func dates() throws {
        let day = try date(2020, 12, 31)
        let cell = SheetCell(column: 1, value: .date(day))
        #expect(problem { () throws(CellProblem) in try cell.wholeNumber() } == .date(day))
        #expect(problem { () throws(CellProblem) in try cell.text() } == .date(day))
    }

    @Test("every problem has words and a hint in both languages")
    func words() throws {
        let day = try date(2020, 12, 31, second: 5)
        let number = CellNumber(digits: "1.005", format: money)
        let all: [CellProblem] = [
            .blank, .error("#N/A"), .boolean(true), .date(day), .number(number), .text("x"),
            .numberAsText("1"), .dateAsText(day), .negative(number),
            .notWhole(number), .tooManyDecimals(number), .tooLarge(number), .shownOtherwise(number),
            .digitsLost(number), .timeOfDay(day), .noSuchDay(number),
        ]
        #expect(
            Set(all.map(\.words.chinese)).count == all.count
                && Set(all.map(\.words.english)).count == all.count
        )
        for problem in all {
            for kind in [CellKind.wholeNumber, .money, .date, .text] {
                #expect(
                    !problem.hint(for: kind).chinese.isEmpty
                        && !problem.hint(for: kind).english.isEmpty
                )
            }
        }
    }

    @Test("values as CSV has them")
    func plainTexts() throws {
        let values: [CellValue] = [
            .blank, .text("甲"), .number(CellNumber(digits: "0.5")), .date(try date(2020, 1, 5)),
            .boolean(true), .error("#N/A"),
        ]
        #expect(values.map(\.plainText) == ["", "甲", "0.5", "2020-01-05", "TRUE", "#N/A"])
    }
}
