import OfficialDocument
import Quantities

extension Checker {
    /// Checks elements against each other and their contents against the schema.
    mutating func frontMatter(_ front: FrontMatter) {
        for key in ElementKey.allCases {
            guard let element = front.elements[key] else {
                if key.isRequired { reporter.report(front.span) { .missingElement(key.rawValue, at: $0) } }
                continue
            }
            if key == .attachments && front.attachments.isEmpty && !reporter.isFull {
                reporter.report(element.keySpan) { .emptyElement(key.rawValue, at: $0) }
            }
            self.element(element)
        }
        imprint(front)
        for attachment in front.attachments { self.attachment(attachment) }
    }

    private mutating func element(_ element: ElementNode) {
        guard let content = element.content, !content.isEmpty else { return }
        if element.key.isDate { return date(element, content) }
        if element.key == .sealing, let text = content.literalText, Signature.Sealing(rawValue: text) == nil {
            reporter.report(element.span) { .unknownSealing(text, at: $0) }
        }
        _ = inline(content)
    }

    /// A date is one output of a date, or written out.
    private func date(_ element: ElementNode, _ content: [Tree<Inline>]) {
        if let text = content.literalText {
            guard CivilDate(written: text) == nil else { return }
        } else if let expression = content.onlyOutput {
            guard let value = type(of: expression), value.type != .date else { return }
        }
        reporter.report(element.span) { .dateExpected(element.key.rawValue, at: $0) }
    }

    private func imprint(_ front: FrontMatter) {
        let needed: [(ElementKey, ElementKey)] = [
            (.printer, .printDate), (.printDate, .printer), (.copies, .printer),
        ]
        for (key, other) in needed where front.elements[other] == nil {
            guard let element = front.elements[key] else { continue }
            reporter.report(element.keySpan) {
                .elementsGoTogether(key.rawValue, needs: other.rawValue, at: $0)
            }
        }
    }

    private mutating func attachment(_ attachment: AttachmentNode) {
        _ = inline(attachment.content)
        guard let form = attachment.form, !sheets.contains(form.name) else { return }
        // Sorted: a set has no order, and messages may not depend on hashing.
        reporter.report(form.span) { .unknownSheet(form.name, known: sheets.sorted(), at: $0) }
    }
}

extension [Tree<Inline>] {
    /// The text when there is nothing else.
    var literalText: String? {
        var result = ""
        for tree in self {
            guard case .leaf(.text(let text, _)) = tree else { return nil }
            result += text
        }
        return result
    }

    /// The expression when there is one output and nothing else.
    var onlyOutput: Expression? {
        guard count == 1, case .leaf(.output(let expression, _)) = self[0] else { return nil }
        return expression
    }
}

extension CivilDate {
    /// A date that a person wrote out: `2020年11月9日` or `2020-11-09`.
    init?(written text: String) {
        guard let date = CivilDate(chinese: text) ?? CivilDate(iso: text) else { return nil }
        self = date
    }
}
