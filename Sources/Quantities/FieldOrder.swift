/// The order of records by one of their fields: numbers, days, rates, ranks.
package struct FieldOrder: Hashable, Sendable {
    private let field: String

    package init(_ field: String) { self.field = field }

    /// Records in order; equal ones keep theirs, and those without a value stand at the end
    /// whichever way the order runs.
    package func sorted(_ elements: [Value], descending: Bool) -> [Value] {
        sorted(elements, descending: descending) { $0 }
    }

    /// As records are, what belongs to each of them.
    package func sorted<Element>(_ elements: [Element], descending: Bool, by record: (Element) -> Value) -> [Element] {
        let keys = elements.map { key(record($0)) }
        let order = elements.indices.sorted { first, second in
            switch (keys[first], keys[second]) {
            case (let left?, let right?):
                let order = left.compared(to: right)
                return order == 0 ? first < second : (order < 0) != descending
            case (nil, nil): return first < second
            case (let left, _): return left != nil
            }
        }
        return order.map { elements[$0] }
    }

    private enum Key {
        case number(Int)
        case rate(Rate)

        /// Keys of one field are of one kind.
        func compared(to other: Key) -> Int {
            switch (self, other) {
            case (.number(let left), .number(let right)): left < right ? -1 : left > right ? 1 : 0
            case (.rate(let left), .rate(let right)): left.compared(to: right) ?? 0
            case (.number, .rate), (.rate, .number): 0
            }
        }
    }

    private func key(_ element: Value) -> Key? {
        guard case .record(let record) = element.content else { return nil }
        switch record[field]?.content {
        case .integer(let number), .rank(let number): return .number(number)
        case .quantity(let quantity): return .number(quantity.amount)
        // Year, month and day side by side order like the days themselves.
        case .date(let date): return .number((date.year * 100 + date.month) * 100 + date.day)
        case .rate(let rate): return rate.exists ? .rate(rate) : nil
        default: return nil
        }
    }
}
