import Diagnostics
import OfficialDocument
import Quantities

/// Adds rows up, and compares sums that were given with their parts.
struct SumResolver {
    private let form: FormDefinition
    private let columns: [FormColumn]
    private let isAsPrinted: Bool
    private let written: [String: ReturnReader.Written]
    /// Rows done, so that each sum is computed and reported once.
    private var resolved: [String: ReturnReader.Written] = [:]

    /// - Parameter isAsPrinted: whether the figures were given as the form prints them.
    init(form: FormDefinition, written: [String: ReturnReader.Written], isAsPrinted: Bool) {
        self.form = form
        self.isAsPrinted = isAsPrinted
        columns = form.columns
        self.written = written
    }

    /// The figures of a row by column; nil where it or one of its parts has none.
    ///
    /// Ends because a form's sums run in no circle.
    mutating func figures(of row: FormRow, _ collector: inout DiagnosticCollector) -> ReturnReader.Written {
        let name = row.name.text
        if let known = resolved[name] { return known }
        let given = written[name] ?? []
        guard !row.parts.isEmpty else { return given }
        var parts: [(name: String, figures: ReturnReader.Written)] = []
        for part in form.rows where row.parts.contains(part.name.text) {
            parts.append((part.name.text, figures(of: part, &collector)))
        }
        var figures: ReturnReader.Written = []
        for (index, column) in columns.enumerated() {
            let addends = parts.compactMap { part in part.figures[index].map { (part.name, $0) } }
            let isWhole = addends.count == parts.count
            figures.append(
                isWhole ? sum(addends, given: given[index], row: name, column: column, &collector) : nil)
        }
        resolved[name] = figures
        return figures
    }

    /// The given figure where there is one, else the computed sum.
    private func sum(
        _ parts: [(name: String, figure: Figure)], given: Figure?, row: String, column: FormColumn,
        _ collector: inout DiagnosticCollector
    ) -> Figure? {
        func name() -> FigureName { form.name(of: .cell(row: row, column: column.number)) }
        // Each part is at most `Figure.largest`, so adding them cannot overflow.
        let sum = parts.reduce(0) { $0 + $1.figure.value }
        if let given, given.value != sum {
            collector.report(.sumDisagrees(name(), given: given, parts: parts, inDataFile: !isAsPrinted))
        } else if sum > Figure.largest {
            collector.report(.figureTooLarge(String(sum), name: name(), at: parts.last?.figure.place))
            return nil
        }
        return given ?? Figure(sum)
    }
}
