extension [Diagnostic] {
    /// In the order of the text, because people mend a file from top to bottom.
    ///
    /// Files keep the order in which they come first; what stands at one place, its own.
    package func inOrderOfText() -> [Diagnostic] {
        var files: [String: Int] = [:]
        for diagnostic in self {
            guard let file = diagnostic.place?.file, files[file] == nil else { continue }
            files[file] = files.count
        }
        let placed = enumerated().map { index, diagnostic in
            let position = diagnostic.place?.position
            let file = diagnostic.place.flatMap { files[$0.file] } ?? -1
            return (key: [file, position?.line ?? 0, position?.column ?? 0, index], diagnostic: diagnostic)
        }
        return placed.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.diagnostic)
    }
}

extension Diagnostic {
    /// A foreign text as a message quotes it: its beginning, when a whole paragraph was
    /// put where a word belongs.
    package static func quotable(_ text: String) -> String {
        let most = 40
        return text.count > most ? text.prefix(most - 1) + "…" : text
    }
}
