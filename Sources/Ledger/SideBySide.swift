import Dispatch
import Foundation
import Synchronization

/// Works items off on all processors.
package enum SideBySide {
    /// A list of fewer items is done before another thread has begun.
    private static let fewest = 1_000

    /// What comes of the parts of a list, one behind the other; a short list is one part.
    package static func parts<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @Sendable (ArraySlice<Item>) -> Output
    ) -> [Output] {
        let count = items.count < fewest ? 1 : ProcessInfo.processInfo.activeProcessorCount
        let ranges = (0..<count).map { items.count * $0 / count..<items.count * ($0 + 1) / count }
        return outcomes(of: ranges, weight: \.count) { _, range in body(items[range]) }
    }

    /// What comes of each item, in the items' order.
    ///
    /// - Parameters:
    ///   - lanes: how many are worked on at once; as many as there are processors without a word.
    ///   - weight: how much work an item is; the heaviest are begun first, so that none is waited for at the end.
    ///   - body: what is done with an item, on one of the lanes, which are counted from 0.
    package static func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], lanes: Int? = nil, weight: (Item) -> Int, _ body: @Sendable (_ lane: Int, Item) -> Output
    ) -> [Output] {
        let weights = items.map(weight)
        let order = items.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
        let lanes = min(items.count, lanes ?? ProcessInfo.processInfo.activeProcessorCount)
        let next = Atomic(0)
        let found = Mutex([Output?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            while true {
                let turn = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard turn < items.count else { return }
                let outcome = body(lane, items[order[turn]])
                found.withLock { $0[order[turn]] = outcome }
            }
        }
        return found.withLock { $0.compactMap(\.self) }
    }
}
