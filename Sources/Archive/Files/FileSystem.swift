/// What an archive asks of the disk: each call is one step that can fail, or after which a machine can stop.
///
/// Everything that is written goes through it, so that tests fail or stop at every step. Links are never followed
/// at the end of a path.
package protocol FileSystem: Sendable {
    /// What stands at a path; nil when there is nothing.
    func entry(at path: String) throws(FileFault) -> FileEntry?
    /// The names in a folder, sorted by their bytes.
    func names(in folder: String) throws(FileFault) -> [String]
    /// Bytes of a file from an offset on: as many as asked for, fewer only at its end.
    func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8]

    /// Makes a folder, whose parent is there.
    ///
    /// - Parameter mode: its permission: the archive's own folder is nobody else's to read.
    func makeFolder(_ path: String, mode: Int) throws(FileFault)
    /// Makes an empty file that nobody else can read yet.
    func makeFile(_ path: String) throws(FileFault)
    /// Adds bytes to the end of a file, all of them or an unknown part if it fails.
    func append(_ bytes: [UInt8], to path: String) throws(FileFault)
    /// Takes the right to write away (mode 0444).
    func seal(_ path: String) throws(FileFault)
    /// Returns once a file's bytes, or a folder's names, are on the disk.
    func sync(_ path: String) throws(FileFault)
    /// Moves a file or a folder within the archive, whole or not at all; nothing stands at the target.
    func rename(_ path: String, to target: String) throws(FileFault)
    /// Cuts a file off.
    func truncate(_ path: String, to size: Int) throws(FileFault)
    /// Removes a file, or an empty folder.
    func remove(_ path: String) throws(FileFault)

    /// Waits until nobody holds the lock of this file, or nobody holds it alone.
    ///
    /// - Parameter alone: a lock to write with, whose file is made if it is missing; else one to read with, and none
    ///   where there is no such file.
    func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock?
}

/// What stands at a path.
package struct FileEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file, folder
        /// A link, a device, a socket: nothing that belongs into an archive.
        case other
    }

    package var kind: Kind
    /// In bytes; of no meaning for folders.
    package var size: Int
    /// The nine bits of permission.
    package var mode: Int

    package init(kind: Kind, size: Int, mode: Int) {
        self.kind = kind
        self.size = size
        self.mode = mode
    }
}

extension FileSystem {
    /// How many bytes are read and written at once.
    static var chunk: Int { 1 << 18 }

    /// A whole file in memory.
    ///
    /// - Parameter limit: a longer file is cut off here; what is read this way is short if it is right.
    func contents(of path: String, limit: Int) throws(FileFault) -> [UInt8] {
        try read(path, at: 0, count: limit)
    }

    /// Hands a file out chunk by chunk.
    func readChunks(of path: String, _ body: (_ chunk: [UInt8]) throws(FileFault) -> Void) throws(FileFault) {
        var offset = 0
        while true {
            let bytes = try read(path, at: offset, count: Self.chunk)
            if !bytes.isEmpty { try body(bytes) }
            offset += bytes.count
            if bytes.count < Self.chunk { return }
        }
    }

    /// Reads a file once for its size and digests.
    func digests(of path: String, withSM3: Bool) throws(FileFault) -> FileDigests {
        var stream = DigestStream(withSM3: withSM3)
        var offset = 0
        while true {
            let bytes = try read(path, at: offset, count: Self.chunk)
            stream.update(bytes)
            offset += bytes.count
            if bytes.count < Self.chunk { break }
        }
        return stream.finished()
    }

    /// Makes a folder and those above it that are missing, each of them on the disk when this returns.
    ///
    /// - Parameter root: a folder that is there and stays out of it.
    func makeFolders(_ path: String, below root: String) throws(FileFault) {
        if try entry(at: path) != nil { return }
        let parent = Self.parent(of: path)
        if parent.utf8.count > root.utf8.count { try makeFolders(parent, below: root) }
        try makeFolder(path, mode: 0o755)
        try sync(parent)
    }

    /// Removes a file, or a folder with all that is in it.
    func removeAll(_ path: String) throws(FileFault) {
        guard let entry = try entry(at: path) else { return }
        if entry.kind == .folder {
            for name in try names(in: path) { try removeAll(path + "/" + name) }
        }
        try remove(path)
    }

    /// Writes a whole file that nobody may write to any more; it is on the disk, its name not yet.
    func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
        try makeFile(path)
        try append(bytes, to: path)
        try seal(path)
        try sync(path)
    }

    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
