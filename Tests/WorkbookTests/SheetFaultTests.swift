import Diagnostics
import Testing

@testable import Workbook

@Suite("What is wrong in a sheet is told by its cell, and the reading goes on")
struct SheetFaultTests {
    @Test(
        "faults and their places",
        arguments: [
            (
                "<row r=\"1\"><c r=\"B1\" t=\"n\"><v>12a</v></c><c r=\"C1\"><v>3</v></c></row>",
                ["XLS0113 案件!B1"], ["C1=3"]
            ),
            ("<row r=\"1\"><c r=\"B1\" t=\"b\"><v>2</v></c></row>", ["XLS0113 案件!B1"], []),
            ("<row r=\"1\"><c r=\"B1\" t=\"d\"><v>2020.1.5</v></c></row>", ["XLS0113 案件!B1"], []),
            ("<row r=\"1\"><c r=\"B1\" t=\"x\"><v>1</v></c></row>", ["XLS0113 案件!B1"], []),
            ("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>7</v></c></row>", ["XLS0114 案件!B1"], []),
            ("<row r=\"1\"><c r=\"B1\" t=\"s\"><v>-1</v></c></row>", ["XLS0113 案件!B1"], []),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>",
                ["XLS0112 案件!B1"], ["B1=1"]
            ),
            (
                "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>2</v></c><c r=\"C1\"><v>3</v></c></row>",
                ["XLS0112 案件!A1"], ["B1=1", "C1=3"]
            ),
            (
                "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row><row r=\"1\"><c r=\"A1\"><v>2</v></c></row><row r=\"3\"><c><v>3</v></c></row>",
                ["XLS0112 案件!1"], ["A2=1", "A3=3"]
            ),
            (
                "<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>2</v></c></row>",
                ["XLS0112 案件!2"], ["A2=1"]
            ),
            ("<row r=\"1048577\"><c><v>1</v></c></row>", ["XLS0111 案件!1"], []),
            ("<row r=\"x\"><c><v>1</v></c></row>", ["XLS0111 案件!1"], []),
            ("<row r=\"0\"><c><v>1</v></c></row>", ["XLS0111 案件!1"], []),
            ("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>", ["XLS0111 案件!1"], []),
            ("<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>", ["XLS0111 案件!1"], []),
            (
                "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c><v>2</v></c></row>", ["XLS0111 案件!1"],
                ["XFD1=1"]
            ),
            (
                "<row r=\"1\"><c r=\"A1\"><f>B1+1</f></c><c r=\"B1\"><f>C1</f><v></v></c><c r=\"C1\"><v>1</v></c></row>",
                ["XLS0117 案件!A1", "XLS0117 案件!B1"], ["A1=-", "B1=-", "C1=1"]
            ),
        ]
    )
    func faults(_ rows: String, _ said: [String], _ cells: [String]) throws {
        let reading = try readSheet(TestWorkbook(rows: rows).bytes)
        #expect(reading.summary == said)
        #expect(reading.cells == cells)
        #expect(reading.said.allSatisfy { !$0.hints.isEmpty })
    }

    @Test(
        "formulas that no program computed, whatever their type",
        arguments: [
            ("<c r=\"A1\"><f>1</f></c>", true),
            ("<c r=\"A1\"><f>1</f><v/></c>", true),
            ("<c r=\"A1\" t=\"str\"><f>1</f></c>", true),
            ("<c r=\"A1\" t=\"b\"><f>1</f></c>", true),
            ("<c r=\"A1\" t=\"str\"><f>1</f><v></v></c>", false),
            ("<c r=\"A1\" t=\"e\"><f>1</f><v>#N/A</v></c>", false),
            ("<c r=\"A1\"/>", false),
        ]
    )
    func uncomputed(_ cell: String, _ isWarned: Bool) throws {
        let reading = try readSheet(TestWorkbook(rows: "<row r=\"1\">\(cell)</row>").bytes)
        #expect(reading.summary == (isWarned ? ["XLS0117 案件!A1"] : []))
    }

    @Test("a formula without a result is a warning, everything else an error")
    func severity() throws {
        let formula = try readSheet(TestWorkbook(rows: "<row><c><f>1</f></c></row>").bytes)
        #expect(formula.said.map(\.severity) == [.warning])
        #expect(formula.rows[0].cells[0].isFormula)
        let value = try readSheet(TestWorkbook(rows: "<row><c><v>x</v></c></row>").bytes)
        #expect(value.said.map(\.severity) == [.error])
    }

    @Test("a place is the workbook's, the sheet's and the cell's")
    func place() throws {
        let reading = try readSheet(
            TestWorkbook(rows: "<row r=\"7\"><c r=\"B7\"><v>x</v></c></row>").bytes
        )
        let place = try #require(reading.said.first?.place)
        #expect(place.description == "台账.xlsx!案件!B7")
        #expect(place.cell == .init(row: 7, column: 2) && place.sheet == "案件")
    }

    @Test("a text longer than a cell holds is refused and not kept")
    func longText() throws {
        let long = String(repeating: "很", count: 50_000)
        let rows =
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>\(long)</v></c><c r=\"B1\" t=\"inlineStr\"><is><t>\(long)</t></is></c><c r=\"C1\"><v>1</v></c></row>"
        let reading = try readSheet(TestWorkbook(rows: rows).bytes)
        #expect(reading.summary == ["XLS0115 案件!A1", "XLS0115 案件!B1"])
        #expect(reading.cells == ["C1=1"])
    }

    @Test("after the limit faults are counted")
    func limit() throws {
        let rows = (1...50).map { "<row r=\"\($0)\"><c><v>x</v></c></row>" }.joined()
        let reader = try XLSXReader(file: "台账.xlsx", bytes: TestWorkbook(rows: rows).bytes)
        let sheet = try reader.rows(of: reader.sheets[0], faultLimit: 10)
        while try sheet.advance() {}
        #expect(
            sheet.collector.diagnostics.count == 10 && sheet.collector.omitted == 40
                && sheet.collector.hasErrors
        )
    }

    @Test("faults after the last row with a value are told as well")
    func trailing() throws {
        #expect(
            try readSheet(TestWorkbook(rows: "<row r=\"9\"><c r=\"A9\"><v>x</v></c></row>").bytes)
                .summary == ["XLS0113 案件!A9"]
        )
    }

    @Test("another sheet than those there is named with the nearest")
    func unknownSheet() throws {
        let reader = try XLSXReader(file: "台账.xlsx", bytes: TestWorkbook(rows: "").bytes)
        do {
            _ = try reader.sheet(named: "案卷")
            Issue.record("found")
        } catch {
            #expect(error.diagnostics.map(\.code) == [.workbookNoSheet])
            #expect(error.diagnostics[0].hints[0].chinese == "是不是“案件”？")
        }
    }

    @Test("cells are found by their column")
    func lookup() throws {
        let reading = try readSheet(
            TestWorkbook(
                rows:
                    "<row><c r=\"B1\"><v>2</v></c><c r=\"D1\"><v>4</v></c><c r=\"Z1\"><v>26</v></c></row>"
            ).bytes
        )
        let row = try #require(reading.rows.first)
        #expect(
            [1, 2, 3, 4, 26, 27].map { described(row.cell($0).value) } == [
                "-", "2", "-", "4", "26", "-",
            ]
        )
        #expect(row.cell(3).column == 3)
    }
}
