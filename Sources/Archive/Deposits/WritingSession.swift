import Diagnostics

/// What writes to an archive while it holds the lock.
struct WritingSession {
    let layout: ArchiveLayout
    let files: any FileSystem
    let time: RecordTime
    /// The register's end as it is on the disk.
    var tail = Register.Tail(size: 0, whole: 0, lastLine: [], head: .empty)
    var warnings: [Diagnostic] = []

    init(layout: ArchiveLayout, files: any FileSystem, time: RecordTime) {
        self.layout = layout
        self.files = files
        self.time = time
    }

    var register: Register { Register(files: files, path: layout.register) }

    /// How far a publication has come, which says what is to be undone.
    private enum Progress { case announced, moved, appending }

    /// Adds a line to the register, after what it brings was moved to its place.
    ///
    /// The line is announced in `incoming/entry` before anything moves, so that whoever finds it there can go on: what was
    /// moved is whole. It counts from the moment it stands in the register.
    ///
    /// - Parameters:
    ///   - draft: the line; its number and its chain are set here.
    ///   - staged: what it brings, whole and on the disk, in `incoming`; its target is the line's path.
    /// - Throws: `ARC0201`; then everything is as it was, or as the diagnostic says.
    mutating func publish(_ draft: RegisterEntry, staged: String? = nil) throws(StageFailure) -> RegisterEntry {
        var entry = draft
        entry.seq = tail.head.seq + 1
        entry.prev = tail.head.digest
        var progress = Progress.announced
        do throws(FileFault) {
            if let staged, let path = entry.path {
                try announce(entry)
                try move(staged, to: layout.path(path))
                progress = .moved
                try syncMove(to: layout.path(path))
            }
            progress = .appending
            try append(entry)
        } catch {
            let undone = undo(entry, staged: staged, from: progress)
            throw StageFailure(.fileFault(error, undone: undone))
        }
        // The line counts already: an announcement that stays is taken away by the next writer.
        if staged != nil { try? withdrawAnnouncement() }
        return entry
    }

    private func announce(_ entry: RegisterEntry) throws(FileFault) {
        try files.makeFile(layout.pendingEntry)
        try files.append(entry.line, to: layout.pendingEntry)
        try files.sync(layout.pendingEntry)
        try files.sync(layout.incoming)
    }

    private func move(_ staged: String, to target: String) throws(FileFault) {
        try files.makeFolders(LocalFiles.parent(of: target), below: layout.root)
        try files.rename(staged, to: target)
    }

    private func syncMove(to target: String) throws(FileFault) {
        try files.sync(LocalFiles.parent(of: target))
        try files.sync(layout.incoming)
    }

    /// Writes the line and waits until the disk has it.
    mutating func append(_ entry: RegisterEntry) throws(FileFault) {
        let line = entry.line
        try files.append(line, to: layout.register)
        try files.sync(layout.register)
        let size = tail.whole + line.count
        tail = Register.Tail(
            size: size, whole: size, lastLine: line, head: RegisterHead(seq: entry.seq, digest: ContentDigest(.sha256, of: line)))
    }

    func withdrawAnnouncement() throws(FileFault) {
        try files.remove(layout.pendingEntry)
        try files.sync(layout.incoming)
    }

    /// Takes back what a failed publication has done.
    ///
    /// - Returns: whether all of it was; what is left is put right by the next writer.
    private func undo(_ entry: RegisterEntry, staged: String?, from progress: Progress) -> Bool {
        do throws(FileFault) {
            if progress == .appending {
                try files.truncate(layout.register, to: tail.whole)
                try files.sync(layout.register)
            }
            guard let staged, let path = entry.path else { return true }
            if progress != .announced {
                try files.rename(layout.path(path), to: staged)
                try syncMove(to: layout.path(path))
            }
            if try files.entry(at: layout.pendingEntry) != nil { try withdrawAnnouncement() }
            try files.removeAll(staged)
            return true
        } catch { return false }
    }
}
