package import Diagnostics
package import OfficialDocument

/// Rules that an office has switched off: 不查 in `office.yaml`.
package struct RuleOmissions: Hashable, Sendable {
    package let ids: Set<String>

    /// None.
    package init() { ids = [] }

    /// - Parameter named: rules by their numbers, each with the place where it is named.
    /// - Throws: `GBT0001` for a number that no rule has, `GBT0002` for a rule that is required.
    package init(_ named: [PlacedText]) throws(StageFailure) {
        var collector = DiagnosticCollector()
        let rules = Dictionary(uniqueKeysWithValues: Rule.all.map { ($0.id, $0) })
        for name in named {
            if let rule = rules[name.text] {
                if !rule.strength.isOptional { collector.report(.requiredRule(rule, at: name.place)) }
            } else {
                let optional = Rule.all.filter(\.strength.isOptional).map(\.id)
                collector.report(.unknownRule(name.text, known: optional, at: name.place))
            }
        }
        try collector.throwIfFailed()
        ids = Set(named.map(\.text))
    }
}
