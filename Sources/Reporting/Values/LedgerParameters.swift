import Ledger
import OfficialDocument
import Quantities

/// A document's plain values as parameters of conditions.
struct LedgerParameters {
    private let record: Value.Record

    init(_ record: Value.Record) { self.record = record }

    /// Texts, days, numbers and flags by name; lists, records, rates and ranks are none.
    var values: [String: LedgerValue] {
        var values: [String: LedgerValue] = [:]
        for name in record.names {
            switch record[name]?.content {
            case .text(let text): values[name] = .text(text)
            case .date(let date): values[name] = .text(date.iso)
            case .integer(let number): values[name] = .integer(number)
            case .quantity(let quantity): values[name] = .integer(quantity.amount)
            case .boolean(let flag): values[name] = .integer(flag ? 1 : 0)
            case .rate, .rank, .record, .list, nil: continue
            }
        }
        return values
    }
}

extension ValueType {
    /// Whether its values can be parameters.
    var isParameter: Bool {
        switch self {
        case .text, .date, .integer, .quantity, .boolean: true
        case .rate, .rank, .record, .list: false
        }
    }
}

extension PlacedText {
    /// The text as a piece of SQL.
    var sql: PlacedSQL { PlacedSQL(text, place: place) }
}
