package import Diagnostics
package import DisplayList

/// Pages to PDF 1.5, with every font embedded as a subset and the text in it.
///
/// The bytes depend on the pages and the font files alone: the date is the
/// document's, no clock is read. What cairo cannot say, or not rightly (identifier,
/// rotation, page labels), `PDFFinishing` adds.
///
/// Not Sendable: confine it to one task and keep it, so that fonts are opened once.
package final class PDFRenderer: PageWriter {
    private let faces = FaceCache()

    package init() {}

    /// - Throws: `RND0101` when cairo fails, `RND0102` when a font file cannot be opened.
    /// - Precondition: there is a page, pages have a size, and every face a file.
    package func write(_ pages: PageSequence) throws(StageFailure) -> [UInt8] {
        let draft = try begin(pages.faces, pages.metadata)
        for page in pages.pages { draft.add(page) }
        return try draft.finish()
    }

    /// A PDF whose pages come one after the other.
    ///
    /// - Throws: `RND0101` when cairo fails.
    package func begin(_ files: [FaceID: FaceFile], _ metadata: Metadata) throws(StageFailure) -> PDFDraft {
        try PDFDraft(faces, files, metadata)
    }
}
