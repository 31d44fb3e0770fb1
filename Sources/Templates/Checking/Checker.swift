import Diagnostics
import OfficialDocument
import Quantities

/// Checks names, types and filters against the schema, all of a template at once.
struct Checker {
    let reporter: Reporter
    let schema: Schema
    let sheets: Set<String>
    let tables: [String: TableOutline]
    /// Who may read the template; nothing narrower may be reached.
    var ceiling = FieldClass.public
    /// Where the template says so, if it does.
    var ceilingPlace: Place?
    /// The loop variables in scope, the innermost last; with each loop comes `loop`.
    var locals: [Field] = []
    /// The macros defined so far.
    var macros: [String: Macro] = [:]
    /// The macros being expanded, the outermost first.
    var expanding: [String] = []
    /// How many calls have been expanded.
    var expansions = 0
    /// What is known to hold where the checker stands.
    var facts = Facts()
    /// What is printed though the data may leave it out, and nobody asked.
    let unguarded: UnguardedOutputs
    /// The names that `set` gave, until they are used.
    let namings: Namings
    /// The pack's conditions that the template asks.
    let conditions: ConditionBook
    /// The types that outputs print, by where the output's expression starts.
    var printed: [Int: ValueType] = [:]

    init(_ reporter: Reporter, schema: Schema, sheets: Set<String>, tables: [String: TableOutline]) {
        self.reporter = reporter
        self.schema = schema
        self.sheets = sheets
        self.tables = tables
        conditions = ConditionBook(schema, reporter)
        namings = Namings()
        unguarded = UnguardedOutputs()
    }

    /// What `{% for %}` adds to the names.
    static let loopType = RecordType([
        Field(name: "index", type: .integer, fieldClass: .public),
        Field(name: "index0", type: .integer, fieldClass: .public),
        Field(name: "revindex", type: .integer, fieldClass: .public),
        Field(name: "revindex0", type: .integer, fieldClass: .public),
        Field(name: "length", type: .integer, fieldClass: .public),
        Field(name: "first", type: .boolean, fieldClass: .public),
        Field(name: "last", type: .boolean, fieldClass: .public),
    ])

    /// The body with the levels of its headings.
    mutating func body(_ trees: [Tree<BodyNode>]) -> [Tree<BodyNode>] {
        // What one text names, the attachments' texts do not know.
        scoped { $0.blocks(trees) }
    }

    private mutating func blocks(_ trees: [Tree<BodyNode>]) -> [Tree<BodyNode>] {
        walk(trees, \.blockBody) { checker, node in
            switch node {
            case .table(let table):
                checker.table(table)
                return node
            case .picture(let picture):
                _ = checker.inline(picture.caption)
                return node
            case .paragraph(let paragraph):
                let content = checker.inline(paragraph.content)
                return .paragraph(
                    ParagraphStart(content, printed: checker.printed, checker.reporter).applied(to: paragraph))
            }
        }
    }

    /// A table is as narrow as the narrowest of its columns.
    func table(_ table: NamedInsert) {
        guard let outline = tables[table.name] else {
            return reporter.report(table.span) { .unknownTable(table.name, known: tables.keys.sorted(), at: $0) }
        }
        guard outline.narrowest.fieldClass > ceiling else { return }
        reporter.report(table.span) {
            .tableAboveCeiling(table.name, outline, ceiling: ceiling, declaredAt: ceilingPlace, at: $0)
        }
    }

    /// Reports a field that not every reader of the template may see.
    func checkClass(of field: Field, _ span: Range<Int>) {
        guard field.fieldClass > ceiling else { return }
        reporter.report(span) { .aboveCeiling(field, ceiling: ceiling, declaredAt: ceilingPlace, at: $0) }
    }

    mutating func inline(_ trees: [Tree<Inline>]) -> [Tree<Inline>] {
        walk(trees, \.inlineBody) { checker, inline in
            switch inline {
            case .output(let expression, _): checker.output(expression)
            case .text(let text, let span) where Self.saysNoText(text):
                checker.reporter.report(span) { .pageWithoutText(at: $0) }
            case .text(let text, let span): checker.checkWords(text, span)
            case .footnote(let content, let span): return .footnote(checker.inline(content), span: span)
            }
            return inline
        }
    }

    mutating func output(_ expression: Expression) {
        guard let value = type(of: expression) else { return }
        printed[expression.span.lowerBound] = value.type
        noteUnguarded(expression)
        switch value.type {
        case .text, .integer, .rank: return
        default: reporter.report(expression.span) { .notPrintable(value, isLoose: expression.isLoose, at: $0) }
        }
    }

    /// A name in scope, the innermost first.
    func field(_ name: String) -> Field? { locals.last { $0.name == name } ?? schema.fields[name] }

    var knownNames: [String] {
        locals.reversed().map(\.name) + schema.fields.fields.map(\.name)
    }
}
