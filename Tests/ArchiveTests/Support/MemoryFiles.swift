import Archive
import Diagnostics
import Synchronization

/// A disk in memory that can fail at any step, be killed at any step, or lose its power.
///
/// It keeps what is seen and what would be left without power apart: a file's bytes are safe after a sync of the file,
/// names after a sync of their folder. Changes of names reach the disk in their order, as journals have it.
final class MemoryFiles: FileSystem {
    /// What happens at a step.
    enum Trouble: Hashable, Sendable {
        /// That call fails, the next ones succeed.
        case error
        /// That call fails and all that makes something bigger or new after it: the disk is full.
        case full
        /// The process ends there.
        case killed
    }

    struct Node {
        var kind = FileEntry.Kind.file
        var mode = 0o600
        var bytes: [UInt8] = []
        /// The bytes that the disk has.
        var safe: [UInt8] = []
    }

    /// A change of names that the disk may not have yet.
    enum Change {
        case add(folder: Int, name: String, node: Int)
        case remove(folder: Int, name: String)
        case move(from: Int, name: String, to: Int, newName: String)

        func touches(_ folder: Int) -> Bool {
            switch self {
            case .add(let own, _, _), .remove(let own, _): own == folder
            case .move(let from, _, let to, _): from == folder || to == folder
            }
        }

        func apply(to tree: inout [Int: [String: Int]]) {
            switch self {
            case .add(let folder, let name, let node): tree[folder, default: [:]][name] = node
            case .remove(let folder, let name): tree[folder]?[name] = nil
            case .move(let from, let name, let to, let newName):
                tree[to, default: [:]][newName] = tree[from]?[name]
                tree[from]?[name] = nil
            }
        }
    }

    struct State {
        var nodes: [Int: Node] = [0: Node(kind: .folder, mode: 0o755)]
        var tree: [Int: [String: Int]] = [0: [:]]
        var safeTree: [Int: [String: Int]] = [0: [:]]
        var pending: [Change] = []
        var nextNode = 1
        var steps = 0
        var troubleAt: Int?
        var trouble = Trouble.error
        /// How many 256ths of the bytes an append writes before it fails.
        var cut = 128
        var isDead = false
    }

    let state: Mutex<State>

    init(_ state: State = State()) { self.state = Mutex(state) }

    /// The same disk for another process, or after the power came back.
    ///
    /// - Parameter seed: nil when only the process ended; else what decides how much of what was not synced is left.
    func reopened(powerCut seed: UInt64? = nil) -> MemoryFiles {
        var copy = state.withLock { $0 }
        copy.isDead = false
        copy.troubleAt = nil
        copy.steps = 0
        if let seed { copy.losePower(seed) }
        return MemoryFiles(copy)
    }

    var steps: Int { state.withLock { $0.steps } }

    func set(_ trouble: Trouble, at step: Int, cut: Int = 128) {
        state.withLock {
            $0.trouble = trouble
            $0.troubleAt = step
            $0.cut = cut
        }
    }
}

extension MemoryFiles.State {
    mutating func losePower(_ seed: UInt64) {
        var random = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next(_ limit: Int) -> Int {
            random = (random ^ (random >> 29)) &* 0xBF58_476D_1CE4_E5B9
            return Int((random >> 33) % UInt64(limit))
        }
        for change in pending.prefix(next(pending.count + 1)) { change.apply(to: &safeTree) }
        tree = safeTree
        pending = []
        for id in nodes.keys.sorted() {
            guard let node = nodes[id], node.kind == .file, node.safe != node.bytes else { continue }
            // Something between the two: a longer file grew by a part, a shorter one was cut or was not.
            let grown = node.bytes.count > node.safe.count ? node.bytes.count - node.safe.count : 0
            nodes[id]?.bytes =
                grown > 0 ? Array(node.bytes.prefix(node.safe.count + next(grown + 1))) : next(2) == 0 ? node.safe : node.bytes
            let left = nodes[id]?.bytes ?? []
            nodes[id]?.safe = left
        }
    }

    /// The node at a path.
    func find(_ path: String) -> Int? {
        var node = 0
        for part in path.split(separator: "/") {
            guard let next = tree[node]?[String(part)] else { return nil }
            node = next
        }
        return node
    }

    func place(_ path: String) -> (folder: Int, name: String)? {
        let parts = path.split(separator: "/")
        guard let name = parts.last, let folder = find(parts.dropLast().joined(separator: "/")) else { return nil }
        return (folder, String(name))
    }

    mutating func change(_ change: MemoryFiles.Change) {
        change.apply(to: &tree)
        pending.append(change)
    }

    /// - Returns: whether the call fails now.
    mutating func fails(growing: Bool) -> Bool {
        if isDead { return true }
        steps += 1
        guard let troubleAt, steps >= troubleAt else { return false }
        switch trouble {
        case .error: return steps == troubleAt
        case .full: return growing
        case .killed:
            isDead = true
            return true
        }
    }
}
