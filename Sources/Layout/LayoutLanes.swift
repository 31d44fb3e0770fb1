package import Composition

/// Works parts of a long table side by side.
///
/// A shaper belongs to the task that made it, so each part has one of its own. What comes of a part does not depend
/// on which lane works it, nor on how many there are.
package protocol LayoutLanes: Sendable {
    /// How many parts are worked at once.
    var count: Int { get }
    /// A table of fewer cells is done before another shaper has opened its fonts.
    var leastCells: Int { get }

    /// What comes of each item, in the items' order.
    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @Sendable (any TextShaper, Item) -> Output
    ) -> [Output]

    /// What comes of each item, taken in the items' order on the caller's thread while later ones are still worked.
    func inOrder<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @escaping @Sendable (any TextShaper, Item) -> Output, taking take: (Output) -> Void)
}

extension LayoutLanes {
    /// All of them first, for lanes that cannot do better.
    package func inOrder<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @escaping @Sendable (any TextShaper, Item) -> Output, taking take: (Output) -> Void
    ) {
        for output in outcomes(of: items, body) { take(output) }
    }

    /// As many ranges of about the same length as there are lanes, one behind the other.
    func shares(of range: Range<Int>) -> [Range<Int>] {
        let parts = min(max(1, count), range.count)
        return (0..<parts).map { part in
            range.lowerBound + range.count * part / parts..<range.lowerBound + range.count * (part + 1) / parts
        }
    }
}
