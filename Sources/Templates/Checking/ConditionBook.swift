/// The pack's conditions that a template asks, read into its own source when it first asks.
///
/// A class, because copies of the checker share it; it never leaves the compilation.
final class ConditionBook {
    private let schema: Schema
    private let reporter: Reporter
    private(set) var expressions: [String: Expression] = [:]

    init(_ schema: Schema, _ reporter: Reporter) {
        self.schema = schema
        self.reporter = reporter
    }

    subscript(_ name: String) -> Expression? {
        if let expression = expressions[name] { return expression }
        guard let condition = schema.conditions[name] else { return nil }
        let expression = condition.expression(from: reporter.append(condition.line), reporter)
        expressions[name] = expression
        return expression
    }
}
