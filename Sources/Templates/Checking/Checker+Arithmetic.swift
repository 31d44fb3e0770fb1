import Diagnostics
import Quantities

/// What calculating gives: like adds to like, and a quantity keeps its dimension.
extension Checker {
    func calculate(
        _ sign: Expression.Arithmetic, _ left: Expression, _ right: Expression, _ expression: Expression
    ) -> Typed? {
        guard let first = type(of: left) else { return nil }
        // A filter binds before a sign: what it does not take may be what it was not meant for.
        if case .filtered(let operand, let call) = right.kind, let filter = call.filter, let bare = knownType(of: operand) {
            let span = left.span.lowerBound..<operand.span.upperBound
            if let whole = Self.result(sign, first.type, bare), filter.fits(whole), !filter.fits(bare) || filter.prints {
                let written = reporter.source.string(call.nameSpan.lowerBound..<right.span.upperBound)
                reporter.report(call.nameSpan) { .filterBindsFirst(call.name, written, reporter.source.string(span), at: $0) }
                return nil
            }
            // `人数 + 1 | 人`: brackets would not help.
            if filter.prints, filter.fits(first.type), !filter.fits(bare), let second = type(of: operand) {
                reporter.report(span) { .notCalculable(first, second, sign, at: $0) }
                return nil
            }
        }
        guard let second = type(of: right) else { return nil }
        guard let result = Self.result(sign, first.type, second.type) else {
            reporter.report(expression.span) { .notCalculable(first, second, sign, at: $0) }
            return nil
        }
        return derived(result, from: [first, second], expression)
    }

    /// The type of a sum, difference, product or quotient; nil where it would mean nothing.
    private static func result(_ sign: Expression.Arithmetic, _ left: ValueType, _ right: ValueType) -> ValueType? {
        switch (sign, left, right) {
        case (.over, .integer, .integer): .rate
        case (_, .integer, .integer): .integer
        case (.plus, .quantity(let one), .quantity(let other)), (.minus, .quantity(let one), .quantity(let other)):
            one == other ? left : nil
        case (.times, .quantity, .integer), (.times, .quantity, .rate), (.over, .quantity, .integer): left
        case (.times, .integer, .quantity), (.times, .rate, .quantity): right
        case (.over, .quantity(let one), .quantity(let other)):
            // Of one kind it is a part of a whole; money to each person, case or employer is money.
            one == other ? .rate : one == .money ? left : nil
        case (.plus, .date, .integer), (.minus, .date, .integer): .date
        case (.minus, .date, .date): .integer
        default: nil
        }
    }

    func negative(_ operand: Expression, _ expression: Expression) -> Typed? {
        guard let value = type(of: operand) else { return nil }
        switch value.type {
        case .integer, .quantity: return derived(value.type, from: [value], expression)
        default:
            reporter.report(operand.span) {
                .wrongType(value, expected: Bilingual("整数或者数量", "an integer or a quantity"), at: $0)
            }
            return nil
        }
    }

    /// `甲 ~ 乙`: what prints by itself can be joined.
    func joined(_ left: Expression, _ right: Expression, _ expression: Expression) -> Typed? {
        guard let first = type(of: left), let second = type(of: right) else { return nil }
        var isFine = true
        for (value, operand) in [(first, left), (second, right)] {
            switch value.type {
            case .text, .integer, .rank: continue
            default:
                reporter.report(operand.span) { .notPrintable(value, isLoose: operand.isLoose, isPart: true, at: $0) }
                isFine = false
            }
        }
        return isFine ? derived(.text, from: [first, second], expression) : nil
    }

    func conditional(
        _ value: Expression, _ condition: Expression, _ other: Expression, _ expression: Expression
    ) -> Typed? {
        let isConditionFine = self.condition(condition)
        let verdict = isConditionFine ? facts.verdict(condition) : nil
        if let verdict { unreachable(verdict ? other.span : value.span) }
        guard let first = knowing(condition, true).type(of: value), let second = knowing(condition, false).type(of: other),
            isConditionFine
        else { return nil }
        guard first.type == second.type else {
            reporter.report(other.span) { .differentTypes(first, second, at: $0) }
            return nil
        }
        var result = derived(first.type, from: [first, second], expression)
        result.isOptional = first.isOptional || second.isOptional
        return result
    }

    func list(_ elements: [Expression], _ expression: Expression) -> Typed? {
        let types = elements.map { type(of: $0) }
        guard let first = types.first ?? nil else { return nil }
        for (index, type) in types.enumerated() {
            guard let type else { return nil }
            guard type.type == first.type else {
                reporter.report(elements[index].span) { .differentTypes(first, type, at: $0) }
                return nil
            }
        }
        return derived(.list(first.type), from: types.compactMap(\.self), expression)
    }

    /// `县 in 名单`, `"镇" in 名称`.
    func membership(_ element: Expression, _ list: Expression, _ expression: Expression) -> Typed? {
        guard let value = type(of: element), let owner = type(of: list) else { return nil }
        switch (value.type, owner.type) {
        case (.text, .text): break
        case (.text, .list(let type)), (.integer, .list(let type)), (.date, .list(let type)),
            (.rank, .list(let type)), (.quantity, .list(let type)):
            if type == value.type { break }
            fallthrough
        default:
            reporter.report(expression.span) { .neverContained(value, owner, at: $0) }
            return nil
        }
        return derived(.boolean, from: [value, owner], expression)
    }

    func test(_ value: Expression, _ call: TestCall, _ expression: Expression) -> Typed? {
        guard let operand = type(of: value) else { return nil }
        guard call.arguments.count == (call.test == .divisible ? 1 : 0) else {
            reporter.report(call.nameSpan) { .wrongTestArguments(call.test, at: $0) }
            return nil
        }
        switch (call.test, operand.type) {
        case (.defined, _):
            if operand.isOptional { break }
            reporter.report(value.span) { .alwaysThere(operand, at: $0) }
            return nil
        case (.even, .integer), (.odd, .integer): break
        case (.divisible, .integer):
            if case .integer(let divisor) = call.arguments[0].kind, divisor > 0 { break }
            reporter.report(call.arguments[0].span) { .wrongTestArguments(.divisible, at: $0) }
            return nil
        default:
            reporter.report(value.span) {
                .wrongType(operand, expected: Bilingual("整数", "an integer"), at: $0)
            }
            return nil
        }
        return derived(.boolean, from: [operand], expression)
    }

    /// A value made of others is read by those who may read all of them.
    func derived(_ type: ValueType, from parts: [Typed], _ expression: Expression) -> Typed {
        var result = typed(type, expression)
        result.fieldClass = parts.map(\.fieldClass).max() ?? .public
        return result
    }
}
