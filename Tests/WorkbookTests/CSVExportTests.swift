import Diagnostics
import TestSupport
import Testing

@testable import Workbook

@Suite("CSV for people is safe to open")
struct CSVExportTests {
    private func exported(_ rows: [[CellValue]]) -> String {
        String(decoding: CSVExport.bytes(of: rows).dropFirst(3), as: UTF8.self)
    }

    @Test("a mark, commas and CRLF")
    func form() throws {
        let day = try #require(CellDate(year: 2020, month: 12, day: 31))
        let rows: [[CellValue]] = [
            [.text("编号"), .text("金额"), .text("日期")],
            [.text("AJ-1"), .number(CellNumber(digits: "-8000.5")), .date(day)],
            [.blank, .boolean(true), .blank],
        ]
        #expect(CSVExport.bytes(of: rows).prefix(3) == [0xEF, 0xBB, 0xBF])
        #expect(exported(rows) == "编号,金额,日期\r\nAJ-1,-8000.5,2020-12-31\r\n,TRUE,\r\n")
    }

    @Test(
        "texts that would be formulas get an apostrophe",
        arguments: ["=1+1", "+1", "-1", "@a", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠1"]
    )
    func guarded(_ text: String) {
        #expect(exported([[.text(text)]]).drop { $0 == "\"" }.hasPrefix("'" + text))
    }

    @Test("other texts are as they are", arguments: ["a=1", "1-2", "汉", "'", " =1", "a@b.cn"])
    func plain(_ text: String) { #expect(exported([[.text(text)]]) == text + "\r\n") }

    @Test("what is exported is read back", arguments: 0..<60 as Range<UInt64>)
    func roundTrip(_ seed: UInt64) {
        var random = RandomContents(seed: seed)
        let width = Int(seed % 5) + 1
        let heading = (0..<width).map { CellValue.text("列\($0)") }
        let rows = [heading] + (0..<6).map { _ in (0..<width).map { _ in random.value() } }
        var reader = CSVReader(file: "出.csv", bytes: CSVExport.bytes(of: rows))
        #expect(reader.headings == heading.map(\.plainText))
        for row in rows.dropFirst() {
            let isThere = reader.advance()
            #expect(isThere)
            for (cell, value) in zip(reader.row.cells, row) {
                let text = reader.text(cell)
                #expect(text == value.plainText || text == "'" + value.plainText)
            }
        }
        #expect(reader.collector.diagnostics.isEmpty)
    }
}
