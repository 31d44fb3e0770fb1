import Diagnostics
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("A wrong column is told once") struct FoldedFaultTests {
    private func check(_ ledger: WorkbookLedger) throws -> [Diagnostic] {
        let file = try ledger.file()
        return diagnostics { _ = try Ledger.check([file], context: .sample) }
    }

    /// The workbook with all cells of a column changed.
    private func filling(_ table: String, _ heading: String, _ values: [CellValue]) throws -> WorkbookLedger {
        var ledger = try WorkbookLedger()
        for (index, value) in values.enumerated() { ledger = ledger.setting(table, row: index + 2, heading, to: value) }
        return ledger
    }

    @Test("a unit that the office does not have is one fault of its column, and every cell is marked")
    func unit() throws {
        let ledger = try filling("项目", "所属单位", [.text("某县"), .text("某县"), .text("某县")])
        let found = try check(ledger)
        let units = found.filter { $0.code == .cellUnit }
        #expect(units.count == 1, "\(found.map(\.summary))")
        let rows = ([units[0].place] + units[0].repeats.map(\.place)).compactMap { $0?.cell?.row }
        #expect(rows == Array(2..<(2 + rows.count)) && rows.count > 1)
        #expect(units[0].cells?.chinese.hasSuffix(" 共 \(rows.count) 格）") == true)
        let file = try ledger.file()
        let copy = try #require(MarkedWorkbooks.copies(of: [file], found).first)
        let comments = try TestArchive(copy.bytes).texts(of: "comments")
        #expect(comments.ranges(of: "没有叫“某县”的单位").count == rows.count)
    }

    @Test("dates whose cells lost their format are one fault, which says what day the first is; each copy its own")
    func serials() throws {
        let ledger = try filling("追发", "日期", [.number(CellNumber(digits: "44160")), .number(CellNumber(digits: "44161"))])
        let found = try check(ledger)
        let first = try #require(found.first { $0.code == .cellValue })
        #expect(first.message.chinese == "这一格是数 44160，不是日期：多半是 2020-11-25，单元格的格式成了“常规”")
        #expect(first.message.english.contains("most likely 2020-11-25"))
        #expect(first.hints.map(\.chinese) == ["选中这一列，把单元格格式设为“日期”，数就显示成日期；照原件核对一遍"])
        #expect(first.repeats.map(\.message.chinese) == ["这一格是数 44161，不是日期：多半是 2020-11-26，单元格的格式成了“常规”"])
        let copy = try #require(MarkedWorkbooks.copies(of: [try ledger.file()], found).first)
        let comments = try TestArchive(copy.bytes).texts(of: "comments")
        #expect(comments.contains("多半是 2020-11-25") && comments.contains("多半是 2020-11-26") && comments.contains("（LED0213）"))
    }

    @Test("a number is told by what it may mean", arguments: [
        ("20201120", "这一格是数 20201120，不是日期：写成 2020-11-20", "分列"), ("20201131", "这一格是数 20201131，不是日期", "填日期，如"),
        ("12", "这一格是数 12，不是日期", "填日期，如"), ("99999", "这一格是数 99999，不是日期", "填日期，如"),
        ("44160.5", "这一格是数 44160.5，不是日期", "填日期，如"), ("32874", "这一格是数 32874，不是日期：多半是 1990-01-01，单元格的格式成了“常规”", "设为“日期”"),
    ])
    func number(_ digits: String, _ message: String, _ hint: String) throws {
        let found = try check(try WorkbookLedger().setting("追发", row: 3, "日期", to: .number(CellNumber(digits: digits))))
        let first = try #require(found.first { $0.code == .cellValue })
        #expect(first.message.chinese == message && first.hints.first?.chinese.contains(hint) == true, "\(first)")
        #expect(first.place?.cell?.row == 3)
    }

    @Test("a workbook of the Macintosh counts from 1904")
    func macintosh() throws {
        let table = LedgerSchema.table(.recoveries)
        let column = table.index(of: "日期")
        let cell = SheetCell(column: 3, value: .number(CellNumber(digits: "42698")))
        let told = [false, true].map { from1904 in
            SheetCellParser(table: table, context: .sample, countsFrom1904: from1904)
                .diagnostic(.number(CellNumber(digits: "42698")), column, cell, at: Place(file: "x")).message.chinese
        }
        #expect(told[0].contains("2016-11-24") && told[1].contains("2020-11-25"), "\(told)")
    }

    @Test("in CSV it is one fault with its rows")
    func csv() throws {
        var ledger = SmallLedger()
        for row in 2...3 { ledger = ledger.setting("项目", row: row, "所属单位", to: "某县") }
        let found = ledger.diagnostics().filter { $0.code == .cellUnit }
        #expect(found.count == 1 && found[0].cells?.chinese == "（第 2–3 行，共 2 格）", "\(found)")
    }

    @Test("a workbook under the name of CSV is told to be one, whatever it is called", arguments: ["改名.csv", "项目.csv"])
    func renamed(_ name: String) throws {
        for bytes in [try WorkbookLedger().file().bytes, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 600)] {
            let found = diagnostics { _ = try Ledger.check([LedgerFile(name: name, bytes: bytes)], context: .sample) }
            #expect(found.first?.code.rawValue == "CSV0101" && !found.contains { $0.code == .ledgerUnknownTable }, "\(found)")
        }
        let text = diagnostics { _ = try Ledger.check([LedgerFile(name: "改名.csv", bytes: Array("甲,乙\n1,2\n".utf8))], context: .sample) }
        #expect(text.first?.code == .ledgerUnknownTable)
    }
}
