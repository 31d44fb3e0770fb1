package import Diagnostics
package import OfficialDocument
package import Quantities

/// A template that is wrong, or whose values are, as far as it can be read: so that what a proofreader finds
/// in it can be told together with what is wrong.
package struct TemplateDraft: Sendable {
    private let template: Template
    /// Which inputs it asks for, as far as they are known.
    package var uses: TemplateUses { template.uses }

    /// With so many faults a template is not worth proofreading: it was told where telling ends.
    package static let mostFaults = Reporter.mostDiagnostics

    /// What stands in the text for a value that is not there.
    package static let gap: Character = "\u{FFFC}"

    /// - Returns: nil where not even the elements can be read.
    package init?(
        _ source: SourceText, schema: Schema, sheets: Set<String>, tables: [String: TableOutline] = [:],
        fragments: Fragments = Fragments()
    ) {
        guard let template = Template.read(Reporter(TemplateSource(source), fragments), schema, sheets, tables) else { return nil }
        self.template = template
    }

    /// The document with gaps for the values that are missing and dates for those that are wrong.
    ///
    /// - Returns: nil where more than single values is missing, such as the list of a loop: what is left
    ///   would not be what the writer has before her.
    package func document(_ values: Value.Record, tables: [String: TableBlock] = [:]) -> Document? {
        let evaluation = Evaluation(template, values, .standard, isDraft: true)
        let builder = DocumentBuilder(template: template, evaluation: evaluation, sheets: [:], tables: tables)
        guard let document = try? builder.build().output, document.isDated else { return nil }
        return document
    }
}

extension Document {
    fileprivate var isDated: Bool { signature != nil || head.dateline != nil }
}
