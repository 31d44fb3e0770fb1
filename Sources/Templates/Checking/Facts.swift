import Diagnostics
import Quantities

/// What is known to hold at a place of a template, by the conditions around it: so a part that is never
/// reached is found, and a word that needs a condition is known to have it.
///
/// Names cannot be given another value, so what an `if` has found stays true to its end.
struct Facts: Hashable, Sendable {
    /// Conditions by their words.
    private var known: [String: Bool] = [:]
    /// Values that are known to equal a literal.
    private var equals: [String: Expression.Kind] = [:]
    /// The named conditions that hold, of whatever record.
    private(set) var established: Set<String> = []

    /// Takes over that a condition holds, or that it does not.
    mutating func assume(_ condition: Expression, _ holds: Bool) {
        switch condition.kind {
        case .boolean: return
        case .not(let operand): assume(operand, !holds)
        case .logical(let word, let left, let right):
            // Of a disjunction that holds, nobody knows which part does.
            guard (word == .and) == holds else { break }
            assume(left, holds)
            assume(right, holds)
        case .comparison(let comparison, let left, let right):
            if comparison == .equal && holds || comparison == .notEqual && !holds, let value = Self.literal(right) {
                equals[left.canonical] = value
            }
        default: break
        }
        established.formUnion(condition.proves(when: holds))
        let form = ConditionForm(condition)
        known[form.words] = form.isNegated != holds
    }

    /// Whether a condition always (true) or never (false) holds here; nil where the data decide.
    func verdict(_ condition: Expression) -> Bool? {
        switch condition.kind {
        case .boolean(let flag): return flag
        case .not(let operand): return verdict(operand).map { !$0 }
        case .logical(let word, let left, let right):
            // One part may decide; the second is only asked where the first has not.
            let decisive = word == .or
            let first = verdict(left)
            if first == decisive { return decisive }
            var beyond = self
            beyond.assume(left, !decisive)
            let second = beyond.verdict(right)
            if second == decisive { return decisive }
            if first != nil, second != nil { return !decisive }
        case .comparison(let comparison, let left, let right) where left.canonical == right.canonical:
            // Whatever it is, it equals itself.
            return comparison.holds(0, 0)
        case .comparison(let comparison, let left, let right) where !comparison.isOrdering:
            if let value = Self.literal(right), let other = Self.literal(left) ?? equals[left.canonical] {
                return (value == other) == (comparison == .equal)
            }
        case .comparison(let comparison, let left, let right):
            if case (.integer(let one), .integer(let other)) = (left.kind, right.kind) { return comparison.holds(one, other) }
        default: break
        }
        let form = ConditionForm(condition)
        return known[form.words].map { $0 != form.isNegated }
    }

    private static func literal(_ expression: Expression) -> Expression.Kind? {
        switch expression.kind {
        case .text, .integer, .boolean: expression.kind
        default: nil
        }
    }
}

/// A condition in the words that it has in common with its opposite: `甲 != 乙` is `甲 == 乙` denied.
private struct ConditionForm {
    let words: String
    let isNegated: Bool

    init(_ condition: Expression) {
        guard case .comparison(let comparison, let left, let right) = condition.kind else {
            words = condition.canonical
            isNegated = false
            return
        }
        let (sign, isNegated): (Expression.Comparison, Bool) =
            switch comparison {
            case .equal, .less, .greater: (comparison, false)
            case .notEqual: (.equal, true)
            case .greaterOrEqual: (.less, true)
            case .lessOrEqual: (.greater, true)
            }
        words = "(\(left.canonical) \(sign.rawValue) \(right.canonical))"
        self.isNegated = isNegated
    }
}

extension Expression {
    /// The named conditions that hold, of whatever record, where this one holds or does not.
    func proves(when holds: Bool) -> Set<String> {
        var proven: Set<String> = []
        addProven(when: holds, to: &proven)
        return proven
    }

    /// The same, added to what is known: most conditions are comparisons, which prove none, and evaluation meets them all.
    func addProven(when holds: Bool, to proven: inout Set<String>) {
        switch kind {
        case .not(let operand): operand.addProven(when: !holds, to: &proven)
        // Of a disjunction that holds, nobody knows which part does.
        case .logical(let word, let left, let right) where (word == .and) == holds:
            left.addProven(when: holds, to: &proven)
            right.addProven(when: holds, to: &proven)
        case .meets(_, let name, _) where holds: proven.insert(name)
        case .name(let name) where holds: proven.insert(name.text)
        default: return
        }
    }

    /// The expression in one way of writing, whatever its spaces and brackets.
    var canonical: String {
        switch kind {
        case .text(let text): "\"\(text)\""
        case .integer(let number): String(number)
        case .decimal(let rate): "\(rate.part)/\(rate.whole)"
        case .boolean(let flag): String(flag)
        case .list(let elements): "[" + elements.map(\.canonical).joined(separator: ",") + "]"
        case .name(let name): name.text
        case .member(let base, let name, _): "\(base.canonical).\(name.text)"
        case .index(let base, let index): "\(base.canonical)[\(index.canonical)]"
        case .not(let operand): "(not \(operand.canonical))"
        case .logical(let word, let left, let right): "(\(left.canonical) \(word.rawValue) \(right.canonical))"
        case .comparison(let sign, let left, let right): "(\(left.canonical) \(sign.rawValue) \(right.canonical))"
        case .membership(let element, let list): "(\(element.canonical) in \(list.canonical))"
        case .test(let value, let call): "(\(value.canonical) is \(call.test.rawValue)\(call.arguments.words))"
        case .meets(let base, let name, _): "(\(base.canonical) is \(name))"
        case .arithmetic(let sign, let left, let right): "(\(left.canonical) \(sign.rawValue) \(right.canonical))"
        case .negative(let operand): "(-\(operand.canonical))"
        case .joined(let left, let right): "(\(left.canonical) ~ \(right.canonical))"
        case .conditional(let value, let condition, let other):
            "(\(value.canonical) if \(condition.canonical) else \(other.canonical))"
        case .filtered(let value, let call): "(\(value.canonical) | \(call.name)\(call.arguments.words))"
        }
    }
}

extension [Expression] {
    fileprivate var words: String { isEmpty ? "" : "(" + map(\.canonical).joined(separator: ",") + ")" }
}
