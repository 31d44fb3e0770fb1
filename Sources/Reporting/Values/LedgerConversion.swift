import Diagnostics
import Ledger
import OfficialDocument
import Quantities

/// Makes a value of a declared type of what SQL has found.
struct LedgerConversion: Sendable {
    let field: Field
    let sql: PlacedText

    /// nil for a blank that may be one, and after reporting.
    ///
    /// - Parameter origin: the record's place in its file.
    func value(_ found: LedgerValue, at origin: Place?, _ collector: inout DiagnosticCollector) -> Value? {
        if case .blank = found {
            if !field.isOptional { collector.report(.blankInLedger(field, record: origin, at: sql.place)) }
            return nil
        }
        guard let content = content(found) else {
            collector.report(.wrongLedgerType(field, record: origin, at: sql.place))
            return nil
        }
        return Value(content, origin: origin)
    }

    private func content(_ found: LedgerValue) -> Value.Content? {
        switch (field.type, found) {
        case (.text, .text(let text)): .text(text)
        case (.date, .text(let text)): CivilDate(iso: text).map(Value.Content.date)
        case (.boolean, .integer(let flag)): flag == 0 || flag == 1 ? .boolean(flag == 1) : nil
        case (.integer, .integer(let number)): .integer(number)
        case (.quantity(let dimension), .integer(let amount)):
            amount < 0 ? nil : .quantity(Quantity(amount, dimension))
        default: nil
        }
    }
}
