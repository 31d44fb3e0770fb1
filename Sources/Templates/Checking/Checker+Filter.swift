import Diagnostics
import Quantities

extension Checker {
    func filtered(_ operand: Expression, _ call: FilterCall, _ expression: Expression) -> Typed? {
        let value = operandType(operand, call)
        if value != nil, let filter = call.filter, case .dateShift(let shift) = filter, shift.isWorking,
            schema.calendar == nil
        {
            reporter.report(call.nameSpan) { .noCalendar(call.name, at: $0) }
            return nil
        }
        guard let filter = call.filter else {
            let known = (value.map { Filter.fitting($0.type) } ?? []) + Filter.all
            let slip = FilterSlip(name: call.name, arguments: call.arguments.map { reporter.source.string($0.span) }, value: value)
            reporter.report(call.nameSpan) { .unknownFilter(call.name, known: known.map(\.name), macro: macros[call.name], slip: slip.hint, at: $0) }
            return nil
        }
        guard let value else { return nil }
        if filter == .fallback, !value.isOptional {
            reporter.report(call.nameSpan) { .alwaysThere(value, at: $0) }
            return nil
        }
        guard filter.fits(value.type) else {
            reporter.report(call.nameSpan) { .wrongFilter(call.name, value, at: $0) }
            return nil
        }
        var result = Typed(type: .text, text: reporter.source.string(expression.span), fieldClass: value.fieldClass)
        switch filter {
        case .list(let listFilter):
            guard let field = field(listFilter, call, of: value) else { return nil }
            result.type = listFilter.result(of: value.type, field: field)
            result.field = value.field
            result.isOptional = value.isOptional
            return result
        case .mask, .maskedNames:
            result.fieldClass = .public
            return checkDecimals(call, filter) ? result : nil
        case .dateShift, .absolute, .fallback:
            result.type = value.type
            return checkArguments(call, filter, of: value, &result) ? result : nil
        case .inForce:
            guard checkArguments(call, filter, of: value, &result), case .list(let element) = value.type else { return nil }
            result.type = element
            result.field = value.field.map { Field(name: $0.name, type: element, fieldClass: value.fieldClass, place: $0.place) }
            result.declared = value.declared ?? value.type
            return result
        case .required:
            guard call.arguments.count == 1 else {
                reportArguments(call, filter)
                return nil
            }
            return condition(call.arguments[0]) ? result : nil
        default:
            return checkArguments(call, filter, of: value, &result) ? result : nil
        }
    }

    /// What a mask hides may be of any class.
    private func operandType(_ operand: Expression, _ call: FilterCall) -> Typed? {
        switch call.filter {
        case .mask, .maskedNames:
            var unbounded = self
            unbounded.ceiling = .secret
            return unbounded.type(of: operand)
        case .required where call.arguments.count == 1: return knowing(call.arguments[0], true).type(of: operand)
        default: return type(of: operand)
        }
    }

    /// Whether the brackets hold what the filter takes; what they reach narrows the result.
    private func checkArguments(_ call: FilterCall, _ filter: Filter, of value: Typed, _ result: inout Typed) -> Bool {
        guard filter.parameters.areValues else { return checkDecimals(call, filter) }
        let mayHaveDecimals = filter.parameters == .base
        guard call.arguments.count == 1 || (mayHaveDecimals && call.arguments.count == 2) else {
            reportArguments(call, filter)
            return false
        }
        guard let argument = type(of: call.arguments[0]) else { return false }
        let expected: ValueType =
            switch filter.parameters {
            case .count: .integer
            case .day: .date
            default: value.type
            }
        guard argument.type == expected else {
            reporter.report(call.arguments[0].span) { .wrongType(argument, expected: expected.words, at: $0) }
            return false
        }
        result.fieldClass = max(result.fieldClass, argument.fieldClass)
        if call.arguments.count == 2, !isDecimals(call.arguments[1], 0...Rate.mostDecimals) {
            reportArguments(call, filter)
            return false
        }
        return true
    }

    private func isDecimals(_ expression: Expression, _ range: ClosedRange<Int>) -> Bool {
        if case .integer(let decimals) = expression.kind { range.contains(decimals) } else { false }
    }

    private func checkDecimals(_ call: FilterCall, _ filter: Filter) -> Bool {
        switch (call.arguments.count, filter.parameters) {
        case (0, .countAndText): break
        case (0, _): return true
        case (1, .countAndText), (2, .countAndText):
            guard case .integer(1...) = call.arguments[0].kind else { break }
            guard call.arguments.count == 2 else { return true }
            if case .text = call.arguments[1].kind { return true }
        case (1, .decimals(let range)):
            if case .integer(let decimals) = call.arguments[0].kind, range.contains(decimals) { return true }
        default: break
        }
        reportArguments(call, filter)
        return false
    }

    private func reportArguments(_ call: FilterCall, _ filter: Filter) {
        let span = (call.arguments.first?.span ?? call.nameSpan)
        reporter.report(span) { .wrongArguments(call.name, filter.parameters, at: $0) }
    }

    /// The field that a list filter works on: nil after reporting, an inner nil when it needs none.
    private func field(_ filter: ListFilter, _ call: FilterCall, of list: Typed) -> Field?? {
        guard hasFitting(call.arguments, filter.parameters) else {
            reportArguments(call, .list(filter))
            return nil
        }
        guard filter.parameters != .none else { return .some(nil) }
        guard case .name(let name) = call.arguments[0].kind, case .list(.record(let record)) = list.type else {
            return nil
        }
        let span = call.arguments[0].span
        guard let field = record[name.text] else {
            let known = record.fields.filter(filter.takes).map(\.name)
            reporter.report(span) { .unknownMember(name.text, of: list, known: known, at: $0) }
            return nil
        }
        // Where a list ends or how it is ordered tells of the field as well as printing it.
        if list.fieldClass <= ceiling { checkClass(of: field, span) }
        guard filter.takes(field) else {
            let fitting = record.fields.filter(filter.takes).map(\.name)
            reporter.report(span) { .wrongListField(field, filter, fitting: fitting, at: $0) }
            return nil
        }
        return .some(field)
    }

    private func hasFitting(_ arguments: [Expression], _ parameters: Filter.Parameters) -> Bool {
        let isName = arguments.first.map { if case .name = $0.kind { true } else { false } } ?? false
        switch parameters {
        case .none, .decimals, .countAndText, .base, .count, .value, .condition, .day: return arguments.isEmpty
        case .field: return isName && arguments.count == 1
        case .fieldAndCount:
            guard isName, arguments.count == 2, case .integer(let count) = arguments[1].kind else { return false }
            return count > 0
        }
    }
}
