import Diagnostics
import Foundation
import GRDB
import Quantities

/// Further connections to a large store, on which passes over it run side by side.
///
/// What they find does not depend on which of them finds it. They read while the caller's own
/// transaction keeps writers away, so all of them see the same moment.
struct LedgerLanes: Sendable {
    private let path: String
    private let connections: [LedgerConnection]

    /// As many as there are processors, but no more than memory and disk keep up with.
    static let usualCount = min(ProcessInfo.processInfo.activeProcessorCount, 4)

    var isEmpty: Bool { connections.isEmpty }

    /// - Parameters:
    ///   - views: the statements that make the views in the period.
    ///   - leastBytes: the size from which a store is large.
    ///   - count: how many connections there are for a large one.
    /// - Throws: `LED0401` when the store cannot be used.
    init(
        path: String, in period: LedgerPeriod, views: [String], leastBytes: Int, count: Int
    ) throws(StageFailure) {
        self.path = path
        let bytes = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
        guard let bytes, bytes >= leastBytes, count > 1 else {
            connections = []
            return
        }
        connections = try (0..<count).map { _ throws(StageFailure) in
            try LedgerConnection(path: path, in: period, views: views)
        }
    }

    /// Works items off on all connections.
    ///
    /// - Parameters:
    ///   - db: the caller's own connection, within its transaction.
    ///   - weight: how much work an item is; the heaviest are begun first.
    /// - Returns: an outcome for each item, in their order.
    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], while db: Database, weight: (Item) -> Int,
        _ body: @Sendable (Database, QueryGuard, Item) throws(StageFailure) -> Output
    ) throws(StageFailure) -> [Result<Output, StageFailure>] {
        // A read takes the lock that no writer gets past until the transaction ends.
        _ = try StoreFailure.unusable(path) { try Int.fetchOne(db, sql: "SELECT count(*) FROM main.设置") }
        let connections = connections
        return SideBySide.outcomes(of: items, lanes: connections.count, weight: weight) { lane, item in
            let connection = connections[lane]
            return Result { () throws(StageFailure) in
                try connection.read { db in try body(db, connection.queryGuard, item) }
            }
        }
    }
}
