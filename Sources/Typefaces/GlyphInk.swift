/// The extent of a glyph's ink in font units: from the pen rightwards, from the baseline upwards.
struct GlyphInk: Hashable {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int
}
