import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("A ledger from workbooks") struct WorkbookImportTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("ledger.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func contents() throws -> LedgerRecords { try LedgerStore.records(at: path) }

    @Test("a workbook gives the records that its tables give as CSV", arguments: 0..<6 as Range<UInt64>)
    func same(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 30)
        let csv = folder.file("csv.sqlite")
        _ = try Ledger.importing(ledger.files, into: csv, context: .sample)
        let file = try WorkbookLedger(ledger.sheets).file()
        let imported = try Ledger.importing([file], into: path, context: .sample)
        #expect(imported.warnings.isEmpty, "\(imported.warnings)")
        let changes = LedgerChanges(from: try LedgerStore.records(at: csv), to: try contents())
        #expect(changes.isEmpty, "\(changes)")
        #expect(imported.output.tables.map(\.count) == ledger.sheets.map { $0.rows.count - 1 })
    }

    @Test("the same workbook again changes nothing; a changed one replaces its records")
    func again() throws {
        let book = try WorkbookLedger()
        let file = try book.file()
        #expect(try !Ledger.importing([file], into: path, context: .sample).output.isUnchanged)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(try Ledger.importing([file], into: path, context: .sample).output.isUnchanged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
        let changed = try book.setting("案件", row: 2, "查实人数", to: .number(CellNumber(digits: "11"))).file()
        #expect(try !Ledger.importing([changed], into: path, context: .sample, scope: .files).output.isUnchanged)
        #expect(try contents()[.cases].count == 2)
    }

    @Test("a record's place names workbook, sheet and cell, also when it comes from the store")
    func places() throws {
        let book = try WorkbookLedger()
        #expect(
            try book.setting("案件", row: 2, "其中农民工人数", to: .number(CellNumber(digits: "12"))).diagnostics().map(\.placed)
                == ["LED0303 ledger/台账.xlsx!案件!O2"])
        _ = try Ledger.importing([try book.file()], into: path, context: .sample)
        let extra = LedgerFile(
            name: "追发-补.csv",
            bytes: Array("追发编号,案件编号,日期,新增人数,其中农民工人数,工资,其中农民工工资,赔偿金,其中农民工赔偿金,资金来源\nZ9,A1,2020-12-30,1,1,41000,500,0,0,企业\n".utf8))
        let found = diagnostics { _ = try Ledger.importing([extra], into: path, context: .sample, scope: .files) }
        #expect(found.map(\.placed) == ["LED0308 追发-补.csv:2:22"])
        #expect(found.first?.notes.first?.place?.description == "ledger/台账.xlsx!案件!2")
    }

    // MARK: Cells

    @Test("typed cells: what is not of the accepted form is named with its cell", arguments: [
        ("查实人数", CellValue.blank, "LED0201 ledger/台账.xlsx!案件!N2", "空白不等于零"),
        ("查实金额", .text("1,234"), "LED0202 ledger/台账.xlsx!案件!P2", "如 8000 或 8000.50"),
        ("查实人数", .text("１２"), "LED0202 ledger/台账.xlsx!案件!N2", "如 12"),
        ("查实金额", .text("3.5万"), "LED0202 ledger/台账.xlsx!案件!P2", "以元为单位"),
        ("查实金额", .text("####"), "LED0202 ledger/台账.xlsx!案件!P2", "半角数字"),
        ("查实金额", .text("80000"), "LED0213 ledger/台账.xlsx!案件!P2", "分列"),
        ("查实日期", .text("2020/11/15"), "LED0203 ledger/台账.xlsx!案件!M2", "写成 2020-11-15"),
        ("查实日期", .text("2020-11-15"), "LED0213 ledger/台账.xlsx!案件!M2", "分列"),
        ("查实日期", .number(CellNumber(digits: "44150")), "LED0213 ledger/台账.xlsx!案件!M2", "设为“日期”"),
        ("查实人数", .number(CellNumber(digits: "9.5")), "LED0213 ledger/台账.xlsx!案件!N2", "整数"),
        ("查实人数", .number(CellNumber(digits: "-1")), "LED0213 ledger/台账.xlsx!案件!N2", "不小于 0"),
        ("查实金额", .number(CellNumber(digits: "0.005")), "LED0213 ledger/台账.xlsx!案件!P2", "两位小数"),
        ("查实人数", .boolean(true), "LED0213 ledger/台账.xlsx!案件!N2", "整数"),
        ("所属单位", .text("栖云县"), "LED0206 ledger/台账.xlsx!案件!B2", "栖云区"),
        ("逃匿", .text("无"), "LED0204 ledger/台账.xlsx!案件!T2", "填“是”或“否”"),
    ])
    func cells(_ heading: String, _ value: CellValue, _ expected: String, _ hint: String) throws {
        let found = try WorkbookLedger().setting("案件", row: 2, heading, to: value).diagnostics()
        #expect(found.first?.placed == expected, "\(found)")
        #expect(found.first?.hints.contains { $0.chinese.contains(hint) } == true, "\(found.first?.hints ?? [])")
        #expect(found.first?.place?.cell?.heading == heading)
    }

    @Test("all errors of a workbook come at once, those of secret cells without their values")
    func all() throws {
        let found = try WorkbookLedger()
            .setting("案件", row: 2, "查实金额", to: .text("1,234")).setting("案件", row: 3, "查实人数", to: .blank)
            .setting("人员", row: 2, "身份证号", to: .number(CellNumber(digits: "990207198610289"))).setting("人员", row: 2, "拖欠金额", to: .number(CellNumber(digits: "0.125")))
            .diagnostics()
        #expect(
            found.map(\.placed) == [
                "LED0202 ledger/台账.xlsx!案件!P2", "LED0201 ledger/台账.xlsx!案件!N3", "LED0208 ledger/台账.xlsx!人员!C2",
                "LED0213 ledger/台账.xlsx!人员!F2",
            ])
        let text = found.map { DiagnosticFormatter(language: .chinese).console($0) }.joined()
        #expect(!text.contains("990207") && !text.contains("0.125"))
    }

    @Test("a number typed where a name or code belongs counts as its digits, but not one whose digits are lost")
    func codes() throws {
        let book = try WorkbookLedger().changing("步骤") { $0.rows[2].cells[3].value = .number(CellNumber(digits: "12")) }
        _ = try Ledger.importing([try book.file()], into: path, context: .sample)
        let steps = try contents()[.steps]
        #expect((0..<steps.count).contains { steps.text($0, steps.table.index(of: "文号")) == "12" })
        let lost = try WorkbookLedger().setting("人员", row: 2, "身份证号", to: .number(CellNumber(digits: "990207198610289000")))
        let found = try lost.diagnostics()
        #expect(found.map(\.placed) == ["LED0213 ledger/台账.xlsx!人员!C2"])
        #expect(found.first?.hints.first?.chinese.contains("改成“文本”") == true)
    }

    @Test("a covered cell of merged ones is an error, not a blank")
    func merged() throws {
        let book = try WorkbookLedger().changing("案件") { sheet in
            sheet.rows[2].cells[2].value = .blank
            sheet.merges = [CellRange(first: CellReference(row: 2, column: 3), last: CellReference(row: 3, column: 3))]
        }
        #expect(try book.diagnostics().map(\.placed) == ["LED0212 ledger/台账.xlsx!案件!C3"])
    }

    // MARK: Headings and sheets

    @Test("a title above the headings, hidden rows and rows with a running number only")
    func titles() throws {
        let names = LedgerNames(ignoredColumns: ["序号"])
        var context = LedgerContext.sample
        context.names = names
        var book = try WorkbookLedger().changing("追发") { sheet in
            for index in sheet.rows.indices {
                sheet.rows[index].number += 1
                for cell in sheet.rows[index].cells.indices { sheet.rows[index].cells[cell].column += 1 }
                let first: CellValue = index == 0 ? .text("序 号") : .number(CellNumber(digits: String(index)))
                sheet.rows[index].cells.insert(CellContents(column: 1, value: first), at: 0)
            }
            sheet.rows[1].isHidden = true
            sheet.rows.insert(RowContents(number: 1, values: [.text("某县追发台账")]), at: 0)
            sheet.rows.append(RowContents(number: 6, values: [.number(CellNumber(digits: "4"))]))
        }
        book.contents.sheets[3].rows[1].cells[6].value = .text(" 工\n资 ")
        let result = try Ledger.check([try book.file()], context: context)
        #expect(result.output.tables.map(\.count) == [2, 1, 2, 3, 13, 1])
        #expect(result.warnings.map(\.code.rawValue) == ["XLS0118"])
        #expect(result.warnings.first?.place?.description == "ledger/台账.xlsx!追发")
    }

    @Test("a case that is being looked into has its cells of verification blank together; some alone are forgotten, a formula's too")
    func leads() throws {
        func found(_ change: (inout [CellContents]) -> Void = { _ in }) throws -> [String] {
            let book = try WorkbookLedger().changing("案件") { sheet in
                var cells = sheet.rows[1].cells
                cells[0].value = .text("A9")
                for column in 12..<20 { cells[column].value = .blank }
                change(&cells)
                sheet.rows.append(RowContents(number: sheet.rows.count + 1, cells: cells))
            }
            return try book.diagnostics().map(\.placed)
        }
        #expect(try found().isEmpty)
        let forgotten = try found { $0[19].value = .text("否") }
        #expect(forgotten == ["M", "N", "O", "P", "Q", "R", "S"].map { "LED0201 ledger/台账.xlsx!案件!\($0)4" })
    }

    @Test("cells below right headings are looked at beside a wrong one")
    func wrongHeading() throws {
        let book = try WorkbookLedger().changing("案件") { sheet in
            sheet.rows[0].cells[19].value = .text("逃匿否")
            sheet.rows[1].cells[13].value = .text("1,234")
        }
        let found = try book.diagnostics().map(\.placed)
        #expect(found.contains("LED0103 ledger/台账.xlsx!案件!T1") && found.contains { $0.hasSuffix("案件!N2") }, "\(found)")
    }

    @Test("unknown, missing and doubled headings are told at once, each at its cell")
    func headings() throws {
        func found(_ column: Int, _ text: String) throws -> [String] {
            try WorkbookLedger().changing("案件") { $0.rows[0].cells[column].value = .text(text) }.diagnostics().map(\.placed)
        }
        #expect(try found(15, "查实金领") == ["LED0103 ledger/台账.xlsx!案件!P1"])
        #expect(try found(15, "查实人数") == ["LED0104 ledger/台账.xlsx!案件!P1", "LED0102 ledger/台账.xlsx!案件!1"])
        #expect(try found(15, "合计") == ["LED0103 ledger/台账.xlsx!案件!P1", "LED0102 ledger/台账.xlsx!案件!1"])
        #expect(try found(0, "案号") == ["LED0103 ledger/台账.xlsx!案件!A1"])
        let blank = try WorkbookLedger().changing("案件") { $0.rows[0].cells[15].value = .blank }
        #expect(try blank.diagnostics().map(\.placed) == ["LED0102 ledger/台账.xlsx!案件!1"])
        let more = try WorkbookLedger().changing("案件") { $0.rows[1].cells.append(CellContents(column: 22, value: .text("备忘"))) }
        #expect(try more.diagnostics().map(\.placed) == ["LED0109 ledger/台账.xlsx!案件!V2"])
    }

    @Test("a heading that is like a missing one is one message with both, and says how both can stay as they are")
    func renamed() throws {
        let found = try #require(WorkbookLedger().changing("案件") { $0.rows[0].cells[0].value = .text("案号") }.diagnostics().first)
        #expect(found.message.chinese == "“案件”表 A 列的标题“案号”像是“案件编号”")
        #expect(found.message.english == "the heading '案号' of column A in the table '案件' looks like '案件编号'")
        let hint = try #require(found.hints.first)
        #expect(hint.chinese == "改成“案件编号”；各单位都这样写的，在模板包 ledger.yaml 的“案件”下、“列”里加上别名，如 案件编号: [案号]")
        #expect(hint.english.hasSuffix("add the other name to 列 of '案件' in the pack's ledger.yaml, as 案件编号: [案号]"))
        #expect(found.hints.count == 1)
        // Two of them take one missing heading each.
        let two = try WorkbookLedger().changing("案件") { sheet in
            sheet.rows[0].cells[13].value = .text("人数")
            sheet.rows[0].cells[14].value = .text("农民工数")
        }.diagnostics()
        #expect(two.map(\.message.chinese) == ["“案件”表 N 列的标题“人数”像是“查实人数”", "“案件”表 O 列的标题“农民工数”像是“其中农民工人数”"])
    }

    @Test("a day typed as text says how to turn the whole column into days", arguments: ["2020.11.12", "2020年11月12日", "20201112", "明天"])
    func typedDays(_ text: String) throws {
        let found = try #require(WorkbookLedger().changing("案件") { $0.rows[1].cells[3].value = .text(text) }.diagnostics().first)
        #expect(found.placed == "LED0203 ledger/台账.xlsx!案件!D2")
        let told = found.hints.map(\.chinese)
        #expect(told.contains("整列都这样的：在 Excel、WPS 里选中这一列，用“数据—分列”，最后一步选“日期：YMD”") == (text != "明天"), "\(told)")
        #expect((told.first == "写成 2020-11-12") == (text != "明天"))
    }

    @Test("likeness of headings", arguments: [
        ("案号", "案件编号"), ("编号", "案件编号"), ("涉案单位", "所属单位"), ("查实欠薪金额", "查实金额"), ("农民工金额", "其中农民工金额"),
        ("备注", nil), ("号", nil), ("", nil), ("序", nil),
    ] as [(String, String?)])
    func likeness(_ text: String, _ meant: String?) {
        #expect(HeadingMatch.likely(text, among: ["案件编号", "所属单位", "查实金额", "其中农民工金额"]) == meant)
        #expect(HeadingMatch.likely(text, among: []) == nil)
    }

    @Test("other names of tables and columns are those that the pack lists, in workbooks and in CSV files")
    func names() throws {
        var context = LedgerContext.sample
        context.names = LedgerNames(
            tables: ["欠薪台账": .cases], columns: [.cases: ["拖欠金额": "查实金额"]], ignoredSheets: ["填表说明"])
        var book = try WorkbookLedger().changing("案件") { $0.rows[0].cells[15].value = .text("拖欠\n金额") }
        book.contents.sheets[2].name = "欠薪台账"
        book.contents.sheets.append(SheetContents(name: "填表说明", rows: [RowContents(number: 1, values: [.text("以元为单位"), .text("是")])]))
        book.contents.sheets.append(SheetContents(name: "Sheet2"))
        #expect(try Ledger.check([try book.file()], context: context).output.tables.map(\.count) == [2, 1, 2, 3, 13, 1])
        // Without the names everything that is not known is told.
        #expect(
            try book.diagnostics().map(\.placed) == [
                "LED0107 ledger/台账.xlsx!欠薪台账", "LED0107 ledger/台账.xlsx!填表说明",
            ])
        var files = SmallLedger().files
        files[2].name = "欠薪台账-栖云区.csv"
        files[2].bytes = Array(String(decoding: files[2].bytes, as: UTF8.self).replacing("查实金额", with: "拖欠金额").utf8)
        #expect(try Ledger.check(files, context: context).output.tables.map(\.count) == [2, 1, 2, 3, 13, 1])
        #expect(diagnostics { _ = try Ledger.check(files, context: .sample) }.map(\.summary) == ["LED0101 欠薪台账-栖云区.csv - -"])
        // Both names of one column are the column twice.
        let doubled = book.changing("欠薪台账") { $0.rows[0].cells[13].value = .text("查实金额") }
        #expect(try doubled.diagnostics(context).map(\.placed) == ["LED0104 ledger/台账.xlsx!欠薪台账!P1", "LED0102 ledger/台账.xlsx!欠薪台账!1"])
    }

    @Test("names that change have the files read again")
    func changedNames() throws {
        let file = try WorkbookLedger().file()
        _ = try Ledger.importing([file], into: path, context: .sample)
        var context = LedgerContext.sample
        context.names.tables = ["甲": .cases]
        #expect(try !Ledger.importing([file], into: path, context: context).output.isUnchanged)
        #expect(try Ledger.importing([file], into: path, context: context).output.isUnchanged)
    }

    @Test("a sheet without headings, and a workbook without tables")
    func empty() throws {
        let bare = try WorkbookLedger().changing("案件") { $0.rows = [RowContents(number: 3, values: [.text("案件台账")])] }
        #expect(try bare.diagnostics().map(\.placed) == ["LED0108 ledger/台账.xlsx!案件"])
        var none = try WorkbookLedger()
        none.contents.sheets = [SheetContents(name: "Sheet1")]
        #expect(try none.diagnostics().map(\.placed) == ["LED0110 ledger/台账.xlsx"])
        let headings = try WorkbookLedger(SmallLedger().sheets.map { .init(name: $0.name, rows: [$0.rows[0]]) })
        #expect(try Ledger.check([try headings.file()], context: .sample).output.tables.allSatisfy { $0.count == 0 })
    }

    @Test("a file named as a workbook that is none says what it is", arguments: [
        ("a,b\n1,2\n", "XLS0101"), ("", "XLS0101"), ("<html><table>", "XLS0101"),
    ])
    func foreign(_ text: String, _ code: String) {
        let file = LedgerFile(name: "ledger/栖云区.xlsx", bytes: Array(text.utf8))
        #expect(diagnostics { _ = try Ledger.check([file], context: .sample) }.map(\.placed) == ["\(code) ledger/栖云区.xlsx"])
    }

    @Test("a formula that no program has computed is a warning and a blank; where a value must be it is an error")
    func formulas() throws {
        func file(formulaIn column: Int) -> LedgerFile {
            let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
            let list = "http://schemas.openxmlformats.org/package/2006/relationships"
            let rows = SmallLedger().sheets[0].rows.prefix(2).enumerated().map { index, texts in
                let cells = texts.enumerated().map { position, text in
                    index == 1 && position == column
                        ? "<c><f>A1</f></c>" : "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                }
                return "<row>\(cells.joined())</row>"
            }
            let zip = ZipBuilder([
                ("_rels/.rels", "<Relationships xmlns=\"\(list)\"><Relationship Id=\"r\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
                ("xl/workbook.xml", "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relations)\"><sheets><sheet name=\"项目\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"),
                ("xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"\(list)\"><Relationship Id=\"s\" Type=\"\(relations)/worksheet\" Target=\"sheet.xml\"/></Relationships>"),
                ("xl/sheet.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(rows.joined())</sheetData></worksheet>"),
            ])
            return LedgerFile(name: "项目.xlsx", bytes: zip.archive)
        }
        let right = try Ledger.check([file(formulaIn: 2)], context: .sample)
        #expect(right.warnings.map(\.placed) == ["XLS0117 项目.xlsx!项目!C2"])
        #expect(right.output.tables.map(\.count) == [1, 0, 0, 0, 0, 0])
        let wrong = diagnostics { _ = try Ledger.check([file(formulaIn: 1)], context: .sample) }
        #expect(wrong.map(\.placed) == ["XLS0117 项目.xlsx!项目!B2"] && wrong.first?.severity == .error)
        #expect(wrong.first?.message.chinese == "公式还没有算出结果，这一格没有值")
        #expect(wrong.first?.message.english == "the formula has no result yet: the cell has no value")
    }

    // MARK: Units

    @Test("units without a record or a file of their name are named")
    func silent() throws {
        let file = try WorkbookLedger().file()
        let checked = try Ledger.check([file], context: .sample).output
        #expect(!checked.silentUnits.contains("栖云区") && !checked.silentUnits.contains("望河区"))
        #expect(checked.silentUnits == LedgerContext.sample.units.filter { !["栖云区", "望河区"].contains($0) })
        var zero = try WorkbookLedger(SmallLedger().sheets.map { .init(name: $0.name, rows: [$0.rows[0]]) })
        let unit = try #require(checked.silentUnits.first)
        zero.name = "ledger/\(unit)12月.xlsx"
        let both = try Ledger.importing([file, try zero.file()], into: path, context: .sample)
        #expect(!both.output.silentUnits.contains(unit))
        let again = try Ledger.importing([file, try zero.file()], into: path, context: .sample)
        #expect(again.output.isUnchanged && again.output.silentUnits == both.output.silentUnits)
    }
}
