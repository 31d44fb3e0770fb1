import OfficialDocument

/// The words of a sentence, between which its blanks are.
///
/// Who types a sentence anew writes `2,` for `2.` and an ASCII comma, bracket or quotation mark for the Chinese one: its
/// words and figures are the same. What stands in a blank is kept as it was typed.
struct SentenceMatch {
    private let label: [Character]
    /// Words and blanks in turn, beginning with words; a nil is a blank.
    private let parts: [[Character]?]

    /// - Parameter label: what stands before the first sentence, such as 其他情况：; empty for the others.
    init(label: String, pieces: [SentencePiece]) {
        self.label = label.solid.map(\.alike)
        var parts: [[Character]?] = pieces.map { piece in
            if case .text(let text) = piece { text.solid.map(\.alike) } else { nil }
        }
        if let first = parts.first, let first { parts[0] = first.withMarkAlike }
        if let last = parts.last, let last { parts[parts.count - 1] = last.withoutEnd }
        self.parts = parts
    }

    /// What the blanks hold; nil when the words are others.
    func values(in text: String) -> [String]? {
        let typed = Array(text.solid)
        let (all, isBlankFirst) = (typed.map(\.alike), parts.first.map { $0 == nil } ?? false)
        guard all.starts(with: label) else { return nil }
        let words = Array(all.dropFirst(label.count))
        // In place of each character stands one that means the same, so that positions are those of what was typed.
        let folded = (isBlankFirst ? words : words.withMarkAlike).withoutEnd
        return ranges(in: folded).map { ranges in
            let sentence = typed.dropFirst(label.count)
            return ranges.map { String(sentence[(sentence.startIndex + $0.lowerBound)..<(sentence.startIndex + $0.upperBound)]) }
        }
    }

    /// Where the blanks' values stand in a sentence of alike characters; nil when the words are others.
    private func ranges(in text: [Character]) -> [Range<Int>]? {
        var rest = text[...]
        var ranges: [Range<Int>] = []
        var isAfterBlank = false
        var word: [Character] = []
        for part in parts {
            guard let part else {
                if isAfterBlank { return nil }
                isAfterBlank = true
                continue
            }
            guard !part.isEmpty else { continue }
            guard let range = rest.firstRange(of: part), isAfterBlank || range.lowerBound == rest.startIndex else { return nil }
            if isAfterBlank { ranges.append(Self.unrepeated(rest[..<range.lowerBound], before: part, after: word)) }
            isAfterBlank = false
            word = part
            rest = rest[range.upperBound...]
        }
        if isAfterBlank {
            // Nothing follows that could be repeated.
            ranges.append(rest.startIndex..<rest.endIndex)
            rest = []
        }
        return rest.isEmpty ? ranges : nil
    }

    /// A blank's value without the words that somebody wrote again in front of it, as notices themselves do: 共个共37个.
    private static func unrepeated(_ value: ArraySlice<Character>, before next: [Character], after last: [Character]) -> Range<Int> {
        let range = value.startIndex..<value.endIndex
        guard let first = next.first, let end = last.last, value.first == first, value.dropFirst().first == end else { return range }
        return range.dropFirst(2)
    }
}

extension Range<Int> {
    fileprivate func dropFirst(_ count: Int) -> Range<Int> { lowerBound + count..<upperBound }
}

extension Character {
    /// The character that stands for all that are read like it: the ASCII one of full-width marks, one quotation mark for all.
    fileprivate var alike: Character {
        if "“”„‟‘’＂＇'".contains(self) { return "\"" }
        guard let scalar = unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value) else { return self }
        // U+FF01 to U+FF5E stand in the order of ASCII.
        return UnicodeScalar(scalar.value - 0xFEE0).map(Character.init) ?? self
    }
}

extension [Character] {
    /// With one mark for all that may stand behind a sentence's number: `2.` `2,` `2、`.
    fileprivate var withMarkAlike: [Character] {
        let number = prefix { $0.isASCII && $0.isNumber }
        guard !number.isEmpty, number.count < count, ".,、".contains(self[number.count]) else { return self }
        var characters = self
        characters[number.count] = "."
        return characters
    }

    /// Without the mark that ends the sentence, which says nothing of its figures.
    fileprivate var withoutEnd: [Character] {
        var characters = self
        while let last = characters.last, "。.;,".contains(last) { characters.removeLast() }
        return characters
    }
}

extension String {
    /// Without spaces and line breaks, as headings and sentences are compared.
    var solid: String { filter { !$0.isWhitespace } }
}
