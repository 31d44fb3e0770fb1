import Quantities

/// What a column has added up to.
enum ColumnSum: Hashable, Sendable {
    case amount(Int, Unit)
    case rate(Rate)

    /// The sum of a column over records; records without a value add nothing. nil for a
    /// column that is not added up.
    static func of(_ column: TableColumn, _ records: some Sequence<Value>) -> ColumnSum? {
        guard column.isSummed, case .field(let field, let unit) = column.content else { return nil }
        var sum = unit.map { ColumnSum.amount(0, $0) } ?? .rate(Rate(0, of: 0))
        for record in records { sum.add(record.field(field.name)) }
        return sum
    }

    mutating func add(_ value: Value?) {
        switch (self, value?.content) {
        case (.amount(let sum, let unit), .quantity(let quantity)): self = .amount(sum + quantity.amount, unit)
        // Parts over wholes: the mean of the rates would say something else.
        case (.rate(let sum), .rate(let rate)): self = .rate(sum + rate)
        default: break
        }
    }

    /// As a cell prints it.
    func text(decimals: Int) -> String {
        switch self {
        case .amount(let amount, let unit): CellText.figure(amount, unit, decimals)
        case .rate(let rate): rate.percent(decimals: decimals) ?? Rate.none
        }
    }
}

extension Value {
    /// A record's field; nil where it has no value.
    func field(_ name: String) -> Value? {
        if case .record(let record) = content { record[name] } else { nil }
    }
}
