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
    /// - Throws: what is wrong with the file; `RET0512` for one that corrects nothing, `RET0509` for one of another day.
    func corrections(
        _ formName: PlacedText, _ typed: Value.Record, _ day: CivilDate, _ office: Office
    ) throws(StageFailure) -> [ListedRecord] {
        guard let value = typed[Self.correctedName], case .text(let name) = value.content else { return [] }
        let form = try pack.form(formName.text, namedAt: formName.place)
        let place = value.origin ?? Place(file: Self.correctedName)
        let data = try ReturnData.read(inOffice: office, name, namedAt: place, form: form)
        guard let correction = data.correction else { throw StageFailure(.correctedNothing(name, at: place)) }
        guard data.asOf == day else { throw StageFailure(.correctionOfOther(at: place)) }
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
