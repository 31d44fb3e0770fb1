import Diagnostics
import TestSupport
import Testing
import Workbook

@testable import Ledger

@Suite("A county's ledger lacks no table: one that is missing would count as one without records")
struct MissingTableTests {
    /// All of one county.
    private static let own = SmallLedger().setting("项目", row: 3, "所属单位", to: "栖云区")

    private func workbook(_ name: String, without tables: [String] = []) throws -> LedgerFile {
        var ledger = try WorkbookLedger(Self.own.sheets.filter { !tables.contains($0.name) })
        ledger.name = "ledger/\(name).xlsx"
        return try ledger.file()
    }

    private func zero(_ name: String, without tables: [String] = []) throws -> LedgerFile {
        let sheets = SmallLedger().sheets.filter { !tables.contains($0.name) }
        var ledger = try WorkbookLedger(sheets.map { .init(name: $0.name, rows: [$0.rows[0]]) })
        ledger.name = "ledger/\(name).xlsx"
        return try ledger.file()
    }

    /// `LED0112 ledger/栖云区.xlsx` and the tables it names.
    private func found(_ files: [LedgerFile], needsAll: Bool = true) -> [String] {
        diagnostics { _ = try Ledger.check(files, context: .sample, needsAllTables: needsAll) }.map(\.placed)
    }

    @Test("a workbook without a sheet is an error that names both, whoever else has the table", arguments: [true, false])
    func sheet(_ needsAll: Bool) throws {
        let files = [try workbook("栖云区"), try zero("丹泉区", without: ["步骤"])]
        let found = diagnostics { _ = try Ledger.check(files, context: .sample, needsAllTables: needsAll) }
        #expect(found.map(\.placed) == ["LED0112 ledger/丹泉区.xlsx"])
        #expect(found.first?.message.chinese == "工作簿里没有“步骤”表：缺了一张表，不能当作没有记录")
        #expect(found.first?.message.english == "the workbook has no table '步骤', and a table that is missing is not an empty one")
        #expect(found.first?.hints.first?.chinese.contains("只留标题行") == true)
    }

    @Test("of several workbooks each is told by itself, with all it lacks")
    func several() throws {
        let files = [try workbook("栖云区"), try zero("丹泉区", without: ["步骤", "追发"]), try zero("永澜市", without: ["检查", "人员"])]
        let found = diagnostics { _ = try Ledger.check(files, context: .sample, needsAllTables: true) }
        #expect(found.map(\.placed) == ["LED0112 ledger/丹泉区.xlsx", "LED0112 ledger/永澜市.xlsx"])
        #expect(found.first?.message.chinese.hasPrefix("工作簿里没有“追发”“步骤”表") == true)
        #expect(found.last?.message.chinese.hasPrefix("工作簿里没有“检查”表") == true, "workers need not be kept")
    }

    @Test("a table for all units does not make a county's workbook whole, and a second workbook of the county does")
    func shared() throws {
        let steps = LedgerFile(name: "ledger/步骤.csv", bytes: Array(RandomLedger.Sheet(name: "步骤", rows: [SmallLedger().sheets[4].rows[0]]).csv.utf8))
        let lacking = try zero("丹泉区", without: ["步骤"])
        #expect(found([try workbook("栖云区"), lacking, steps]) == ["LED0112 ledger/丹泉区.xlsx"])
        var rest = try WorkbookLedger([.init(name: "步骤", rows: [SmallLedger().sheets[4].rows[0]])])
        rest.name = "ledger/丹泉区-补.xlsx"
        #expect(found([try workbook("栖云区"), lacking, try rest.file()]).isEmpty)
    }

    @Test("a workbook named for a table is that table, and one named for nobody is a ledger")
    func names() throws {
        var one = try WorkbookLedger([SmallLedger().sheets[0]])
        one.name = "ledger/项目.xlsx"
        #expect(found([try one.file()], needsAll: false).isEmpty)
        one.name = "ledger/汇总.xlsx"
        #expect(found([try one.file()], needsAll: false) == ["LED0112 ledger/汇总.xlsx"])
    }

