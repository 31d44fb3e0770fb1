import Diagnostics
import Foundation
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
        #expect(report.output.tables.map(\.count) == [
            ledger.projects.count, ledger.inspections.count, ledger.cases.count, ledger.recoveries.count,
            ledger.steps.count, ledger.workers.count,
        ])
    }

    @Test("importing again changes nothing, not a byte")
    func twice() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("ledger.sqlite")
        let files = RandomLedger(seed: 7).files
        #expect(try !Ledger.importing(files, into: path, context: .sample).output.isUnchanged)
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let again = try Ledger.importing(files, into: path, context: .sample).output
        #expect(again.isUnchanged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
}
