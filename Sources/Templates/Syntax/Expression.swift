import Diagnostics
import Quantities

/// What stands in `{{ }}`, after `if` and after `in`.
struct Expression: Hashable, Sendable {
    var kind: Kind
    var span: Range<Int>

    indirect enum Kind: Hashable, Sendable {
        case text(String)
        case integer(Int)
        /// `0.95`, as 95 of 100.
        case decimal(Rate)
        case boolean(Bool)
        /// `["甲县", "乙县"]`.
        case list([Expression])
        /// With a key that is made once, when the template is read.
        case name(ExactText)
        case member(Expression, name: ExactText, nameSpan: Range<Int>)
        case index(Expression, Expression)
        case not(Expression)
        case logical(Logical, Expression, Expression)
        case comparison(Comparison, Expression, Expression)
        /// `县 in 各县`.
        case membership(Expression, in: Expression)
        case test(Expression, TestCall)
        /// `甲类 is 已清零`: whether a named condition of the pack holds for a record.
        case meets(Expression, condition: String, nameSpan: Range<Int>)
        case arithmetic(Arithmetic, Expression, Expression)
        case negative(Expression)
        /// `甲 ~ 乙`: one text after the other.
        case joined(Expression, Expression)
        /// `甲 if 条件 else 乙`.
        case conditional(Expression, if: Expression, else: Expression)
        case filtered(Expression, FilterCall)
    }

    enum Logical: String, Hashable, Sendable {
        case and, or
    }

    enum Arithmetic: String, Hashable, Sendable {
        case plus = "+"
        case minus = "-"
        case times = "*"
        case over = "/"
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

    /// The name that it is a part of: 县 of `县.名单[0]`; nil for others.
    var owner: ExactText? {
        switch kind {
        case .name(let name): name
        case .member(let base, _, _), .index(let base, _): base.owner
        default: nil
        }
    }

    /// The expressions that it is made of; what stands in a filter's brackets comes last.
    var parts: [Expression] {
        switch kind {
        case .text, .integer, .decimal, .boolean, .name: []
        case .member(let base, _, _), .not(let base), .negative(let base), .meets(let base, _, _): [base]
        case .list(let elements): elements
        case .index(let left, let right), .logical(_, let left, let right), .comparison(_, let left, let right),
            .membership(let left, let right), .arithmetic(_, let left, let right), .joined(let left, let right):
            [left, right]
        case .conditional(let value, let condition, let other): [condition, value, other]
        case .test(let value, let call): [value] + call.arguments
        case .filtered(let value, let call): [value] + call.arguments
        }
    }
}

/// `| name(arguments)`.
struct FilterCall: Hashable, Sendable {
    let name: String
    /// nil where there is none of that name.
    let filter: Filter?
    let nameSpan: Range<Int>
    var arguments: [Expression]

    init(name: String, nameSpan: Range<Int>, arguments: [Expression]) {
        self.name = name
        filter = Filter.named(name)
        self.nameSpan = nameSpan
        self.arguments = arguments
    }
}

/// `is name(arguments)`.
struct TestCall: Hashable, Sendable {
    var test: Test
    var nameSpan: Range<Int>
    var arguments: [Expression]

    /// What can be asked after `is`; `is not` asks for the opposite.
    enum Test: String, Hashable, Sendable, CaseIterable {
        /// Whether the data give it.
        case defined = "defined"
        case divisible = "divisibleby"
        case even = "even"
        case odd = "odd"

        /// By its Chinese or its Latin name.
        static func named(_ name: String) -> Test? { Test(rawValue: name) ?? chinese[name] }

        private static let chinese: [String: Test] = ["有值": .defined, "整除": .divisible, "双数": .even, "单数": .odd]

        /// The names that a message proposes.
        static let names = chinese.keys.sorted() + allCases.map(\.rawValue)
    }
}
