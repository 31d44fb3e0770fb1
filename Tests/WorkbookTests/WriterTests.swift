import Diagnostics
import TestSupport
import Testing

@testable import Workbook

/// 8 January 2021, 16:05.
private func properties() throws -> WorkbookContents.Properties {
    .init(
        title: "案件台账",
        author: "统计科",
        company: "凤栖山市人力资源和社会保障局",
        created: try #require(CellDate(year: 2021, month: 1, day: 8, second: 57_900))
    )
}

private func workbook(_ sheets: SheetContents...) throws -> WorkbookContents {
    WorkbookContents(sheets: sheets, properties: try properties())
}

/// The text of a part of a written workbook.
private func part(_ name: String, of bytes: [UInt8]) throws -> String {
    let archive = try ZipArchive(bytes, limits: WorkbookLimits())
    let reader = try archive.reader(
        of: try #require(archive.entries[name], "\(archive.entries.keys.sorted())")
    )
    var text: [UInt8] = []
    var block = [UInt8](repeating: 0, count: ZipEntryReader.blockSize)
    while true {
        let count = try reader.read(into: &block)
        guard count > 0 else { return String(decoding: text, as: UTF8.self) }
        text += block[..<count]
    }
}

private func written(_ sheets: SheetContents...) throws -> [UInt8] {
    try XLSXWriter.bytes(
        of: WorkbookContents(sheets: sheets, properties: try properties()),
        file: "出.xlsx"
    )
}

private func refused(_ sheets: SheetContents...) throws -> [String] {
    do {
        _ = try XLSXWriter.bytes(
            of: WorkbookContents(sheets: sheets, properties: try properties()),
            file: "出.xlsx"
        )
        return []
    } catch let failure as StageFailure {
        #expect(failure.diagnostics.allSatisfy { !$0.hints.isEmpty })
        return failure.diagnostics.map { "\($0.code.rawValue) \($0.place?.description ?? "-")" }
    }
}

@Suite("What is written is read back")
struct RoundTripTests {
    @Test("any contents", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(_ seed: UInt64) throws {
        var random = RandomContents(seed: seed)
        let contents = try random.workbook()
        let bytes = try XLSXWriter.bytes(of: contents, file: "出.xlsx")
        let reader = try XLSXReader(file: "出.xlsx", bytes: bytes)
        #expect(reader.sheets.map(\.name) == contents.sheets.map(\.name))
        for (info, sheet) in zip(reader.sheets, contents.sheets) {
            let rows = try reader.rows(of: info)
            for row in sheet.rows {
                #expect(try rows.advance())
                #expect(rows.row.number == row.number && rows.row.isHidden == row.isHidden)
                #expect(rows.row.cells.map(\.column) == row.cells.map(\.column))
                #expect(rows.row.cells.map(\.value) == row.cells.map(\.value))
            }
            #expect(try !rows.advance())
            #expect(rows.mergedRanges == sheet.merges && rows.collector.diagnostics.isEmpty)
        }
    }

    @Test("the same contents give the same bytes", arguments: 0..<10 as Range<UInt64>)
    func deterministic(_ seed: UInt64) throws {
        var (first, second) = (RandomContents(seed: seed), RandomContents(seed: seed))
        #expect(
            try XLSXWriter.bytes(of: try first.workbook(), file: "a")
                == XLSXWriter.bytes(of: try second.workbook(), file: "b")
        )
    }

    @Test(
        "texts that look like formulas stay texts",
        arguments: [
            "=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "=HYPERLINK(\"http://a\")", "\t=1",
            "http://a.b", "true", "1",
        ]
    )
    func noFormulas(_ text: String) throws {
        let bytes = try written(
            SheetContents(name: "甲", rows: [RowContents(number: 1, values: [.text(text)])])
        )
        #expect(try readSheet(bytes).cells == ["A1=\"\(text)\""])
        #expect(try !part("xl/worksheets/sheet1.xml", of: bytes).contains("<f>"))
    }

    @Test(
        "control characters and escapes come back as they were",
        arguments: ["a\u{1}b", "_x0041_", "a\rb", "\u{1F}", "_x005F_", "_x", "a\r\nb"]
    )
    func controls(_ text: String) throws {
        let bytes = try written(
            SheetContents(name: "甲", rows: [RowContents(number: 1, values: [.text(text)])])
        )
        #expect(try readSheet(bytes).cells == ["A1=\"\(text)\""])
    }
}

@Suite("A written workbook says what its contents say")
struct WriterTests {
    @Test("its time is the input's")
    func created() throws {
        let core = try part("docprops/core.xml", of: try written(SheetContents(name: "甲")))
        #expect(core.contains("2021-01-08T16:05:00Z"))
        #expect(
            core.contains("<dc:title>案件台账</dc:title>")
                && core.contains("<dc:creator>统计科</dc:creator>")
        )
    }

