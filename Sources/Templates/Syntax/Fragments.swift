package import Diagnostics

/// The pieces of text that a pack's templates share: `.gw` files without front matter, which
/// `{% include "工作要求.gw" %}` names.
package struct Fragments: Sendable {
    /// Every name that may be one.
    private let candidates: [String]
    private let read: @Sendable (String) -> SourceText?

    /// - Parameter files: by the name that a template writes.
    package init(_ files: [String: SourceText] = [:]) {
        self.init(candidates: files.keys.sorted()) { files[$0] }
    }

    /// Fragments that are read when a template names them.
    ///
    /// - Parameters:
    ///   - candidates: the files of the pack; no other name is ever read.
    ///   - read: the file's text, nil where there is none.
    package init(candidates: [String], read: @escaping @Sendable (String) -> SourceText?) {
        self.candidates = candidates
        self.read = read
    }

    /// How deep fragments may include others.
    static let deepest = 16

    /// How long a template may grow by what it includes, in bytes; a book is shorter.
    static let mostBytes = 4_000_000

    subscript(_ name: String) -> SourceText? {
        guard candidates.contains(name), let text = read(name), Self.isFragment(text.text) else { return nil }
        return text
    }

    /// Those that there are, for a message.
    package var names: [String] { candidates.filter { self[$0] != nil } }

    /// Whether a `.gw` file is a fragment: one that does not begin with front matter.
    static func isFragment(_ text: String) -> Bool {
        let start = text.unicodeScalars.drop { $0 == "\u{FEFF}" || $0.properties.isWhitespace }
        return !String(start.prefix(3)).hasPrefix("---")
    }
}
