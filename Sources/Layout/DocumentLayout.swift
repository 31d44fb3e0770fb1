package import Composition
package import Diagnostics
package import DisplayList
import Geometry
package import OfficialDocument

/// Lays out a document on GB/T 9704-2012 pages.
package struct DocumentLayout {
    private let shaper: any TextShaper
    private let measures: Measures
    private let lexicon: SenseLexicon

    package init(shaper: any TextShaper, measures: Measures = Measures(), lexicon: SenseLexicon = .empty) {
        self.shaper = shaper
        self.measures = measures
        self.lexicon = lexicon
    }

    /// The pages of a red-head document: text, attachments, 版记 on the last even page.
    ///
    /// - Throws: `LAY` diagnostics for what cannot be set right, all of them at once.
    package func layOut(_ document: Document) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures)
        let run = DocumentRun(
            typesetter: typesetter,
            titleBreaker: TitleBreaker(
                lexicon: lexicon,
                charactersPerLine: measures.typeArea.width.emu / measures.titleSize.emu))
        let pages = try run.pages(of: document)
        try typesetter.diagnostics.throwIfFailed()
        return Reported(pages, warnings: typesetter.diagnostics.diagnostics)
    }

    /// A statistical form on a true landscape sheet of its own, without folio.
    package func layOut(_ sheet: FormSheet) throws(StageFailure) -> Reported<[Page]> {
        let typesetter = Typesetter(shaper: shaper, measures: measures)
        let items = try SheetLayout(typesetter: typesetter).layOut(sheet, pageNumber: 1)
        try typesetter.diagnostics.throwIfFailed()
        let page = Page(size: measures.sheet.turned, items: items)
        return Reported([page], warnings: typesetter.diagnostics.diagnostics)
    }
}

/// One document on its way to pages.
private struct DocumentRun {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    private var measures: Measures { typesetter.measures }

    func pages(of document: Document) throws(StageFailure) -> [Page] {
        var contents = try textPages(of: document)
        for (index, attachment) in document.attachments.enumerated() {
            let label = document.attachments.count > 1 ? "附件\(index + 1)" : "附件"
            contents += try attachmentPages(attachment, label: label, after: contents.count)
        }
        var numbered = contents.count
        if let imprint = document.imprint {
            numbered = try place(imprint, on: &contents)
        }
        return try contents.enumerated().map { index, content throws(StageFailure) in
            try page(content, number: index + 1, numbered: numbered)
        }
    }

    // MARK: Text

    private func textPages(of document: Document) throws(StageFailure) -> [PageContent] {
        let head = try HeadLayout(typesetter: typesetter, titleBreaker: titleBreaker)
            .layOut(document, in: measures.typeArea(ofPage: 1))
        let lines = try BodyLayout(typesetter: typesetter)
            .flowLines(of: document, firstLine: head.firstTextLine)
        var pages = try fill(lines, firstLine: head.firstTextLine, firstPage: 1)
        if pages[0].items.isEmpty {
            typesetter.report(.noTextOnFirstPage(at: document.addressees?.place ?? document.title?.place))
        }
        pages[0].items.insert(contentsOf: head.items, at: 0)
        return pages
    }

    /// Places flowing lines on as many pages as they need.
    private func fill(
        _ lines: [FlowLine], firstLine: Int, firstPage: Int
    ) throws(StageFailure) -> [PageContent] {
        var pages: [PageContent] = []
        let flow = GridFlow(linesPerPage: measures.linesPerPage)
        for placement in flow.place(lines, firstLine: firstLine) {
            while pages.count <= placement.page { pages.append(PageContent(items: [], bottom: measures.topMargin)) }
            let area = measures.typeArea(ofPage: firstPage + placement.page)
            let flowLine = placement.flowLine
            let y = try typesetter.baseline(ofGridLine: placement.gridLine, flowLine.style)
            let origin = Point(x: area.minX + flowLine.shift, y: y)
            pages[placement.page].items += flowLine.line.items(at: origin)
            pages[placement.page].bottom = measures.lineTop(placement.gridLine) + measures.cellHeight
        }
        return pages
    }

    // MARK: Attachments

    private func attachmentPages(
        _ attachment: Attachment, label: String, after count: Int
    ) throws(StageFailure) -> [PageContent] {
        switch attachment.content {
        case .separate:
            return []
        case .sheet(var sheet):
            sheet.label = PlacedText(label, at: attachment.name.place)
            let items = try SheetLayout(typesetter: typesetter).layOut(sheet, pageNumber: count + 1)
            let turned = PageItem.group(.counterClockwise(ontoSheet: measures.sheet), items)
            return [
                PageContent(items: [turned], bottom: measures.sheet.height, viewerRotation: .clockwise)
            ]
        case .text(let title, let body):
            return try textAttachment(title: title, body: body, label: label, firstPage: count + 1)
        }
    }

    /// 附件 flush left on line 1, the title centred on line 3, text as in the document (§7.3.7).
    private func textAttachment(
        title: PlacedText, body: [Block], label: String, firstPage: Int
    ) throws(StageFailure) -> [PageContent] {
        let area = measures.typeArea(ofPage: firstPage)
        let style = typesetter.textStyle(.hei)
        let labelLine = try typesetter.line(label, style, pitch: measures.cellPitch)
        let labelY = try typesetter.baseline(ofGridLine: 0, style)
        let placed = try TitleLayout(typesetter: typesetter, breaker: titleBreaker)
            .layOut(title, emTop: measures.lineTop(2), in: area)
        let firstLine = measures.firstLine(atOrBelow: placed.bottom + measures.oneLine)
        let lines = try BodyLayout(typesetter: typesetter).blocks(body)
        var pages = try fill(lines, firstLine: firstLine, firstPage: firstPage)
        if pages.isEmpty { pages = [PageContent(items: [], bottom: placed.bottom)] }
        pages[0].items.insert(
            contentsOf: labelLine.items(at: Point(x: area.minX, y: labelY)) + placed.items, at: 0)
        return pages
    }

    // MARK: Imprint and folios

    /// Puts the 版记 on the last even page; returns how many pages bear a folio.
    ///
    /// A page added for it right after the text is numbered; if a blank page has
    /// to come between, neither is (§7.5).
    private func place(_ imprint: Imprint, on pages: inout [PageContent]) throws(StageFailure) -> Int {
        var numbered = pages.count
        // All even pages have one 版心.
        let placed = try ImprintLayout(typesetter: typesetter)
            .layOut(imprint, in: measures.typeArea(ofPage: 2))
        let blank = PageContent(items: [], bottom: measures.topMargin)
        if numbered % 2 == 1 {
            pages.append(blank)
            numbered += 1
        } else if pages[numbered - 1].bottom + measures.oneLine > placed.top {
            pages += [blank, blank]
        }
        pages[pages.count - 1].items += placed.items
        return numbered
    }

    private func page(_ content: PageContent, number: Int, numbered: Int) throws(StageFailure) -> Page {
        var items = content.items
        let hasFolio = number <= numbered
        if hasFolio {
            items += try FolioLayout(typesetter: typesetter)
                .layOut(page: number, in: measures.typeArea(ofPage: number))
        }
        return Page(
            size: measures.sheet, items: items, viewerRotation: content.viewerRotation,
            folio: hasFolio ? number : nil)
    }
}

/// A page before its folio.
private struct PageContent {
    var items: [PageItem]
    /// The lower edge of what stands on it.
    var bottom: Length
    var viewerRotation = Page.ViewerRotation.none
}
