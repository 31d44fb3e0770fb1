import Diagnostics
import OfficialDocument
import Quantities

/// Looks for sums whose printed parts no longer add up to what is printed (check V04).
struct RoundingOfSums {
    let table: TableDefinition
    let lines: TableLines
    let records: [TableRecord]

    /// A sum and what it adds up, in base units.
    private struct Sum {
        var whole: Int
        var parts: [Int]

        init(_ parts: [Int]) {
            whole = parts.reduce(0, +)
            self.parts = parts
        }
    }

    /// A warning for each column that rounding breaks, in a group or in all.
    func warnings() -> [Diagnostic] {
        let groups = lines.groups(records).map(\.records)
        return table.columns.enumerated().compactMap { index, column in
            guard column.isSummed, case .field(let field, let unit?) = column.content else { return nil }
            let sums = sums(groups.map { group in group.map { amount($0.added[index]) } })
            return warning(column, field.name, unit, sums)
        }
    }

    /// The printed sums of a column.
    ///
    /// - Parameter amounts: the records' amounts by group.
    private func sums(_ amounts: [[Int]]) -> [Sum] {
        let subtotals = amounts.map { Sum($0) }
        let hasSubtotals = table.grouping?.subtotal != nil
        let total = table.total.map { _ in Sum(hasSubtotals ? subtotals.map(\.whole) : amounts.flatMap(\.self)) }
        return (hasSubtotals ? subtotals : []) + [total].compactMap(\.self)
    }

    private func warning(_ column: TableColumn, _ field: String, _ unit: Unit, _ sums: [Sum]) -> Diagnostic? {
        func steps(_ amount: Int) -> Int { CellText.steps(amount, unit, column.decimals) }
        guard let broken = sums.first(where: { sum in sum.parts.reduce(0) { $0 + steps($1) } != steps(sum.whole) })
        else { return nil }
        return .tableSumBroken(
            table.name.text, column: field, printed: CellText.figure(broken.whole, unit, column.decimals),
            parts: text(broken.parts.reduce(0) { $0 + steps($1) }, decimals: column.decimals), at: column.place)
    }

    private func amount(_ value: Value.Content?) -> Int {
        if case .quantity(let quantity) = value { quantity.amount } else { 0 }
    }

    /// Steps of the last decimal as a number.
    private func text(_ steps: Int, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
        return DecimalText.fixed(steps, per: power, decimals: decimals)
    }
}
