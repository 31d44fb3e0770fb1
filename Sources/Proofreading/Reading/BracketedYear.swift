/// A year between brackets of a document number, whatever the brackets: 〔2020〕, [2020], （2020）.
struct BracketedYear: Hashable, Sendable {
    /// With the brackets.
    var range: Range<Int>
    /// How many digits the year has.
    var digits: Int
    var hasRightBrackets: Bool
    /// The year in the right brackets.
    var right: String

    private static let opening = Set("〔[【（(［﹝{".unicodeScalars)
    private static let closing = Set("〕]】）)］﹞}".unicodeScalars)

    /// All of them, in the order of the text.
    static func all(in passage: Passage) -> [BracketedYear] {
        guard passage.holds(opening) else { return [] }
        return passage.scalars.indices.compactMap { index in
            guard opening.contains(passage.scalars[index]) else { return nil }
            let end = passage.end(of: \.isDigit, from: index + 1)
            guard let close = passage[end], closing.contains(close), [2, 4].contains(end - index - 1) else { return nil }
            return BracketedYear(
                range: index..<end + 1, digits: end - index - 1,
                hasRightBrackets: passage.scalars[index] == "〔" && close == "〕",
                right: "〔\(passage.string(index + 1..<end))〕")
        }
    }
}
