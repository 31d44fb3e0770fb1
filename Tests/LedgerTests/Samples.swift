import Diagnostics
import Ledger
import TestSupport

extension RandomLedger {
    /// The files of the ledger as an office keeps them.
    var files: [LedgerFile] { sheets.map { LedgerFile(name: "\($0.name).csv", bytes: Array($0.csv.utf8)) } }
}

extension LedgerContext {
    static let sample = LedgerContext(units: RandomLedger.units, industries: RandomLedger.industries)
}

/// Runs something that should fail and returns what it says.
func diagnostics(_ body: () throws -> Void) -> [Diagnostic] {
    do {
        try body()
        return []
    } catch let failure as StageFailure {
        return failure.diagnostics
    } catch {
        return []
    }
}
