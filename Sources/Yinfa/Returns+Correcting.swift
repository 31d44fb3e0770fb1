public import Diagnostics
import Foundation
import OfficialDocument
import Quantities
import StatisticalForms

extension Returns {
    /// A later version of a return that was handed in, with its 更正说明: who, why, and what changed.
    ///
    /// - Parameters:
    ///   - old: the data file as it was handed in; it is not touched.
    ///   - new: the data file with the right figures; of a workbook, which holds no more than the form prints, those
    ///     that print as before stay exactly what they were.
    ///   - reason: who says so, why and when; its check and row do not matter.
    ///   - output: where it will be written.
    /// - Throws: `RET0415` for a day before the return's, `RET0508` when nothing changed, `RET0509` for another return, `RET0510` when the output is one of
    ///   the files, `CHK0203` without reason or person, and checks that must hold.
    public func correct(
        _ old: String, with new: String, _ reason: Reason, output: String
    ) throws(StageFailure) -> Reported<[OutputFile]> {
        let day = try Self.day(reason.day, option: "--on")
        for (text, option) in [(reason.reason, "--reason"), (reason.person, "--by")] where text.allSatisfy(\.isWhitespace) {
            throw StageFailure(.reasonEmpty(option))
        }
        let target = URL(fileURLWithPath: output).resolvingSymlinksInPath().path
        for file in [old, new] where URL(fileURLWithPath: file).resolvingSymlinksInPath().path == target {
            throw StageFailure(.correctionOverOld(output))
        }
        let before = try ReturnData.read(file: old, form: form)
        var after = try ReturnData.read(file: new, form: form)
        guard before.reportingUnit.text == after.reportingUnit.text, before.asOf == after.asOf, before.isFinal == after.isFinal
        else { throw StageFailure(.correctionOfOther(at: after.reportingUnit.place)) }
        try Self.isOnOrAfter(day, before.asOf)
        if let earlier = before.correction?.day {
            try Self.isOnOrAfter(day, earlier, Bilingual("上一版更正的日期", "the day of the correction before"))
        }
        if after.isAsPrinted { after = form.keepingExact(before, in: after) }
        let changes = form.changes(from: before, to: after)
        guard !changes.isEmpty else { throw StageFailure(.correctionWithoutChange(at: Place(file: new))) }
        after.correction = ReturnCorrection(
            version: before.version + 1, person: reason.person, day: day, reason: reason.reason, changes: changes)
        // Whoever signed the first version has not signed this one.
        after.signers = nil
        let reasons = try office.reasonBook(form: form)
        // Of what is refused the file with the right figures is there, of what is written the new version.
        after.options = office.options(file: new, previous: nil, form: form)
        _ = try form.checked(after, previous: nil, reasons: reasons).outcome.warnings()
        after.options = office.options(file: output, previous: nil, form: form)
        let warnings = try form.checked(after, previous: nil, reasons: reasons).outcome.warnings()
        let name = URL(fileURLWithPath: output).deletingPathExtension().lastPathComponent
        return Reported([OutputFile(name: name + ".json", bytes: Array(form.json(of: after).utf8))], warnings: warnings)
    }
}

extension Returns {
    /// - Throws: `RET0415` for a reason given before the day that the return is of.
    ///
    /// - Parameter what: what that other day is.
    static func isOnOrAfter(
        _ day: CivilDate, _ asOf: CivilDate, _ what: Bilingual = Bilingual("报表的截止日", "the return's day")
    ) throws(StageFailure) {
        guard day < asOf else { return }
        throw StageFailure(
            Diagnostic(
                code: .reasonTooEarly,
                message: Bilingual("\(day.iso) 早于\(what.chinese) \(asOf.iso)", "\(day.iso) is before \(what.english) \(asOf.iso)"),
                place: Place(file: "--on"), hints: [Bilingual("写说明或者更正的那一天", "give the day on which it is said")]))
    }
}

extension Diagnostic.Code {
    static let reasonTooEarly = Self(rawValue: "RET0415")
}
