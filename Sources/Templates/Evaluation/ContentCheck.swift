package import Diagnostics
package import OfficialDocument
package import Quantities

/// Holds finished documents to what their kinds have to say (必备), by whatever way their templates print it.
package struct ContentCheck {
    private let calendar: WorkingCalendar?
    private let kinds: [(kind: DocumentKind, signer: ContentRule?, rules: [ContentRule])]

    /// - Parameter isAsked: of which kinds lines are read; a document is of one or two of them.
    /// - Throws: `TPL01xx` to `TPL03xx` at the places of `fields.yaml`, of all lines at once.
    package init(_ schema: Schema, where isAsked: (DocumentKind) -> Bool = { _ in true }) throws(StageFailure) {
        var collector = DiagnosticCollector()
        calendar = schema.calendar
        kinds = schema.kinds.filter(isAsked).map { kind in
            let rules = kind.contents.compactMap { content in
                collector.attempt { () throws(StageFailure) in try ContentRule(content, schema) }
            }
            let signer = kind.signer.flatMap { signer in
                collector.attempt { () throws(StageFailure) in try ContentRule(signer, schema) }
            }
            return (kind, signer, rules)
        }
        try collector.throwIfFailedInOrderOfText()
    }

    /// The fields that are asked of a template's document: they are to be given or looked up like what it prints.
    ///
    /// Of a kind that is known by the title alone nothing is to be given: what the data do not have is not looked for; nor for
    /// what is only advised (警告), which is no reason to ask a clerk for data.
    package func fields(askedOf template: Template) -> Set<String> { fields { template.isOf($0, byFileAlone: true) } }

    /// Those of a table that is printed by itself.
    package func fields(askedOfTable name: String) -> Set<String> { fields { $0.isTable(name) } }

    private func fields(_ isOf: (DocumentKind) -> Bool) -> Set<String> {
        kinds.filter { isOf($0.kind) }.flatMap { $0.rules + [$0.signer].compactMap(\.self) }
            .filter { $0.content.severity == .error }.reduce(into: []) { $0.formUnion($1.fields) }
    }

    /// What a template's document lacks, and what it says and should not, in the order of the file.
    package func findings(_ document: Document, of template: Template, _ values: Value.Record) -> [Diagnostic] {
        let rules = kinds.filter { template.isOf($0.kind) }
        // Most documents are of no kind.
        guard !rules.isEmpty else { return [] }
        let text = FinishedText(document)
        return rules.flatMap { kind, signer, rules in
            let contents = rules.flatMap {
                $0.findings(text, values, calendar, of: kind.name, date: document.date, home: template.home(of: $0.fields))
            }
            let found = issuing(document.signature, of: kind, signer, template, values) + contents
            return template.isOf(kind, byFileAlone: true) ? found : found.map { $0.ofTitle(kind.name) }
        }
    }

    /// Who signs and whether it is sealed: what gives the paper its force.
    private func issuing(
        _ signature: Signature?, of kind: DocumentKind, _ signer: ContentRule?, _ template: Template, _ values: Value.Record
    ) -> [Diagnostic] {
        let signed = signature?.organs.map(\.text) ?? []
        let unmet = signer?.unmet(values, calendar) { organ in
            signed.contains { GuardedText($0).bytes.elementsEqual(GuardedText(organ).bytes) }
        }
        let place = { (key: ElementKey) in template.source.place(template.front.elements[key]?.span ?? template.front.span) }
        var findings = unmet.map { wanted in
            [Diagnostic.wrongSigner(wanted, signed: signed, of: kind.name, written: kind.signer?.place ?? kind.place, at: place(.organ))]
        } ?? []
        if let sealing = kind.sealing, signature?.sealing != sealing {
            findings.append(.wrongSealing(sealing, found: signature?.sealing, of: kind.name, written: kind.place, at: place(.sealing)))
        }
        return findings
    }

    /// The same of a table that is printed by itself.
    ///
    /// - Parameters:
    ///   - name: the table's.
    ///   - date: the day that stands on it.
    ///   - place: where the table is described.
    package func findings(
        _ book: TableBook, ofTable name: String, _ values: Value.Record, date: CivilDate, at place: Place
    ) -> [Diagnostic] {
        let rules = kinds.filter { $0.kind.isTable(name) }
        guard !rules.isEmpty else { return [] }
        let text = FinishedText(book)
        return rules.flatMap { kind, _, rules in
            rules.flatMap { $0.findings(text, values, calendar, of: kind.name, date: date, home: place) }
        }
    }
}

extension DocumentKind {
    /// Whether a table that is printed by itself is of it.
    package func isTable(_ name: String) -> Bool { tables.contains { $0.text == name } }
}

extension Template {
    /// Whether it makes documents of a kind: by its file's name, or by the words of its title.
    package func isOf(_ kind: DocumentKind, byFileAlone: Bool = false) -> Bool {
        let file = source.text.file.split(separator: "/").last.map(String.init) ?? source.text.file
        if kind.templates.contains(where: { $0.text == file }) { return true }
        let title = ownTitle
        // 关于使用行政处罚决定书新格式的通知 is a notice about such papers.
        return !byFileAlone && kind.titles.contains { words in words.allSatisfy(title.contains) && title.hasSuffix(words.last ?? "") }
    }

    /// The template's own words of its title, whatever values stand between them; of its mark where it has no title.
    private var ownTitle: String {
        let content = front.elements[.title]?.content ?? front.elements[.mark]?.content ?? []
        return content.flatMap(\.leaves).map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
    }

    /// Where what a document lacks would stand: in the loop over what has it, else below the title.
    func home(of fields: Set<String>) -> Place {
        let title = (front.elements[.title] ?? front.elements[.mark])?.span ?? front.span
        return source.place(Self.loop(over: fields, in: body) ?? title)
    }

    private static func loop(over fields: Set<String>, in trees: [Tree<BodyNode>]) -> Range<Int>? {
        for tree in trees {
            switch tree {
            case .loop(let loop):
                if loop.sequence.names(oneOf: fields) { return loop.span }
                if let inner = Self.loop(over: fields, in: loop.body) { return inner }
            case .choice(let choice):
                for branch in choice.branches {
                    if let inner = Self.loop(over: fields, in: branch.body) { return inner }
                }
            case .call, .leaf, .assignment, .macro: continue
            }
        }
        return nil
    }
}

extension Expression {
    /// Whether it names a field.
    fileprivate func names(oneOf fields: Set<String>) -> Bool {
        if case .name(let name) = kind { return fields.contains(name.text) }
        return parts.contains { $0.names(oneOf: fields) }
    }
}
