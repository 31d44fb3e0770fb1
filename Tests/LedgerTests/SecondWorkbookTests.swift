import Diagnostics
import TestSupport
import Testing

@testable import Ledger

/// A unit's second workbook, beside the first: an addition, or the same again.
@Suite("Two workbooks of one unit") struct SecondWorkbookTests {
    private static let own = SmallLedger().setting("项目", row: 3, "所属单位", to: "栖云区")

    private func workbook(_ name: String, _ tables: [String], of ledger: SmallLedger = own) throws -> LedgerFile {
        var book = try WorkbookLedger(ledger.sheets.filter { tables.contains($0.name) })
        book.name = "ledger/\(name).xlsx"
        return try book.file()
    }

    private static let all = ["项目", "检查", "案件", "追发", "步骤", "人员"]

    private func found(_ files: [LedgerFile]) -> [String] { diagnostics { _ = try Ledger.check(files, context: .sample) }.map(\.placed) }

    @Test("one that only adds what the first lacks is read")
    func addition() throws {
        let files = [try workbook("栖云区", Self.all.dropLast()), try workbook("栖云区-人员", ["人员"])]
        let summary = try Ledger.check(files, context: .sample).output
        #expect(summary.tables.first { $0.name == .workers }?.count == 1)
    }

    @Test("one that has a table again is not, even if its records are others or there are none", arguments: Self.all)
    func again(_ table: String) throws {
        let changed = Self.own.setting("检查", row: 2, "职工人数", to: "51")
        #expect(try found([workbook("栖云区", Self.all), workbook("栖云区-新", Self.all, of: changed)]) == ["LED0116 ledger/栖云区-新.xlsx"])
        var empty = Self.own
        for sheet in empty.sheets.indices { empty.sheets[sheet].rows = Array(empty.sheets[sheet].rows.prefix(1)) }
        #expect(try found([workbook("栖云区", Self.all), workbook("栖云区-补", [table], of: empty)]) == ["LED0116 ledger/栖云区-补.xlsx"])
    }

    @Test("a copy is called a copy, and two units' workbooks are no second ones")
    func others() throws {
        #expect(try found([workbook("栖云区", Self.all), workbook("栖云区 - 副本", Self.all)]) == ["LED0113 ledger/栖云区 - 副本.xlsx"])
        var zero = Self.own
        for sheet in zero.sheets.indices { zero.sheets[sheet].rows = Array(zero.sheets[sheet].rows.prefix(1)) }
        #expect(try found([workbook("栖云区", Self.all), workbook("望河区", Self.all, of: zero)]).isEmpty)
    }

    @Test("what is wrong elsewhere is told with it, and nothing of what the workbook that was left out would have held")
    func together() throws {
        let wrong = Self.own.setting("追发", row: 2, "工资", to: "x")
        let files = try [workbook("栖云区", Self.all, of: wrong), workbook("栖云区-新", Self.all)]
        #expect(found(files) == ["LED0202 ledger/栖云区.xlsx!追发!F2", "LED0116 ledger/栖云区-新.xlsx"])
    }
}
