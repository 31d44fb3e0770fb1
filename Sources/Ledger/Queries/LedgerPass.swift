/// Expressions over the records of one view, found in one go.
///
/// What an expression has for a condition of its own becomes the FILTER of its aggregates: reading the
/// records once takes far less than once for each condition.
struct LedgerPass: Sendable {
    /// What tells the groups apart.
    let columns: [PlacedSQL]
    private(set) var expressions: [LedgerExpression] = []
    /// Where each stands among all that are asked for.
    private(set) var positions: [Int] = []
    /// Each condition once, as they come.
    private var conditions: [String?] = []
    /// For each expression where its condition stands among these.
    private var conditionIndices: [Int] = []

    private init(by columns: [PlacedSQL]) { self.columns = columns }

    private mutating func add(_ expression: LedgerExpression, at position: Int) {
        expressions.append(expression)
        positions.append(position)
        let index = conditions.firstIndex(of: expression.condition?.text) ?? conditions.count
        if index == conditions.count { conditions.append(expression.condition?.text) }
        conditionIndices.append(index)
    }

    /// - Precondition: the expressions have passed every check.
    static func passes(for breakdown: LedgerBreakdown) -> [LedgerPass] {
        var passes: [LedgerPass] = []
        var known: [Selection: Int] = [:]
        for (position, expression) in breakdown.expressions.enumerated() {
            let selection = Selection(expression)
            let pass = known[selection] ?? passes.count
            if pass == passes.count { passes.append(LedgerPass(by: breakdown.columns)) }
            known[selection] = pass
            passes[pass].add(expression, at: position)
        }
        return passes
    }

    /// Each expression as a pass of its own; its position is that in this pass.
    var singles: [LedgerPass] {
        expressions.enumerated().map { position, expression in
            var pass = LedgerPass(by: columns)
            pass.add(expression, at: position)
            return pass
        }
    }

    /// Which records an expression looks at.
    private struct Selection: Hashable {
        let view: String
        let scope: String?
        /// What cannot become a FILTER.
        let condition: String?

        init(_ expression: LedgerExpression) {
            view = expression.view.text
            scope = expression.scope?.text
            condition = expression.canBeFiltered ? nil : expression.condition?.text ?? ""
        }
    }

    // MARK: The statement

    /// Whether all have the same condition, so that no FILTER is needed.
    private var isUniform: Bool { conditions.count == 1 }

    /// The keys, for each condition how many records meet it, and the values.
    var select: [String] {
        let counts = conditions.map { filtered("count(*)", by: $0) }
        return columns.map(\.parenthesized) + counts
            + expressions.map { "(\n\(filtered($0.value.text, by: $0.condition?.text))\n)" }
    }

    private func filtered(_ value: String, by condition: String?) -> String {
        guard let condition, !isUniform else { return value }
        return ExpressionText(text: value).filtered(by: condition)
    }

    /// Where a row of the result has the number of records behind an expression.
    func countIndex(of position: Int) -> Int { columns.count + conditionIndices[position] }

    /// Where a row of the result has the value of an expression.
    func valueIndex(of position: Int) -> Int { columns.count + conditions.count + position }

    /// The records that any expression counts.
    var condition: PlacedSQL? {
        guard let first = expressions.first else { return nil }
        guard !isUniform else { return first.selection }
        let own = conditions.compactMap(\.self)
        guard own.count == conditions.count else { return first.scope }
        let any = own.map { "(\n\($0)\n)" }.joined(separator: " OR ")
        return first.scope?.and(any, at: first.scope?.place) ?? PlacedSQL(any)
    }

    var grouping: String {
        columns.isEmpty ? "" : "GROUP BY " + (1...columns.count).map(String.init).joined(separator: ", ")
    }
}

extension LedgerExpression {
    /// Whether its condition can be put into the calls of aggregates, all of which must be plain to see.
    fileprivate var canBeFiltered: Bool {
        let texts = [value.text, condition?.text ?? ""]
        let hasSubquery = texts.contains { $0.lowercased().contains("select") || $0.lowercased().contains("values") }
        return !hasSubquery && !value.text.contains { "\"`[".contains($0) }
    }
}
