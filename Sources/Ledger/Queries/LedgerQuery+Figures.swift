import Diagnostics
import GRDB
import Quantities

/// Figures: sums over records, for each group of them.
extension LedgerQuery {
    /// Expressions over the same records, which are found in one go.
    struct Pass: Sendable {
        var expressions: [LedgerExpression] = []
        /// Where each stands among all that are asked for.
        var positions: [Int] = []
    }

    /// Checks expressions and puts those over the same records together.
    ///
    /// - Throws: `LED05…` and `LED0601` at their places.
    func passes(for expressions: [LedgerExpression], by columns: [PlacedSQL]) throws(StageFailure) -> [Pass] {
        try check(expressions, columns)
        var passes: [Pass] = []
        var known: [Selection: Int] = [:]
        for (position, expression) in expressions.enumerated() {
            let selection = Selection(expression)
            let pass = known[selection] ?? passes.count
            if pass == passes.count { passes.append(Pass()) }
            known[selection] = pass
            passes[pass].expressions.append(expression)
            passes[pass].positions.append(position)
        }
        return passes
    }

    /// The values of a pass by group.
    func groups(of pass: Pass, by columns: [PlacedSQL]) throws(StageFailure) -> [LedgerGroup] {
        try groups(pass.expressions, columns)
    }

    /// Which records an expression looks at.
    private struct Selection: Hashable {
        let view: String
        let condition: String?

        init(_ expression: LedgerExpression) {
            view = expression.view.text
            condition = expression.condition?.text
        }
    }

    /// The keys of the groups for which an expression is 0 or cannot be told, in their order.
    ///
    /// SQLite leaves the others out: of a hundred thousand employers a few are asked for.
    func keys(lacking expression: LedgerExpression, by columns: [PlacedSQL]) throws(StageFailure) -> [[LedgerValue]] {
        try check([expression], columns)
        let numbers = (1...max(1, columns.count)).map(String.init).joined(separator: ", ")
        let rows = try run(
            select: columns.map(\.parenthesized), try view(expression.view), expression.condition,
            suffix: "GROUP BY \(numbers) HAVING NOT coalesce(\(expression.value.parenthesized), 0)",
            blame: [expression.value] + columns, blamed: expression.condition)
        return rows.map { row in (0..<columns.count).map { LedgerValue(row[$0]) } }
            .sorted { $0.lexicographicallyPrecedes($1) }
    }

    // MARK: Checks

    /// Compiles everything part by part, so that each error has its place.
    private func check(_ expressions: [LedgerExpression], _ columns: [PlacedSQL]) throws(StageFailure) {
        var collector = DiagnosticCollector()
        for expression in expressions { collector.attempt { () throws(StageFailure) in try check(expression) } }
        try collector.throwIfFailed()
        var seen: Set<String> = []
        for expression in expressions where seen.insert(expression.view.text).inserted {
            for column in columns {
                collector.attempt { () throws(StageFailure) in try compile(column, in: try view(expression.view), suffix: " GROUP BY 1") }
            }
        }
        try collector.throwIfFailed()
    }

    /// Compiles an expression by itself and sees that it sums up, every column of it.
    func check(_ expression: LedgerExpression) throws(StageFailure) {
        let view = try view(expression.view)
        try checkText(of: [expression.value] + condition(expression.condition))
        let (value, condition) = (expression.value, expression.condition)
        // Over no records at all a sum still gives a row, and anything else none.
        let never = PlacedSQL("(\n\(condition?.text ?? "1")\n) AND 0", place: condition?.place)
        let rows = try run(select: [value.parenthesized], view, never, blame: [value], blamed: condition)
        guard rows.count == 1 else {
            throw StageFailure(.expressionNoInteger(.severalRows, at: value.place))
        }
        try checkBareColumns(of: value)
    }

