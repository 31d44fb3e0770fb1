import Diagnostics
import Quantities

/// Exact arithmetic: integers, fen and fractions; nothing is rounded but a share of a quantity.
extension Evaluation {
    func calculate(
        _ sign: Expression.Arithmetic, _ left: Expression, _ right: Expression, _ expression: Expression
    ) throws(StageFailure) -> Value {
        let (first, second) = (try value(of: left), try value(of: right))
        let result: Value.Content?
        switch (first.content, second.content) {
        case (.integer(let one), .integer(let other)):
            result = try sign == .over ? rate(one, other, expression) : Self.integer(sign, one, other).map { .integer($0) }
        case (.quantity(let one), .quantity(let other)) where sign == .over:
            result = try one.dimension == other.dimension
                ? rate(one.amount, other.amount, expression)
                : share(one, Rate(1, of: 1), by: other.amount, right)
        case (.quantity(let one), .quantity(let other)):
            result = Self.integer(sign, one.amount, other.amount).map { .quantity(Quantity($0, one.dimension)) }
        case (.quantity(let quantity), .integer(let number)) where sign == .over:
            result = try share(quantity, Rate(1, of: 1), by: number, right)
        case (.quantity(let quantity), .integer(let number)), (.integer(let number), .quantity(let quantity)):
            result = times(sign, quantity, number, isFirst: first.content == .quantity(quantity))
        case (.quantity(let quantity), .rate(let rate)), (.rate(let rate), .quantity(let quantity)):
            result = try share(quantity, rate, by: 1, right)
        case (.date(let date), .integer(let days)):
            result = (sign == .plus ? days : Self.integer(.minus, 0, days)).flatMap { Self.date(date, $0) }
        case (.date(let one), .date(let other)): result = .integer(other.days(until: one))
        default: throw unexpected(expression, first)
        }
        guard let result else { throw failure(expression.span) { .calculationOutOfBounds(source.string(expression.span), at: $0) } }
        return Value(result, origin: first.origin ?? second.origin)
    }

    private static func integer(_ sign: Expression.Arithmetic, _ left: Int, _ right: Int) -> Int? {
        let (result, isTooLarge) =
            switch sign {
            case .plus: left.addingReportingOverflow(right)
            case .minus: left.subtractingReportingOverflow(right)
            case .times: left.multipliedReportingOverflow(by: right)
            case .over: (0, true)
            }
        return isTooLarge ? nil : result
    }

    /// A quantity times a number; below a minus sign the number is the 0 before it.
    private func times(
        _ sign: Expression.Arithmetic, _ quantity: Quantity, _ number: Int, isFirst: Bool
    ) -> Value.Content? {
        let (left, right) = isFirst ? (quantity.amount, number) : (number, quantity.amount)
        return Self.integer(sign, left, right).map { .quantity(Quantity($0, quantity.dimension)) }
    }

    private func rate(
        _ part: Int, _ whole: Int, _ expression: Expression
    ) throws(StageFailure) -> Value.Content {
        // Nothing counted gives no rate, which prints as —; below 0 nothing is counted.
        guard part >= 0, whole >= 0 else {
            throw failure(expression.span) { .negativeRate(source.string(expression.span), at: $0) }
        }
        return .rate(Rate(part, of: whole))
    }

    /// A part of a quantity, rounded half up to its base unit; nil when it is out of bounds.
    private func share(
        _ quantity: Quantity, _ rate: Rate, by divisor: Int, _ right: Expression
    ) throws(StageFailure) -> Value.Content? {
        let (whole, isTooLarge) = rate.whole.multipliedReportingOverflow(by: divisor)
        if isTooLarge { return nil }
        guard whole != 0 else { throw failure(right.span) { .divisionByZero(source.string(right.span), at: $0) } }
        let product = Int128(quantity.amount) * Int128(rate.part) * Int128(whole.signum())
        let unit = Int128(whole.magnitude)
        let rounded = (abs(product) * 2 + unit) / (unit * 2) * product.signum()
        return Int(exactly: rounded).map { .quantity(Quantity($0, quantity.dimension)) }
    }

    /// - Parameter days: after the date, or before it below 0.
    private static func date(_ date: CivilDate, _ days: Int) -> Value.Content? {
        date.adding(days: days).map(Value.Content.date)
    }

    /// What prints by itself.
    func plainText(_ value: Value, _ expression: Expression) throws(StageFailure) -> String {
        switch value.content {
        case .text(let text): return text
        case .integer(let number), .rank(let number): return String(number)
        default: throw unexpected(expression, value)
        }
    }

    func holds(_ call: TestCall, _ operand: Expression) throws(StageFailure) -> Bool {
        if call.test == .defined { return try presentValue(of: operand) != nil }
        let value = try self.value(of: operand)
        guard case .integer(let number) = value.content else { throw unexpected(operand, value) }
        switch call.test {
        case .even: return number.isMultiple(of: 2)
        case .odd: return !number.isMultiple(of: 2)
        case .divisible:
            guard case .integer(let divisor) = call.arguments.first?.kind else { throw unexpected(operand, value) }
            return number.isMultiple(of: divisor)
        case .defined: return true
        }
    }

    func isContained(_ element: Expression, in list: Expression) throws(StageFailure) -> Bool {
        let (value, owner) = (try value(of: element), try value(of: list))
        switch (value.content, owner.content) {
        case (.text(let part), .text(let whole)): return whole.contains(part)
        case (.text(let text), .list(let elements)):
            try use(steps: elements.count, bytes: 0, at: list.span)
            return elements.contains { if case .text(let other) = $0.content { ExactText.areSame(other, text) } else { false } }
        case (_, .list(let elements)):
            try use(steps: elements.count, bytes: 0, at: list.span)
            return elements.contains { $0.content == value.content }
        default: throw unexpected(list, owner)
        }
    }
}
