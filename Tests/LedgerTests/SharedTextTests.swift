import Diagnostics
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("Texts that many rows of a workbook share are kept once") struct SharedTextTests {
    private let table = LedgerSchema.table(.cases)

    private func read(_ parser: inout SheetCellParser, _ heading: String, _ value: CellValue, _ arena: inout [UInt8]) throws -> LedgerCell {
        try parser.cell(table.index(of: heading), SheetCell(column: 1, value: value), &arena)
    }

    @Test("days, units and words of a list stand in the bytes once, names and numbers each time", arguments: [
        ("所属单位", CellValue.text("栖云区"), true), ("行业", .text("建筑企业"), true), ("来源", .text("主动检查"), true),
        ("登记日期", .date(CellDate(year: 2020, month: 11, day: 10) ?? .init(iso: "2020-11-10")!), true),
        ("用人单位", .text("虚构有限公司"), false), ("案件编号", .text("AJ1"), false),
    ])
    func once(_ heading: String, _ value: CellValue, _ isShared: Bool) throws {
        var parser = SheetCellParser(table: table, context: .sample)
        var arena: [UInt8] = []
        let first = try read(&parser, heading, value, &arena)
        let length = arena.count
        let second = try read(&parser, heading, value, &arena)
        #expect((first == second) == isShared && (arena.count == length) == isShared)
        #expect(Array(arena[first.range]) == Array(arena[second.range]) && !first.isBlank)
    }

    @Test("a text is shared within its own column only, and a wrong one is wrong each time")
    func columns() throws {
        var parser = SheetCellParser(table: table, context: .sample)
        var arena: [UInt8] = []
        let day = try #require(CellDate(iso: "2020-11-10"))
        let (filed, found) = (try read(&parser, "登记日期", .date(day), &arena), try read(&parser, "查实日期", .date(day), &arena))
        #expect(filed != found && filed.length == found.length)
        for _ in 0..<2 {
            #expect(throws: CellProblem.text("某县")) { try read(&parser, "所属单位", .text("某县"), &arena) }
            #expect(throws: CellProblem.dateAsText(day)) { try read(&parser, "登记日期", .text("2020-11-10"), &arena) }
        }
    }

    @Test("a workbook with a day of its own in every row is read all the same, and what is kept is bounded")
    func manyDays() throws {
        var parser = SheetCellParser(table: table, context: .sample)
        var arena: [UInt8] = []
        var dates: [CellDate] = []
        for year in 1990..<2004 {
            for month in 1...12 { for day in 1...28 { dates.append(try #require(CellDate(year: year, month: month, day: day))) } }
        }
        let cells = try dates.map { try read(&parser, "登记日期", .date($0), &arena) }
        #expect(Set(cells.map(\.offset)).count == dates.count && dates.count > 4_096)
        #expect(try read(&parser, "登记日期", .date(dates[0]), &arena) == cells[0])
        #expect(try read(&parser, "登记日期", .date(dates[dates.count - 1]), &arena) != cells[cells.count - 1])
        for (date, cell) in zip(dates, cells) { #expect(String(decoding: arena[cell.range], as: UTF8.self) == date.text) }
    }

    @Test("records of a workbook whose rows share nearly everything are those of its tables as CSV")
    func records() throws {
        let ledger = RandomLedger(seed: 5, cases: 60)
        func records(_ files: [LedgerFile]) -> LedgerRecords {
            var reading = FilesReading(context: .sample, digests: [:], stored: LedgerRecords())
            for file in files { reading.add(file) }
            return reading.records
        }
        let (csv, workbook) = (records(ledger.files), records([try WorkbookLedger(ledger.sheets).file()]))
        for (left, right) in zip(csv.all, workbook.all) {
            #expect(left.count == right.count && left.count > 0)
            for row in 0..<left.count {
                for (column, definition) in left.table.columns.enumerated() {
                    let isSame = definition.kind.isInteger || left[row, column].isBlank
                        ? left[row, column] == right[row, column] : left.text(row, column) == right.text(row, column)
                    #expect(isSame, "\(definition.name) \(row)")
                }
            }
        }
        #expect(workbook[.cases].arena.count < csv[.cases].arena.count)
    }
}
