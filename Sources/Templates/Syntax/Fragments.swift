package import Diagnostics

/// The pieces of text that a pack's templates share: `.gw` files without front matter, which
/// `{% include "工作要求.gw" %}` names.
package struct Fragments: Sendable {
    private let files: [String: SourceText]

    /// - Parameter files: by the name that a template writes.
    package init(_ files: [String: SourceText] = [:]) { self.files = files }

    /// How deep fragments may include others.
    static let deepest = 16

    /// How long a template may grow by what it includes, in bytes; a book is shorter.
    static let mostBytes = 4_000_000

    subscript(_ name: String) -> SourceText? { files[name] }

    var names: [String] { files.keys.sorted() }

    /// Whether a `.gw` file is a fragment: one that does not begin with front matter.
    package static func isFragment(_ text: String) -> Bool {
        let start = text.unicodeScalars.drop { $0 == "\u{FEFF}" || $0.properties.isWhitespace }
        return !String(start.prefix(3)).hasPrefix("---")
    }
}
