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
            guard let text = element.text(of: field) else { return nil }
            positions[text, default: []].append(index)
        }
    }
}
