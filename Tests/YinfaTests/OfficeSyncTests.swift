import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Yinfa

@Suite("The store follows the ledger") struct OfficeSyncTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        // A few cases are enough here, and import faster.
        for sheet in RandomLedger(seed: 4, cases: 12).sheets { try office.write(sheet.csv, as: "ledger/\(sheet.name).csv") }
    }

    private func open() throws -> Office { try Office.open(office.path) }

    private func counts() throws -> [String: Int] {
        let contents = try open().importLedger(["\(office.file("ledger/项目.csv"))"]).output
        return Dictionary(uniqueKeysWithValues: contents.tables.map { ($0.name, $0.count) })
    }

    private func bytes() throws -> Data { try Data(contentsOf: URL(fileURLWithPath: office.file("ledger.sqlite"))) }

    @Test("it is made when it is missing, and left alone while nothing changes")
    func unchanged() throws {
        let path = try open().syncedLedger().output.path
        #expect(path == office.file("ledger.sqlite"))
        let before = try bytes()
        let modified = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
        _ = try open().syncedLedger()
        #expect(try bytes() == before)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date == modified)
    }

    @Test("a changed file is imported, one that is gone loses its records")
    func changed() throws {
        _ = try open().syncedLedger()
        let before = try bytes()
        try office.remove("ledger/人员.csv")
        _ = try open().syncedLedger()
        #expect(try bytes() != before)
        #expect(try counts()["人员"] == 0)
        #expect(try counts()["案件"] == 12)
    }

    @Test("records of files elsewhere stay")
    func elsewhere() throws {
        let workers = try office.text("ledger/人员.csv")
        try office.remove("ledger/人员.csv")
        try office.write(workers, as: "人员-另.csv")
        _ = try open().syncedLedger()
        _ = try open().importLedger([office.file("人员-另.csv")])
        let count = try counts()["人员"]
        #expect((count ?? 0) > 0)
        _ = try open().syncedLedger()
        #expect(try counts()["人员"] == count)
    }

    @Test("a wrong cell is an error, and the store stays as it was")
    func wrong() throws {
        _ = try open().syncedLedger()
        let before = try bytes()
        try office.change("ledger/案件.csv", "AJ0,", to: ",")
        #expect(try codes { _ = try open().syncedLedger() }.contains("LED0201"))
        #expect(try bytes() == before)
    }

    @Test("without a ledger and a store there is nothing to follow")
    func nothing() throws {
        try office.remove("ledger")
        #expect(try codes { _ = try open().syncedLedger() } == ["USE0105"])
        #expect(!FileManager.default.fileExists(atPath: office.file("ledger.sqlite")))
    }

    @Test("one file is one file however its path is typed")
    func names() throws {
        let plain = office.file("ledger/项目.csv")
        for other in [office.path + "/./ledger/项目.csv", office.path + "/ledger/../ledger//项目.csv"] {
            #expect(try codes { _ = try open().importLedger([plain, other]) } == ["LED0105"])
        }
        _ = try open().importLedger()
        #expect(try open().importLedger([office.path + "/./ledger/项目.csv"]).output.isUnchanged)
    }

    @Test("imports at one time do not meet")
    func together() async throws {
        let path = office.path
        let results = await withTaskGroup(of: String.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    do { return try Office.open(path).syncedLedger().output.path } catch { return "\(error)" }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(results) == [office.file("ledger.sqlite")], "\(results)")
    }
}
