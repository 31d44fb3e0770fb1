/// Looks at the text of an SQL expression before it is put between parentheses.
struct ExpressionText {
    let text: String

    /// Why a text is no single expression.
    enum Fault { case empty, unbalanced, unclosed, semicolon, comment, tableExpression }

    /// The first fault: what would let the text break out of its parentheses.
    var fault: Fault? {
        guard text.contains(where: { !$0.isWhitespace }) else { return .empty }
        var depth = 0
        var scalars = Array(text.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "'", "\"", "`", "[":
                // A doubled quote closes and opens again, which comes to the same.
                let end: Unicode.Scalar = scalar == "[" ? "]" : scalar
                guard let close = scalars.firstIndex(of: end) else { return .unclosed }
                scalars = scalars[(close + 1)...]
            case "(": depth += 1
            case ")":
                depth -= 1
                if depth < 0 { return .unbalanced }
            case ";": return .semicolon
            case "-" where scalars.first == "-": return .comment
            case "/" where scalars.first == "*": return .comment
            case "\0": return .semicolon
            case _ where scalar.properties.isAlphabetic || scalar == "_":
                let rest = scalars.prefix { $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0) }
                scalars = scalars.dropFirst(rest.count)
                let word = String(String.UnicodeScalarView([scalar] + rest))
                if word.lowercased() == "with" { return .tableExpression }
            default: break
            }
        }
        return depth == 0 ? nil : .unbalanced
    }

    /// What `count(DISTINCT …)` counts, when the expression is one such call.
    var distinctArgument: String? {
        guard let argument = contribution, text.trimmed.lowercased().hasPrefix("count") else { return nil }
        let rest = String(text.trimmed.dropFirst("count".count)).trimmed
        return String(rest.dropFirst()).trimmed.lowercased().hasPrefix("distinct ") ? argument : nil
    }

    /// What the expression counts when it asks that records have one value together, as `count(DISTINCT 行业) = 1` does.
    ///
    /// A single record does, unless it has no value there.
    var commonValue: String? {
        let rest = text.trimmed
        guard rest.hasSuffix("1") else { return nil }
        let left = String(rest.dropLast()).trimmed
        guard left.hasSuffix("=") else { return nil }
        return ExpressionText(text: String(left.dropLast())).distinctArgument
    }

    /// What a single record adds to the figure, when the expression is one call of `sum` or `count`.
    ///
    /// `sum(查实金额)` gives `查实金额`, `count(DISTINCT 信用代码)` gives
    /// `信用代码`, `count(*)` gives `1`; anything else gives nil.
    var contribution: String? {
        let trimmed = text.trimmed
        for name in ["sum", "count"] where trimmed.lowercased().hasPrefix(name) {
            let rest = String(trimmed.dropFirst(name.count)).trimmed
            guard rest.hasPrefix("("), rest.hasSuffix(")") else { continue }
            let inner = String(rest.dropFirst().dropLast()).trimmed
            if inner == "*" { return "1" }
            let isDistinct = inner.lowercased().hasPrefix("distinct ")
            let argument = isDistinct ? String(inner.dropFirst(9)).trimmed : inner
            // `sum(a) + sum(b)` is no single call: its inside is out of balance.
            guard ExpressionText(text: argument).fault == nil else { return nil }
            return argument
        }
        return nil
    }
}

extension String {
    /// Without white space at its ends.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
