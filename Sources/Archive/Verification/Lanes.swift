import Dispatch
import Glibc
import Synchronization

/// Works items off on all processors.
enum Lanes {
    /// What comes of each item, in the items' order.
    static func outcomes<Item: Sendable, Output: Sendable>(of items: [Item], _ body: @Sendable (Item) -> Output) -> [Output] {
        let next = Atomic(0)
        let found = Mutex([Output?](repeating: nil, count: items.count))
        let lanes = min(items.count, max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        DispatchQueue.concurrentPerform(iterations: lanes) { _ in
            while true {
                let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard turn < items.count else { return }
                let outcome = body(items[turn])
                found.withLock { $0[turn] = outcome }
            }
        }
        return found.withLock { $0.compactMap(\.self) }
    }
}
