import Diagnostics

/// What a killed process has left, by what is found:
///
/// | found | done |
/// |---|---|
/// | a last line without its end | moved to `recovered/`, which a line of the register tells |
/// | an announced line that stands in the register | the announcement is removed |
/// | an announced line whose bag or file is in its place | the line is added |
/// | an announced line whose bag or file never moved, or an announcement that was not finished | both are removed |
/// | a bag that nobody announced | removed: it was not finished |
extension WritingSession {
    /// Puts all of it right, in constant time; doing it twice, or being killed meanwhile, does no harm.
    mutating func recover() throws(StageFailure) {
        tail = try register.tail()
        do throws(FileFault) { try stageTornLine() } catch { throw StageFailure(.fileFault(error, undone: false)) }
        try settleAnnouncement()
        do throws(FileFault) { try removeUnfinished() } catch { throw StageFailure(.fileFault(error, undone: false)) }
        try publishTornLine()
    }

    /// Takes an incomplete last line out of the register, once there is a copy of it.
    private mutating func stageTornLine() throws(FileFault) {
        let torn = tail.torn
        guard !torn.isEmpty else { return }
        try files.removeAll(layout.stagedTail)
        try files.write(try files.read(layout.register, at: torn.lowerBound, count: torn.count), to: layout.stagedTail)
        try files.sync(layout.incoming)
        try files.truncate(layout.register, to: tail.whole)
        try files.sync(layout.register)
        tail.size = tail.whole
    }

    /// Completes the line that was announced, or takes the announcement back.
    private mutating func settleAnnouncement() throws(StageFailure) {
        let bytes = try reportingFaults { () throws(FileFault) in
            try files.entry(at: layout.pendingEntry) == nil
                ? nil : try files.contents(of: layout.pendingEntry, limit: Register.longestLine)
        }
        guard let bytes else { return }
        // Nothing was moved before the announcement was whole and on the disk.
        guard bytes.last == UInt8(ascii: "\n"), let entry = RegisterEntry(line: bytes.dropLast()), let path = entry.path else {
            return try reportingFaults(undone: false) { () throws(FileFault) in try withdrawAnnouncement() }
        }
        if bytes == tail.lastLine {
            // The killed process may not have waited for the disk.
            try reportingFaults(undone: false) { () throws(FileFault) in try files.sync(layout.register) }
        } else {
            guard entry.prev == tail.head.digest, entry.seq == tail.head.seq + 1 else {
                throw StageFailure(.pendingEntryUnfit("incoming/entry"))
            }
            let target = layout.path(path)
            guard try reportingFaults({ () throws(FileFault) in try files.entry(at: target) }) != nil else {
                return try reportingFaults(undone: false) { () throws(FileFault) in try withdrawAnnouncement() }
            }
            guard try digest(ofWhatStandsAt: target) == entry.bag else { throw StageFailure(.pendingEntryUnfit(path)) }
            try reportingFaults(undone: false) { () throws(FileFault) in
                try files.sync(LocalFiles.parent(of: target))
                try append(entry)
            }
        }
        warnings.append(.depositCompleted(entry))
        try reportingFaults(undone: false) { () throws(FileFault) in try withdrawAnnouncement() }
    }

    /// The digest that the register keeps of a bag or of a file.
    func digest(ofWhatStandsAt path: String) throws(StageFailure) -> ContentDigest? {
        try reportingFaults { () throws(FileFault) in
            let file = try files.entry(at: path)?.kind == .folder ? path + "/" + Bag.tagManifest : path
            return try files.entry(at: file)?.kind == .file ? try files.digests(of: file, withSM3: false).sha256 : nil
        }
    }

    private mutating func removeUnfinished() throws(FileFault) {
        for path in [layout.stagedBag, layout.stagedCheckpoint] where try files.entry(at: path) != nil {
            try files.removeAll(path)
            try files.sync(layout.incoming)
            warnings.append(.depositAbandoned(ArchiveLayout.incomingName + path.dropFirst(layout.incoming.count)))
        }
    }

    /// Keeps what was taken out of the register, and says so in it.
    private mutating func publishTornLine() throws(StageFailure) {
        guard let size = try reportingFaults({ () throws(FileFault) in try files.entry(at: layout.stagedTail)?.size }) else { return }
        let path = "\(ArchiveLayout.recovered)/line-\(tail.head.seq + 1).txt"
        let entry = RegisterEntry(
            seq: 0, at: time, event: .repair, path: path, bag: try digest(ofWhatStandsAt: layout.stagedTail), prev: .none)
        // When this fails the copy stays staged, or announced, for the next writer.
        _ = try publish(entry, staged: layout.stagedTail)
        warnings.append(.registerEndRepaired(path, bytes: size))
    }
}
