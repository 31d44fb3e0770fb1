import Diagnostics
import OfficialDocument
import Quantities
import StatisticalForms

/// The return before, which later figures are held against: cumulative figures do not fall.
extension ReportingUnits {
    /// Whether a return can be held against another as the one before it.
    ///
    /// - Parameters:
    ///   - previous: read for the same form; nil for none.
    ///   - unit: whose return is held against it.
    ///   - day: up to when that counts.
    /// - Throws: `RET0513` for a return of another unit or of a later day, which would make checks pass or fail at random.
    func needSameUnit(_ previous: ReturnData?, as unit: ReportingUnit, asOf day: CivilDate) throws(StageFailure) {
        guard let previous else { return }
        let own = printedName(of: unit)
        let place = previous.reportingUnit.place
        let before = try self.unit(named: previous.reportingUnit.text, at: place ?? Place(file: "--previous"))
        var wrong: [Diagnostic] = []
        if before != unit {
            wrong.append(
                .previousOfOther(
                    Bilingual("上次的报表是\(previous.reportingUnit.text)的，这次是\(own)的", "the return before is of \(previous.reportingUnit.text), this one of \(own)"),
                    at: place))
        }
        if previous.asOf > day {
            wrong.append(
                .previousOfOther(
                    Bilingual("上次的报表截至 \(previous.asOf.iso)，比这次的 \(day.iso) 还晚", "the return before is as of \(previous.asOf.iso), later than this one's \(day.iso)"),
                    at: place))
        }
        guard wrong.isEmpty else { throw StageFailure(wrong) }
    }
}

extension Diagnostic.Code {
    static let previousOfOther = Self(rawValue: "RET0513")
}

extension Diagnostic {
    static func previousOfOther(_ message: Bilingual, at place: Place?) -> Diagnostic {
        Diagnostic(
            code: .previousOfOther, message: message, place: place,
            hints: [
                Bilingual(
                    "给同一个单位、同一张表单上一次报送的报表（--previous，文件里写“上次”）",
                    "give the return that the same unit handed in before on the same form (--previous; 上次 in a document's file)")
            ])
    }
}
