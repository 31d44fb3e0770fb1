import Diagnostics
import Quantities

/// A requirement whose condition has been read and fits the fields.
struct RequiredRule {
    let requirement: Requirement
    /// What its condition names.
    let fields: Set<String>
    private let expression: Expression
    private let source: TemplateSource
    private let conditions: [String: Expression]

    init(_ requirement: Requirement, _ schema: Schema) throws(StageFailure) {
        let reporter = Reporter(TemplateSource(requirement.condition.line))
        guard let expression = requirement.condition.expression(from: 0, reporter) else {
            throw StageFailure(reporter.diagnostics)
        }
        var checker = Checker(reporter, schema: schema, sheets: [], tables: [:])
        // It prints nothing, so everything may be asked.
        checker.ceiling = .secret
        _ = checker.condition(expression)
        try reporter.throwIfFailed()
        self.requirement = requirement
        self.expression = expression
        source = reporter.source
        conditions = checker.conditions.expressions
        fields = UseCollector(schema, conditions: conditions).fields(of: expression)
    }

    func findings(_ values: Value.Record, _ calendar: WorkingCalendar?, at place: Place) -> [Diagnostic] {
        let evaluation = Evaluation(source, conditions, calendar, values)
        do {
            if try evaluation.holds(expression) { return [] }
        } catch {
            let absent: Set<Diagnostic.Code> = [.missingValue, .indexOutOfRange]
            return error.diagnostics.allSatisfy { absent.contains($0.code) } ? [] : error.diagnostics
        }
        let origin = shown(in: values)?.origin
        let (facts, nearest) = (facts(evaluation, except: origin), nearest(evaluation))
        let places = failing(evaluation) ?? [origin ?? place]
        return places.map { .requirementFails(requirement, facts, nearest: nearest, at: $0) }
    }

    /// Where the elements stand for which the condition asks too much, if it is one about each of a list.
    private func failing(_ evaluation: Evaluation) -> [Place]? {
        let places = expression.claims.flatMap { claim -> [Place] in
            guard case .meets(let base, let name, let span) = claim.kind else { return [] }
            return (try? evaluation.failing(base, name, span))?.compactMap(\.origin) ?? []
        }
        return places.isEmpty ? nil : places
    }

    /// The value that is to be put right.
    private func shown(in values: Value.Record) -> Value? {
        let first = requirement.shown.first.flatMap { values[$0] }
        return requirement.shown.dropFirst().reduce(first) { $0?.member($1) }
    }

    /// The plain values that the condition names, with where they were written.
    private func facts(_ evaluation: Evaluation, except place: Place?) -> [Diagnostic.Note] {
        var seen: Set<String> = []
        return expression.paths.compactMap { path in
            let text = source.string(path.span)
            guard seen.insert(text).inserted, let value = try? evaluation.presentValue(of: path), let origin = value.origin,
                let words = value.content.words, origin != place || value.content.isQuantity
            else { return nil }
            return .init(message: Bilingual("“\(text)”是\(words.chinese)", "'\(text)' is \(words.english)"), place: origin)
        }
    }

    /// The name that was meant, where the condition looks for one in a list.
    private func nearest(_ evaluation: Evaluation) -> [Bilingual] {
        for (element, list) in expression.memberships {
            guard case .text(let name) = try? evaluation.value(of: element).content,
                case .list(let known) = try? evaluation.value(of: list).content
            else { continue }
            let names = known.compactMap { if case .text(let text) = $0.content { text } else { nil } }
            // What is in the list was meant: something else is wrong.
            if names.contains(name) { continue }
            return Diagnostic.nearest(to: name, among: names)
        }
        return []
    }
}

extension Expression {
    /// What is named in it: names with their members and indexes.
    fileprivate var paths: [Expression] {
        switch kind {
        case .name, .member, .index: [self]
        case .filtered(let base, let call): base.paths + (call.filter?.parameters.areValues == true ? call.arguments.flatMap(\.paths) : [])
        default: parts.flatMap(\.paths)
        }
    }

    /// The named conditions that it asks of something.
    fileprivate var claims: [Expression] {
        if case .meets = kind { return [self] }
        return parts.flatMap(\.claims)
    }

    fileprivate var memberships: [(Expression, Expression)] {
        if case .membership(let element, let list) = kind { return [(element, list)] }
        return parts.flatMap(\.memberships)
    }
}

extension Value.Content {
    /// Typed in base units, so that a message says what was understood.
    fileprivate var isQuantity: Bool { if case .quantity = self { true } else { false } }

    /// A plain value for a message; nil for a list or a record.
    fileprivate var words: Bilingual? {
        switch self {
        case .text(let text): Bilingual("“\(text)”", "'\(text)'")
        case .date(let date): Bilingual(date.chinese, date.iso)
        case .integer(let number), .rank(let number): Bilingual(" \(number)", "\(number)")
        case .boolean(let flag): Bilingual(flag ? "“是”" : "“否”", flag ? "true" : "false")
        case .quantity(let quantity): quantity.words
        case .rate, .record, .list: nil
        }
    }
}

extension Quantity {
    fileprivate var words: Bilingual? {
        guard let unit = Unit.allCases.first(where: { $0.dimension == dimension }) else { return nil }
        let text = DecimalText.trimmed(amount, per: unit.baseUnits, decimals: unit == .yuan ? 2 : 0)
        return Bilingual("\(text)\(unit.rawValue)", "\(text) \(unit.rawValue)")
    }
}
