package import Quantities

extension FormDefinition {
    /// 参数 as values, whole numbers and texts: what fields of a document can have from the form.
    package var parameterValues: Value.Record {
        Value.Record(
            parameters.mapValues { parameter in
                switch parameter {
                case .integer(let number): Value(.integer(number))
                case .text(let text): Value(.text(text))
                }
            })
    }
}
