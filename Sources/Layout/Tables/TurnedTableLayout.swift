import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A table that fills an attachment, turned on its sheets where the text's width does not hold it
/// readably (GB/T 9704-2012 §8).
struct TurnedTableLayout {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    /// The pages in the reading frame, 297 × 210 mm, the head at the top; none if that was reported
    /// to be impossible.
    ///
    /// - Parameters:
    ///   - title: of the attachment, in 2号 below the label (§7.3.7).
    ///   - firstPage: decides at which edge of the sheets the binding is.
    func pages(
        _ block: TableBlock, title: PlacedText, label: String, firstPage: Int
    ) throws(StageFailure) -> [[PageItem]] {
        let area = measures.readingArea(ofPage: firstPage)
        let head = try self.head(title: title, label: label, in: area)
        let room = area.height
        guard
            let planned = try TableBlockLayout(typesetter: typesetter)
                .plan(block, styles: TableStyle.turned, width: area.width, room: room)
        else { return [] }
        let painter = TablePartPainter(planned, typesetter: typesetter)
        let first = area.maxY - head.bottom
        return try planned.parts(first: first, other: room).enumerated().map { index, part throws(StageFailure) in
            let area = measures.readingArea(ofPage: firstPage + index)
            let top = index == 0 ? head.bottom : area.minY
            let items = try painter.items(of: part, at: Point(x: area.minX, y: top))
            return (index == 0 ? head.items : []) + items
        }
    }

    private func head(title: PlacedText, label: String, in area: Rect) throws(StageFailure) -> (items: [PageItem], bottom: Length) {
        let style = typesetter.textStyle(.hei)
        let line = try typesetter.line(label, style, pitch: measures.cellPitch)
        let y = try typesetter.baseline(emTop: area.minY, style)
        let placed = try TitleLayout(typesetter: typesetter, breaker: titleBreaker)
            .layOut(title, emTop: area.minY + measures.lineTop(2) - measures.topMargin, in: area)
        return (line.items(at: Point(x: area.minX, y: y)).tagged(.attachmentLabel) + placed.items, placed.bottom + Self.titleGap)
    }

    private static let titleGap = Length.millimetres(5)
}

extension Measures {
    /// The 版心 as the reader of a page turned on its sheet sees it.
    func readingArea(ofPage number: Int) -> Rect {
        let upright = typeArea(ofPage: number)
        return Rect(origin: Point(x: sheet.height - upright.maxY, y: upright.minX), size: upright.size.turned)
    }
}
