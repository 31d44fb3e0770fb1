import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 标题: 2号小标宋, centred, each line a complete phrase (GB/T 9704-2012 §7.3.1).
struct TitleLayout {
    let typesetter: Typesetter
    let breaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    /// - Parameter emTop: the upper edge of the first line's characters.
    /// - Returns: the items and the lower edge of the last line's characters; nothing for a
    ///   title that is too long, which is reported.
    func layOut(_ title: PlacedText, emTop: Length, in area: Rect) throws(StageFailure) -> PlacedItems {
        guard let lines = breaker.lines(of: title.text) else {
            typesetter.report(.titleTooLong(title.text, lines: TitleBreaker.mostLines, at: title.place))
            return PlacedItems(bottom: emTop)
        }
        for fault in breaker.faults(in: lines) { typesetter.report(.titleFault(fault, title.text, at: title.place)) }
        let style = TextStyle(role: .title, size: measures.titleSize)
        var items: [PageItem] = []
        for (index, text) in lines.enumerated() {
            let line = try typesetter.line(text, style, at: title.place, room: area.width)
            let y = try typesetter.baseline(emTop: emTop + measures.titlePitch * index, style)
            items += line.items(at: Point(x: area.midX - line.extent.half, y: y)).tagged(.heading(level: 1), begins: index == 0)
        }
        return PlacedItems(items: items, bottom: emTop + measures.titlePitch * (lines.count - 1) + style.size)
    }
}
