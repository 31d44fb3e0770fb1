import Foundation

/// Keeps two imports into one folder from meeting, in this process or another.
///
/// SQLite would let the second wait, and then import the same files again. The lock lies on
/// the folder, because closing any handle of the database's own file would take SQLite's
/// locks off it.
struct FolderLock {
    private let handle: Int32

    /// Waits for the lock; a file system that knows none lets everybody pass.
    init(ofFileAt path: String) {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        handle = unsafe open(folder, O_RDONLY | O_CLOEXEC)
        if handle >= 0 { flock(handle, LOCK_EX) }
    }

    func release() {
        if handle >= 0 { close(handle) }
    }
}
