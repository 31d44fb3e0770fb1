import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// 出席, 请假 and 列席 of minutes (GB/T 9704-2012 §10.3): one line below what is above, two cells in,
/// the label in 黑体 without its colon, turned lines under the first character after the colon.
struct AttendanceLayout {
    let typesetter: Typesetter

    /// So many lines of lists go to the next page together: who was excused does not stand there alone.
    private static let mostKept = 8

    func lines(_ lists: [Attendance]) throws(StageFailure) -> [FlowLine] {
        let text = typesetter.textStyle(.text)
        var lines: [FlowLine] = []
        for list in lists {
            let label = list.role.rawValue
            let shape = LineShape(
                measure: typesetter.measures.typeArea.width, firstIndent: .cells(2),
                otherIndent: .cells(3 + label.count))
            let styled = StyledText([
                .init(label, typesetter.textStyle(.hei)), .init("：" + list.names.text, text),
            ])
            for line in try typesetter.paragraph(styled, at: list.names.place, in: shape) {
                lines.append(FlowLine(line: line, blanksAbove: lines.isEmpty ? 1 : 0, style: text))
            }
        }
        if lines.count <= Self.mostKept {
            for index in lines.indices.dropLast() { lines[index].keepsLoosely = true }
        }
        return lines
    }
}
