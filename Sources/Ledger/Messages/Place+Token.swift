import Diagnostics

extension Place {
    /// The place of a word within this one, where it stands in the same line.
    func narrowed(to word: String?) -> Place {
        guard let word, !word.isEmpty, let position, let line = position.excerpt else { return self }
        let text = line.dropFirst(position.column - 1).prefix(max(position.length, 1) + 2)
        guard let found = text.firstRange(of: word) else { return self }
        var place = self
        place.position = .init(
            line: position.line, column: line.distance(from: line.startIndex, to: found.lowerBound) + 1,
            length: word.count, excerpt: line)
        return place
    }

    /// The word that a message of SQLite is about: `no such column: X`, `near "X": syntax error`.
    static func word(of reason: String) -> String? {
        for marker in ["no such column: ", "no such function: ", "no such table: "] where reason.hasPrefix(marker) {
            return String(reason.dropFirst(marker.count))
        }
        guard reason.hasPrefix("near \"") else { return nil }
        let rest = reason.dropFirst("near \"".count)
        return rest.firstRange(of: "\": ").map { String(rest[..<$0.lowerBound]) }
    }
}
