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

    // MARK: A figure

    func value(of expression: LedgerExpression) throws -> Int {
        let view = try view(expression.view)
        let value = expression.value
        try checkText(of: [value] + condition(expression.condition))
        let rows = try run(
            select: ["(\n\(value.text)\n)"], view, expression.condition, suffix: "LIMIT 2", blame: [value])
        guard queryGuard.hasAggregate, rows.count == 1, let row = rows.first else {
            throw StageFailure(.expressionNoInteger(.severalRows, at: value.place))
        }
        switch (row[0] as DatabaseValue).storage {
        case .int64(let number): return Int(number)
        case .null:
            // Without records there is nothing to add up, and that is zero; a blank among records is not.
            let count = try run(select: ["count(*)"], view, expression.condition, suffix: "", blame: [])
            if count.first?[0] == 0 { return 0 }
            throw StageFailure(.expressionNoInteger(.blank, at: value.place))
        case .double: throw StageFailure(.expressionNoInteger(.fraction, at: value.place))
        case .string, .blob: throw StageFailure(.expressionNoInteger(.text, at: value.place))
        }
    }

    // MARK: Records

    func records(of listing: LedgerListing) throws -> [LedgerRecord] {
        let view = try view(listing.view)
        try checkText(of: listing.columns + listing.order + condition(listing.condition))
        let select = ["来源文件", "来源行", view.keyColumn, view.labelColumn] + listing.columns.map { "(\n\($0.text)\n)" }
        let order = listing.order.map(\.text) + ["来源文件", "来源行"]
        let rows = try run(
            select: select, view, listing.condition, suffix: "ORDER BY \(order.joined(separator: ", "))",
            blame: listing.columns)
        return rows.map { row in
            LedgerRecord(
                file: row[0], row: row[1], key: row[2], label: row[3] ?? "",
                values: (4..<row.count).map { LedgerValue(row[$0]) })
        }
    }

    // MARK: Parts

    private func view(_ name: PlacedSQL) throws -> LedgerView {
        guard let view = LedgerView(rawValue: name.text) else {
            throw StageFailure(.expressionUnknownView(name.text, at: name.place))
        }
        return view
    }

    private func condition(_ condition: PlacedSQL?) -> [PlacedSQL] { condition.map { [$0] } ?? [] }

    private func checkText(of parts: [PlacedSQL]) throws {
        for part in parts {
            if let fault = ExpressionText(text: part.text).fault {
                throw StageFailure(.expressionMalformed(fault.words, at: part.place))
            }
        }
    }

    /// Runs a SELECT over a view's records of the unit that meet a condition.
    ///
    /// - Parameter blame: the parts besides the condition that an error can lie in.
    private func run(
        select: [String], _ view: LedgerView, _ condition: PlacedSQL?, suffix: String, blame: [PlacedSQL]
    ) throws -> [Row] {
        // Line breaks around the parts keep what stands in them from reaching out.
        let ofUnit = unit == nil ? "" : " AND 所属单位 = :单位"
        let sql = """
            SELECT \(select.joined(separator: ", ")) FROM \(view.rawValue.quoted) \
            WHERE (\n\(condition?.text ?? "1")\n)\(ofUnit) \(suffix)
            """
        do {
            return try queryGuard.watching(steps: steps) {
                let statement = try db.makeStatement(sql: sql)
                guard statement.isReadonly else {
                    throw StageFailure(.expressionForbidden(.statement, at: blame.first?.place))
                }
                return try Row.fetchAll(statement, arguments: arguments)
            }
        } catch let error as DatabaseError {
            throw failure(error, view, condition, blame)
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
        _ error: DatabaseError, _ view: LedgerView, _ condition: PlacedSQL?, _ blame: [PlacedSQL]
    ) -> StageFailure {
        let (refusal, ranOut) = (queryGuard.refusal, queryGuard.ranOut)
        let reason = error.message ?? error.resultCode.description
        let suspects = blame + self.condition(condition)
        // A part that does not compile by itself is the one; else they only fail together.
        let place = (suspects.first { !compiles($0, view) } ?? suspects.first)?.place
        if ranOut { return StageFailure(.expressionTooMuchWork(at: place)) }
        if let refusal { return StageFailure(.expressionForbidden(refusal, at: place)) }
        if error.resultCode == .SQLITE_MISUSE {
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

extension LedgerValue {
    fileprivate init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .integer(Int(number))
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .blank
        }
    }
}
