import Diagnostics
import TestSupport
import Testing

@testable import Ledger

/// A county that keeps its tables as CSV has one of them looked at before it is imported.
@Suite("A table that is checked by itself") struct StandingRecordsTests {
    private let folder: TemporaryFolder
    private let ledger = RandomLedger(seed: 8, cases: 40)
    private var path: String { folder.file("ledger.sqlite") }

    init() throws { folder = try TemporaryFolder() }

    private func check(_ files: [LedgerFile], _ standing: Ledger.Standing?) throws -> Reported<ImportSummary> {
        try Ledger.check(files, context: .sample, beside: standing)
    }

    private func codes(_ files: [LedgerFile], _ standing: Ledger.Standing?) -> Set<String> {
        Set(diagnostics { _ = try check(files, standing) }.map(\.code.rawValue))
    }

    @Test("refers to what was imported, and counts only its own records", arguments: [true, false])
    func standing(_ isImported: Bool) throws {
        if isImported { _ = try Ledger.importing(ledger.files, into: path, context: .sample) }
        let standing = Ledger.Standing(store: path, files: isImported ? [] : ledger.files)
        for (file, sheet) in zip(ledger.files, ledger.sheets) {
            let checked = try check([file], standing)
            for table in checked.output.tables {
                #expect(table.count == (table.name.rawValue == sheet.name ? sheet.rows.count - 1 : 0), "\(file.name) \(table.name)")
            }
        }
        let steps = try #require(ledger.files.first { $0.name.contains("步骤") })
        #expect(codes([steps], nil) == ["LED0302"], "by itself it refers to nothing")
        #expect(codes([steps], Ledger.Standing(store: folder.file("none"), files: [])) == ["LED0302"])
        #expect(Set(try check(ledger.files, standing).output.tables.map(\.count)) == Set(ledger.sheets.map { $0.rows.count - 1 }))
    }

    @Test("takes the place of what stands there of it, under another name of the same unit's table too", arguments: [
        ("ledger/案件.csv", "新/案件.csv", true), ("ledger/案件-栖云区.csv", "新/案件-栖云区（更正）.csv", true),
        ("ledger/案件-栖云区.csv", "新/案件-望河区.csv", false), ("ledger/案件-栖云区.csv", "新/步骤-栖云区.csv", false), ("ledger/案件-甲.csv", "新/案件-乙.csv", false),
    ])
    func replaced(_ standing: String, _ checked: String, _ isReplaced: Bool) {
        let records = StandingRecords(context: .sample)
        #expect(records.isReplaced(standing, by: [LedgerFile(name: checked, bytes: [])]) == isReplaced)
    }

    @Test("a wrong reference, and a record that is there twice, are told all the same")
    func faults() throws {
        _ = try Ledger.importing(ledger.files, into: path, context: .sample)
        let standing = Ledger.Standing(store: path, files: [])
        var sheet = try #require(ledger.sheets.first { $0.name == "步骤" })
        sheet.rows.append(sheet.rows[1])
        #expect(codes([sheet.file], standing) == ["LED0301"])
        sheet.rows[sheet.rows.count - 1][0] = "没有这件"
        let found = diagnostics { _ = try check([sheet.file], standing) }
        #expect(found.map(\.code.rawValue) == ["LED0302"] && found.first?.place?.file == sheet.file.name, "\(found)")
    }

    @Test("a changed record is held against the others as an import would hold it")
    func changed() throws {
        _ = try Ledger.importing(SmallLedger().files, into: path, context: .sample)
        let small = SmallLedger().setting("案件", row: 2, "查实金额", to: "1.00").setting("案件", row: 2, "其中农民工金额", to: "1.00")
        let file = try #require(small.files.first { $0.name.contains("案件") })
        let checked = diagnostics { _ = try check([file], Ledger.Standing(store: path, files: [])) }
        let imported = diagnostics { _ = try Ledger.importing([file], into: path, context: .sample, scope: .files) }
        #expect(checked.map(\.code) == imported.map(\.code) && checked.map(\.message) == imported.map(\.message), "\(checked) \(imported)")
    }
}
