package import Diagnostics

/// Text of an element with the place it was written, so that layout can point at it.
package struct PlacedText: Hashable, Sendable {
    package var text: String
    package var place: Place?

    package init(_ text: String, at place: Place? = nil) {
        self.text = text
        self.place = place
    }
}
