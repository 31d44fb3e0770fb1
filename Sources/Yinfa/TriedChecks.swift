import Diagnostics
import Ledger

/// What the checks over records have found for one return, in the order of the checks.
struct TriedChecks: Sendable {
    /// What decides which records are checked, and how.
    struct Scope: Hashable, Sendable {
        var unit: ReportingUnit
        /// 终报.
        var isFinal: Bool
    }

    let scope: Scope
    private let breaches: Result<[[LedgerBreach]], StageFailure>

    init(scope: Scope, breaches: Result<[[LedgerBreach]], StageFailure>) {
        self.scope = scope
        self.breaches = breaches
    }

    /// What was found; nil for another return.
    func breaches(in scope: Scope) -> Result<[[LedgerBreach]], StageFailure>? { scope == self.scope ? breaches : nil }
}
