package import Diagnostics
import Foundation
import GRDB
package import Quantities

/// Reads the ledger as it stood on a day, by the days of events.
///
/// A connection of its own, for reading only; the store may be imported anew
/// meanwhile. Expressions come from packs, so each is compiled under a
/// `QueryGuard`.
package final class LedgerReader: Sendable {
    let connection: LedgerConnection
    private let lanes: LedgerLanes
    private let steps: Int

    /// Steps of SQLite's virtual machine that one expression may take: some three seconds of work.
    ///
    /// A sum over 100 000 cases takes two million.
    package static let usualSteps = 200_000_000

    /// Below this size of a store a pass is over before a further connection is open.
    package static let usualLargeBytes = 16_000_000

    /// - Parameters:
    ///   - path: `ledger.sqlite`.
    ///   - period: the days that expressions name as `起始日()`, `本期起始日()` and `截止日()`.
    ///   - steps: the work that one expression may take.
    ///   - large: the size in bytes from which passes over the store run side by side.
    ///   - lanes: how many of them then run at once; as the machine can without a word.
    /// - Throws: `LED0404` when there is no store, `LED0401` when it cannot be used.
    package init(
        path: String, in period: LedgerPeriod, steps: Int = LedgerReader.usualSteps,
        large: Int = LedgerReader.usualLargeBytes, lanes count: Int? = nil
    ) throws(StageFailure) {
        guard FileManager.default.fileExists(atPath: path) else { throw StageFailure(.storeMissing(path)) }
        self.steps = steps
        let views = LedgerView.creations(in: period)
        connection = try LedgerConnection(path: path, in: period, views: views)
        lanes = try LedgerLanes(path: path, in: period, views: views, leastBytes: large, count: count ?? LedgerLanes.usualCount)
    }

    /// As the other one, for a ledger that is read from a day on.
    package convenience init(
        path: String, from start: CivilDate, asOf day: CivilDate, steps: Int = LedgerReader.usualSteps,
        large: Int = LedgerReader.usualLargeBytes, lanes: Int? = nil
    ) throws(StageFailure) {
        try self.init(path: path, in: LedgerPeriod(start: start, end: day), steps: steps, large: large, lanes: lanes)
    }

    /// The values of several expressions, as of one moment.
    ///
    /// Expressions with the same view and condition are found in one pass, which
    /// is several times faster than one by one.
    ///
    /// - Parameters:
    ///   - unit: the 所属单位 whose records count; nil for all of them.
    ///   - parameters: values for `:name` in the expressions.
    /// - Returns: whole numbers. 0 when no record meets the condition: then
    ///   `sum` has no value, and nothing is what there was. A blank that comes
    ///   of records is an error, because blank is not zero.
    /// - Throws: `LED05…` at the expressions' places.
    package func values(
        of expressions: [LedgerExpression], unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [Int] {
        try values(of: expressions, groupedBy: [], unit: unit, parameters: parameters).first?.values ?? []
    }

    /// The values of several expressions for each group of records, such as each unit and industry.
    ///
    /// As `values` without groups: expressions with the same view and condition are found in
    /// one pass. Each view that an expression names must have the columns.
    ///
    /// - Parameters:
    ///   - columns: what tells the groups apart, such as 所属单位 and 行业.
    ///   - unit: the 所属单位 whose records count; nil for all of them.
    /// - Returns: the groups that any record belongs to, by key; 0 where none of a group's
    ///   records meets an expression's condition. Without columns one group with an empty key.
    /// - Throws: `LED05…` and `LED0601` at the places of expressions and columns.
    package func values(
        of expressions: [LedgerExpression], groupedBy columns: [PlacedSQL], unit: String? = nil,
        parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [LedgerGroup] {
        try values(of: [LedgerBreakdown(expressions, by: columns)], unit: unit, parameters: parameters).first ?? []
    }

    /// The values of several breakdowns, as of one moment; see `values`.
    ///
    /// - Returns: the groups of each breakdown, in their order.
    /// - Throws: `LED05…` and `LED0601` at the places of expressions and columns, of every breakdown.
    package func values(
        of breakdowns: [LedgerBreakdown], unit: String? = nil, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [[LedgerGroup]] {
        try connection.read { db in
            let passes = try passes(for: breakdowns, query(db, unit: unit, parameters))
            // The longest first, so that no connection waits for it at the end.
            let outcomes = try outcomes(
                of: passes.flatMap(\.self), db, unit: unit, parameters, weight: \.expressions.count
            ) { query, pass throws(StageFailure) in try query.groups(of: pass) }
            return try LedgerGroup.joined(breakdowns, passes, outcomes)
        }
    }

    /// What does not meet each of several requirements, as of one moment.
    ///
    /// - Returns: for each requirement what it does not hold for, records by file and row, groups
    ///   by their keys. What cannot be told is not as it should be.
    /// - Throws: `LED05…` and `LED0601` at the places of the first requirement that is wrong.
    package func breaches(
        of requirements: [LedgerRequirement], unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [[LedgerBreach]] {
        try connection.read { db in
            let passes = try query(db, unit: unit, parameters).passes(for: requirements)
            let outcomes = try outcomes(of: passes, db, unit: unit, parameters, weight: \.weight) { query, pass throws(StageFailure) in
                try query.breaches(of: pass)
            }
            return try LedgerBreach.joined(passes, outcomes, count: requirements.count)
        }
    }

    /// Who may read what an expression says: the highest class of the columns that it reads.
    ///
    /// A condition has a class of its own; what is told of a figure has the higher of the two.
    /// An expression that reads no column, such as `count(*)`, is public.
    ///
    /// - Throws: `LED05…` at the expression's place.
    package func fieldClass(
        of expression: PlacedSQL, in view: PlacedSQL, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> FieldClass {
        try connection.read { db in
            try query(db, unit: nil, parameters)
                .fieldClass(of: expression, in: view)
        }
    }

    /// The value of one expression; see `values`.
    package func value(
        of expression: LedgerExpression, unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> Int {
        try values(of: [expression], unit: unit, parameters: parameters).first ?? 0
    }

    /// The records behind a figure: those that meet its condition, by file and row.
    ///
    /// - Returns: records with one value each, what the record adds
    ///   (`ExpressionText.contribution`), or none where that cannot be told.
    package func records(
        behind expression: LedgerExpression, unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [LedgerRecord] {
        let added = ExpressionText(text: expression.value.text).contribution
        let listing = LedgerListing(
            view: expression.view, columns: added.map { [PlacedSQL($0, place: expression.value.place)] } ?? [],
            condition: expression.selection)
        return try records(listing, unit: unit, parameters: parameters)
    }

    /// The records behind a figure with what each adds to it, by file and row.
    ///
    /// They add up to the figure whenever the expression is a sum over records, as counts and
    /// sums are; of records counted once by `count(DISTINCT …)` the first stands for all.
    ///
    /// - Throws: what `values` throws.
    package func contributions(
        to expression: LedgerExpression, unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [LedgerContribution] {
        try connection.read { db in
            try query(db, unit: unit, parameters)
                .contributions(to: expression)
        }
    }

    /// The records of a listing, in its order.
    package func records(
        _ listing: LedgerListing, unit: String?, parameters: [String: LedgerValue] = [:]
    ) throws(StageFailure) -> [LedgerRecord] {
        try connection.read { db in
            try query(db, unit: unit, parameters)
                .records(of: listing)
        }
    }

    /// The names of a view's columns, for messages and documentation.
    package func columns(of view: LedgerView) throws(StageFailure) -> [String] {
        try connection.read { db in try db.columns(in: view.rawValue).map(\.name) }
    }

    /// The passes that find each breakdown.
    ///
    /// - Throws: what is wrong with expressions and columns, of every breakdown.
    func passes(for breakdowns: [LedgerBreakdown], _ query: LedgerQuery) throws(StageFailure) -> [[LedgerPass]] {
        var collector = DiagnosticCollector()
        let passes = breakdowns.map { item in collector.attempt { () throws(StageFailure) in try query.passes(for: item) } ?? [] }
        try collector.throwIfFailed()
        return passes
    }

    /// What comes of each item, on all connections when the store is large.
    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], _ db: Database, unit: String?, _ parameters: [String: LedgerValue], weight: (Item) -> Int,
        _ body: @Sendable (LedgerQuery, Item) throws(StageFailure) -> Output
    ) throws(StageFailure) -> [Result<Output, StageFailure>] {
        guard !lanes.isEmpty, items.count > 1 else {
            let query = query(db, unit: unit, parameters)
            return items.map { item in Result { () throws(StageFailure) in try body(query, item) } }
        }
        let steps = steps
        return try lanes.outcomes(of: items, while: db, weight: weight) { db, queryGuard, item throws(StageFailure) in
            try body(LedgerQuery(db, queryGuard, steps: steps, unit: unit, parameters: parameters), item)
        }
    }

    func query(_ db: Database, unit: String?, _ parameters: [String: LedgerValue]) -> LedgerQuery {
        LedgerQuery(db, connection.queryGuard, steps: steps, unit: unit, parameters: parameters)
    }
}
