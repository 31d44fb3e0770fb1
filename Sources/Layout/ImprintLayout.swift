import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// 版记 (GB/T 9704-2012 §7.4): its last rule lies on the lower edge of the 版心.
///
/// From the top: 主送 that found no place on page 1 and 抄送 without a rule between them, further elements
/// (校对, 印数), 印发机关 and 印发日期; thin rules between, thick ones at both ends.
struct ImprintLayout {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var style: TextStyle { TextStyle(role: .text, size: measures.imprintSize) }
    /// 4号 characters set solid; an indent of 一字 is one of them (docs/decisions/0002).
    private var pitch: CellPitch { .solid(measures.imprintSize) }

    /// - Returns: the items and the upper edge of the first rule.
    func layOut(_ imprint: Imprint, in area: Rect) throws(StageFailure) -> (items: [PageItem], top: Length) {
        let names = ImprintOrgans(typesetter: typesetter)
        let organs = try names.lines(imprint, in: area)
        let hasFurther = imprint.proofreader != nil || imprint.printRun != nil
        let sections = [organs.count, hasFurther ? 1 : 0, imprint.printer == nil ? 0 : 1].filter { $0 > 0 }
        let top = area.maxY - measures.imprintPitch * sections.reduce(0, +)
        if top < area.minY { names.reportTooHigh(imprint, lines: organs.count) }
        var items = rules(sections, top: top, in: area)
        for (index, line) in organs.enumerated() {
            let y = try baseline(rowTop: top + measures.imprintPitch * index)
            items += line.items(at: Point(x: area.minX, y: y))
        }
        let further = try baseline(rowTop: top + measures.imprintPitch * organs.count)
        if hasFurther { items += try self.further(imprint, y: further, in: area) }
        items += try printerLine(imprint, y: try baseline(rowTop: area.maxY - measures.imprintPitch), in: area)
        return (items, top)
    }

    /// 校对 one character from the left, 印数 one from the right.
    private func further(_ imprint: Imprint, y: Length, in area: Rect) throws(StageFailure) -> [PageItem] {
        let indent = measures.imprintSize
        var items: [PageItem] = []
        var room = area.width - indent * 2
        if let run = imprint.printRun {
            let line = try typesetter.line(run.text, style, at: run.place, room: room)
            items += line.items(at: Point(x: area.maxX - indent - line.extent, y: y))
            room -= line.extent + indent
        }
        if let proofreader = imprint.proofreader {
            let line = try typesetter.line("校对：" + proofreader.text, style, at: proofreader.place, room: room)
            items = line.items(at: Point(x: area.minX + indent, y: y)) + items
        }
        return items
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

    // MARK: Rules

    /// - Parameter sections: how many rows each section between two rules has.
    private func rules(_ sections: [Int], top: Length, in area: Rect) -> [PageItem] {
        var items = [rule(at: top, measures.thickImprintRule, in: area, edge: .below)]
        var y = top
        for rows in sections.dropLast() {
            y += measures.imprintPitch * rows
            items.append(rule(at: y, measures.thinImprintRule, in: area, edge: .middle))
        }
        return items + [rule(at: area.maxY, measures.thickImprintRule, in: area, edge: .above)]
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
