import Diagnostics
import Dispatch
import Foundation
import GRDB
import Quantities
import Synchronization

/// Further connections to a large store, on which passes over it run side by side.
///
/// What they find does not depend on which of them finds it. They read while the caller's own
/// transaction keeps writers away, so all of them see the same moment.
struct LedgerLanes: Sendable {
    private let connections: [LedgerConnection]

    private static let most = 4

    var isEmpty: Bool { connections.isEmpty }

    /// - Parameter leastBytes: the size from which a store is large.
    /// - Throws: `LED0401` when the store cannot be used.
    init(
        path: String, in period: LedgerPeriod, leastBytes: Int
    ) throws(StageFailure) {
        let bytes = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey]).fileSize
        let count = min(ProcessInfo.processInfo.activeProcessorCount, Self.most)
        guard let bytes, bytes >= leastBytes, count > 1 else {
            connections = []
            return
        }
        connections = try (0..<count).map { _ throws(StageFailure) in
            try LedgerConnection(path: path, in: period)
        }
    }

    /// Works items off on all connections.
    ///
    /// - Parameter db: the caller's own connection, within its transaction.
    /// - Returns: an outcome for each item, in their order.
    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], while db: Database,
        _ body: @Sendable (Database, QueryGuard, Item) throws -> Output
    ) throws -> [Result<Output, any Error>] {
        // A read takes the lock that no writer gets past until the transaction ends.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM main.设置")
        let next = Atomic(0)
        let found = Mutex([Result<Output, any Error>?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: min(connections.count, items.count)) { lane in
            while true {
                let item = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard item < items.count else { return }
                let connection = connections[lane]
                let outcome = Result { try connection.read { db in try body(db, connection.queryGuard, items[item]) } }
                found.withLock { $0[item] = outcome }
            }
        }
        return found.withLock { $0.compactMap(\.self) }
    }
}
