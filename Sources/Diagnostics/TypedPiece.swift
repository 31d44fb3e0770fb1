/// A piece of a printed text with its neighbours, so that a later stage can find where it was typed.
///
/// A printed paragraph is a template's line with values in it: the piece stands in the line, in a
/// value, or across the border between them.
package struct TypedPiece: Hashable, Sendable {
    package var text: String
    /// The characters before and after it, a few of each; empty when the piece alone tells the place.
    package var before: String
    package var after: String

    package init(_ text: String, before: String = "", after: String = "") {
        self.text = text
        self.before = before
        self.after = after
    }

    /// Where the piece stands in a text: in characters from its start.
    ///
    /// Neighbours are asked for as far as they agree, the nearest of one side at least. A piece of
    /// several characters, or one without neighbours, is found alone.
    package func range(in text: some StringProtocol) -> Range<Int>? {
        for (before, after) in surroundings {
            guard let found = text.firstRange(of: before + self.text + after) else { continue }
            let start = text.distance(from: text.startIndex, to: found.lowerBound) + before.count
            return start..<start + self.text.count
        }
        return nil
    }

    /// From much to little.
    private var surroundings: [(before: String, after: String)] {
        let some: [(Int, Int)] = [(4, 4), (2, 2), (1, 1), (1, 0), (0, 1)]
        let sided = some.map { (String(before.suffix($0.0)), String(after.prefix($0.1))) }.filter { $0 + $1 != "" }
        let standsAlone = text.count > 1 || (before.isEmpty && after.isEmpty)
        return sided + (standsAlone ? [("", "")] : [])
    }
}

extension Place {
    /// In a longer line, several pages of text, the line as a whole is told: to search it for each
    /// of many pieces would take longer than reading it.
    private static let longestSearched = 30_000

    /// The place of a piece from this place on in the same line, if it stands there.
    package func narrowed(to piece: TypedPiece) -> Place? {
        guard let position, let excerpt = position.excerpt else { return nil }
        guard excerpt.utf8.count <= Self.longestSearched,
            let range = piece.range(in: Self.withoutTags(excerpt.dropFirst(position.column - 1)))
        else { return nil }
        return Place(
            file: file,
            position: .init(
                line: position.line, column: position.column + range.lowerBound, length: range.count,
                excerpt: excerpt))
    }
    /// The line with everything from `{{` to `}}` blotted out, in as many characters: what a template asks
    /// for is no text, though its words may look like the printed ones.
    private static func withoutTags(_ line: Substring) -> String {
        var characters = Array(line)
        var start: Int?
        for index in characters.indices.dropLast() {
            let pair = (characters[index], characters[index + 1])
            if pair == ("{", "{"), start == nil { start = index }
            guard pair == ("}", "}"), let first = start else { continue }
            for inner in first...index + 1 { characters[inner] = "\u{FFFC}" }
            start = nil
        }
        return String(characters)
    }
}
