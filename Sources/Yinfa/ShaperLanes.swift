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
}
