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
        return try lines("主送：", addressees, in: area) + copies(imprint.copies, in: area)
    }

    /// 抄送, or in a briefing 报, 送 and 发, each a sentence of its own.
    private func copies(_ groups: [PlacedText], in area: Rect) throws(StageFailure) -> [ComposedLine] {
        guard !groups.isEmpty, groups.allSatisfy({ Self.label(of: $0) != nil }) else {
            return try lines("抄送：", groups, in: area)
        }
        var lines: [ComposedLine] = []
        for group in groups {
            let label = Self.label(of: group) ?? ""
            let names = PlacedText(String(group.text.dropFirst(label.count)), at: group.place)
            lines += try self.lines(label, [names], in: area)
        }
        return lines
    }

    private static func label(of group: PlacedText) -> String? {
        ["报：", "送：", "发："].first { group.text.hasPrefix($0) && group.text.count > $0.count }
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
            lines += try typesetter.paragraph(StyledText(text, style), at: group.place, in: shape, pitch: .solid(size), keeping: LineWords(namesIn: group.text))
        }
        return lines
    }
}
