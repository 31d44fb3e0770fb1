import CCairo
package import Diagnostics
package import DisplayList
import Geometry

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
        guard let first = pages.pages.first else { preconditionFailure("a document has a page") }
        let file = try reporting { () throws(CairoError) in try PDFFile(first.size, pages.metadata) }
        for (index, page) in pages.pages.enumerated() {
            file.begin(page)
            var painter = Painter(faces: faces, files: pages.faces)
            try painter.paint(page.items, on: file.context)
            try reporting(page: index + 1) { () throws(CairoError) in try file.endPage() }
        }
        return try reporting { () throws(CairoError) in try file.finish() }
    }
}

/// A PDF that cairo is writing.
private struct PDFFile: ~Copyable {
    let sink: ByteSink
    let surface: Surface
    let context: Context

    init(_ size: Size, _ metadata: Metadata) throws(CairoError) {
        let sink = ByteSink()
        let retained = unsafe Unmanaged.passRetained(sink)
        let pointer = unsafe cairo_pdf_surface_create_for_stream(
            ByteSink.write, retained.toOpaque(), size.width.points, size.height.points)
        let status = unsafe shim_surface_adopt(pointer, retained.toOpaque(), ByteSink.release)
        // If cairo has no memory for this, the sink stays: the surface still writes to it when it goes.
        let surface = try unsafe Surface(adopting: pointer, "cairo_pdf_surface_create_for_stream")
        try status.check("cairo_surface_set_user_data")
        unsafe cairo_pdf_surface_restrict_to_version(surface.pointer, CAIRO_PDF_VERSION_1_5)
        surface.describe(metadata)
        self.context = try Context(drawingOn: surface)
        self.context.setPaperFontOptions()
        self.surface = surface
        self.sink = sink
    }

    func begin(_ page: Page) {
        precondition(
            page.size.width > .zero && page.size.height > .zero, "a page has a width and a height")
        unsafe cairo_pdf_surface_set_size(
            surface.pointer, page.size.width.points, page.size.height.points)
    }

    func endPage() throws(CairoError) {
        try context.check("cairo_show_text_glyphs")
        unsafe cairo_show_page(context.pointer)
        try context.check("cairo_show_page")
        try surface.check("cairo_show_page")
    }

    func finish() throws(CairoError) -> [UInt8] {
        unsafe cairo_surface_finish(surface.pointer)
        try surface.check("cairo_surface_finish")
        return sink.bytes
    }
}

extension Surface {
    /// Writes the information dictionary (ISO 32000-1 §14.3.3).
    fileprivate func describe(_ metadata: Metadata) {
        set(CAIRO_PDF_METADATA_TITLE, metadata.title)
        set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
        if let subject = metadata.subject { set(CAIRO_PDF_METADATA_SUBJECT, subject) }
        if !metadata.keywords.isEmpty {
            set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
        }
        set(CAIRO_PDF_METADATA_CREATOR, "Yinfa")
        // Without these cairo takes the clock.
        set(CAIRO_PDF_METADATA_CREATE_DATE, metadata.date.iso8601)
        set(CAIRO_PDF_METADATA_MOD_DATE, metadata.date.iso8601)
    }

    private func set(_ key: cairo_pdf_metadata_t, _ value: String) {
        // cairo takes noncharacters such as U+FFFF for broken UTF-8 and gives up the file.
        let valid = value.unicodeScalars.filter { !$0.properties.isNoncharacterCodePoint }
        unsafe cairo_pdf_surface_set_metadata(pointer, key, String(String.UnicodeScalarView(valid)))
    }
}

extension Metadata.Date {
    /// Midnight China Standard Time.
    fileprivate var iso8601: String {
        func digits(_ number: Int, _ count: Int) -> String {
            let text = String(number)
            return String(repeating: "0", count: max(0, count - text.count)) + text
        }
        return "\(digits(year, 4))-\(digits(month, 2))-\(digits(day, 2))T00:00:00+08:00"
    }
}
