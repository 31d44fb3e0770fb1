import Diagnostics
import Quantities

extension Evaluation {
    func apply(
        _ call: FilterCall, to value: Value, _ operand: Expression
    ) throws(StageFailure) -> Value.Content {
        switch (call.filter, value.content) {
        case (.unit(let unit), .quantity(let quantity)) where quantity.dimension == unit.dimension:
            return .text(figure(quantity, unit, call, origin: value.origin))
        case (.money, .quantity(let money)) where money.dimension == .money:
            return .text(figure(money, .fitting(fen: money.amount), call, origin: value.origin))
        case (.percentage, .rate(let rate)): return .text(percentage(rate, call, origin: value.origin))
        case (.date(let form), .date(let date)): return .text(form.text(of: date))
        case (.chineseNumeral, .integer(let number)), (.chineseNumeral, .rank(let number)):
            if let text = ChineseNumeral.text(number) { return .text(text) }
            throw failure(operand.span) { .noNumeral(number, origin: value.origin, at: $0) }
        case (.capital, .quantity(let money)):
            if let text = CapitalMoney.text(fen: money.amount) { return .text(text) }
            throw failure(operand.span) { .noCapitals(source.string(operand.span), origin: value.origin, at: $0) }
        case (.mask(let mask), .text(let text)): return .text(mask.text(text))
        case (.maskedNames, .list(let elements)):
            guard let text = Masking.group(try texts(elements, operand)) else { throw empty(value, operand) }
            return .text(text)
        case (.weekday, .date(let date)): return .text(date.weekday.chinese)
        case (.dateShift(let shift), .date(let date)): return .date(try day(shift, after: date, call))
        case (.absolute, .integer(let number)): return .integer(try magnitude(number, call))
        case (.absolute, .quantity(let quantity)):
            return .quantity(Quantity(try magnitude(quantity.amount, call), quantity.dimension))
        case (.change(let basis), _): return .text(try change(of: value, call, operand).text(basis))
        case (.changes(let basis), .list(let elements)):
            return .text(try changes(of: elements, basis, value, call, operand))
        case (.listing, .list(let elements)): return .text(try listed(elements, call, value, operand))
        case (.fallback, _): return value.content
        case (.required, .text): return try required(value, call)
        case (.inForce, .list(let elements)): return try inForce(elements, value, call, operand)
        case (.list(.sum), .list(let elements)): return try sum(elements, value, call, operand)
        case (.enumeration, .list(let elements)): return .text(try joined(elements, value, operand))
        case (.list(.count), .list(let elements)): return .integer(elements.count)
        case (.list(let filter), .list(let elements)):
            guard case .name(let field) = call.arguments.first?.kind else { throw unexpected(operand, value) }
            return .list(try filtered(elements, filter, by: field.text, call, operand))
        default: throw unexpected(operand, value)
        }
    }

    private func filtered(
        _ elements: [Value], _ filter: ListFilter, by field: String, _ call: FilterCall, _ operand: Expression
    ) throws(StageFailure) -> [Value] {
        try use(steps: elements.count, bytes: 0, at: call.nameSpan)
        let ranking = Ranking(elements, by: field)
        switch filter {
        case .ascending: return FieldOrder(field).sorted(elements, descending: false)
        case .descending: return FieldOrder(field).sorted(elements, descending: true)
        case .ranked: return ranking.ranked
        case .unranked: return ranking.unranked
        case .first: return ranking.first(count(call))
        case .last: return ranking.last(count(call))
        case .count, .sum: return elements
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

    /// The decimals that a call asks for; nil also where there are no such ones, as in a draft whose faults are told
    /// already.
    private func decimals(_ call: FilterCall) -> Int? {
        guard case .integer(let number) = call.arguments.first?.kind, case .decimals(let range) = call.filter?.parameters,
            range.contains(number)
        else { return nil }
        return number
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
        guard !elements.isEmpty else { throw empty(list, operand) }
        let texts = try texts(elements, operand)
        // Like texts that are joined with ~.
        try use(steps: texts.count, bytes: texts.reduce((texts.count - 1) * "、".utf8.count) { $0 + $1.utf8.count }, at: operand.span)
        return texts.joined(separator: "、")
    }

    func empty(_ list: Value, _ operand: Expression) -> StageFailure {
        let text = source.string(operand.span)
        return failure(operand.span) { .emptyList(text, origin: list.origin, at: $0) }
    }

    private func texts(_ elements: [Value], _ operand: Expression) throws(StageFailure) -> [String] {
        var texts: [String] = []
        for element in elements {
            guard case .text(let text) = element.content else { throw unexpected(operand, element) }
            texts.append(text)
        }
        return texts
    }

    /// The first so many, and how many there are in all where they are more.
    private func listed(
        _ elements: [Value], _ call: FilterCall, _ list: Value, _ operand: Expression
    ) throws(StageFailure) -> String {
        guard case .integer(let most) = call.arguments.first?.kind, elements.count > most else {
            return try joined(elements, list, operand)
        }
        let noun = if case .text(let noun) = call.arguments.last?.kind { noun } else { "个" }
        return try joined(Array(elements.prefix(most)), list, operand) + "等\(elements.count)\(noun)"
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
