import Diagnostics
import Quantities

/// Filters that compare, shift or add.
extension Evaluation {
    func day(
        _ shift: Filter.DateShift, after date: CivilDate, _ call: FilterCall
    ) throws(StageFailure) -> CivilDate {
        let argument = try argument(call)
        if shift.isWorking { return try workingDay(integer(argument), shift, from: date, at: argument.span) }
        if let day = shift.day(try integer(argument), after: date) { return day }
        throw failure(argument.span) { .calculationOutOfBounds(source.string(argument.span), at: $0) }
    }

    /// What stands first in the brackets; a template that has not been checked may have nothing there.
    func argument(_ call: FilterCall) throws(StageFailure) -> Expression {
        if let argument = call.arguments.first { return argument }
        throw failure(call.nameSpan) { .unexpectedValue(call.name, origin: nil, at: $0) }
    }

    private func integer(_ expression: Expression) throws(StageFailure) -> Int {
        let value = try self.value(of: expression)
        guard case .integer(let number) = value.content else { throw unexpected(expression, value) }
        return number
    }

    func magnitude(_ number: Int, _ call: FilterCall) throws(StageFailure) -> Int {
        if let magnitude = Int(exactly: number.magnitude) { return magnitude }
        throw failure(call.nameSpan) { .calculationOutOfBounds(call.name, at: $0) }
    }

    func change(
        of value: Value, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> ChangePhrase {
        try change(of: value, from: try self.value(of: argument(call)), call, operand)
    }

    /// One where it is not said, or where there are none such, as in a draft whose faults are told already.
    private func decimals(ofChange call: FilterCall) -> Int {
        guard call.arguments.count > 1, case .integer(let number) = call.arguments[1].kind,
            (0...Rate.mostDecimals).contains(number)
        else { return 1 }
        return number
    }

    private func change(
        of value: Value, from base: Value, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> ChangePhrase {
        let decimals = decimals(ofChange: call)
        let phrase: ChangePhrase?
        var isBase = false
        switch (value.content, base.content) {
        case (.integer(let amount), .integer(let base)):
            isBase = base < 0
            phrase = ChangePhrase(amount, from: base, decimals: decimals)
        case (.quantity(let amount), .quantity(let base)) where amount.dimension == base.dimension:
            isBase = base.amount < 0
            phrase = ChangePhrase(amount.amount, from: base.amount, decimals: decimals)
        case (.rate(let rate), .rate(let base)): phrase = ChangePhrase(rate, from: base, decimals: decimals)
        default: throw unexpected(operand, value)
        }
        if let phrase { return phrase }
        if isBase, let argument = call.arguments.first { throw failure(argument.span) { .negativeBase(source.string(argument.span), at: $0) } }
        throw failure(operand.span) { .negativeAmount(source.string(operand.span), at: $0) }
    }

    func changes(
        of elements: [Value], _ basis: ChangePhrase.Basis, _ list: Value, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> String {
        let argument = try argument(call)
        let bases = try value(of: argument)
        guard case .list(let others) = bases.content else { throw unexpected(argument, bases) }
        guard others.count == elements.count, !elements.isEmpty else {
            throw failure(argument.span) {
                .listsDiffer(elements.count, others.count, at: $0)
            }
        }
        var phrases: [ChangePhrase] = []
        for (element, other) in zip(elements, others) {
            phrases.append(try change(of: element, from: other, call, operand))
        }
        return ChangePhrase.text(phrases, basis)
    }

    /// The sum of one field of each record. An empty list says in no unit how much nothing is.
    func sum(
        _ elements: [Value], _ list: Value, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> Value.Content {
        guard case .name(let field) = call.arguments.first?.kind else { throw unexpected(operand, list) }
        guard !elements.isEmpty else { throw empty(list, operand) }
        try use(steps: elements.count, bytes: 0, at: call.nameSpan)
        var total = 0
        var dimension: Dimension?
        for element in elements {
            let amount: Int
            switch element.member(field.text)?.content {
            case .integer(let number): amount = number
            case .quantity(let quantity): (amount, dimension) = (quantity.amount, quantity.dimension)
            default: throw unexpected(operand, element)
            }
            let (sum, isTooLarge) = total.addingReportingOverflow(amount)
            if isTooLarge { throw failure(operand.span) { .calculationOutOfBounds(source.string(operand.span), at: $0) } }
            total = sum
        }
        return dimension.map { .quantity(Quantity(total, $0)) } ?? .integer(total)
    }
}
