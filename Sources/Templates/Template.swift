package import Diagnostics
package import OfficialDocument
package import Quantities

/// A checked notice template: compiled once, filled in many times.
///
/// Reads no files, no clock and no locale: the same values give the same document.
package struct Template: Hashable, Sendable {
    let source: TemplateSource
    let front: FrontMatter
    let body: [Tree<BodyNode>]
    /// The attachments' texts.
    let sections: [SectionNode]
    /// Which inputs it asks for.
    package let uses: TemplateUses
    /// 知悉范围: who may read what it makes; everybody where it does not say.
    package let readers: FieldClass
    /// The fragments that it includes, and those that they do.
    package let fragments: Set<String>
    /// What is odd in it: parts that are never used.
    package let warnings: [Diagnostic]
    /// What it prints though the data may leave it out, in the order of the text, each once.
    package let unguarded: [UnguardedOutput]
    /// The pack's conditions that it asks, by their names.
    let conditions: [String: Expression]
    let calendar: WorkingCalendar?
    let guardedWords: GuardedWords

    /// Parses and checks a template (`.gw`).
    ///
    /// - Parameters:
    ///   - schema: the inputs that the pack declares.
    ///   - sheets: the names that `{% form … %}` may use.
    ///   - tables: what `{% table … %}` may name.
    ///   - fragments: what `{% include … %}` may name.
    /// - Throws: `TPL01xx` to `TPL03xx`, all errors of the template at once (100 at most).
    package static func compile(
        _ source: SourceText, schema: Schema, sheets: Set<String>, tables: [String: TableOutline] = [:],
        fragments: Fragments = Fragments()
    ) throws(StageFailure) -> Template {
        let reporter = Reporter(TemplateSource(source), fragments)
        let template = read(reporter, schema, sheets, tables)
        try reporter.throwIfFailed()
        guard let template else { preconditionFailure("a template that cannot be read has reported why") }
        return template
    }

    /// A template as far as it can be read, whatever is wrong with it; nil where not even its elements can.
    static func read(
        _ reporter: Reporter, _ schema: Schema, _ sheets: Set<String>, _ tables: [String: TableOutline]
    ) -> Template? {
        guard let (front, lines) = FrontMatterParser.parse(reporter) else { return nil }
        var (body, sections) = BodyParser(reporter).parse(lines)
        var checker = Checker(reporter, schema: schema, sheets: sheets, tables: tables)
        checker.frontMatter(front)
        body = checker.body(body)
        checker.sections(&sections, of: front)
        checker.warnOfUnused()
        let uses = UseCollector(schema, conditions: checker.conditions.expressions).uses(front, [body] + sections.map(\.body))
        return Template(
            source: reporter.source, front: front, body: body, sections: sections, uses: uses, readers: checker.ceiling,
            fragments: reporter.included, warnings: reporter.warnings.inOrderOfText(), unguarded: checker.unguarded.outputs(of: reporter.source), conditions: checker.conditions.expressions, calendar: schema.calendar,
            guardedWords: schema.searchedWords)
    }

    /// Fills the template in.
    ///
    /// - Parameters:
    ///   - values: as `DataFile.read` gives them for the same schema.
    ///   - sheets: the forms that `{% form … %}` names.
    ///   - tables: the tables that `{% table … %}` names.
    /// - Throws: `TPL04xx`: missing values, indexes out of range, runaway loops.
    package func evaluate(
        _ values: Value.Record, sheets: [String: FormSheet] = [:], tables: [String: TableBlock] = [:]
    ) throws(StageFailure) -> Reported<Document> {
        try evaluate(values, sheets: sheets, tables: tables, limits: .standard)
    }

    func evaluate(
        _ values: Value.Record, sheets: [String: FormSheet], tables: [String: TableBlock] = [:],
        limits: EvaluationLimits
    ) throws(StageFailure) -> Reported<Document> {
        let evaluation = Evaluation(self, values, limits)
        return try DocumentBuilder(template: self, evaluation: evaluation, sheets: sheets, tables: tables).build()
    }
}
