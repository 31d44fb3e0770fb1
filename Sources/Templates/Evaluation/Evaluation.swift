import Diagnostics
import Quantities

/// One evaluation: the values, the loop variables in scope, what has been used up.
///
/// A class, because the walk passes it to closures; it never leaves `evaluate`.
final class Evaluation {
    let source: TemplateSource
    private let globals: Value.Record
    private var locals: [(name: String, value: Value)] = []
    private var loops: [Range<Int>] = []
    private var limits: EvaluationLimits
    private(set) var isExhausted = false
    private(set) var diagnostics: [Diagnostic] = []
    private var errorCount = 0
    private var exhaustionIsReported = false
    /// Whether what is missing is passed over (`TemplateDraft`).
    let isDraft: Bool

    init(_ source: TemplateSource, _ globals: Value.Record, _ limits: EvaluationLimits, isDraft: Bool = false) {
        self.isDraft = isDraft
        self.source = source
        self.globals = globals
        self.limits = limits
    }

    /// More errors than this help nobody; see `Reporter`.
    var isFull: Bool { isExhausted || errorCount >= Reporter.mostDiagnostics }

    func report(_ failure: StageFailure) {
        // The loops on the way out fail for the same reason again.
        guard isExhausted ? !exhaustionIsReported : !isFull else { return }
        exhaustionIsReported = isExhausted
        diagnostics += failure.diagnostics
        errorCount += failure.diagnostics.count
    }

    /// Keeps a warning, unless there are so many already that nobody reads on.
    func warn(_ warning: Diagnostic) {
        guard diagnostics.count - errorCount < Reporter.mostDiagnostics else { return }
        diagnostics.append(warning)
    }

    func throwIfFailed() throws(StageFailure) {
        if errorCount > 0 { throw StageFailure(diagnostics.inOrderOfText()) }
    }

    func name(_ name: String) -> Value? { locals.last { $0.name == name }?.value ?? globals[name] }

    func failure(_ span: Range<Int>, _ make: (Place) -> Diagnostic) -> StageFailure {
        StageFailure(make(source.place(span)))
    }

    /// Visits the leaves of the branches taken and the turns of the loops.
    func walk<Leaf>(
        _ trees: [Tree<Leaf>], _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        for tree in trees {
            switch tree {
            case .leaf(let leaf): try visit(leaf)
            case .choice(let choice):
                for branch in choice.branches where try isTaken(branch.condition) {
                    try walk(branch.body, visit)
                    break
                }
            case .loop(let loop): try turns(loop, visit)
            }
        }
    }

    private func isTaken(_ condition: Expression?) throws(StageFailure) -> Bool {
        guard let condition else { return true }
        return try holds(condition)
    }

    private func turns<Leaf>(
        _ loop: Loop<Leaf>, _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        let sequence = try value(of: loop.sequence)
        guard case .list(let elements) = sequence.content else {
            throw unexpected(loop.sequence, sequence)
        }
        let depth = locals.count
        loops.append(loop.span)
        defer {
            locals.removeSubrange(depth...)
            loops.removeLast()
        }
        for (index, element) in elements.enumerated() {
            try use(steps: 1, characters: 0, at: loop.span)
            locals.removeSubrange(depth...)
            locals.append((loop.variable, element))
            locals.append(("loop", Self.turn(index, of: elements.count)))
            try walk(loop.body, visit)
        }
    }

    private static func turn(_ index: Int, of count: Int) -> Value {
        Value(
            .record(
                Value.Record([
                    "index": Value(.integer(index + 1)), "first": Value(.boolean(index == 0)),
                    "last": Value(.boolean(index == count - 1)),
                ])))
    }

    /// Counts what has been done, and fails with the innermost loop when it is too much.
    func use(steps: Int, characters: Int, at span: Range<Int>) throws(StageFailure) {
        limits.steps -= steps
        limits.characters -= characters
        guard limits.steps < 0 || limits.characters < 0 else { return }
        isExhausted = true
        let loop = loops.last.map { source.place($0) }
        throw failure(span) { .tooMuch(loop: loop, at: $0) }
    }

    func unexpected(_ expression: Expression, _ value: Value) -> StageFailure {
        failure(expression.span) {
            .unexpectedValue(source.string(expression.span), origin: value.origin, at: $0)
        }
    }
}
