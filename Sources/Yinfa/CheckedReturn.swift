public import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import StatisticalForms

/// A return with what its checks found.
public struct CheckedReturn: Sendable {
    /// Who reports.
    public let unit: String
    /// `2020年12月31日`.
    public let asOf: String
    /// Errors, warnings and hints without a reason, in the order of the checks.
    public let findings: [Diagnostic]
    /// Findings that a reason was given for.
    public let explained: [Explanation]

    /// A finding with the reason for it.
    public struct Explanation: Hashable, Sendable {
        /// The check's number, such as V29-1.
        public let check: String
        /// The row; empty for the whole return.
        public let row: String
        public let reason: String
        /// Who gave it.
        public let person: String
        /// When, as `2020-12-31`.
        public let day: String
    }

    /// - Parameter warnings: what the ledger has to say beside it.
    init(_ form: FormDefinition, _ checked: CheckedData, warnings: [Diagnostic] = []) {
        unit = checked.data.reportingUnit.text
        asOf = checked.data.asOf.chinese
        findings = warnings + checked.outcome.open.map(\.diagnostic) + form.sheet(filledWith: checked.data).warnings
        explained = checked.outcome.explained.map { one in
            Explanation(
                check: one.finding.check.number, row: one.finding.row, reason: one.reason.reason, person: one.reason.person,
                day: one.reason.day)
        }
    }
}
