import Diagnostics
import DisplayList
import Geometry
import OfficialDocument

/// Puts the 版记 where it belongs and fills up the last sheet (GB/T 9704-2012 §7.4, §7.5, §10.1).
struct ImprintPlacement {
    let typesetter: Typesetter
    private var measures: Measures { typesetter.measures }
    private var blank: PageContent { PageContent(items: [], bottom: measures.topMargin) }

    /// - Returns: how many pages bear a folio.
    func finish(_ document: Document, _ pages: inout [PageContent]) throws(StageFailure) -> Int {
        // A sheet has two pages, an A3 sheet folded once has four.
        let unit = document.binding == .booklet ? 4 : 2
        var numbered = pages.count
        if let imprint = document.imprint {
            numbered =
                document.format == .letter
                ? try place(ofLetter: imprint, unit: document.binding == .booklet ? 4 : 1, on: &pages)
                : try place(imprint, unit: unit, on: &pages)
        }
        if document.binding == .booklet {
            while pages.count % unit != 0 { pages.append(blank) }
        }
        return numbered
    }

    /// On the last page of the last sheet. A page added for it right after the text is numbered; if a
    /// blank page has to come between, neither is (§7.5).
    private func place(_ imprint: Imprint, unit: Int, on pages: inout [PageContent]) throws(StageFailure) -> Int {
        // All even pages have one 版心.
        let placed = try ImprintLayout(typesetter: typesetter).layOut(imprint, in: measures.typeArea(ofPage: 2))
        let numbered = extend(&pages, to: unit, top: placed.top)
        pages[pages.count - 1].items += placed.items
        return numbered
    }

    /// On the last page if there is room, else on one more; its pages bear a folio but for the first.
    private func place(ofLetter imprint: Imprint, unit: Int, on pages: inout [PageContent]) throws(StageFailure) -> Int {
        let layout = LetterImprintLayout(typesetter: typesetter)
        let top = try typesetter.trial { () throws(StageFailure) in
            try layout.layOut(imprint, in: measures.typeArea(ofPage: pages.count)).top
        }
        let numbered = extend(&pages, to: unit, top: top)
        let area = measures.typeArea(ofPage: pages.count)
        let placed = try layout.layOut(imprint, in: area)
        pages[pages.count - 1].items += placed.items
        return numbered
    }

    /// Adds pages until the last one ends a sheet and has room below `top`.
    private func extend(_ pages: inout [PageContent], to unit: Int, top: Length) -> Int {
        let count = pages.count
        if count % unit == 0, pages[count - 1].bottom + measures.sevenEighths <= top { return count }
        repeat { pages.append(blank) } while pages.count % unit != 0
        return pages.count == count + 1 ? pages.count : count
    }
}
