import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 附件说明 (GB/T 9704-2012 §7.3.4): one line below the text, 附件：1. name, wrapped names aligned with
/// the name above; a single attachment has no number.
struct AttachmentNote {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var text: TextStyle { typesetter.textStyle(.text) }
    private static let label = "附件："

    func lines(_ attachments: [Attachment]) throws(StageFailure) -> [FlowLine] {
        guard attachments.count > 1 else { return try attachments.first.map(single) ?? [] }
        // The names stand below each other, whether a number has one digit or two.
        let name = try nameIndent(number: "\(attachments.count). ")
        var lines: [FlowLine] = []
        for (index, attachment) in attachments.enumerated() {
            let indent = Indent.length(name)
            var composed = try self.lines(attachment.name.text, of: attachment, first: indent, other: indent)
            if !composed.isEmpty { composed[0].lead = try lead(index) }
            for part in composed.indices { composed[part].structure = .item }
            lines += composed
        }
        if !lines.isEmpty { lines[0].blanksAbove = 1 }
        return lines
    }

    private func single(_ attachment: Attachment) throws(StageFailure) -> [FlowLine] {
        let indent = Indent.length(try nameIndent(number: ""))
        var lines = try self.lines(Self.label + attachment.name.text, of: attachment, first: .cells(2), other: indent)
        if !lines.isEmpty { lines[0].blanksAbove = 1 }
        return lines
    }

    private func lines(
        _ words: String, of attachment: Attachment, first: Indent, other: Indent
    ) throws(StageFailure) -> [FlowLine] {
        let shape = LineShape(measure: measures.typeArea.width, firstIndent: first, otherIndent: other)
        let composed = try typesetter.paragraph(StyledText(words, text), at: attachment.name.place, in: shape)
        return composed.enumerated().map { part, line in
            FlowLine(line: line, keepsWithNext: part < composed.count - 1, style: text)
        }
    }

    /// The number, with the label before the first.
    private func lead(_ index: Int) throws(StageFailure) -> FlowLead {
        let label = index == 0 ? Self.label : ""
        let line = try typesetter.line("\(label)\(index + 1).", text, pitch: measures.cellPitch)
        return FlowLead(line: line, x: index == 0 ? measures.cellPitch.width(ofCells: 2) : try nameIndent(number: ""))
    }

    /// Where a name begins: two cells, the label and the number.
    private func nameIndent(number: String) throws(StageFailure) -> Length {
        // A space at a line's end would not count, so a character follows it.
        let line = try typesetter.line(Self.label + number + "名", text, pitch: measures.cellPitch)
        return measures.cellPitch.width(ofCells: 2 - 1) + line.extent
    }
}
