import Diagnostics
import PlacedYAML
import Synchronization

/// The files of packs that were read lately. Each document of an office asks for the same ones, and to read `fields.yaml` takes
/// longer than to set most papers.
///
/// They are known by all that they say, not by their names or times: a file that was changed is read anew.
final class YAMLShelf: Sendable {
    /// Of all packs of the process; what stands on it is never changed, so it does not matter who put it there.
    static let packs = YAMLShelf(capacity: 12)

    private struct Entry {
        let file: String
        let text: String
        let node: YAMLNode
    }

    /// The one asked for last stands last.
    private let entries = Mutex<[Entry]>([])
    private let capacity: Int

    /// - Parameter capacity: how many files are kept: those of a few packs.
    init(capacity: Int) { self.capacity = capacity }

    /// - Throws: what `YAMLFile.parse` throws, each time: a file that cannot be read is not kept.
    func node(of source: SourceText) throws(StageFailure) -> YAMLNode {
        if let known = known(source) { return known }
        let node = try YAMLFile.parse(source.text, file: source.file)
        entries.withLock { entries in
            if entries.count >= capacity { entries.removeFirst() }
            entries.append(Entry(file: source.file, text: source.text, node: node))
        }
        return node
    }

    private func known(_ source: SourceText) -> YAMLNode? {
        entries.withLock { entries in
            let found = entries.lastIndex { ExactText.areSame($0.text, source.text) && ExactText.areSame($0.file, source.file) }
            guard let found else { return nil }
            let entry = entries.remove(at: found)
            entries.append(entry)
            return entry.node
        }
    }

    /// The files that are kept, the one asked for last at the end.
    var files: [String] { entries.withLock { $0.map(\.file) } }
}
