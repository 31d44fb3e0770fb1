import Composition
import DisplayList
import Geometry
import Layout
import TestSupport
import Testing

@Suite("草稿 on the pages of a draft")
struct DraftMarkingTests {
    private let measures = Measures()

    private func marked(_ pages: [Page]) throws -> [Page] {
        try DocumentLayout(shaper: FakeShaper(), measures: measures).markedAsDraft(pages)
    }

    private func marks(_ page: Page) -> [GlyphRun] {
        page.items.compactMap { if case .text(let run) = $0 { run } else { nil } }
    }

    @Test("on each page once, as furniture, whatever the sheet's direction")
    func eachPage() throws {
        let pages = try marked([
            Page(size: .a4, items: []), Page(size: .a4.turned, items: []), Page(size: .a4, items: [], viewerRotation: .clockwise),
        ])
        for page in pages {
            let marks = marks(page)
            #expect(marks.map(\.text).joined() == DocumentLayout.draftWords)
            #expect(marks.allSatisfy { $0.tag == .artifact })
        }
    }

    @Test("in the middle, above the 版心, below what printers leave blank")
    func place() throws {
        for size in [Size.a4, .a4.turned] {
            let marked = try marked([Page(size: size, items: [])])
            let run = try #require(marks(marked[0]).first)
            let glyphs = run.glyphs.map(\.origin)
            #expect(glyphs.allSatisfy { $0.y > .millimetres(8) && $0.y < .millimetres(20) })
            let left = try #require(glyphs.map(\.x).min())
            #expect(left > size.width.half - .millimetres(20) && left < size.width.half)
        }
    }

    @Test("what stands on the page stays where it is, and comes first")
    func kept() throws {
        let rule = PageItem.rule(Rule(rect: Rect(x: .zero, y: .zero, width: .millimetres(1), height: .millimetres(1))))
        let page = Page(size: .a4, items: [rule, rule], folio: 7)
        let marked = try marked([page])
        #expect(Array(marked[0].items.prefix(2)) == page.items)
        #expect(marked[0].items.count == 3 && marked[0].folio == 7 && marked[0].size == page.size)
    }

    @Test("no pages, no marks")
    func none() throws {
        #expect(try marked([]).isEmpty)
    }
}
