import Diagnostics
import Quantities

/// Where a template prints what the data may leave out without having asked whether it is there.
///
/// A class, because copies of the checker share it; it never leaves the compilation.
final class UnguardedOutputs {
    private var spans: Set<Range<Int>> = []

    func insert(_ span: Range<Int>) { spans.insert(span) }

    func outputs(of source: TemplateSource) -> [UnguardedOutput] {
        spans.sorted { $0.lowerBound < $1.lowerBound }.map { span in
            let place = source.place(span)
            return UnguardedOutput(text: source.string(span), line: place.position?.line ?? 1, file: place.file)
        }
    }
}

/// A value that a template prints though the data may leave it out: a document without it cannot be made (`TPL0401`).
package struct UnguardedOutput: Hashable, Sendable {
    /// As the template names it.
    package let text: String
    /// Its line, counted from 1, and the file that it lies in.
    package let line: Int
    package let file: String
}

extension Checker {
    /// Notes the parts of what is printed that may not be there, and of which the conditions around do not say that they are.
    func noteUnguarded(_ expression: Expression) {
        switch expression.kind {
        case .name, .member:
            if isLeftOpen(expression) { unguarded.insert(expression.span) }
            if case .member(let base, _, _) = expression.kind { noteUnguarded(base) }
        case .index(let base, _): noteUnguarded(base)
        case .filtered(let operand, let call):
            if call.filter != .fallback { noteUnguarded(operand) }
            if call.filter?.parameters.areValues == true, call.filter != .required { call.arguments.forEach(noteUnguarded) }
        case .conditional(let value, let condition, let other):
            knowing(condition, true).noteUnguarded(value)
            knowing(condition, false).noteUnguarded(other)
        case .arithmetic(_, let left, let right), .joined(let left, let right):
            noteUnguarded(left)
            noteUnguarded(right)
        case .negative(let operand): noteUnguarded(operand)
        case .list(let elements): elements.forEach(noteUnguarded)
        case .text, .integer, .decimal, .boolean, .not, .logical, .comparison, .membership, .test, .meets: return
        }
    }

    /// Whether the field that is named may be left out, and nothing says that it is there.
    private func isLeftOpen(_ expression: Expression) -> Bool {
        guard isOptionalField(expression), facts.verdict(expression) != true else { return false }
        let isThere = TestCall(test: .defined, nameSpan: expression.span, arguments: [])
        return facts.verdict(Expression(kind: .test(expression, isThere), span: expression.span)) != true
    }

    private func isOptionalField(_ expression: Expression) -> Bool {
        switch expression.kind {
        case .name(let name): return field(name.text)?.isOptional ?? false
        case .member(let base, let name, _):
            // What is wrong with the owner has been reported with the output.
            guard case .record(let record)? = knownType(of: base) else { return false }
            return record[name.text]?.isOptional ?? false
        default: return false
        }
    }

    /// The type of numbers, names, members and elements, without a report; nil for anything else.
    func knownType(of expression: Expression) -> ValueType? {
        switch expression.kind {
        case .integer: return .integer
        case .decimal: return .rate
        case .name(let name): return field(name.text)?.type
        case .member(let base, let name, _):
            guard case .record(let record)? = knownType(of: base) else { return nil }
            return record[name.text]?.type
        case .index(let base, _):
            guard case .list(let element)? = knownType(of: base) else { return nil }
            return element
        default: return nil
        }
    }
}

extension Expression {
    /// Whether a filter behind it would only take its last part, so that it wants brackets.
    var isLoose: Bool {
        switch kind {
        case .arithmetic(_, let left, _), .joined(let left, _), .comparison(_, let left, _), .logical(_, let left, _),
            .membership(let left, _), .conditional(let left, _, _):
            // With its own brackets it begins before its first part.
            span.lowerBound == left.span.lowerBound
        case .negative(let operand): span.upperBound == operand.span.upperBound
        default: false
        }
    }
}
