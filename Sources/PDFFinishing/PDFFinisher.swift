package import Diagnostics
package import DisplayList

/// Turns a renderer's PDF into the one that is kept: identifier, metadata,
/// language, print settings, rotation.
///
/// Each step only adds to what earlier ones left. What the pages show is not touched: the content gets
/// nothing but marks of what it is. The bytes depend on the input alone: the identifier is a digest
/// of the content (ISO 32000-1 §14.4), the dates are the document's.
package struct PDFFinisher: Sendable {
    private let lanes: any FinishingLanes

    /// - Parameter lanes: what works the parts of a long file side by side; the bytes are the same with any.
    package init(lanes: any FinishingLanes = SingleLane()) { self.lanes = lanes }

    /// - Parameters:
    ///   - bytes: the PDF of `pages`, as `PDFRenderer` wrote it.
    ///   - pages: what is drawn in it.
    /// - Throws: `PDF0101` for a damaged input, `PDF0102` when it cannot be
    ///   written, `PDF0103` when it has another number of pages, `PDF0104` when
    ///   it shows something else than they say.
    package func finish(_ bytes: [UInt8], pages: PageSequence) throws(StageFailure) -> [UInt8] {
        let document = try PDFDocument(bytes)
        guard document.pageCount == pages.pages.count else {
            throw StageFailure(
                .pdfPageCountDiffers(found: document.pageCount, expected: pages.pages.count))
        }
        let tree = lanes.meanwhile({ StructureBuilder.tree(of: pages.pages) }) {
            document.repairFonts()
            document.rotate(pages.pages)
            document.label(pages.pages)
            document.describe(pages.metadata)
            document.setLanguageAndViewing(pages.metadata)
            document.declareColours()
            if let data = pages.data { document.attach(data, date: pages.metadata.date) }
            document.prepareTags()
        }
        let contents = try TaggedContents(document, tree, lanes)
        return try FinishedFile(document, tree, contents, pages.pages).bytes(lanes)
    }
}
