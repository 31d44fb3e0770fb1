package import Diagnostics
package import Quantities

/// Holds a document's data to the pack's requirements (要求).
package struct RequirementCheck {
    private let calendar: WorkingCalendar?
    private let rules: [RequiredRule]

    /// - Throws: `TPL03xx` at the places of `fields.yaml`, all requirements that do not fit their fields at once.
    package init(_ schema: Schema) throws(StageFailure) {
        var collector = DiagnosticCollector()
        calendar = schema.calendar
        rules = schema.requirements.compactMap { requirement in
            collector.attempt { () throws(StageFailure) in try RequiredRule(requirement, schema) }
        }
        try collector.throwIfFailedInOrderOfText()
    }

    /// What the requirements ask of a document that uses these fields: it is to be given or looked up like what
    /// the template asks.
    package func fields(askedBy used: Set<String>) -> Set<String> {
        asked(by: used).reduce(into: []) { $0.formUnion($1.fields) }
    }

    /// What does not hold, in the order of the file.
    ///
    /// A requirement about what is not there, such as the first of no cases, is left to the one that wants it there.
    ///
    /// - Parameters:
    ///   - used: what the document uses.
    ///   - place: what is shown of values that nobody typed.
    package func findings(_ values: Value.Record, used: Set<String>, at place: Place) -> [Diagnostic] {
        asked(by: used).flatMap { $0.findings(values, calendar, at: place) }
    }

    private func asked(by used: Set<String>) -> [RequiredRule] {
        rules.filter { rule in
            guard let uses = rule.requirement.uses else { return rule.fields.isSubset(of: used) }
            return !uses.isDisjoint(with: used)
        }
    }
}
