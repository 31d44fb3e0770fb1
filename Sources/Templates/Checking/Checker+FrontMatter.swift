import OfficialDocument
import Quantities

extension Checker {
    /// Checks elements against each other and their contents against the schema.
    mutating func frontMatter(_ front: FrontMatter) {
        readCeiling(front)
        let format = self.format(front)
        for key in ElementKey.allCases {
            guard let element = front.elements[key] else {
                if let format { missing(key, front, format) }
                continue
            }
            if let format, !key.formats.contains(format) {
                reporter.report(element.keySpan) { .elementOutsideFormat(key, format, at: $0) }
            }
            let items = front.items[key] ?? []
            let isEmptyList = key == .attachments ? front.attachments.isEmpty : element.isList && items.isEmpty
            if isEmptyList && !reporter.isFull {
                reporter.report(element.keySpan) { .emptyElement(key.rawValue, at: $0) }
            }
            self.element(element)
            for item in items { self.element(item) }
        }
        jointIssue(front, format)
        signature(front)
        if format != .letter { imprint(front) }
        for attachment in front.attachments { self.attachment(attachment) }
    }

    private mutating func element(_ element: ElementNode) {
        guard let content = element.content, !content.isEmpty, element.key != .format else { return }
        if element.key == .ceiling { return }
        if element.key.isDate { return date(element, content) }
        if let text = content.literalText { literal(text, of: element) }
        _ = inline(content)
    }

    /// Values that are one of few words.
    private func literal(_ text: String, of element: ElementNode) {
        switch element.key {
        case .sealing where Signature.Sealing(rawValue: text) == nil:
            reporter.report(element.span) { .unknownSealing(text, at: $0) }
        case .jointMark where JointMarkChoice(rawValue: text) == nil:
            reporter.report(element.span) { .unknownJointMark(text, at: $0) }
        case .sealDiameter where SealSizes.diameters(text) == nil:
            reporter.report(element.span) { .badSealDiameter(text, at: $0) }
        case .stampSize where SealSizes.stamp(text) == nil:
            reporter.report(element.span) { .badStampSize(text, at: $0) }
        case .binding where Document.Binding(rawValue: text) == nil:
            reporter.report(element.span) { .unknownBinding(text, at: $0) }
        case .preprinted where Answer(rawValue: text) == nil:
            reporter.report(element.span) { .notAnAnswer(element.key.rawValue, text, at: $0) }
        default: break
        }
    }

    /// A date is one output of a date, or written out.
    private func date(_ element: ElementNode, _ content: [Tree<Inline>]) {
        if let text = content.literalText {
            guard CivilDate(written: text) == nil else { return }
            if let right = CivilDate(writtenOtherwise: text)?.chinese {
                return reporter.report(element.span) { .dateForm(element.key.rawValue, text, right: right, at: $0) }
            }
        } else if let expression = content.onlyOutput {
            guard let value = type(of: expression), value.type != .date else { return }
        }
        reporter.report(element.span) { .dateExpected(element.key.rawValue, at: $0) }
    }

    private func imprint(_ front: FrontMatter) {
        let needed: [(ElementKey, ElementKey)] = [
            (.printer, .printDate), (.printDate, .printer), (.copies, .printer), (.proofreader, .printer),
            (.printRun, .printer),
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
        switch attachment.insert {
        case .table(let table): self.table(table)
        case .form(let form) where !sheets.contains(form.name):
            // Sorted: a set has no order, and messages may not depend on hashing.
            reporter.report(form.span) { .unknownSheet(form.name, known: sheets.sorted(), at: $0) }
        case .form, nil: return
        }
    }

    /// Takes over who may read the template. Without a word of it everybody may, so nothing
    /// that is not public can be reached.
    private mutating func readCeiling(_ front: FrontMatter) {
        guard let element = front.elements[.ceiling], let content = element.content, !content.isEmpty else { return }
        let text = content.literalText
        guard let found = text.flatMap(FieldClass.init(rawValue:)), FieldClass.ceilings.contains(found) else {
            reporter.report(element.span) { .unknownCeiling(text, at: $0) }
            // Else each use of a narrower field would be one more error.
            ceiling = .secret
            return
        }
        ceiling = found
        ceilingPlace = element.place
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
