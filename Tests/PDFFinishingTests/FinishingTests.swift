import Diagnostics
import DisplayList
import Geometry
import PDFFinishing
import TestSupport
import Testing

@Suite("The identifier of a finished PDF")
struct IdentifierTests {
    private func identifier(_ bytes: [UInt8]) throws -> [String] {
        try PDFStructure(bytes).trailer["/ID"] as? [String] ?? []
    }

    @Test("equal input gives equal bytes")
    func equal() throws {
        let draft = try Draft()
        let first = try draft.finished()
        #expect(try draft.finished() == first)
        #expect(try Draft().finished() == first)
        let identifier = try identifier(first)
        #expect(identifier.count == 2 && identifier[0] == identifier[1])
        #expect(identifier[0].count == 34)
    }

    @Test("other content has another identifier")
    func different() throws {
        var metadata = Metadata.sample
        metadata.title += "（二）"
        let identifiers = try [Draft(), Draft(metadata), Draft([Page(size: .a4, items: []), Page(size: .a4, items: [])])]
            .map { try identifier($0.finished())[0] }
        #expect(Set(identifiers).count == 3)
    }

    @Test("finishing a finished file again changes nothing but what depends on its bytes")
    func twice() throws {
        let draft = try Draft([Page(size: .a4, items: [], folio: 1), Page(size: .a4, items: [], viewerRotation: .clockwise)])
        let once = try draft.finished()
        let again = try PDFFinisher().finish(once, pages: draft.document)
        let (one, two) = (try PDFStructure(once), try PDFStructure(again))
        #expect(one.information as? [String: String] == two.information as? [String: String])
        #expect(one.all.count == two.all.count)
        #expect(abs(once.count - again.count) < 64)
    }

    @Test("in many tasks at once the bytes are the same")
    func tasks() async throws {
        let draft = try Draft()
        let expected = try draft.finished()
        let (raw, document) = (draft.raw, draft.document)
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<16 { group.addTask { try PDFFinisher().finish(raw, pages: document) } }
            for try await bytes in group { #expect(bytes == expected) }
        }
    }
}

@Suite("Finishing that fails")
struct FinishingFailureTests {
    private func diagnostics(_ bytes: [UInt8], _ document: PageSequence) throws -> [Diagnostic] {
        try #require(throws: StageFailure.self) { try PDFFinisher().finish(bytes, pages: document) }.diagnostics
    }

    @Test("what is no PDF is reported", arguments: [[], Array("garbage".utf8), Array("%PDF-1.5\n%%EOF\n".utf8)])
    func garbage(_ bytes: [UInt8]) throws {
        let diagnostics = try diagnostics(bytes, Draft().document)
        #expect(diagnostics.map(\.code) == [.pdfUnreadable])
        #expect(diagnostics[0].cause == .environment)
    }

    @Test("a PDF cut short is reported, not repaired in silence", arguments: [0.2, 0.5, 0.9])
    func cutShort(_ share: Double) throws {
        let draft = try Draft()
        let bytes = Array(draft.raw.prefix(Int(Double(draft.raw.count) * share)))
        #expect(try diagnostics(bytes, draft.document).map(\.code) == [.pdfUnreadable])
    }

    @Test("another number of pages is reported with both numbers")
    func pageCount() throws {
        let draft = try Draft()
        var document = draft.document
        document.pages += document.pages
        let diagnostics = try diagnostics(draft.raw, document)
        #expect(diagnostics.map(\.code) == [.pdfPageCountDiffers])
        #expect(diagnostics[0].message.english == "the PDF has 1 pages, it should have 2")
    }

    @Test("pages that are not those of the PDF are reported, the first of them")
    func otherContent() throws {
        let draft = try Draft([Page(size: .a4, items: []), Page(size: .a4, items: [])])
        for change in [{ (items: inout [PageItem]) in items.removeLast() }, { (items: inout [PageItem]) in items += items }] {
            var document = draft.document
            change(&document.pages[1].items)
            let diagnostics = try diagnostics(draft.raw, document)
            #expect(diagnostics.map(\.code) == [.pdfContentDiffers])
            #expect(diagnostics[0].message.english == "what the PDF's page 2 shows is not what was laid out, so it cannot be tagged")
        }
    }

    @Test("a picture that the PDF has not is reported")
    func otherPicture() throws {
        let draft = try Draft()
        var document = draft.document
        let file = try ImageFile(SamplePictures.png(width: 1, height: 1, colours: [(0, 0, 0)]))
        let rect = Rect(x: .zero, y: .zero, width: .points(10), height: .points(10))
        document.pages[0].items.append(.image(PlacedImage(file: file, rect: rect, alternative: "图")))
        #expect(try diagnostics(draft.raw, document).map(\.code) == [.pdfContentDiffers])
    }

    @Test("nothing is printed on standard error")
    func silence() async throws {
        let result = try #require(
            await #expect(processExitsWith: .success, observing: [\.standardErrorContent]) {
                let draft = try Draft()
                for bytes in [[], Array("garbage".utf8), Array(draft.raw.dropLast(300))] {
                    _ = try? PDFFinisher().finish(bytes, pages: draft.document)
                }
                _ = try draft.finished()
            })
        #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "")
    }
}
