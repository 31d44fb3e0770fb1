package import Diagnostics

/// A check that does not hold, with what it was about.
package struct CheckFinding: Hashable, Sendable {
    package var check: FormCheck
    /// The row that it was tried on; empty for one of the whole return.
    package var row: String
    /// The formula, the requirement or the name of what is built in, as the form writes it.
    package var rule: String
    /// What it was about: the cells with their amounts, or the records by their numbers.
    ///
    /// A reason that was given for it is stale as soon as this differs.
    package var figures: String
    package var diagnostic: Diagnostic

    package init(check: FormCheck, row: String = "", rule: String, figures: String, diagnostic: Diagnostic) {
        self.check = check
        self.row = row
        self.rule = rule
        self.figures = figures
        self.diagnostic = diagnostic
    }
}
