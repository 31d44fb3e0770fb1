import Diagnostics
import GRDB

/// Requirements of records.
extension LedgerQuery {
    /// Requirements of the same records or groups, which one pass over them can try.
    struct RequirementPass: Sendable {
        var requirements: [LedgerRequirement] = []
        /// Where each stands among all that are asked for.
        var positions: [Int] = []

        /// To put records into groups takes as long as to add up four sums over them.
        var weight: Int { requirements.count + (requirements.first?.groups.isEmpty == false ? 4 : 0) }
    }

    /// What decides whether requirements can be tried together.
    private struct Selection: Hashable {
        var view: String
        var scope: String?
        var groups: [String]
        /// Of groups: their records are those of each requirement.
        var condition: String?
        /// Of records: a table that one of them needs would be joined for all.
        var joins: Set<ViewJoin> = []
    }

    /// - Throws: what is wrong with the first that is wrong.
    func passes(for requirements: [LedgerRequirement]) throws(StageFailure) -> [RequirementPass] {
        var passes: [RequirementPass] = []
        var known: [Selection: Int] = [:]
        for (position, requirement) in requirements.enumerated() {
            let selection = try selection(requirement)
            let pass = known[selection] ?? passes.count
            if pass == passes.count { passes.append(RequirementPass()) }
            known[selection] = pass
            passes[pass].requirements.append(requirement)
            passes[pass].positions.append(position)
        }
        return passes
    }

    private func selection(_ requirement: LedgerRequirement) throws(StageFailure) -> Selection {
        let (expression, groups) = (requirement.expression, requirement.groups.map(\.text))
        let (view, scope, own) = (try view(expression.view), expression.scope?.text, expression.condition?.text)
        guard groups.isEmpty else {
            try check([expression], requirement.groups)
            return Selection(view: view.rawValue, scope: scope, groups: groups, condition: own)
        }
        // By itself first, so that nothing in it can reach out of the parentheses around it.
        var joins: Set<ViewJoin> = []
        for part in [expression.value] + condition(expression.scope) + condition(expression.condition) {
            _ = try fieldClass(of: part, in: expression.view)
            joins.formUnion(queryGuard.joins(of: view))
        }
        return Selection(view: view.rawValue, scope: scope, groups: [], joins: joins)
    }

    /// What the requirements of a pass do not hold for, in their order.
    func breaches(of pass: RequirementPass) throws(StageFailure) -> [[LedgerBreach]] {
        guard let first = pass.requirements.first else { return [] }
        do {
            return first.groups.isEmpty ? try records(breaching: pass.requirements, first) : try groups(breaching: pass.requirements, first)
        } catch {
            guard pass.requirements.count > 1 else { throw error }
            // One of them is at fault, and each by itself tells which.
            return try pass.requirements.map { one throws(StageFailure) in
                try breaches(of: RequirementPass(requirements: [one], positions: [0])).first ?? []
            }
        }
    }

    private func records(
        breaching requirements: [LedgerRequirement], _ first: LedgerRequirement
    ) throws(StageFailure) -> [[LedgerBreach]] {
        let expression = first.expression
        let fails = requirements.map { PlacedSQL($0.broken, place: $0.expression.value.place) }
        let any = fails.map(\.parenthesized).joined(separator: " OR ")
        let place = expression.value.place
        let listing = LedgerListing(
            view: expression.view, columns: fails, condition: expression.scope?.and(any, at: place) ?? PlacedSQL(any, place: place))
        var breaches = [[LedgerBreach]](repeating: [], count: requirements.count)
        for var record in try records(of: listing) {
            let isBroken = record.values.map { $0 == .integer(1) }
            record.values = []
            for index in requirements.indices where isBroken[index] { breaches[index].append(LedgerBreach(key: record.key, records: [record])) }
        }
        return breaches
    }

    private func groups(
        breaching requirements: [LedgerRequirement], _ first: LedgerRequirement
    ) throws(StageFailure) -> [[LedgerBreach]] {
        let expression = first.expression
        let keys = try keys(lacking: requirements.map(\.expression.value), of: expression, by: first.groups)
        return try keys.map { keys throws(StageFailure) in
            // A group that lacks what tells it apart is none.
            try keys.filter { !$0.contains(.blank) }.map { key throws(StageFailure) in
                LedgerBreach(key: key.map(\.shown).joined(separator: " "), records: try records(of: key, by: first.groups, expression))
            }
        }
    }

    private func records(
        of key: [LedgerValue], by columns: [PlacedSQL], _ expression: LedgerExpression
    ) throws(StageFailure) -> [LedgerRecord] {
        var values: [String: LedgerValue] = [:]
        var condition = expression.selection
        for (index, (column, value)) in zip(columns, key).enumerated() {
            values["组\(index)"] = value
            let isOfGroup = "(\n\(column.text)\n) = :组\(index)"
            condition = condition?.and(isOfGroup, at: column.place) ?? PlacedSQL(isOfGroup, place: column.place)
        }
        return try adding(values).records(of: LedgerListing(view: expression.view, columns: [], condition: condition))
    }

    /// For each of several values the keys of the groups for which it is 0 or cannot be told, in their order.
    ///
    /// SQLite leaves the others out: of a hundred thousand employers a few are asked for.
    private func keys(
        lacking values: [PlacedSQL], of expression: LedgerExpression, by columns: [PlacedSQL]
    ) throws(StageFailure) -> [[[LedgerValue]]] {
        let numbers = (1...columns.count).map(String.init).joined(separator: ", ")
        let fails = values.map { "(NOT coalesce(\($0.parenthesized), 0))" }
        let rows = try run(
            select: columns.map(\.parenthesized) + fails, try view(expression.view), expression.selection,
            narrowing: GroupNarrowing(by: columns, requiring: values),
            suffix: "GROUP BY \(numbers) HAVING \(fails.joined(separator: " OR "))",
            blame: values + columns, blamed: expression.selection)
        return values.indices.map { index in
            rows.filter { $0[columns.count + index] == 1 }
                .map { row in (0..<columns.count).map { LedgerValue(row[$0]) } }
                .sorted { $0.lexicographicallyPrecedes($1) }
        }
    }
}

extension LedgerRequirement {
    /// Whether a record is looked at and fails. What cannot be told is not as it should be.
    fileprivate var broken: String {
        let fails = "NOT coalesce(\(expression.value.parenthesized), 0)"
        return expression.condition.map { "\($0.parenthesized) AND \(fails)" } ?? fails
    }
}

extension LedgerBreach {
    /// What each of several requirements does not hold for.
    ///
    /// - Parameter outcomes: what each pass has found.
    /// - Throws: what the first pass that failed found.
    static func joined(
        _ passes: [LedgerQuery.RequirementPass], _ outcomes: [Result<[[LedgerBreach]], StageFailure>], count: Int
    ) throws(StageFailure) -> [[LedgerBreach]] {
        var breaches = [[LedgerBreach]](repeating: [], count: count)
        for (pass, outcome) in zip(passes, outcomes) {
            for (position, found) in zip(pass.positions, try outcome.get()) { breaches[position] = found }
        }
        return breaches
    }
}
