import Diagnostics

/// What stands in a bag's folder.
struct BagReading {
    /// Files by their paths below the bag.
    private(set) var found: [String: FileEntry] = [:]
    /// Folders in which nothing is.
    private(set) var emptyFolders: [String] = []

    init(_ folder: String, files: any FileSystem) throws(FileFault) {
        try walk(folder, "", files)
    }

    private mutating func walk(_ folder: String, _ prefix: String, _ files: any FileSystem) throws(FileFault) {
        let names = try files.names(in: folder)
        if names.isEmpty { emptyFolders.append(prefix) }
        for name in names {
            guard let entry = try files.entry(at: folder + "/" + name) else { continue }
            if entry.kind == .folder {
                try walk(folder + "/" + name, prefix + name + "/", files)
            } else {
                found[prefix + name] = entry
            }
        }
    }

    /// The payload's paths, sorted.
    var payload: [String] { sorted(found.keys.filter { $0.hasPrefix("data/") }) }

    func sorted(_ paths: some Sequence<String>) -> [String] {
        paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
