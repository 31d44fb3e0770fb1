import Diagnostics
import Quantities

/// Parses the tokens of one tag. Binding, the loosest first: `if … else`, `or`, `and`, `not`,
/// comparison and `in` (one, not chained), `~`, `+` `-`, `*` `/`, a sign, `|` and `is`, and `.` `[ ]` `( )`.
struct ExpressionParser {
    /// How many tokens an expression may have: so its tree is never deeper than the
    /// stack, whether it nests brackets or chains dots.
    static let mostTokens = 200

    let tokens: [Token]
    let reporter: Reporter
    var position = 0
    private var taken = 0

    /// Ends the parsing; the diagnostic has been reported.
    struct Stop: Error {}

    init(_ tokens: [Token], from position: Int = 0, _ reporter: Reporter) {
        self.tokens = tokens
        self.reporter = reporter
        self.position = position
    }

    /// The rest of the tag as one expression; nil after reporting what is wrong.
    mutating func whole() -> Expression? {
        do {
            let expression = try conditional()
            guard case .end = current.kind else { throw unexpected("“|”或者标签的结尾", "'|' or the end of the tag", after: expression) }
            return expression
        } catch { return nil }
    }

    /// What `for … in` goes through, and the condition after it: `各县 if 县.未结 > 0`.
    mutating func sequence() -> (sequence: Expression, condition: Expression?)? {
        do {
            let sequence = try disjunction()
            let condition = try takesWord("if") ? try disjunction() : nil
            guard case .end = current.kind else { throw unexpected("“%}”", "'%}'") }
            return (sequence, condition)
        } catch { return nil }
    }

    /// What stands in the brackets of a call that is the whole tag: `名称(甲, 乙)`.
    ///
    /// - Parameter called: the name before the brackets.
    mutating func callArguments(of called: String) -> [Expression]? {
        do {
            try expect("(")
            let arguments = try self.arguments(of: called)
            guard case .end = current.kind else { throw unexpected("标签的结尾", "the end of the tag") }
            return arguments
        } catch { return nil }
    }

    var current: Token { tokens[position] }

    mutating func conditional() throws(Stop) -> Expression {
        let value = try disjunction()
        guard try takesWord("if") else { return value }
        let condition = try disjunction()
        guard try takesWord("else") else { throw lacksElse(value.span.lowerBound..<condition.span.upperBound) }
        let other = try conditional()
        return Expression(
            kind: .conditional(value, if: condition, else: other),
            span: value.span.lowerBound..<other.span.upperBound)
    }

    mutating func disjunction() throws(Stop) -> Expression {
        var left = try conjunction()
        while try takesWord("or") { left = joined(.or, left, try conjunction()) }
        return left
    }

    mutating func conjunction() throws(Stop) -> Expression {
        var left = try negation()
        while try takesWord("and") { left = joined(.and, left, try negation()) }
        return left
    }

    func joined(_ logical: Expression.Logical, _ left: Expression, _ right: Expression) -> Expression {
        Expression(
            kind: .logical(logical, left, right), span: left.span.lowerBound..<right.span.upperBound)
    }

    mutating func negation() throws(Stop) -> Expression {
        let start = current.span.lowerBound
        guard try takesWord("not") else { return try comparison() }
        let operand = try negation()
        return Expression(kind: .not(operand), span: start..<operand.span.upperBound)
    }

    mutating func filtered() throws(Stop) -> Expression {
        var value = try postfix()
        while true {
            if try takes("|") {
                let call = try filterCall()
                value = Expression(
                    kind: .filtered(value, call), span: value.span.lowerBound..<tokens[position - 1].span.upperBound)
            } else if try takesWord("is") {
                value = try tested(value)
            } else {
                return value
            }
        }
    }

    mutating func filterCall() throws(Stop) -> FilterCall {
        let name = current
        guard case .name(let word) = name.kind else { throw unexpected("过滤器的名称", "the name of a filter") }
        try advance()
        let arguments = try takes("(") ? try self.arguments(of: word) : []
        return FilterCall(name: word, nameSpan: name.span, arguments: arguments)
    }

    /// `is even`, `is not 有值`, `is 已清零`.
    mutating func tested(_ value: Expression) throws(Stop) -> Expression {
        let isNegated = try takesWord("not")
        let name = current
        guard case .name(let word) = name.kind, !Token.isReserved(word) else {
            throw notATest(value, isNegated: isNegated)
        }
        try advance()
        let kind: Expression.Kind
        if let test = TestCall.Test.named(word) {
            let arguments = try takes("(") ? try self.arguments(of: word) : []
            kind = .test(value, TestCall(test: test, nameSpan: name.span, arguments: arguments))
        } else {
            kind = .meets(value, condition: word, nameSpan: name.span)
        }
        let span = value.span.lowerBound..<tokens[position - 1].span.upperBound
        let tested = Expression(kind: kind, span: span)
        return isNegated ? Expression(kind: .not(tested), span: span) : tested
    }