    @Test("frozen panes, filter, widths and hidden sheets")
    func sheet() throws {
        var sheet = SheetContents(
            name: "案件",
            rows: [RowContents(number: 1, values: [.text("编号"), .text("金额")])]
        )
        sheet.columns = [
            ColumnContents(range: 1...2, width: 20), ColumnContents(range: 3...3, isHidden: true),
        ]
        (sheet.frozenRows, sheet.frozenColumns) = (1, 1)
        sheet.filter = CellRange(first: .init(row: 1, column: 1), last: .init(row: 9, column: 2))
        var hidden = SheetContents(name: "参数")
        hidden.isHidden = true
        let bytes = try written(sheet, hidden)
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("<pane xSplit=\"1\" ySplit=\"1\"") && xml.contains("state=\"frozen\""))
        #expect(xml.contains("<autoFilter ref=\"A1:B9\"/>"))
        let reader = try XLSXReader(file: "x", bytes: bytes)
        #expect(reader.sheets.map(\.visibility) == [.visible, .hidden])
        let columns = try reader.rows(of: reader.sheets[0]).columns
        #expect(columns.map(\.range) == [1...2, 3...3] && columns[1].isHidden)
        #expect(columns[0].width.map { Int($0.rounded()) } == 21)
    }

    @Test("the page: A4, landscape, one page, repeated rows, margins, captions")
    func page() throws {
        var sheet = SheetContents(name: "案件", rows: [RowContents(number: 1, values: [.text("编号")])])
        sheet.page.isLandscape = true
        sheet.page.fit = .page
        sheet.page.repeatedRows = 1...2
        sheet.page.margins.left = 25.4
        sheet.page.header = .init(left: [.text("A&B")], right: [.text("凤栖山市")])
        sheet.page.footer = .init(center: [.text("第"), .page, .text("页，共"), .pages, .text("页")])
        let bytes = try written(sheet)
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(
            xml.contains("paperSize=\"9\"") && xml.contains("orientation=\"landscape\"")
                && xml.contains("<pageSetUpPr fitToPage=\"1\"/>")
        )
        #expect(xml.contains("<pageMargins left=\"1\""))
        #expect(
            xml.contains("&amp;LA&amp;&amp;B&amp;R凤栖山市") && xml.contains("&amp;C第&amp;P页，共&amp;N页")
        )
        #expect(try part("xl/workbook.xml", of: bytes).contains("!$1:$2</definedName>"))
        sheet.page.fit = .width
        #expect(
            try part("xl/worksheets/sheet1.xml", of: try written(sheet)).contains(
                "fitToHeight=\"0\""
            )
        )
        sheet.page.fit = .across(3)
        sheet.page.repeatedColumns = 1...2
        let wide = try written(sheet)
        let setup = try part("xl/worksheets/sheet1.xml", of: wide)
        #expect(setup.contains("fitToWidth=\"3\"") && setup.contains("fitToHeight=\"0\""), "\(setup)")
        #expect(try part("xl/workbook.xml", of: wide).contains("!$A:$B,"))
        sheet.page.fit = .none
        #expect(try !part("xl/worksheets/sheet1.xml", of: try written(sheet)).contains("fitToPage"))
    }

    @Test("fonts, fills, borders, formats and merged cells")
    func styles() throws {
        let style = CellStyle(
            font: .init(
                name: "方正小标宋",
                size: 18,
                isBold: true,
                isItalic: true,
                colour: .init(rgb: 0xFF0000)
            ),
            fill: .init(rgb: 0xDDEEFF),
            border: .thin,
            horizontal: .distributed,
            vertical: .top,
            wraps: true,
            numberFormat: "0.0000"
        )
        var sheet = SheetContents(
            name: "甲",
            rows: [RowContents(number: 1, values: [.text("表头")], style: style)]
        )
        sheet.rows.append(
            RowContents(number: 2, values: [.number(CellNumber(digits: "1.5"))], style: style)
        )
        sheet.rows[0].height = 30
        sheet.merges = [try #require(CellRange("A1:C1")), try #require(CellRange("E5"))]
        let bytes = try written(sheet)
        let styles = try part("xl/styles.xml", of: bytes)
        for text in [
            "方正小标宋", "FFFF0000", "FFDDEEFF", "<left style=\"thin\">", "horizontal=\"distributed\"",
            "vertical=\"top\"", "0.0000", "<b/>", "<i/>",
        ] {
            #expect(styles.contains(text), "\(text)")
        }
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(xml.contains("<mergeCell ref=\"A1:C1\"/>") && xml.contains("ht=\"30\""))
        #expect(try readSheet(bytes).cells == ["A1=\"表头\"", "A2=1.5"])
    }

    @Test(
        "every border and alignment has its own word in the file",
        arguments: [
            (CellStyle.Border.hair, "hair"), (.thin, "thin"), (.medium, "medium"),
            (.thick, "thick"), (.double, "double"),
        ]
    )
    func borders(_ border: CellStyle.Border, _ word: String) throws {
        for (horizontal, vertical, words) in [
            (CellStyle.Horizontal.left, CellStyle.Vertical.center, ["left", "center"]),
            (.right, .bottom, ["right"]), (.center, .top, ["center", "top"]),
        ] {
            let style = CellStyle(border: border, horizontal: horizontal, vertical: vertical)
            let styles = try part(
                "xl/styles.xml",
                of: try written(
                    SheetContents(
                        name: "甲",
                        rows: [RowContents(number: 1, values: [.text("x")], style: style)]
                    )
                )
            )
            #expect(
                styles.contains("style=\"\(word)\"")
                    && words.allSatisfy { styles.contains("=\"\($0)\"") }
            )
        }
    }

    @Test("comments stand beside their cells")
    func comments() throws {
        var row = RowContents(number: 3, values: [.text("甲")])
        row.cells[0].comment = "金额要写元，\n不带单位"
        let comments = try part(
            "xl/comments1.xml",
            of: try written(SheetContents(name: "甲", rows: [row]))
        )
        #expect(comments.contains("ref=\"A3\"") && comments.contains("金额要写元"))
    }
}

