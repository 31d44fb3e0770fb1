import CairoRendering
import Composition
import DisplayList
import Geometry
import PDFFinishing
import TestSupport
import Typefaces

/// A document before and after finishing.
struct Draft {
    let document: PageSequence
    let raw: [UInt8]

    /// One line on each page; the text role brings TrueType and CFF fonts.
    init(_ pages: [Page], _ metadata: Metadata = .sample) throws {
        let paths = try TestFonts.paths()
        let shaper = PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
        let line = setLine(
            try shaper.shape(
                StyledText("国务院2020年㛃A 1", TextStyle(role: .text, size: .points(16)))),
            at: Point(x: .points(80), y: .points(120)))
        let filled = pages.map { page in
            var page = page
            page.items = page.viewerRotation == .none ? line : [.group(.counterClockwise(ontoSheet: page.size), line)]
            return page
        }
        document = PageSequence(pages: filled, faces: shaper.faceFiles, metadata: metadata)
        raw = try PDFRenderer().write(document)
    }

    init(_ metadata: Metadata = .sample) throws { try self.init([Page(size: .a4, items: [])], metadata) }

    func finished() throws -> [UInt8] { try PDFFinisher().finish(raw, pages: document) }
}
