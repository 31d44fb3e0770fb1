import Diagnostics
import OfficialDocument
import Quantities
import Reporting
import StatisticalForms
import Templates

extension DocumentInputs {
    /// The data file of a corrected return, relative to the office's folder; none where a document has no such field.
    private static let correctedName = "更正报表"

    /// What the corrected return that a document names changed, in the order of the form.
    ///
    /// The document and the return with it take their figures from the ledger, which must have been corrected too.
    ///
    /// - Throws: what is wrong with the file; `RET0512` for one that corrects nothing, `RET0509` for one of another day, `RET0501`
    ///   for figures that the ledger has otherwise.
    func corrections(
        _ formName: PlacedText, _ typed: Value.Record, _ day: CivilDate, _ office: Office
    ) throws(StageFailure) -> [ListedRecord] {
        guard let value = typed[Self.correctedName], case .text(let name) = value.content else { return [] }
        let form = try pack.form(formName.text, namedAt: formName.place)
        let place = value.origin ?? Place(file: Self.correctedName)
        let data = try ReturnData.read(inOffice: office, name, namedAt: place, form: form)
        guard let correction = data.correction else { throw StageFailure(.correctedNothing(name, at: place)) }
        guard data.asOf == day else { throw StageFailure(.correctionOfOther(at: place)) }
        let unit = try ReportingUnits(office).unit(named: data.reportingUnit.text, at: data.reportingUnit.place ?? place)
        let differences = try ledgers.returns(form, asOf: day, of: office).output.differences(from: data, of: unit)
        guard differences.isEmpty else { throw StageFailure(differences) }
        let keys = Dictionary(form.figures(of: data).map { ($0.key.description, $0.key) }) { first, _ in first }
        return correction.changes.map { change in
            let key = keys[change.figure]
            let unit = key.flatMap(form.unit(of:)) ?? .items
            return ListedRecord(
                figure: key.map { form.name(of: $0).printed } ?? change.figure, old: unit.exact(change.old), new: unit.exact(change.new),
                reason: correction.reason, person: correction.person, day: correction.day)
        }
    }
}
