import CQPDF
package import Diagnostics
package import DisplayList

/// What a PDF says of itself in its information dictionary (ISO 32000-1 §14.3.3); nil for what it leaves out.
package struct StatedInformation: Hashable, Sendable {
    package var title: String?
    package var author: String?
    package var subject: String?
    /// As PDF writes it, such as `D:20201231000000+08'00'`.
    package var creationDate: String?
}

/// The data that a finished PDF has with it.
package struct DataReader: Sendable {
    /// Further pages of a return have no code.
    private static let mostPages = 20

    package init() {}

    /// Finds the data that `PDFFinisher` attached.
    ///
    /// - Parameters:
    ///   - bytes: a PDF, of whatever origin.
    ///   - place: the file, for diagnostics.
    /// - Throws: `PDF0201` for what is no PDF, or a damaged one, `PDF0202` where no data are in it, `PDF0203` where
    ///   they are not those that the file was made with.
    package func data(in bytes: [UInt8], at place: Place) throws(StageFailure) -> AttachedFile {
        try describedData(in: bytes, at: place).data
    }

    /// The same, with what the file says of itself.
    ///
    /// - Throws: as `data(in:at:)`.
    package func describedData(
        in bytes: [UInt8], at place: Place
    ) throws(StageFailure) -> (data: AttachedFile, stated: StatedInformation) {
        let document: PDFDocument
        do { document = try PDFDocument(bytes) } catch { throw StageFailure(.notAPDF(at: place)) }
        guard let data = document.attachedData() else { throw StageFailure(.noDataInPDF(at: place)) }
        guard data.isWhole else { throw StageFailure(.dataOfPDFChanged(at: place)) }
        return (data.file, document.statedInformation)
    }

    /// The two-dimensional codes on the pages, as modules: nothing is drawn and looked at.
    ///
    /// - Returns: none for what is no PDF, and for one whose codes another program has drawn anew.
    package func drawnCodes(in bytes: [UInt8]) -> [ModuleMatrix] {
        let document: PDFDocument
        do { document = try PDFDocument(bytes) } catch { return [] }
        var matrices: [ModuleMatrix] = []
        for index in 0..<min(document.pageCount, Self.mostPages) {
            matrices += DrawnCodes(content: document.drawing(ofPage: index)).matrices
        }
        return matrices
    }
}

extension PDFDocument {
    fileprivate var statedInformation: StatedInformation {
        guard has("Info", in: trailer) else { return StatedInformation() }
        let information = value("Info", of: trailer)
        return StatedInformation(
            title: text("Title", of: information), author: text("Author", of: information), subject: text("Subject", of: information),
            creationDate: text("CreationDate", of: information))
    }

    /// What a page draws, unpacked, be it one stream or several.
    fileprivate func drawing(ofPage index: Int) -> [UInt8] {
        let page = page(index)
        defer { release(page) }
        var buffer: UnsafeMutablePointer<UInt8>?
        var count = 0
        unsafe qpdf_oh_get_page_content_data(data, page.handle, &buffer, &count)
        guard let buffer = unsafe buffer else { return [] }
        defer { unsafe shim_free_buffer(buffer) }
        return unsafe [UInt8](UnsafeBufferPointer(start: buffer, count: count))
    }
}
