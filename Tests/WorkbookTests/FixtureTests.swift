import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Workbook

/// The bytes of a workbook of `Fixtures`, which make-fixtures.py describes.
func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](
        try Data(
            contentsOf: URL(
                fileURLWithPath: Repository.path("Tests/WorkbookTests/Fixtures/\(name).xlsx")
            )
        )
    )
}

@Suite("Workbooks are read as other programs write them")
struct FixtureTests {
    /// What openpyxl.xlsx holds apart from its formulas.
    private let ledger = [
        "A1=\"凤栖山市欠薪案件台账\"", "A2=\"案件编号\"", "B2=\"用人单位\"", "C2=\"查实人数\"", "D2=\"查实金额\"",
        "E2=\"受理日期\"", "F2=\"备注\"",
        "A3=\"AJ-001\"", "B3=\"凤栖山市㛃彤建筑有限公司\"", "C3=12", "D3=85200.5", "E3=d:2020-12-01",
        "F3=\" 首尾空格 \"",
        "A4=\"AJ-002\"", "B4=\"栖云区安居劳务队\"", "C4=0", "D4=0", "E4=d:2020-02-29", "F4=\"=不是公式\"",
        "A5=\"AJ-003\"", "B5=\"青梧县第三工程处\"", "C5=3", "D5=0.3", "E5=d:2020-12-31 08:30:00",
        "F5=\"两行\n文字\"",
    ]

    @Test("openpyxl", arguments: ["openpyxl", "mac"])
    func openpyxl(_ name: String) throws {
        let reading = try readSheet(try fixture(name))
        #expect(reading.cells == ledger + ["A6=\"合计\"", "C6=-", "D6=-", "F6=b:TRUE"])
        #expect(reading.summary == ["XLS0117 案件!C6", "XLS0117 案件!D6"])
        #expect(reading.merged == [try #require(CellRange("A1:F1"))])
        #expect(reading.rows.map(\.isHidden) == [false, false, false, true, false, false])
        // The library does not escape what looks like an escape, so the file says 一.
        #expect(
            try readSheet(try fixture(name), named: "参数").cells == ["B2=\"一\"", "B3=e:#DIV/0!"]
        )
    }

    @Test("LibreOffice, which computes the formulas")
    func libreOffice() throws {
        let reading = try readSheet(try fixture("libreoffice"))
        #expect(reading.cells == ledger + ["A6=\"合计\"", "C6=15", "D6=85200.8", "F6=b:TRUE"])
        #expect(reading.said.isEmpty)
        #expect(reading.merged == [try #require(CellRange("A1:F1"))])
        #expect(reading.rows.map(\.isHidden) == [false, false, false, true, false, false])
        // It writes truth values as formulas.
        #expect(reading.rows[5].cells.map(\.isFormula) == [false, true, true, true])
        #expect(
            try readSheet(try fixture("libreoffice"), named: "参数").cells == [
                "B2=\"_x4E00_\"", "B3=e:#DIV/0!",
            ]
        )
        let reader = try XLSXReader(file: "x", bytes: try fixture("libreoffice"))
        #expect(reader.sheets.map(\.visibility) == [.visible, .hidden])
    }

    @Test("formats tell what people see", arguments: ["openpyxl", "libreoffice"])
    func formats(_ name: String) throws {
        let rows = try readSheet(try fixture(name)).rows
        #expect(throws: CellProblem.self) { try rows[2].cell(3).wholeNumber() }
        #expect(try rows[2].cell(4).fen() == 8_520_050)
        #expect(try rows[4].cell(4).fen() == 30)
        #expect(try rows[3].cell(3).wholeNumber() == 0)
        let sheet = try XLSXReader(file: "x", bytes: try fixture(name))
        let reader = try sheet.rows(of: sheet.sheets[0])
        #expect(reader.columns.filter(\.isHidden).map(\.range.lowerBound) == [6])
        #expect(
            reader.columns.first { $0.range.contains(2) }?.width.map { (31...33).contains($0) }
                == true
        )
    }

    @Test("Excel")
    func excel() throws {
        let reading = try readSheet(try fixture("excel"))
        #expect(
            reading.cells == [
                "A1=\"日期\"", "B1=\"金额 \"", "C1=\"均数\"", "D1=\"说明\"", "A2=d:2020-12-31", "B2=237419",
                "C2=79139.6666666667",
                "D2=\"第一行\r\n第二行 \"", "A3=d:2020-12-31 08:30:00", "B3=\"甲乙\"", "C3=e:#VALUE!",
                "D3=b:FALSE",
            ]
        )
        #expect(reading.said.isEmpty)
        #expect(reading.merged == [try #require(CellRange("A4:B4"))])
        #expect(reading.rows[2].cells.map(\.isFormula) == [false, true, true, false])
    }

    @Test("WPS")
    func wps() throws {
        let reading = try readSheet(try fixture("wps"))
        #expect(
            reading.cells == [
                "A1=\"受理日期\"", "B1=\"办结日期\"", "C1=\"万元\"", "A2=d:2020-12-01", "B2=d:2020-12-31",
                "C2=12000", "A3=d:2020-12-31", "B3=8000.5",
                "C3=\"1,234\"", "A4=\"2020.12.31\"", "B4=\"####\"", "C4=1.1",
            ]
        )
        #expect(throws: CellProblem.self) { try reading.rows[1].cell(3).fen() }
        #expect(reading.rows.map(\.isHidden) == [false, false, true, false])
    }

    @Test("the strict edition")
    func strict() throws {
        let reading = try readSheet(try fixture("strict"))
        #expect(
            reading.cells == [
                "A1=\"日期\"", "B1=d:2020-12-31", "B3=d:2021-01-08 16:05:00", "C3=44196",
                "D3=d:2020-12-31",
            ]
        )
    }

    @Test(
        "fixtures are small",
        arguments: ["openpyxl", "mac", "libreoffice", "excel", "wps", "strict"]
    )
    func small(_ name: String) throws { #expect(try fixture(name).count <= 20_000) }
}
