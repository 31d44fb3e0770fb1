import Diagnostics
import Quantities
import StatisticalForms

/// Returns that one run has found: its documents of one day and form take them from one pass over the ledger.
final class LedgerReturnsCache {
    private var found: [Key: LedgerReturns] = [:]

    private struct Key: Hashable {
        var form: FormDefinition
        var asOf: CivilDate
    }

    /// A document's return.
    ///
    /// - Throws: what `LedgerReturns` throws; a form without sources is `RET0402` at the document.
    func data(
        _ document: OfficeDocument.Computed, form: FormDefinition, of office: Office
    ) throws(StageFailure) -> Reported<ReturnData> {
        guard form.sources != nil else { throw StageFailure(.formWithoutSources(at: document.place)) }
        let ledger = try returns(form, asOf: document.asOf, of: office)
        let data = try ledger.output.data(
            of: document.unit, compiledOn: document.compiledOn, isFinal: document.isFinal)
        return Reported(data, warnings: ledger.warnings)
    }

    /// All returns on a form as of a day; their warnings come with the first who asks.
    ///
    /// - Throws: what `LedgerReturns` throws.
    func returns(
        _ form: FormDefinition, asOf day: CivilDate, of office: Office
    ) throws(StageFailure) -> Reported<LedgerReturns> {
        let key = Key(form: form, asOf: day)
        if let known = found[key] { return Reported(known) }
        let ledger = try LedgerReturns(office, form: form, asOf: day)
        found[key] = ledger
        return Reported(ledger, warnings: ledger.warnings)
    }
}
