import Diagnostics
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

/// Wrong cells and wrong references of one ledger are told in one round.
@Suite("What refers to a row with a wrong cell") struct LeftOutRowTests {
    @Test("a wrong number is told beside a wrong cell of the table that it refers to")
    func together() {
        let ledger = SmallLedger().setting("案件", row: 3, "查实人数", to: "").setting("追发", row: 2, "案件编号", to: "A9")
        #expect(ledger.diagnostics().map(\.summary).sorted() == ["LED0201 案件.csv 3 查实人数", "LED0302 追发.csv 2 案件编号"])
        let project = SmallLedger().setting("项目", row: 3, "国企", to: "无").setting("检查", row: 2, "项目编号", to: "X7")
        #expect(project.diagnostics().map(\.summary).sorted() == ["LED0204 项目.csv 3 国企", "LED0302 检查.csv 2 项目编号"])
    }

    @Test("nothing is said of what refers to the row that was left out, even if its number is what is wrong")
    func nothingMore() {
        #expect(SmallLedger().setting("案件", row: 3, "查实人数", to: "").diagnostics().map(\.summary) == ["LED0201 案件.csv 3 查实人数"])
        let spaced = SmallLedger().setting("案件", row: 3, "案件编号", to: " A2").diagnostics()
        #expect(spaced.map(\.summary) == ["LED0210 案件.csv 3 案件编号"])
    }

    @Test("of a row without a number nobody knows what refers to it")
    func unknown() {
        let blank = SmallLedger().setting("案件", row: 3, "案件编号", to: "").setting("追发", row: 2, "案件编号", to: "A9")
        #expect(blank.diagnostics().map(\.summary) == ["LED0201 案件.csv 3 案件编号"])
        var rows = LeftOutRows()
        rows.add("A 1")
        #expect(rows.mayHold("A 1") && rows.mayHold("A1") && !rows.mayHold("A2") && !rows.areUncertain)
        rows.add("")
        #expect(rows.mayHold("A2") && rows.areUncertain)
    }

    @Test("so in workbooks, and with a table whose headings are wrong nothing is told of references to it")
    func workbooks() throws {
        let book = try WorkbookLedger().setting("案件", row: 3, "查实人数", to: .blank).setting("追发", row: 2, "案件编号", to: .text("A9"))
        #expect(try book.diagnostics().map(\.placed) == ["LED0201 ledger/台账.xlsx!案件!N3", "LED0302 ledger/台账.xlsx!追发!B2"])
        let headless = try WorkbookLedger().changing("案件") { $0.rows[0].cells[0].value = .text("号码") }
            .setting("追发", row: 2, "案件编号", to: .text("A9"))
        #expect(try !headless.diagnostics().contains { $0.code == .danglingReference })
    }
}

@Suite("Numbers kept as text") struct TextCellTests {
    @Test("a column is told once, with its rows and the way to mend it")
    func column() throws {
        let book = try WorkbookLedger().changing("追发") { sheet in
            for row in 1...3 { sheet.rows[row].cells[5].value = .text(sheet.rows[row].cells[5].value.plainText) }
        }
        let found = try book.diagnostics()
        #expect(found.map(\.placed) == ["LED0213 ledger/台账.xlsx!追发!F2"])
        #expect(found.first?.message.chinese == "这一列有 3 格是以文本形式存储的数：第 2–4 行")
        #expect(found.first?.message.english == "the column has 3 numbers stored as text, in rows 2–4")
        #expect(found.first?.hints.first?.chinese == "在 Excel、WPS 里选中这一列，点旁边的感叹号选“转换为数字”；没有感叹号的，用“数据—分列—完成”")
        #expect(found.first?.place?.cell?.heading == "工资")
    }

    @Test("two columns are two messages, days among them, and other faults stand beside them")
    func several() throws {
        let book = try WorkbookLedger().changing("案件") { sheet in
            for row in 1...2 { for column in [3, 13] { sheet.rows[row].cells[column].value = .text(sheet.rows[row].cells[column].value.plainText) } }
        }.setting("案件", row: 2, "逃匿", to: .text("无"))
        let found = try book.diagnostics()
        #expect(found.map(\.placed) == ["LED0204 ledger/台账.xlsx!案件!T2", "LED0213 ledger/台账.xlsx!案件!D2", "LED0213 ledger/台账.xlsx!案件!N2"])
        #expect(found[1].message.chinese == "这一列有 2 格是以文本形式存储的日期：第 2–3 行")
        #expect(found[1].hints.first?.chinese.contains("日期：YMD") == true)
    }

