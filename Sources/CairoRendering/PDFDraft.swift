package import Diagnostics
package import DisplayList

/// A PDF as its pages come, so that the first can be written while the last are still being laid out.
///
/// The bytes are those of all pages written at once. Not Sendable: it belongs to the renderer's task.
package final class PDFDraft {
    private let faces: FaceCache
    private let files: [FaceID: FaceFile]
    private let file: PDFFile
    private var count = 0
    /// The first failure; what comes after it is not drawn.
    private var failure: StageFailure?

    init(_ faces: FaceCache, _ files: [FaceID: FaceFile], _ metadata: Metadata) throws(StageFailure) {
        self.faces = faces
        self.files = files
        file = try reporting { () throws(CairoError) in try PDFFile(metadata) }
    }

    /// Draws the next page; `finish` tells what went wrong.
    ///
    /// - Precondition: the page has a size, and every face a file.
    package func add(_ page: Page) {
        guard failure == nil else { return }
        count += 1
        do { try draw(page) } catch { failure = error }
    }

    /// The whole file.
    ///
    /// - Throws: `RND0101` when cairo failed, `RND0102` when a font file could not be opened.
    /// - Precondition: there is a page.
    package func finish() throws(StageFailure) -> [UInt8] {
        precondition(count > 0, "a document has a page")
        if let failure { throw failure }
        return try reporting { () throws(CairoError) in try file.finish() }
    }

    private func draw(_ page: Page) throws(StageFailure) {
        file.begin(page)
        var painter = Painter(faces: faces, files: files)
        try painter.paint(page.items, on: file.context)
        try reporting(page: count) { () throws(CairoError) in try file.endPage() }
    }
}
