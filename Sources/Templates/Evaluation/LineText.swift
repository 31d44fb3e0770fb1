import Diagnostics
import OfficialDocument

/// A line's text as it grows, and where the heading in it ends.
///
/// Where a branch or a turn of a loop begins or ends, the template's own marks are put right: what was left
/// out leaves no `，，`, no `、。` and no `，` at the end of the paragraph. Marks in values, and marks that
/// stand side by side in the template itself, stay as they are.
struct LineText {
    private(set) var text = ""
    /// After the first 。 of the template's own text; a 。 in a value ends nothing.
    /// In UTF-8 bytes from the start.
    private(set) var headingEnd: Int?
    private(set) var footnotes: [Footnote] = []
    /// Where its parts come from, in the order of the text.
    private(set) var origins: [TextOrigin] = []
    /// Whether a branch or turn has begun or ended since the last text.
    private var isAtSeam = false
    /// Whether the text ends with the template's own.
    private var endsWithLiteral = true

    /// Marks that wait for more, the weaker first.
    private static let weak: [Character: Int] = ["、": 1, "，": 2, "；": 3]
    private static let strong: Set<Character> = ["。", "！", "？"]
    /// After these no mark stands.
    private static let openings: Set<Character> = ["：", "（", "“", "《", "〈", "「", "『", "【", "〔"]

    mutating func meetSeam() { isAtSeam = true }

    /// What is appended next comes from here.
    mutating func begin(_ span: Range<Int>, isLiteral: Bool, value: Place? = nil, proven: Set<String>) {
        origins.append(
            TextOrigin(start: text.utf8.count, span: span, isLiteral: isLiteral, value: value, proven: proven))
    }

    mutating func appendLiteral(_ literal: String) {
        guard !literal.isEmpty else { return }
        let literal = isAtSeam ? repaired(literal) : literal
        isAtSeam = false
        guard !literal.isEmpty else { return }
        append(literal)
        endsWithLiteral = true
    }

    /// A value is text as it stands.
    mutating func appendValue(_ value: String) {
        guard !value.isEmpty else { return }
        isAtSeam = false
        endsWithLiteral = false
        text += value
    }

    mutating func appendFootnote(_ note: String, at place: Place) {
        footnotes.append(Footnote(note, offset: text.utf8.count, at: place))
        isAtSeam = false
        endsWithLiteral = false
    }

    /// Ends a sentence whose last clause was left out.
    mutating func finish() {
        guard isAtSeam, endsWithLiteral, let last = text.last, last == "，" || last == "、" else { return }
        text.removeLast()
        text += "。"
    }

    private mutating func append(_ literal: String) {
        guard headingEnd == nil, let stop = literal.unicodeScalars.firstIndex(of: "。") else {
            text += literal
            return
        }
        // Closing marks belong to the sentence: “……。”
        let end = literal[stop...].dropFirst().prefix { "”’）》」』】".contains($0) }.endIndex
        text += literal[..<end]
        headingEnd = text.utf8.count
        text += literal[end...].drop(while: \.isWhitespace)
    }

    /// The literal for this seam; a mark before it that is weaker than its first one goes.
    private mutating func repaired(_ literal: String) -> String {
        guard let next = literal.first, Self.weak[next] != nil || Self.strong.contains(next) else { return literal }
        guard let last = text.last else { return String(literal.dropFirst()) }
        // A value's own mark is not ours to take, but none of ours need follow its full stop.
        if Self.strong.contains(last) || Self.openings.contains(last) { return String(literal.dropFirst()) }
        guard let rank = Self.weak[last], endsWithLiteral else { return literal }
        if let nextRank = Self.weak[next], nextRank < rank { return String(literal.dropFirst()) }
        text.removeLast()
        return literal
    }
}
