import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// The pages of an attachment (GB/T 9704-2012 §7.3.7, §8).
struct AttachmentLayout {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    let pictures: PictureFiles
    private var measures: Measures { typesetter.measures }

    /// - Parameter label: what stands on line 1.
    func pages(of attachment: Attachment, label: String, firstPage: Int) throws(StageFailure) -> [PageContent] {
        switch attachment.content {
        case .separate: return []
        case .sheet(var sheet):
            sheet.label = PlacedText(label, at: attachment.name.place)
            return [turned(try SheetLayout(typesetter: typesetter).layOut(sheet, pageNumber: firstPage))]
        case .text(let title, let text):
            let body = text.calling(title)
            if let turned = try turnedTable(body, title: title, label: label, firstPage: firstPage) { return turned }
            return try attachment.isLandscape
                ? landscape(title: title, body: body, label: label, firstPage: firstPage)
                : upright(title: title, body: body, label: label, firstPage: firstPage)
        }
    }

    /// A table alone in its attachment that the text's width does not hold readably; nil for any other text.
    private func turnedTable(
        _ body: [Block], title: PlacedText, label: String, firstPage: Int
    ) throws(StageFailure) -> [PageContent]? {
        guard body.count == 1, case .table(let block) = body[0],
            try !TableBlockLayout(typesetter: typesetter).isReadableUpright(block)
        else { return nil }
        return try TurnedTableLayout(typesetter: typesetter, titleBreaker: titleBreaker)
            .pages(block, title: title, label: label, firstPage: firstPage).map(turned)
    }

    private func upright(
        title: PlacedText, body: [Block], label: String, firstPage: Int
    ) throws(StageFailure) -> [PageContent] {
        let pages = FlowPages(typesetter: typesetter, measures: measures, firstPage: firstPage)
        return try contents(title: title, body: body, label: label, pages, titleBreaker)
    }

    /// Set for a reader who turns the sheet: 225 mm wide and 156 mm high, then turned counter-clockwise, so
    /// that the head is at the left edge of odd and even pages alike (§8).
    private func landscape(
        title: PlacedText, body: [Block], label: String, firstPage: Int
    ) throws(StageFailure) -> [PageContent] {
        let turned = measures.turned
        let upright = measures
        let pages = FlowPages(typesetter: typesetter, measures: turned, firstPage: firstPage) { upright.readingArea(ofPage: $0) }
        let breaker = titleBreaker.breaking(charactersPerLine: turned.typeArea.width.emu / measures.titleSize.emu)
        return try contents(title: title, body: body, label: label, pages, breaker).map { self.turned($0.items) }
    }

    private func turned(_ items: [PageItem]) -> PageContent {
        PageContent(
            items: [.group(.counterClockwise(ontoSheet: measures.sheet), items)], bottom: measures.sheet.height,
            viewerRotation: .clockwise)
    }

    /// 附件 flush left on line 1, the title centred on line 3, text as in the document (§7.3.7).
    private func contents(
        title: PlacedText, body: [Block], label: String, _ flowPages: FlowPages, _ breaker: TitleBreaker
    ) throws(StageFailure) -> [PageContent] {
        let measures = flowPages.measures
        let area = flowPages.area(flowPages.firstPage)
        let style = typesetter.textStyle(.hei)
        let labelLine = try typesetter.line(label, style, pitch: measures.cellPitch)
        let labelY = try typesetter.baseline(emTop: area.minY + (measures.cellHeight - style.size).half, style)
        let placed = try TitleLayout(typesetter: typesetter, breaker: breaker)
            .layOut(title, emTop: area.minY + measures.lineOffset(2), in: area)
        let grid = measures.grid(from: placed.bottom + measures.oneLine - area.minY, spreads: body.hasOnlyLines)
        let lines = try BodyLayout(typesetter: typesetter, measures: measures, pictures: pictures).blocks(body)
        let flow = GridFlow(linesPerPage: measures.linesPerPage).flow(lines, firstLine: grid.firstLine)
        let placedFlow = PlacedFlow(flow: flow, grids: [0: measures.relaxed(grid, lastUsed: flow.lastLine(ofPage: 0))])
        var pages = try flowPages.contents(placedFlow.fillingPages(measures))
        if flow.placements.first?.page != 0 { pages[0].bottom = placed.bottom }
        pages[0].items.insert(
            contentsOf: labelLine.items(at: Point(x: area.minX, y: labelY)).tagged(.attachmentLabel) + placed.items, at: 0)
        return pages
    }
}

extension [Block] {
    /// A table that fills an attachment goes by the attachment's title where it goes on on another page.
    fileprivate func calling(_ title: PlacedText) -> [Block] {
        guard count == 1, case .table(var block) = self[0] else { return self }
        block.name = title
        return [.table(block)]
    }
}

extension Measures {
    /// The same figures for pages that the reader turns: 15 lines of 40 characters, about as far apart.
    var turned: Measures {
        var turned = self
        turned.sheet = sheet.turned
        turned.typeArea = typeArea.turned
        turned.linesPerPage = 15
        turned.cellsPerLine = 40
        return turned
    }
}
