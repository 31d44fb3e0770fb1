package import Diagnostics
package import OfficialDocument

/// Reads a document as a secretary does before it is printed.
package struct Proofreader: Sendable {
    /// So many findings of one rule are told one by one: whoever mends them has seen what it is.
    private static let mostFindings = 20

    private let rules: [Rule]

    /// - Parameter omissions: rules that the office has switched off.
    package init(omitting omissions: RuleOmissions = RuleOmissions()) {
        rules = Rule.all.filter { !omissions.ids.contains($0.id) }
    }

    /// What breaks a rule, in the order of the text; errors and warnings alike.
    ///
    /// The time is proportional to the document's length.
    ///
    /// - Parameter gap: stands for values that are not known: of texts that hold it nothing is told.
    package func findings(in document: Document, gap: Character? = nil) -> [Diagnostic] {
        let reading = Reading(document)
        let scalar = gap?.unicodeScalars.first
        return rules.flatMap { diagnostics($0, reading, gap: scalar) }.inOrderOfText()
    }

    private func diagnostics(_ rule: Rule, _ reading: Reading, gap: Unicode.Scalar?) -> [Diagnostic] {
        let findings = rule.check(reading).filter { finding in
            gap.map { gap in finding.passage?.scalars.contains(gap) != true } ?? true
        }
        var seen: Set<Diagnostic> = []
        // A paragraph in a loop is printed often and mended once.
        var told = findings.prefix(Self.mostFindings).map { Diagnostic($0, of: rule) }.filter { seen.insert($0).inserted }
        if findings.count > Self.mostFindings, let last = told.indices.last {
            told[last].notes.append(.furtherFindings(findings.count - Self.mostFindings))
        }
        return told
    }
}

extension Diagnostic {
    fileprivate init(_ finding: Finding, of rule: Rule) {
        let own = finding.ownPlace
        self.init(
            code: rule.code, severity: rule.severity, message: finding.wording.message,
            place: own ?? finding.passage?.place, notes: [.source(of: rule)], hints: [finding.wording.hint])
        // What does not stand in the template's line may have been typed as a value.
        if own == nil { typed = finding.typed }
    }
}
