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
        let names = ImprintOrgans(typesetter: typesetter)
        let lines = try names.lines(imprint, in: area)
        // The characters of the last line end on the lower edge.
        let top = area.maxY - measures.imprintPitch * (lines.count - 1) - style.size
        if top < area.minY { names.reportTooHigh(imprint, lines: lines.count) }
        var items: [PageItem] = []
        for (index, line) in lines.enumerated() {
            let y = try typesetter.baseline(emTop: top + measures.imprintPitch * index, style)
            items += line.items(at: Point(x: area.minX, y: y))
        }
        return (items, top)
    }
}
