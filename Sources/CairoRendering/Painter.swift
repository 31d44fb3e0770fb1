import CCairo
import Diagnostics
import DisplayList
import Geometry

/// Paints items on one page, in points, y down.
///
/// Holds no layout logic: every place is in the items. Remembers colour and
/// font, so that the file says them only when they change.
struct Painter {
    let faces: FaceCache
    /// The document's faces.
    let files: [FaceID: FaceFile]
    private var colour: Colour?
    private var font: Font?

    init(faces: FaceCache, files: [FaceID: FaceFile]) {
        self.faces = faces
        self.files = files
    }

    private struct Font: Hashable {
        var face: FaceID
        var size: Length
        var horizontalScale: Int

        init(_ run: GlyphRun) {
            face = run.face
            size = run.size
            horizontalScale = run.horizontalScale
        }
    }

    /// What stands together in the items and looks alike is painted in one call: for each call cairo
    /// compares the page's others, so that a table's rules and figures would cost their square.
    ///
    /// - Throws: `RND0102` when a font file cannot be opened. cairo's own
    ///   failures stick to the context, for the caller to check.
    mutating func paint(_ items: [PageItem], on context: borrowing Context) throws(StageFailure) {
        var start = items.startIndex
        while start < items.endIndex {
            var end = start + 1
            switch items[start] {
            case .text(let run):
                while end < items.endIndex, items[end].isPainted(like: run) { end += 1 }
                try paint(items[start..<end], like: run, on: context)
            case .rule(let rule):
                while end < items.endIndex, items[end].rule?.colour == rule.colour { end += 1 }
                paint(items[start..<end].compactMap(\.rule), rule.colour, on: context)
            case .image(let image): try paint(image, on: context)
            case .code(let code): paint(code, on: context)
            case .group(let transform, let items): try paint(items, transform, on: context)
            }
            start = end
        }
    }

    private mutating func paint(_ rules: [Rule], _ colour: Colour, on context: borrowing Context) {
        set(colour, on: context)
        for rect in rules.map(\.rect) {
            unsafe cairo_rectangle(
                context.pointer, rect.minX.points, rect.minY.points, rect.width.points, rect.height.points)
        }
        unsafe cairo_fill(context.pointer)
    }

    /// All modules in one path, so that those that touch show no seam. It is filled by the other rule than rules are:
    /// by that the finishing of a PDF tells a code, which is to be tagged, from the lines of a form (`ContentTagger`).
    private mutating func paint(_ code: PlacedCode, on context: borrowing Context) {
        set(.black, on: context)
        for rect in code.matrix.blocks.map(code.rect(of:)) {
            unsafe cairo_rectangle(
                context.pointer, rect.minX.points, rect.minY.points, rect.width.points, rect.height.points)
        }
        unsafe cairo_set_fill_rule(context.pointer, CAIRO_FILL_RULE_EVEN_ODD)
        unsafe cairo_fill(context.pointer)
        unsafe cairo_set_fill_rule(context.pointer, CAIRO_FILL_RULE_WINDING)
    }

    /// Pictures are painted in a state of their own: it undoes the colour that they set, and no more.
    private mutating func paint(_ image: PlacedImage, on context: borrowing Context) throws(StageFailure) {
        let isPDF = unsafe cairo_surface_get_type(cairo_get_target(context.pointer)) == CAIRO_SURFACE_TYPE_PDF
        do { try paint(image, Surface.picture(image.file, forPDF: isPDF), forPDF: isPDF, on: context) } catch {
            throw StageFailure(.pictureNotDecoded(image.alternative, reason: error.reason))
        }
    }

    private func paint(
        _ image: PlacedImage, _ surface: borrowing Surface, forPDF isPDF: Bool, on context: borrowing Context
    ) {
        let rect = image.rect
        unsafe cairo_save(context.pointer)
        unsafe cairo_translate(context.pointer, rect.minX.points, rect.minY.points)
        unsafe cairo_scale(
            context.pointer, rect.width.points / Double(image.file.width), rect.height.points / Double(image.file.height))
        unsafe cairo_set_source_surface(context.pointer, surface.pointer, 0, 0)
        // In a PDF this says "do not interpolate", which archives demand (ISO 19005-2 §6.2.8).
        unsafe cairo_pattern_set_filter(cairo_get_source(context.pointer), isPDF ? CAIRO_FILTER_FAST : CAIRO_FILTER_GOOD)
        unsafe cairo_rectangle(context.pointer, 0, 0, Double(image.file.width), Double(image.file.height))
        unsafe cairo_fill(context.pointer)
        unsafe cairo_restore(context.pointer)
    }

