import Diagnostics
import OfficialDocument
import Quantities

/// Looks for harm that rounding does to a filled form (checks V04 and V05).
struct RoundingCheck {
    let form: FormDefinition
    let data: ReturnData

    /// Warnings in reading order: sums that no longer add up, then figures that print as nought.
    ///
    /// What the form has a check for is told as its finding, as grave as the form says.
    func warnings() -> [Diagnostic] {
        (has(.printedSums) ? [] : brokenSums()) + (has(.printedZero) ? [] : vanishedFigures())
    }

    private func has(_ builtIn: BuiltInCheck) -> Bool {
        form.checks.contains { if case .builtIn(builtIn, _) = $0.rule { true } else { false } }
    }

    func brokenSums() -> [Diagnostic] {
        guard form.sumPrinting == .rounded else { return [] }
        return form.rows.filter { !$0.parts.isEmpty }.flatMap { row in
            form.columns.compactMap { brokenSum(of: row, in: $0) }
        }
    }

    private func brokenSum(of row: FormRow, in column: FormColumn) -> Diagnostic? {
        let name = row.name.text
        guard let total = data.figure(row: name, column: column.number) else { return nil }
        let parts = row.parts.compactMap { part in
            data.figure(row: part, column: column.number).map { (name: part, figure: $0) }
        }
        let sum = parts.reduce(0) { $0 + form.printedSteps($1.figure, in: column.unit) }
        guard sum != form.printedSteps(total, in: column.unit) else { return nil }
        return .roundingBreaksSum(
            form.name(of: .cell(row: name, column: column.number)), printed: form.printed(total, in: column.unit),
            parts: parts.map { ($0.name, form.printed($0.figure, in: column.unit), $0.figure.place) },
            at: total.place ?? parts.first?.figure.place)
    }

    private func printedAmount(_ key: FigureKey) -> Int? {
        switch key {
        case .cell(let row, let column): form.printedFigure(row: row, column: column, of: data)
        case .blank(let name): form.printedFigure(blank: name, of: data)
        }
    }

    func vanishedFigures() -> [Diagnostic] {
        let units = Dictionary(uniqueKeysWithValues: form.blanks.map { ($0.name, $0.unit) })
        return form.figures(of: data).compactMap { named in
            let unit: Unit? =
                switch named.key {
                case .cell(_, let column): form.columns[column - 1].unit
                case .blank(let name): units[name]
                }
            guard let unit, named.figure.value != 0, printedAmount(named.key) == 0 else { return nil }
            let nought = DecimalText.fixed(0, per: unit.baseUnits, decimals: form.decimals(of: unit))
            return .figurePrintsAsZero(form.name(of: named.key), printed: nought, at: named.figure.place)
        }
    }
}
