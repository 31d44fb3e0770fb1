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

    /// Named values. An optional one that is missing has no entry.
    package struct Record: Hashable, Sendable {
        private var fields: [ExactText: Value]

        package init(_ fields: [String: Value] = [:]) {
            self.fields = Dictionary(uniqueKeysWithValues: fields.map { (ExactText($0), $1) })
        }

        /// As by the name, for a key that is made once.
        package subscript(_ name: ExactText) -> Value? {
            get { fields[name] }
            set { fields[name] = newValue }
        }

        package subscript(_ name: String) -> Value? {
            get { fields[ExactText(name)] }
            set { fields[ExactText(name)] = newValue }
        }

        /// In the order of the code points, so that nothing depends on hashing.
        package var names: [String] { fields.keys.map(\.text).sorted() }
    }
}
