import Diagnostics
import OfficialDocument
import Quantities

/// Looks for sums whose printed parts no longer add up to what is printed (check V04).
struct RoundingOfSums {
    let table: TableDefinition
    let lines: TableLines
    let records: [Value]

    /// A warning for each column that rounding breaks, in a group or in all.
    func warnings() -> [Diagnostic] {
        table.columns.compactMap { column in
            guard column.isSummed, case .field(let field, let unit?) = column.content else { return nil }
            return warning(column, field.name, unit)
        }
    }

    private func warning(_ column: TableColumn, _ field: String, _ unit: Unit) -> Diagnostic? {
        let groups = lines.groups(records).map(\.records)
        let hasSubtotals = table.grouping?.subtotal != nil
        var sums = hasSubtotals ? groups.map { ($0, $0.map { [$0] }) } : []
        if table.total != nil { sums.append((records, hasSubtotals ? groups : records.map { [$0] })) }
        for (whole, parts) in sums {
            let printed = CellText.steps(amount(whole, field), unit, column.decimals)
            let added = parts.reduce(0) { $0 + CellText.steps(amount($1, field), unit, column.decimals) }
            guard added != printed else { continue }
            return .tableSumBroken(
                table.name.text, column: field, printed: CellText.figure(amount(whole, field), unit, column.decimals),
                parts: text(added, decimals: column.decimals), at: column.place)
        }
        return nil
    }

    private func amount(_ records: [Value], _ field: String) -> Int {
        records.reduce(0) { sum, record in
            if case .quantity(let quantity) = record.field(field)?.content { sum + quantity.amount } else { sum }
        }
    }

    /// Steps of the last decimal as a number.
    private func text(_ steps: Int, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1) { product, _ in product * 10 }
        return DecimalText.fixed(steps, per: power, decimals: decimals)
    }
}
