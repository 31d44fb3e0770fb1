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
        let key = Key(form: form, asOf: document.asOf)
        let known = found[key]
        let ledger = if let known { known } else { try LedgerReturns(office, form: form, asOf: document.asOf) }
        found[key] = ledger
        let data = try ledger.data(of: document.unit, compiledOn: document.compiledOn, isFinal: document.isFinal)
        return Reported(data, warnings: known == nil ? ledger.warnings : [])
    }
}
