import CXLSXWriter
import Glibc

/// Sole owner of a file in memory that has a path for libraries that write to one.
struct MemoryFile: ~Copyable {
    private let descriptor: Int32

    /// Nil when the system gives none.
    init?() {
        descriptor = yinfa_memory_file()
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// Valid as long as the owner is.
    var path: String { "/proc/self/fd/\(descriptor)" }

    /// All bytes written so far; nil when they cannot be read.
    func bytes() -> [UInt8]? {
        let size = Int(lseek(descriptor, 0, SEEK_END))
        guard size >= 0 else { return nil }
        var read = 0
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while read < size, let base = buffer.baseAddress {
                let more = unsafe pread(descriptor, base + read, size - read, off_t(read))
                guard more > 0 else { break }
                read += more
            }
            count = read
        }
        return read == size ? bytes : nil
    }
}
