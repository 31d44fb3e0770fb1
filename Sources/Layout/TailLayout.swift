import Composition
import Diagnostics
import Geometry
import OfficialDocument

/// The text with its signature on pages (GB/T 9704-2012 §7.3.5.5): seal and date share their page with
/// text. Where the text's end leaves no room for them, line and character spacing of the last pages give
/// way within bounds, or lines of text go over to the page of the signature, whichever strains least.
///
/// The text is placed once; only its last two pages are ever tried again.
struct TailLayout {
    let typesetter: Typesetter
    let signature: SignatureLayout
    private var measures: Measures { typesetter.measures }

    /// - Parameters:
    ///   - lines: text and 附件说明.
    ///   - textCount: how many of them are text.
    ///   - firstLine: the grid line of page 1 at which they begin.
    ///   - grid: the lines of page 1.
    func place(
        _ lines: [FlowLine], textCount: Int, firstLine: Int, grid: PageGrid
    ) throws(StageFailure) -> PlacedFlow {
        let flow = GridFlow(linesPerPage: measures.linesPerPage).flow(lines, firstLine: firstLine)
        var placed = PlacedFlow(flow: flow, grids: [0: measures.relaxed(grid, lastUsed: flow.lastLine(ofPage: 0))])
        let page = TailPage(
            page: max(0, flow.pageCount - 1), flow: flow, textStart: 0, textEnd: textCount,
            startLine: firstLine, hasTextBefore: flow.pageCount > 1)
        let plain = TailWay(page, signature, grid: placed.grids[page.page], measures: measures)
        if let plain, plain.cost == 0 {
            placed.signature = plain.signature
            return placed
        }
        let search = TailSearch(
            typesetter: typesetter, signature: signature, lines: lines, textCount: textCount, firstLine: firstLine,
            flow: flow, firstGrid: grid)
        if let best = try search.best() { return relaxed(best, from: grid) }
        if let plain {
            placed.signature = plain.signature
            return placed
        }
        if let moved = movingRows(lines, textCount: textCount, firstLine: firstLine, placed) { return moved }
        if let last = try lastResort(lines.map(\.leavingLoosely), search) { return relaxed(last, from: grid) }
        typesetter.report(.signatureDoesNotFit(at: signature.signature.organ.place))
        return placed
    }

    /// What is found where the last line of a paragraph may begin a page.
    private func lastResort(_ lines: [FlowLine], _ search: TailSearch) throws(StageFailure) -> PlacedFlow? {
        let flow = GridFlow(linesPerPage: measures.linesPerPage).flow(lines, firstLine: search.firstLine)
        var search = TailSearch(
            typesetter: typesetter, signature: signature, lines: lines, textCount: search.textCount,
            firstLine: search.firstLine, flow: flow, firstGrid: search.firstGrid)
        search.leavesLastLines = true
        return try search.best()
    }

    /// Page 1 on the usual pitch if it is left early and neither filled nor the signature's own.
    private func relaxed(_ placed: PlacedFlow, from grid: PageGrid) -> PlacedFlow {
        guard placed.grids[0] == grid, placed.signature?.page != 0 else { return placed }
        var placed = placed
        placed.grids[0] = measures.relaxed(grid, lastUsed: placed.flow.lastLine(ofPage: 0))
        return placed
    }

    /// The last rows of a table that the last page begins within go over to the signature's page, with what
    /// follows them, as few as may be.
    private func movingRows(
        _ lines: [FlowLine], textCount: Int, firstLine: Int, _ placed: PlacedFlow
    ) -> PlacedFlow? {
        guard lines.contains(where: { $0.block != nil }) else { return nil }
        for room in 1..<measures.linesPerPage {
            let result = GridFlow(linesPerPage: measures.linesPerPage, roomBelow: room)
                .flow(lines, firstLine: firstLine)
            let page = TailPage(
                page: max(0, result.pageCount - 1), flow: result, textStart: 0, textEnd: textCount,
                startLine: firstLine, hasTextBefore: result.pageCount > 1)
            if page.textLines > 0, let way = TailWay(page, signature, grid: placed.grids[page.page], measures: measures)
            {
                return PlacedFlow(flow: result, grids: placed.grids, signature: way.signature)
            }
        }
        return nil
    }
}

/// Text on its pages, with what stands below it.
struct PlacedFlow {
    var flow: GridFlow.Result
    /// Pages whose lines are not the usual ones, counted from 0.
    var grids: [Int: PageGrid] = [:]
    var signature: PlacedSignature?

    var pageCount: Int { max(flow.pageCount, (signature?.page ?? -1) + 1) }
}

/// A signature below a line of a page.
struct PlacedSignature {
    var page: Int
    /// The last line of text above it; one less than the first line of text where there is none.
    var line: Int
    var block: SignatureBlock
}

/// The page on which a flow ends.
struct TailPage {
    var page: Int
    /// The last line that is taken.
    var line: Int
    /// How many lines of text, without 附件说明, it bears.
    var textLines: Int
    /// Whether that is one line of a few characters.
    var isScanty = false
    var noteLines: Int
    /// So many characters at the head of a page look lost.
    private static let scantyLine = 6
    /// Whether text stands on a page before it: else there is no more that could share the page.
    var hasTextBefore: Bool

    /// - Parameters:
    ///   - textStart: the index of the first line that is text, in the flow.
    ///   - startLine: the first line of page 0.
    init(
        page: Int, flow: GridFlow.Result, textStart: Int, textEnd: Int, startLine: Int, hasTextBefore: Bool
    ) {
        self.page = page
        self.hasTextBefore = hasTextBefore
        let placements = flow.placements.reversed().prefix { $0.page == page }
        line = placements.first.map { $0.gridLine + $0.lines - 1 } ?? (page == 0 ? startLine - 1 : -1)
        let text = placements.filter { (textStart..<textEnd).contains($0.index) }
        textLines = text.reduce(0) { $0 + $1.lines }
        if textLines == 1, let line = text.first?.flowLine.line { isScanty = line.clusters.count <= Self.scantyLine }
        noteLines = flow.notes[page]?.count ?? 0
    }
}

/// One way to set the signature below the last line of a page.
struct TailWay {
    var signature: PlacedSignature
    /// What it strains, beyond what led to the page.
    var cost: Int

    /// - Returns: nil where the signature does not fit.
    init?(_ tail: TailPage, _ layout: SignatureLayout, grid: PageGrid?, measures: Measures) {
        let pitch = measures.lineOffset((grid?.firstLine ?? 0) + 1, on: grid) - measures.lineOffset(grid?.firstLine ?? 0, on: grid)
        let lower = measures.lineOffset(tail.line, on: grid) + measures.cellHeight
        let notes = FootnoteArea().height(of: tail.noteLines)
        let room = SignatureRoom(pitch: pitch, height: measures.typeArea.height - notes - lower + .millimetres(0.01))
        guard let block = layout.block(in: room) else { return nil }
        signature = PlacedSignature(page: tail.page, line: tail.line, block: block)
        switch tail.textLines {
        case _ where !tail.hasTextBefore: cost = block.strain * 2
        case 2...: cost = block.strain * 2
        case 1: cost = block.strain * 2 + (tail.isScanty ? 14 : 8)
        // Only the 附件说明, or nothing at all, is above it.
        default: cost = block.strain * 2 + 60
        }
    }
}
