import Diagnostics
import Quantities

/// One evaluation: the values, the loop variables in scope, what has been used up.
///
/// A class, because the walk passes it to closures; it never leaves `evaluate`. What every name and every part of a line asks is not
/// held against overlapping accesses at run time (`@exclusivity(unchecked)`), which took a ninth of the time: each is read or written
/// at once, and no closure runs meanwhile.
final class Evaluation {
    let source: TemplateSource
    private let globals: Value.Record
    let conditions: [String: Expression]
    let calendar: WorkingCalendar?
    /// The records that conditions are being asked of: their names mean its fields.
    @exclusivity(unchecked) var subjects: [Value.Record] = []
    @exclusivity(unchecked) private var scope = Scope()
    let guardedWords: GuardedWords
    /// What is known to hold where the evaluation stands.
    @exclusivity(unchecked) var proofs = Proofs()
    /// Where a guarded word has been reported already, so that a loop does not say it at each turn.
    var reportedWords: Set<String> = []
    private var loops: [Range<Int>] = []
    /// Lists by a text, where a loop asks for the elements that have it.
    private var joins: [Range<Int>: JoinIndex] = [:]
    @exclusivity(unchecked) private var limits: EvaluationLimits
    private(set) var isExhausted = false
    private(set) var diagnostics: [Diagnostic] = []
    private var errorCount = 0
    private var exhaustionIsReported = false
    /// Names whose value could not be found, which has been told, and where they were asked for after that.
    private var failedNames: Set<ExactText> = []
    private var echoes: Set<Place> = []
    /// Whether what is missing is passed over (`TemplateDraft`).
    let isDraft: Bool

    init(_ template: Template, _ globals: Value.Record, _ limits: EvaluationLimits, isDraft: Bool = false) {
        self.isDraft = isDraft
        source = template.source
        conditions = template.conditions
        calendar = template.calendar
        guardedWords = template.guardedWords
        self.globals = globals
        self.limits = limits
    }

    /// Of an expression that is no template's, such as a requirement of the pack.
    init(_ source: TemplateSource, _ conditions: [String: Expression], _ calendar: WorkingCalendar?, _ globals: Value.Record) {
        isDraft = false
        self.source = source
        self.conditions = conditions
        self.calendar = calendar
        // It prints nothing.
        guardedWords = GuardedWords([])
        self.globals = globals
        limits = .standard
    }

    /// More errors than this help nobody; see `Reporter`.
    var isFull: Bool { isExhausted || errorCount >= Reporter.mostDiagnostics }

    func report(_ failure: StageFailure) {
        // The loops on the way out fail for the same reason again.
        guard isExhausted ? !exhaustionIsReported : !isFull else { return }
        exhaustionIsReported = isExhausted
        let told = failedNames.isEmpty ? failure.diagnostics : failure.diagnostics.filter { !isEcho($0) }
        diagnostics += told
        errorCount += told.count
    }

    /// Keeps a warning, unless there are so many already that nobody reads on.
    func warn(_ warning: Diagnostic) {
        guard diagnostics.count - errorCount < Reporter.mostDiagnostics else { return }
        diagnostics.append(warning)
    }

    func throwIfFailed() throws(StageFailure) {
        if errorCount > 0 { throw StageFailure(diagnostics.inOrderOfText()) }
    }

    func name(_ name: ExactText) -> Value? {
        if let subject = subjects.last { return subject[name] }
        guard let local = scope.local(name) else { return globals[name] }
        if !local.proven.isEmpty { proofs.note(local.proven) }
        return local.turn?.record ?? local.value
    }

    /// A member of what a name of the template's own stands for, which is not copied: nil where the name is none of them
    /// or stands for no record, an inner nil where it has no such member.
    func member(_ name: ExactText, ofOwn owner: ExactText) -> Value?? {
        guard subjects.isEmpty, let local = scope.local(owner) else { return nil }
        if let turn = local.turn { return .some(turn.member(name.text).map { Value($0) }) }
        guard local.record != nil else { return nil }
        if !local.proven.isEmpty { proofs.note(local.proven) }
        return .some(local.record?[name])
    }

    func failure(_ span: Range<Int>, _ make: (Place) -> Diagnostic) -> StageFailure {
        StageFailure(make(source.place(span)))
    }

    /// Visits the leaves of the branches taken and the turns of the loops.
    ///
    /// - Parameter seam: is told where a branch or a turn begins and ends, whether it has anything or not.
    func walk<Leaf>(
        _ trees: [Tree<Leaf>], seam: () -> Void = {}, _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        for tree in trees {
            switch tree {
            case .leaf(let leaf): try visit(leaf)
            case .choice(let choice):
                seam()
                try follow(choice, seam, visit)
                seam()
            case .loop(let loop): try turns(loop, seam, visit)
            case .assignment(let assignment): try assign(assignment)
            case .macro: continue
            case .call(let call): try follow(call, seam, visit)
            }
        }
    }

    /// What is named within a statement is forgotten at its end.
    func scoped<Output, Failure>(_ body: () throws(Failure) -> Output) throws(Failure) -> Output {
        let (depth, around) = (scope.depth, proofs)
        defer {
            scope.leave(to: depth)
            proofs = around
        }
        return try body()
    }

    /// The first branch whose condition holds; those before it are known not to.
    private func follow<Leaf>(
        _ choice: Choice<Leaf>, _ seam: () -> Void, _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        try scoped { () throws(StageFailure) in
            for branch in choice.branches {
                guard let condition = branch.condition else { return try walk(branch.body, seam: seam, visit) }
                let isTaken = try holds(condition)
                proofs.enter(condition, isTaken)
                if isTaken { return try walk(branch.body, seam: seam, visit) }
            }
        }
    }

