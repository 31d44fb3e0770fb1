package import Diagnostics
package import OfficialDocument
package import PlacedYAML
package import Quantities

/// The inputs of a pack: what `fields.yaml` declares.
package struct Schema: Hashable, Sendable {
    package let fields: RecordType
    /// Which of them nobody types, and where they come from instead.
    package let sources: [String: FieldSource]

    package init(_ fields: [Field], sources: [String: FieldSource] = [:]) {
        self.fields = RecordType(fields)
        self.sources = sources
    }

    /// What a form looks like as a record; its fields get the class of the whole.
    package typealias FormType = @Sendable (PlacedText, FieldClass) throws(StageFailure) -> RecordType

    /// Reads `字段: {名称: {类型: …, 类别: …, 含义: …, 取自: …}}`.
    ///
    /// A field without a class (类别) is secret, also in a record that has one.
    ///
    /// - Parameter form: gives the shape of a form that a field of type 报表 names; without
    ///   it there are no forms.
    /// - Throws: `FLD01xx`, `FLD022x` and `CFG01xx`, all of the file at once, and what `form` throws.
    package static func read(_ root: YAMLNode, form: FormType? = nil) throws(StageFailure) -> Schema {
        var collector = DiagnosticCollector()
        let record = root.record(keys: ["字段"], &collector)
        let node = record?.required("字段", &collector)
        var reader = SchemaReader(form: form, collector: collector)
        let fields = node.map { reader.fields($0) } ?? []
        try reader.collector.throwIfFailedInOrderOfText()
        return Schema(fields, sources: reader.sources)
    }
}

extension Schema {
    /// Whether a word can be a name in templates.
    package static func isName(_ word: String) -> Bool {
        Token.isName(word) && !Token.reservedWords.contains(word)
    }
}
