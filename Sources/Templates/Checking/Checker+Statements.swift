import Diagnostics
import Quantities

/// Names in scope, and what statements do with them.
extension Checker {
    /// Visits leaves with the names of the statements around them in scope, and puts the text of
    /// macros in the place of their calls.
    ///
    /// - Parameter text: the text of a macro where such leaves stand; nil when it cannot stand there.
    mutating func walk<Leaf>(
        _ trees: [Tree<Leaf>], _ text: KeyPath<Macro, [Tree<Leaf>]?>, _ visit: (inout Checker, Leaf) -> Leaf
    ) -> [Tree<Leaf>] {
        var result: [Tree<Leaf>] = []
        for tree in trees {
            switch tree {
            case .leaf(let leaf): result.append(.leaf(visit(&self, leaf)))
            case .choice(let choice): result.append(.choice(self.choice(choice, text, visit)))
            case .loop(let loop): result.append(.loop(self.loop(loop, text, visit)))
            case .assignment(let assignment):
                assign(assignment)
                result.append(tree)
            case .macro(let macro): define(macro)
            case .call(let call):
                if let expanded = expanded(call, text, visit) { result.append(.call(expanded)) }
            }
        }
        return result
    }

    private mutating func choice<Leaf>(
        _ choice: Choice<Leaf>, _ text: KeyPath<Macro, [Tree<Leaf>]?>, _ visit: (inout Checker, Leaf) -> Leaf
    ) -> Choice<Leaf> {
        var choice = choice
        let outer = facts
        defer { facts = outer }
        var isDecided = false
        for index in choice.branches.indices {
            let branch = choice.branches[index]
            let verdict = branch.condition.map { asked($0) } ?? nil
            if isDecided || verdict == false { unreachable(branch.span) }
            isDecided = isDecided || verdict == true
            let before = facts
            if let condition = branch.condition { facts.assume(condition, true) }
            choice.branches[index].body = scoped { $0.walk(branch.body, text, visit) }
            facts = before
            if let condition = branch.condition { facts.assume(condition, false) }
        }
        return choice
    }

    /// Checks a condition.
    ///
    /// - Returns: whether it always or never holds here; nil where the data decide.
    private func asked(_ condition: Expression) -> Bool? {
        self.condition(condition) ? facts.verdict(condition) : nil
    }

    func unreachable(_ span: Range<Int>) {
        reporter.warn(span) { .unreachablePart(reporter.source.string(span), at: $0) }
    }

    private mutating func loop<Leaf>(
        _ loop: Loop<Leaf>, _ text: KeyPath<Macro, [Tree<Leaf>]?>, _ visit: (inout Checker, Leaf) -> Leaf
    ) -> Loop<Leaf> {
        var loop = loop
        scoped { checker in
            // Without the element's type every use of the variable would be one more error.
            guard checker.enter(loop) else { return }
            let outer = checker.facts
            defer { checker.facts = outer }
            if let condition = loop.condition {
                if checker.asked(condition) == false { checker.unreachable(condition.span) }
                checker.facts.assume(condition, true)
            }
            checker.locals.append(Field(name: "loop", type: .record(Self.loopType), fieldClass: .public))
            loop.body = checker.walk(loop.body, text, visit)
        }
        loop.otherwise = scoped { $0.walk(loop.otherwise, text, visit) }
        return loop
    }

    /// What is named within a statement is forgotten at its end.
    mutating func scoped<Output>(_ body: (inout Checker) -> Output) -> Output {
        let depth = locals.count
        defer { locals.removeSubrange(depth...) }
        return body(&self)
    }

    /// - Returns: whether the loop's variable is known now.
    private mutating func enter<Leaf>(_ loop: Loop<Leaf>) -> Bool {
        guard let sequence = type(of: loop.sequence) else { return false }
        guard case .list(let element) = sequence.type else {
            reporter.report(loop.sequence.span) {
                .wrongType(sequence, expected: Bilingual("列表", "a list"), at: $0)
            }
            return false
        }
        checkIsFree(loop.variable, loop.variableSpan)
        locals.append(
            Field(
                name: loop.variable, type: element, fieldClass: sequence.fieldClass, place: sequence.field?.place))
        return true
    }

    private func checkIsFree(_ name: String, _ span: Range<Int>) {
        let (field, condition) = (field(name), schema.conditions[name])
        guard field != nil || condition != nil else { return }
        reporter.report(span) { .nameIsTaken(name, by: field?.place ?? condition?.place, at: $0) }
    }

    private mutating func assign(_ assignment: Assignment) {
        checkIsFree(assignment.name, assignment.nameSpan)
        guard let value = type(of: assignment.value) else { return reporter.fails(assignment.name) }
        if isOwn(assignment.nameSpan) { namings.define(assignment.name, isMacro: false, at: assignment.nameSpan) }
        locals.append(
            Field(
                name: assignment.name, type: value.type, fieldClass: value.fieldClass,
                isOptional: value.isOptional, place: reporter.place(assignment.nameSpan)))
    }

    private mutating func define(_ macro: Macro) {
        if let earlier = macros[macro.name] {
            reporter.report(macro.nameSpan) {
                .nameIsTaken(macro.name, by: reporter.place(earlier.nameSpan), at: $0)
            }
        }
        var names: Set<String> = []
        for parameter in macro.parameters {
            if !names.insert(parameter.name).inserted || schema.fields[parameter.name] != nil {
                reporter.report(parameter.span) {
                    .nameIsTaken(parameter.name, by: schema.fields[parameter.name]?.place, at: $0)
                }
            }
        }
        macros[macro.name] = macro
        if isOwn(macro.nameSpan) { namings.define(macro.name, isMacro: true, at: macro.nameSpan) }
    }

    /// Whether something stands in the template itself; what a fragment names may be for other templates.
    private func isOwn(_ span: Range<Int>) -> Bool { span.lowerBound < reporter.source.text.text.utf8.count }
}
