import CairoRendering
import Composition
import Diagnostics
import DisplayList
import Geometry
import TestSupport
import Testing

@Suite("A PDF whose pages come one after the other") struct PDFDraftTests {
    private let typesetter: Typesetter

    init() throws { typesetter = try Typesetter() }

    /// Upright and landscape pages, with rules and several faces.
    private func document(_ count: Int) throws -> PageSequence {
        let pages = try (0..<count).map { number in
            var items = try typesetter.line("第\(number + 1)号：各县（市、区）2020年䶮㛃", number % 2 == 0 ? .text : .title)
            items.append(.rule(Rule(rect: Rect(x: .points(40), y: .points(300), width: .points(400), height: .points(1)))))
            return Page(size: number % 3 == 1 ? Size.a4.turned : .a4, items: items, folio: number + 1)
        }
        return typesetter.document(pages)
    }

    private func drawn(_ document: PageSequence, by renderer: PDFRenderer = PDFRenderer()) throws -> [UInt8] {
        let draft = try renderer.begin(document.faces, document.metadata)
        for page in document.pages { draft.add(page) }
        return try draft.finish()
    }

    @Test("its bytes are those of all pages written at once", arguments: [1, 2, 5])
    func same(count: Int) throws {
        let document = try document(count)
        #expect(try drawn(document) == PDFRenderer().write(document))
    }

    @Test("the first page may have any size: the file begins with none", arguments: [Size.a4, Size.a4.turned, Size(width: .points(90), height: .points(55))])
    func sizes(size: Size) throws {
        let document = typesetter.document([Page(size: size, items: try typesetter.line("国", x: 10, y: 30))])
        #expect(try drawn(document) == PDFRenderer().write(document))
    }

    @Test("two drafts of one renderer do not know of each other")
    func two() throws {
        let (first, second) = (try document(2), try document(3))
        let renderer = PDFRenderer()
        let drafts = try [first, second].map { try renderer.begin($0.faces, $0.metadata) }
        for page in 0..<2 {
            drafts[1].add(second.pages[page])
            drafts[0].add(first.pages[page])
        }
        drafts[1].add(second.pages[2])
        #expect(try drafts[0].finish() == drawn(first))
        #expect(try drafts[1].finish() == drawn(second))
    }

    @Test("one that is given up leaves nothing behind")
    func abandoned() throws {
        let document = try document(2)
        let renderer = PDFRenderer()
        try renderer.begin(document.faces, document.metadata).add(document.pages[0])
        _ = try renderer.begin(document.faces, document.metadata)
        #expect(try drawn(document, by: renderer) == PDFRenderer().write(document))
    }

    @Test("the first failure is told at the end, with its page")
    func failing() throws {
        var document = try document(3)
        guard case .text(var run) = document.pages[1].items[0] else { return }
        run.clusters.append(.init(utf8Count: 3, glyphCount: 1))
        document.pages[1].items[0] = .text(run)
        let draft = try PDFRenderer().begin(document.faces, document.metadata)
        for page in document.pages { draft.add(page) }
        let failure = try #require(throws: StageFailure.self) { try draft.finish() }
        let atOnce = try #require(throws: StageFailure.self) { try PDFRenderer().write(document) }
        #expect(failure == atOnce)
        #expect(failure.diagnostics.count == 1 && failure.diagnostics[0].message.english.contains("2"))
    }
}
