import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 份号, 密级和保密期限 and 紧急程度: flush left, one a line (GB/T 9704-2012 §7.2.1–§7.2.3).
struct ClassificationLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }

    /// Lines that stand at the upper left.
    struct Result {
        var placed: PlacedItems
        /// The characters of each line.
        var frames: [Rect] = []
    }

    /// On the first lines of the 版心: 份号 on the first, 密级 always on the second, 紧急程度 below
    /// what there is (docs/decisions/0014).
    func onGrid(_ head: Head, in area: Rect) throws(StageFailure) -> Result {
        let skips = head.copyNumber == nil && head.secrecy != nil ? 1 : 0
        return try lines(head, emTop: gridTop(skips), in: area)
    }

    /// - Parameter emTop: the upper edge of the first line's characters.
    func lines(_ head: Head, emTop: Length, in area: Rect) throws(StageFailure) -> Result {
        var result = Result(placed: PlacedItems(bottom: area.minY))
        for (index, text) in head.classification.enumerated() {
            let style = typesetter.textStyle(text == head.copyNumber ? .text : .hei)
            let line = try typesetter.line(text.text, style, at: text.place, pitch: measures.cellPitch, room: area.width)
            let top = emTop + measures.linePitch * index
            let y = try typesetter.baseline(emTop: top, style)
            let items = line.items(at: Point(x: area.minX, y: y))
            result.placed.append(PlacedItems(items: items, bottom: top + style.size))
            result.frames.append(Rect(x: area.minX, y: top, width: line.extent, height: style.size))
        }
        return result
    }

    /// The upper edge of the characters of a grid line.
    private func gridTop(_ line: Int) -> Length {
        measures.lineTop(line) + (measures.cellHeight - measures.textSize).half
    }
}
