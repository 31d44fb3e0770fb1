import Diagnostics

/// Parses the tokens of one tag. Binding, the loosest first: `or`, `and`, `not`,
/// comparison (one, not chained), `|`, and `.` `[ ]` `( )`.
struct ExpressionParser {
    /// How many tokens an expression may have: so its tree is never deeper than the
    /// stack, whether it nests brackets or chains dots.
    static let mostTokens = 200

    private let tokens: [Token]
    private let reporter: Reporter
    private var position = 0
    private var taken = 0

    /// Ends the parsing; the diagnostic has been reported.
    struct Stop: Error {}

    init(_ tokens: [Token], from position: Int = 0, _ reporter: Reporter) {
        self.tokens = tokens
        self.reporter = reporter
        self.position = position
    }

    /// The whole tag as one expression; nil after reporting what is wrong.
    mutating func whole() -> Expression? {
        do {
            let expression = try disjunction()
            guard case .end = current.kind else { throw unexpected("“|”或者标签的结尾", "'|' or the end of the tag") }
            return expression
        } catch { return nil }
    }

    private var current: Token { tokens[position] }

    private mutating func disjunction() throws(Stop) -> Expression {
        var left = try conjunction()
        while try takesWord("or") { left = joined(.or, left, try conjunction()) }
        return left
    }

    private mutating func conjunction() throws(Stop) -> Expression {
        var left = try negation()
        while try takesWord("and") { left = joined(.and, left, try negation()) }
        return left
    }

    private func joined(_ logical: Expression.Logical, _ left: Expression, _ right: Expression) -> Expression {
        Expression(
            kind: .logical(logical, left, right), span: left.span.lowerBound..<right.span.upperBound)
    }

    private mutating func negation() throws(Stop) -> Expression {
        let start = current.span.lowerBound
        guard try takesWord("not") else { return try comparison() }
        let operand = try negation()
        return Expression(kind: .not(operand), span: start..<operand.span.upperBound)
    }

    private mutating func comparison() throws(Stop) -> Expression {
        let left = try filtered()
        guard case .symbol(let symbol) = current.kind,
            let comparison = Expression.Comparison(rawValue: symbol)
        else { return left }
        try advance()
        let right = try filtered()
        return Expression(
            kind: .comparison(comparison, left, right),
            span: left.span.lowerBound..<right.span.upperBound)
    }

    private mutating func filtered() throws(Stop) -> Expression {
        var value = try postfix()
        while try takes("|") {
            let name = current
            guard case .name(let word) = name.kind else { throw unexpected("过滤器的名称", "the name of a filter") }
            try advance()
            let arguments = try takes("(") ? try self.arguments() : []
            value = Expression(
                kind: .filtered(value, FilterCall(name: word, nameSpan: name.span, arguments: arguments)),
                span: value.span.lowerBound..<tokens[position - 1].span.upperBound)
        }
        return value
    }

    private mutating func arguments() throws(Stop) -> [Expression] {
        if try takes(")") { return [] }
        var arguments = [try disjunction()]
        while try takes(",") { arguments.append(try disjunction()) }
        try expect(")")
        return arguments
    }

    private mutating func postfix() throws(Stop) -> Expression {
        var value = try primary()
        while true {
            if try takes(".") {
                let member = current
                guard case .name(let word) = member.kind else { throw unexpected("字段的名称", "the name of a field") }
                try advance()
                value = Expression(
                    kind: .member(value, name: word, nameSpan: member.span),
                    span: value.span.lowerBound..<member.span.upperBound)
            } else if try takes("[") {
                let index = try disjunction()
                let end = current.span.upperBound
                try expect("]")
                value = Expression(kind: .index(value, index), span: value.span.lowerBound..<end)
            } else {
                return value
            }
        }
    }

    private mutating func primary() throws(Stop) -> Expression {
        let token = current
        switch token.kind {
        case .text(let text): return try leaf(.text(text))
        case .integer(let number): return try leaf(.integer(number))
        case .name("true"): return try leaf(.boolean(true))
        case .name("false"): return try leaf(.boolean(false))
        case .name(let name) where name == "loop" || !Token.reservedWords.contains(name):
            return try leaf(.name(name))
        case .symbol("("):
            try advance()
            let inner = try disjunction()
            let end = current.span.upperBound
            try expect(")")
            // With its brackets, so that a message quotes what was written.
            return Expression(kind: inner.kind, span: token.span.lowerBound..<end)
        default: throw unexpected("名称、文字或数字", "a name, a text or a number")
        }
    }

    private mutating func leaf(_ kind: Expression.Kind) throws(Stop) -> Expression {
        let span = current.span
        try advance()
        return Expression(kind: kind, span: span)
    }

    private mutating func takesWord(_ word: String) throws(Stop) -> Bool {
        guard current.kind == .name(word) else { return false }
        try advance()
        return true
    }

    private mutating func takes(_ symbol: String) throws(Stop) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    private mutating func expect(_ symbol: String) throws(Stop) {
        guard try takes(symbol) else { throw unexpected("“\(symbol)”", "'\(symbol)'") }
    }

    /// Every token taken counts, so brackets and chains are bounded alike.
    private mutating func advance() throws(Stop) {
        taken += 1
        guard taken <= Self.mostTokens else {
            reporter.report(current.span) { .tooLong(limit: Self.mostTokens, at: $0) }
            throw Stop()
        }
        position += 1
    }

    private func unexpected(_ chinese: String, _ english: String) -> Stop {
        let found = current.kind == .end ? reporter.source.string(current.span) : current.description
        reporter.report(current.span) {
            .unexpectedToken(found, expected: Bilingual(chinese, english), at: $0)
        }
        return Stop()
    }
}
