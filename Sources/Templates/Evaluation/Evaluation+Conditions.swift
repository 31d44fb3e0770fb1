import Diagnostics
import Quantities

/// Named conditions, words that need them, and what holds on a day.
extension Evaluation {
    /// A condition of the pack that stands by itself asks the document's own data.
    func condition(_ name: String) throws(StageFailure) -> Value? {
        guard let condition = conditions[name] else { return nil }
        return Value(.boolean(try holds(condition)))
    }

    /// Whether a condition holds for a record, or for each of a list that has some.
    func meets(_ base: Expression, _ name: String, _ span: Range<Int>) throws(StageFailure) -> Bool {
        let owner = try value(of: base)
        guard case .list(let elements) = owner.content else { return try meets(owner, name, span, base) }
        for element in elements {
            guard try meets(element, name, span, base) else { return false }
        }
        return !elements.isEmpty
    }

    /// The elements of a list for which a condition does not hold, in its order.
    func failing(_ base: Expression, _ name: String, _ span: Range<Int>) throws(StageFailure) -> [Value] {
        guard case .list(let elements) = try value(of: base).content else { return [] }
        var failing: [Value] = []
        for element in elements {
            if try !meets(element, name, span, base) { failing.append(element) }
        }
        return failing
    }

    private func meets(_ owner: Value, _ name: String, _ span: Range<Int>, _ base: Expression) throws(StageFailure) -> Bool {
        guard case .record(let record) = owner.content, let condition = conditions[name] else {
            throw unexpected(base, owner)
        }
        try use(steps: 1, bytes: 0, at: span)
        subjects.append(record)
        defer { subjects.removeLast() }
        return try holds(condition)
    }

    /// The text, where what it needs holds.
    func required(_ value: Value, _ call: FilterCall) throws(StageFailure) -> Value.Content {
        let condition = try argument(call)
        if try holds(condition) {
            proofs.note(condition, true)
            return value.content
        }
        guard case .text(let text) = value.content else { throw unexpected(condition, value) }
        throw failure(condition.span) { .conditionFails(text, source.string(condition.span), at: $0) }
    }

    func inForce(
        _ elements: [Value], _ list: Value, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> Value.Content {
        let argument = try argument(call)
        let day = try value(of: argument)
        guard case .date(let date) = day.content else { throw unexpected(argument, day) }
        try use(steps: elements.count, bytes: 0, at: call.nameSpan)
        if let found = InForce.element(of: elements, on: date) { return found.content }
        throw failure(argument.span) {
            .notYetInForce(source.string(operand.span), date, origin: list.origin, at: $0)
        }
    }

    /// A day so many working days before or after another.
    func workingDay(_ count: Int, _ shift: Filter.DateShift, from date: CivilDate, at span: Range<Int>) throws(StageFailure) -> CivilDate {
        let days = 0...366
        guard days.contains(count) else { throw failure(span) { .workingDaysOutOfBounds(source.string(span), count, shift, days, at: $0) } }
        guard let calendar else { throw failure(span) { .calculationOutOfBounds(source.string(span), at: $0) } }
        let day = shift == .workingDays ? calendar.day(count, after: date) : calendar.day(count, before: date)
        guard let day else { throw failure(span) { .calculationOutOfBounds(source.string(span), at: $0) } }
        // Without its holidays a year would have too many working days, and nobody would notice.
        for year in Set([date.year, day.year]).sorted() where !calendar.years.contains(year) {
            throw failure(span) { .yearWithoutHolidays(year, at: $0) }
        }
        return day
    }
}
