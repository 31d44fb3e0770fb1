import Diagnostics
import OfficialDocument
import Quantities

/// What stands above the table.
extension FormDefinition {
    /// The line above the table, and the corner at the right whose last line stands beside it.
    ///
    /// 填报单位 comes first, then the period, then 日期行: who has no place on the line goes into the corner.
    ///
    /// - Parameter data: nil for a form to be filled in by hand.
    func above(
        date: String, _ data: ReturnData?
    ) -> (left: PlacedText?, middle: PlacedText?, corner: [PlacedText]) {
        let reporter = masthead.reporter.map { label in
            PlacedText(label.text + (data?.reportingUnit.text ?? ""), at: data?.reportingUnit.place ?? label.place)
        }
        var name = period.map { period in
            PlacedText(data.map { period.name(asOf: $0.asOf) } ?? period.blank, at: title.place)
        }
        // A county's sheet that bears nobody's name could be any county's.
        if name == nil, reporter == nil, let data, data.isPart, let label = masthead.partReporter {
            name = PlacedText(label.text + data.reportingUnit.text, at: data.reportingUnit.place ?? label.place)
        }
        let day = dateLabel.map { PlacedText($0.text + date, at: $0.place) }
        var line = [reporter ?? day, name]
        var rest = reporter == nil ? nil : day
        if line[1] == nil {
            line[1] = rest
            rest = nil
        }
        return (line[0], line[1], masthead.lines(date: rest))
    }

    /// A warning for a return as of a day after the form's last.
    func expiry(asOf day: CivilDate) -> [Diagnostic] {
        guard let valid = masthead.validUntil, day > valid.day else { return [] }
        return [.formExpired(valid.day, asOf: day, at: valid.written.place)]
    }
}
