import Foundation

/// A file that nobody but its owner may read.
enum PrivateFile {
    /// Makes the file empty if it is not there, and takes every right of others away.
    ///
    /// SQLite gives the files beside a database (`-wal`, `-shm`, `-journal`) the database's own
    /// rights, so it is enough to make this one first. What goes wrong here SQLite will say.
    static func make(_ path: String) {
        let made = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        if made >= 0 {
            close(made)
        } else if let mode = rights(of: path), mode & 0o077 != 0 {
            _ = unsafe chmod(path, mode_t(mode & 0o700))
        }
    }

    /// The permission bits of a file; nil when there is none.
    private static func rights(of path: String) -> Int? {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        return (attributes?[.posixPermissions] as? NSNumber)?.intValue
    }
}
