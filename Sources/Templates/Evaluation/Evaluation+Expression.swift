import Diagnostics
import Quantities

extension Evaluation {
    /// The value of an expression; a missing one is an error.
    func value(of expression: Expression) throws(StageFailure) -> Value {
        if let value = try presentValue(of: expression) { return value }
        throw missing(expression)
    }

    /// The value, or nil when the data leave it or its owner out.
    func presentValue(of expression: Expression) throws(StageFailure) -> Value? {
        switch expression.kind {
        case .text(let text): Value(.text(text))
        case .integer(let number): Value(.integer(number))
        case .decimal(let rate): Value(.rate(rate))
        case .list(let elements): try list(elements, expression)
        case .boolean(let flag): Value(.boolean(flag))
        case .name(let name): if let value = self.name(name) { value } else { try condition(name.text) }
        case .member(let base, let name, _): try member(name, of: base)
        case .index(let base, let index): try element(index, of: base)
        case .not, .logical, .test, .membership, .meets: Value(.boolean(try holds(expression)))
        case .comparison(let comparison, let left, let right):
            Value(.boolean(try compare(comparison, left, right)))
        case .arithmetic(let sign, let left, let right): try calculate(sign, left, right, expression)
        case .negative(let operand):
            try calculate(.minus, Expression(kind: .integer(0), span: operand.span), operand, expression)
        case .joined(let left, let right):
            try joined(value(of: left), left, value(of: right), right, expression)
        case .conditional(let value, let condition, let other):
            try presentValue(of: decided(condition) ? value : other)
        case .filtered(let operand, let call):
            try filtered(operand, call)
        }
    }

    /// One text after the other, from where the first of them that was written is.
    ///
    /// It counts as if it were printed: texts joined with themselves again and again fill any memory before anything is.
    private func joined(
        _ first: Value, _ left: Expression, _ second: Value, _ right: Expression, _ expression: Expression
    ) throws(StageFailure) -> Value {
        let (one, other) = (try plainText(first, left), try plainText(second, right))
        try use(steps: 1, bytes: one.utf8.count + other.utf8.count, at: expression.span)
        return Value(.text(one + other), origin: first.origin ?? second.origin)
    }

    private func list(_ elements: [Expression], _ expression: Expression) throws(StageFailure) -> Value {
        try use(steps: elements.count, bytes: 0, at: expression.span)
        return Value(.list(try elements.map { (part) throws(StageFailure) in try value(of: part) }))
    }

    /// Whether the condition of `甲 if … else 乙` holds, which what is printed may rest on.
    private func decided(_ condition: Expression) throws(StageFailure) -> Bool {
        let isHeld = try holds(condition)
        proofs.note(condition, isHeld)
        return isHeld
    }

    private func filtered(_ operand: Expression, _ call: FilterCall) throws(StageFailure) -> Value {
        if case .fallback = call.filter, try presentValue(of: operand) == nil {
            return try self.value(of: argument(call))
        }
        let value = try self.value(of: operand)
        return Value(try apply(call, to: value, operand), origin: value.origin)
    }

    private func member(_ name: ExactText, of base: Expression) throws(StageFailure) -> Value? {
        if case .name(let owner) = base.kind, let member = member(name, ofOwn: owner) { return member }
        guard let owner = try presentValue(of: base) else { return nil }
        guard case .record(let record) = owner.content else { throw unexpected(base, owner) }
        return record[name]
    }

    private func element(_ index: Expression, of base: Expression) throws(StageFailure) -> Value? {
        guard let owner = try presentValue(of: base) else { return nil }
        guard case .list(let elements) = owner.content else { throw unexpected(base, owner) }
        let position = try value(of: index)
        guard case .integer(let number) = position.content else { throw unexpected(index, position) }
        guard elements.indices.contains(number) else {
            throw failure(index.span) {
                .indexOutOfRange(number, count: elements.count, origin: owner.origin, at: $0)
            }
        }
        return elements[number]
    }

    /// Whether a condition holds: true, a list that is not empty, an optional value that is there.
    func holds(_ condition: Expression) throws(StageFailure) -> Bool {
        switch condition.kind {
        case .not(let operand): return !(try holds(operand))
        case .logical(.and, let left, let right):
            guard try holds(left) else { return false }
            return try holds(right)
        case .logical(.or, let left, let right):
            if try holds(left) { return true }
            return try holds(right)
        case .test(let operand, let call): return try holds(call, operand)
        case .membership(let element, let list): return try isContained(element, in: list)
        case .meets(let base, let name, let span): return try meets(base, name, span)
        default: break
        }
        guard let value = try presentValue(of: condition) else { return false }
        switch value.content {
        case .boolean(let flag): return flag
        case .list(let elements): return !elements.isEmpty
        case .rate(let rate): return rate.exists
        default: return true
        }
    }

    private func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression
    ) throws(StageFailure) -> Bool {
        let (first, second) = (try value(of: left), try value(of: right))
        switch (first.content, second.content) {
        case (.text(let one), .text(let other)):
            return (ExactText.areSame(one, other)) == (comparison == .equal)
        case (.boolean(let one), .boolean(let other)):
            return comparison == .equal ? one == other : one != other
        case (.date(let one), .date(let other)): return comparison.holds(one, other)
        case (.integer(let one), .integer(let other)): return comparison.holds(one, other)
        case (.quantity(let one), .quantity(let other)) where one.dimension == other.dimension:
            return comparison.holds(one.amount, other.amount)
        case (.rank(let one), .rank(let other)), (.rank(let one), .integer(let other)),
            (.integer(let one), .rank(let other)):
            return comparison.holds(one, other)
        case (.rate(let one), .rate(let other)): return try compare(comparison, one, other, left, right)
        case (.rate(let one), .integer(let other)):
            return try compare(comparison, one, Rate(other, of: 1), left, right)
        case (.integer(let one), .rate(let other)):
            return try compare(comparison, Rate(one, of: 1), other, left, right)
        case (.quantity(let one), .integer(let other)): return comparison.holds(one.amount, other)
        case (.integer(let one), .quantity(let other)): return comparison.holds(one, other.amount)
        default: throw unexpected(right, second)
        }
    }

    private func compare(
        _ comparison: Expression.Comparison, _ one: Rate, _ other: Rate, _ left: Expression, _ right: Expression
    ) throws(StageFailure) -> Bool {
        if let order = one.compared(to: other) { return comparison.holds(order, 0) }
        let span = one.exists ? right.span : left.span
        throw failure(span) { .noRate(source.string(span), at: $0) }
    }
}

extension Expression.Comparison {
    func holds<Operand: Comparable>(_ left: Operand, _ right: Operand) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .less: left < right
        case .lessOrEqual: left <= right
        case .greater: left > right
        case .greaterOrEqual: left >= right
        }
    }
}