    /// A value that the data leave out stays left out under its new name.
    private func assign(_ assignment: Assignment) throws(StageFailure) {
        try use(steps: 1, bytes: 0, at: assignment.nameSpan)
        do throws(StageFailure) { scope.append(try named(assignment.name, assignment.value)) } catch {
            failedNames.insert(ExactText(assignment.name))
            throw error
        }
    }

    /// A macro's text with the call's values under the names of its parameters.
    private func follow<Leaf>(
        _ call: Call<Leaf>, _ seam: () -> Void, _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        try use(steps: 1, bytes: 0, at: call.span)
        var values = Scope()
        for (name, argument) in zip(call.parameters, call.arguments) { values.append(try named(name, argument)) }
        let (outer, known) = (scope, proofs)
        defer { (scope, proofs) = (outer, known) }
        scope = values
        proofs.forget()
        try walk(call.body, seam: seam, visit)
    }

    /// A name for a value, with what was found to hold on the way to it.
    private func named(_ name: String, _ expression: Expression) throws(StageFailure) -> Local {
        proofs.begin()
        let value = try presentValue(of: expression)
        return Local(ExactText(name), value, proven: proofs.all)
    }

    private func turns<Leaf>(
        _ loop: Loop<Leaf>, _ seam: () -> Void, _ visit: (Leaf) throws(StageFailure) -> Void
    ) throws(StageFailure) {
        proofs.begin()
        let sequence = try value(of: loop.sequence)
        let (outer, proven) = (proofs, proofs.within)
        guard case .list(let elements) = sequence.content else {
            throw unexpected(loop.sequence, sequence)
        }
        let (depth, variable) = (scope.depth, ExactText(loop.variable))
        loops.append(loop.span)
        defer {
            scope.leave(to: depth)
            loops.removeLast()
            proofs = outer
        }
        if let condition = loop.condition { proofs.enter(condition, true) }
        let chosen = try self.chosen(elements, loop, variable)
        for (index, element) in chosen.enumerated() {
            try use(steps: 1, bytes: 0, at: loop.span)
            scope.leave(to: depth)
            scope.append(Local(variable, element, proven: proven))
            scope.append(Local(LoopTurn(index: index, count: chosen.count)))
            seam()
            try walk(loop.body, seam: seam, visit)
        }
        seam()
        guard chosen.isEmpty else { return }
        scope.leave(to: depth)
        proofs = outer
        try walk(loop.otherwise, seam: seam, visit)
        seam()
    }

    /// The elements for which the loop's condition holds.
    private func chosen<Leaf>(
        _ elements: [Value], _ loop: Loop<Leaf>, _ variable: ExactText
    ) throws(StageFailure) -> [Value] {
        guard let condition = loop.condition, !elements.isEmpty else { return elements }
        let hoisted = LoopCondition(condition, variable: variable)
        let constant = try hoisted.constant.map { (constant) throws(StageFailure) in try value(of: constant) }
        if let constant { scope.append(Local(LoopCondition.name, constant)) }
        if let member = hoisted.element, case .list(let list)? = constant?.content, let wanted = Set<ExactText>(texts: list) {
            try use(steps: elements.count + list.count, bytes: 0, at: loop.span)
            let chosen = elements.filter { $0.text(of: member).map { wanted.contains($0) } ?? false }
            if elements.allSatisfy({ $0.text(of: member) != nil }) { return chosen }
        }
        if let field = hoisted.field, case .text(let wanted)? = constant?.content,
            let index = index(of: elements, by: field, loop.span)
        {
            try use(steps: elements.count, bytes: 0, at: loop.span)
            return (index.positions[ExactText(wanted)] ?? []).map { elements[$0] }
        }
        let inner = scope.depth
        var chosen: [Value] = []
        for element in elements {
            try use(steps: 1, bytes: 0, at: loop.span)
            scope.leave(to: inner)
            scope.append(Local(variable, element))
            if try holds(hoisted.condition) { chosen.append(element) }
        }
        return chosen
    }

    /// The list's elements by a text that all of them have; nil where one has none. A loop within a loop asks
    /// the same list again and again, so it is remembered at the loop.
    private func index(of elements: [Value], by field: ExactText, _ span: Range<Int>) -> JoinIndex? {
        if let known = joins[span], known.elements == elements { return known }
        let index = JoinIndex(elements, by: field)
        joins[span] = index
        return index
    }

    /// Counts what has been done, and fails with the innermost loop when it is too much.
    func use(steps: Int, bytes: Int, at span: Range<Int>) throws(StageFailure) {
        limits.steps -= steps
        limits.bytes -= bytes
        guard limits.steps < 0 || limits.bytes < 0 else { return }
        isExhausted = true
        let loop = loops.last.map { source.place($0) }
        let isPrinted = limits.bytes < 0
        throw failure(span) { .tooMuch(loop: loop, isPrinted: isPrinted, at: $0) }
    }

    /// An expression without a value; where it is a name whose `set` has failed, that has been told.
    func missing(_ expression: Expression) -> StageFailure {
        if !failedNames.isEmpty, let name = expression.owner, failedNames.contains(name) { echoes.insert(source.place(expression.span)) }
        return failure(expression.span) { .missingValue(source.string(expression.span), at: $0) }
    }

    private func isEcho(_ diagnostic: Diagnostic) -> Bool {
        diagnostic.code == .missingValue && diagnostic.place.map(echoes.contains) ?? false
    }

    func unexpected(_ expression: Expression, _ value: Value) -> StageFailure {
        failure(expression.span) {
            .unexpectedValue(source.string(expression.span), origin: value.origin, at: $0)
        }
    }
}