@Suite("Lists of choices")
struct ChoiceTests {
    private func sheet(_ words: [String], message: String = "") throws -> SheetContents {
        var sheet = SheetContents(name: "案件", rows: [RowContents(number: 1, values: [.text("行业")])])
        sheet.choices = [
            ChoiceList(range: try #require(CellRange("A2:A99")), words: words, message: message)
        ]
        return sheet
    }

    @Test("short ones stand in their own cells' rule")
    func short() throws {
        let bytes = try written(try sheet(["建筑", "制造", "其他"], message: "请从列表中选"))
        let xml = try part("xl/worksheets/sheet1.xml", of: bytes)
        #expect(
            xml.contains("<formula1>\"建筑,制造,其他\"</formula1>") && xml.contains("sqref=\"A2:A99\"")
                && xml.contains("请从列表中选")
        )
        #expect(try XLSXReader(file: "x", bytes: bytes).sheets.count == 1)
    }

    @Test(
        "long ones, and words with commas or quotes, on a hidden sheet",
        arguments: [
            (0..<120).map { "第\($0)个单位" }, ["甲,乙", "丙"], ["\"甲\""], ["=1"], ["甲\n乙"], ["", "甲"],
        ]
    )
    func long(_ words: [String]) throws {
        let bytes = try written(try sheet(words))
        #expect(
            try part("xl/worksheets/sheet1.xml", of: bytes).contains(
                "<formula1>'选项'!$A$1:$A$\(words.count)</formula1>"
            )
        )
        let reader = try XLSXReader(file: "x", bytes: bytes)
        #expect(
            reader.sheets.map(\.name) == ["案件", "选项"] && reader.sheets[1].visibility == .hidden
        )
        #expect(
            try readSheet(bytes, named: "选项").rows.map { $0.cell(1).value.plainText }
                == words.filter { !$0.isEmpty }
        )
    }

    @Test("one list twice is written once, and the sheet takes a free name")
    func shared() throws {
        var sheet = try sheet(["甲,乙"])
        sheet.choices.append(ChoiceList(range: try #require(CellRange("B2")), words: ["甲,乙"]))
        sheet.choices.append(ChoiceList(range: try #require(CellRange("C2")), words: ["丙,丁", "戊"]))
        let bytes = try written(sheet, SheetContents(name: "选项"))
        #expect(try XLSXReader(file: "x", bytes: bytes).sheets.map(\.name) == ["案件", "选项", "选项2"])
        #expect(
            try readSheet(bytes, named: "选项2").cells == ["A1=\"甲,乙\"", "B1=\"丙,丁\"", "B2=\"戊\""]
        )
    }
}

@Suite("Contents that no workbook holds are refused before anything is written")
struct ContentsFaultTests {
    private func cell(_ value: CellValue, comment: String? = nil) -> SheetContents {
        SheetContents(
            name: "甲",
            rows: [
                RowContents(
                    number: 2,
                    cells: [CellContents(column: 3, value: value, comment: comment)]
                )
            ]
        )
    }

    @Test(
        "names of sheets",
        arguments: [
            "", "甲/乙", "[甲]", "a:b", "a*", "a?", "a\\b", "'a", "a'",
            String(repeating: "字", count: 32), "a\nb",
        ]
    )
    func names(_ name: String) throws {
        #expect(try refused(SheetContents(name: name)) == ["XLS0201 -"])
    }

    @Test("a name twice, in any case")
    func doubled() throws {
        #expect(try refused(SheetContents(name: "Ab"), SheetContents(name: "aB")) == ["XLS0201 -"])
        #expect(try refused(SheetContents(name: String(repeating: "字", count: 31))) == [])
    }

    @Test("rows and columns beyond a sheet or out of order")
    func sizes() throws {
        func sheet(_ rows: [Int], columns: [Int] = [1]) -> SheetContents {
            SheetContents(
                name: "甲",
                rows: rows.map {
                    RowContents(
                        number: $0,
                        cells: columns.map { CellContents(column: $0, value: .boolean(true)) }
                    )
                }
            )
        }
        #expect(try refused(sheet([1_048_577])).first == "XLS0202 出.xlsx!甲!1048577")
        #expect(try refused(sheet([2, 1])).first == "XLS0202 出.xlsx!甲!1")
        #expect(try refused(sheet([0])).first == "XLS0202 出.xlsx!甲!0")
        #expect(try refused(sheet([1], columns: [2, 2])) == ["XLS0202 出.xlsx!甲!B1"])
        #expect(try refused(sheet([1], columns: [16_385])) == ["XLS0202 出.xlsx!甲!XFE1"])
        #expect(try refused(sheet([1], columns: [16_384])) == [])
    }

    @Test("texts that are too long")
    func texts() throws {
        let most = String(repeating: "字", count: 32_767)
        #expect(try refused(cell(.text(most))) == [])
        #expect(try refused(cell(.text(most + "字"))) == ["XLS0203 出.xlsx!甲!C2"])
        #expect(try refused(cell(.boolean(true), comment: most + "字")) == ["XLS0203 出.xlsx!甲!C2"])
        var sheet = SheetContents(name: "甲")
        sheet.page.footer = .init(left: [.text(String(repeating: "字", count: 255))])
        sheet.choices = [
            ChoiceList(
                range: try #require(CellRange("A1")),
                words: ["甲"],
                message: String(repeating: "字", count: 256)
            )
        ]
        #expect(try refused(sheet) == ["XLS0203 出.xlsx!甲!A1", "XLS0203 出.xlsx!甲"])
    }

    @Test(
        "numbers that a double does not hold",
        arguments: [
            "1234567890123456", "0.1234567890123456", "1,234", "", "1E5", "01", "1.", ".5", "-0",
            "NaN", "1１",
        ]
    )
    func numbers(_ digits: String) throws {
        #expect(try refused(cell(.number(CellNumber(digits: digits)))) == ["XLS0204 出.xlsx!甲!C2"])
    }

    @Test(
        "zeros at the end of a fraction change nothing",
        arguments: [("85.20", "85.2"), ("1.00", "1"), ("-0.50", "-0.5"), ("100", "100")]
    )
    func trailingZeros(_ digits: String, _ expected: String) throws {
        let bytes = try written(cell(.number(CellNumber(digits: digits))))
        #expect(try readSheet(bytes).cells == ["C2=" + expected])
    }

    @Test("ranges that are wrong or overlap")
    func ranges() throws {
        var sheet = SheetContents(name: "甲")
        sheet.merges = [try #require(CellRange("A1:B2")), try #require(CellRange("B2:C3"))]
        sheet.filter = CellRange(first: .init(row: 3, column: 3), last: .init(row: 2, column: 3))
        sheet.choices = [
            ChoiceList(
                range: CellRange(first: .init(row: 0, column: 1), last: .init(row: 1, column: 1)),
                words: ["甲"]
            )
        ]
        #expect(
            try refused(sheet) == [
                "XLS0205 出.xlsx!甲!A0", "XLS0205 出.xlsx!甲!C3", "XLS0205 出.xlsx!甲!B2",
            ]
        )
    }

    @Test("no sheet at all, and everything at once")
    func all() throws {
        #expect(throws: StageFailure.self) {
            try XLSXWriter.bytes(of: try workbook(), file: "出.xlsx")
        }
        var sheet = cell(.number(CellNumber(digits: "x")))
        sheet.name = "a:b"
        #expect(try refused(sheet) == ["XLS0201 -", "XLS0204 出.xlsx!a:b!C2"])
    }

    @Test("a failure of the library is the environment's")
    func library() {
        let diagnostic = Diagnostic.contentsLibrary("no space")
        #expect(diagnostic.code == .contentsLibrary && diagnostic.cause == .environment)
    }
}