    @Test("a single cell is told as one", arguments: ["查实人数", "查实金额"])
    func single(_ heading: String) throws {
        let found = try WorkbookLedger().setting("案件", row: 3, heading, to: .text("3")).diagnostics()
        #expect(found.map(\.message.chinese) == ["这一格是以文本形式存储的数"])
    }

    @Test("rows as people write them")
    func ranges() {
        #expect(RowRanges([3]).words.chinese == "第 3 行")
        #expect(RowRanges([3, 5, 6, 7, 12]).words.chinese == "第 3、5–7、12 行" && RowRanges([3, 5, 6, 7, 12]).words.english == "in rows 3, 5–7, 12")
        let many = RowRanges((1...40).map { $0 * 2 })
        #expect(many.count == 40 && many.words.chinese.hasSuffix("、24 行等") && many.words.english.hasSuffix(" and others"))
    }
}

@Suite("Files and the units that they are named for") struct ForeignRecordTests {
    private func named(_ name: String, _ ledger: SmallLedger = SmallLedger()) -> [LedgerFile] {
        ledger.files.map { file in
            let table = file.name.prefix { $0 != "." }
            return LedgerFile(name: "ledger/\(table)-\(name).csv", bytes: file.bytes)
        }
    }

    @Test("records of another unit in a file that bears a unit's name, once a file and unit")
    func foreign() {
        let found = diagnostics { _ = try Ledger.check(named("栖云区"), context: .sample) }
        #expect(found.map(\.summary) == ["LED0117 ledger/项目-栖云区.csv 3 所属单位"], "\(found.map(\.summary))")
        #expect(found.first?.message.chinese == "文件名是栖云区，里面有 1 条是望河区的")
        #expect(found.first?.message.english == "the file is named for 栖云区, and 1 of its records are of 望河区")
        #expect(found.first?.hints.first?.chinese == "文件名写错的，改文件名；“所属单位”填错的，改这一列；确是望河区的，移到望河区的文件里")
        let all = diagnostics { _ = try Ledger.check(named("望河区"), context: .sample) }
        #expect(all.map(\.summary) == ["LED0117 ledger/项目-望河区.csv 2 所属单位", "LED0117 ledger/检查-望河区.csv 2 所属单位", "LED0117 ledger/案件-望河区.csv 2 所属单位"])
    }

    @Test("a file that bears no unit's name, or two, may hold any")
    func any() throws {
        for name in ["全市", "栖云区和望河区"] { #expect(try Ledger.check(named(name), context: .sample).warnings.isEmpty, "\(name)") }
    }

    @Test("in a workbook the count is over all its tables")
    func workbook() throws {
        var book = try WorkbookLedger()
        book.name = "ledger/望河区.xlsx"
        let found = try book.diagnostics()
        #expect(found.map(\.placed) == ["LED0117 ledger/望河区.xlsx!项目!D2"])
        #expect(found.first?.message.chinese == "文件名是望河区，里面有 4 条是栖云区的")
    }

    @Test("a second workbook of a unit is not read, and nothing else is said of its records")
    func second() throws {
        var own = SmallLedger()
        own = own.setting("项目", row: 3, "所属单位", to: "栖云区")
        var books = [try WorkbookLedger(own.sheets), try WorkbookLedger(own.setting("检查", row: 2, "职工人数", to: "51").sheets)]
        books[0].name = "ledger/栖云区.xlsx"
        books[1].name = "ledger/栖云区 新.xlsx"
        let files = try books.map { try $0.file() }
        let found = diagnostics { _ = try Ledger.check(files, context: .sample) }
        #expect(found.map(\.placed) == ["LED0116 ledger/栖云区 新.xlsx"])
        #expect(found.first?.message.chinese == "栖云区有两个工作簿，里面的表一样：这个没有读，先读的是“ledger/栖云区.xlsx”")
        #expect(found.first?.message.english == "栖云区 has two workbooks with the same tables: this one was not read, 'ledger/栖云区.xlsx' was")
        #expect(found.first?.hints.first?.chinese.contains("留下最新、最全的一个") == true)
        // A workbook for one table is not the whole ledger.
        #expect(try Ledger.check([files[0]], context: .sample).warnings.isEmpty)
    }
}
