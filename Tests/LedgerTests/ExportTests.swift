import Diagnostics
import Foundation
import Quantities
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("Ledger workbooks that are written") struct ExportTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func table(_ view: String, _ ledger: SmallLedger = SmallLedger(), unit: String? = nil) throws -> ViewTable {
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let start = try #require(CivilDate(iso: "2020-11-09"))
        let day = try #require(CivilDate(iso: "2020-12-31"))
        return try LedgerReader(path: path, from: start, asOf: day).table(ofView: PlacedSQL(view), unit: unit)
    }

    private func cells(_ table: ViewTable, row: Int) throws -> [String: CellValue] {
        let day = try #require(CivilDate(iso: "2020-12-31"))
        let bytes = try table.xlsx(title: "案件", day: day, file: "x.xlsx")
        let reader = try XLSXReader(file: "x.xlsx", bytes: bytes)
        let sheet = try reader.rows(of: try #require(reader.sheets.first))
        var rows: [SheetRow] = []
        while try sheet.advance() { rows.append(sheet.row) }
        let headings = rows[0].cells
        return Dictionary(headings.map { ($0.value.plainText, rows[row].cell($0.column).value) }) { first, _ in first }
    }

    @Test("a view's values are typed: money in yuan, days, persons, flags as words, blanks")
    func values() throws {
        let cells = try cells(try table("案件"), row: 1)
        #expect(cells["案件编号"] == .text("A1"))
        #expect(cells["查实金额"] == .number(CellNumber(digits: "80000", format: NumberFormat(code: "0.00"))))
        #expect(cells["其中农民工金额"] == .number(CellNumber(digits: "64000.5", format: NumberFormat(code: "0.00"))))
        #expect(cells["未清偿"] == .number(CellNumber(digits: "40000", format: NumberFormat(code: "0.00"))))
        #expect(cells["查实人数"] == .number(CellNumber(digits: "10")))
        #expect(cells["查实日期"]?.plainText == "2020-11-15" && cells["移送日"]?.plainText == "2020-12-01")
        #expect(cells["逃匿"] == .text("否") && cells["政府投资"] == .text("是"))
        #expect(cells["办结日"] == .blank && cells["移出名单日"] == .blank)
        #expect(cells["来源文件"] == .text("案件.csv") && cells["来源行"] == .number(CellNumber(digits: "2")))
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipArchive(bytes, limits: WorkbookLimits())
        let reader = try archive.reader(of: try #require(archive.entries[name]))
        var (text, block) = ([UInt8](), [UInt8](repeating: 0, count: ZipEntryReader.blockSize))
        while true {
            let count = try reader.read(into: &block)
            if count == 0 { return String(decoding: text, as: UTF8.self) }
            text += block[..<count]
        }
    }

    @Test("a view of many columns is printed on several pages side by side, the record's number on each, not as dust on one")
    func wide() throws {
        #expect([1, 260, 261, 900].map(ViewTable.pagesAcross) == [1, 1, 2, 4])
        let day = try #require(CivilDate(iso: "2020-12-31"))
        for (view, isWide) in [("案件", true), ("项目", false)] {
            let bytes = try table(view).xlsx(title: view, day: day, file: "x.xlsx")
            let setup = try part("xl/worksheets/sheet1.xml", of: bytes)
            #expect(setup.contains("fitToHeight=\"0\"") && setup.contains("fitToWidth=") == isWide, "\(view)")
            #expect(try part("xl/workbook.xml", of: bytes).contains("!$A:$A,") == isWide)
        }
    }

    @Test("every view can be exported, whole and for a unit; a view that there is not names the nearest", arguments: LedgerView.allCases)
    func views(_ view: LedgerView) throws {
        let all = try table(view.rawValue)
        // All that this ledger has is verified by the day of the table; AsOfTests looks on the days before.
        #expect(all.rows.isEmpty == (view == .leads))
        #expect(all.rows.allSatisfy { $0.count == all.columns.count })
        #expect(try table(view.rawValue, unit: "望河区").rows.count <= all.rows.count)
        #expect(all.columns.allSatisfy { $0.fieldClass != .secret })
        let found = diagnostics { _ = try table(view.rawValue + "表") }
        #expect(found.map(\.code) == [.expressionUnknownView])
        #expect(found.first?.hints.first?.chinese == "是不是“\(view.rawValue)”？")
    }

    @Test("a text that looks like a formula stays a text in a workbook and is guarded in CSV", arguments: [
        "=HYPERLINK(\"http://x\",\"y\")", "+1+1", "-2", "@SUM(A1)",
    ])
    func formulas(_ text: String) throws {
        let table = try table("步骤记录", SmallLedger().setting("步骤", row: 2, "备注", to: text))
        #expect(try cells(table, row: 1)["备注"] == .text(text))
        let csv = String(decoding: table.csv, as: UTF8.self)
        #expect(csv.contains("'" + text.replacing("\"", with: "\"\"")))
        #expect(csv.hasPrefix("\u{FEFF}"))
    }

    @Test("the template of a ledger has every heading, and reads as a ledger without records")
    func template() throws {
        let bytes = try LedgerTemplate(context: .sample).workbook(file: "台账.xlsx")
        let checked = try Ledger.check([LedgerFile(name: "台账.xlsx", bytes: bytes)], context: .sample)
        #expect(checked.output.tables.allSatisfy { $0.count == 0 } && checked.warnings.isEmpty)
        let reader = try XLSXReader(file: "台账.xlsx", bytes: bytes)
        #expect(reader.sheets.map(\.name).prefix(6) == ["项目", "检查", "案件", "追发", "步骤", "人员"])
        for table in LedgerSchema.tables {
            let sheet = try reader.rows(of: try reader.sheet(named: table.name.rawValue))
            #expect(try sheet.advance())
            #expect(sheet.row.cells.map(\.value.plainText) == table.columns.map(\.name))
        }
        #expect(try LedgerTemplate(context: .sample).workbook(file: "台账.xlsx") == bytes)
    }

    @Test("the template offers the words of units, flags and choices, and keeps codes as text")
    func choices() throws {
        let bytes = try LedgerTemplate(context: .sample).workbook([LedgerSchema.cases], file: "案件.xlsx")
        let archive = try TestArchive(bytes)
        let xml = try archive.texts(of: "worksheets/sheet1")
        #expect(xml.contains("栖云区,望河区") && xml.contains("立案,协调") && xml.contains("是,否"))
        #expect(xml.components(separatedBy: "<dataValidation ").count - 1 == 6)
        #expect(xml.contains("<pane ySplit=\"1\""))
        #expect(try archive.texts(of: "styles").contains("formatCode=\"@\""))
        #expect(try archive.texts(of: "comments").contains("空白") == false)
        #expect(try archive.texts(of: "comments").contains("没有就填 0"))
    }

    @Test("choices too long for a cell's rule go to a hidden sheet, which is not read as a table")
    func longChoices() throws {
        let units = (1...40).map { "虚构第\($0)高新技术产业开发区" }
        let context = LedgerContext(units: units)
        let bytes = try LedgerTemplate(context: context).workbook(file: "台账.xlsx")
        #expect(try XLSXReader(file: "台账.xlsx", bytes: bytes).sheets.last?.visibility == .hidden)
        let checked = try Ledger.check([LedgerFile(name: "台账.xlsx", bytes: bytes)], context: context)
        #expect(checked.warnings.isEmpty && checked.output.silentUnits == units)
    }
}
