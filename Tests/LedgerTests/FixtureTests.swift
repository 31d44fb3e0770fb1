import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

/// Workbooks of the sample's ledger that other programs have opened and saved (Fixtures/make-fixtures.py).
@Suite("Ledgers saved by other programs") struct FixtureTests {
    @Test("they hold the records that the sample's own workbook holds", arguments: ["openpyxl.xlsx", "libreoffice.xlsx"])
    func same(_ name: String) throws {
        let folder = try TemporaryFolder()
        let context = LedgerContext(units: RandomLedger.units)
        func imported(_ bytes: [UInt8], _ store: String) throws -> LedgerRecords {
            let file = LedgerFile(name: "石梁区.xlsx", bytes: bytes)
            let result = try Ledger.importing([file], into: folder.file(store), context: context)
            #expect(result.warnings.isEmpty)
            return try LedgerStore.records(at: folder.file(store))
        }
        let own = try imported(try Repository.bytes("templates/winter-2020/sample/ledger/石梁区.xlsx"), "own.sqlite")
        let other = try imported(try Repository.bytes("Tests/LedgerTests/Fixtures/" + name), "other.sqlite")
        #expect(own[.inspections].count > 60 && own[.cases].count == 1 && own[.workers].count == 1)
        #expect(LedgerChanges(from: own, to: other).isEmpty)
    }
}
