package import Diagnostics

/// A value that a document prints, with the place it came from.
package struct Value: Hashable, Sendable {
    package var content: Content
    /// Where it was written, such as a line of a data file; nil for computed values.
    package var origin: Place?

    package init(_ content: Content, origin: Place? = nil) {
        self.content = content
        self.origin = origin
    }

    package enum Content: Hashable, Sendable {
        case text(String)
        case date(CivilDate)
        case integer(Int)
        case boolean(Bool)
        case quantity(Quantity)
        case rate(Rate)
        /// A place in a ranking, from 1; what is not ranked has no value.
        case rank(Int)
        case record(Record)
        case list([Value])
    }
}
