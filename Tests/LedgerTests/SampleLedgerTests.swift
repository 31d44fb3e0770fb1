import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Ledger

@Suite("The sample office's ledger")
struct SampleLedgerTests {
    /// The files of `sample/ledger` and the units of its office.
    private static func sample() throws -> (files: [LedgerFile], context: LedgerContext) {
        let folder = Repository.path("templates/winter-2020/sample/ledger")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".xlsx") }.sorted()
        let files = try names.map { name in
            LedgerFile(name: "ledger/" + name, bytes: Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
        }
        return (files, LedgerContext(units: RandomLedger.units))
    }

    @Test("keeps every rule, without a warning")
    func rules() throws {
        let (files, context) = try Self.sample()
        let found = diagnostics { _ = try Ledger.check(files, context: context) }
        let text = found.prefix(20).map { DiagnosticFormatter(language: .english).console($0) }.joined(separator: "\n")
        #expect(found.isEmpty, "\(found.count)\n\(text)")
        guard found.isEmpty else { return }
        let report = try Ledger.check(files, context: context)
        let warnings = report.warnings.map { DiagnosticFormatter(language: .english).console($0) }
        #expect(warnings.isEmpty, "\(warnings.prefix(5).joined(separator: "\n"))")
        #expect(report.output.tables.allSatisfy { $0.count > 0 })
    }
}
