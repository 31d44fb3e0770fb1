import CCairo

/// Sole owner of one `cairo_surface_t` reference.
@safe struct Surface: ~Copyable {
    let pointer: OpaquePointer

    /// Takes over a reference. cairo never returns NULL: the object's status tells.
    init(adopting pointer: OpaquePointer?, _ operation: String) throws(CairoError) {
        guard let pointer = unsafe pointer else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: operation)
        }
        do { try unsafe cairo_surface_status(pointer).check(operation) } catch {
            unsafe cairo_surface_destroy(pointer)
            throw error
        }
        unsafe self.pointer = pointer
    }

    deinit { unsafe cairo_surface_destroy(pointer) }

    /// Throws what has gone wrong so far.
    func check(_ operation: String) throws(CairoError) {
        try unsafe cairo_surface_status(pointer).check(operation)
    }
}

/// Sole owner of one `cairo_t`.
@safe struct Context: ~Copyable {
    let pointer: OpaquePointer

    init(drawingOn surface: borrowing Surface) throws(CairoError) {
        guard let pointer = unsafe cairo_create(surface.pointer) else {
            throw CairoError(status: CAIRO_STATUS_NO_MEMORY.rawValue, operation: "cairo_create")
        }
        do { try unsafe cairo_status(pointer).check("cairo_create") } catch {
            unsafe cairo_destroy(pointer)
            throw error
        }
        unsafe self.pointer = pointer
    }

    deinit { unsafe cairo_destroy(pointer) }

    /// Throws what has gone wrong so far: the error sticks to the context,
    /// swallows later drawing and never reaches the surface.
    func check(_ operation: String) throws(CairoError) {
        try unsafe cairo_status(pointer).check(operation)
    }
}
