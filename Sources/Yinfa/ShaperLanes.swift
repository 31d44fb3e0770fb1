import Composition
import Foundation
import Layout
import Ledger
import Typefaces

/// Lets all processors set the parts of a long book, each with fonts of its own.
struct ShaperLanes: LayoutLanes {
    let roles: FontRoles
    var count = min(ProcessInfo.processInfo.activeProcessorCount, 4)
    var leastCells = 5_000

    func outcomes<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @Sendable (any TextShaper, Item) -> Output
    ) -> [Output] {
        SideBySide.outcomes(of: items, lanes: count, weight: { _ in 1 }) { _, item in body(PangoShaper(roles: roles), item) }
    }

    /// The caller takes what the others have made, and has a processor of its own for it.
    func inOrder<Item: Sendable, Output: Sendable>(
        of items: [Item], _ body: @escaping @Sendable (any TextShaper, Item) -> Output, taking take: (Output) -> Void
    ) {
        let roles = roles
        SideBySide.inOrder(
            of: items, helpers: max(1, count - 1), tool: { PangoShaper(roles: roles) },
            { shaper, item in body(shaper, item) }, taking: take)
    }
}
