import Diagnostics
import OfficialDocument
import Quantities

/// Evaluates element by element; every failing element and paragraph is reported.
struct DocumentBuilder {
    let template: Template
    let evaluation: Evaluation
    let sheets: [String: FormSheet]

    func build() throws(StageFailure) -> Reported<Document> {
        let mark = attempt { () throws(StageFailure) in try required(.mark) }
        let number = attempt { () throws(StageFailure) in try text(.number) }
        let title = attempt { () throws(StageFailure) in try required(.title) }
        let addressees = attempt { () throws(StageFailure) in try text(.addressees) }
        let signature = attempt { () throws(StageFailure) in try self.signature() }
        let note = attempt { () throws(StageFailure) in try text(.note) }
        let imprint = attempt { () throws(StageFailure) in try self.imprint() }
        let attachments = template.front.attachments.compactMap { node in
            attempt { () throws(StageFailure) in try attachment(node) }
        }
        let body = self.body()
        try evaluation.throwIfFailed()
        guard !body.isEmpty else {
            throw evaluation.failure(template.front.span) { .emptyDocument(at: $0) }
        }
        guard let mark, let number, let title, let addressees, let signature = signature ?? nil, let note, let imprint else {
            preconditionFailure("an element without a value has reported why")
        }
        let document = Document(
            head: Head(mark: mark, number: number), title: title, addressees: addressees, body: body.map(Block.paragraph),
            attachments: attachments, signature: signature, note: note, imprint: imprint)
        return Reported(document, warnings: evaluation.diagnostics.inOrderOfText())
    }

    private func attempt<Output>(_ body: () throws(StageFailure) -> Output) -> Output? {
        // Once the bounds are used up, each further element would only say so again.
        guard !evaluation.isExhausted else { return nil }
        do { return try body() } catch {
            evaluation.report(error)
            return nil
        }
    }

    private func body() -> [Paragraph] {
        var paragraphs: [Paragraph] = []
        for tree in template.body where !evaluation.isFull {
            attempt { () throws(StageFailure) in
                try evaluation.walk([tree]) { node throws(StageFailure) in
                    guard !evaluation.isFull else { return }
                    let paragraph = attempt { () throws(StageFailure) in try evaluation.paragraph(node) }
                    if let paragraph = paragraph ?? nil { paragraphs.append(paragraph) }
                }
            }
        }
        return paragraphs
    }

    /// The text of an element, or nil when it is absent or its condition does not hold.
    private func text(_ key: ElementKey) throws(StageFailure) -> PlacedText? {
        guard let element = template.front.elements[key], let content = element.content else {
            return nil
        }
        let text = try evaluation.line(content).text
        return text.isEmpty ? nil : PlacedText(text, at: element.place)
    }

    private func required(_ key: ElementKey) throws(StageFailure) -> PlacedText {
        if let text = try text(key) { return text }
        throw empty(key)
    }

    private func empty(_ key: ElementKey) -> StageFailure {
        let span = template.front.elements[key]?.span ?? template.front.span
        return evaluation.failure(span) { .emptyElement(key.rawValue, at: $0) }
    }

    private func date(_ key: ElementKey) throws(StageFailure) -> CivilDate {
        guard let content = template.front.elements[key]?.content else { throw empty(key) }
        if let expression = content.onlyOutput {
            let value = try evaluation.value(of: expression)
            guard case .date(let date) = value.content else { throw evaluation.unexpected(expression, value) }
            return date
        }
        guard let date = CivilDate(written: content.literalText ?? "") else { throw empty(key) }
        return date
    }

    /// nil after reporting why.
    private func signature() throws(StageFailure) -> Signature? {
        // Each on its own, so that one that fails does not hide the next.
        let organ = attempt { () throws(StageFailure) in try required(.organ) }
        let date = attempt { () throws(StageFailure) in try self.date(.date) }
        let sealing = try self.sealing()
        guard let organ, let date else { return nil }
        return Signature(organ: organ, date: date, sealing: sealing)
    }

    private func sealing() throws(StageFailure) -> Signature.Sealing {
        guard let found = try text(.sealing) else { return .sealed }
        if let sealing = Signature.Sealing(rawValue: found.text) { return sealing }
        let span = template.front.elements[.sealing]?.span ?? template.front.span
        throw evaluation.failure(span) { .unknownSealing(found.text, at: $0) }
    }

    private func imprint() throws(StageFailure) -> Imprint? {
        guard template.front.elements[.printer] != nil else { return nil }
        let copies = attempt { () throws(StageFailure) in try text(.copies) }
        let printer = attempt { () throws(StageFailure) in try required(.printer) }
        let date = try self.date(.printDate)
        guard let copies, let printer else { return nil }
        return Imprint(copies: copies.map { [$0] } ?? [], printer: printer, date: date)
    }

    private func attachment(_ node: AttachmentNode) throws(StageFailure) -> Attachment {
        let text = try evaluation.line(node.content).text
        guard !text.isEmpty else {
            throw StageFailure(.emptyElement(ElementKey.attachments.rawValue, at: node.place))
        }
        let name = PlacedText(text, at: node.place)
        guard let form = node.form else { return Attachment(name: name, content: .separate) }
        guard let sheet = sheets[form.name] else {
            throw evaluation.failure(form.span) { .missingSheet(form.name, at: $0) }
        }
        return Attachment(name: name, content: .sheet(sheet))
    }
}
