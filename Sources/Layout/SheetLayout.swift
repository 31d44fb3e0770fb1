import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// A statistical form on one landscape page (domain §1.5, GB/T 9704-2012 §8).
///
/// Works in the reading frame: 297 × 210 mm, the head at the top. On an
/// attachment page the frame is turned onto the portrait sheet.
struct SheetLayout {
    let typesetter: Typesetter
    /// What it bears besides what the form says; nil for nothing.
    var code: SheetCode?
    private var measures: Measures { typesetter.measures }

    private static let sectionGap = Length.millimetres(2)

    /// - Parameter pageNumber: decides at which edge of the sheet the binding is.
    /// - Returns: no items for a form that does not fit, which is reported.
    func layOut(_ sheet: FormSheet, pageNumber: Int) throws(StageFailure) -> [PageItem] {
        let area = measures.readingArea(ofPage: pageNumber)
        for style in SheetStyle.steps {
            let items = try typesetter.attempt { () throws(StageFailure) in
                try self.items(of: sheet, style, in: area)
            }
            if let items { return items }
        }
        typesetter.report(try failure(sheet, in: area))
        return []
    }

    /// - Returns: nil when the sheet does not fit in this style.
    private func items(
        of sheet: FormSheet, _ style: SheetStyle, in area: Rect
    ) throws(StageFailure) -> [PageItem]? {
        guard let plan = try plan(sheet, style, in: area), plan.height <= area.height else { return nil }
        // In the smallest style what is too wide has been reported.
        if plan.isOverfull, style != SheetStyle.smallestStep { return nil }
        let drawn = try items(plan, sheet, in: area)
        guard let code else { return drawn }
        let placement = CodePlacement(area: area, bottom: area.minY + plan.headHeight, items: drawn)
        guard let placed = placement.place(code) else {
            typesetter.report(.noPlaceForCode(side: code.side, at: sheet.title.place))
            return drawn
        }
        return drawn + [.code(placed)]
    }

    /// All sizes of a sheet in one style, at the least heights.
    private struct Plan {
        var style: SheetStyle
        var columns: TableColumns
        var widths: [Length]
        var heights: [Length]
        var sentences: SentenceLayout.Composed
        var notes: [ComposedLine]
        var headHeight: Length
        var signatureHeight = SheetStyle.signatureHeight

        var sentencesHeight: Length { style.smallPitch * sentences.lines.count }
        var notesHeight: Length { style.smallPitch * notes.count }
        var isOverfull: Bool { (sentences.lines + notes).contains(where: \.isOverfull) }
        var height: Length {
            headHeight + heights.sum() + sectionGap + sentencesHeight + signatureHeight
                + sectionGap + notesHeight
        }
    }

    /// - Returns: nil when the table is too wide in this style.
    private func plan(_ sheet: FormSheet, _ style: SheetStyle, in area: Rect) throws(StageFailure) -> Plan? {
        let columns = TableColumns(typesetter: typesetter, style: style, table: sheet.table)
        guard let widths = try columns.widths(total: area.width) else { return nil }
        let rows = TableRows(style: style, table: sheet.table, columns: columns)
        return Plan(
            style: style, columns: columns, widths: widths, heights: rows.leastHeights(widths: widths),
            sentences: try SentenceLayout(typesetter: typesetter, style: style)
                .compose(sheet, measure: area.width),
            notes: try notes(sheet, style, measure: area.width),
            headHeight: SheetHead(typesetter: typesetter, style: style).height(of: sheet))
    }

    /// 备注：1.…, further notes below the first one's number; then what is said of this sheet alone.
    private func notes(_ sheet: FormSheet, _ style: SheetStyle, measure: Length) throws(StageFailure) -> [ComposedLine] {
        var lines: [ComposedLine] = []
        for (index, note) in sheet.notes.enumerated() {
            let lead = index == 0 ? sheet.notesLabel : ""
            let indent = Indent.cells(sheet.notesLabel.count)
            let shape = LineShape(
                measure: measure, firstIndent: index == 0 ? .none : indent, otherIndent: indent)
            lines += try typesetter.paragraph(
                StyledText(lead + note.text, style.smallStyle), at: note.place, in: shape,
                pitch: .solid(style.small))
        }
        for remark in sheet.remarks {
            lines += try typesetter.paragraph(
                StyledText(remark.text, style.remarkStyle), at: remark.place, in: LineShape(measure: measure),
                pitch: .solid(style.small))
        }
        return lines
    }

