import Diagnostics
import Foundation
import TestSupport
import Testing
import Yinfa

/// Files from elsewhere that are versions of files in `ledger/`, and files that are gone from it.
@Suite("A unit's file that comes twice, or is gone") struct LedgerTwinTests {
    private let office: SampleOffice

    /// One workbook a unit, as the sample has them.
    init() throws { office = try SampleOffice(workbooks: true) }

    private func open() throws -> Office { try Office.open(office.path) }

    private func copy(_ name: String, as other: String) throws -> String {
        try FileManager.default.createDirectory(
            at: URL(fileURLWithPath: office.file(other)).deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: office.file(name), toPath: office.file(other))
        return office.file(other)
    }

    @Test("under another name it is one plain error that says which file it repeats, and nothing is stored", arguments: ["来/石梁区12月.xlsx", "来/新报.xlsx"])
    func otherName(_ name: String) throws {
        let twin = try copy("ledger/石梁区.xlsx", as: name)
        _ = try open().importLedger()
        for body in [{ _ = try open().importLedger([twin]) }, { _ = try open().previewImport([twin]) }] {
            let found = try diagnostics(body)
            #expect(found.map(\.code.rawValue) == ["LED0118"], "\(found)")
            #expect(found.first?.place?.file == twin)
            #expect(found.first?.message.chinese.hasPrefix("台账里已经有石梁区的 ") == true && found.first?.message.chinese.contains("ledger/石梁区.xlsx") == true)
            #expect(found.first?.hints.first?.chinese.contains("换掉 ") == true)
        }
        #expect(try open().importLedger().output.isUnchanged)
    }

    @Test("a check agrees, as a warning: it may be looked at before it takes the old one's place", arguments: ["石梁区.xlsx", "新报.xlsx"])
    func checked(_ name: String) throws {
        let twin = try copy("ledger/石梁区.xlsx", as: "来/" + name)
        let result = try open().checkLedger([twin])
        #expect(result.warnings.map(\.code.rawValue) == ["LED0118"] && result.warnings.allSatisfy { $0.severity == .warning })
        #expect(try open().checkLedger([office.file("ledger/石梁区.xlsx")]).warnings.isEmpty, "the ledger's own is none")
        try office.remove("ledger/石梁区.xlsx")
        #expect(try open().checkLedger([twin]).warnings.isEmpty, "without the old one it repeats nothing")
        let moved = try diagnosticsOrNone { _ = try open().importLedger([twin]) }
        #expect(!moved.contains { $0.code.rawValue == "LED0118" }, "\(moved)")
    }

    private func diagnosticsOrNone(_ body: () throws -> Void) throws -> [Diagnostic] {
        do {
            try body()
            return []
        } catch let failure as StageFailure { return failure.diagnostics }
    }

    @Test("a file of the unit with other records is none")
    func more() throws {
        try office.remove("ledger/石梁区.xlsx")
        let rows = try SampleLedger.rows("项目")
        let unit = try #require(rows[0].firstIndex(of: "所属单位"))
        let own = rows.dropFirst().filter { $0[unit] == "石梁区" }
        try #require(own.count > 1)
        let half = own.count / 2
        func write(_ records: [[String]], as name: String) throws {
            try office.write(RandomLedger.Sheet(name: "项目", rows: [rows[0]] + records).csv, as: name)
        }
        try write(Array(own.prefix(half)), as: "ledger/项目-石梁区.csv")
        try write(Array(own.dropFirst(half)), as: "来/项目-石梁区补.csv")
        try write(Array(own.prefix(half)), as: "来/项目-石梁区同.csv")
        func twins(_ name: String) throws -> Int {
            let told = try diagnosticsOrNone { _ = try open().importLedger([office.file(name)]) }
            return told.count { $0.code.rawValue == "LED0118" }
        }
        #expect(try twins("来/项目-石梁区补.csv") == 0)
        #expect(try twins("来/项目-石梁区同.csv") == 1)
    }

    @Test("a file of several units, or none that can be read, is left to the import")
    func several() throws {
        let rows = try SampleLedger.rows("项目")
        try office.write(RandomLedger.Sheet(name: "项目", rows: rows).csv, as: "来/项目.csv")
        try office.write("不是台账", as: "来/项目-坏.csv")
        for name in ["来/项目.csv", "来/项目-坏.csv"] {
            let told = try diagnosticsOrNone { _ = try open().importLedger([office.file(name)]) }
            #expect(!told.contains { $0.code.rawValue == "LED0118" }, "\(told)")
        }
    }

    // MARK: Gone

    private func gone(_ warnings: [Diagnostic]) -> [Diagnostic] { warnings.filter { $0.code.rawValue == "LED0119" } }

    @Test("a unit's file that was there at the last import is missed by name, with what goes")
    func missed() throws {
        #expect(try gone(open().importLedger().warnings).isEmpty)
        try office.remove("ledger/临漪县.xlsx")
        let previewed = try gone(open().previewImport().warnings)
        #expect(previewed.count == 1 && previewed.first?.place?.file == "ledger/临漪县.xlsx" && previewed.first?.severity == .warning)
        let message = try #require(previewed.first?.message.chinese)
        #expect(message.wholeMatch(of: /上次入库时有这个文件，这次没有了：临漪县的 \d+ 条记录随之从台账里去掉（项目 \d+，检查 \d+，.*）/) != nil, "\(message)")
        let imported = try open().importLedger().warnings
        #expect(gone(imported) == previewed && imported.contains { $0.code.rawValue == "LED0111" })
        #expect(try gone(open().importLedger().warnings).isEmpty, "it was said when they went")
        #expect(try open().importLedger().output.isUnchanged)
    }

    @Test("one that was renamed or came back is not missed")
    func renamed() throws {
        _ = try open().importLedger()
        try FileManager.default.moveItem(atPath: office.file("ledger/临漪县.xlsx"), toPath: office.file("ledger/临漪县12月.xlsx"))
        #expect(try gone(open().importLedger().warnings).isEmpty)
    }

    @Test("what makes a return says so too, once")
    func made() throws {
        let returns = try Returns(of: open(), resources: .locate())
        #expect(try gone(returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").warnings).isEmpty)
        try office.remove("ledger/临漪县.xlsx")
        #expect(try gone(returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").warnings).count == 1)
        #expect(try gone(returns.json(.init(unit: "栖云区", asOf: "2020-12-31"), name: "a").warnings).isEmpty)
    }

    @Test("a table that is checked by itself refers to the others of the ledger, before and after the import, and as a version of one")
    func table() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: office.file("ledger")) { try office.remove("ledger/" + name) }
        let ledger = RandomLedger(seed: 12, cases: 30)
        try ledger.write(to: office)
        let steps = try #require(ledger.sheets.first { $0.name == "步骤" })
        try office.write(steps.csv, as: "收/步骤.csv")
        for isImported in [false, true] {
            if isImported { _ = try open().importLedger() }
            for sheet in ledger.sheets {
                let checked = try open().checkLedger([office.file("ledger/\(sheet.name).csv")])
                #expect(checked.warnings.isEmpty && checked.output.tables.map(\.count).reduce(0, +) == sheet.rows.count - 1, "\(sheet.name)")
            }
            #expect(try open().checkLedger([office.file("收/步骤.csv")]).warnings.map(\.code.rawValue) == ["LED0118"])
        }
    }
}
