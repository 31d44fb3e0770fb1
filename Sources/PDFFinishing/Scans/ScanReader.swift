package import DisplayList

/// Why a PDF cannot be read as a scan.
package enum ScanFault: Error, Hashable {
    /// No PDF, or damaged beyond mending; in qpdf's words.
    case damaged(String)
    /// It wants a password.
    case locked
    /// None, more than anybody scans, or what the file says is no number.
    case pageCount(Int)
}

/// What is found of a picture on a page.
package enum ScannedPicture: Hashable, Sendable {
    case picture(GreyPicture)
    /// Packed or coloured in a way that is not read, by its name in the file.
    case refused(String)
    case tooLarge(width: Int, height: Int)
}

/// The pictures on the pages of a PDF that a scanner has made. Nothing is drawn: a page is what its pictures show.
package struct ScanReader: Sendable {
    /// More pages than this are no scan of a return.
    package static let mostPages = 200
    /// Smaller pictures hold no code that could be read.
    private static let leastSide = 40

    package init() {}

    /// Looks at all pictures, page by page, each only while it is looked at: a book's would not fit into memory.
    ///
    /// - Parameter look: given the page's number from 1.
    /// - Returns: how many pages there are.
    package func read(_ bytes: [UInt8], _ look: (Int, ScannedPicture) -> Void) throws(ScanFault) -> Int {
        let document = try PDFDocument(foreign: bytes)
        document.handDownResources()
        let count = document.pageCount
        guard (1...Self.mostPages).contains(count) else { throw .pageCount(count) }
        for index in 0..<count {
            let page = document.page(index)
            for image in document.images(of: page) where min(image.width, image.height) >= Self.leastSide {
                look(index + 1, document.picture(image))
                document.release(image.stream)
            }
            document.release(page)
        }
        return count
    }
}
