import OfficialDocument
package import Quantities
import Templates

/// A record of what the program itself lists of a return, as templates see it.
package struct ListedRecord: Hashable, Sendable {
    /// By the words that fields name.
    private let parts: [String: Value.Content]

    /// A finding of a check with the reason that was given for it.
    ///
    /// - Parameter row: empty for a finding of the whole return.
    package init(
        check: String, row: String, meaning: String, figures: String, reason: String, person: String, day: CivilDate
    ) {
        let parts: [FieldSource.ReasonPart: Value.Content] = [
            .check: .text(check), .row: .text(row.isEmpty ? "全表" : row), .meaning: .text(meaning), .figures: .text(figures),
            .reason: .text(reason), .person: .text(person), .day: .date(day),
        ]
        self.parts = Dictionary(parts.map { ($0.rawValue, $1) }) { first, _ in first }
    }

    /// A record behind a figure.
    package init(figure: String, key: String, label: String, added: String, origin: String) {
        let parts: [FieldSource.TracePart: String] = [.figure: figure, .key: key, .label: label, .added: added, .origin: origin]
        self.parts = Dictionary(parts.map { ($0.rawValue, .text($1)) }) { first, _ in first }
    }

    /// A unit that has not reported.
    package init(unit: String) { parts = [FieldSource.SilentPart.unit.rawValue: .text(unit)] }

    /// A figure that was corrected, before and after.
    package init(figure: String, old: String, new: String, reason: String, person: String, day: CivilDate) {
        let parts: [FieldSource.CorrectionPart: Value.Content] = [
            .figure: .text(figure), .old: .text(old), .new: .text(new), .reason: .text(reason), .person: .text(person), .day: .date(day),
        ]
        self.parts = Dictionary(parts.map { ($0.rawValue, $1) }) { first, _ in first }
    }

    /// The fields that a record declares.
    func value(_ columns: [FieldSource.Column]) -> Value.Record {
        var record = Value.Record()
        for column in columns {
            guard case .expression(let word) = column.kind else { continue }
            record[column.name] = parts[word.text].map { Value($0) }
        }
        return record
    }
}
