import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 版记 (GB/T 9704-2012 §7.4): its last rule lies on the lower edge of the 版心.
struct ImprintLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var style: TextStyle { TextStyle(role: .text, size: measures.imprintSize) }
    /// 4号 characters set solid; an indent of 一字 is one of them (docs/decisions/0002).
    private var pitch: CellPitch { .solid(measures.imprintSize) }

    /// - Returns: the items and the upper edge of the first rule.
    func layOut(_ imprint: Imprint, in area: Rect) throws(StageFailure) -> (items: [PageItem], top: Length) {
        let copies = try copyLines(imprint.copies.first, in: area)
        let height = measures.imprintPitch * (copies.count + (imprint.printer == nil ? 0 : 1))
        let top = area.maxY - height
        if top < area.minY { typesetter.report(.imprintTooHigh(lines: copies.count, at: imprint.copies.first?.place)) }
        var items: [PageItem] = [rule(at: top, measures.thickImprintRule, in: area, edge: .below)]
        for (index, line) in copies.enumerated() {
            let y = try baseline(rowTop: top + measures.imprintPitch * index)
            items += line.items(at: Point(x: area.minX, y: y))
        }
        let lastRow = area.maxY - measures.imprintPitch
        if !copies.isEmpty, imprint.printer != nil {
            items.append(rule(at: lastRow, measures.thinImprintRule, in: area, edge: .middle))
        }
        items += try printerLine(imprint, y: try baseline(rowTop: lastRow), in: area)
        items.append(rule(at: area.maxY, measures.thickImprintRule, in: area, edge: .above))
        return (items, top)
    }

    /// 抄送：… with wrapped lines under the first character after the colon, and a full stop.
    private func copyLines(_ copies: PlacedText?, in area: Rect) throws(StageFailure) -> [ComposedLine] {
        guard let copies else { return [] }
        let label = "抄送："
        let shape = LineShape(
            measure: area.width - measures.imprintSize, firstIndent: .cells(1),
            otherIndent: .cells(1 + label.count))
        let text = label + copies.text + (copies.text.hasSuffix("。") ? "" : "。")
        return try typesetter.paragraph(StyledText(text, style), at: copies.place, in: shape, pitch: pitch)
    }

    /// Printing organ one character from the left, date one from the right, one at least
    /// between them; a long name is condensed a little.
    private func printerLine(_ imprint: Imprint, y: Length, in area: Rect) throws(StageFailure) -> [PageItem] {
        guard let name = imprint.printer, let printedDate = imprint.printedDate else { return [] }
        let indent = measures.imprintSize
        let date = try typesetter.line(printedDate, style)
        let room = area.width - indent * 3 - date.extent
        let printer = try typesetter.condensedLine(
            name.text, style, room: room, narrowest: measures.narrowestPrinter, at: name.place)
        if printer == nil {
            typesetter.report(.imprintTooWide(name.text, at: name.place))
        }
        return (printer?.items(at: Point(x: area.minX + indent, y: y)) ?? [])
            + date.items(at: Point(x: area.maxX - indent - date.extent, y: y))
    }

    /// The baseline of a line centred between the rules of its row.
    private func baseline(rowTop: Length) throws(StageFailure) -> Length {
        try typesetter.baseline(emTop: rowTop + (measures.imprintPitch - style.size).half, style)
    }

    private enum Edge { case above, middle, below }

    private func rule(at y: Length, _ thickness: Length, in area: Rect, edge: Edge) -> PageItem {
        let top =
            switch edge {
            case .above: y - thickness
            case .middle: y - thickness.half
            case .below: y
            }
        return .rule(Rule(rect: Rect(x: area.minX, y: top, width: area.width, height: thickness)))
    }
}
