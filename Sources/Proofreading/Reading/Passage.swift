import Diagnostics
import OfficialDocument

/// A stretch of the document's text, as scalars that rules can step through.
struct Passage: Sendable {
    let scalars: [Unicode.Scalar]
    /// One for each scalar.
    let nesting: [Nesting]
    /// Which characters there are at all, so that most rules need not look at most texts.
    let characters: Set<Unicode.Scalar>
    let place: Place?
    let kind: Kind

    /// What the passage is in the document.
    enum Kind: Hashable, Sendable {
        /// An element with a place of its own, such as the title.
        case element
        /// A paragraph with the level of its heading; `heading` is the heading's length in scalars.
        case paragraph(level: HeadingLevel?, heading: Int)
    }

    init(_ text: String, at place: Place?, kind: Kind = .element) {
        scalars = Array(text.unicodeScalars)
        nesting = Nesting.levels(of: scalars)
        characters = Set(scalars)
        self.place = place
        self.kind = kind
    }

    init(_ text: PlacedText) { self.init(text.text, at: text.place) }

    init(_ paragraph: Paragraph) {
        self.init(
            paragraph.heading + paragraph.text, at: paragraph.place,
            kind: .paragraph(level: paragraph.level, heading: paragraph.heading.unicodeScalars.count))
    }

    var count: Int { scalars.count }
    var all: Range<Int> { 0..<count }
    var text: String { string(all) }

    /// The level of a paragraph with a heading.
    var level: HeadingLevel? {
        if case .paragraph(let level, _) = kind { level } else { nil }
    }

    var isPlainParagraph: Bool { kind == .paragraph(level: nil, heading: 0) }

    /// Whether the heading has the line to itself.
    var isStandaloneHeading: Bool {
        if case .paragraph(.some, let heading) = kind { heading == count } else { false }
    }

    /// The scalar, or nil outside the text.
    subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

    /// What of the range lies in the text.
    func string(_ range: Range<Int>) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars[range.clamped(to: all)])
        return String(result)
    }

    /// Whether the text goes on with these words at an index.
    func has(_ words: String, at index: Int) -> Bool {
        guard index >= 0 else { return false }
        var position = index
        for scalar in words.unicodeScalars {
            guard position < scalars.count, scalars[position] == scalar else { return false }
            position += 1
        }
        return true
    }

    /// Whether one of the words stands at an index.
    func hasAny(of words: [String], at index: Int) -> Bool { words.contains { has($0, at: index) } }

    func hasSuffix(_ words: String) -> Bool { has(words, at: count - words.unicodeScalars.count) }

    /// Where the words begin, from left to right; occurrences do not overlap.
    func positions(of words: String) -> [Int] {
        guard let first = words.unicodeScalars.first, characters.contains(first) else { return [] }
        let length = words.unicodeScalars.count
        var result: [Int] = []
        var index = 0
        while index + length <= count {
            if scalars[index] == first, has(words, at: index) {
                result.append(index)
                index += length
            } else {
                index += 1
            }
        }
        return result
    }

    /// Where a run of such scalars from an index on ends; the index itself if there is none.
    func end(of isPart: (Unicode.Scalar) -> Bool, from index: Int) -> Int {
        var end = index
        while let scalar = self[end], isPart(scalar) { end += 1 }
        return end
    }

    /// Where a run of such scalars up to an index begins; the index itself if there is none.
    func start(of isPart: (Unicode.Scalar) -> Bool, before index: Int) -> Int {
        var start = index
        while let scalar = self[start - 1], isPart(scalar) { start -= 1 }
        return start
    }

    /// All runs of such scalars, from left to right.
    func runs(of isPart: (Unicode.Scalar) -> Bool) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var index = 0
        while index < count {
            let end = self.end(of: isPart, from: index)
            if end > index { result.append(index..<end) }
            index = max(end, index) + 1
        }
        return result
    }

    /// Whether one of the characters is in the text.
    func holds(_ marks: Set<Unicode.Scalar>) -> Bool { !characters.isDisjoint(with: marks) }

    /// What is wrong where one of the characters stands, if something is.
    func findings(
        at marks: Set<Unicode.Scalar>, _ wrong: (Int) -> (range: Range<Int>, wording: Wording)?
    ) -> [Finding] {
        guard holds(marks) else { return [] }
        return scalars.indices.compactMap { index in
            guard marks.contains(scalars[index]) else { return nil }
            return wrong(index).map { Finding($0.wording, in: self, $0.range) }
        }
    }

    /// The range with a character on each side, as a message shows a mark.
    func shown(_ range: Range<Int>) -> String { string(range.lowerBound - 1..<range.upperBound + 1) }

    /// Digits, and points and commas between digits, that end before an index.
    func startOfNumber(before index: Int) -> Int {
        var start = index
        while let scalar = self[start - 1] {
            let isInner = (scalar == "." || scalar == ",") && start < index && self[start - 2]?.isDigit == true
            guard scalar.isDigit || isInner else { break }
            start -= 1
        }
        return start
    }
}
