import Composition
import Diagnostics

/// What a part of a long table has come to, by itself: what was made of it, and what there is to report.
struct TablePiece<Output: Sendable>: Sendable {
    private let outcome: Result<Output, StageFailure>
    private let reports: LayoutReports

    /// Works a part with a typesetter of its own.
    init(
        measures: Measures, words: KeptWords, shaper: any TextShaper, _ body: (Typesetter) throws(StageFailure) -> Output
    ) {
        let typesetter = Typesetter(shaper: shaper, measures: measures, words: words)
        outcome = Result { () throws(StageFailure) in try body(typesetter) }
        reports = typesetter.reports
    }

    /// What was made; the run that put the parts together reports what this one met.
    ///
    /// - Throws: what the part failed with.
    func joined(_ typesetter: Typesetter) throws(StageFailure) -> Output {
        typesetter.report(reports)
        return try outcome.get()
    }
}
