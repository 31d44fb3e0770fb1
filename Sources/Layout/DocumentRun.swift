import Composition
import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// One document on its way to pages.
struct DocumentRun {
    let typesetter: Typesetter
    let titleBreaker: TitleBreaker
    let pictures: PictureFiles
    private var measures: Measures { typesetter.measures }

    func pages(of original: Document) throws(StageFailure) -> [Page] {
        var (document, contents) = try textPagesShowingText(of: original)
        let attachments = labelled(document)
        for (attachment, label) in attachments where !attachment.isBoundApart {
            contents += try pages(of: attachment, label: label, firstPage: contents.count + 1)
        }
        let numbered = try ImprintPlacement(typesetter: typesetter).finish(document, &contents)
        // Page 1 of a letter bears none (§10.1).
        let first = document.format == .letter ? 2 : 1
        var pages = try self.pages(contents, folios: first..<max(first, numbered + 1), after: 0)
        for (attachment, label) in attachments where attachment.isBoundApart {
            pages += try pagesApart(attachment, label: label, after: pages.count)
        }
        return pages
    }

    // MARK: Text

    /// The text with its head. Addressees so many that page 1 would show no text go to the 版记
    /// (§7.3.2), which the document that is returned has.
    private func textPagesShowingText(
        of document: Document
    ) throws(StageFailure) -> (Document, [PageContent]) {
        for candidate in [document, document.movingAddressees].compactMap(\.self) {
            let pages = try typesetter.attempt { () throws(StageFailure) in
                let (pages, showsText) = try textPages(of: candidate)
                return showsText ? pages : nil
            }
            if let pages { return (candidate, pages) }
        }
        typesetter.report(
            .noTextOnFirstPage(
                hasImprint: document.imprint != nil, at: document.addressees?.place ?? document.title?.place))
        return (document, try textPages(of: document).pages)
    }

    private func textPages(of document: Document) throws(StageFailure) -> (pages: [PageContent], showsText: Bool) {
        let headLayout = HeadLayout(typesetter: typesetter, titleBreaker: titleBreaker)
        let area = measures.typeArea(ofPage: 1)
        var head = try headLayout.layOut(document, in: area)
        var lines = try BodyLayout(typesetter: typesetter, measures: measures, pictures: pictures)
            .blocks(document.body)
        let textCount = lines.count
        lines += try AttachmentNote(typesetter: typesetter).lines(document.attachments)
        lines += try AttendanceLayout(typesetter: typesetter).lines(document.attendance)
        head = closing(head, above: lines)
        let flow = try place(lines, textCount: textCount, of: document, below: head).fillingPages(measures)
        var pages = try FlowPages(typesetter: typesetter, measures: measures, firstPage: 1, firstPageShift: head.lineShift)
            .contents(flow)
        let showsText = flow.flow.placements.first.map { $0.page == 0 } ?? true
        pages[0].items.insert(contentsOf: try headLayout.items(of: head, on: flow.grids[0], in: area), at: 0)
        return (pages, showsText)
    }

    /// The head with one line more below it where the text leaves page 1 open otherwise, as a heading goes over to page 2
    /// with its text, and fills it then; not where a table or picture stands on it, whose places follow the usual lines.
    private func closing(_ head: HeadLayout.Result, above lines: [FlowLine]) -> HeadLayout.Result {
        guard let denser = head.denser(measures) else { return head }
        let first = Array(lines.prefix(measures.linesPerPage * 2))
        func flow(_ head: HeadLayout.Result) -> GridFlow.Result {
            GridFlow(linesPerPage: measures.linesPerPage).flow(first, firstLine: head.firstTextLine)
        }
        func isOpen(_ flow: GridFlow.Result, _ head: HeadLayout.Result) -> Bool {
            flow.pageCount > 1 && flow.lastLine(ofPage: 0) < head.grid.lastLine
        }
        guard isOpen(flow(head), head) else { return head }
        let closed = flow(denser)
        let holdsOnlyLines = closed.placements.allSatisfy { $0.page > 0 || $0.part == nil }
        return holdsOnlyLines && !isOpen(closed, denser) ? denser : head
    }

