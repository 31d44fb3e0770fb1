package import Diagnostics
import OfficialDocument
package import Quantities

extension ReturnData {
    /// The return of a whole from those of its units: every figure is the sum of theirs (check V02).
    ///
    /// - Throws: `RET0111` for a sum that is impossibly large.
    /// - Precondition: all were read for this form.
    package static func merged(
        _ parts: [ReturnData], as head: ReturnHead, form: FormDefinition
    ) throws(StageFailure) -> ReturnData {
        precondition(parts.allSatisfy { $0.formID == form.id }, "returns are merged by the form they were read for")
        var collector = DiagnosticCollector()
        func sum(_ key: FigureKey, _ figures: [Figure?]) -> Figure {
            let total = figures.reduce(0) { $0 + ($1?.value ?? 0) }
            guard total > Figure.largest else { return Figure(total) }
            let largest = figures.compactMap(\.self).max { $0.value < $1.value }
            collector.report(.figureTooLarge(String(total), name: form.name(of: key), at: largest?.place))
            return Figure(Figure.largest)
        }
        let rows = form.rows.map(\.name.text).map { name in
            Row(
                name: name,
                figures: form.columns.map { column in
                    sum(.cell(row: name, column: column.number), parts.map { $0.figure(row: name, column: column.number) })
                })
        }
        let blanks = form.blanks.map { blank in
            Blank(name: blank.name, figure: sum(.blank(blank.name), parts.map { $0.figure(blank: blank.name) }))
        }
        try collector.throwIfFailed()
        var data = ReturnData(
            formID: form.id, reportingUnit: head.unit, asOf: head.asOf, compiledOn: head.compiledOn, phone: head.phone,
            rows: rows, blanks: blanks)
        data.isFinal = head.isFinal
        return data
    }
}

extension FormDefinition {
    /// A cell of a whole whose printed amount is not what its units print added up.
    package struct BrokenSum: Hashable, Sendable {
        package var key: FigureKey
        /// As the whole prints it.
        package var printed: String
        /// What the units print, added up.
        package var sum: String
    }

    /// The cells in which rounding breaks the visible sum over units, in the form's order.
    package func brokenSums(of whole: ReturnData, over parts: [ReturnData]) -> [BrokenSum] {
        figures(of: whole).compactMap { named in
            guard let unit = unit(of: named.key), let own = printedAmount(named.key, of: whole) else { return nil }
            let sum = parts.reduce(0) { $0 + (printedAmount(named.key, of: $1) ?? 0) }
            guard sum != own else { return nil }
            func shown(_ amount: Int) -> String {
                DecimalText.fixed(amount, per: unit.baseUnits, decimals: decimals(of: unit)) + unit.rawValue
            }
            return BrokenSum(key: named.key, printed: shown(own), sum: shown(sum))
        }
    }

    /// The amount that a figure prints, in base units; nil when the form has no such figure.
    package func printedAmount(_ key: FigureKey, of data: ReturnData) -> Int? {
        switch key {
        case .cell(let row, let column): printedFigure(row: row, column: column, of: data)
        case .blank(let name): printedFigure(blank: name, of: data)
        }
    }

    /// What a figure is printed in; nil when the form has no such figure.
    package func unit(of key: FigureKey) -> Unit? {
        switch key {
        case .cell(_, let number): columns.indices.contains(number - 1) ? columns[number - 1].unit : nil
        case .blank(let name): blanks.first { $0.name == name }?.unit
        }
    }
}
