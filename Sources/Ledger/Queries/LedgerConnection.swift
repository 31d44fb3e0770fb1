import Diagnostics
import GRDB
import Quantities

/// A connection to the store, for reading only, with the views as of a day and under a guard.
final class LedgerConnection: Sendable {
    let queue: DatabaseQueue
    let queryGuard: QueryGuard

    /// - Parameter views: the statements that make the views in the period, which several connections can share.
    /// - Throws: `LED0401` when the store cannot be used.
    init(path: String, in period: LedgerPeriod, views: [String]) throws(StageFailure) {
        let queryGuard = QueryGuard()
        self.queryGuard = queryGuard
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { db in
            // Each figure reads the same pages again; mapped, they need not be copied.
            try db.execute(sql: "PRAGMA mmap_size = 1073741824")
            for (name, value) in period.functions {
                db.add(function: DatabaseFunction(name, argumentCount: 0, pure: true) { _ in value })
            }
            for creation in views { try db.execute(sql: creation) }
            if let connection = unsafe db.sqliteConnection { unsafe queryGuard.install(on: connection) }
        }
        queue = try StoreFailure.unusable(path) { try DatabaseQueue(path: path, configuration: configuration) }
    }

    /// Reads within one transaction, which sees one moment of the store.
    func read<Output>(_ body: (Database) throws -> Output) throws(StageFailure) -> Output {
        do { return try queue.read(body) } catch let failure as StageFailure { throw failure } catch {
            return try StoreFailure.unusable(queue.path) { throw error }
        }
    }
}
