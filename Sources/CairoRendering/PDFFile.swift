import CCairo
import DisplayList
import Geometry

/// A PDF that cairo is writing.
struct PDFFile: ~Copyable {
    private let sink: ByteSink
    private let surface: Surface
    let context: Context

    /// Each page says how large it is; until then it is the paper of the field.
    init(_ metadata: Metadata) throws(CairoError) {
        let size = Size.a4
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
