import Diagnostics
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("Rows that are no records") struct StrayRowTests {
    /// A row of a table with texts in some columns.
    private func row(_ table: String, _ texts: [String: String]) -> [String] {
        RandomLedger().headings(table)[0].map { texts[$0] ?? "" }
    }

    @Test("sums, signatures and notes below the records are one error each", arguments: [
        ("案件", ["案件编号": "合计", "查实人数": "13", "查实金额": "89000"], 3), ("案件", ["案件编号": "填表人：虚某"], 1),
        ("追发", ["追发编号": "小 计", "工资": "49000"], 2), ("步骤", ["案件编号": "注：不含协调的"], 1), ("检查", ["职工人数": "50", "农民工人数": "40"], 2),
    ] as [(String, [String: String], Int)])
    func stray(_ table: String, _ texts: [String: String], _ filled: Int) throws {
        let found = SmallLedger().adding(table, row(table, texts)).diagnostics()
        let wanted = LedgerSchema.tables.first { $0.name.rawValue == table }?.columns.count { !$0.isOptional } ?? 0
        #expect(found.map(\.code.rawValue) == ["LED0215"] && found.first?.place?.file == "\(table).csv", "\(found.map(\.summary))")
        #expect(found.first?.message.chinese == "这一行不像一条记录：要填的 \(wanted) 格只填了 \(filled) 格")
        #expect(found.first?.hints.first?.chinese == "合计、填表人、附注不写在台账里，删去这一行；确是一条记录的，补全")
        #expect(found.first?.place?.cell?.row == (SmallLedger().sheets.first { $0.name == table }?.rows.count ?? 0) + 1)
    }

    @Test("in a workbook too, at its row")
    func workbook() throws {
        let book = try WorkbookLedger().changing("案件") { sheet in
            sheet.rows.append(RowContents(number: 4, cells: [CellContents(column: 1, value: .text("合计")), CellContents(column: 16, value: .number(CellNumber(digits: "89000")))]))
        }
        let found = try book.diagnostics()
        #expect(found.map(\.code.rawValue) == ["LED0215"] && found.first?.place?.cell?.row == 4 && found.first?.place?.sheet == "案件")
        #expect(found.first?.message.english.hasPrefix("the row is hardly a record") == true)
    }

    @Test("a record with some blanks is a record, and each blank is told")
    func record() {
        let found = SmallLedger().setting("案件", row: 2, "查实人数", to: "").setting("案件", row: 2, "逃匿", to: "").diagnostics()
        #expect(found.map(\.summary) == ["LED0201 案件.csv 2 查实人数", "LED0201 案件.csv 2 逃匿"])
    }

    @Test("what refers to another wrong number is told beside it, as a stray row takes no number away")
    func references() {
        let ledger = SmallLedger().adding("案件", row("案件", ["查实人数": "13"])).setting("追发", row: 2, "案件编号", to: "A9")
        #expect(ledger.diagnostics().map(\.code.rawValue).sorted() == ["LED0215", "LED0302"])
    }
}
