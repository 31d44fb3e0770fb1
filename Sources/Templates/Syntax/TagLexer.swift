import Diagnostics

/// Splits the inside of a tag into tokens.
struct TagLexer {
    private let reporter: Reporter
    private let scalars: [Unicode.Scalar]
    private let closing: Range<Int>
    private var position = 0
    private var offset: Int
    private var tokens: [Token] = []

    /// - Parameters:
    ///   - inside: the span between the braces.
    ///   - closing: the span of the closing braces.
    static func tokens(in inside: Range<Int>, closing: Range<Int>, _ reporter: Reporter) -> [Token]? {
        var lexer = TagLexer(inside, closing, reporter)
        return lexer.run()
    }

    private init(_ inside: Range<Int>, _ closing: Range<Int>, _ reporter: Reporter) {
        self.reporter = reporter
        self.closing = closing
        scalars = Array(reporter.source.string(inside).unicodeScalars)
        offset = inside.lowerBound
    }

    private mutating func run() -> [Token]? {
        while let scalar = current {
            let isFine =
                switch scalar {
                case " ", "\t": skip()
                case "\"", "'": text(quote: scalar)
                case "0"..."9": number()
                case _ where Token.startsName(scalar): name()
                default: symbol()
                }
            guard isFine else { return nil }
        }
        tokens.append(Token(kind: .end, span: closing))
        return tokens
    }

    private var current: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

    @discardableResult
    private mutating func advance() -> Unicode.Scalar {
        let scalar = scalars[position]
        position += 1
        offset += UTF8.width(scalar)
        return scalar
    }

    private mutating func skip() -> Bool {
        advance()
        return true
    }

    private mutating func name() -> Bool {
        let start = offset
        while let scalar = current, Token.continuesName(scalar) { advance() }
        tokens.append(Token(kind: .name(reporter.source.string(start..<offset)), span: start..<offset))
        return true
    }

    private mutating func number() -> Bool {
        let start = offset
        var digits = takeDigits()
        if current == ".", position + 1 < scalars.count, Self.isDigit(scalars[position + 1]) {
            advance()
            digits += "." + takeDigits()
            tokens.append(Token(kind: .decimal(digits), span: start..<offset))
            return true
        }
        guard let number = Int(digits) else {
            reporter.report(start..<offset) { .unexpectedCharacter(digits, at: $0) }
            return false
        }
        tokens.append(Token(kind: .integer(number), span: start..<offset))
        return true
    }

    private mutating func takeDigits() -> String {
        var digits = ""
        while let scalar = current, Self.isDigit(scalar) { digits.unicodeScalars.append(advance()) }
        return digits
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// A text in either quotes; `\` keeps the next character from ending it.
    private mutating func text(quote: Unicode.Scalar) -> Bool {
        let start = offset
        advance()
        var text = ""
        while let scalar = current, scalar != quote {
            advance()
            if scalar == "\\", let escaped = current {
                if escaped != "\\", escaped != "\"", escaped != "'" {
                    reporter.report(offset - 1..<offset + UTF8.width(escaped)) { .unknownEscape(escaped, at: $0) }
                    return false
                }
                text.unicodeScalars.append(advance())
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        guard current != nil else {
            reporter.report(start..<offset) { .unclosedText(at: $0) }
            return false
        }
        advance()
        tokens.append(Token(kind: .text(text), span: start..<offset))
        return true
    }

    /// Signs of two characters that other languages have.
    private func isForeign(_ first: Unicode.Scalar) -> Bool {
        guard let second = current else { return false }
        switch (first, second) {
        case ("&", "&"), ("|", "|"), ("<", ">"), ("=", ">"), ("=", "<"), ("/", "/"), ("*", "*"): return true
        default: return false
        }
    }

    /// What to tell of: the whole sign, and the number before a percent sign.
    private mutating func foreign(_ first: Unicode.Scalar, from start: Int) -> (text: String, span: Range<Int>) {
        if isForeign(first) {
            let second = advance()
            return ("\(first)\(second)", start..<offset)
        }
        if first == "%", let last = tokens.last, case .integer(let number) = last.kind, last.span.upperBound == start {
            return ("\(number)%", last.span.lowerBound..<offset)
        }
        return (String(first), start..<offset)
    }

    private mutating func symbol() -> Bool {
        let start = offset
        let first = advance()
        let isPair = current == "=" && (first == "=" || first == "!" || first == "<" || first == ">")
        if isPair { advance() }
        if isPair, current == "=" {
            advance()
            reporter.report(start..<offset) { .unexpectedCharacter("\(first)==", at: $0) }
            return false
        }
        guard isPair || ("|.,()[]<>=+-*/~".unicodeScalars.contains(first) && !isForeign(first)) else {
            let found = foreign(first, from: start)
            reporter.report(found.span) { .unexpectedCharacter(found.text, at: $0) }
            return false
        }
        tokens.append(Token(kind: .symbol(reporter.source.string(start..<offset)), span: start..<offset))
        return true
    }
}
