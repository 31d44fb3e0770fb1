import OfficialDocument
import Quantities

/// What a form prints of its figures, as amounts.
extension FormDefinition {
    /// The amount that a cell prints, in base units: 11 876 500 fen × 100 for 1187.65万元.
    ///
    /// Narrative figures are taken from here, so that each equals its cell (check V46). A sum is
    /// the sum of its printed parts under `SumPrinting.ofPrintedParts`, else its own rounding,
    /// half up.
    ///
    /// - Returns: nil when the form or the data has no such cell.
    package func printedFigure(row name: String, column number: Int, of data: ReturnData) -> Int? {
        guard columns.indices.contains(number - 1), let row = rows.first(where: { $0.name.text == name }) else {
            return nil
        }
        return printedFigure(row, columns[number - 1], of: data)
    }

    /// Whether a cell prints the sum of its printed parts, and that is not its own figure rounded.
    package func printsSumOfParts(row name: String, column number: Int, of data: ReturnData) -> Bool {
        guard let printed = printedFigure(row: name, column: number, of: data),
            let figure = data.figure(row: name, column: number)
        else { return false }
        return printed != rounded(figure, in: columns[number - 1].unit)
    }

    /// The amount that a blank prints, in base units; nil when there is no such blank.
    package func printedFigure(blank name: String, of data: ReturnData) -> Int? {
        guard let blank = blanks.first(where: { $0.name == name }), let figure = data.figure(blank: name) else {
            return nil
        }
        return rounded(figure, in: blank.unit)
    }

    /// A cell as the table prints it, such as `1187.65`; nil when there is no such cell.
    package func printedText(row name: String, column number: Int, of data: ReturnData) -> String? {
        guard columns.indices.contains(number - 1), let row = rows.first(where: { $0.name.text == name }) else {
            return nil
        }
        return printed(row, columns[number - 1], of: data)
    }

    /// A blank as the sentence prints it, trailing zeros dropped; nil when there is no such blank.
    package func printedText(blank name: String, of data: ReturnData) -> String? {
        guard let blank = blanks.first(where: { $0.name == name }), let figure = data.figure(blank: name) else {
            return nil
        }
        return printedInSentence(figure, in: blank.unit)
    }

    func printedFigure(_ row: FormRow, _ column: FormColumn, of data: ReturnData) -> Int? {
        guard let figure = data.figure(row: row.name.text, column: column.number) else { return nil }
        guard sumPrinting == .ofPrintedParts, !row.parts.isEmpty else { return rounded(figure, in: column.unit) }
        // Ends because a form's sums run in no circle.
        return rows.filter { row.parts.contains($0.name.text) }
            .reduce(0) { $0 + (printedFigure($1, column, of: data) ?? 0) }
    }

    /// A figure rounded half up to the last decimal that its unit is printed with.
    private func rounded(_ figure: Figure, in unit: Unit) -> Int {
        printedSteps(figure, in: unit) * step(of: unit)
    }

    /// Base units in one of the last decimal: 100 yuan in fen for 万元 with two.
    func step(of unit: Unit) -> Int {
        (0..<decimals(of: unit)).reduce(unit.baseUnits) { step, _ in step / 10 }
    }
}
