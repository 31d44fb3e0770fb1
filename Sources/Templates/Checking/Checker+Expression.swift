import Diagnostics
import Quantities

extension Checker {
    /// The type of an expression; nil after reporting what is wrong in it.
    func type(of expression: Expression) -> Typed? {
        switch expression.kind {
        case .text: typed(.text, expression)
        case .integer: typed(.integer, expression)
        case .boolean: typed(.boolean, expression)
        case .name(let name): self.name(name, expression)
        case .member(let base, let name, let span): member(name, span, of: base, expression)
        case .index(let base, let index): element(index, of: base, expression)
        case .not, .logical:
            condition(expression) ? typed(.boolean, expression) : nil
        case .comparison(let comparison, let left, let right):
            compare(comparison, left, right, expression)
        case .filtered(let value, let call): filtered(value, call, expression)
        }
    }

    private func typed(_ type: ValueType, _ expression: Expression) -> Typed {
        Typed(type: type, text: reporter.source.string(expression.span))
    }

    private func name(_ name: String, _ expression: Expression) -> Typed? {
        guard let field = field(name) else {
            reporter.report(expression.span) { .unknownName(name, known: knownNames, at: $0) }
            return nil
        }
        return Typed(type: field.type, text: name, field: field, isOptional: field.isOptional)
    }

    private func member(
        _ name: String, _ span: Range<Int>, of base: Expression, _ expression: Expression
    ) -> Typed? {
        guard let owner = type(of: base) else { return nil }
        guard case .record(let record) = owner.type else {
            reporter.report(base.span) {
                .wrongType(owner, expected: Bilingual("记录（有“.\(name)”）", "a record with '.\(name)'"), at: $0)
            }
            return nil
        }
        guard let field = record[name] else {
            let known = record.fields.map(\.name)
            reporter.report(span) { .unknownMember(name, of: owner, known: known, at: $0) }
            return nil
        }
        return Typed(
            type: field.type, text: reporter.source.string(expression.span), field: field,
            isOptional: owner.isOptional || field.isOptional)
    }

    private func element(_ index: Expression, of base: Expression, _ expression: Expression) -> Typed? {
        guard let owner = type(of: base), let position = type(of: index) else { return nil }
        guard case .list(let element) = owner.type else {
            reporter.report(base.span) {
                .wrongType(owner, expected: Bilingual("列表", "a list"), at: $0)
            }
            return nil
        }
        guard position.type == .integer else {
            reporter.report(index.span) {
                .wrongType(position, expected: Bilingual("整数（从 0 数起）", "an integer, counted from 0"), at: $0)
            }
            return nil
        }
        var result = typed(element, expression)
        result.field = owner.field.map { Field(name: $0.name, type: element, place: $0.place) }
        result.isOptional = owner.isOptional
        return result
    }

    /// Whether an expression can be asked: true or false, a list (does it hold
    /// anything?), an optional field (is it there?).
    @discardableResult
    func condition(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .not(let operand): return condition(operand)
        case .logical(_, let left, let right):
            let isLeftFine = condition(left)
            return condition(right) && isLeftFine
        default:
            guard let value = type(of: expression) else { return false }
            if value.type == .boolean || value.isOptional { return true }
            if case .list = value.type { return true }
            reporter.report(expression.span) { .notACondition(value, at: $0) }
            return false
        }
    }

    private func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression,
        _ expression: Expression
    ) -> Typed? {
        guard let leftType = type(of: left), let rightType = type(of: right) else { return nil }
        let canBeCompared =
            switch (leftType.type, rightType.type) {
            case (.text, .text), (.boolean, .boolean): !comparison.isOrdering
            case (.integer, .integer), (.date, .date): true
            case (.quantity(let one), .quantity(let other)): one == other
            case (.quantity(let dimension), .integer): isPlain(right, for: dimension)
            case (.integer, .quantity(let dimension)): isPlain(left, for: dimension)
            default: false
            }
        guard canBeCompared else {
            reporter.report(expression.span) { .notComparable(leftType, rightType, comparison, at: $0) }
            return nil
        }
        return typed(.boolean, expression)
    }

    /// Persons and counts compare with a plain number; money only with 0, which is
    /// the same in yuan and in fen.
    private func isPlain(_ expression: Expression, for dimension: Dimension) -> Bool {
        dimension != .money || expression.kind == .integer(0)
    }

    private func filtered(_ operand: Expression, _ call: FilterCall, _ expression: Expression) -> Typed? {
        let value = type(of: operand)
        guard let filter = Filter.named(call.name) else {
            let known = (value.map { Filter.fitting($0.type) } ?? []) + Filter.all
            reporter.report(call.nameSpan) { .unknownFilter(call.name, known: known.map(\.name), at: $0) }
            return nil
        }
        guard let value else { return nil }
        guard filter.fits(value.type) else {
            reporter.report(call.nameSpan) { .wrongFilter(call.name, value, at: $0) }
            return nil
        }
        return checkArguments(call, filter) ? typed(.text, expression) : nil
    }

    private func checkArguments(_ call: FilterCall, _ filter: Filter) -> Bool {
        let isFine: Bool
        switch (call.arguments.count, filter.decimals) {
        case (0, _): isFine = true
        case (1, .some(let range)):
            guard case .integer(let decimals) = call.arguments[0].kind else {
                isFine = false
                break
            }
            isFine = range.contains(decimals)
        default: isFine = false
        }
        if !isFine {
            let span = (call.arguments.first?.span ?? call.nameSpan)
            reporter.report(span) { .wrongArguments(call.name, decimals: filter.decimals, at: $0) }
        }
        return isFine
    }
}
