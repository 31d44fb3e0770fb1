/// Works parts of a file side by side.
///
/// What comes of a part does not depend on which lane works it, nor on how many there are.
package protocol FinishingLanes: Sendable {
    /// What comes of each part, in the parts' order.
    func outcomes<Output: Sendable>(of count: Int, _ body: @Sendable (Int) -> Output) -> [Output]

    /// Does the caller's own work, and another that has nothing to do with it.
    ///
    /// - Returns: what has come of the other.
    func meanwhile<Output: Sendable>(_ other: @escaping @Sendable () -> Output, _ own: () -> Void) -> Output
}

extension FinishingLanes {
    /// What comes of each part, in the parts' order.
    ///
    /// - Parameter atOnce: how many are worked one after the other, so that short ones do not wait for each other.
    func outcomes<Output: Sendable>(
        of count: Int, atOnce: Int, _ body: @Sendable (Int) -> Output
    ) -> [Output] {
        let lots = outcomes(of: (count + atOnce - 1) / atOnce) { lot in
            (lot * atOnce..<min(count, (lot + 1) * atOnce)).map(body)
        }
        return lots.flatMap(\.self)
    }
}

/// All parts one after the other.
package struct SingleLane: FinishingLanes {
    package init() {}

    package func outcomes<Output: Sendable>(of count: Int, _ body: @Sendable (Int) -> Output) -> [Output] {
        (0..<count).map(body)
    }

    package func meanwhile<Output: Sendable>(_ other: @escaping @Sendable () -> Output, _ own: () -> Void) -> Output {
        own()
        return other()
    }
}
