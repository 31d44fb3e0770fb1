import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Page 1 above the text: 版头, 标题 and 主送机关 (GB/T 9704-2012 §7.2, §7.3.1, §7.3.2).
///
/// Head and title stand by millimetres, edge to edge; from the addressees on
/// everything stands on the grid again (docs/decisions/0002).
struct HeadLayout {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    struct Result {
        var items: [PageItem]
        /// The grid line at which the text begins.
        var firstTextLine: Int
    }

    func layOut(_ document: Document, in area: Rect) throws(StageFailure) -> Result {
        var (items, bottom) = try MarkLayout(typesetter: typesetter, breaker: titleBreaker)
            .layOut(PlacedText(document.head.mark.text, at: document.head.mark.place), in: area)
        if let number = document.head.number {
            let placed = try self.number(number, below: bottom, in: area)
            items += placed.items
            bottom = placed.bottom
        }
        let rule = Rect(
            x: area.minX, y: bottom + measures.redRuleGap, width: area.width,
            height: measures.redRuleThickness)
        items.append(.rule(Rule(rect: rule, colour: .officialRed)))
        bottom = rule.maxY
        if let title = document.title {
            let placed = try TitleLayout(typesetter: typesetter, breaker: titleBreaker)
                .layOut(title, emTop: bottom + measures.twoLines, in: area)
            items += placed.items
            bottom = placed.bottom
        }
        let firstLine = measures.firstLine(atOrBelow: bottom + measures.oneLine)
        let addressees = try self.addressees(document.addressees, from: firstLine, in: area)
        return Result(items: items + addressees.items, firstTextLine: addressees.firstTextLine)
    }

    /// Centred, two lines below the mark (§7.2.5).
    private func number(
        _ number: PlacedText, below bottom: Length, in area: Rect
    ) throws(StageFailure) -> (items: [PageItem], bottom: Length) {
        let style = typesetter.textStyle(.text)
        let line = try typesetter.line(
            number.text, style, at: number.place, pitch: measures.cellPitch, room: area.width)
        let top = bottom + measures.twoLines
        let y = try typesetter.baseline(emTop: top, style)
        let origin = Point(x: area.midX - line.extent.half, y: y)
        return (line.items(at: origin), top + style.size)
    }

    /// Flush left, with a colon after the last (§7.3.2).
    private func addressees(
        _ addressees: PlacedText?, from firstLine: Int, in area: Rect
    ) throws(StageFailure) -> Result {
        guard let addressees else { return Result(items: [], firstTextLine: firstLine) }
        let style = typesetter.textStyle(.text)
        let lines = try typesetter.paragraph(
            StyledText(addressees.text + "：", style), at: addressees.place,
            in: LineShape(measure: measures.typeArea.width))
        var items: [PageItem] = []
        for (index, line) in lines.enumerated() {
            let y = try typesetter.baseline(ofGridLine: firstLine + index, style)
            items += line.items(at: Point(x: area.minX, y: y))
        }
        return Result(items: items, firstTextLine: firstLine + lines.count)
    }
}

/// 标题: 2号小标宋, centred, each line a complete phrase (§7.3.1).
struct TitleLayout {
    let typesetter: Typesetter
    let breaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    /// - Parameter emTop: the upper edge of the first line's characters.
    /// - Returns: the items and the lower edge of the last line's characters; nothing for a
    ///   title that is too long, which is reported.
    func layOut(
        _ title: PlacedText, emTop: Length, in area: Rect
    ) throws(StageFailure) -> (items: [PageItem], bottom: Length) {
        guard let lines = breaker.lines(of: title.text) else {
            typesetter.report(.titleTooLong(title.text, lines: TitleBreaker.mostLines, at: title.place))
            return ([], emTop)
        }
        let style = TextStyle(role: .title, size: measures.titleSize)
        var items: [PageItem] = []
        for (index, text) in lines.enumerated() {
            let line = try typesetter.line(text, style, at: title.place, room: area.width)
            let y = try typesetter.baseline(emTop: emTop + measures.titlePitch * index, style)
            items += line.items(at: Point(x: area.midX - line.extent.half, y: y))
        }
        return (items, emTop + measures.titlePitch * (lines.count - 1) + style.size)
    }
}
