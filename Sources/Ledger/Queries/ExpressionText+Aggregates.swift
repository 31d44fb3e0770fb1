extension ExpressionText {
    /// The text with each call of an aggregate function, FILTER included, replaced by `1`.
    ///
    /// What is left reads no column, unless one stands outside the aggregates. Subqueries stay
    /// as they are: their aggregates are their own.
    ///
    /// - Precondition: the text has no `fault`.
    var withoutAggregates: String { replacingAggregates { _, _ in " 1 " } }

    /// The text with each aggregate narrowed to the records that meet a condition.
    ///
    /// - Precondition: neither text has a `fault`.
    func filtered(by condition: String) -> String {
        replacingAggregates { call, filter in
            let both = filter.map { "(\n\(condition)\n) AND (\n\($0)\n)" } ?? condition
            return "\(call) FILTER (WHERE \(both)\n)"
        }
    }

    /// - Parameter replacement: what stands for a call with the condition of its FILTER, if it has one.
    private func replacingAggregates(_ replacement: (_ call: String, _ filter: String?) -> String) -> String {
        let scalars = Array(text.unicodeScalars)
        var rest = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            let end = Self.end(ofPieceAt: position, in: scalars)
            if let aggregate = Self.aggregate(at: position, word: end, in: scalars) {
                let call = String(String.UnicodeScalarView(scalars[aggregate.call]))
                let filter = aggregate.filter.map { String(String.UnicodeScalarView(scalars[$0])) }
                rest += replacement(call, filter).unicodeScalars
                position = aggregate.end
            } else {
                rest += scalars[position..<end]
                position = end
            }
        }
        return String(rest)
    }

    /// A call of an aggregate function: where it and the condition of its FILTER stand, and where both end.
    private struct Aggregate {
        var call: Range<Int>
        var filter: Range<Int>?
        var end: Int
    }

    /// Where a word, a quotation, a subquery or a single character ends.
    private static func end(ofPieceAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
        if let quotation = end(ofQuotationAt: start, in: scalars) { return quotation }
        if scalars[start].isName {
            return scalars[start...].firstIndex { !$0.isName } ?? scalars.count
        }
        guard scalars[start] == "(" else { return start + 1 }
        let inside = skippingSpace(from: start + 1, in: scalars)
        let word = self.word(at: inside, in: scalars)
        return ["select", "values"].contains(word) ? end(ofParenthesisAt: start, in: scalars) : start + 1
    }

    /// The call of an aggregate function at a word; nil when the word is none.
    private static func aggregate(at start: Int, word end: Int, in scalars: [Unicode.Scalar]) -> Aggregate? {
        // First of all: behind anything else nobody need look what follows, however far that is.
        guard scalars[start].isName else { return nil }
        let name = word(at: start, in: scalars)
        guard ["count", "sum", "min", "max"].contains(name) else { return nil }
        let open = skippingSpace(from: end, in: scalars)
        guard open < scalars.count, scalars[open] == "(" else { return nil }
        let close = self.end(ofParenthesisAt: open, in: scalars)
        // Of several arguments these two pick one, and add nothing up.
        if name == "min" || name == "max", hasSeveralArguments(scalars[(open + 1)..<(close - 1)]) { return nil }
        let alone = Aggregate(call: start..<close, end: close)
        let next = skippingSpace(from: close, in: scalars)
        guard word(at: next, in: scalars) == "filter" else { return alone }
        let parenthesis = skippingSpace(from: next + 6, in: scalars)
        guard parenthesis < scalars.count, scalars[parenthesis] == "(" else { return alone }
        let filterEnd = self.end(ofParenthesisAt: parenthesis, in: scalars)
        let condition = skippingSpace(from: parenthesis + 1, in: scalars)
        guard word(at: condition, in: scalars) == "where" else { return alone }
        let inside = skippingSpace(from: condition + 5, in: scalars)
        return Aggregate(call: start..<close, filter: inside..<filterEnd - 1, end: filterEnd)
    }

    private static func hasSeveralArguments(_ inside: ArraySlice<Unicode.Scalar>) -> Bool {
        let scalars = Array(inside)
        var position = 0
        while position < scalars.count {
            if scalars[position] == "," { return true }
            let isOpen = scalars[position] == "("
            position =
                isOpen
                ? end(ofParenthesisAt: position, in: scalars)
                : end(ofQuotationAt: position, in: scalars) ?? position + 1
        }
        return false
    }

    /// The place after the parenthesis that matches the one at a place.
    private static func end(ofParenthesisAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
        var depth = 0
        var position = start
        while position < scalars.count {
            if let quotation = end(ofQuotationAt: position, in: scalars) {
                position = quotation
                continue
            }
            if scalars[position] == "(" { depth += 1 }
            if scalars[position] == ")" { depth -= 1 }
            position += 1
            if depth == 0 { return position }
        }
        return position
    }

    private static func end(ofQuotationAt start: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard ["'", "\"", "`", "["].contains(scalars[start]) else { return nil }
        let close: Unicode.Scalar = scalars[start] == "[" ? "]" : scalars[start]
        return scalars[(start + 1)...].firstIndex(of: close).map { $0 + 1 } ?? scalars.count
    }

    private static func skippingSpace(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
        scalars[min(start, scalars.count)...].firstIndex { !$0.properties.isWhitespace } ?? scalars.count
    }

    /// The word that begins at a place, in lower case.
    private static func word(at start: Int, in scalars: [Unicode.Scalar]) -> String {
        String(String.UnicodeScalarView(scalars[start...].prefix(while: \.isName))).lowercased()
    }
}

extension Unicode.Scalar {
    /// Whether it can stand in an SQL name.
    fileprivate var isName: Bool {
        properties.isAlphabetic || self == "_" || self == "$" || ("0"..."9").contains(self) || value > 0x7F && !properties.isWhitespace
    }
}
