import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// The organs that a 版记 names (GB/T 9704-2012 §7.4.2, §7.3.2): 主送 that found no place on page 1, above 抄送
/// without a rule between them.
struct ImprintOrgans {
    let typesetter: Typesetter
    private var size: Length { typesetter.measures.imprintSize }
    private var style: TextStyle { TextStyle(role: .text, size: size) }

    func lines(_ imprint: Imprint, in area: Rect) throws(StageFailure) -> [ComposedLine] {
        let addressees = imprint.addressees.map { [$0] } ?? []
        return try lines("主送：", addressees, in: area) + lines("抄送：", imprint.copies, in: area)
    }

    /// Says that a page does not hold so many lines.
    func reportTooHigh(_ imprint: Imprint, lines: Int) {
        typesetter.report(.imprintTooHigh(imprint, lines: lines))
    }

    /// One character in at both edges; wrapped lines and further groups under the first character after the
    /// colon, a comma after a group and a full stop at the end.
    private func lines(_ label: String, _ groups: [PlacedText], in area: Rect) throws(StageFailure) -> [ComposedLine] {
        var lines: [ComposedLine] = []
        for (index, group) in groups.enumerated() {
            let isFirst = index == 0
            let shape = LineShape(
                measure: area.width - size, firstIndent: .cells(isFirst ? 1 : 1 + label.count),
                otherIndent: .cells(1 + label.count))
            let end = index == groups.count - 1 ? "。" : "，"
            let isClosed = group.text.last.map { "。，；、".contains($0) } ?? false
            let text = (isFirst ? label : "") + group.text + (isClosed ? "" : end)
            lines += try typesetter.paragraph(StyledText(text, style), at: group.place, in: shape, pitch: .solid(size))
        }
        return lines
    }
}
