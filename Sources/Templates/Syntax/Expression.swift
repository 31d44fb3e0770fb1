/// What stands in `{{ }}`, after `if` and after `in`.
struct Expression: Hashable, Sendable {
    var kind: Kind
    var span: Range<Int>

    indirect enum Kind: Hashable, Sendable {
        case text(String)
        case integer(Int)
        case boolean(Bool)
        case name(String)
        case member(Expression, name: String, nameSpan: Range<Int>)
        case index(Expression, Expression)
        case not(Expression)
        case logical(Logical, Expression, Expression)
        case comparison(Comparison, Expression, Expression)
        case filtered(Expression, FilterCall)
    }

    enum Logical: String, Hashable, Sendable {
        case and, or
    }

    enum Comparison: String, Hashable, Sendable {
        case equal = "=="
        case notEqual = "!="
        case less = "<"
        case lessOrEqual = "<="
        case greater = ">"
        case greaterOrEqual = ">="

        /// Whether it asks for an order, not only for sameness.
        var isOrdering: Bool { self != .equal && self != .notEqual }
    }
}

/// `| name(arguments)`.
struct FilterCall: Hashable, Sendable {
    var name: String
    var nameSpan: Range<Int>
    var arguments: [Expression]
}
