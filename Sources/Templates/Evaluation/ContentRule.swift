import Diagnostics
import OfficialDocument
import Quantities

/// A part of 必备 whose lines have been read and fit the fields.
struct ContentRule {
    let content: RequiredContent
    /// What its lines name.
    let fields: Set<String>
    private let lines: [Line]
    private let day: (source: TemplateSource, expression: Expression)?
    private let conditions: [String: Expression]

    private struct Line {
        let source: TemplateSource
        let content: [Tree<Inline>]
    }

    init(_ content: RequiredContent, _ schema: Schema) throws(StageFailure) {
        self.content = content
        var (fields, conditions, lines): (Set<String>, [String: Expression], [Line]) = ([], [:], [])
        for line in content.lines {
            let reporter = Reporter(TemplateSource(line.line))
            var scanner = LineScanner(reporter)
            let pieces = scanner.pieces(of: line.span)
            scanner.finish()
            let inline = LineParser(reporter).inline(pieces)
            try reporter.throwIfFailed()
            guard let inline else { preconditionFailure("what cannot be read has been reported") }
            var checker = Self.checker(reporter, schema, content.list)
            lines.append(Line(source: reporter.source, content: checker.inline(inline)))
            try reporter.throwIfFailed()
            conditions.merge(checker.conditions.expressions) { first, _ in first }
            fields.formUnion(UseCollector(schema, conditions: checker.conditions.expressions).fields(in: inline))
        }
        day = try content.day.map { (written) throws(StageFailure) in try Self.day(written, schema) }
        if let day { fields.formUnion(UseCollector(schema, conditions: [:]).fields(of: day.expression)) }
        if let list = content.list { fields.insert(list) }
        (self.fields, self.conditions, self.lines) = (fields, conditions, lines)
    }

    /// Of what prints nothing: everything may be asked.
    private static func checker(_ reporter: Reporter, _ schema: Schema, _ list: String?) -> Checker {
        var checker = Checker(reporter, schema: schema, sheets: [], tables: [:])
        checker.ceiling = .secret
        if let list, case .list(let element)? = schema.fields[list]?.type {
            checker.locals.append(Field(name: RequiredContent.record, type: element))
        }
        return checker
    }

    private static func day(_ written: NamedCondition, _ schema: Schema) throws(StageFailure) -> (TemplateSource, Expression) {
        let reporter = Reporter(TemplateSource(written.line))
        guard let expression = written.expression(from: 0, reporter) else { throw StageFailure(reporter.diagnostics) }
        let checker = Self.checker(reporter, schema, nil)
        let type = checker.type(of: expression)
        try reporter.throwIfFailed()
        if type?.type != .date { throw StageFailure(.notADay(written.place)) }
        return (reporter.source, expression)
    }

    /// What the document lacks, or says and should not.
    ///
    /// - Parameters:
    ///   - kind: what it is called.
    ///   - date: the day of the document.
    ///   - home: where in the template what it lacks would stand.
    func findings(
        _ text: FinishedText, _ values: Value.Record, _ calendar: WorkingCalendar?, of kind: String, date: CivilDate, home: Place
    ) -> [Diagnostic] {
        do {
            guard try isAsked(values, calendar, on: date) else { return [] }
            if !content.forbidden.isEmpty { return said(in: text, of: kind, home) }
            return try missing(in: text, values, calendar, of: kind, home)
        } catch { return error.diagnostics }
    }

    /// The first of what is wanted, where none of it is there; nil too where the data have nothing to say.
    func unmet(_ values: Value.Record, _ calendar: WorkingCalendar?, isThere: (String) -> Bool) -> String? {
        // A fault of the data is told where they are printed.
        guard let wanted = try? self.wanted(values, calendar), let first = wanted.first else { return nil }
        return wanted.contains(where: isThere) ? nil : first
    }

    private func isAsked(_ values: Value.Record, _ calendar: WorkingCalendar?, on date: CivilDate) throws(StageFailure) -> Bool {
        var date = date
        if let day {
            let value = try Self.present { () throws(StageFailure) in
                try Evaluation(day.source, conditions, calendar, values).value(of: day.expression)
            }
            guard case .date(let found)? = value?.content else { return false }
            date = found
        }
        return content.first.map { $0 <= date } ?? true && content.last.map { date <= $0 } ?? true
    }

    private func said(in text: FinishedText, of kind: String, _ home: Place) -> [Diagnostic] {
        content.forbidden.compactMap { words in
            let found = content.scope.map { text.first(words, in: $0) } ?? text.first(words)
            return found.map { Diagnostic.forbiddenContent(words, content, of: kind, at: text.place(of: $0) ?? home) }
        }
    }

    private func missing(
        in text: FinishedText, _ values: Value.Record, _ calendar: WorkingCalendar?, of kind: String, _ home: Place
    ) throws(StageFailure) -> [Diagnostic] {
        var (first, count, position): ((words: [String], origin: Place?)?, Int, Int) = (nil, 0, 0)
        var named = values
        for record in records(of: values) {
            if let record { named[RequiredContent.record] = record }
            let wanted = try self.wanted(named, calendar)
            if wanted.isEmpty { continue }
            // Lists are told in their order: what is looked for stands behind what was found before.
            if let scope = content.scope {
                if wanted.contains(where: { text.first($0, in: scope) != nil }) { continue }
            } else if let found = wanted.lazy.compactMap({ text.first($0, from: position) ?? text.first($0) }).first {
                position = found.lowerBound
                continue
            }
            count += 1
            if first == nil { first = (wanted, record?.origin) }
        }
        guard let first else { return [] }
        var finding = Diagnostic.missingContent(first.words, count: count, content, of: kind, origin: first.origin, at: home)
        if let scope = content.scope { finding.hints.insert(scope.advice, at: 0) }
        return [finding]
    }

    /// The list's records; without a list the document as a whole.
    private func records(of values: Value.Record) -> [Value?] {
        guard let list = content.list else { return [nil] }
        guard case .list(let records)? = values[list]?.content else { return [] }
        return records
    }

    /// What one of has to stand there; nothing where the data have nothing to say.
    private func wanted(_ values: Value.Record, _ calendar: WorkingCalendar?) throws(StageFailure) -> [String] {
        var wanted: [String] = []
        for line in lines {
            let text = try Self.present { () throws(StageFailure) in
                try Evaluation(line.source, conditions, calendar, values).line(line.content).text
            }
            if let text, !text.isEmpty { wanted.append(text) }
        }
        return wanted
    }

    /// nil for what the data leave out.
    private static func present<Output>(_ body: () throws(StageFailure) -> Output) throws(StageFailure) -> Output? {
        do { return try body() } catch {
            let absent: Set<Diagnostic.Code> = [.missingValue, .indexOutOfRange, .emptyList]
            guard error.diagnostics.allSatisfy({ absent.contains($0.code) }) else { throw error }
            return nil
        }
    }
}
