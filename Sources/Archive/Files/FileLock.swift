import Glibc

/// A lock that is held as long as the value lives.
package final class FileLock: Sendable {
    private let descriptor: Int32

    /// - Parameter descriptor: an open file whose lock is held, or -1 for a lock that locks nothing.
    package init(descriptor: Int32) { self.descriptor = descriptor }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
