import OfficialDocument
import Quantities
import Templates

/// Adds what follows from the other fields: rates, ranks, numbers.
struct DerivedFields {
    let record: RecordType
    let columns: [FieldSource.Column]
    /// The field with the unit's name, where records stand for units.
    var unitField: String?

    func completed(_ records: [Value]) -> [Value] {
        var records = records.enumerated().map { index, value in numbered(rated(value), index) }
        // Ranks come last, because they go by rates.
        for column in columns {
            if case .rank(let rate, let except) = column.kind {
                records = ranked(records, column.name, by: rate, except: Set(except.map(\.text)))
            }
        }
        return records
    }

    private func rated(_ value: Value) -> Value {
        value.changing { fields in
            for column in columns {
                guard case .rate(let part, let whole) = column.kind, let part = fields[part]?.count,
                    let whole = fields[whole]?.count
                else { continue }
                fields[column.name] = Value(.rate(Rate(part, of: whole)), origin: value.origin)
            }
        }
    }

    private func numbered(_ value: Value, _ index: Int) -> Value {
        value.changing { fields in
            for column in columns {
                if case .ordinal(let start) = column.kind { fields[column.name] = Value(.integer(start + index)) }
            }
        }
    }

    /// Equal rates share a rank and the next is skipped; what has no rate has no rank.
    private func ranked(_ records: [Value], _ name: String, by rate: String, except: Set<String>) -> [Value] {
        let rates = records.map { record in self.rate(record, rate, except) }
        return records.enumerated().map { index, record in
            guard let own = rates[index] else { return record }
            let better = rates.count { $0.flatMap { $0.compared(to: own) } == 1 }
            return record.changing { $0[name] = Value(.rank(better + 1)) }
        }
    }

    /// The rate that counts in the ranking; nil for none.
    private func rate(_ value: Value, _ name: String, _ except: Set<String>) -> Rate? {
        guard case .rate(let rate) = value.field(name)?.content, rate.exists else { return nil }
        if let unitField, case .text(let unit) = value.field(unitField)?.content, except.contains(unit) { return nil }
        return rate
    }
}

extension Value {
    /// A whole number that counts something; nil for anything else.
    fileprivate var count: Int? {
        switch content {
        case .integer(let number): number < 0 ? nil : number
        case .quantity(let quantity): quantity.amount
        default: nil
        }
    }

    /// The record with changed fields, at the same place.
    fileprivate func changing(_ change: (inout Value.Record) -> Void) -> Value {
        guard case .record(var fields) = content else { return self }
        change(&fields)
        return Value(.record(fields), origin: origin)
    }
}