    // MARK: Drawing

    private func items(_ plan: Plan, _ sheet: FormSheet, in area: Rect) throws(StageFailure) -> [PageItem] {
        let plan = grown(plan, sheet.table, to: area.height)
        var items = try SheetHead(typesetter: typesetter, style: plan.style).items(sheet, in: area)
        var y = area.minY + plan.headHeight
        items += try table(sheet.table, plan, at: Point(x: area.minX, y: y))
        y += plan.heights.sum() + Self.sectionGap
        let sentences = SentenceLayout(typesetter: typesetter, style: plan.style)
        items += try sentences.items(plan.sentences, at: Point(x: area.minX, y: y))
        y += plan.sentencesHeight
        let signatures = Rect(
            x: area.minX, y: y, width: area.width, height: plan.signatureHeight)
        items += try SignatureLine(typesetter: typesetter, style: plan.style)
            .items(sheet.signatures, in: signatures, at: sheet.title.place)
        y = signatures.maxY + Self.sectionGap
        for (index, line) in plan.notes.enumerated() {
            let baseline = try typesetter.baseline(
                emTop: y + plan.style.smallPitch * index, plan.style.smallStyle)
            items += line.items(at: Point(x: area.minX, y: baseline))
        }
        return items
    }

    /// Room that is left goes to the rows of figures, then to the signatures, up to a comfortable height.
    private func grown(_ plan: Plan, _ table: Table, to height: Length) -> Plan {
        var plan = plan
        let rows = table.headerRowCount..<table.rowCount
        guard !rows.isEmpty else { return plan }
        let each = Length(emu: (height - plan.height).emu / rows.count)
        for row in rows { plan.heights[row] = min(SheetStyle.mostRowHeight, plan.heights[row] + each) }
        let left = height - plan.height
        plan.signatureHeight = min(SheetStyle.mostSignatureHeight, plan.signatureHeight + left)
        return plan
    }

    private func table(_ table: Table, _ plan: Plan, at origin: Point) throws(StageFailure) -> [PageItem] {
        let xs = edges(plan.widths, from: origin.x)
        let ys = edges(plan.heights, from: origin.y)
        let cells = TableCells(
            typesetter: typesetter, style: plan.style, table: table, columns: plan.columns, xs: xs, ys: ys)
        return TableRules(table: table, xs: xs, ys: ys).items() + (try cells.items())
    }

    private func edges(_ sizes: [Length], from start: Length) -> [Length] {
        sizes.reduce(into: [start]) { edges, size in edges.append((edges.last ?? start) + size) }
    }

    // MARK: What does not fit

    /// What the smallest style lacks.
    private func failure(_ sheet: FormSheet, in area: Rect) throws(StageFailure) -> Diagnostic {
        let style = SheetStyle.smallestStep
        if let plan = try plan(sheet, style, in: area) {
            return .sheetTooHigh(
                needed: plan.height, available: area.height, largest: largestPart(of: plan, sheet.table),
                at: sheet.title.place)
        }
        let need = try TableColumns(typesetter: typesetter, style: style, table: sheet.table).need()
        return .tableTooWide(
            needed: need.widths.sum(), available: area.width, widest: need.widest?.content ?? .figure(nil),
            at: need.widest?.place ?? sheet.title.place)
    }

    private func largestPart(of plan: Plan, _ table: Table) -> Bilingual {
        let parts = [
            (Bilingual("表头", "the header"), plan.heights.prefix(table.headerRowCount).sum()),
            (Bilingual("表体", "the rows"), plan.heights.dropFirst(table.headerRowCount).sum()),
            (Bilingual("其他情况", "the sentences below the table"), plan.sentencesHeight),
            (Bilingual("备注", "the notes"), plan.notesHeight),
        ]
        return parts.reduce(parts[0]) { $0.1 >= $1.1 ? $0 : $1 }.0
    }
}
