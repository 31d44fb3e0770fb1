/// Looks for persons' names in texts, in usual and in traditional characters alike.
package struct NameSearch: Sendable {
    /// The names by their first character.
    private let names: [Unicode.Scalar: [[Unicode.Scalar]]]
    /// Words that hold a name and are none, such as 主张超额.
    private let words: [[Unicode.Scalar]]

    /// - Parameters:
    ///   - names: of two characters or more; a single one is a word of the language.
    ///   - allowed: names that may be said all the same, and longer words of which a name is only a part.
    package init(_ names: some Sequence<String> = [String](), except allowed: Set<String> = []) {
        let allowed = Set(allowed.map(Self.usual))
        let wanted = Set(names.map(Self.usual)).subtracting(allowed).filter { $0.count > 1 }
        longest = wanted.map(\.count).max() ?? 0
        // At one place a text has only one of each length, so these need no order among themselves.
        self.names = Dictionary(grouping: wanted) { $0[0] }.mapValues { $0.sorted { $1.count < $0.count } }
        words = allowed.filter { $0.count > 2 }.sorted { String($0) < String($1) }
    }

    package var isEmpty: Bool { names.isEmpty }

    /// How many characters the longest name has, its points not counted.
    package let longest: Int

    /// A name that a text holds.
    package struct Finding: Hashable, Sendable {
        /// In usual characters.
        package let name: String
        /// As the text has it.
        package let written: String
        /// Whether it may be a part of other words: two characters that go on in Han characters, as 张平 in 主张平等, where
        /// no word beside them says that they name somebody.
        package let isDoubtful: Bool
        /// Whether an employer's legal representative is called so too, who may be named.
        package let isNamesake: Bool

        package init(name: String, written: String, isDoubtful: Bool, isNamesake: Bool = false) {
            self.name = name
            self.written = written
            self.isDoubtful = isDoubtful
            self.isNamesake = isNamesake
        }
    }

    /// The names in a text, in its order; of names that begin at one character the longest.
    package func findings(in text: some StringProtocol) -> [Finding] {
        guard !names.isEmpty else { return [] }
        let written = text.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let scalars = written.map(HanVariants.usual)
        let texts = Array(written)
        var found: [Finding] = []
        var position = 0
        while position < scalars.count {
            let rest = scalars[position...]
            guard let name = names[scalars[position]]?.first(where: { rest.starts(with: $0) }) else {
                position += 1
                continue
            }
            let end = position + name.count
            if isWithinWord(position..<end, scalars) {
                position = end
                continue
            }
            let isDoubtful = name.count == 2 && NameSurroundings(before: scalars[..<position], after: scalars[end...]).areDoubtful
            found.append(Finding(name: String(name), written: String(texts[position..<end]), isDoubtful: isDoubtful))
            position = end
        }
        return found
    }

    /// Whether one of the words stands about a place.
    private func isWithinWord(_ place: Range<Int>, _ scalars: [Unicode.Scalar]) -> Bool {
        words.contains { word in
            let first = max(0, place.upperBound - word.count)
            let last = min(place.lowerBound, scalars.count - word.count)
            return first <= last && (first...last).contains { scalars[$0...].starts(with: word) }
        }
    }

    /// Whether a character only stands between the parts of a name: 阿卜杜拉·买买提, 张　平.
    package static func partsNames(_ character: Character) -> Bool {
        if character.isWhitespace || points.contains(character) { return true }
        // A variation selector after a point is one character with it.
        guard character.utf8.count > 3, let first = character.unicodeScalars.first else { return false }
        return (first.properties.isWhitespace || points.contains(Character(first)))
            && character.unicodeScalars.dropFirst().allSatisfy(\.properties.isDefaultIgnorableCodePoint)
    }

    private static let points: [Character] = ["·", "•", "・", "‧", "･"]

    private static func usual(_ name: String) -> [Unicode.Scalar] {
        name.filter { !partsNames($0) }.unicodeScalars.map(HanVariants.usual)
    }
}

extension String {
    fileprivate init(_ scalars: some Sequence<Unicode.Scalar>) { self = String(UnicodeScalarView(scalars)) }
}
