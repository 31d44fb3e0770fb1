extension [Diagnostic] {
    /// In the order of the text, because people mend a file from top to bottom.
    ///
    /// Files and sheets keep the order in which they come first; what stands at one place, its own.
    package func inOrderOfText() -> [Diagnostic] {
        var files: [String: Int] = [:]
        for diagnostic in self {
            guard let file = diagnostic.place?.file, files[file] == nil else { continue }
            files[file] = files.count
        }
        var sheets: [String: Int] = [:]
        for case let sheet? in map({ $0.place?.sheet }) where sheets[sheet] == nil { sheets[sheet] = sheets.count }
        let placed = enumerated().map { index, diagnostic in
            let (place, position) = (diagnostic.place, diagnostic.place?.position)
            let file = place.flatMap { files[$0.file] } ?? -1
            let sheet = place?.sheet.flatMap { sheets[$0] } ?? -1
            // A workbook's cells have no line; their rows stand for it.
            let line = position?.line ?? (sheet < 0 ? 0 : place?.cell?.row ?? 0)
            let column = position?.column ?? (sheet < 0 ? 0 : place?.cell?.column ?? 0)
            return (key: [file, sheet, line, column, index], diagnostic: diagnostic)
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
