import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// What stands above a form's table: label, title, the corner of a statistical form, the caption.
struct SheetHead {
    let typesetter: Typesetter
    let style: SheetStyle
    private var measures: Measures { typesetter.measures }

    private static let titleGap = Length.millimetres(5)
    private static let captionGap = Length.millimetres(2)

    /// Label on line 1, title on line 3 (GB/T 9704-2012 §7.3.7), then the corner and the caption.
    func height(of sheet: FormSheet) -> Length {
        captionTop(sheet) + style.small + Self.captionGap
    }

    /// All below are distances from the top of the area.
    private func captionTop(_ sheet: FormSheet) -> Length {
        titleTop(sheet) + measures.titleSize + Self.titleGap + cornerPitch * max(0, sheet.corner.count - 1)
    }

    /// A statistical form that stands alone has its title on the first line.
    private func titleTop(_ sheet: FormSheet) -> Length {
        let isAlone = sheet.label == nil && !sheet.corner.isEmpty
        return isAlone ? .zero : measures.lineTop(2) - measures.topMargin
    }

    private var cornerPitch: Length { style.small.scaled(135, over: 100) }

    func items(_ sheet: FormSheet, in area: Rect) throws(StageFailure) -> [PageItem] {
        var items: [PageItem] = []
        if let label = sheet.label {
            let labelStyle = typesetter.textStyle(.hei)
            let line = try typesetter.line(label.text, labelStyle, at: label.place, pitch: measures.cellPitch)
            let y = try typesetter.baseline(emTop: area.minY, labelStyle)
            items += line.items(at: Point(x: area.minX, y: y)).tagged(.attachmentLabel)
        }
        let titleStyle = TextStyle(role: .title, size: measures.titleSize)
        let title = try typesetter.line(
            sheet.title.text, titleStyle, at: sheet.title.place, room: area.width)
        let titleY = try typesetter.baseline(emTop: area.minY + titleTop(sheet), titleStyle)
        items += title.items(at: Point(x: area.midX - title.extent.half, y: titleY)).tagged(.heading(level: 1))
        let top = area.minY + captionTop(sheet)
        let corner = try self.corner(sheet, lastTop: top, in: area)
        return items + corner.items + (try caption(sheet, top: top, within: corner.start, in: area))
    }

    /// The block at the right: lines of one beginning, the longest ending at the edge.
    ///
    /// - Returns: where it begins, the edge itself without one.
    private func corner(
        _ sheet: FormSheet, lastTop: Length, in area: Rect
    ) throws(StageFailure) -> (items: [PageItem], start: Length) {
        let lines = try sheet.corner.map { text throws(StageFailure) in
            try typesetter.line(text.text, style.smallStyle, at: text.place, room: area.width.half)
        }
        let start = area.maxX - (lines.map(\.extent).max() ?? .zero)
        var items: [PageItem] = []
        for (index, line) in lines.enumerated() {
            let top = lastTop - cornerPitch * (lines.count - 1 - index)
            items += line.items(at: Point(x: start, y: try typesetter.baseline(emTop: top, style.smallStyle)))
        }
        return (items, start)
    }

    /// The caption at the left, and the period in the middle or as far right as the caption pushes it.
    private func caption(
        _ sheet: FormSheet, top: Length, within end: Length, in area: Rect
    ) throws(StageFailure) -> [PageItem] {
        let y = try typesetter.baseline(emTop: top, style.smallStyle)
        let gap = sheet.corner.isEmpty ? Length.zero : style.small
        let period = try sheet.period.map { text throws(StageFailure) in
            try typesetter.line(text.text, style.smallStyle, at: text.place)
        }
        let room = end - area.minX - gap - (period.map { $0.extent + style.small } ?? .zero)
        let caption = try typesetter.line(
            sheet.caption.text, style.smallStyle, at: sheet.caption.place, room: room)
        let items = caption.items(at: Point(x: area.minX, y: y))
        guard let period else { return items }
        let x = max(area.midX - period.extent.half, area.minX + caption.extent + style.small)
        return items + period.items(at: Point(x: min(x, end - gap - period.extent), y: y))
    }
}
