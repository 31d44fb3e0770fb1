import OfficialDocument
package import Quantities
import Templates

/// A finding of a check with the reason that was given for it, as templates see it.
package struct ReasonRecord: Hashable, Sendable {
    private let parts: [FieldSource.ReasonPart: Value.Content]

    /// - Parameter row: empty for a finding of the whole return.
    package init(
        check: String, row: String, meaning: String, figures: String, reason: String, person: String, day: CivilDate
    ) {
        parts = [
            .check: .text(check), .row: .text(row.isEmpty ? "全表" : row), .meaning: .text(meaning), .figures: .text(figures),
            .reason: .text(reason), .person: .text(person), .day: .date(day),
        ]
    }

    /// The fields that a record declares.
    func value(_ columns: [FieldSource.Column]) -> Value.Record {
        var record = Value.Record()
        for column in columns {
            guard case .expression(let word) = column.kind, let part = FieldSource.ReasonPart(rawValue: word.text) else { continue }
            record[column.name] = parts[part].map { Value($0) }
        }
        return record
    }
}
