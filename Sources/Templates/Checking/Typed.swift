import Quantities

/// What is known of an expression when the template is compiled.
struct Typed: Hashable, Sendable {
    var type: ValueType
    /// The expression as written, for messages.
    var text: String
    /// The field it names, if it names one.
    var field: Field?
    /// What the field is declared as, where the value is only one of its elements.
    var declared: ValueType?
    /// Whether the data may leave it out.
    var isOptional = false
    /// The narrowest circle of the fields on the way to it.
    var fieldClass = FieldClass.public
}
