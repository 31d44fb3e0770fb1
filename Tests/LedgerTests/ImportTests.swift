import Diagnostics
import Foundation
import GRDB
import Quantities
import TestSupport
import Testing

@testable import Ledger

@Suite("Files become the ledger, all or none")
struct ImportTests {
    @Test("a random ledger keeps all rules", arguments: 0..<40 as Range<UInt64>)
    func rules(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: Int(seed) * 3)
        let report = try Ledger.check(ledger.files, context: .sample)
        #expect(report.warnings.isEmpty)
        let counts = [
            ledger.projects.count, ledger.inspections.count, ledger.cases.count, ledger.recoveries.count,
            ledger.steps.count, ledger.workers.count,
        ]
        #expect(report.output.tables.map(\.count) == counts)
    }

    private let folder: TemporaryFolder
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("ledger.sqlite")
    }

    private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path)) }

    /// Every row of every table, apart from the numbers that the store gives.
    private func contents() throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { db in
            try LedgerSchema.tables.flatMap { table in
                try Row.fetchAll(
                    db,
                    sql: "SELECT *, (SELECT 名称 FROM 来源 WHERE 编号 = 来源文件) AS 文件 FROM \(table.name.rawValue.quoted) ORDER BY 文件, 来源行")
                    .map { row in
                        row.filter { !["行", "案件行", "项目行", "来源文件"].contains($0.0) }.map { "\($0.0)=\($0.1)" }.joined(separator: "|")
                    }
            }
        }
    }

    @discardableResult
    private func load(_ files: [LedgerFile], scope: Ledger.Scope = .whole) throws -> ImportSummary {
        try Ledger.importing(files, into: path, context: .sample, scope: scope).output
    }

    @Test("importing again changes nothing, not a byte")
    func twice() throws {
        let files = RandomLedger(seed: 7).files
        #expect(try !load(files).isUnchanged)
        let before = try bytes()
        let again = try load(files)
        #expect(again.isUnchanged && again.tables.reduce(0) { $0 + $1.count } > 100)
        #expect(try bytes() == before)
        #expect(try load(files.reversed()).isUnchanged)
    }

    @Test("what is stored does not depend on how it came", arguments: 0..<12 as Range<UInt64>)
    func order(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 25)
        try load(ledger.files)
        let expected = try contents()
        // Another ledger first, then this one table by table in another order.
        try load(RandomLedger(seed: seed + 100, cases: 10).files)
        try load([ledger.sheets[0].file, ledger.sheets[1].file, ledger.sheets[2].file])
        for sheet in [3, 5, 4] { try load([ledger.sheets[sheet].file], scope: .files) }
        #expect(try contents() == expected)
        try FileManager.default.removeItem(atPath: path)
        try load(ledger.files.reversed())
        #expect(try contents() == expected)
    }

    @Test("a failed import leaves every byte")
    func failed() throws {
        try load(SmallLedger().files)
        let before = try bytes()
        let wrong = SmallLedger().setting("案件", row: 2, "查实金额", to: "1,234")
        #expect(diagnostics { try load(wrong.files) }.map(\.code) == [.cellNumber])
        #expect(diagnostics { try load([wrong.sheets[2].file], scope: .files) }.map(\.code) == [.cellNumber])
        #expect(try bytes() == before)
    }

    @Test("an import that breaks in the middle leaves what was there", arguments: LedgerTable.Name.allCases)
    func interrupted(_ table: LedgerTable.Name) throws {
        struct Stop: Error {}
        try load(SmallLedger().files)
        let before = try contents()
        let found = diagnostics {
            _ = try Ledger.importing(
                RandomLedger(seed: 1).files, into: path, context: .sample, scope: .whole
            ) { if $0 == table { throw Stop() } }
        }
        #expect(found.map(\.code) == [.storeWriting] && found.first?.cause == .environment)
        #expect(try contents() == before)
    }

    @Test("an import that is killed leaves what was there")
    func killed() async throws {
        try load(SmallLedger().files)
        let before = try contents()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            // Enough that pages reach the disk before the end.
            let files = RandomLedger(seed: 1, cases: 8000).files
            _ = try Ledger.importing(files, into: path, context: .sample, scope: .whole) {
                if $0 == .steps { kill(getpid(), SIGKILL) }
            }
        }
        #expect(try contents() == before)
        try load(RandomLedger(seed: 1).files)
    }

    @Test("one file's records are replaced, the others stay and are held against them")
    func perFile() throws {
        let small = SmallLedger()
        try load(small.files)
        let extra = LedgerFile(name: "追发-补.csv", bytes: Array(RandomLedger.Sheet(
            name: "追发", rows: RandomLedger().headings("追发") + [["Z9", "A1", "2020-12-30", "1", "1", "500", "500", "0", "0", "企业"]]).csv.utf8))
        #expect(try load([extra], scope: .files).tables.map(\.count) == [2, 1, 2, 4, 13, 1])
        // Together with what is there it is too much; the place of a stored row is its file and row.
        let more = String(decoding: extra.bytes, as: UTF8.self).replacing(",500,500,", with: ",41000,500,")
        let found = diagnostics { try load([LedgerFile(name: extra.name, bytes: Array(more.utf8))], scope: .files) }
        #expect(found.map(\.summary) == ["LED0308 追发-补.csv 2 工资"])
        #expect(found.first?.notes.first?.place == Place(file: "案件.csv", cell: .init(row: 2, heading: "查实金额")))
        // The cases cannot go while others refer to them.
        let headings = LedgerFile(name: "案件.csv", bytes: Array(RandomLedger.Sheet(name: "案件", rows: RandomLedger().headings("案件")).csv.utf8))
        #expect(diagnostics { try load([headings], scope: .files) }.allSatisfy { $0.code == .danglingReference })
        // The whole ledger without the extra file is the small one again.
        #expect(try load(small.files).tables.map(\.count) == [2, 1, 2, 3, 13, 1])
    }

    @Test("units that change ask for all files")
    func units() throws {
        try load(SmallLedger().files)
        var context = LedgerContext.sample
        context.units.removeAll { $0 == "望河区" }
        let some = [SmallLedger().sheets[4].file]
        let found = diagnostics { _ = try Ledger.importing(some, into: path, context: context, scope: .files) }
        #expect(found.map(\.code) == [.storeForeign])
        #expect(found.first?.hints.first?.chinese.contains("案件.csv") == true)
        let all = diagnostics { _ = try Ledger.importing(SmallLedger().files, into: path, context: context) }
        #expect(all.map(\.summary) == ["LED0206 项目.csv 3 所属单位"])
    }

    @Test("columns may stand in any order, files may be split, a mark and CRLF do not matter", arguments: 0..<8 as Range<UInt64>)
    func forms(_ seed: UInt64) throws {
        let ledger = RandomLedger(seed: seed, cases: 20)
        try load(ledger.files)
        let expected = try contents()
        var random = SplitMix64(seed: seed)
        let files = ledger.sheets.map { sheet in
            let order = sheet.rows[0].indices.shuffled(using: &random)
            let rows = sheet.rows.map { row in order.map { "\"" + row[$0] + "\"" }.joined(separator: ",") }
            return LedgerFile(name: "\(sheet.name).csv", bytes: Array(("\u{FEFF}" + rows.joined(separator: "\r\n")).utf8))
        }
        try load(files)
        #expect(try contents() == expected)
    }

    @Test("wrong headings are told with the nearest", arguments: [
        ("查实金额", "查实金领", ["LED0103 案件.csv 1 -"]), ("查实金额", "查实人数", ["LED0104 案件.csv 1 -", "LED0102 案件.csv 1 -"]),
        ("查实金额", "合计", ["LED0103 案件.csv 1 -", "LED0102 案件.csv 1 -"]), ("查实金额", "", ["LED0103 案件.csv 1 -", "LED0102 案件.csv 1 -"]),
    ])
    func headings(_ heading: String, _ text: String, _ expected: [String]) {
        let found = SmallLedger().setting("案件", row: 1, heading, to: text).diagnostics()
        #expect(found.map(\.summary) == expected, "\(found)")
        switch text {
        case "查实金领": #expect(found.first?.message.chinese == "“案件”表 P 列的标题“查实金领”像是“查实金额”")
        case "合计": #expect(found.first?.hints.map(\.chinese) == ["是缺的“查实金额”的，改成那个标题", "台账不用的列，写进模板包 ledger.yaml 的“不读”"])
        default: break
        }
        #expect(!found.flatMap(\.hints).contains { $0.chinese.contains("删") })
    }

    @Test("files that are no table, are given twice or are in no encoding")
    func files() {
        let small = SmallLedger()
        let broken = LedgerFile(name: "ledger/案件-栖云区.csv", bytes: [0xB0, 0xB8, 0xBC, 0xFE, 0xB1, 0xE0, 0xBA, 0xC5, 0xFF, 0x0A])
        let found = diagnostics {
            _ = try Ledger.check(small.files + [small.sheets[0].file, LedgerFile(name: "台账.csv", bytes: []), broken], context: .sample)
        }
        #expect(found.map(\.summary) == ["LED0105 项目.csv - -", "LED0101 台账.csv - -", "CSV0101 ledger/案件-栖云区.csv 1 -"])
        #expect(LedgerNames().table(ofFile: "x/案件-栖云区.csv") == .cases)
        #expect(LedgerNames().table(ofFile: "案件/x.csv") == nil)
    }

    @Test("a table of headings only is an empty table")
    func empty() throws {
        let files = RandomLedger().sheets.map(\.file)
        #expect(try load(files).tables.allSatisfy { $0.count == 0 })
    }

    @Test("a place that cannot be written is the environment's fault")
    func unwritable() {
        let found = diagnostics { _ = try Ledger.importing([], into: "/没有/这个/ledger.sqlite", context: .sample) }
        #expect(found.map(\.code) == [.storeUnusable] && found.first?.cause == .environment)
    }

    @Test("a store of a later version is left alone")
    func later() throws {
        try load(SmallLedger().files)
        try DatabaseQueue(path: path).write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999')") }
        #expect(diagnostics { try load([]) }.map(\.code) == [.storeForeign])
    }

    @Test("office.sqlite is made once and kept")
    func office() throws {
        let office = folder.file("office.sqlite")
        #expect(try OfficeStore(path: office).versions() == ["1", "2", "3", "4"])
        let before = try Data(contentsOf: URL(fileURLWithPath: office))
        #expect(try OfficeStore(path: office).versions() == ["1", "2", "3", "4"])
        #expect(try Data(contentsOf: URL(fileURLWithPath: office)) == before)
    }

    @Test("the digest is XXH64", arguments: [
        ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
    ] as [(String, UInt64)])
    func digest(_ text: String, _ expected: UInt64) { #expect(Digest.of(Array(text.utf8)) == expected) }

    @Test("every byte and every length counts in the digest")
    func digests() {
        var seen: Set<UInt64> = []
        var bytes = [UInt8](repeating: 7, count: 100)
        for length in 0...100 { #expect(seen.insert(Digest.of(Array(bytes.prefix(length)))).inserted) }
        for index in 0..<100 {
            bytes[index] = 8
            #expect(seen.insert(Digest.of(bytes)).inserted)
            bytes[index] = 7
        }
    }
}