    /// - Parameter called: what the brackets belong to.
    mutating func arguments(of called: String) throws(Stop) -> [Expression] {
        if try takes(")") { return [] }
        try refuseKeyword(of: called)
        var arguments = [try conditional()]
        while try takes(",") {
            try refuseKeyword(of: called)
            arguments.append(try conditional())
        }
        try expect(")")
        return arguments
    }

    mutating func postfix() throws(Stop) -> Expression {
        var value = try primary()
        while true {
            if try takes(".") {
                let member = current
                guard case .name(let word) = member.kind else { throw notAField(of: value) }
                try advance()
                value = Expression(
                    kind: .member(value, name: ExactText(word), nameSpan: member.span),
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

    mutating func primary() throws(Stop) -> Expression {
        let token = current
        switch token.kind {
        case .text(let text): return try leaf(.text(text))
        case .integer(let number): return try leaf(.integer(number))
        case .decimal(let digits): return try decimal(digits)
        case .symbol("["): return try list()
        case .name("true"): return try leaf(.boolean(true))
        case .name("false"): return try leaf(.boolean(false))
        case .name(let name) where name == "loop" || !Token.isReserved(name):
            return try leaf(.name(ExactText(name)))
        case .symbol("("):
            try advance()
            let inner = try conditional()
            let end = current.span.upperBound
            try expect(")")
            // With its brackets, so that a message quotes what was written.
            return Expression(kind: inner.kind, span: token.span.lowerBound..<end)
        default: throw unexpected("名称、文字或数字", "a name, a text or a number")
        }
    }

    /// `0.95` as 95 of 100; more decimals than a rate prints say nothing.
    mutating func decimal(_ digits: String) throws(Stop) -> Expression {
        let parts = digits.split(separator: ".")
        guard parts[1].count <= 6, let part = Int(parts[0] + parts[1]) else {
            throw unexpected("小数（最多 6 位）", "a number of at most 6 decimals")
        }
        return try leaf(.decimal(Rate(part, of: parts[1].reduce(1) { whole, _ in whole * 10 })))
    }

    mutating func list() throws(Stop) -> Expression {
        let start = current.span.lowerBound
        try advance()
        var elements = [try conditional()]
        while try takes(",") { elements.append(try conditional()) }
        let end = current.span.upperBound
        try expect("]")
        return Expression(kind: .list(elements), span: start..<end)
    }

    mutating func leaf(_ kind: Expression.Kind) throws(Stop) -> Expression {
        let span = current.span
        try advance()
        return Expression(kind: kind, span: span)
    }

    mutating func takesWord(_ word: String) throws(Stop) -> Bool {
        guard current.kind == .name(word) else { return false }
        try advance()
        return true
    }

    mutating func takes(_ symbol: String) throws(Stop) -> Bool {
        guard current.kind == .symbol(symbol) else { return false }
        try advance()
        return true
    }

    mutating func expect(_ symbol: String) throws(Stop) {
        guard try takes(symbol) else { throw unexpected("“\(symbol)”", "'\(symbol)'") }
    }

    /// Every token taken counts, so brackets and chains are bounded alike.
    mutating func advance() throws(Stop) {
        taken += 1
        guard taken <= Self.mostTokens else {
            reporter.report(current.span) { .tooLong(limit: Self.mostTokens, at: $0) }
            throw Stop()
        }
        position += 1
    }

    /// - Parameter value: what stands before it, whole, for which the token may be a filter that lacks its `|`.
    func unexpected(_ chinese: String, _ english: String, after value: Expression? = nil) -> Stop {
        if current.kind == .symbol("=") {
            reporter.report(current.span) { .unexpectedCharacter("=", at: $0) }
            return Stop()
        }
        let found = current.kind == .end ? reporter.source.string(current.span) : current.description
        if let hint = slip {
            reporter.report(current.span) { .unexpectedWord(found, expected: Bilingual(chinese, english), hint: hint, at: $0) }
            return Stop()
        }
        reporter.report(current.span) {
            .unexpectedToken(found, expected: Bilingual(chinese, english), meant: filtered(value), at: $0)
        }
        return Stop()
    }

    /// `"首" if loop.first`: what is printed otherwise is not said.
    private func lacksElse(_ span: Range<Int>) -> Stop {
        guard case .end = current.kind else { return unexpected("“else”和另一个值", "'else' and the other value") }
        let (found, whole) = (reporter.source.string(current.span), reporter.source.string(span))
        reporter.report(current.span) {
            .unexpectedToken(
                found, expected: Bilingual("“else”和另一个值", "'else' and the other value"), meant: whole + " else \"\"", at: $0)
        }
        return Stop()
    }

    /// `督办期限 | 日期` where the tag has `督办期限 日期`.
    private func filtered(_ value: Expression?) -> String? {
        guard let value, case .name(let name) = current.kind, Filter.named(name) != nil else { return nil }
        switch value.kind {
        case .integer, .decimal, .text, .boolean: return nil
        default: break
        }
        return "\(reporter.source.string(value.span)) | \(name)"
    }
}
