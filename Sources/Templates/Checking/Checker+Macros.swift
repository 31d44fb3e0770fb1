import Diagnostics
import Quantities

/// A call is checked with the types of its arguments, as if the macro's text stood in its place.
extension Checker {
    /// How deep macros may call each other, and how many calls a template may have in all: so one
    /// that calls itself, or doubles at each step, ends.
    static let deepestExpansion = 16
    static let mostExpansions = 10_000

    /// The call with the macro's text; nil after reporting what is wrong.
    mutating func expanded<Leaf>(
        _ call: Call<Leaf>, _ text: KeyPath<Macro, [Tree<Leaf>]?>, _ visit: (inout Checker, Leaf) -> Leaf
    ) -> Call<Leaf>? {
        let arguments = call.arguments.map { type(of: $0) }
        namings.use(call.name)
        guard let macro = macros[call.name] else {
            if reporter.failed.contains(call.name) || reporter.lacksFragment { return nil }
            reporter.report(call.nameSpan) { .unknownMacro(call.name, known: macros.keys.sorted(), filtered: call.asFiltered(reporter.source), at: $0) }
            return nil
        }
        guard arguments.count == macro.parameters.count else {
            reporter.report(call.nameSpan) {
                .wrongArgumentCount(macro, given: arguments.count, defined: reporter.place(macro.nameSpan), at: $0)
            }
            return nil
        }
        guard let body = macro[keyPath: text] else {
            reporter.report(call.span) { .paragraphsWithinLine(macro.name, at: $0) }
            return nil
        }
        guard !expanding.contains(macro.name), expanding.count < Self.deepestExpansion,
            expansions < Self.mostExpansions
        else {
            reporter.report(call.nameSpan) { .macroCircle(expanding + [macro.name], at: $0) }
            return nil
        }
        guard !arguments.contains(where: { $0 == nil }) else { return nil }
        return expanded(call, macro, arguments.compactMap(\.self), body, text, visit)
    }

    private mutating func expanded<Leaf>(
        _ call: Call<Leaf>, _ macro: Macro, _ arguments: [Typed], _ body: [Tree<Leaf>],
        _ text: KeyPath<Macro, [Tree<Leaf>]?>, _ visit: (inout Checker, Leaf) -> Leaf
    ) -> Call<Leaf> {
        expansions += 1
        expanding.append(macro.name)
        let (outer, outerFacts) = (locals, facts)
        // Its parameters may be called like names around the call, of which something else is known.
        facts = Facts()
        // A macro knows what it is given and what the pack declares, not what surrounds its call.
        locals = zip(macro.parameters, arguments).map { parameter, argument in
            Field(
                name: parameter.name, type: argument.type, fieldClass: argument.fieldClass,
                isOptional: argument.isOptional, place: argument.field?.place)
        }
        var call = call
        call.parameters = macro.parameters.map(\.name)
        call.body = reporter.checking(macro.name, calledAt: call.span) { walk(body, text, visit) }
        (locals, facts) = (outer, outerFacts)
        expanding.removeLast()
        return call
    }
}

extension Call {
    /// `人 | 项数` for `项数(人)`: a filter that was written like a macro; nil where there is no such filter.
    fileprivate func asFiltered(_ source: TemplateSource) -> String? {
        guard Filter.named(name) != nil, let first = arguments.first else { return nil }
        let value = source.string(first.span)
        let rest = arguments.dropFirst().map { source.string($0.span) }.joined(separator: ", ")
        return (first.isLoose ? "(\(value))" : value) + " | \(name)" + (rest.isEmpty ? "" : "(\(rest))")
    }
}
