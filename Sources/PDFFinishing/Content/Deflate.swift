import CDeflate

/// Packs and unpacks whole streams (`/FlateDecode`, ISO 32000-1 §7.4.4), faster than zlib does.
enum Deflate {
    /// How much time is taken to make something small.
    enum Effort: Int32 {
        /// For a book's pages: a twentieth larger in half the time.
        case quick = 4
        case usual = 5
    }

    static func packed(_ bytes: [UInt8], _ effort: Effort = .usual) -> [UInt8] {
        guard let compressor = unsafe libdeflate_alloc_compressor(effort.rawValue) else { preconditionFailure("there is memory") }
        defer { unsafe libdeflate_free_compressor(compressor) }
        let most = unsafe libdeflate_zlib_compress_bound(compressor, bytes.count)
        return unsafe [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
            unsafe count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, buffer.count)
        }
    }

    /// - Returns: nil for what is not packed so.
    static func unpacked(_ bytes: [UInt8]) -> [UInt8]? {
        guard let decompressor = unsafe libdeflate_alloc_decompressor() else { preconditionFailure("there is memory") }
        defer { unsafe libdeflate_free_decompressor(decompressor) }
        var room = bytes.count * 8 + 1024
        // Deflate packs to a thousandth at the most.
        while room < bytes.count * 2048 + 8192 {
            var result = LIBDEFLATE_SUCCESS
            let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                unsafe result = libdeflate_zlib_decompress(
                    decompressor, bytes, bytes.count, buffer.baseAddress, buffer.count, &count)
                if result != LIBDEFLATE_SUCCESS { count = 0 }
            }
            if result == LIBDEFLATE_SUCCESS { return output }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE else { return nil }
            room *= 2
        }
        return nil
    }
}
