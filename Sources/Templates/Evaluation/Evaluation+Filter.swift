import Diagnostics
import Quantities

extension Evaluation {
    func apply(
        _ call: FilterCall, to value: Value, _ operand: Expression
    ) throws(StageFailure) -> Value.Content {
        switch (Filter.named(call.name), value.content) {
        case (.unit(let unit), .quantity(let quantity)) where quantity.dimension == unit.dimension:
            return .text(figure(quantity, unit, call, origin: value.origin))
        case (.percentage, .rate(let rate)): return .text(percentage(rate, call, origin: value.origin))
        case (.date(let form), .date(let date)): return .text(form.text(of: date))
        case (.chineseNumeral, .integer(let number)), (.chineseNumeral, .rank(let number)):
            if let text = ChineseNumeral.text(number) { return .text(text) }
            throw failure(operand.span) { .noNumeral(number, origin: value.origin, at: $0) }
        case (.enumeration, .list(let elements)): return .text(try joined(elements, value, operand))
        case (.list(.count), .list(let elements)): return .integer(elements.count)
        case (.list(let filter), .list(let elements)):
            guard case .name(let field) = call.arguments.first?.kind else { throw unexpected(operand, value) }
            return .list(try filtered(elements, filter, by: field, call, operand))
        default: throw unexpected(operand, value)
        }
    }

    private func filtered(
        _ elements: [Value], _ filter: ListFilter, by field: String, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> [Value] {
        try use(steps: elements.count, characters: 0, at: call.nameSpan)
        let ranking = Ranking(elements, by: field)
        switch filter {
        case .ascending: return FieldOrder(field).sorted(elements, descending: false)
        case .descending: return FieldOrder(field).sorted(elements, descending: true)
        case .ranked: return ranking.ranked
        case .unranked: return ranking.unranked
        case .first: return ranking.first(count(call))
        case .last: return ranking.last(count(call))
        case .count: return elements
        case .taking:
            var taken: [Value] = []
            for element in elements {
                guard let value = element.member(field) else { throw unexpected(operand, element) }
                taken.append(value)
            }
            return taken
        }
    }

    private func count(_ call: FilterCall) -> Int {
        if call.arguments.count > 1, case .integer(let count) = call.arguments[1].kind { count } else { 0 }
    }

    private func decimals(_ call: FilterCall) -> Int? {
        if case .integer(let number) = call.arguments.first?.kind { number } else { nil }
    }

    private func percentage(_ rate: Rate, _ call: FilterCall, origin: Place?) -> String {
        let decimals = self.decimals(call) ?? 1
        let text = rate.text(decimals: decimals)
        if rate.roundsToEnd(decimals: decimals) {
            warn(.rateRoundsToEnd(rate, text, origin: origin, at: source.place(call.nameSpan)))
        }
        return text
    }

    private func figure(_ quantity: Quantity, _ unit: Unit, _ call: FilterCall, origin: Place?) -> String {
        let decimals = self.decimals(call)
        let text = quantity.text(in: unit, decimals: decimals)
        if quantity.vanishes(in: unit, decimals: decimals) {
            warn(.figureVanishes(text, origin: origin, at: source.place(call.nameSpan)))
        }
        return text
    }

    private func joined(
        _ elements: [Value], _ list: Value, _ operand: Expression
    ) throws(StageFailure) -> String {
        guard !elements.isEmpty else {
            let text = source.string(operand.span)
            throw failure(operand.span) { .emptyList(text, origin: list.origin, at: $0) }
        }
        var texts: [String] = []
        for element in elements {
            guard case .text(let text) = element.content else { throw unexpected(operand, element) }
            texts.append(text)
        }
        return texts.joined(separator: "、")
    }
}

extension Filter.DateForm {
    func text(of date: CivilDate) -> String {
        switch self {
        case .full: date.chinese
        case .monthDay: date.chineseMonthDay
        case .yearMonth: date.chineseYearMonth
        case .year: date.chineseYear
        case .month: date.chineseMonth
        case .yearNumber: String(date.year)
        }
    }
}
