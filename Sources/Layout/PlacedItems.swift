import DisplayList
import Geometry

/// Part of a page that stands by millimetres: its items and where it ends.
struct PlacedItems {
    var items: [PageItem] = []
    /// The lower edge of what was placed last.
    var bottom: Length

    /// Adds what was placed below.
    mutating func append(_ other: PlacedItems) {
        items += other.items
        bottom = other.bottom
    }
}
