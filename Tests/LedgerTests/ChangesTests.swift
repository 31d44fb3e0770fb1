import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger
@testable import Workbook

@Suite("What an import would change") struct ChangesTests {
    private let folder: TemporaryFolder
    private var path: String { folder.file("ledger.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func changes(_ files: [LedgerFile], scope: Ledger.Scope = .whole) throws -> LedgerChanges {
        try Ledger.changes(files, against: path, context: .sample, scope: scope).output
    }

    private func table(_ changes: LedgerChanges, _ name: LedgerTable.Name) throws -> LedgerChanges.Table {
        try #require(changes.tables.first { $0.name == name })
    }

    @Test("without a store everything is added, and none is made")
    func first() throws {
        let found = try changes(SmallLedger().files)
        #expect(found.tables.map(\.added.count) == [2, 1, 2, 3, 13, 1])
        #expect(try table(found, .steps).added.first == "A1 · 立案 · 2020-11-15")
        #expect(!FileManager.default.fileExists(atPath: path))
    }

    @Test("the same records, in another order, file or kind of file, change nothing", arguments: 0..<4 as Range<UInt64>)
    func same(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 20)
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let other = try WorkbookLedger(ledger.sheets.map { .init(name: $0.name, rows: [$0.rows[0]] + $0.rows.dropFirst().reversed()) })
        #expect(try changes(ledger.files).isEmpty)
        #expect(try changes([try other.file()]).isEmpty)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test("records that come, change and go are told by their keys, with the cells that differ")
    func different() throws {
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        let changed = SmallLedger().setting("案件", row: 2, "查实金额", to: "80000.50").setting("案件", row: 2, "项目编号", to: "")
            .setting("追发", row: 4, "追发编号", to: "Z4").setting("项目", row: 3, "政府投资", to: "是")
            .setting("检查", row: 2, "职工人数", to: "51").removing("步骤", row: 14).setting("人员", row: 2, "姓名", to: "虚构者")
        let found = try changes(changed.files)
        let cases = try table(found, .cases)
        #expect(cases.added.isEmpty && cases.gone.isEmpty)
        #expect(cases.changed == [.init(key: "A1", cells: [.init(heading: "项目编号", old: "X1", new: ""), .init(heading: "查实金额", old: "80000.00", new: "80000.50")])])
        #expect(try table(found, .recoveries).added == ["Z4"])
        #expect(try table(found, .recoveries).gone == ["Z3"])
        #expect(try table(found, .projects).changed.first?.cells == [.init(heading: "政府投资", old: "否", new: "是")])
        #expect(try table(found, .inspections).changed.first?.cells == [.init(heading: "职工人数", old: "50", new: "51")])
        #expect(try table(found, .steps).gone == ["A2 · 销账 · 2020-11-22"])
        let workers = try table(found, .workers)
        #expect(workers.isSecret && workers.changed == [.init(key: "＊＊＊ · ＊＊＊", cells: [])])
        // What is told is what an import does.
        _ = try Ledger.importing(changed.files, into: path, context: .sample)
        #expect(try changes(changed.files).isEmpty)
    }

    @Test("files elsewhere stay unless the files are the whole ledger")
    func scopes() throws {
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        let small = SmallLedger()
        #expect(try changes([small.sheets[4].file], scope: .files).isEmpty)
        let fewer = small.removing("人员", row: 2)
        #expect(try table(try changes([fewer.sheets[5].file], scope: .files), .workers).gone.count == 1)
        let without = Array(small.files.dropLast())
        #expect(try table(try changes(without), .workers).gone.count == 1)
        #expect(try changes(without, scope: .files).isEmpty)
    }

    @Test("what is wrong is told as by an import")
    func wrong() throws {
        let wrong = SmallLedger().setting("案件", row: 2, "查实金额", to: "1,234")
        #expect(diagnostics { _ = try changes(wrong.files) }.map(\.code) == [.cellNumber])
    }
}

@Suite("Copies of workbooks with their faults marked") struct MarkedWorkbookTests {
    @Test("each wrong cell has its colour and a comment; files without faults and CSV files have no copy")
    func copy() throws {
        let file = try WorkbookLedger().setting("案件", row: 2, "查实金额", to: .text("1,234")).setting("追发", row: 3, "日期", to: .blank).file()
        var other = try WorkbookLedger()
        other.name = "ledger/另.xlsx"
        let found = diagnostics { _ = try Ledger.check([file], context: .sample) }
        let copies = MarkedWorkbooks.copies(of: [file, try other.file()] + SmallLedger().files, found)
        #expect(copies.map(\.name) == ["台账（标注）.xlsx"])
        let bytes = try #require(copies.first).bytes
        let comments = try TestArchive(bytes).texts(of: "comments")
        #expect(comments.contains("“1,234”不能当金额") && comments.contains("（LED0202）") && !comments.contains("LED0202 "))
        #expect(comments.contains("这一格是空的") && comments.contains("（LED0201）"))
        #expect(try TestArchive(bytes).texts(of: "styles").contains("FFFFC7CE"))
        // The copy is the workbook: it has the same faults.
        let again = LedgerFile(name: file.name, bytes: bytes)
        #expect(diagnostics { _ = try Ledger.check([again], context: .sample) }.map(\.placed) == found.map(\.placed))
        #expect(MarkedWorkbooks.copies(of: [file], found) == MarkedWorkbooks.copies(of: [file], found))
    }

    @Test("a file that is no workbook has no copy")
    func broken() {
        let file = LedgerFile(name: "x.xlsx", bytes: [1, 2, 3])
        let found = diagnostics { _ = try Ledger.check([file], context: .sample) }
        #expect(found.map(\.code.rawValue) == ["XLS0101"])
        #expect(MarkedWorkbooks.copies(of: [file], found).isEmpty)
    }
}

/// The parts of a workbook, unpacked.
struct TestArchive {
    let archive: ZipArchive

    init(_ bytes: [UInt8]) throws { archive = try ZipArchive(bytes, limits: .init()) }

    /// The texts of the parts whose names hold a word, one after the other.
    func texts(of word: String) throws -> String {
        try archive.entries.filter { $0.key.contains(word) }.sorted { $0.key < $1.key }.map { _, entry in
            let reader = try archive.reader(of: entry)
            var (text, block) = ([UInt8](), [UInt8](repeating: 0, count: ZipEntryReader.blockSize))
            while case let count = try reader.read(into: &block), count > 0 { text += block[..<count] }
            return String(decoding: text, as: UTF8.self)
        }.joined()
    }
}
