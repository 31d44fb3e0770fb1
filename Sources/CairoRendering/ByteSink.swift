import CCairo

/// Collects what cairo writes.
///
/// cairo holds a reference of its own, given up by `release`: it writes for
/// the last time when it destroys the surface, even an abandoned one.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    init() { bytes.reserveCapacity(1 << 19) }

    /// For cairo's stream functions, with the sink's opaque pointer as closure.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure = unsafe closure, let data = unsafe data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = unsafe Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        unsafe sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// For cairo's user data.
    static let release: cairo_destroy_func_t = { closure in
        guard let closure = unsafe closure else { return }
        unsafe Unmanaged<ByteSink>.fromOpaque(closure).release()
    }
}