    @Test("a county's files lack none either, unless a table for all units has it")
    func files() {
        func file(_ table: String, _ unit: String, rows: Int = 1) -> LedgerFile {
            let sheet = Self.own.sheets.first { $0.name == table } ?? Self.own.sheets[0]
            let own = RandomLedger.Sheet(name: table, rows: Array(sheet.rows.prefix(rows)))
            return LedgerFile(name: "ledger/\(table)\(unit.isEmpty ? "" : "-" + unit).csv", bytes: Array(own.csv.utf8))
        }
        let tables = ["项目", "检查", "案件", "追发", "步骤"]
        let whole = tables.map { file($0, "栖云区", rows: 50) }
        let lacking = tables.dropLast().map { file($0, "丹泉区") }
        let found = diagnostics { _ = try Ledger.check(whole + lacking, context: .sample, needsAllTables: true) }
        #expect(found.map(\.placed) == ["LED0112 ledger/步骤-丹泉区.csv"])
        #expect(found.first?.message.chinese == "丹泉区的台账里没有“步骤”表：缺了一张表，不能当作没有记录")
        #expect(found.first?.message.english.hasPrefix("丹泉区's ledger has no table '步骤'") == true)
        #expect(self.found(whole + lacking, needsAll: false).isEmpty, "files by themselves are no whole ledger")
        #expect(self.found(whole + lacking + [file("步骤", "")]).isEmpty)
    }

    @Test("an unknown sheet, or one that cannot be read, may be the missing one: it is told alone")
    func uncertain() throws {
        var ledger = try WorkbookLedger()
        ledger.contents.sheets[ledger.sheet("步骤")].name = "步聚"
        #expect(try ledger.diagnostics().map(\.placed) == ["LED0107 ledger/台账.xlsx!步聚"])
        #expect(found([LedgerFile(name: "ledger/栖云区.xlsx", bytes: [1, 2])]) == ["XLS0101 ledger/栖云区.xlsx"])
    }

    @Test("what is wrong in its cells is told with what it lacks")
    func together() throws {
        var ledger = try WorkbookLedger().setting("追发", row: 2, "日期", to: .text("x"))
        ledger.contents.sheets.remove(at: ledger.sheet("检查"))
        #expect(try ledger.diagnostics().map(\.placed) == ["LED0203 ledger/台账.xlsx!追发!C2", "LED0112 ledger/台账.xlsx"])
    }

    @Test("importing a workbook again without a sheet leaves the store as it was")
    func importing() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        _ = try Ledger.importing([try workbook("栖云区")], into: path, context: .sample)
        let found = diagnostics {
            _ = try Ledger.importing([try workbook("栖云区", without: ["步骤"])], into: path, context: .sample, scope: .files)
        }
        #expect(found.map(\.placed) == ["LED0112 ledger/栖云区.xlsx"])
        let steps = try #require(LedgerStore.records(at: path).all.first { $0.table.name == .steps })
        #expect(steps.count == 13)
    }

    @Test("a file with another separator is told once, by the separator", arguments: [("\t", "制表符"), (";", ";"), ("；", "；")])
    func separator(_ separator: String, _ name: String) {
        let sheet = SmallLedger().sheets[0]
        let text = sheet.rows.map { $0.joined(separator: separator) }.joined(separator: "\n")
        let found = diagnostics { _ = try Ledger.check([LedgerFile(name: "项目.csv", bytes: Array(text.utf8))], context: .sample) }
        #expect(found.map(\.code.rawValue) == ["CSV0103"])
        #expect(found.first?.message.chinese.contains(name) == true, "\(found)")
    }

    @Test("only the workers' table may be absent")
    func schema() {
        #expect(LedgerSchema.tables.filter(\.mayBeAbsent).map(\.name) == [.workers])
        #expect(LedgerSchema.needed == [.projects, .inspections, .cases, .recoveries, .steps])
    }
}
