import Diagnostics

/// Finds what stands in an archive's folder and in no line of the register, and what stands in a line only.
struct TreeCheck {
    let files: any FileSystem
    let layout: ArchiveLayout
    private(set) var findings: [Diagnostic] = []
    /// Paths of bags and files that the register knows.
    private let bags: Set<String>
    private let single: [String: ContentDigest]

    init(_ entries: [RegisterEntry], in layout: ArchiveLayout, files: any FileSystem) {
        self.files = files
        self.layout = layout
        bags = Set(entries.filter(\.event.bringsBag).compactMap(\.path))
        single = Dictionary(
            entries.filter(\.event.bringsFile).compactMap { entry in entry.path.flatMap { path in entry.bag.map { (path, $0) } } },
            uniquingKeysWith: { first, _ in first })
    }

    mutating func run() throws(FileFault) {
        for name in try files.names(in: layout.root) {
            guard let entry = try files.entry(at: layout.path(name)) else { continue }
            switch name {
            case Register.name where entry.kind == .file: break
            case ArchiveLayout.lockName where entry.kind == .file && entry.size == 0: break
            case ArchiveLayout.incomingName where entry.kind == .folder:
                for left in try files.names(in: layout.path(name)) { findings.append(.depositUnfinished(name + "/" + left)) }
            case ArchiveLayout.checkpoints, ArchiveLayout.recovered: try checkSingleFiles(in: name, entry)
            default: try checkYear(name, entry)
            }
        }
        for path in single.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        where try files.entry(at: layout.path(path)) == nil { findings.append(.archivedFileMissing(path)) }
    }

    private mutating func checkSingleFiles(in folder: String, _ entry: FileEntry) throws(FileFault) {
        guard entry.kind == .folder else { return extra(folder, entry) }
        for name in try files.names(in: layout.path(folder)) {
            let path = folder + "/" + name
            guard let entry = try files.entry(at: layout.path(path)) else { continue }
            guard let digest = single[path], entry.kind == .file else {
                extra(path, entry)
                continue
            }
            if try files.digests(of: layout.path(path), withSM3: false).sha256 != digest {
                findings.append(.archivedFileChanged(path, .sha256))
            }
            if entry.mode & 0o222 != 0 { findings.append(.writableInArchive(path, count: 1)) }
        }
    }

    /// Years, in them retention periods, in them bags; a folder of them may be empty.
    private mutating func checkYear(_ year: String, _ entry: FileEntry) throws(FileFault) {
        guard entry.kind == .folder else { return extra(year, entry) }
        for retention in try files.names(in: layout.path(year)) {
            let folder = year + "/" + retention
            guard let entry = try files.entry(at: layout.path(folder)) else { continue }
            guard entry.kind == .folder else {
                extra(folder, entry)
                continue
            }
            for name in try files.names(in: layout.path(folder)) where !bags.contains(folder + "/" + name) {
                if let entry = try files.entry(at: layout.path(folder + "/" + name)) { extra(folder + "/" + name, entry) }
            }
        }
    }

    private mutating func extra(_ path: String, _ entry: FileEntry) {
        findings.append(entry.kind == .other ? .foreignKindOfFile(path) : .archivedFileExtra(path))
    }
}
