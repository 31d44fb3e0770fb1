import Diagnostics
import OfficialDocument

/// A line's text as it grows, and where the heading in it ends.
///
/// Where a branch or a turn of a loop begins or ends, and where a value is empty, the template's own marks are put right: what was left
/// out leaves no `，，`, no `、。`, no `（）`, no `、等` and no `，` at the end of the paragraph. Marks in values, and
/// marks that stand side by side in the template itself, stay as they are.
struct LineText {
    /// What is asked of it at seams is asked of its scalars: a `String` would look for the ends of its characters.
    private(set) var text = ""
    /// After the first 。 of the template's own text; a 。 in a value ends nothing.
    /// In UTF-8 bytes from the start.
    private(set) var headingEnd: Int?
    /// Whether it is asked for; most lines have no heading.
    private let mayBeHeaded: Bool
    private(set) var footnotes: [Footnote] = []
    /// Where its parts come from, in the order of the text.
    private(set) var origins: [TextOrigin] = []
    /// Whether a branch or turn has begun or ended since the last text.
    private var isAtSeam = false
    /// Whether the text ends with the template's own.
    private var endsWithLiteral = true
    /// The template's colons of which what they announce was left out, in UTF-8 bytes of its text.
    private(set) var emptyColons: [Range<Int>] = []

    /// What a mark is at a seam.
    private enum Mark: Equatable {
        /// Waits for more; the weaker have the lower rank.
        case weak(Int)
        case strong
        /// No mark stands after it.
        case opening

        /// nil for anything else than a mark.
        init?(_ scalar: Unicode.Scalar?) {
            switch scalar {
            case "、": self = .weak(1)
            case "，": self = .weak(2)
            case "；": self = .weak(3)
            case "。", "！", "？": self = .strong
            case "：", "（", "“", "《", "〈", "「", "『", "【", "〔": self = .opening
            default: return nil
            }
        }
    }

    var isEmpty: Bool { text.isEmpty }

    /// The heading and what follows it; all is heading where none ends.
    var parted: (heading: String, text: String) {
        guard let headingEnd else { return (text, "") }
        let end = text.utf8.index(text.startIndex, offsetBy: headingEnd)
        return (String(text[..<end]), String(text[end...]))
    }

    /// - Parameter parts: about how many parts it will have.
    init(mayBeHeaded: Bool = true, parts: Int = 0) {
        self.mayBeHeaded = mayBeHeaded
        origins.reserveCapacity(parts)
        // A line of print has some 80 bytes; each part is a clause or a value.
        text.reserveCapacity(parts * 32)
    }

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

    /// A value is text as it stands; an empty one, as of 缺省(""), leaves its place as a branch that was not taken does.
    mutating func appendValue(_ value: String) {
        guard !value.isEmpty else {
            meetSeam()
            return
        }
        isAtSeam = false
        endsWithLiteral = false
        text.append(value)
    }

    mutating func appendFootnote(_ note: String, at place: Place) {
        footnotes.append(Footnote(note, offset: text.utf8.count, at: place))
        isAtSeam = false
        endsWithLiteral = false
    }

    /// Ends a sentence whose last clause was left out.
    mutating func finish() {
        guard isAtSeam, endsWithLiteral, last == "，" || last == "、" else { return }
        removeLast()
        text.append("。")
    }

    private mutating func append(_ literal: String) {
        guard mayBeHeaded, headingEnd == nil, let stop = literal.unicodeScalars.firstIndex(of: "。") else { return text.append(literal) }
        // Closing marks belong to the sentence: “……。”
        let end = literal[stop...].dropFirst().prefix { "”’）》」』】".contains($0) }.endIndex
        text.append(contentsOf: literal[..<end])
        headingEnd = text.utf8.count
        text.append(contentsOf: literal[end...].drop(while: \.isWhitespace))
    }

    // MARK: Marks at seams

    /// What the line ends with.
    private var last: Unicode.Scalar? { text.unicodeScalars.last }

    private mutating func removeLast() { text.unicodeScalars.removeLast() }

    /// What a literal begins with; nil where something is joined to it, which makes it another character than a mark.
    private static func first(of literal: String) -> Unicode.Scalar? {
        var scalars = literal.unicodeScalars.makeIterator()
        guard let first = scalars.next() else { return nil }
        guard let second = scalars.next() else { return first }
        switch second.value {
        // Han characters, their marks and letters are joined to nothing that stands before them.
        case 0x20...0x7E, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E: return first
        default: return literal.first?.unicodeScalars.count == 1 ? first : nil
        }
    }

    /// The literal for this seam; a mark before it that is weaker than its first one goes, and so does a bracket whose
    /// content was left out.
    private mutating func repaired(_ literal: String) -> String {
        let first = Self.first(of: literal)
        if endsWithLiteral, let last {
            if let first, Self.closing(last) == first {
                removeLast()
                return repaired(String(literal.dropFirst()))
            }
            if Self.isLeft(last, before: first, literal) { removeLast() }
        }
        guard let next = Mark(first), next != .opening else { return literal }
        if next == .strong, endsWithLiteral, last == "：" { noteEmptyColon() }
        guard !isEmpty else { return String(literal.dropFirst()) }
        switch Mark(last) {
        // A value's own mark is not ours to take, but none of ours need follow its full stop.
        case .strong, .opening: return String(literal.dropFirst())
        case .weak(let rank) where endsWithLiteral:
            if case .weak(let nextRank) = next, nextRank < rank { return String(literal.dropFirst()) }
            removeLast()
            return literal
        case .weak, nil: return literal
        }
    }

    /// The other half of a bracket.
    private static func closing(_ opening: Unicode.Scalar) -> Unicode.Scalar? {
        switch opening {
        case "（": "）"
        case "“": "”"
        case "‘": "’"
        case "《": "》"
        case "〈": "〉"
        case "「": "」"
        case "『": "』"
        case "【": "】"
        case "〔": "〕"
        default: nil
        }
    }

    /// Whether a mark parts nothing before such a literal: 、 before 等 and before 和, both marks before a colon.
    private static func isLeft(_ mark: Unicode.Scalar, before first: Unicode.Scalar?, _ literal: String) -> Bool {
        switch mark {
        case "、": first == "：" || beginsWithEtc(literal) || beginsWithAnd(literal)
        case "，": first == "："
        default: false
        }
    }

    /// 等 of a list, not 等级.
    private static func beginsWithEtc(_ literal: String) -> Bool {
        guard literal.first == "等" else { return false }
        return literal.dropFirst().first.map { !"级待候同额于分效值式差高".contains($0) } ?? true
    }

    /// 和, 及, 以及, 或者, 与, which join the last member of a list; not 和谐, 及时.
    private static func beginsWithAnd(_ literal: String) -> Bool {
        let next = literal.dropFirst().first
        return switch literal.first {
        case "和": next.map { !"谐平解睦约".contains($0) } ?? true
        case "及": next.map { !"时格早至第".contains($0) } ?? true
        case "以": next == "及"
        case "与": next.map { !"会其此时".contains($0) } ?? true
        case "或": next.map { !"许多".contains($0) } ?? true
        default: false
        }
    }

    /// The colon ends the literal before this one.
    private mutating func noteEmptyColon() {
        guard let origin = origins.dropLast().last(where: \.isLiteral) else { return }
        emptyColons.append((origin.span.upperBound - "：".utf8.count)..<origin.span.upperBound)
    }
}
