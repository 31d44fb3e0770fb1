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
        let shaper = try Self.shaper()
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

    /// Pages with items of their own.
    init(items: [[PageItem]], _ metadata: Metadata = .sample) throws {
        let shaper = try Self.shaper()
        let pages = items.map { Page(size: .a4, items: $0) }
        document = PageSequence(pages: pages, faces: shaper.faceFiles, metadata: metadata)
        raw = try PDFRenderer().write(document)
    }

    /// Lines below one another, each with its tag.
    static func page(of lines: [(String, StructureTag)]) throws -> [PageItem] {
        let shaper = try shaper()
        return try lines.enumerated().flatMap { index, line in
            let text = try shaper.shape(StyledText(line.0, TextStyle(role: .text, size: .points(16))))
            return setLine(text, at: Point(x: .points(80), y: .points(120 + 30 * Double(index)))).enumerated().map { part, item in
                guard case .text(var run) = item else { return item }
                run.tag = line.1
                if part > 0, case .block(let block, _) = line.1 { run.tag = .block(block, begins: false) }
                return .text(run)
            }
        }
    }

    private static func shaper() throws -> PangoShaper {
        let paths = try TestFonts.paths()
        return PangoShaper(roles: try FontRoles.load(paths.roles, facesIn: paths.folder))
    }

    func finished() throws -> [UInt8] { try PDFFinisher().finish(raw, pages: document) }
}
