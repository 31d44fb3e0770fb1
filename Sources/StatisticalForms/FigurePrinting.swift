import OfficialDocument
import Quantities

extension FormDefinition {
    /// A figure as the table prints it: fixed decimals of the unit, nought as `0`.
    ///
    /// A bare 0 says that nothing happened; 0.00 would look rounded (check V47).
    func printed(_ figure: Figure, in unit: Unit) -> String {
        guard figure.value != 0 else { return "0" }
        return DecimalText.fixed(figure.value, per: unit.baseUnits, decimals: decimals(of: unit))
    }

    /// A cell as the table prints it, sums by `sumPrinting`; nil when there is no such cell.
    func printed(_ row: FormRow, _ column: FormColumn, of data: ReturnData) -> String? {
        guard let figure = data.figure(row: row.name.text, column: column.number),
            let amount = printedFigure(row, column, of: data)
        else { return nil }
        guard figure.value != 0 else { return "0" }
        let unit = column.unit
        return DecimalText.fixed(amount, per: unit.baseUnits, decimals: decimals(of: unit))
    }

    /// A figure as running text prints it: trailing zeros dropped (check V06).
    func printedInSentence(_ figure: Figure, in unit: Unit) -> String {
        DecimalText.trimmed(figure.value, per: unit.baseUnits, decimals: decimals(of: unit))
    }

    /// The printed figure in steps of its last decimal, for adding printed figures up.
    func printedSteps(_ figure: Figure, in unit: Unit) -> Int {
        let digits = DecimalText.fixed(figure.value, per: unit.baseUnits, decimals: decimals(of: unit))
        return digits.utf8.filter { (0x30...0x39).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
}
