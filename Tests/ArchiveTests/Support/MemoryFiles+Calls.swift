import Archive
import Diagnostics
import Synchronization

extension MemoryFiles {
    private static func fault(_ path: String, _ operation: FileFault.Operation = .write, _ words: String = "磁盘满了") -> FileFault {
        FileFault(path: path, operation: operation, reason: Bilingual(words, words))
    }

    private func change(
        _ path: String, growing: Bool = false, _ body: (inout State) -> Bool
    ) throws(FileFault) {
        let done = state.withLock { state in !state.fails(growing: growing) && body(&state) }
        if !done { throw Self.fault(path) }
    }

    func entry(at path: String) throws(FileFault) -> FileEntry? {
        let (isDead, entry) = state.withLock { state in
            let node = state.find(path).flatMap { state.nodes[$0] }
            return (state.isDead, node.map { FileEntry(kind: $0.kind, size: $0.bytes.count, mode: $0.mode) })
        }
        if isDead { throw Self.fault(path, .read, "进程已停") }
        return entry
    }

    func names(in folder: String) throws(FileFault) -> [String] {
        let names = state.withLock { state in
            state.isDead ? nil : state.find(folder).flatMap { state.nodes[$0]?.kind == .folder ? state.tree[$0, default: [:]].keys.sorted() : nil }
        }
        guard let names else { throw Self.fault(folder, .read, "没有这个文件夹") }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    func read(_ path: String, at offset: Int, count: Int) throws(FileFault) -> [UInt8] {
        let bytes = state.withLock { state -> [UInt8]? in
            guard !state.isDead, let node = state.find(path).flatMap({ state.nodes[$0] }), node.kind == .file else { return nil }
            return Array(node.bytes.dropFirst(offset).prefix(count))
        }
        guard let bytes else { throw Self.fault(path, .read, "没有这个文件") }
        return bytes
    }

    private func make(_ path: String, _ node: Node) throws(FileFault) {
        try change(path, growing: true) { state in
            guard let place = state.place(path), state.tree[place.folder]?[place.name] == nil else { return false }
            state.nodes[state.nextNode] = node
            state.change(.add(folder: place.folder, name: place.name, node: state.nextNode))
            state.nextNode += 1
            return true
        }
    }

    func makeFolder(_ path: String, mode: Int) throws(FileFault) { try make(path, Node(kind: .folder, mode: mode)) }

    func makeFile(_ path: String) throws(FileFault) { try make(path, Node()) }

    func append(_ bytes: [UInt8], to path: String) throws(FileFault) {
        let done = state.withLock { state in
            guard let node = state.find(path), !state.isDead, state.nodes[node]?.kind == .file else { return false }
            let fails = state.fails(growing: true)
            state.nodes[node]?.bytes += fails ? Array(bytes.prefix(bytes.count * state.cut / 256)) : bytes
            return !fails
        }
        if !done { throw Self.fault(path) }
    }

    func seal(_ path: String) throws(FileFault) {
        try change(path) { state in
            guard let node = state.find(path) else { return false }
            state.nodes[node]?.mode = 0o444
            return true
        }
    }

    func sync(_ path: String) throws(FileFault) {
        try change(path) { state in
            guard let node = state.find(path) else { return false }
            if state.nodes[node]?.kind == .file {
                let bytes = state.nodes[node]?.bytes ?? []
                state.nodes[node]?.safe = bytes
            } else if let last = state.pending.lastIndex(where: { $0.touches(node) }) {
                for change in state.pending[...last] { change.apply(to: &state.safeTree) }
                state.pending.removeFirst(last + 1)
            }
            return true
        }
    }

    func rename(_ path: String, to target: String) throws(FileFault) {
        try change(path) { state in
            guard let from = state.place(path), let to = state.place(target), state.tree[from.folder]?[from.name] != nil,
                state.tree[to.folder]?[to.name] == nil
            else { return false }
            state.change(.move(from: from.folder, name: from.name, to: to.folder, newName: to.name))
            return true
        }
    }

    func truncate(_ path: String, to size: Int) throws(FileFault) {
        try change(path) { state in
            guard let node = state.find(path), let bytes = state.nodes[node]?.bytes else { return false }
            state.nodes[node]?.bytes = Array(bytes.prefix(size))
            return true
        }
    }

    func remove(_ path: String) throws(FileFault) {
        try change(path) { state in
            guard let place = state.place(path), let node = state.tree[place.folder]?[place.name],
                state.tree[node, default: [:]].isEmpty
            else { return false }
            state.change(.remove(folder: place.folder, name: place.name))
            return true
        }
    }

    func lock(_ path: String, alone: Bool) throws(FileFault) -> FileLock? {
        if alone, try entry(at: path) == nil { try makeFile(path) }
        return FileLock(descriptor: -1)
    }
}

/// What somebody does to a disk behind the archive's back.
extension MemoryFiles {
    /// All files by their paths, sorted.
    var paths: [String] {
        func walk(_ folder: String) -> [String] {
            ((try? names(in: folder)) ?? []).flatMap { name in
                let path = folder + "/" + name
                return (try? entry(at: path))?.kind == .folder ? walk(path) : [path]
            }
        }
        return walk("")
    }

    func bytes(_ path: String) -> [UInt8] { (try? read(path, at: 0, count: 1 << 30)) ?? [] }

    func text(_ path: String) -> String { String(decoding: bytes(path), as: UTF8.self) }

    /// Writes a file anew, keeping its mode, or adds it.
    func put(_ bytes: [UInt8], at path: String, mode: Int = 0o444) {
        state.withLock { state in
            if let node = state.find(path) {
                state.nodes[node]?.bytes = bytes
            } else if let place = state.place(path) {
                state.nodes[state.nextNode] = Node(mode: mode, bytes: bytes)
                state.tree[place.folder, default: [:]][place.name] = state.nextNode
                state.nextNode += 1
            }
        }
    }

    func put(_ text: String, at path: String) { put(Array(text.utf8), at: path) }

    func add(folder path: String) { try? makeFolder(path, mode: 0o755) }

    func setMode(_ mode: Int, of path: String, kind: FileEntry.Kind = .file) {
        state.withLock { state in
            guard let node = state.find(path) else { return }
            state.nodes[node]?.mode = mode
            state.nodes[node]?.kind = kind
        }
    }

    func delete(_ path: String) { try? removeEverything(path) }

    private func removeEverything(_ path: String) throws(FileFault) {
        if try entry(at: path)?.kind == .folder {
            for name in try names(in: path) { try removeEverything(path + "/" + name) }
        }
        try remove(path)
    }

    /// Changes the bytes of a file.
    func edit(_ path: String, _ body: (inout [UInt8]) -> Void) {
        var bytes = bytes(path)
        body(&bytes)
        put(bytes, at: path)
    }

    /// Replaces a text in a file.
    func replace(_ old: String, by new: String, in path: String) {
        put(text(path).replacing(old, with: new), at: path)
    }
}
