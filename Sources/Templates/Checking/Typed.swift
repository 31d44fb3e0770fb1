import Quantities

/// What is known of an expression when the template is compiled.
struct Typed: Hashable, Sendable {
    var type: ValueType
    /// The expression as written, for messages.
    var text: String
    /// The field it names, if it names one.
    var field: Field?
    /// Whether the data may leave it out.
    var isOptional = false
    /// The narrowest circle of the fields on the way to it.
    var fieldClass = FieldClass.public
}
