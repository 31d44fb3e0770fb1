import Diagnostics
import Foundation
import Ledger
import Quantities
import StatisticalForms

/// Returns that one run has found: its documents of one day and form take them from one pass over the ledger.
final class LedgerReturnsCache {
    private var found: [Key: LedgerReturns] = [:]

    private var workers: [String: Reported<KnownPersons>] = [:]

    private struct Key: Hashable {
        var form: FormDefinition
        var asOf: CivilDate
    }

    /// What no public document of an office may tell: the workers in its ledger.
    ///
    /// - Returns: nothing where there is no ledger; with a warning where there is one that cannot be read.
    func workers(in office: Office) -> Reported<KnownPersons> {
        let folder = office.folder.path
        if let known = workers[folder] { return known }
        let found = readWorkers(of: office)
        workers[folder] = found
        return found
    }

    private func readWorkers(of office: Office) -> Reported<KnownPersons> {
        guard office.hasLedger else { return Reported(KnownPersons(openNumbers: office.publicNumbers)) }
        do {
            let path = try office.syncedLedger().output.path
            let names = NameSearch(try Ledger.namesOfWorkers(at: path), except: office.publicNames)
            return Reported(
                KnownPersons(
                    names: names, numbers: try Ledger.numbersOfWorkers(at: path),
                    representatives: NameSearch(try Ledger.namesOfRepresentatives(at: path)), openNumbers: office.publicNumbers,
                    employers: EmployersWorkers(try Ledger.shortNamesOfWorkers(at: path))))
        } catch {
            let reason = error.diagnostics.first
            return Reported(
                KnownPersons(openNumbers: office.publicNumbers),
                warnings: [.workersNotSearched(reason, at: Place(file: office.shown("office.yaml")))])
        }
    }

    /// A document's return, held to its form's checks.
    ///
    /// - Parameter isIncomplete: whether the city's may lack units.
    /// - Throws: what `LedgerReturns` throws; a form without sources is `RET0402` at the document.
    func checked(
        _ document: OfficeDocument.Computed, form: FormDefinition, of office: Office, isIncomplete: Bool = false
    ) throws(StageFailure) -> Reported<CheckedData> {
        guard form.sources != nil else { throw StageFailure(.formWithoutSources(at: document.place)) }
        let scope = TriedChecks.Scope(unit: document.unit, isFinal: document.isFinal)
        let ledger = try returns(form, asOf: document.asOf, of: office, checking: scope)
        let occasion = form.occasionWarnings(
            asOf: document.asOf, isFinal: document.isFinal, previous: document.previous != nil)
        let previous = try document.previous.map { file throws(StageFailure) in
            try ReturnData.read(inOffice: office, file.text, namedAt: file.place, form: form)
        }
        let checked = try ledger.output.checked(
            document.unit, compiledOn: document.compiledOn, isFinal: document.isFinal, previous: previous,
            reasons: try office.reasonBook(form: form), isIncomplete: isIncomplete)
        return Reported(checked, warnings: ledger.warnings + occasion + (document.unit == .city ? ledger.output.silence : []))
    }

    /// All returns on a form as of a day; their warnings come with the first who asks.
    ///
    /// - Parameter checking: whose records the one who asks is going to check.
    /// - Throws: what `LedgerReturns` throws.
    func returns(
        _ form: FormDefinition, asOf day: CivilDate, of office: Office, checking: TriedChecks.Scope? = nil
    ) throws(StageFailure) -> Reported<LedgerReturns> {
        let key = Key(form: form, asOf: day)
        if let known = found[key] { return Reported(known) }
        let ledger = try LedgerReturns(office, form: form, asOf: day, checking: checking)
        found[key] = ledger
        return Reported(ledger, warnings: ledger.warnings)
    }
}
