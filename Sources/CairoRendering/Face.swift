import CCairo
import Diagnostics
import DisplayList

/// Sole owner of one cairo face made from a font file.
///
/// The file is opened with FreeType in a library of its own, which cairo's
/// face owns: no two faces, and so no two threads, ever share one.
@safe final class Face {
    let pointer: OpaquePointer

    /// Opens the drawing twin if there is one, else the file itself.
    ///
    /// - Throws: `RND0102` when the file is not there or no font.
    init(_ file: FaceFile) throws(StageFailure) {
        let path = file.drawingTwin ?? file.path
        let index = file.drawingTwin == nil ? file.index : 0
        do { unsafe pointer = try Self.open(path, index: index) } catch {
            throw StageFailure(.faceUnreadable(file, path: path, reason: error.reason))
        }
    }

    deinit { unsafe cairo_font_face_destroy(pointer) }

    private struct OpenError: Error {
        var reason: String
    }

    private static func open(_ path: String, index: Int) throws(OpenError) -> OpaquePointer {
        var library: FT_Library?
        var error = unsafe FT_Init_FreeType(&library)
        guard error == 0 else { throw OpenError(reason: "FT_Init_FreeType: \(error)") }
        var face: FT_Face?
        unsafe error = FT_New_Face(library, path, FT_Long(index), &face)
        guard error == 0 else {
            unsafe FT_Done_FreeType(library)
            throw OpenError(reason: "FT_New_Face: \(error)")
        }
        let pointer = unsafe cairo_ft_font_face_create_for_ft_face(face, Int32(FT_LOAD_NO_HINTING))
        let status = unsafe shim_face_adopt_library(pointer, library)
        guard status == CAIRO_STATUS_SUCCESS, let pointer = unsafe pointer else {
            unsafe cairo_font_face_destroy(pointer)
            unsafe FT_Done_FreeType(library)
            throw OpenError(reason: "cairo_ft_font_face_create_for_ft_face: \(status.rawValue)")
        }
        return unsafe pointer
    }
}

/// The faces of a renderer, each opened when first drawn and kept over documents.
///
/// A second cairo face of the same file would put the font into a PDF twice.
final class FaceCache {
    private var faces: [FaceFile: Face] = [:]

    /// - Throws: `RND0102`.
    func face(_ file: FaceFile) throws(StageFailure) -> Face {
        if let face = faces[file] { return face }
        let face = try Face(file)
        faces[file] = face
        return face
    }
}
