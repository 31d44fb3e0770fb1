import Diagnostics
import GRDB

/// Compiles and runs what a pack asks, on a connection under its guard.
struct LedgerQuery {
    private let db: Database
    private let queryGuard: QueryGuard
    private let steps: Int
    private let unit: String?
    private let parameters: [String: LedgerValue]

    init(
        _ db: Database, _ queryGuard: QueryGuard, steps: Int, unit: String?, parameters: [String: LedgerValue]
    ) {
        self.db = db
        self.queryGuard = queryGuard
        self.steps = steps
        self.unit = unit
        self.parameters = parameters
    }

    // MARK: Figures

    /// The values of several expressions; those over the same records are found in one go.
    func values(of expressions: [LedgerExpression]) throws -> [Int] {
        var collector = DiagnosticCollector()
        for expression in expressions { collector.attempt { () throws(StageFailure) in try check(expression) } }
        try collector.throwIfFailed()
        var groups: [Selection: [Int]] = [:]
        var order: [Selection] = []
        for (position, expression) in expressions.enumerated() {
            let selection = Selection(expression)
            if groups[selection] == nil { order.append(selection) }
            groups[selection, default: []].append(position)
        }
        var values = [Int](repeating: 0, count: expressions.count)
        for selection in order {
            let positions = groups[selection] ?? []
            for (position, value) in zip(positions, try self.values(positions.map { expressions[$0] })) {
                values[position] = value
            }
        }
        return values
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

    /// Compiles an expression by itself, so that an error has its place, and sees that it sums up.
    private func check(_ expression: LedgerExpression) throws(StageFailure) {
        let view = try view(expression.view)
        try checkText(of: [expression.value] + condition(expression.condition))
        let (value, condition) = (expression.value, expression.condition)
        // Over no records at all a sum still gives a row, and anything else none.
        let never = PlacedSQL("(\n\(condition?.text ?? "1")\n) AND 0", place: condition?.place)
        let rows = try run(select: [value.parenthesized], view, never, blame: [value], blamed: condition)
        guard rows.count == 1 else {
            throw StageFailure(.expressionNoInteger(.severalRows, at: value.place))
        }
    }

    /// The values of checked expressions over the same records.
    private func values(_ expressions: [LedgerExpression]) throws(StageFailure) -> [Int] {
        guard let first = expressions.first else { return [] }
        let view = try view(first.view)
        let select = ["count(*)"] + expressions.map(\.value.parenthesized)
        let rows: [Row]
        do {
            rows = try run(
                select: select, view, first.condition, blame: expressions.map(\.value), blamed: first.condition)
        } catch {
            guard expressions.count > 1 else { throw error }
            // One of them is at fault; each by itself tells which.
            return try expressions.map { expression throws(StageFailure) in try self.values([expression]).first ?? 0 }
        }
        var values: [Int] = []
        for (position, expression) in expressions.enumerated() {
            let isNothing = rows.first?[0] == 0
            guard let row = rows.first else { break }
            values.append(try integer(row[position + 1], isNothing: isNothing, at: expression.value.place))
        }
        return values
    }

    /// - Parameter isNothing: whether no record met the condition.
    private func integer(
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

    // MARK: Records

    func records(of listing: LedgerListing) throws(StageFailure) -> [LedgerRecord] {
        let view = try view(listing.view)
        try checkText(of: listing.columns + listing.order + condition(listing.condition))
        let select = ["来源文件", "来源行", view.keyColumn, view.labelColumn] + listing.columns.map(\.parenthesized)
        let order = listing.order.map(\.text) + ["来源文件", "来源行"]
        let rows = try run(
            select: select, view, listing.condition, suffix: "ORDER BY \(order.joined(separator: ", "))",
            blame: listing.columns + listing.order, blamed: listing.condition)
        return rows.map { row in
            LedgerRecord(
                file: row[0], row: row[1], key: row[2], label: row[3] ?? "",
                values: (4..<row.count).map { LedgerValue(row[$0]) })
        }
    }

    // MARK: Parts

    private func view(_ name: PlacedSQL) throws(StageFailure) -> LedgerView {
        guard let view = LedgerView(rawValue: name.text) else {
            throw StageFailure(.expressionUnknownView(name.text, at: name.place))
        }
        return view
    }

    private func condition(_ condition: PlacedSQL?) -> [PlacedSQL] { condition.map { [$0] } ?? [] }

    private func checkText(of parts: [PlacedSQL]) throws(StageFailure) {
        for part in parts {
            if let fault = ExpressionText(text: part.text).fault {
                throw StageFailure(.expressionMalformed(fault.words, at: part.place))
            }
        }
    }

    /// Runs a SELECT over a view's records of the unit that meet a condition.
    ///
    /// - Parameters:
    ///   - blame: the parts besides the condition that an error can lie in.
    ///   - blamed: the condition as the pack gives it.
    private func run(
        select: [String], _ view: LedgerView, _ condition: PlacedSQL?, suffix: String = "",
        blame: [PlacedSQL], blamed: PlacedSQL?
    ) throws(StageFailure) -> [Row] {
        // Line breaks around the parts keep what stands in them from reaching out.
        let ofUnit = unit == nil ? "" : " AND 所属单位 = :单位"
        let sql = """
            SELECT \(select.joined(separator: ", ")) FROM \(view.rawValue.quoted) \
            WHERE (\n\(condition?.text ?? "1")\n)\(ofUnit) \(suffix)
            """
        do {
            return try queryGuard.watching(steps: steps * max(1, blame.count)) {
                let statement = try db.makeStatement(sql: sql)
                precondition(statement.isReadonly, "the guard lets through nothing that writes")
                return try Row.fetchAll(statement, arguments: arguments)
            }
        } catch {
            throw failure(error, view, blamed, blame)
        }
    }

    private var arguments: StatementArguments {
        var values = parameters.mapValues { value -> (any DatabaseValueConvertible)? in
            switch value {
            case .integer(let number): number
            case .text(let text): text
            case .blank: nil
            }
        }
        if let unit { values["单位"] = unit }
        return StatementArguments(values)
    }

    /// Finds out which part an error lies in and what it says.
    private func failure(
        _ error: any Error, _ view: LedgerView, _ condition: PlacedSQL?, _ blame: [PlacedSQL]
    ) -> StageFailure {
        let (refusal, ranOut) = (queryGuard.refusal, queryGuard.ranOut)
        let error = error as? DatabaseError
        let reason = error?.message ?? error?.resultCode.description ?? "?"
        let suspects = blame + self.condition(condition)
        // A part that does not compile by itself is the one; else they only fail together.
        let place = (suspects.first { !compiles($0, view) } ?? suspects.first)?.place
        if ranOut { return StageFailure(.expressionTooMuchWork(at: place)) }
        if let refusal { return StageFailure(.expressionForbidden(refusal, at: place)) }
        if error?.resultCode == .SQLITE_MISUSE {
            return StageFailure(.expressionParameter(reason, known: parameters.keys.sorted(), at: place))
        }
        let columns = (try? db.columns(in: view.rawValue).map(\.name)) ?? []
        return StageFailure(.expressionMalformed(reason, view: view, columns: columns, at: place))
    }

    private func compiles(_ part: PlacedSQL, _ view: LedgerView) -> Bool {
        let sql = "SELECT (\n\(part.text)\n) FROM \(view.rawValue.quoted)"
        return queryGuard.watching(steps: steps) { (try? db.makeStatement(sql: sql)) != nil }
    }
}

extension PlacedSQL {
    /// The text as a part of a statement.
    fileprivate var parenthesized: String { "(\n\(text)\n)" }
}

extension LedgerValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .integer(Int(number))
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .blank
        }
    }
}