    /// The text on pages with its signature, or, without one, with its 附注.
    private func place(
        _ lines: [FlowLine], textCount: Int, of document: Document, below head: HeadLayout.Result
    ) throws(StageFailure) -> PlacedFlow {
        if let signature = document.signature {
            let layout = try SignatureLayout(typesetter: typesetter, signature: signature, note: document.note)
            if layout.reportsTooWide() { return PlacedFlow(flow: .init(placements: [], notes: [:])) }
            return try TailLayout(typesetter: typesetter, signature: layout)
                .place(lines, textCount: textCount, firstLine: head.firstTextLine, grid: head.grid)
        }
        let note = try document.note.map { note throws(StageFailure) in try SignatureLayout.note(note, typesetter) } ?? []
        let all = lines + note.map { FlowLine(line: $0, style: typesetter.textStyle(.text)) }
        let flow = GridFlow(linesPerPage: measures.linesPerPage).flow(all, firstLine: head.firstTextLine)
        return PlacedFlow(flow: flow, grids: [0: measures.relaxed(head.grid, lastUsed: flow.lastLine(ofPage: 0))])
    }

    // MARK: Attachments

    /// The attachments with what stands on their first line (§7.3.7): 附件 and the number if there are
    /// several, after the document's number where they are not bound with it.
    private func labelled(_ document: Document) -> [(Attachment, String)] {
        document.attachments.enumerated().map { index, attachment in
            let number = attachment.isBoundApart ? document.head.number?.text ?? "" : ""
            let label = document.attachments.count > 1 ? "附件\(index + 1)" : "附件"
            return (attachment, number + label)
        }
    }

    private func pages(
        of attachment: Attachment, label: String, firstPage: Int
    ) throws(StageFailure) -> [PageContent] {
        try AttachmentLayout(typesetter: typesetter, titleBreaker: titleBreaker, pictures: pictures)
            .pages(of: attachment, label: label, firstPage: firstPage)
    }

    /// 另册: after the document, on the front of a sheet, with folios of its own.
    private func pagesApart(_ attachment: Attachment, label: String, after count: Int) throws(StageFailure) -> [Page] {
        let blanks = count % 2
        let contents = try pages(of: attachment, label: label, firstPage: count + blanks + 1)
        guard !contents.isEmpty else { return [] }
        let blank = Page(size: measures.sheet, items: [])
        return Array(repeating: blank, count: blanks)
            + (try pages(contents, folios: 1..<(contents.count + 1), after: count + blanks))
    }

    // MARK: Folios

    /// - Parameters:
    ///   - folios: the pages that bear one, counted from 1 within the contents.
    ///   - count: how many pages come before.
    private func pages(
        _ contents: [PageContent], folios: Range<Int>, after count: Int
    ) throws(StageFailure) -> [Page] {
        try contents.enumerated().map { index, content throws(StageFailure) in
            let number = index + 1
            guard folios.contains(number) else {
                return Page(size: measures.sheet, items: content.items, viewerRotation: content.viewerRotation)
            }
            let folio = try FolioLayout(typesetter: typesetter)
                .layOut(page: number, in: measures.typeArea(ofPage: count + number))
            return Page(
                size: measures.sheet, items: content.items + folio, viewerRotation: content.viewerRotation,
                folio: number)
        }
    }
}

extension Document {
    /// The document with its addressees in the 版记 (§7.3.2); nil where it has none, or no 版记 to take
    /// them. That of a letter needs no printing organ, so it always has one.
    fileprivate var movingAddressees: Document? {
        guard let addressees, imprint != nil || format == .letter else { return nil }
        var document = self
        document.addressees = nil
        document.imprint = imprint ?? Imprint(printer: nil, date: nil)
        document.imprint?.addressees = addressees
        return document
    }
}
