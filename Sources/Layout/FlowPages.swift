import Composition
import Diagnostics
import DisplayList
import Geometry

/// Draws a placed flow: lines and blocks on their grid lines, footnotes at the foot, the signature below
/// the text.
struct FlowPages {
    let typesetter: Typesetter
    let measures: Measures
    let firstPage: Int
    /// How much lower the lines of the first page stand.
    var firstPageShift = Length.zero
    /// The 版心 of a page, in the frame that its items are placed in.
    var area: (Int) -> Rect

    init(
        typesetter: Typesetter, measures: Measures, firstPage: Int, firstPageShift: Length = .zero,
        area: ((Int) -> Rect)? = nil
    ) {
        self.typesetter = typesetter
        self.measures = measures
        self.firstPage = firstPage
        self.firstPageShift = firstPageShift
        self.area = area ?? { measures.typeArea(ofPage: $0) }
    }

    /// - Returns: one page at least.
    func contents(_ placed: PlacedFlow) throws(StageFailure) -> [PageContent] {
        var pages = (0..<max(1, placed.pageCount)).map { PageContent(items: [], bottom: area(firstPage + $0).minY) }
        for placement in placed.flow.placements {
            let frame = self.frame(ofPage: placement.page)
            let top = frame.minY + measures.lineOffset(placement.gridLine, on: placed.grids[placement.page])
            pages[placement.page].items += try items(of: placement, at: Point(x: frame.minX, y: top))
            pages[placement.page].bottom = top + (placement.part?.height ?? measures.cellHeight)
        }
        if let signature = placed.signature {
            try add(signature, on: placed.grids[signature.page], to: &pages[signature.page])
        }
        for (page, lines) in placed.flow.notes.sorted(by: { $0.key < $1.key }) where !lines.isEmpty {
            pages[page].items += try notes(lines, in: frame(ofPage: page))
            pages[page].bottom = frame(ofPage: page).maxY
        }
        return pages
    }

    private func frame(ofPage page: Int) -> Rect {
        var frame = area(firstPage + page)
        if page == 0 { frame.origin.y += firstPageShift }
        return frame
    }

    /// - Parameter origin: the left end of the upper edge of its grid line.
    private func items(of placement: GridPlacement, at origin: Point) throws(StageFailure) -> [PageItem] {
        if let part = placement.part { return try part.items(origin) }
        let flowLine = placement.flowLine
        let y = try baseline(cellTop: origin.y, flowLine.style)
        let lead = flowLine.lead.map { $0.line.items(at: Point(x: origin.x + $0.x, y: y)).tagged(.itemLabel) } ?? []
        let line = flowLine.line?.items(at: Point(x: origin.x + flowLine.shift, y: y)) ?? []
        return lead + line.tagged(flowLine.structure, begins: !(flowLine.line?.continues ?? false))
    }

    /// The em box is centred in the line's cells.
    private func baseline(cellTop: Length, _ style: TextStyle) throws(StageFailure) -> Length {
        try typesetter.baseline(emTop: cellTop + (measures.cellHeight - style.size).half, style)
    }

    // MARK: Signature

    private func add(_ signature: PlacedSignature, on grid: PageGrid?, to page: inout PageContent) throws(StageFailure) {
        let frame = self.frame(ofPage: signature.page)
        for piece in signature.block.pieces {
            let line = signature.line + piece.drop.lines
            let top = frame.minY + measures.lineOffset(line, on: grid) + piece.drop.extra
            let y = try baseline(cellTop: top, typesetter.textStyle(.text))
            page.items += piece.line.items(at: Point(x: frame.minX + piece.x, y: y))
        }
        let textBottom = frame.minY + measures.lineOffset(signature.line, on: grid) + measures.cellHeight
        page.bottom = textBottom + signature.block.height
    }

    // MARK: Footnotes

    /// The notes end with the 版心; a short rule is above them.
    private func notes(_ lines: [ComposedLine], in frame: Rect) throws(StageFailure) -> [PageItem] {
        let area = FootnoteArea()
        let top = frame.maxY - area.height(of: lines.count)
        var items: [PageItem] = [
            .rule(
                Rule(
                    rect: Rect(x: frame.minX, y: top + area.gap.half, width: area.ruleWidth, height: area.ruleThickness)))
        ]
        let style = TextStyle(role: .text, size: area.size)
        for (index, line) in lines.enumerated() {
            // The last line's characters end on the lower edge.
            let lead = area.pitch - area.size
            let y = try typesetter.baseline(emTop: top + area.gap + area.pitch * index + lead, style)
            items += line.items(at: Point(x: frame.minX, y: y)).tagged(.footnote, begins: !line.continues)
        }
        return items
    }
}
