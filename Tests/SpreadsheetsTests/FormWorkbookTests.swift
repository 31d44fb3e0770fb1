import Diagnostics
import OfficialDocument
import Testing

@testable import Spreadsheets
@testable import Workbook

@Suite("A form as a workbook") struct FormWorkbookTests {
    /// Two heading rows, of which the second steps down, a row of numbers and two rows of figures.
    private func sheet() -> FormSheet {
        func region(_ rows: Range<Int>, _ columns: Range<Int>) -> TableCell.Region { .init(rows: rows, columns: columns) }
        func heading(_ pieces: [String], _ unit: String? = nil) -> TableCell.Content { .heading(HeadingText(pieces: pieces, unit: unit)) }
        let cells = [
            TableCell(region: region(0..<2, 0..<1), content: .ordinal("甲")),
            TableCell(region: region(0..<2, 1..<2), arm: region(0..<1, 2..<3), content: heading(["涉及", "职工人数"], "万人")),
            TableCell(region: region(1..<2, 2..<3), content: heading(["其中：", "农民工"], "万人")),
            TableCell(region: region(0..<2, 3..<4), content: heading(["=1+1"])),
            TableCell(region: region(2..<3, 0..<1), content: .stub("合计")),
            TableCell(region: region(2..<3, 1..<2), content: .figure("0.0044")),
            TableCell(region: region(2..<3, 2..<3), content: .figure("12.50")),
            TableCell(region: region(2..<3, 3..<4), content: .figure(nil)),
            TableCell(region: region(3..<4, 0..<1), content: .text("其他", .leading)),
            TableCell(region: region(3..<4, 1..<2), content: .figure("—")),
            TableCell(region: region(3..<4, 2..<3), content: .figure("7")),
            TableCell(region: region(3..<4, 3..<4), content: .text("备", .centred)),
        ]
        return FormSheet(
            label: PlacedText("附件"), title: PlacedText("情况表"), caption: PlacedText("制表时间：2020年12月31日"),
            table: Table(columnCount: 4, rowCount: 4, headerRowCount: 2, cells: cells), sentencesLabel: "其他情况：",
            sentences: [[.text("公布"), .blank(value: "3"), .text("户。")], [.text("列入"), .blank(value: nil), .text("件。")]],
            signatures: [.init(label: "单位负责人："), .init(label: "联系电话：", value: "0390-1")], notesLabel: "备注：",
            notes: [PlacedText("含未立案的。"), PlacedText("标段算项目。")])
    }

