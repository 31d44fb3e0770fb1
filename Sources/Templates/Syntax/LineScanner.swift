import Diagnostics
import Quantities

/// A piece of a line: text, or a tag with its tokens.
enum Piece: Hashable, Sendable {
    case text(String, span: Range<Int>)
    /// `{{ … }}`; the span has the braces.
    case output([Token], span: Range<Int>)
    /// `{% … %}`.
    case statement([Token], span: Range<Int>)
    /// Something reported; `opening` is the first word when it was a statement.
    case broken(span: Range<Int>, opening: String?)

    var span: Range<Int> {
        switch self {
        case .text(_, let span), .output(_, let span), .statement(_, let span), .broken(let span, _):
            span
        }
    }
}

/// Splits lines into text and tags. A comment may run over lines, a tag may not:
/// so one forgotten brace costs one line, not the rest of the file.
struct LineScanner {
    private let source: TemplateSource
    private let reporter: Reporter
    /// The opening of the comment that the last line left open.
    private(set) var openComment: Range<Int>?
    /// The `{% raw %}` whose end has not come yet.
    private var openRaw: Range<Int>?
    /// Where the tags of this line trim.
    private var trims: [WhiteSpaceControl.Trim] = []

    init(_ reporter: Reporter) {
        source = reporter.source
        self.reporter = reporter
    }

    /// The pieces of a line; what is broken in it has been reported and is `.broken`.
    mutating func pieces(of line: Range<Int>) -> [Piece] { scan(line).pieces }

    /// A line, and whether a `-` in its first or last tag takes the break before or after it away.
    struct Line {
        var pieces: [Piece] = []
        var trimsStart = false
        var trimsEnd = false
    }

    mutating func scan(_ line: Range<Int>) -> Line {
        trims = []
        let pieces = self.split(line)
        return WhiteSpaceControl(trims).applied(to: pieces)
    }

    private mutating func split(_ line: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        var cursor = line.lowerBound
        if openRaw != nil { cursor = takeRaw(from: cursor, in: line, into: &pieces) }
        if openComment != nil { cursor = skipComment(from: cursor, in: line) }
        while cursor < line.upperBound {
            let next = nextTag(from: cursor, in: line)
            if cursor < next { pieces.append(text(cursor..<next)) }
            guard next < line.upperBound else { break }
            if source.bytes[next + 1] == UInt8(ascii: "#") {
                openComment = next..<next + 2
                cursor = skipComment(from: next + 2, in: line)
            } else {
                let tag = self.tag(at: next, in: line)
                cursor = tag.span.upperBound
                if case .statement(let tokens, let span) = tag, tokens.map(\.kind) == [.name("raw"), .end] {
                    openRaw = span
                    cursor = takeRaw(from: cursor, in: line, into: &pieces)
                } else {
                    pieces.append(tag)
                }
            }
        }
        return pieces
    }

    /// Reports a comment or raw text that never ends.
    func finish() {
        if let openComment { reporter.report(openComment) { .unclosedTag("{#", "#}", at: $0) } }
        if let openRaw { reporter.report(openRaw) { .unclosedStatement("raw", withinLine: false, at: $0) } }
    }

    /// Takes text up to `{% endraw %}` or the end of the line as it stands.
    private mutating func takeRaw(from start: Int, in line: Range<Int>, into pieces: inout [Piece]) -> Int {
        var offset = start
        while let opening = find(.opening, from: offset, in: line) {
            let closing = find(.statement, from: opening + 2, in: line)
            if let closing, source.string(opening + 2..<closing).filter({ !" \t-".contains($0) }) == "endraw" {
                openRaw = nil
                appendRaw(start..<opening, to: &pieces)
                return closing + 2
            }
            offset = opening + 2
        }
        appendRaw(start..<line.upperBound, to: &pieces)
        return line.upperBound
    }

    private func appendRaw(_ range: Range<Int>, to pieces: inout [Piece]) {
        guard !range.isEmpty else { return }
        pieces.append(plain(range))
    }

    /// The offset of the next `{{`, `{%` or `{#`, or the end of the line.
    private func nextTag(from start: Int, in line: Range<Int>) -> Int {
        var offset = start
        while offset + 1 < line.upperBound {
            if source.bytes[offset] == UInt8(ascii: "{"), "{%#".utf8.contains(source.bytes[offset + 1]) {
                return offset
            }
            offset += 1
        }
        return line.upperBound
    }

    private mutating func skipComment(from start: Int, in line: Range<Int>) -> Int {
        guard let end = find(.comment, from: start, in: line) else { return line.upperBound }
        openComment = nil
        return end + 2
    }

    private func text(_ range: Range<Int>) -> Piece {
        let braces = mistypedBraces(in: range, MistypedBraces.first)
        // Of a tag that begins wrongly and ends rightly the beginning is to be mended.
        if let stray = strayClosing(in: range), braces.map({ stray.lowerBound <= $0.lowerBound }) ?? true {
            reporter.report(stray) { .strayClosing(source.string(stray), at: $0) }
            return .broken(span: range, opening: nil)
        }
        if let braces {
            reporter.report(braces) { .mistypedBraces(source.string(braces), at: $0) }
            return .broken(span: range, opening: nil)
        }
        return plain(range)
    }