    /// What is left without the aggregates must have a value without records: SQLite itself says what does not.
    private func checkBareColumns(of value: PlacedSQL) throws(StageFailure) {
        let rest = ExpressionText(text: value.text).withoutAggregates
        let sql = "SELECT (\n\(rest)\n)"
        do {
            _ = try queryGuard.watching(steps: steps) { try db.makeStatement(sql: sql) }
        } catch {
            let marker = "no such column: "
            let message = (error as? DatabaseError)?.message ?? ""
            let column = message.hasPrefix(marker) ? String(message.dropFirst(marker.count)) : nil
            throw StageFailure(.expressionBareColumn(column, at: value.place?.narrowed(to: column)))
        }
    }

    /// Compiles an expression over a view's single records.
    private func compile(
        _ expression: PlacedSQL, in view: LedgerView, suffix: String = ""
    ) throws(StageFailure) {
        try checkText(of: [expression])
        let sql = "SELECT \(expression.parenthesized) FROM \(view.rawValue.quoted)\(suffix)"
        do {
            _ = try queryGuard.watching(steps: steps) { try db.makeStatement(sql: sql) }
        } catch {
            throw failure(error, view, nil, [expression])
        }
    }

    /// The highest class of the columns that an expression reads.
    func fieldClass(of expression: PlacedSQL, in view: PlacedSQL) throws(StageFailure) -> FieldClass {
        try compile(expression, in: try self.view(view))
        return queryGuard.reads.map { $0.view.fieldClass(of: $0.name) }.max() ?? .public
    }

    // MARK: Values

    /// The values of checked expressions over the same records.
    private func groups(
        _ expressions: [LedgerExpression], _ columns: [PlacedSQL]
    ) throws(StageFailure) -> [LedgerGroup] {
        guard let first = expressions.first else { return [] }
        let view = try view(first.view)
        let keys = columns.map(\.parenthesized)
        let numbers = (1...max(1, columns.count)).map(String.init).joined(separator: ", ")
        let rows: [Row]
        do {
            rows = try run(
                select: keys + ["count(*)"] + expressions.map(\.value.parenthesized), view, first.condition,
                suffix: columns.isEmpty ? "" : "GROUP BY \(numbers)", blame: expressions.map(\.value) + columns,
                blamed: first.condition)
        } catch {
            guard expressions.count > 1 else { throw error }
            // One of them is at fault, and each by itself tells which; or they are too long together.
            return try oneByOne(expressions, columns)
        }
        return try rows.map { row throws(StageFailure) in
            let isNothing = row[columns.count] == 0
            var group = LedgerGroup(key: (0..<columns.count).map { LedgerValue(row[$0]) }, values: [])
            for (position, expression) in expressions.enumerated() {
                let value: DatabaseValue = row[columns.count + 1 + position]
                group.values.append(try integer(value, isNothing: isNothing, at: expression.value.place))
            }
            return group
        }
    }

    private func oneByOne(
        _ expressions: [LedgerExpression], _ columns: [PlacedSQL]
    ) throws(StageFailure) -> [LedgerGroup] {
        var groups: [LedgerGroup] = []
        for (position, expression) in expressions.enumerated() {
            let own = try self.groups([expression], columns)
            groups = position == 0 ? own : zip(groups, own).map { .init(key: $0.key, values: $0.values + $1.values) }
        }
        return groups
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
    /// The groups of all passes, each with all values, by key.
    ///
    /// - Parameters:
    ///   - count: how many values a group has.
    ///   - isWhole: whether there is a single group, of all records, even if there are none.
    static func joined(_ passes: [(LedgerQuery.Pass, [LedgerGroup])], count: Int, isWhole: Bool) -> [LedgerGroup] {
        let zeros = [Int](repeating: 0, count: count)
        var groups: [[LedgerValue]: [Int]] = isWhole ? [[]: zeros] : [:]
        for (pass, found) in passes {
            for group in found {
                for (position, value) in zip(pass.positions, group.values) {
                    groups[group.key, default: zeros][position] = value
                }
            }
        }
        let keys = groups.keys.sorted { $0.lexicographicallyPrecedes($1) }
        return keys.map { LedgerGroup(key: $0, values: groups[$0] ?? zeros) }
    }
}
