/// Operators between two values, the loosest first.
extension ExpressionParser {
    mutating func comparison() throws(Stop) -> Expression {
        let left = try joining()
        if let negated = try takesMembership() {
            let right = try joining()
            let span = left.span.lowerBound..<right.span.upperBound
            let found = Expression(kind: .membership(left, in: right), span: span)
            return negated ? Expression(kind: .not(found), span: span) : found
        }
        guard case .symbol(let symbol) = current.kind,
            let comparison = Expression.Comparison(rawValue: symbol)
        else { return left }
        try advance()
        return binary(left, try joining()) { .comparison(comparison, $0, $1) }
    }

    /// Whether `in` (false) or `not in` (true) stands here; takes it.
    mutating func takesMembership() throws(Stop) -> Bool? {
        if try takesWord("in") { return false }
        guard current.kind == .name("not"), tokens[min(position + 1, tokens.count - 1)].kind == .name("in") else {
            return nil
        }
        try advance()
        try advance()
        return true
    }

    mutating func joining() throws(Stop) -> Expression {
        var left = try sum()
        while try takes("~") { left = binary(left, try sum()) { .joined($0, $1) } }
        return left
    }

    mutating func sum() throws(Stop) -> Expression {
        var left = try product()
        while let sign = try takesArithmetic([.plus, .minus]) {
            left = binary(left, try product()) { .arithmetic(sign, $0, $1) }
        }
        return left
    }

    mutating func product() throws(Stop) -> Expression {
        var left = try signed()
        while let sign = try takesArithmetic([.times, .over]) {
            left = binary(left, try signed()) { .arithmetic(sign, $0, $1) }
        }
        return left
    }

    mutating func takesArithmetic(
        _ signs: [Expression.Arithmetic]
    ) throws(Stop) -> Expression.Arithmetic? {
        for sign in signs where try takes(sign.rawValue) { return sign }
        return nil
    }

    mutating func signed() throws(Stop) -> Expression {
        let start = current.span.lowerBound
        guard try takes("-") else { return try filtered() }
        let operand = try signed()
        return Expression(kind: .negative(operand), span: start..<operand.span.upperBound)
    }

    func binary(
        _ left: Expression, _ right: Expression, _ kind: (Expression, Expression) -> Expression.Kind
    ) -> Expression {
        Expression(kind: kind(left, right), span: left.span.lowerBound..<right.span.upperBound)
    }
}
