import Diagnostics
import GRDB
import Quantities

/// What can be said of expressions before they run.
extension LedgerQuery {
    /// Compiles everything part by part, so that each error has its place.
    func check(_ expressions: [LedgerExpression], _ columns: [PlacedSQL]) throws(StageFailure) {
        var collector = DiagnosticCollector()
        for expression in expressions { collector.attempt { () throws(StageFailure) in try check(expression) } }
        try collector.throwIfFailed()
        var seen: Set<String> = []
        for expression in expressions where seen.insert(expression.view.text).inserted {
            for column in columns {
                collector.attempt { () throws(StageFailure) in try compile(column, in: try view(expression.view), suffix: " GROUP BY 1") }
            }
        }
        try collector.throwIfFailed()
    }

    /// Compiles an expression by itself and sees that it sums up, every column of it.
    func check(_ expression: LedgerExpression) throws(StageFailure) {
        let view = try view(expression.view)
        try checkText(of: [expression.value] + condition(expression.scope) + condition(expression.condition))
        let (value, condition) = (expression.value, expression.selection)
        // Over no records at all a sum still gives a row, and anything else none.
        let never = PlacedSQL("(\n\(condition?.text ?? "1")\n) AND 0", place: condition?.place)
        let rows = try run(select: [value.parenthesized], view, never, blame: [value], blamed: condition)
        guard rows.count == 1 else {
            throw StageFailure(.expressionNoInteger(.severalRows, at: value.place))
        }
        try checkBareColumns(of: value)
    }

    /// What is left without the aggregates must have a value without records: SQLite itself says what does not.
    private func checkBareColumns(of value: PlacedSQL) throws(StageFailure) {
        let rest = ExpressionText(text: value.text).withoutAggregates
        let sql = "SELECT (\n\(rest)\n)"
        do {
            _ = try queryGuard.watching(steps: steps) { try db.makeStatement(sql: sql) }
        } catch {
            let marker = "no such column: "
            let message = (error as? DatabaseError)?.message ?? ""
            let column = message.hasPrefix(marker) ? String(message.dropFirst(marker.count)) : nil
            throw StageFailure(.expressionBareColumn(column, at: value.place?.narrowed(to: column)))
        }
    }

    /// Compiles an expression over a view's single records.
    private func compile(
        _ expression: PlacedSQL, in view: LedgerView, suffix: String = ""
    ) throws(StageFailure) {
        try checkText(of: [expression])
        let sql = "SELECT \(expression.parenthesized) FROM \(view.rawValue.quoted)\(suffix)"
        do {
            _ = try queryGuard.watching(steps: steps) { try db.makeStatement(sql: sql) }
        } catch {
            throw failure(error, view, nil, [expression])
        }
    }

    /// The highest class of the columns that an expression reads.
    func fieldClass(of expression: PlacedSQL, in view: PlacedSQL) throws(StageFailure) -> FieldClass {
        try compile(expression, in: try self.view(view))
        return queryGuard.reads.map { $0.view.fieldClass(of: $0.name) }.max() ?? .public
    }
}
