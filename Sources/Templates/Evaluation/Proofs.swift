import Diagnostics

/// Which named conditions hold for what is being printed: those that the statements around it have asked, and
/// those that its own expression asks.
struct Proofs {
    /// By the branches and loops around.
    private(set) var around: Set<String> = []
    /// By the expression that is being evaluated, and by those that gave its names their values.
    private(set) var within: Set<String> = []

    var all: Set<String> { within.isEmpty ? around : around.union(within) }

    /// The expression that is being evaluated has found a condition to hold, or not to.
    mutating func note(_ condition: Expression, _ holds: Bool) { condition.addProven(when: holds, to: &within) }

    /// A value was made where these held.
    mutating func note(_ conditions: Set<String>) {
        if !conditions.isEmpty { within.formUnion(conditions) }
    }

    /// What follows stands where a condition holds, or does not.
    mutating func enter(_ condition: Expression, _ holds: Bool) { condition.addProven(when: holds, to: &around) }

    /// What follows stands in a macro, which knows nothing of where it is called.
    mutating func forget() { around = [] }

    /// Another expression begins.
    mutating func begin() { within = [] }
}

/// Where a part of a line comes from, and what was known to hold there.
struct TextOrigin {
    /// Where the part begins, in UTF-8 bytes from the line's start; it ends where the next one begins.
    let start: Int
    /// The template's text, or the output's expression.
    let span: Range<Int>
    /// The template's own words, which were looked at when it was compiled.
    let isLiteral: Bool
    /// Where the value is written, if it is one of the data.
    let value: Place?
    /// The named conditions that hold there.
    let proven: Set<String>
}
