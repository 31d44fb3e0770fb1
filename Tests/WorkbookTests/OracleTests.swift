import Foundation
import TestSupport
import Testing

@testable import Workbook

@Suite("Days and numbers are those of an independent count")
struct OracleTests {
    /// The days of a month by the calendar's rule.
    private func days(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    @Test("each day of 1900 to 2105 follows the one before it")
    func everyDay() throws {
        var (year, month, day) = (1900, 1, 1)
        for serial in 1...75_300 where serial != 60 {
            let date = try #require(DateSystem.from1900.date(serial: Double(serial)))
            let isSame = date.year == year && date.month == month && date.day == day
            guard isSame, DateSystem.serial(of: date) == serial else {
                Issue.record("\(serial) is \(date.text), not \(year)-\(month)-\(day)")
                return
            }
            day += 1
            if day > days(year, month) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(year == 2106)
    }

    @Test("the two systems are 1462 days apart")
    func systems() {
        for serial in stride(from: 0, to: 200_000, by: 613) {
            let late = DateSystem.from1904.date(serial: Double(serial))
            #expect(late == DateSystem.from1900.date(serial: Double(serial + 1462)))
        }
    }

    @Test("times are rounded to the second, whatever the noise", arguments: 0..<40 as Range<UInt64>)
    func times(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let second = Int.random(in: 0..<86_400, using: &random)
            let day = Int.random(in: 61...80_000, using: &random)
            let serial = Double(day) + Double(second) / 86_400
            // As a file has it: 15 or 17 digits.
            for text in [String(format: "%.15g", serial), String(format: "%.17g", serial)] {
                let read = try #require(Double(text))
                #expect(DateSystem.from1900.date(serial: read)?.second == second)
            }
        }
    }

    @Test("15 digits are those that the C library prints", arguments: 0..<60 as Range<UInt64>)
    func digits(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<40 {
            let value =
                Double(Int64.random(in: -1_000_000_000_000...1_000_000_000_000, using: &random))
                / Double(Int64.random(in: 1...1_000_000, using: &random))
            let written = String(format: "%.17g", value)
            let plain = try #require(DecimalDigits.plain(Array(written.utf8)))
            let shown = try #require(Double(String(format: "%.15g", value)))
            #expect(Double(plain) == shown, "\(written)")
        }
    }

    @Test(
        "a half is rounded away from zero, what is below a half is not",
        arguments: [
            ("1234567890123.125", "1234567890123.13"),
            ("-1234567890123.125", "-1234567890123.13"),
            ("1234567890123.375", "1234567890123.38"),
            // The doubles of these lie below the half that is written.
            ("0.1234567890123455", "0.123456789012345"),
            ("0.1234567890123445", "0.123456789012344"),
        ]
    )
    func halves(_ text: String, _ expected: String) {
        #expect(DecimalDigits.plain(Array(text.utf8)) == expected)
        let value = Double(text) ?? 0
        let written = String(format: "%.17g", value)
        #expect(DecimalDigits.plain(Array(written.utf8)) == expected)
    }

    @Test(
        "short sums of fen computed as doubles come back as fen",
        arguments: 0..<20 as Range<UInt64>
    )
    func sums(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var (sum, fen) = (0.0, Int64(0))
        for _ in 0..<5 {
            let next = Int64.random(in: 1...10_000_00, using: &random)
            fen += next
            sum += Double(next) / 100
            let digits = try #require(DecimalDigits.plain(Array(String(format: "%.17g", sum).utf8)))
            let cell = SheetCell(column: 1, value: .number(CellNumber(digits: digits)))
            #expect(try cell.fen() == fen)
        }
    }

    @Test("plain numbers take the short way to the same text", arguments: 0..<40 as Range<UInt64>)
    func shortWay(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["0", "0", "1", "5", "9", ".", "-", "E", "+", "12", "000"]
        for _ in 0..<60 {
            let count = Int.random(in: 0...7, using: &random)
            let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let bytes = Array(text.utf8)
            #expect(DecimalDigits.plain(bytes) == DecimalDigits(bytes.span)?.plain, "\(text)")
        }
    }
}

@Suite("Small parts of the reader on their own")
struct ReaderPartTests {
    @Test("escaping and decoding are each other's inverse", arguments: 0..<100 as Range<UInt64>)
    func escapes(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = ["_", "x", "_x0041_", "_x005F_", "005F", "_x", "F_", "汉", "_x4E00", "a"]
        let count = Int.random(in: 0...8, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        #expect(EscapedText.decode(Array(EscapedText.encode(text).utf8)) == text)
    }

    @Test(
        "texts that need no escape are left alone",
        arguments: ["", "_", "x", "汉_字", "_x004_", "_xGGGG_"]
    )
    func unescaped(_ text: String) { #expect(EscapedText.encode(text) == text) }

    @Test(
        "white space at the ends",
        arguments: [
            ("", ""), ("  ", ""), (" a ", "a"), ("\n\ta b\r\n", "a b"), ("汉", "汉"),
            ("\u{A0}a", "\u{A0}a"),
        ]
    )
    func trimmed(_ text: String, _ expected: String) {
        #expect(String(decoding: EscapedText.trimmed(Array(text.utf8)), as: UTF8.self) == expected)
    }

    @Test("shared texts are found again in every block")
    func sharedStrings() {
        var strings = SharedStrings()
        var expected: [String] = []
        for index in 0..<3000 {
            let text = String(repeating: "文", count: index % 700) + String(index)
            expected.append(text)
            strings.append(Array(text.utf8)[...])
        }
        #expect(strings.count == 3000)
        #expect(strings.byteCount > 3 << 20 - 1_000_000)
        for index in stride(from: 0, to: 3000, by: 7) { #expect(strings[index] == expected[index]) }
        #expect(strings[-1] == nil && strings[3000] == nil)
    }

    @Test("an empty text is a text of its own")
    func emptyStrings() {
        var strings = SharedStrings()
        for text in ["", "a", "", "b"] { strings.append(Array(text.utf8)[...]) }
        #expect((0..<4).map { strings[$0] } == ["", "a", "", "b"])
    }

    @Test("a style that does not exist is general")
    func styles() {
        let styles = CellStyles(formats: [NumberFormat(code: "0.00")])
        #expect(styles[0].code == "0.00")
        #expect(styles[1] == .general && styles[-1] == .general && styles[99_999] == .general)
    }

    @Test(
        "whole numbers of attributes",
        arguments: [
            ("0", 0), ("007", 7), ("999999999", 999_999_999), ("", nil), ("-1", nil), ("1.0", nil),
            (" 1", nil), ("1000000000", nil), ("１", nil),
        ] as [(String, Int?)]
    )
    func wholeNumbers(_ text: String, _ expected: Int?) {
        #expect(Array(text.utf8).span.wholeNumber == expected)
    }

    @Test("captions of a page in the code of spreadsheets")
    func captions() {
        #expect(PageSetup.Caption().code == "")
        #expect(PageSetup.Caption(center: [.text("第"), .page, .text("页")]).code == "&C第&P页")
        #expect(PageSetup.Caption(left: [.text("甲&乙")], right: [.pages]).code == "&L甲&&乙&R&N")
        #expect(PageSetup.Caption(left: [.text("&P")]).code == "&L&&P")
    }

    @Test("lists of choices that fit and that do not")
    func choices() throws {
        let range = try #require(CellRange("A1:A9"))
        let created = try #require(CellDate(year: 2021, month: 1, day: 8))
        func formulas(_ words: [String]) -> [[String?]] {
            var sheet = SheetContents(name: "甲")
            sheet.choices = [ChoiceList(range: range, words: words)]
            let contents = WorkbookContents(sheets: [sheet], properties: .init(created: created))
            return ChoiceSheet(for: contents).formulas
        }
        #expect(formulas(["是", "否"]) == [[nil]])
        #expect(formulas([String(repeating: "字", count: 255)]) == [[nil]])
        #expect(formulas([String(repeating: "字", count: 256)]) == [["='选项'!$A$1:$A$1"]])
        #expect(formulas([]) == [["='选项'!$A$1:$A$1"]])
    }

    @Test("archives are read block by block to the end")
    func entries() throws {
        let text = String(repeating: "0123456789", count: 20_000)
        let archive = try ZipArchive(ZipBuilder([("A/B.xml", text)]).archive, limits: .init())
        let entry = try #require(archive.entries["a/b.xml"])
        #expect(entry.size == 200_000 && !entry.isEncrypted)
        let reader = try archive.reader(of: entry)
        var block = [UInt8](repeating: 0, count: ZipEntryReader.blockSize)
        var sizes: [Int] = []
        while true {
            let count = try reader.read(into: &block)
            sizes.append(count)
            guard count > 0 else { break }
        }
        #expect(sizes.reduce(0, +) == 200_000 && sizes.last == 0)
    }
}