    /// Text that no brace is looked for in.
    private func plain(_ range: Range<Int>) -> Piece {
        let text = source.string(range)
        guard let scalar = PlainText.forbiddenScalar(in: text) else { return .text(text, span: range) }
        let before = text.unicodeScalars.prefix { $0 != scalar }
        let offset = range.lowerBound + before.reduce(0) { $0 + UTF8.width($1) }
        reporter.report(offset..<offset + UTF8.width(scalar)) { .forbiddenCharacter(scalar, at: $0) }
        return .broken(span: range, opening: nil)
    }

    /// The tag that starts here; one without an end takes the text up to the next tag.
    private mutating func tag(at start: Int, in line: Range<Int>) -> Piece {
        let isOutput = source.bytes[start + 1] == UInt8(ascii: "{")
        // An expression holds no tag: one that begins before the end shows that the end is missing.
        let nextOpening = nextTag(from: start + 2, in: line)
        let next = isQuoted(nextOpening, since: start + 2) ? line.upperBound : nextOpening
        guard let end = closingOffset(isOutput ? .output : .statement, from: start + 2, in: start..<next) else {
            reportUnclosed(start, isOutput, inside: start + 2..<next)
            return .broken(span: start..<next, opening: isOutput ? nil : firstWord(start + 2..<next))
        }
        let span = start..<end + 2
        var inside = start + 2..<end
        if !inside.isEmpty, source.bytes[inside.lowerBound] == UInt8(ascii: "-") {
            trims.append(.before(span))
            inside = inside.lowerBound + 1..<inside.upperBound
        }
        if !inside.isEmpty, source.bytes[inside.upperBound - 1] == UInt8(ascii: "-") {
            trims.append(.after(span))
            inside = inside.lowerBound..<inside.upperBound - 1
        }
        guard let tokens = TagLexer.tokens(in: inside, closing: end..<end + 2, reporter) else {
            return .broken(span: span, opening: isOutput ? nil : firstWord(inside))
        }
        return isOutput ? .output(tokens, span: span) : .statement(tokens, span: span)
    }

    /// The tag's end may be there and mistyped.
    private func reportUnclosed(_ start: Int, _ isOutput: Bool, inside: Range<Int>) {
        if let braces = mistypedBraces(in: inside, MistypedBraces.firstPair) {
            reporter.report(braces) { .mistypedBraces(source.string(braces), at: $0) }
        } else {
            reporter.report(start..<start + 2) { .unclosedTag(isOutput ? "{{" : "{%", isOutput ? "}}" : "%}", at: $0) }
        }
    }

    private func firstWord(_ range: Range<Int>) -> String? {
        let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte) }
        let word = source.bytes[range].drop { !isLetter($0) }.prefix(while: isLetter)
        return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
    }

    /// Where the tag closes: a brace within quotes does not close it, unless the
    /// quotes themselves are never closed.
    private func closingOffset(_ closing: Pair, from start: Int, in line: Range<Int>) -> Int? {
        var quote: UInt8?
        var offset = start
        while offset < line.upperBound {
            let byte = source.bytes[offset]
            if let open = quote {
                if byte == UInt8(ascii: "\\") { offset += 1 } else if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if offset + 1 < line.upperBound, closing.stands(at: offset, in: source.bytes) {
                return offset
            }
            offset += 1
        }
        return quote == nil ? nil : find(closing, from: start, in: line)
    }

    /// Whether a place within a tag lies between quotes.
    private func isQuoted(_ offset: Int, since start: Int) -> Bool {
        var quote: UInt8?
        for byte in source.bytes[start..<offset] {
            if byte == quote {
                quote = nil
            } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return quote != nil
    }

    /// Braces that were meant for a tag and make none.
    private func mistypedBraces(in range: Range<Int>, _ search: (String) -> Range<Int>?) -> Range<Int>? {
        search(source.string(range)).map { range.lowerBound + $0.lowerBound..<range.lowerBound + $0.upperBound }
    }

    /// The first `}}`, `%}` or `#}`.
    private func strayClosing(in range: Range<Int>) -> Range<Int>? {
        var offset = range.lowerBound + 1
        while offset < range.upperBound {
            if source.bytes[offset] == UInt8(ascii: "}") && "}%#".utf8.contains(source.bytes[offset - 1]) {
                return offset - 1..<offset + 1
            }
            offset += 1
        }
        return nil
    }

    private func find(_ pair: Pair, from start: Int, in line: Range<Int>) -> Int? {
        var offset = start
        while offset + 1 < line.upperBound {
            if pair.stands(at: offset, in: source.bytes) { return offset }
            offset += 1
        }
        return nil
    }

    /// Two bytes that open or close a tag.
    private struct Pair {
        let first: UInt8
        let second: UInt8

        static let opening = Pair(first: UInt8(ascii: "{"), second: UInt8(ascii: "%"))
        static let comment = Pair(first: UInt8(ascii: "#"), second: UInt8(ascii: "}"))
        static let output = Pair(first: UInt8(ascii: "}"), second: UInt8(ascii: "}"))
        static let statement = Pair(first: UInt8(ascii: "%"), second: UInt8(ascii: "}"))

        func stands(at offset: Int, in bytes: [UInt8]) -> Bool {
            bytes[offset] == first && bytes[offset + 1] == second
        }
    }
}
