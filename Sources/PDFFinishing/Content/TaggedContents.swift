import Diagnostics
import DisplayList

/// The content of all pages with its marked-content sequences.
struct TaggedContents {
    /// Packed, by the numbers of the content streams.
    private(set) var streams: [Int: [UInt8]] = [:]
    /// The elements of each page's sequences.
    private(set) var sequences: [[Int32]] = []

    /// Of pages that are done side by side.
    private static let pagesAtOnce = 8

    /// - Throws: `PDF0104` for a page whose content is not what the tree says.
    init(_ document: borrowing PDFDocument, _ tree: StructureTree, _ lanes: any FinishingLanes) throws(StageFailure) {
        let pages = (0..<document.pageCount).map { document.content(ofPage: $0) }
        let fonts = document.pageFonts
        let roles = tree.elements.map(\.role)
        let (contents, marks) = (pages.map(\.bytes), tree.pages)
        let outcomes = lanes.outcomes(of: contents.count, atOnce: Self.pagesAtOnce) { page in
            Self.outcome(of: contents[page], marks[page], fonts, roles)
        }
        for (index, (page, outcome)) in zip(pages, outcomes).enumerated() {
            guard let outcome else { throw StageFailure(.pdfContentDiffers(page: index + 1)) }
            streams[page.number] = outcome.bytes
            sequences.append(outcome.elements)
        }
    }

    private static func outcome(
        of content: [UInt8], _ marks: PageMarks, _ fonts: PageFonts, _ roles: [StructureRole]
    ) -> ContentTagger.Output? {
        guard let unpacked = Deflate.unpacked(content) else { return nil }
        var tagger = ContentTagger(unpacked, marks, fonts, roles: roles)
        guard var output = try? tagger.tagged() else { return nil }
        output.bytes = Deflate.packed(output.bytes, .quick)
        return output
    }
}

extension PDFDocument {
    /// A page's content stream with its number; cairo writes one for each page.
    fileprivate func content(ofPage index: Int) -> (number: Int, bytes: [UInt8]) {
        let page = page(index)
        defer { release(page) }
        let stream = value("Contents", of: page)
        defer { release(stream) }
        return (number(of: stream), isStream(stream) ? storedBytes(of: stream) : [])
    }

    fileprivate var pageFonts: PageFonts {
        var fonts = PageFonts()
        for index in 0..<pageCount {
            let page = page(index)
            defer { release(page) }
            let resources = value("Resources", of: page)
            defer { release(resources) }
            guard has("Font", in: resources) else { continue }
            let all = value("Font", of: resources)
            defer { release(all) }
            for key in keys(of: all) {
                let font = value(key, of: all)
                fonts.add(key, isComposite: isName("Type0", "Subtype", of: font))
                release(font)
            }
        }
        return fonts
    }
}
