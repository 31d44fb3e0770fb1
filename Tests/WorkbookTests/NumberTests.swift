import Diagnostics
import TestSupport
import Testing

@testable import Workbook

private func plain(_ text: String) -> String? { DecimalDigits(Array(text.utf8).span)?.plain }

@Suite("Numbers are the decimals that people see")
struct DecimalDigitsTests {
    @Test(
        "up to 15 digits stand as they are written",
        arguments: [
            ("0", "0"), ("-0", "0"), ("0.0", "0"), ("12", "12"), ("012", "12"), ("+12", "12"),
            ("-12.50", "-12.5"), (".5", "0.5"), ("5.", "5"),
            ("1E3", "1000"), ("1.5e+2", "150"), ("15E-1", "1.5"), ("1E-7", "0.0000001"),
            ("123456789012345", "123456789012345"),
            ("0.000123456789012345", "0.000123456789012345"), ("1E20", "100000000000000000000"),
            ("2374186350", "2374186350"),
        ]
    )
    func asWritten(_ text: String, _ expected: String) { #expect(plain(text) == expected) }

    @Test(
        "the noise of doubles is gone",
        arguments: [
            ("0.30000000000000004", "0.3"), ("237418.99999999997", "237419"),
            ("0.33333333333333331", "0.333333333333333"),
            ("1.1000000000000001", "1.1"), ("8000.4999999999995", "8000.5"),
            ("99999999999999.99", "100000000000000"),
            ("0.99999999999999989", "1"), ("1234567890123456789", "1234567890123460000"),
            ("-2.4000000000000004E-2", "-0.024"),
            ("9.9999999999999995E-8", "0.0000001"),
            (
                "4.9406564584124654E-324",
                "0." + String(repeating: "0", count: 323) + "494065645841247"
            ),
        ]
    )
    func noise(_ text: String, _ expected: String) { #expect(plain(text) == expected) }

    @Test(
        "what is no finite number is none",
        arguments: [
            "", "-", ".", "1.2.3", "1e", "1e+", "e5", "１２", "1,234", "1 2", "0x10", "NaN", "INF",
            "inf", "1E400", "-1E309", "12a", "--1",
        ]
    )
    func none(_ text: String) { #expect(plain(text) == nil) }

    @Test("what is too small is zero", arguments: ["1E-400", "-3.2E-99999999999999", "0E999999"])
    func tiny(_ text: String) { #expect(plain(text) == "0") }

    @Test("any number of fen survives the way through a double", arguments: 0..<40 as Range<UInt64>)
    func fen(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let fen = Int64.random(in: 0..<1_000_000_000_000_000, using: &random)
            let (yuan, rest) = (fen / 100, fen % 100)
            let text =
                rest == 0
                ? "\(yuan)"
                : rest % 10 == 0
                    ? "\(yuan).\(rest / 10)" : "\(yuan)." + (rest < 10 ? "0" : "") + "\(rest)"
            let value = Double(fen) / 100
            // Programs write the shortest digits, or 17 of them.
            #expect(plain(value.description) == text)
            #expect(plain(text) == text)
        }
    }

    @Test("what was printed is read again as the same", arguments: 0..<100 as Range<UInt64>)
    func again(_ seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let value = Double(bitPattern: random.next())
        guard value.isFinite, value.magnitude > 1e-300 else { return }
        let once = try #require(plain(value.description))
        #expect(plain(once) == once)
        let back = try #require(Double(once))
        #expect(abs(back - value) <= abs(value) * 1e-14)
    }
}

@Suite("A format's code tells what it shows")
struct NumberFormatTests {
    @Test(
        "numbers",
        arguments: [
            "General", "general", "G/通用格式", "0", "0.00", "#,##0", "#,##0.00_);[Red]\\(#,##0.00\\)",
            "0.00E+00", "##0.0E+0", "\"¥\"#,##0.00",
            "0\"年\"", "[DBNum1][$-804]0", "# ?/?", "0;-0;;@", "", "[>=10000]0.0;0", "0_d", "0\\d",
            "[Red]0", "#,##0 \"元\"", "0*y", ";;;",
        ]
    )
    func plain(_ code: String) { #expect(NumberFormat(code: code).kind == .plain) }

    @Test(
        "dates",
        arguments: [
            "yyyy/m/d", "yyyy-mm-dd", "m/d/yy", "d-mmm", "mmm-yy", "yyyy\"年\"m\"月\"d\"日\"",
            "yyyy年m月d日", "[$-804]yyyy\"年\"m\"月\"", "m\"月\"d\"日\"",
            "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"", "yyyy/m/d h:mm",
            "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "aaaa", "[$-804]aaa;@", "YYYY-MM-DD", "m",
            "yyyy\\-mm\\-dd;@", "ge.m.d", "m/d h:mm AM/PM", "yyyy-mm-dd\\Thh:mm:ss.000",
            "ggge\"年\"", "m h:mm",
        ]
    )
    func dates(_ code: String) { #expect(NumberFormat(code: code).kind == .date, "\(code)") }

    @Test(
        "times",
        arguments: [
            "h:mm", "h:mm:ss AM/PM", "[h]:mm:ss", "mm:ss.0", "[mm]:ss", "上午/下午h\"时\"mm\"分\"",
            "[ss]", "h:mm A/P", "[h]",
        ]
    )
    func times(_ code: String) { #expect(NumberFormat(code: code).kind == .time, "\(code)") }

    @Test(
        "numbers shown as others",
        arguments: [
            ("0%", NumberFormat.Kind.percent), ("0.00%", .percent), ("#,##0,", .scaled),
            ("0.0,,\"百万\"", .scaled), ("0!.0,\"万\"", .scaled),
            ("#,", .scaled), ("@", .text),
        ]
    )
    func others(_ code: String, _ kind: NumberFormat.Kind) {
        #expect(NumberFormat(code: code).kind == kind)
    }

    @Test(
        "built-in numbers, the Chinese ones as well",
        arguments: [
            (0, NumberFormat.Kind.plain), (2, .plain), (9, .percent), (14, .date), (18, .time),
            (22, .date), (27, .date), (31, .date), (32, .time),
            (34, .time), (36, .date), (38, .plain), (44, .plain), (45, .time), (46, .time),
            (47, .time), (48, .plain), (49, .text), (50, .date),
            (55, .time), (57, .date), (58, .date),
        ]
    )
    func builtIn(_ number: Int, _ kind: NumberFormat.Kind) {
        #expect(NumberFormat.builtIn(number)?.kind == kind, "\(number)")
    }

    @Test("other numbers have no format of their own", arguments: [5, 23, 59, 163, 1000])
    func unknown(_ number: Int) { #expect(NumberFormat.builtIn(number) == nil) }

    @Test("any text is read without a trap", arguments: 0..<200 as Range<UInt64>)
    func anything(_ seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let pieces = [
            "y", "m", "d", "h", "s", "[", "]", "\"", "\\", ";", ",", "0", "#", "a", "A/P", "AM/PM",
            "%", "@", "年", "e", "!", "_", "*", ".",
        ]
        let code = (0..<Int.random(in: 0...12, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
        }.joined()
        _ = NumberFormat(code: code).kind
    }
}

@Suite("Cells in a date's format are days")
struct DateCellTests {
    private func cell(_ number: String, format: String, settings: String = "") throws -> String {
        var workbook = TestWorkbook(rows: "<row><c s=\"1\"><v>\(number)</v></c></row>")
        workbook.styles = TestWorkbook.styles(["0", format])
        workbook.settings = settings
        return try #require(try readSheet(workbook.bytes).cells.first)
    }

    @Test(
        "days since 1900, with the day that never was",
        arguments: [
            ("1", "d:1900-01-01"), ("59", "d:1900-02-28"), ("60", "60"), ("61", "d:1900-03-01"),
            ("44196", "d:2020-12-31"), ("43890", "d:2020-02-29"),
            ("36585", "d:2000-02-29"), ("2958465", "d:9999-12-31"), ("2958466", "2958466"),
            ("0", "0"), ("0.5", "0.5"), ("-1", "-1"),
            ("44196.354166666664", "d:2020-12-31 08:30:00"), ("44196.999999999", "d:2021-01-01"),
            ("44196.0", "d:2020-12-31"),
        ]
    )
    func from1900(_ number: String, _ expected: String) throws {
        #expect(try cell(number, format: "14") == "A1=" + expected)
        #expect(try cell(number, format: "yyyy\"年\"m\"月\"d\"日\"") == "A1=" + expected)
    }

    @Test(
        "days since 1904",
        arguments: [
            ("0", "d:1904-01-01"), ("60", "d:1904-03-01"), ("42734", "d:2020-12-31"),
            ("2957004", "2957004"),
        ]
    )
    func from1904(_ number: String, _ expected: String) throws {
        #expect(
            try cell(number, format: "yyyy-mm-dd", settings: "date1904=\"1\"") == "A1=" + expected
        )
        #expect(try cell(number, format: "31", settings: "date1904=\"true\"") == "A1=" + expected)
    }

    @Test("a file's own code for a built-in number counts")
    func overridden() throws {
        var workbook = TestWorkbook(
            rows:
                "<row><c s=\"0\"><v>44196</v></c><c s=\"1\"><v>44196</v></c><c s=\"7\"><v>44196</v></c></row>"
        )
        workbook.styles =
            "<styleSheet xmlns=\"\(TestWorkbook.main)\"><numFmts><numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;\"/>"
            + "<numFmt numFmtId=\"14\" formatCode=\"0.0\"/></numFmts><cellXfs><xf numFmtId=\"14\"/><xf numFmtId=\"176\"/></cellXfs></styleSheet>"
        #expect(try readSheet(workbook.bytes).cells == ["A1=44196", "B1=d:2020-12-31", "C1=44196"])
    }

    @Test("serial numbers and days are each other's inverse")
    func inverse() throws {
        for serial in [
            1, 31, 32, 59, 61, 62, 366, 367, 1461, 36585, 36586, 44196, 73050, 2_958_465,
        ] + Array(stride(from: 400, to: 2_900_000, by: 7919)) {
            let date = try #require(DateSystem.from1900.date(serial: Double(serial)))
            #expect(DateSystem.serial(of: date) == serial)
        }
    }

    @Test(
        "texts that are no days",
        arguments: [
            "2020-02-30", "2020-13-01", "2020-1-5", "20-01-05", "2020/12/31", "2020-12-31T25:00:00",
            "2020-12-31T08:30", "", "2020-12-31X", "2020-12-3１",
            "1899-12-31",
        ]
    )
    func noDays(_ text: String) { #expect(CellDate(iso: text) == nil) }

    @Test("days are in order")
    func order() throws {
        let early = try #require(CellDate(year: 2020, month: 12, day: 31, second: 5))
        let late = try #require(CellDate(iso: "2021-01-01"))
        #expect(early < late && early.text == "2020-12-31 00:00:05" && late.text == "2021-01-01")
        #expect(
            CellDate(year: 2021, month: 2, day: 29) == nil
                && CellDate(year: 1900, month: 2, day: 29) == nil
        )
    }
}

@Suite("Names of cells and ranges")
struct CellReferenceTests {
    private func reference(_ text: String) -> CellReference? {
        CellReference(Array(text.utf8).span)
    }

    @Test(
        "right ones",
        arguments: [
            ("A1", 1, 1), ("Z9", 9, 26), ("AA10", 10, 27), ("XFD1048576", 1_048_576, 16_384),
            ("b7", 7, 2), ("$B$7", 7, 2), ("ZZ1", 1, 702),
        ]
    )
    func right(_ text: String, _ row: Int, _ column: Int) {
        #expect(reference(text) == CellReference(row: row, column: column))
    }

    @Test(
        "wrong ones",
        arguments: [
            "", "A", "7", "A0", "XFE1", "A1048577", "A1B", "1A", "A-1", "A1 ", "Å1",
            "AAAAAAAAAAAAAAAA1", "A99999999999999999999", "B7$",
        ]
    )
    func wrong(_ text: String) { #expect(reference(text) == nil) }

    @Test("ranges have two corners, the first above and left")
    func ranges() {
        #expect(CellRange("A1:C3")?.last == CellReference(row: 3, column: 3))
        #expect(CellRange("B2")?.first == CellReference(row: 2, column: 2))
        for text in ["", "A1:", "C3:A1", "A1:B2:C3", "A1:C0"] { #expect(CellRange(text) == nil) }
    }
}
