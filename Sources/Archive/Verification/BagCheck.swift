import Diagnostics

/// Holds a bag against the register, against itself, and its metadata against its content.
struct BagCheck {
    let files: any FileSystem
    let layout: ArchiveLayout
    let entry: RegisterEntry
    /// The bag's folder below the archive.
    let path: String
    /// Whether the SM3 digests of the payload are computed too.
    let full: Bool
    var findings: [Diagnostic] = []
    private(set) var digests: [String: FileDigests] = [:]

    init(_ entry: RegisterEntry, path: String, in layout: ArchiveLayout, files: any FileSystem, full: Bool) {
        self.entry = entry
        self.path = path
        self.layout = layout
        self.files = files
        self.full = full
    }

    /// How much payload was read.
    var payload: BagInfo.Oxum {
        let read = digests.filter { $0.key.hasPrefix("data/") }
        return .init(bytes: read.values.reduce(0) { $0 + $1.size }, files: read.count)
    }

    /// Does all of it; a file that cannot be read is missing.
    mutating func run() {
        do throws(FileFault) {
            guard try files.entry(at: layout.path(path))?.kind == .folder else {
                findings.append(.archivedFileMissing(path))
                return
            }
            let reading = try BagReading(layout.path(path), files: files)
            checkKinds(reading)
            try readAll(reading)
        } catch {
            findings.append(.fileFault(error))
            return
        }
        checkTagFiles()
        checkManifests()
        checkInfo()
        checkMetadata()
    }

    /// A place in the bag, below the archive.
    func place(_ file: String) -> String { path + "/" + file }

    /// A short file of the bag; empty if it is missing or cannot be read.
    func contents(_ file: String) -> [UInt8] {
        guard digests[file] != nil else { return [] }
        return (try? files.contents(of: layout.path(place(file)), limit: 1 << 26)) ?? []
    }

    private mutating func checkKinds(_ reading: BagReading) {
        let names = reading.sorted(reading.found.keys)
        for name in names where reading.found[name]?.kind == .other { findings.append(.foreignKindOfFile(place(name))) }
        let writable = names.filter { reading.found[$0].map { $0.kind == .file && $0.mode & 0o222 != 0 } == true }
        if let first = writable.first { findings.append(.writableInArchive(place(first), count: writable.count)) }
        let known = Set(Bag.tagFiles + DigestAlgorithm.allCases.map { "tagmanifest-\($0.rawValue).txt" })
        for name in names where !name.hasPrefix("data/") && !known.contains(name) { findings.append(.archivedFileExtra(place(name))) }
        for name in reading.emptyFolders { findings.append(.archivedFileExtra(place(name))) }
    }

    /// Reads every file once.
    private mutating func readAll(_ reading: BagReading) throws(FileFault) {
        for name in reading.sorted(reading.found.keys) where reading.found[name]?.kind == .file {
            let isPayload = name.hasPrefix("data/")
            var stream = DigestStream(withSM3: full || !isPayload)
            var offset = 0
            while true {
                let bytes = try files.read(layout.path(place(name)), at: offset, count: LocalFiles.chunk)
                if offset == 0, isPayload { checkFormat(name, bytes.prefix(FileFormat.headLength)) }
                stream.update(bytes)
                offset += bytes.count
                if bytes.count < LocalFiles.chunk { break }
            }
            digests[name] = stream.finished()
        }
    }

    private mutating func checkFormat(_ name: String, _ head: ArraySlice<UInt8>) {
        if FileFormat.isProgram(head: head) {
            findings.append(.programInArchive(place(name)))
        } else if FileFormat(fileName: name)?.fits(head: head) != true {
            findings.append(.archivedFormatWrong(place(name)))
        }
    }
}