    /// The matrix is put back by hand: `cairo_restore` would undo colour and
    /// font as well, behind the painter's back.
    private mutating func paint(
        _ items: [PageItem], _ transform: Transform, on context: borrowing Context
    ) throws(StageFailure) {
        var outer = cairo_matrix_t()
        unsafe cairo_get_matrix(context.pointer, &outer)
        var turn = transform.cairoMatrix
        unsafe cairo_transform(context.pointer, &turn)
        try paint(items, on: context)
        unsafe cairo_set_matrix(context.pointer, &outer)
    }

    /// - Parameter items: texts that look like the first of them.
    private mutating func paint(
        _ items: ArraySlice<PageItem>, like first: GlyphRun, on context: borrowing Context
    ) throws(StageFailure) {
        set(first.colour, on: context)
        try set(Font(first), on: context)
        // Arrays that grow by doubling: a page of a table has a thousand runs, and to count their glyphs first
        // takes as long as to copy them.
        var text: [CChar] = []
        var glyphs: [cairo_glyph_t] = []
        var clusters: [cairo_text_cluster_t] = []
        for case .text(let run) in items {
            for byte in run.text.utf8 { text.append(CChar(bitPattern: byte)) }
            for glyph in run.glyphs {
                glyphs.append(cairo_glyph_t(index: UInt(glyph.id), x: glyph.origin.x.points, y: glyph.origin.y.points))
            }
            for cluster in run.clusters {
                clusters.append(
                    cairo_text_cluster_t(num_bytes: Int32(cluster.utf8Count), num_glyphs: Int32(cluster.glyphCount)))
            }
        }
        unsafe cairo_show_text_glyphs(
            context.pointer, text, Int32(text.count), glyphs, Int32(glyphs.count), clusters,
            Int32(clusters.count), cairo_text_cluster_flags_t(0))
    }

    private mutating func set(_ colour: Colour, on context: borrowing Context) {
        guard colour != self.colour else { return }
        self.colour = colour
        unsafe cairo_set_source_rgb(
            context.pointer, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }

    /// - Precondition: the document names a file for the face.
    private mutating func set(_ font: Font, on context: borrowing Context) throws(StageFailure) {
        guard font != self.font else { return }
        if font.face != self.font?.face {
            guard let file = files[font.face] else {
                preconditionFailure("a page sequence names a file for each face of its runs: \(font.face.name)")
            }
            unsafe cairo_set_font_face(context.pointer, try faces.face(file).pointer)
        }
        let size = font.size.points
        var matrix = cairo_matrix_t(
            xx: size * Double(font.horizontalScale) / 1000, yx: 0, xy: 0, yy: size, x0: 0, y0: 0)
        unsafe cairo_set_font_matrix(context.pointer, &matrix)
        self.font = font
    }
}

extension GlyphRun {
    fileprivate func isPainted(like other: GlyphRun) -> Bool {
        face == other.face && size == other.size && horizontalScale == other.horizontalScale && colour == other.colour
    }
}

extension PageItem {
    fileprivate func isPainted(like run: GlyphRun) -> Bool {
        if case .text(let own) = self { own.isPainted(like: run) } else { false }
    }

    fileprivate var rule: Rule? {
        if case .rule(let rule) = self { rule } else { nil }
    }
}

extension Transform {
    /// The same transform in cairo's terms, in points.
    fileprivate var cairoMatrix: cairo_matrix_t {
        let x = offset.x.points
        let y = offset.y.points
        return switch turn {
        case .none: cairo_matrix_t(xx: 1, yx: 0, xy: 0, yy: 1, x0: x, y0: y)
        case .counterClockwise: cairo_matrix_t(xx: 0, yx: -1, xy: 1, yy: 0, x0: x, y0: y)
        }
    }
}

extension Context {
    /// Paper's font metrics: nothing is hinted, edges are grey.
    func setPaperFontOptions() {
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        unsafe cairo_set_font_options(pointer, options)
        unsafe cairo_font_options_destroy(options)
    }
}
