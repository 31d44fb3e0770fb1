import Diagnostics
import Quantities

extension Checker {
    /// The type of an expression; nil after reporting what is wrong in it.
    func type(of expression: Expression) -> Typed? {
        switch expression.kind {
        case .text(let text): literal(text, expression)
        case .integer: typed(.integer, expression)
        case .decimal: typed(.rate, expression)
        case .boolean: typed(.boolean, expression)
        case .list(let elements): list(elements, expression)
        case .name(let name): self.name(name.text, expression)
        case .member(let base, let name, let span): member(name.text, span, of: base, expression)
        case .index(let base, let index): element(index, of: base, expression)
        case .not, .logical:
            condition(expression) ? typed(.boolean, expression) : nil
        case .comparison(let comparison, let left, let right):
            compare(comparison, left, right, expression)
        case .membership(let element, let list): membership(element, list, expression)
        case .test(let value, let call): test(value, call, expression)
        case .meets(let base, let name, let span): meets(base, name, span, expression)
        case .arithmetic(let sign, let left, let right): calculate(sign, left, right, expression)
        case .negative(let operand): negative(operand, expression)
        case .joined(let left, let right): joined(left, right, expression)
        case .conditional(let value, let condition, let other): conditional(value, condition, other, expression)
        case .filtered(let value, let call): filtered(value, call, expression)
        }
    }

    func typed(_ type: ValueType, _ expression: Expression) -> Typed {
        Typed(type: type, text: reporter.source.string(expression.span))
    }

    private func name(_ name: String, _ expression: Expression) -> Typed? {
        guard let field = field(name) else {
            if schema.conditions[name] != nil { return applied(name, to: schema.fields, nil, expression) }
            if reporter.failed.contains(name) { return nil }
            reporter.report(expression.span) { .unknownName(name, known: knownNames, macro: macros[name], at: $0) }
            return nil
        }
        namings.use(name)
        // A loop's variable was looked at where its list was named.
        if !locals.contains(where: { $0.name == name }) { checkClass(of: field, expression.span) }
        return Typed(
            type: field.type, text: name, field: field, isOptional: field.isOptional, fieldClass: field.fieldClass)
    }

    private func member(
        _ name: String, _ span: Range<Int>, of base: Expression, _ expression: Expression
    ) -> Typed? {
        guard let owner = type(of: base) else { return nil }
        guard case .record(let record) = owner.type else {
            reporter.report(base.span) { .memberOfNoRecord(name, owner, at: $0) }
            return nil
        }
        guard let field = record[name] else {
            let known = record.fields.map(\.name)
            reporter.report(span) { .unknownMember(name, of: owner, known: known, at: $0) }
            return nil
        }
        // A record above the ceiling has been reported; its fields would say no more.
        if owner.fieldClass <= ceiling { checkClass(of: field, span) }
        return Typed(
            type: field.type, text: reporter.source.string(expression.span), field: field,
            isOptional: owner.isOptional || field.isOptional, fieldClass: max(owner.fieldClass, field.fieldClass))
    }

    private func element(_ index: Expression, of base: Expression, _ expression: Expression) -> Typed? {
        guard let owner = type(of: base), let position = type(of: index) else { return nil }
        guard case .list(let element) = owner.type else {
            if case .text(let name) = index.kind, case .record(let record) = owner.type {
                reporter.report(index.span) { .memberAsIndex(name, of: owner, record, at: $0) }
                return nil
            }
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
        result.field = owner.field.map {
            Field(name: $0.name, type: element, fieldClass: owner.fieldClass, place: $0.place)
        }
        result.declared = owner.declared ?? owner.type
        result.isOptional = owner.isOptional
        result.fieldClass = owner.fieldClass
        return result
    }

    /// Whether an expression can be asked: true or false, a list (does it hold
    /// anything?), an optional field (is it there?), a rate (was there anything to count?).
    @discardableResult
    func condition(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .not(let operand): return condition(operand)
        case .logical(_, let left, let right):
            let isLeftFine = condition(left)
            return condition(right) && isLeftFine
        default:
            guard let value = type(of: expression) else { return false }
            if value.type == .boolean || value.type == .rate || value.isOptional { return true }
            if case .list = value.type { return true }
            reporter.report(expression.span) { .notACondition(value, at: $0) }
            return false
        }
    }

    private func compare(
        _ comparison: Expression.Comparison, _ left: Expression, _ right: Expression,
        _ expression: Expression
    ) -> Typed? {
        if let other = isNothing(left) ? right : isNothing(right) ? left : nil {
            if let value = type(of: other) { reporter.report(expression.span) { .comparedWithNothing(value, comparison, at: $0) } }
            return nil
        }
        guard let leftType = type(of: left), let rightType = type(of: right) else { return nil }
        let canBeCompared =
            switch (leftType.type, rightType.type) {
            case (.text, .text), (.boolean, .boolean): !comparison.isOrdering
            case (.integer, .integer), (.date, .date): true
            case (.quantity(let one), .quantity(let other)): one == other
            case (.quantity(let dimension), .integer): isPlain(right, for: dimension)
            case (.integer, .quantity(let dimension)): isPlain(left, for: dimension)
            case (.rate, .rate), (.rank, .rank), (.rank, .integer), (.integer, .rank): true
            case (.rate, .integer): isEnd(right)
            case (.integer, .rate): isEnd(left)
            default: false
            }
        guard canBeCompared else {
            reporter.report(expression.span) { .notComparable(leftType, rightType, comparison, at: $0) }
            return nil
        }
        return typed(.boolean, expression)
    }

    /// `none`, `null` and the like, unless data are called so.
    private func isNothing(_ expression: Expression) -> Bool {
        guard case .name(let name) = expression.kind, field(name.text) == nil, schema.conditions[name.text] == nil else { return false }
        return WordSlip.isNothing(name.text)
    }

    /// A rate compares with nothing (0) and all (1): 95 would be a slip for 95 %.
    private func isEnd(_ expression: Expression) -> Bool {
        expression.kind == .integer(0) || expression.kind == .integer(1)
    }

    /// Persons and counts compare with a plain number; money only with 0, which is
    /// the same in yuan and in fen.
    private func isPlain(_ expression: Expression, for dimension: Dimension) -> Bool {
        dimension != .money || expression.kind == .integer(0)
    }
}
