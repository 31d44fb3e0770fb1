import Diagnostics
import Reporting
import StatisticalForms
import Synchronization
import Templates

/// What the files of packs were read to lately. Each document of an office asks for the same form, fields and tables, and for
/// each of them several times over; to read them takes longer than to set most papers.
///
/// As on `YAMLShelf` a thing is known by all that the files say which it was made from: what was changed is read anew.
final class PackShelf<Made: Sendable>: Sendable {
    private struct Entry {
        let source: SourceText
        let others: [String: FileState]
        let made: Made
    }

    /// The one asked for last stands last.
    private let entries = Mutex<[Entry]>([])
    private let capacity: Int

    /// - Parameter capacity: how many things are kept: those of a few packs.
    init(capacity: Int) { self.capacity = capacity }

    /// - Parameters:
    ///   - source: the file that the thing is read from.
    ///   - state: other files as they are now, by their names.
    /// - Returns: nil where nothing was made of these files.
    func known(_ source: SourceText, beside state: (String) -> FileState = { _ in .missing }) -> Made? {
        entries.withLock { entries in
            let found = entries.lastIndex { entry in
                entry.source.isSame(as: source) && entry.others.allSatisfy { state($0.key).isSame(as: $0.value) }
            }
            guard let found else { return nil }
            let entry = entries.remove(at: found)
            entries.append(entry)
            return entry.made
        }
    }

    /// - Parameter others: the other files that it was made of, as they were then.
    func keep(_ made: Made, of source: SourceText, beside others: [String: FileState] = [:]) {
        entries.withLock { entries in
            if entries.count >= capacity { entries.removeFirst() }
            entries.append(Entry(source: source, others: others, made: made))
        }
    }

    var count: Int { entries.withLock(\.count) }
}

/// A file of a pack at one time.
enum FileState: Sendable {
    case missing
    /// There, but no text: nothing is made of it.
    case unreadable
    case text(SourceText)

    func isSame(as other: FileState) -> Bool {
        switch (self, other) {
        case (.missing, .missing): true
        case (.text(let one), .text(let other)): one.isSame(as: other)
        default: false
        }
    }
}

extension SourceText {
    /// Byte by byte, the file's name too, which stands in every place.
    func isSame(as other: SourceText) -> Bool { ExactText.areSame(text, other.text) && ExactText.areSame(file, other.file) }
}

/// What is kept of all packs of the process; it is never changed, so it does not matter who put it there.
enum PackShelves {
    static let forms = PackShelf<FormDefinition>(capacity: 6)
    static let schemas = PackShelf<Schema>(capacity: 4)
    /// Of tables with the fields that they are of.
    static let tables = PackShelf<(schema: Schema, tables: TableSet)>(capacity: 4)
}
