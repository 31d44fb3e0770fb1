package import Diagnostics
package import OfficialDocument
package import Quantities

/// A text of a pack with `{{ … }}` or `{% if … %}` in it that says the same in every document: it names only what the pack itself
/// gives, such as the settings of its form.
package struct ConstantText: Hashable, Sendable {
    package let text: PlacedText
    /// What it names.
    package let fields: [Field]

    /// Whether a text has something to be filled in.
    package static func isNeeded(for text: String) -> Bool { text.contains("{{") || text.contains("{%") }

    /// - Throws: `TPL0330` for a text that is not written on one line, `TPL0329` for one that names what differs between
    ///   documents, and `TPL01xx` to `TPL04xx` for what is wrong in it.
    package init(_ written: PlacedText, _ schema: Schema) throws(StageFailure) {
        let place = written.place ?? Place(file: "")
        guard let line = NamedCondition(written.text, written.text, meaning: "", at: place) else {
            throw StageFailure(.constantNotOnOneLine(at: place))
        }
        let reporter = Reporter(TemplateSource(line.line))
        var scanner = LineScanner(reporter)
        let pieces = scanner.pieces(of: line.span)
        scanner.finish()
        let content = LineParser(reporter).inline(pieces)
        try reporter.throwIfFailed()
        guard let content else { preconditionFailure("what cannot be read has been reported") }
        var checker = Checker(reporter, schema: schema, sheets: [], tables: [:])
        // Who may read it is asked of the fields that it names.
        checker.ceiling = .secret
        _ = checker.inline(content)
        try reporter.throwIfFailed()
        let conditions = checker.conditions.expressions
        let names = UseCollector(schema, conditions: conditions).fields(in: content)
        fields = schema.fields.fields.filter { names.contains($0.name) }
        let changing = fields.filter { schema.constants[$0.name] == nil }
        guard changing.isEmpty else {
            let known = schema.fields.fields.map(\.name).filter { schema.constants[$0] != nil }
            throw StageFailure(changing.map { .notConstant($0.name, known: known, at: line.place) })
        }
        let evaluation = Evaluation(reporter.source, conditions, schema.calendar, schema.constants)
        text = PlacedText(try evaluation.line(content, mayBeHeaded: false).text, at: written.place)
    }
}

extension Diagnostic.Code {
    static let notConstant = Self(rawValue: "TPL0329")
    static let constantNotOnOneLine = Self(rawValue: "TPL0330")
}

extension Diagnostic {
    /// Of a text on several lines no message could point at what is wrong.
    fileprivate static func constantNotOnOneLine(at place: Place) -> Diagnostic {
        Diagnostic(
            code: .constantNotOnOneLine,
            message: Bilingual("要填的字没有写在一行里", "a text to be filled in is not written on one line"), place: place,
            hints: [Bilingual("写成一行，里面的引号不用“\\”转义", "write it on one line without escapes")])
    }

    /// What a table's words may not name.
    fileprivate static func notConstant(_ name: String, known: [String], at place: Place) -> Diagnostic {
        Diagnostic(
            code: .notConstant,
            message: Bilingual(
                "表里的字不能用“\(quotable(name))”：各个文件的值不一样", "a table's words cannot say '\(quotable(name))', which differs between documents"),
            place: place,
            hints: known.isEmpty
                ? [Bilingual("只能用写了“值”或者“填在: form.yaml”的字段", "use fields with 值, or with 填在: form.yaml")]
                : [Bilingual("可以用的有：\(known.joined(separator: "、"))", "known here: \(known.joined(separator: ", "))")])
    }
}
