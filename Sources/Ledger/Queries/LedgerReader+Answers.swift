package import Diagnostics

/// What a return is made of: the figures of all units, and what its requirements do not hold for.
package struct LedgerAnswers: Sendable {
    /// The groups of each breakdown.
    package var groups: [[LedgerGroup]]
    /// What each requirement does not hold for, or what is wrong with one: told when it is asked for.
    package var breaches: Result<[[LedgerBreach]], StageFailure>
}

extension LedgerReader {
    /// Figures and breaches as of one moment, found side by side: while the last figures are being
    /// added up, requirements are tried already.
    ///
    /// - Parameters:
    ///   - breakdowns: as for `values`, of all units.
    ///   - requirements: as for `breaches`.
    ///   - unit: the 所属单位 whose records the requirements are tried on; nil for all of them.
    /// - Returns: what `values` and `breaches` give one after the other.
    /// - Throws: what `values` throws.
    package func answers(
        of breakdowns: [LedgerBreakdown], _ requirements: [LedgerRequirement], requiredOf unit: String?,
        parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> LedgerAnswers {
        try connection.read { db in
            let query = query(db, unit: nil, parameters)
            let figures = try passes(for: breakdowns, query)
            let tried = Result { () throws(StageFailure) in try query.ofUnit(unit).passes(for: requirements) }
            let passes = figures.flatMap(\.self).map(Pass.figures) + ((try? tried.get()) ?? []).map(Pass.requirements)
            let outcomes = try outcomes(of: passes, db, unit: nil, parameters, weight: \.weight) { query, pass in
                pass.found(by: query, requiredOf: unit)
            }
            // A connection that fails is nobody's finding: without it the others would be taken for its own.
            let found = try outcomes.map { outcome throws(StageFailure) in try outcome.get() }
            let groups = try LedgerGroup.joined(breakdowns, figures, found.compactMap(\.groups))
            let breaches = Result { () throws(StageFailure) in
                try LedgerBreach.joined(try tried.get(), found.compactMap(\.breaches), count: requirements.count)
            }
            return LedgerAnswers(groups: groups, breaches: breaches)
        }
    }

    /// Something to be found in one go over the records.
    private enum Pass: Sendable {
        case figures(LedgerPass)
        case requirements(LedgerQuery.RequirementPass)

        var weight: Int {
            switch self {
            case .figures(let pass): pass.expressions.count
            case .requirements(let pass): pass.weight
            }
        }

        func found(by query: LedgerQuery, requiredOf unit: String?) -> Found {
            switch self {
            case .figures(let pass): Found(groups: Result { () throws(StageFailure) in try query.groups(of: pass) })
            case .requirements(let pass):
                Found(breaches: Result { () throws(StageFailure) in try query.ofUnit(unit).breaches(of: pass) })
            }
        }
    }

    /// What a pass has found, one of the two.
    private struct Found: Sendable {
        var groups: Result<[LedgerGroup], StageFailure>?
        var breaches: Result<[[LedgerBreach]], StageFailure>?
    }
}
