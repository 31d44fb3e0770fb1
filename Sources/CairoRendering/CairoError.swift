import CCairo
import Diagnostics

/// A failure reported by cairo: its status and the call that met it.
struct CairoError: Error, Hashable {
    let status: UInt32
    /// The C function's name, to be searched for.
    let operation: String

    /// cairo's own words for the status.
    var reason: String {
        unsafe String(cString: cairo_status_to_string(cairo_status_t(rawValue: status)))
    }
}

extension cairo_status_t {
    /// Throws unless the status is success; a status that we do not know is a failure too.
    func check(_ operation: String) throws(CairoError) {
        guard self != CAIRO_STATUS_SUCCESS else { return }
        throw CairoError(status: rawValue, operation: operation)
    }
}
