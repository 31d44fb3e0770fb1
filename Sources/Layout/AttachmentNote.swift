import Composition
import Diagnostics
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
        var lines: [FlowLine] = []
        for (index, attachment) in attachments.enumerated() {
            let number = attachments.count > 1 ? "\(index + 1). " : ""
            let lead = (index == 0 ? Self.label : "") + number
            let indent = try nameIndent(number: number)
            let start: Indent = index == 0 ? .cells(2) : .length(try nameIndent(number: ""))
            let shape = LineShape(
                measure: measures.typeArea.width, firstIndent: start, otherIndent: .length(indent))
            let styled = StyledText(lead + attachment.name.text, text)
            let composed = try typesetter.paragraph(styled, at: attachment.name.place, in: shape)
            for (part, line) in composed.enumerated() {
                lines.append(
                    FlowLine(
                        line: line, blanksAbove: lines.isEmpty ? 1 : 0, keepsWithNext: part < composed.count - 1,
                        style: text))
            }
        }
        return lines
    }

    /// Where a name begins: two cells, the label and the number.
    private func nameIndent(number: String) throws(StageFailure) -> Length {
        // A space at a line's end would not count, so a character follows it.
        let line = try typesetter.line(Self.label + number + "名", text, pitch: measures.cellPitch)
        return measures.cellPitch.width(ofCells: 2 - 1) + line.extent
    }
}
