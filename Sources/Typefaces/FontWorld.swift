import CPango
import Diagnostics

/// Pango with one face and nothing else: it cannot choose another.
///
/// Not Sendable: confine it to one task. Creating one costs a scan of the font
/// file, and leaves about 220 KB behind when it goes, so keep it.
@safe final class FontWorld {
    private let configuration: PrivateFontconfig
    private let map: UnsafeMutablePointer<PangoFontMap>
    let context: OpaquePointer
    let attributes: OpaquePointer
    let glyphString: UnsafeMutablePointer<PangoGlyphString>
    let language: OpaquePointer?

    /// The em at which all text is shaped, in points. Without hinting advances
    /// are proportional to the size, and at a thousand points Pango's 1/1024 pt
    /// is a thousand times finer than the type size needs.
    static let emPoints = 1000
    /// The same em in Pango's units.
    static let em = emPoints * Int(PANGO_SCALE)

    /// - Throws: `FNT0106` when fontconfig or Pango does not accept the file.
    init(_ file: FontFile) throws(StageFailure) {
        HostFontconfig.makeInert()
        guard let configuration = PrivateFontconfig(path: file.path, index: file.index) else {
            throw StageFailure(.fontRefused(file, operation: "FcConfigAppFontAddFile"))
        }
        guard let map = unsafe pango_cairo_font_map_new(),
            let context = unsafe pango_font_map_create_context(map),
            let attributes = unsafe pango_attr_list_new(),
            let glyphString = unsafe pango_glyph_string_new()
        else { preconditionFailure("GLib ends the process itself when memory runs out") }
        unsafe pango_fc_font_map_set_config(shim_fc_font_map(map), configuration.pointer)
        self.configuration = configuration
        unsafe self.map = map
        unsafe self.context = context
        unsafe self.attributes = attributes
        unsafe self.glyphString = glyphString
        unsafe language = pango_language_from_string("zh-cn")
        configure()
        guard playsOnly(file) else {
            throw StageFailure(.fontRefused(file, operation: "pango_context_load_font"))
        }
    }

    deinit {
        unsafe pango_glyph_string_free(glyphString)
        unsafe pango_attr_list_unref(attributes)
        unsafe g_object_unref(UnsafeMutableRawPointer(context))
        // Pango 1.50 never drops the configuration it was given; without this
        // line a world loses what fontconfig knows of its face.
        unsafe pango_fc_font_map_set_config(shim_fc_font_map(map), nil)
        unsafe g_object_unref(UnsafeMutableRawPointer(map))
    }

    /// Paper's metrics: a unit is a point, nothing is hinted or rounded to whole points.
    private func configure() {
        unsafe pango_cairo_font_map_set_resolution(shim_cairo_font_map(map), 72)
        unsafe pango_context_set_language(context, language)
        unsafe pango_context_set_base_dir(context, PANGO_DIRECTION_LTR)
        unsafe pango_context_set_round_glyph_positions(context, 0)
        let options = unsafe cairo_font_options_create()
        unsafe cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        unsafe cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        unsafe cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        unsafe pango_cairo_context_set_font_options(context, options)
        unsafe cairo_font_options_destroy(options)
        let description = unsafe pango_font_description_new()
        unsafe pango_font_description_set_family(description, PrivateFontconfig.family)
        unsafe pango_font_description_set_absolute_size(description, Double(Self.em))
        unsafe pango_attr_list_insert(attributes, pango_attr_font_desc_new(description))
        unsafe pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
        unsafe pango_font_description_free(description)
    }
}

extension FontWorld {
    /// Whether Pango found the very face that was named, and not a sister from the same file.
    private func playsOnly(_ file: FontFile) -> Bool {
        let description = unsafe pango_font_description_new()
        defer { unsafe pango_font_description_free(description) }
        unsafe pango_font_description_set_family(description, PrivateFontconfig.family)
        unsafe pango_font_description_set_absolute_size(description, Double(Self.em))
        guard let font = unsafe pango_context_load_font(context, description) else { return false }
        defer { unsafe g_object_unref(UnsafeMutableRawPointer(font)) }
        let pattern = unsafe pango_fc_font_get_pattern(shim_fc_font(font))
        var path: UnsafeMutablePointer<FcChar8>?
        var index: Int32 = -1
        guard unsafe FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch,
            unsafe FcPatternGetInteger(pattern, FC_INDEX, 0, &index) == FcResultMatch,
            let path = unsafe path
        else { return false }
        return unsafe String(cString: path) == file.path && Int(index) == file.index
    }
}
