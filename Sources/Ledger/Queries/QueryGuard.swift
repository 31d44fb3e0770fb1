import GRDBSQLite

/// Lets a connection compile only what an expression of a pack may do, and bounds the work.
///
/// SQLite asks it about every table, column and function while it compiles a
/// statement (sqlite3_set_authorizer), and calls it every thousand steps while
/// a statement runs (sqlite3_progress_handler). What is not allowed here is
/// refused: writing, ATTACH, PRAGMA, recursion, tables behind the views,
/// functions that give another value each time.
///
/// `@unchecked Sendable` because only the connection's own queue touches it.
final class QueryGuard: @unchecked Sendable {
    /// What a statement was refused for.
    enum Refusal: Hashable, Sendable {
        case table(String)
        case function(String)
        case statement
    }

    /// A column of a view.
    struct Column: Hashable, Sendable {
        var view: LedgerView
        var name: String
    }

    /// Whether the statement being compiled or run is a pack's.
    private(set) var isWatching = false
    private(set) var refusal: Refusal?
    /// The columns of views that the statement names, in no order.
    private(set) var reads: Set<Column> = []

    /// The tables that a view has to join for the columns that the statement names.
    func joins(of view: LedgerView) -> Set<ViewJoin> {
        let names = Set(reads.lazy.filter { $0.view == view }.map(\.name))
        return Set(view.columns.lazy.filter { names.contains($0.name) }.compactMap(\.join))
    }

    /// Steps of SQLite's virtual machine that are left.
    private var stepsLeft = 0
    private(set) var ranOut = false

    /// Steps between two calls of the progress handler.
    private static let stride: Int32 = 1000

    /// Runs `body` with the guard up.
    func watching<Output>(steps: Int, _ body: () throws -> Output) rethrows -> Output {
        isWatching = true
        refusal = nil
        reads = []
        ranOut = false
        stepsLeft = steps
        defer { isWatching = false }
        return try body()
    }

    /// Takes over a connection; GRDB's own authorizer only serves observation, which a reader has not.
    func install(on connection: OpaquePointer) {
        let context = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe sqlite3_set_authorizer(
            connection,
            { context, action, first, second, database, accessor in
                guard let context = unsafe context else { return SQLITE_DENY }
                let queryGuard = unsafe Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue()
                guard queryGuard.isWatching else { return SQLITE_OK }
                let allowed = queryGuard.allows(
                    action, first: unsafe text(first), second: unsafe text(second),
                    database: unsafe text(database), accessor: unsafe text(accessor))
                return allowed ? SQLITE_OK : SQLITE_DENY
            }, context)
        unsafe sqlite3_progress_handler(
            connection, Self.stride,
            { context in
                guard let context = unsafe context else { return 1 }
                return unsafe Unmanaged<QueryGuard>.fromOpaque(context).takeUnretainedValue().tick()
            }, context)
        for (limit, value) in Self.limits { unsafe sqlite3_limit(connection, limit, value) }
    }

    /// Small enough that no expression can fill the memory; a pack's are far below.
    private static let limits: [(Int32, Int32)] = [
        (SQLITE_LIMIT_ATTACHED, 0), (SQLITE_LIMIT_LENGTH, 1_000_000), (SQLITE_LIMIT_SQL_LENGTH, 50_000),
        (SQLITE_LIMIT_EXPR_DEPTH, 200), (SQLITE_LIMIT_COMPOUND_SELECT, 10),
        (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 100), (SQLITE_LIMIT_VDBE_OP, 100_000),
    ]

    private func tick() -> Int32 {
        guard isWatching else { return 0 }
        stepsLeft -= Int(Self.stride)
        if stepsLeft < 0 { ranOut = true }
        return ranOut ? 1 : 0
    }

    private func allows(
        _ action: Int32, first: String, second: String, database: String, accessor: String
    ) -> Bool {
        switch action {
        case SQLITE_SELECT: return true
        case SQLITE_READ:
            // A view may read what is behind it; an expression reads views only. A table
            // expression (WITH) of a view's name would pass for it, so the text may hold none.
            let view = database == "temp" ? LedgerView.named(first) : nil
            // A view that is only counted is named without a column.
            if let view, !second.isEmpty { reads.insert(Column(view: view, name: second)) }
            let isBehindView = LedgerView.named(accessor) != nil && first != LedgerTable.Name.workers.rawValue
            // A table that is joined by its row identifier only is named without a column, and
            // without the view, when SQLite merges the view into the statement.
            let isJoined = second.isEmpty && first == LedgerTable.Name.projects.rawValue
            if view != nil || isBehindView || isJoined { return true }
            refusal = refusal ?? .table(first)
        case SQLITE_FUNCTION:
            if Self.functions.contains(second.lowercased()) { return true }
            refusal = refusal ?? .function(second)
        default:
            refusal = refusal ?? .statement
        }
        return false
    }

    /// Functions that give the same for the same records, on every machine, in whole numbers or text.
    static let functions: Set<String> = [
        "count", "sum", "min", "max", "coalesce", "ifnull", "nullif", "iif", "abs", "length", "substr", "instr",
        "trim", "replace", "upper", "lower", "like", "glob", "截止日", "起始日", "本期起始日",
    ]
}

/// A C string as text, empty for none.
private func text(_ pointer: UnsafePointer<CChar>?) -> String {
    unsafe pointer.map { unsafe String(cString: $0) } ?? ""
}
