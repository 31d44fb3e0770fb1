import Diagnostics

/// Goes through a register from its first line: form, chain, numbers, times, and what the lines say of each other.
struct RegisterCheck {
    private(set) var findings: [Diagnostic] = []
    private(set) var entries: [RegisterEntry] = []
    /// The line of each entry; a line that is none has no entry.
    private var lines: [Int] = []
    private(set) var head = RegisterHead.empty
    /// The head after each line that somebody asks about.
    private(set) var headDigests: [Int: ContentDigest] = [0: .none]
    private var wanted: Set<Int> = []
    private var lastTime: RecordTime?

    /// - Parameter wanted: the line numbers whose digests are compared with what others hold.
    init(_ register: Register, wanted: Set<Int>) throws(StageFailure) {
        self.wanted = wanted
        var check = self
        do throws(FileFault) { try register.readLines { check.take($0) } } catch { throw StageFailure(.fileFault(error)) }
        self = check
        var contradictory = Set(entries.indices.filter { !Self.hasRightPath(entries[$0]) })
        _ = RecordIndex(entries) { contradictory.insert($0) }
        findings += contradictory.sorted().map { .registerContradictory(lines[$0]) }
    }

    private mutating func take(_ line: ArraySlice<UInt8>) {
        guard line.last == UInt8(ascii: "\n") else {
            findings.append(.registerEndTorn(head.seq + 1))
            return
        }
        let number = head.seq + 1
        let digest = ContentDigest(.sha256, of: line.span)
        if let entry = RegisterEntry(line: line.dropLast()) {
            if entry.prev != head.digest {
                findings.append(.chainBroken(number, bySeq: false))
            } else if entry.seq != number {
                findings.append(.chainBroken(number, bySeq: true))
            }
            if let lastTime, entry.at.isBefore(lastTime) { findings.append(.registerTimeBackwards(number)) }
            lastTime = entry.at
            entries.append(entry)
            lines.append(number)
        } else {
            findings.append(.registerLineBroken(number))
        }
        head = RegisterHead(seq: number, digest: digest)
        if wanted.contains(number) { headDigests[number] = digest }
    }

    /// Whether the place of what a line brings is the one that the archive gives it: it leads out of no folder.
    private static func hasRightPath(_ entry: RegisterEntry) -> Bool {
        guard let path = entry.path else { return !entry.event.bringsBag && !entry.event.bringsFile }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.allSatisfy({ !["", ".", ".."].contains($0) }), !path.unicodeScalars.contains("\0") else { return false }
        switch entry.event {
        case .checkpoint: return parts.count == 2 && parts[0] == ArchiveLayout.checkpoints && entry.bag != nil
        case .repair: return parts.count == 2 && parts[0] == ArchiveLayout.recovered && entry.bag != nil
        case .archive, .supersede, .replace, .withdraw:
            return parts.count == 3 && entry.id.map { $0 == parts[2] } == true
        case .verify, .export, .transfer: return false
        }
    }

    /// Whether the register up to a head is the one that the head was taken from.
    func holds(_ head: RegisterHead) -> Bool { headDigests[head.seq] == head.digest }
}
