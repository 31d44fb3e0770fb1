import Dispatch
import Synchronization

/// Works parts that do not depend on one another on all processors.
enum SideBySide {
    /// What comes of each part, in the parts' order.
    ///
    /// - Parameter atOnce: how many are worked one after the other, so that short ones do not wait for each other.
    static func outcomes<Output: Sendable>(
        of count: Int, atOnce: Int, _ body: @Sendable (Int) -> Output
    ) -> [Output] {
        let outcomes = Mutex([Output?](repeating: nil, count: count))
        DispatchQueue.concurrentPerform(iterations: (count + atOnce - 1) / atOnce) { lot in
            for part in lot * atOnce..<min(count, (lot + 1) * atOnce) {
                let outcome = body(part)
                outcomes.withLock { $0[part] = outcome }
            }
        }
        return outcomes.withLock { $0.compactMap(\.self) }
    }
}
