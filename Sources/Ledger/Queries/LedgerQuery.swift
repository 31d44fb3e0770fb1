import Diagnostics
import GRDB
import GRDBSQLite

/// Compiles and runs what a pack asks, on a connection under its guard.
struct LedgerQuery {
    let db: Database
    let queryGuard: QueryGuard
    let steps: Int
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

    /// The same question with further values for `:name`.
    func adding(_ values: [String: LedgerValue]) -> LedgerQuery {
        LedgerQuery(db, queryGuard, steps: steps, unit: unit, parameters: parameters.merging(values) { $1 })
    }

    /// The same question of another unit's records; nil for all of them.
    func ofUnit(_ unit: String?) -> LedgerQuery {
        LedgerQuery(db, queryGuard, steps: steps, unit: unit, parameters: parameters)
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

    func view(_ name: PlacedSQL) throws(StageFailure) -> LedgerView {
        guard let view = LedgerView(rawValue: name.text) else {
            throw StageFailure(.expressionUnknownView(name.text, at: name.place))
        }
        return view
    }

    func condition(_ condition: PlacedSQL?) -> [PlacedSQL] { condition.map { [$0] } ?? [] }

    func checkText(of parts: [PlacedSQL]) throws(StageFailure) {
        for part in parts {
            if let fault = ExpressionText(text: part.text).fault {
                throw StageFailure(.expressionMalformed(fault.words, at: part.place))
            }
        }
    }

    /// Runs a SELECT over a view's records of the unit that meet a condition.
    ///
    /// - Parameters:
    ///   - narrowing: which of the records are looked at besides.
    ///   - blame: the parts besides the condition that an error can lie in.
    ///   - blamed: the condition as the pack gives it.
    func run(
        select: [String], _ view: LedgerView, _ condition: PlacedSQL?, narrowing: GroupNarrowing? = nil,
        suffix: String = "", blame: [PlacedSQL], blamed: PlacedSQL?
    ) throws(StageFailure) -> [Row] {
        // Line breaks around the parts keep what stands in them from reaching out.
        let ofUnit = unit == nil ? "" : " AND 所属单位 = :单位"
        func sql(from name: String) -> String {
            let source = """
                FROM \(name.quoted) AS \(view.rawValue.quoted) WHERE (\n\(condition?.text ?? "1")\n)\(ofUnit)
                """
            let narrowed = narrowing.map { " AND " + $0.condition(from: source) } ?? ""
            return "SELECT \(select.joined(separator: ", ")) \(source)\(narrowed) \(suffix)"
        }
        do {
            return try queryGuard.watching(steps: steps * max(1, blame.count)) {
                var statement = try db.makeStatement(sql: sql(from: view.rawValue))
                let joins = queryGuard.joins(of: view)
                if joins != Set(view.joins) { statement = try db.makeStatement(sql: sql(from: view.name(joining: joins))) }
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
    func failure(
        _ error: any Error, _ view: LedgerView, _ condition: PlacedSQL?, _ blame: [PlacedSQL]
    ) -> StageFailure {
        let (refusal, ranOut) = (queryGuard.refusal, queryGuard.ranOut)
        let trouble = StoreReason(error)
        // A damaged or locked store is nobody's expression.
        if trouble.isOfMachine { return StageFailure(.storeUnusable(path, trouble)) }
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
        let word = place?.narrowed(to: Place.word(of: reason))
        return StageFailure(.expressionMalformed(reason, view: view, columns: columns, at: word))
    }

    /// The store's file.
    private var path: String {
        guard let connection = unsafe db.sqliteConnection, let name = unsafe sqlite3_db_filename(connection, nil) else { return "ledger.sqlite" }
        return unsafe String(cString: name)
    }

    private func compiles(_ part: PlacedSQL, _ view: LedgerView) -> Bool {
        let sql = "SELECT (\n\(part.text)\n) FROM \(view.rawValue.quoted)"
        return queryGuard.watching(steps: steps) { (try? db.makeStatement(sql: sql)) != nil }
    }
}

extension PlacedSQL {
    /// The text as a part of a statement.
    var parenthesized: String { "(\n\(text)\n)" }
}

extension LedgerValue {
    init(_ value: DatabaseValue) {
        switch value.storage {
        case .int64(let number): self = .integer(Int(number))
        case .string(let text): self = .text(text)
        case .null, .double, .blob: self = .blank
        }
    }
}
