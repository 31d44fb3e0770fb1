import CPango
import Diagnostics

/// What a font file says of itself: coverage, metrics, names. Read with HarfBuzz, in font units.
@safe final class FaceTables {
    private let font: OpaquePointer
    /// Font units to the em.
    let unitsPerEm: Int
    let coverage: Coverage

    /// Maps the file into memory.
    ///
    /// - Throws: `FNT0104` for a file that is no font, `FNT0105` for a wrong index.
    init(_ file: FontFile) throws(StageFailure) {
        guard let blob = unsafe hb_blob_create_from_file_or_fail(file.path) else {
            throw StageFailure(.notAFont(file))
        }
        defer { unsafe hb_blob_destroy(blob) }
        let count = Int(unsafe hb_face_count(blob))
        guard count > 0 else { throw StageFailure(.notAFont(file)) }
        guard file.index < count else { throw StageFailure(.faceIndexTooHigh(file, count: count)) }
        guard let face = unsafe hb_face_create(blob, UInt32(file.index)) else {
            throw StageFailure(.notAFont(file))
        }
        defer { unsafe hb_face_destroy(face) }
        let coverage = unsafe Self.coverage(of: face)
        guard unsafe hb_face_get_glyph_count(face) > 0, coverage.count > 0,
            let font = unsafe hb_font_create(face)
        else { throw StageFailure(.notAFont(file)) }
        unsafe self.font = font
        self.coverage = coverage
        self.unitsPerEm = Int(unsafe hb_face_get_upem(face))
    }

    deinit { unsafe hb_font_destroy(font) }

    private static func coverage(of face: OpaquePointer) -> Coverage {
        guard let set = unsafe hb_set_create() else { return Coverage([]) }
        defer { unsafe hb_set_destroy(set) }
        unsafe hb_face_collect_unicodes(face, set)
        var ranges: [ClosedRange<UInt32>] = []
        // HB_SET_VALUE_INVALID, a cast macro that Swift does not import.
        var first = UInt32.max
        var last = UInt32.max
        while unsafe hb_set_next_range(set, &first, &last) != 0 { ranges.append(first...last) }
        return Coverage(ranges)
    }
}

// MARK: - Metrics

extension FaceTables {
    /// From the baseline up to the top of the ideographic em box, in font units.
    ///
    /// The `BASE` table says it, as `idtp` or as the bottom `ideo` and one em
    /// more; a face without the table stands as the open Han faces and
    /// Microsoft's do, 0.88 em above (OpenType, BASE; UAX #50 gives no figure).
    var emTop: Int {
        if let top = baseline(HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_TOP_OR_RIGHT) { return top }
        if let bottom = baseline(HB_OT_LAYOUT_BASELINE_TAG_IDEO_EMBOX_BOTTOM_OR_LEFT) {
            return bottom + unitsPerEm
        }
        return unitsPerEm * 88 / 100
    }

    private func baseline(_ tag: hb_ot_layout_baseline_tag_t) -> Int? {
        var coordinate: hb_position_t = 0
        // The script tag `hani`; the language `dflt`.
        let found = unsafe hb_ot_layout_get_baseline(
            font, tag, HB_DIRECTION_LTR, 0x6861_6E69, 0x6466_6C74, &coordinate)
        return found != 0 ? Int(coordinate) : nil
    }

    /// The ink of a glyph above and below the baseline, in font units; nil for a blank one.
    func ink(ofGlyph id: UInt32) -> (top: Int, bottom: Int)? {
        var extents = hb_glyph_extents_t()
        guard unsafe hb_font_get_glyph_extents(font, id, &extents) != 0,
            extents.height != 0, extents.width != 0
        else { return nil }
        let top = Int(extents.y_bearing)
        return (top, top + Int(extents.height))
    }
}

// MARK: - Names

extension FaceTables {
    /// The family's name, for people; empty when the font has none.
    var familyName: String { name(1) }
    /// The face's full name, for people; empty when the font has none.
    var fullName: String { name(4) }

    /// A string of the `name` table by its id (OpenType, name: 1 family, 4 full name).
    private func name(_ id: hb_ot_name_id_t) -> String {
        let face = unsafe hb_font_get_face(font)
        var size: UInt32 = 256
        var buffer = [CChar](repeating: 0, count: 256)
        let length = unsafe hb_ot_name_get_utf8(
            face, id, hb_language_from_string("en", -1), &size, &buffer)
        guard length > 0 else { return "" }
        return String(decoding: buffer.prefix(Int(size)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
