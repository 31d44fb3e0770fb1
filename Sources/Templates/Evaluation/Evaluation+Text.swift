import Diagnostics
import OfficialDocument
import Quantities

extension Evaluation {
    func line(_ content: [Tree<Inline>], mayBeHeaded: Bool = true) throws(StageFailure) -> LineText {
        var line = LineText(mayBeHeaded: mayBeHeaded, parts: content.count)
        try walk(content, seam: { line.meetSeam() }) { inline throws(StageFailure) in
            switch inline {
            case .text(let text, let span):
                try self.use(steps: 1, bytes: text.utf8.count, at: span)
                line.begin(span, isLiteral: true, proven: self.proofs.around)
                line.appendLiteral(text)
            case .output(let expression, let span):
                self.proofs.begin()
                let (text, origin) = try self.printedOrGap(expression)
                try self.use(steps: 1, bytes: text.utf8.count, at: span)
                line.begin(expression.span, isLiteral: false, value: origin, proven: self.proofs.all)
                line.appendValue(text)
            case .footnote(let content, let span):
                try self.use(steps: 1, bytes: 0, at: span)
                let note = try self.line(content).text
                // An {% if %} may have left nothing of it.
                if !note.isEmpty { line.appendFootnote(note, at: self.source.place(span)) }
            }
        }
        line.finish()
        for colon in line.emptyColons { warn(.nothingAfterColon(at: source.place(colon))) }
        checkWords(line)
        return line
    }

    func paragraph(_ node: ParagraphNode) throws(StageFailure) -> Paragraph? {
        try use(steps: 1, bytes: 0, at: node.span)
        let line = try self.line(node.content, mayBeHeaded: node.level != nil)
        // An {% if %} within the line may have left nothing of it.
        guard !line.isEmpty else { return nil }
        guard let level = node.level else {
            return Paragraph(text: line.text, form: node.form, footnotes: line.footnotes, place: node.place)
        }
        let (heading, text) = line.parted
        return Paragraph(level: level, heading: heading, text: text, footnotes: line.footnotes, place: node.place)
    }

    private func printedOrGap(_ expression: Expression) throws(StageFailure) -> (text: String, origin: Place?) {
        do { return try printed(expression) } catch {
            guard isDraft, !isExhausted else { throw error }
            return (String(TemplateDraft.gap), nil)
        }
    }

    /// What an output prints, the value as it is and never read again, and where it is written.
    private func printed(_ expression: Expression) throws(StageFailure) -> (text: String, origin: Place?) {
        let value = try self.value(of: expression)
        let text = try plainText(value, expression)
        if let scalar = PlainText.forbiddenScalar(in: text) {
            throw failure(expression.span) { .forbiddenInValue(scalar, origin: value.origin, at: $0) }
        }
        return (text, value.origin)
    }
}
