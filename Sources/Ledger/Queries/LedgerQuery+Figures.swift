import Diagnostics
import GRDB

/// Figures: sums over records, for each group of them.
extension LedgerQuery {
    /// Checks expressions and puts those together that one pass over the records can find.
    ///
    /// - Throws: `LED05…` and `LED0601` at their places.
    func passes(for breakdown: LedgerBreakdown) throws(StageFailure) -> [LedgerPass] {
        try check(breakdown.expressions, breakdown.columns)
        return LedgerPass.passes(for: breakdown)
    }

    /// The values of a pass by group.
    func groups(of pass: LedgerPass) throws(StageFailure) -> [LedgerGroup] {
        guard let first = pass.expressions.first else { return [] }
        let rows: [Row]
        do {
            rows = try run(
                select: pass.select, try view(first.view), pass.condition, suffix: pass.grouping,
                blame: pass.expressions.map(\.value) + pass.columns, blamed: first.selection)
        } catch {
            guard pass.expressions.count > 1 else { throw error }
            // One of them is at fault, and each by itself tells which; or they are too long together.
            let singles = pass.singles
            let found = try singles.map { one throws(StageFailure) in Result<_, StageFailure>.success(try groups(of: one)) }
            return try LedgerGroup.joined(singles, found[...], count: pass.expressions.count, isWhole: pass.columns.isEmpty)
        }
        return try rows.map { row throws(StageFailure) in try group(row, of: pass) }
    }

    private func group(_ row: Row, of pass: LedgerPass) throws(StageFailure) -> LedgerGroup {
        var group = LedgerGroup(key: (0..<pass.columns.count).map { LedgerValue(row[$0]) }, values: [])
        for (position, expression) in pass.expressions.enumerated() {
            let isNothing = row[pass.countIndex(of: position)] == 0
            // Another expression's records have made the group.
            let isAbsent = isNothing && !pass.columns.isEmpty
            let value: DatabaseValue = row[pass.valueIndex(of: position)]
            group.values.append(isAbsent ? 0 : try integer(value, isNothing: isNothing, at: expression.value.place))
        }
        return group
    }

    /// - Parameter isNothing: whether no record met the condition.
    func integer(
        _ value: DatabaseValue, isNothing: Bool, at place: Place?
    ) throws(StageFailure) -> Int {
        switch value.storage {
        case .int64(let number): return Int(number)
        // Without records there is nothing to add up, and that is zero; a blank among records is not.
        case .null where isNothing: return 0
        case .null: throw StageFailure(.expressionNoInteger(.blank, at: place))
        case .double: throw StageFailure(.expressionNoInteger(.fraction, at: place))
        case .string, .blob: throw StageFailure(.expressionNoInteger(.text, at: place))
        }
    }
}

extension LedgerGroup {
    /// The groups of several breakdowns.
    ///
    /// - Parameters:
    ///   - passes: those of each breakdown.
    ///   - outcomes: what they have found, one breakdown's behind the other's.
    /// - Throws: for each breakdown what its first pass that failed found.
    static func joined(
        _ breakdowns: [LedgerBreakdown], _ passes: [[LedgerPass]], _ outcomes: [Result<[LedgerGroup], StageFailure>]
    ) throws(StageFailure) -> [[LedgerGroup]] {
        var collector = DiagnosticCollector()
        var rest = outcomes[...]
        var all: [[LedgerGroup]] = []
        for (breakdown, passes) in zip(breakdowns, passes) {
            let found = rest.prefix(passes.count)
            rest = rest.dropFirst(passes.count)
            let groups = collector.attempt { () throws(StageFailure) in
                try joined(passes, found, count: breakdown.expressions.count, isWhole: breakdown.columns.isEmpty)
            }
            all.append(groups ?? [])
        }
        try collector.throwIfFailed()
        return all
    }

    /// The groups of all passes, each with all values, by key.
    ///
    /// - Parameters:
    ///   - outcomes: what each pass has found.
    ///   - count: how many values a group has.
    ///   - isWhole: whether there is a single group, of all records, even if there are none.
    /// - Throws: what the first pass that failed found.
    static func joined(
        _ passes: [LedgerPass], _ outcomes: ArraySlice<Result<[LedgerGroup], StageFailure>>, count: Int, isWhole: Bool
    ) throws(StageFailure) -> [LedgerGroup] {
        let zeros = [Int](repeating: 0, count: count)
        var groups: [[LedgerValue]: [Int]] = isWhole ? [[]: zeros] : [:]
        for (pass, outcome) in zip(passes, outcomes) {
            for group in try outcome.get() {
                for (position, value) in zip(pass.positions, group.values) {
                    groups[group.key, default: zeros][position] = value
                }
            }
        }
        let keys = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return keys.map { LedgerGroup(key: $0, values: groups[$0] ?? zeros) }
    }
}
