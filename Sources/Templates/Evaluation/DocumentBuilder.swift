import Diagnostics
import OfficialDocument
import Quantities

/// Evaluates element by element; every failing element and paragraph is reported.
struct DocumentBuilder {
    let template: Template
    let evaluation: Evaluation
    let sheets: [String: FormSheet]
    let tables: [String: TableBlock]

    func build() throws(StageFailure) -> Reported<Document> {
        let format = template.front.format
        let head = attempt { () throws(StageFailure) in try self.head() }
        let title = attempt { () throws(StageFailure) in
            try ElementKey.title.isRequired(in: format) ? required(.title) : text(.title)
        }
        let addressees = attempt { () throws(StageFailure) in try text(.addressees) }
        let signature = attempt { () throws(StageFailure) in try self.signature() }
        let attendance = attempt { () throws(StageFailure) in try self.attendance() }
        let note = attempt { () throws(StageFailure) in try text(.note) }
        let imprint = attempt { () throws(StageFailure) in try self.imprint() }
        let binding = attempt { () throws(StageFailure) in try self.binding() }
        let attachments = template.front.attachments.enumerated().compactMap { index, node in
            attempt { () throws(StageFailure) in try attachment(node, number: index + 1) } ?? nil
        }
        let body = blocks(template.body)
        try evaluation.throwIfFailed()
        guard !body.isEmpty else {
            throw evaluation.failure(template.front.span) { .emptyDocument(at: $0) }
        }
        guard let head = head ?? nil, let title, let addressees, let signature, let note, let attendance, let imprint,
            let binding
        else {
            preconditionFailure("an element without a value has reported why")
        }
        let document = Document(
            format: format, head: head, title: title, addressees: addressees, body: body,
            attachments: attachments, signature: signature, note: note, attendance: attendance, imprint: imprint,
            binding: binding)
        return Reported(document, warnings: evaluation.diagnostics.inOrderOfText())
    }

    func attempt<Output>(_ body: () throws(StageFailure) -> Output) -> Output? {
        // Once the bounds are used up, each further element would only say so again.
        guard !evaluation.isExhausted else { return nil }
        do { return try body() } catch {
            evaluation.report(error)
            return nil
        }
    }

    private func blocks(_ trees: [Tree<BodyNode>]) -> [Block] {
        // What one text names, the others do not know.
        evaluation.scoped { blocksInScope(trees) }
    }

    private func blocksInScope(_ trees: [Tree<BodyNode>]) -> [Block] {
        var blocks: [Block] = []
        for tree in trees where !evaluation.isFull {
            attempt { () throws(StageFailure) in
                try evaluation.walk([tree]) { node throws(StageFailure) in
                    guard !evaluation.isFull else { return }
                    if let block = attempt({ () throws(StageFailure) in try block(node) }) ?? nil {
                        blocks.append(block)
                    }
                }
            }
        }
        return blocks
    }

    private func block(_ node: BodyNode) throws(StageFailure) -> Block? {
        switch node {
        case .paragraph(let paragraph): return try evaluation.paragraph(paragraph).map(Block.paragraph)
        case .table(let name):
            if evaluation.isDraft, tables[name.name] == nil { return nil }
            try evaluation.use(steps: 1, bytes: 0, at: name.span)
            return .table(try table(name))
        case .picture(let node):
            let caption = try evaluation.line(node.caption).text
            return .picture(
                Picture(
                    file: PlacedText(node.insert.file, at: evaluation.source.place(node.insert.fileSpan)),
                    caption: caption.isEmpty ? nil : PlacedText(caption, at: node.place),
                    alternative: node.insert.alternative ?? caption, width: node.insert.width, place: node.place))
        }
    }

    private func table(_ name: NamedInsert) throws(StageFailure) -> TableBlock {
        if let table = tables[name.name] {
            evaluation.checkWords(table, at: name.span)
            return table
        }
        throw evaluation.failure(name.span) { .missingTable(name.name, at: $0) }
    }

    /// The text of an element, or nil when it is absent or its condition does not hold.
    func text(_ key: ElementKey) throws(StageFailure) -> PlacedText? {
        guard let element = template.front.elements[key], let content = element.content else {
            return nil
        }
        let text = try evaluation.line(content).text
        return text.isEmpty ? nil : PlacedText(text, at: element.place)
    }

    /// Where the data have the value that an element prints; nil where the template says it itself.
    func origin(of key: ElementKey) -> Place? {
        let content = template.front.elements[key]?.content ?? []
        return (try? evaluation.line(content))?.origins.compactMap(\.value).first
    }

    func required(_ key: ElementKey) throws(StageFailure) -> PlacedText {
        if let text = try text(key) { return text }
        throw empty(key)
    }

    func empty(_ key: ElementKey) -> StageFailure {
        let span = template.front.elements[key]?.span ?? template.front.span
        return evaluation.failure(span) { .emptyElement(key.rawValue, at: $0) }
    }

    func date(_ key: ElementKey) throws(StageFailure) -> CivilDate {
        do { return try givenDate(key) } catch {
            // No print date is before the day that stands for the other.
            guard evaluation.isDraft, let date = CivilDate(year: key == .date ? 1900 : 2100, month: 1, day: 1) else { throw error }
            return date
        }
    }

    private func givenDate(_ key: ElementKey) throws(StageFailure) -> CivilDate {
        guard let content = template.front.elements[key]?.content else { throw empty(key) }
        if let expression = content.onlyOutput {
            let value = try evaluation.value(of: expression)
            guard case .date(let date) = value.content else { throw evaluation.unexpected(expression, value) }
            return date
        }
        guard let date = CivilDate(written: content.literalText ?? "") else { throw empty(key) }
        return date
    }

    /// nil for one whose condition does not hold.
    ///
    /// - Parameter number: counted from 1.
    private func attachment(_ node: AttachmentNode, number: Int) throws(StageFailure) -> Attachment? {
        let text = try evaluation.line(node.content).text
        guard !text.isEmpty else {
            if node.isConditional { return nil }
            throw StageFailure(.emptyElement(ElementKey.attachments.rawValue, at: node.place))
        }
        let name = PlacedText(text, at: node.place)
        let section = template.sections.first { template.front.attachmentNumber(of: $0) == number }
        var attachment = Attachment(name: name, content: try content(node, name, section))
        attachment.isLandscape = section?.isLandscape ?? false
        attachment.isBoundApart = section?.isBoundApart ?? false
        return attachment
    }

    private func content(
        _ node: AttachmentNode, _ name: PlacedText, _ section: SectionNode?
    ) throws(StageFailure) -> Attachment.Content {
        switch node.insert {
        case nil:
            guard let section, !section.body.isEmpty else { return .separate }
            return .text(title: name, body: blocks(section.body))
        case .form(let form):
            if evaluation.isDraft { return .text(title: name, body: []) }
            guard let sheet = sheets[form.name] else {
                throw evaluation.failure(form.span) { .missingSheet(form.name, at: $0) }
            }
            return .sheet(sheet)
        case .table(let named):
            // Its title heads the attachment, and would else stand there twice.
            if evaluation.isDraft, tables[named.name] == nil { return .text(title: name, body: []) }
            var table = try self.table(named)
            let title = table.title ?? name
            table.title = nil
            return .text(title: title, body: [.table(table)])
        }
    }
}

extension AttachmentNode {
    /// Whether all of its name stands in an `{% if %}`, so that it may be left out.
    fileprivate var isConditional: Bool {
        content.allSatisfy { if case .choice = $0 { true } else { false } }
    }
}
