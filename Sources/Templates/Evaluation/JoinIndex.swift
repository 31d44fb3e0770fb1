import Diagnostics
import Quantities

/// A list's elements by a text of each, in the list's order.
struct JoinIndex {
    let elements: [Value]
    private(set) var positions: [ExactText: [Int]] = [:]

    /// nil where an element has no such text.
    init?(_ elements: [Value], by field: ExactText) {
        self.elements = elements
        for (index, element) in elements.enumerated() {
            guard case .record(let record) = element.content, case .text(let text)? = record[field]?.content else { return nil }
            positions[ExactText(text), default: []].append(index)
        }
    }
}
