import CCairo
package import Diagnostics
package import DisplayList
import Geometry

/// Pages to pictures as a reader sees them: turned if the viewer turns them.
///
/// Not Sendable: confine it to one task and keep it, so that fonts are opened once.
package final class PNGRenderer {
    private let faces = FaceCache()
    /// Pixels to the inch, both ways.
    package let dotsPerInch: Double

    /// - Precondition: `dotsPerInch` is positive.
    package init(dotsPerInch: Double = 150) {
        precondition(dotsPerInch > 0, "a picture has a resolution")
        self.dotsPerInch = dotsPerInch
    }

    /// - Returns: one PNG file a page, white where nothing is painted.
    /// - Throws: `RND0101` when cairo fails, as with too many pixels; `RND0102`
    ///   when a font file cannot be opened.
    package func write(_ pages: PageSequence) throws(StageFailure) -> [[UInt8]] {
        var files: [[UInt8]] = []
        for (index, page) in pages.pages.enumerated() {
            let picture = try reporting(page: index + 1) { () throws(CairoError) in
                try Picture(page, dotsPerInch: dotsPerInch)
            }
            var painter = Painter(faces: faces, files: pages.faces)
            try painter.paint(page.items, on: picture.context)
            files.append(try reporting(page: index + 1) { () throws(CairoError) in try picture.encoded() })
        }
        return files
    }
}

/// A picture that cairo is painting.
private struct Picture: ~Copyable {
    let surface: Surface
    let context: Context

    /// White, with the page's frame in points, turned as a viewer turns it.
    init(_ page: Page, dotsPerInch: Double) throws(CairoError) {
        let isTurned = page.viewerRotation == .clockwise
        let size = isTurned ? page.size.turned : page.size
        let scale = dotsPerInch / 72
        func pixels(_ length: Length) -> Int32 { Int32(clamping: Int((length.points * scale).rounded())) }
        let surface = try unsafe Surface(
            adopting: cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, pixels(size.width), pixels(size.height)),
            "cairo_image_surface_create")
        self.context = try Context(drawingOn: surface)
        self.surface = surface
        context.setPaperFontOptions()
        unsafe cairo_set_source_rgb(context.pointer, 1, 1, 1)
        unsafe cairo_paint(context.pointer)
        unsafe cairo_set_source_rgb(context.pointer, 0, 0, 0)
        unsafe cairo_scale(context.pointer, scale, scale)
        guard isTurned else { return }
        // Clockwise: the page's upper edge becomes the right edge.
        var turn = cairo_matrix_t(xx: 0, yx: 1, xy: -1, yy: 0, x0: page.size.height.points, y0: 0)
        unsafe cairo_transform(context.pointer, &turn)
    }

    func encoded() throws(CairoError) -> [UInt8] {
        try context.check("cairo_show_text_glyphs")
        let sink = ByteSink()
        let status = unsafe cairo_surface_write_to_png_stream(
            surface.pointer, ByteSink.write, Unmanaged.passUnretained(sink).toOpaque())
        try status.check("cairo_surface_write_to_png_stream")
        return sink.bytes
    }
}
