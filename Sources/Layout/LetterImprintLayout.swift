import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 版记 of a letter (GB/T 9704-2012 §10.1): without printing organ, date and rules, at the very bottom of
/// the last page's 版心.
struct LetterImprintLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var style: TextStyle { TextStyle(role: .text, size: measures.imprintSize) }

    /// - Returns: the items and the upper edge of their first line.
    func layOut(_ imprint: Imprint, in area: Rect) throws(StageFailure) -> (items: [PageItem], top: Length) {
        var lines = try self.lines("主送：", [imprint.addressees].compactMap(\.self), in: area)
        lines += try self.lines("抄送：", imprint.copies, in: area)
        // The characters of the last line end on the lower edge.
        let top = area.maxY - measures.imprintPitch * (lines.count - 1) - style.size
        var items: [PageItem] = []
        for (index, line) in lines.enumerated() {
            let y = try typesetter.baseline(emTop: top + measures.imprintPitch * index, style)
            items += line.items(at: Point(x: area.minX, y: y))
        }
        return (items, top)
    }

    /// As in any 版记 (§7.4.2): one character in at both edges, what follows under the first character
    /// after the colon, a full stop at the end.
    private func lines(_ label: String, _ groups: [PlacedText], in area: Rect) throws(StageFailure) -> [ComposedLine] {
        var lines: [ComposedLine] = []
        for (index, group) in groups.enumerated() {
            let isFirst = index == 0
            let needsStop = index == groups.count - 1 && !group.text.hasSuffix("。")
            let shape = LineShape(
                measure: area.width - measures.imprintSize,
                firstIndent: .cells(isFirst ? 1 : 1 + label.count), otherIndent: .cells(1 + label.count))
            let text = (isFirst ? label : "") + group.text + (needsStop ? "。" : "")
            lines += try typesetter.paragraph(
                StyledText(text, style), at: group.place, in: shape, pitch: .solid(measures.imprintSize))
        }
        return lines
    }
}
