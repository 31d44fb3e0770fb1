import CCairo
import CTurboJPEG
import DisplayList

extension Surface {
    /// A picture to paint with: for a PDF a JPEG goes in as it is, else as its pixels.
    static func picture(_ file: ImageFile, forPDF: Bool) throws(CairoError) -> Surface {
        switch file.format {
        case .png: try png(file)
        case .jpeg where forPDF: try embeddedJPEG(file)
        case .jpeg: try decodedJPEG(file)
        }
    }

    private static func png(_ file: ImageFile) throws(CairoError) -> Surface {
        let source = ByteSource(file.bytes)
        let surface = try unsafe Surface(
            adopting: cairo_image_surface_create_from_png_stream(
                ByteSource.read, Unmanaged.passUnretained(source).toOpaque()),
            "cairo_image_surface_create_from_png_stream")
        // A header may promise what the pixels are not.
        guard unsafe Int(cairo_image_surface_get_width(surface.pointer)) == file.width,
            unsafe Int(cairo_image_surface_get_height(surface.pointer)) == file.height
        else {
            throw CairoError(
                status: CAIRO_STATUS_PNG_ERROR.rawValue, operation: "cairo_image_surface_create_from_png_stream")
        }
        return surface
    }

    private static func blank(_ file: ImageFile) throws(CairoError) -> Surface {
        try unsafe Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(file.width), Int32(file.height)),
            "cairo_image_surface_create")
    }

    /// cairo writes the file's own bytes and never looks at the pixels.
    private static func embeddedJPEG(_ file: ImageFile) throws(CairoError) -> Surface {
        let surface = try blank(file)
        guard let copy = unsafe shim_copy(file.bytes, file.bytes.count) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "malloc")
        }
        let status = unsafe cairo_surface_set_mime_data(
            surface.pointer, CAIRO_MIME_TYPE_JPEG, copy, UInt(file.bytes.count), shim_free, copy)
        try status.check("cairo_surface_set_mime_data")
        return surface
    }

    private static func decodedJPEG(_ file: ImageFile) throws(CairoError) -> Surface {
        let surface = try blank(file)
        guard let decoder = unsafe tjInitDecompress() else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "tjInitDecompress")
        }
        defer { unsafe _ = tjDestroy(decoder) }
        unsafe cairo_surface_flush(surface.pointer)
        guard let pixels = unsafe cairo_image_surface_get_data(surface.pointer) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "cairo_image_surface_get_data")
        }
        // RGB24 is a native 32-bit number: blue first on the machines that we run on.
        let failed = unsafe tjDecompress2(
            decoder, file.bytes, UInt(file.bytes.count), pixels, Int32(file.width),
            cairo_image_surface_get_stride(surface.pointer), Int32(file.height), Int32(TJPF_BGRX.rawValue),
            TJFLAG_STOPONWARNING | TJFLAG_ACCURATEDCT)
        guard failed == 0 else {
            throw CairoError(status: CAIRO_STATUS_READ_ERROR.rawValue, operation: "tjDecompress2")
        }
        unsafe cairo_surface_mark_dirty(surface.pointer)
        return surface
    }
}

/// Bytes that cairo reads as a stream.
private final class ByteSource {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// For cairo's stream functions, with the source's opaque pointer as closure.
    static let read: cairo_read_func_t = { closure, data, length in
        guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_READ_ERROR }
        let source = unsafe Unmanaged<ByteSource>.fromOpaque(closure).takeUnretainedValue()
        let end = source.position + Int(length)
        guard end <= source.bytes.count else { return CAIRO_STATUS_READ_ERROR }
        for (index, byte) in source.bytes[source.position..<end].enumerated() { unsafe data[index] = byte }
        source.position = end
        return CAIRO_STATUS_SUCCESS
    }
}
