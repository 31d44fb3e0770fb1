import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// The text and all that follows it on the grid: 正文, 附件说明, 署名, 成文日期, 附注 (GB/T 9704-2012 §7.3).
struct BodyLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var text: TextStyle { typesetter.textStyle(.text) }

    /// How many lines of text stay with what follows them, so that no page bears a date without text.
    private static let linesKeptWithSignature = 2

    /// All lines of the body in order.
    ///
    /// - Parameter firstLine: the grid line of page 1 at which they begin.
    func flowLines(of document: Document, firstLine: Int) throws(StageFailure) -> [FlowLine] {
        var lines = try blocks(document.body)
        let textEnd = lines.count
        lines += try attachmentNote(document.attachments)
        let signatureStart = lines.count
        if let signature = document.signature { lines += try self.signature(signature) }
        let signatureEnd = lines.count
        if let note = document.note { lines += try self.note(note) }
        return keeping(
            lines, together: max(0, textEnd - Self.linesKeptWithSignature)..<lines.count,
            orAtLeast: max(0, signatureStart - 1)..<min(signatureEnd + 1, lines.count), firstLine: firstLine)
    }

    /// All that follows the text keeps with its last lines. Where that is more than a page holds,
    /// or would leave page 1 without text, the signature keeps with the lines before and after it.
    private func keeping(
        _ lines: [FlowLine], together tail: Range<Int>, orAtLeast least: Range<Int>, firstLine: Int
    ) -> [FlowLine] {
        let kept = lines.keeping(tail)
        let placed = GridFlow(linesPerPage: measures.linesPerPage).place(kept, firstLine: firstLine)
        let isOnOnePage = placed[tail.lowerBound].page == placed[tail.upperBound - 1].page
        return isOnOnePage && placed[0].page == 0 ? kept : lines.keeping(least)
    }

    // MARK: Text

    func blocks(_ blocks: [Block]) throws(StageFailure) -> [FlowLine] {
        var lines: [FlowLine] = []
        for paragraph in blocks.paragraphs { lines += try self.paragraph(paragraph) }
        return lines
    }

    /// First line indented two cells, further lines flush left (§7.3.3).
    private func paragraph(_ paragraph: Paragraph) throws(StageFailure) -> [FlowLine] {
        let shape = LineShape(measure: measures.typeArea.width, firstIndent: .cells(2))
        let lines = try typesetter.paragraph(styled(paragraph), at: paragraph.place, in: shape)
        return lines.map {
            FlowLine(line: $0, keepsWithNext: paragraph.isStandaloneHeading, style: text)
        }
    }

    private func styled(_ paragraph: Paragraph) -> StyledText {
        guard let level = paragraph.level else { return StyledText(paragraph.text, text) }
        let heading = StyledText.Span(paragraph.heading, typesetter.textStyle(Self.role(of: level)))
        return StyledText([heading, .init(paragraph.text, text)].filter { !$0.text.isEmpty })
    }

    /// 黑体, 楷体, 仿宋, 仿宋 (§7.3.3).
    static func role(of level: HeadingLevel) -> FontRole {
        switch level {
        case .first: .hei
        case .second: .kai
        case .third, .fourth: .text
        }
    }

    // MARK: Attachment note

    /// One line below the text: 附件：1. name, wrapped names aligned with the name above (§7.3.4).
    private func attachmentNote(_ attachments: [Attachment]) throws(StageFailure) -> [FlowLine] {
        let label = "附件："
        var lines: [FlowLine] = []
        for (index, attachment) in attachments.enumerated() {
            let number = attachments.count > 1 ? "\(index + 1). " : ""
            let lead = (index == 0 ? label : "") + number
            let indent = try nameIndent(label: label, number: number)
            let start: Indent = index == 0 ? .cells(2) : .length(try nameIndent(label: label, number: ""))
            let shape = LineShape(
                measure: measures.typeArea.width, firstIndent: start, otherIndent: .length(indent))
            let styled = StyledText(lead + attachment.name.text, text)
            for line in try typesetter.paragraph(styled, at: attachment.name.place, in: shape) {
                lines.append(FlowLine(line: line, blanksAbove: lines.isEmpty ? 1 : 0, style: text))
            }
        }
        return lines
    }

    /// Where a name begins: two cells, the label and the number.
    private func nameIndent(label: String, number: String) throws(StageFailure) -> Length {
        // A space at a line's end would not count, so a character follows it.
        let line = try typesetter.line(label + number + "名", text, pitch: measures.cellPitch)
        return measures.cellPitch.width(ofCells: 2 - 1) + line.extent
    }

    // MARK: Signature

    private func signature(_ signature: Signature) throws(StageFailure) -> [FlowLine] {
        let pitch = measures.cellPitch
        let name = try typesetter.line(signature.organ.text, text, at: signature.organ.place, pitch: pitch)
        let date = try typesetter.line(signature.printedDate, text, pitch: pitch)
        let shifts =
            switch signature.sealing {
            case .sealed: sealed(name: name.extent, date: date.extent)
            case .unsealed, .stamped: unsealed(name: name.extent, date: date.extent)
            }
        if shifts.name < .zero || shifts.date < .zero {
            typesetter.report(.signatureTooWide(signature.organ.text, at: signature.organ.place))
        }
        // With a seal of 42–45 mm, two blank lines put its top within one line of the text.
        let blanks = signature.sealing == .sealed ? 2 : 1
        return [
            FlowLine(line: name, blanksAbove: blanks, keepsWithNext: true, style: text, shift: shifts.name),
            FlowLine(line: date, style: text, shift: shifts.date),
        ]
    }

    /// Date four cells from the right, name centred on it; a name too long for that is
    /// itself four cells from the right and the date centred on it (§7.3.5.1, docs/decisions/0006).
    private func sealed(name: Length, date: Length) -> (name: Length, date: Length) {
        let right = measures.cellPitch.width(ofCells: measures.cellsPerLine - 4)
        let centre = right - date.half
        if centre + name.half <= measures.typeArea.width {
            return (centre - name.half, right - date)
        }
        return (right - name, right - name.half - date.half)
    }

    /// Name two cells from the right; the date begins two cells right of the name (§7.3.5.2).
    private func unsealed(name: Length, date: Length) -> (name: Length, date: Length) {
        let pitch = measures.cellPitch
        let right = pitch.width(ofCells: measures.cellsPerLine - 2)
        let step = pitch.width(ofCells: 2)
        if right - name + step + date <= right { return (right - name, right - name + step) }
        // The date is the longer: it takes the right edge and the name moves left.
        return (right - date - step, right - date)
    }

    /// 附注: two cells in, in full-width parentheses, below the date (§7.3.6).
    private func note(_ note: PlacedText) throws(StageFailure) -> [FlowLine] {
        let shape = LineShape(measure: measures.typeArea.width, firstIndent: .cells(2))
        let styled = StyledText("（\(note.text)）", text)
        return try typesetter.paragraph(styled, at: note.place, in: shape).map {
            FlowLine(line: $0, style: text)
        }
    }
}

extension [FlowLine] {
    /// The lines with those of a range kept on one page.
    fileprivate func keeping(_ range: Range<Int>) -> [FlowLine] {
        var lines = self
        for index in range.dropLast() { lines[index].keepsWithNext = true }
        return lines
    }
}
