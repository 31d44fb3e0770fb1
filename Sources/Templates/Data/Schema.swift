package import Diagnostics
package import OfficialDocument
package import PlacedYAML
package import Quantities

/// The inputs of a pack: what `fields.yaml` declares.
package struct Schema: Hashable, Sendable {
    package let fields: RecordType
    /// Which of them nobody types, and where they come from instead.
    package let sources: [String: FieldSource]
    /// 值: what the pack itself gives.
    package private(set) var constants = Value.Record()
    /// Where each constant is written.
    package private(set) var constantPlaces: [String: Place] = [:]
    /// 填在 office.yaml: what an office says once for all its documents.
    package private(set) var officeFields: Set<String> = []
    /// 填在 form.yaml: what the form's 参数 say, with where that is said of them.
    private var formFields: [String: Place] = [:]
    /// 条件, by their names.
    package private(set) var conditions: [String: NamedCondition] = [:]
    /// 慎用词, in the order of the file.
    package private(set) var guardedWords: [GuardedWord] = [] { didSet { searchedWords = GuardedWords(guardedWords) } }
    /// The same, ready to be looked for in the texts of templates and documents.
    private(set) var searchedWords = GuardedWords([])
    /// 要求, in the order of the file.
    package private(set) var requirements: [Requirement] = []
    /// 必备, in the order of the file.
    package private(set) var kinds: [DocumentKind] = []
    /// The days worked, for `| 工作日后(5)`; nil where the pack has no table of holidays.
    package var calendar: WorkingCalendar?

    package init(_ fields: [Field], sources: [String: FieldSource] = [:]) {
        self.init(RecordType(fields), sources: sources)
    }

    /// With the fields of a record, as a condition sees them that is asked of it.
    init(_ fields: RecordType, sources: [String: FieldSource] = [:]) {
        self.fields = fields
        self.sources = sources
    }

    /// What a form looks like as a record; its fields get the class of the whole.
    package typealias FormType = @Sendable (PlacedText, FieldClass) throws(StageFailure) -> RecordType

    /// Reads `字段: {名称: {类型: …, 类别: …, 含义: …, 取自: …, 值: …}}`, `条件: {名称: 式}`,
    /// `慎用词: {词: {当: [条件], 除外: [词]}}`, `要求: [{用于: …, 应当: 式, 看: 名称, 说明: …}]` and
    /// `必备: {文种: {模板: …, 内容: [{写明: …, 含义: …}]}}`.
    ///
    /// A field without a class (类别) is secret, also in a record that has one.
    ///
    /// - Parameter form: gives the shape of a form that a field of type 报表 names; without
    ///   it there are no forms.
    /// - Throws: `FLD01xx`, `FLD022x` and `CFG01xx`, all of the file at once, and what `form` throws.
    package static func read(_ root: YAMLNode, form: FormType? = nil) throws(StageFailure) -> Schema {
        var collector = DiagnosticCollector()
        let record = root.record(keys: ["字段", "条件", "慎用词", "要求", "必备"], &collector)
        let node = record?.required("字段", &collector)
        var reader = SchemaReader(form: form, collector: collector)
        let fields = node.map { reader.fields($0) } ?? []
        let conditions = reader.conditions(record?["条件"], fields)
        let words = reader.guardedWords(record?["慎用词"], conditions)
        let requirements = reader.requirements(record?["要求"], fields)
        let kinds = reader.kinds(record?["必备"], fields)
        try reader.collector.throwIfFailedInOrderOfText()
        var schema = Schema(fields, sources: reader.sources)
        schema.constants = reader.constants
        schema.constantPlaces = reader.constantPlaces
        schema.officeFields = reader.officeFields
        schema.formFields = reader.formFields
        schema.conditions = conditions
        schema.guardedWords = words
        schema.requirements = requirements
        schema.kinds = kinds
        return schema
    }

    /// Gives the fields that are written in the form (填在: form.yaml) their values: one day stands in one place, whether a
    /// template prints it or an expression over the ledger names it.
    ///
    /// - Parameter parameters: 参数 of the form, as integers and texts.
    /// - Throws: `FLD0110` for each that has no parameter of its name and type.
    package func given(_ parameters: Value.Record) throws(StageFailure) -> Schema {
        var (schema, collector) = (self, DiagnosticCollector())
        for (name, place) in formFields.sorted(by: { $0.key < $1.key }) {
            guard let field = fields[name], let content = parameters[name]?.content.read(as: field.type) else {
                collector.report(.wrongHome(name, at: place))
                continue
            }
            schema.constants[name] = Value(content, origin: place)
            schema.constantPlaces[name] = place
        }
        try collector.throwIfFailedInOrderOfText()
        return schema
    }
}

extension Value.Content {
    /// A parameter as a value of a field's type; nil where it is none.
    fileprivate func read(as type: ValueType) -> Value.Content? {
        switch (self, type) {
        case (.text(let text), .date): CivilDate(iso: text).map(Value.Content.date)
        case (.text, .text), (.integer, .integer): self
        case (.integer(let number), .quantity(let dimension)): .quantity(Quantity(number, dimension))
        default: nil
        }
    }
}

extension Schema {
    /// Whether a word can be a name in templates.
    package static func isName(_ word: String) -> Bool {
        Token.isName(word) && !Token.isReserved(word)
    }
}
