import Diagnostics
import Quantities

/// What a column has added up to.
enum ColumnSum: Hashable, Sendable {
    case amount(Int, Unit)
    case rate(Rate)

    /// The sum of a column over the values of records; records without one add nothing. nil for a
    /// column that is not added up.
    static func of(_ column: TableColumn, _ values: some Sequence<Value.Content?>) -> ColumnSum? {
        guard column.isSummed, case .field(_, let unit) = column.content else { return nil }
        var sum = unit.map { ColumnSum.amount(0, $0) } ?? .rate(Rate(0, of: 0))
        for value in values { sum.add(value) }
        return sum
    }

    mutating func add(_ value: Value.Content?) {
        switch (self, value) {
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
        field(ExactText(name))
    }

    /// As by the name, for a key that is made once.
    func field(_ key: ExactText) -> Value? {
        if case .record(let record) = content { record[key] } else { nil }
    }
}
