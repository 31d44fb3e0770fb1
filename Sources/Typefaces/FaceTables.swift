import CPango
import Diagnostics

/// What a font file says of itself: coverage, metrics, names. Read with HarfBuzz, in font units.
@safe final class FaceTables {
    private let font: OpaquePointer
    /// Font units to the em.
    let unitsPerEm: Int
    let coverage: Coverage
    /// From the baseline up to the top of the ideographic em box, in hundredths
    /// of the em; nil for a face without Han characters.
    private(set) lazy var emTop = measuredEmTop()
    private let meter = OutlineMeter()

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
    /// The glyph of a character, by the character map alone.
    func glyph(for scalar: Unicode.Scalar) -> UInt32? {
        var id: hb_codepoint_t = 0
        return unsafe hb_font_get_nominal_glyph(font, scalar.value, &id) != 0 ? id : nil
    }

    /// The ink of a glyph, in font units; nil for a blank one.
    func ink(ofGlyph id: UInt32) -> GlyphInk? { unsafe meter.ink(ofGlyph: id, in: font) }
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
