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

    package indirect enum Content: Hashable, Sendable {
        case text(String)
        case date(CivilDate)
        case integer(Int)
        case boolean(Bool)
        case quantity(Quantity)
        case record(Record)
        case list([Value])
    }

    /// Named values. An optional one that is missing has no entry.
    package struct Record: Hashable, Sendable {
        private var fields: [String: Value]

        package init(_ fields: [String: Value] = [:]) { self.fields = fields }

        package subscript(_ name: String) -> Value? {
            get { fields[name] }
            set { fields[name] = newValue }
        }

        /// In the order of the code points, so that nothing depends on hashing.
        package var names: [String] { fields.keys.sorted() }
    }

    /// Whether the content is of a type; records and lists are compared all through,
    /// missing optional fields allowed.
    package func conforms(to type: ValueType) -> Bool {
        switch (content, type) {
        case (.text, .text), (.date, .date), (.integer, .integer), (.boolean, .boolean): true
        case (.quantity(let quantity), .quantity(let dimension)): quantity.dimension == dimension
        case (.list(let values), .list(let element)): values.allSatisfy { $0.conforms(to: element) }
        case (.record(let record), .record(let type)):
            type.fields.allSatisfy { field in
                record[field.name].map { $0.conforms(to: field.type) } ?? field.isOptional
            }
        default: false
        }
    }
}