    private func reader(_ sheet: FormSheet) throws -> (SheetReader, [UInt8]) {
        let bytes = try FormWorkbook(sheet).xlsx(created: (2020, 12, 31), file: "表.xlsx")
        let reader = try XLSXReader(file: "表.xlsx", bytes: bytes)
        return (try reader.rows(of: try #require(reader.sheets.first)), bytes)
    }

    @Test("a statistical form has its corner at the right and three pieces above the table")
    func statisticalForm() throws {
        var sheet = sheet()
        sheet.caption = PlacedText("填报单位（盖章）：栖云区")
        sheet.period = PlacedText("2021年第1季度")
        sheet.corner = [PlacedText("表　　号：1表"), PlacedText("计量单位：户")]
        let (reader, bytes) = try reader(sheet)
        var cells: [String: String] = [:]
        while try reader.advance() {
            for cell in reader.row.cells { cells["\(reader.row.number).\(cell.column)"] = cell.value.plainText }
        }
        #expect(cells["3.3"] == "表　　号：1表" && cells["4.1"] == "填报单位（盖章）：栖云区")
        #expect(cells["4.2"] == "2021年第1季度" && cells["4.3"] == "计量单位：户" && cells["5.1"] == "甲")
        #expect(!bytes.isEmpty)
        let csv = String(decoding: FormWorkbook(sheet).csv, as: UTF8.self)
        #expect(csv.contains(",,表　　号：1表,\r\n填报单位（盖章）：栖云区,2021年第1季度,计量单位：户,\r\n"))
    }

    @Test("what is said of this sheet alone stands in the last row, over the whole width")
    func remarks() throws {
        var sheet = sheet()
        sheet.remarks = [PlacedText("未报单位：甲县。本表数据不含未报单位。")]
        let (reader, _) = try reader(sheet)
        var last: (number: Int, texts: [String]) = (0, [])
        while try reader.advance() { last = (reader.row.number, reader.row.cells.map(\.value.plainText)) }
        #expect(last.number == 13 && last.texts == ["未报单位：甲县。本表数据不含未报单位。"])
        #expect(String(decoding: FormWorkbook(sheet).csv, as: UTF8.self).hasSuffix("未报单位：甲县。本表数据不含未报单位。,,,\r\n"))
    }

    @Test("every part of the form stands in its row, figures as numbers that show as they are printed")
    func rows() throws {
        let (reader, _) = try reader(sheet())
        #expect(reader.sheet.name == "情况表")
        var rows: [Int: [String]] = [:]
        var formats: [String] = []
        while try reader.advance() {
            rows[reader.row.number] = reader.row.cells.map(\.value.plainText)
            for cell in reader.row.cells {
                if case .number(let number) = cell.value { formats.append("\(number.digits) \(number.format.code)") }
            }
        }
        #expect(rows[1] == ["附件"] && rows[2] == ["情况表"] && rows[3] == ["制表时间：2020年12月31日"])
        #expect(rows[4] == ["甲", "涉及职工人数\n（万人）", "=1+1"])
        #expect(rows[5] == ["其中：农民工\n（万人）"])
        #expect(rows[6] == ["合计", "0.0044", "12.5"])
        #expect(rows[7] == ["其他", "—", "7", "备"])
        #expect(rows[8] == ["其他情况：公布3户。"] && rows[9] == ["列入＿＿＿＿件。"])
        #expect(rows[10] == ["单位负责人：", "联系电话：0390-1"])
        #expect(rows[11] == ["备注：含未立案的。"] && rows[12] == ["标段算项目。"])
        #expect(formats == ["0.0044 0.0000", "12.5 0.00", "7 0"])
    }

    @Test("headings are merged as they are printed, the arm of a stepped one too")
    func merges() throws {
        let (reader, _) = try reader(sheet())
        let ranges = Set(reader.mergedRanges.map { range in
            "\(Place.Cell(row: range.first.row, column: range.first.column).reference):\(Place.Cell(row: range.last.row, column: range.last.column).reference)"
        })
        #expect(ranges.isSuperset(of: ["A1:D1", "A2:D2", "A3:D3", "A4:A5", "B4:B5", "D4:D5", "A8:D8", "A10:B10", "C10:D10"]))
    }

    @Test("a page that is landscape and fits; no formula; the same bytes again")
    func page() throws {
        let (_, bytes) = try reader(sheet())
        let archive = try ZipArchive(bytes, limits: .init())
        let part = try #require(archive.entries["xl/worksheets/sheet1.xml"])
        let entry = try archive.reader(of: part)
        var (text, block) = ([UInt8](), [UInt8](repeating: 0, count: ZipEntryReader.blockSize))
        while case let count = try entry.read(into: &block), count > 0 { text += block[..<count] }
        let xml = String(decoding: text, as: UTF8.self)
        #expect(xml.contains("orientation=\"landscape\"") && xml.contains("paperSize=\"9\"") && xml.contains("fitToPage"))
        #expect(!xml.contains("<f>"))
        #expect(try reader(sheet()).1 == bytes)
    }

    @Test("as CSV: the same rows, merged words in their first place, formulas guarded")
    func csv() {
        let text = String(decoding: FormWorkbook(sheet()).csv, as: UTF8.self)
        let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
        #expect(lines[1] == "情况表,,,")
        #expect(lines[3] == "甲,涉及职工人数（万人）,,'=1+1")
        #expect(lines[4] == ",,其中：农民工（万人）,")
        #expect(lines[5] == "合计,0.0044,12.50,")
        #expect(lines[9] == "单位负责人：,,联系电话：0390-1,")
    }

    @Test("a title that no sheet can bear, a form without label, signatures or notes")
    func bare() throws {
        var sheet = sheet()
        sheet.title = PlacedText("[表]:*?/\\'" + String(repeating: "长", count: 40))
        (sheet.label, sheet.signatures, sheet.notes, sheet.notesLabel, sheet.sentences) = (nil, [], [], "", [])
        let (reader, _) = try reader(sheet)
        #expect(reader.sheet.name == "表" + String(repeating: "长", count: 30))
        var last = 0
        while try reader.advance() { last = reader.row.number }
        #expect(last == 7)
        sheet.title = PlacedText("??")
        #expect(try self.reader(sheet).0.sheet.name == "报表")
    }
}
