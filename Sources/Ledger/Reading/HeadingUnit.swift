/// The unit that a heading gives its figures in, where it is another than its column's: 查实金额（万元） of a column in yuan.
///
/// Whoever only renamed it would enter 4.48 for 44 800.
package struct HeadingUnit: Hashable, Sendable {
    /// As the heading has it.
    package let written: String
    /// 元 or 人, as the column counts.
    package let own: String
    /// What a figure has to be multiplied by, or divided by for a unit that is smaller.
    package let factor: Int
    package private(set) var isSmaller = false

    private init(written: String, own: String, factor: Int, isSmaller: Bool = false) {
        self.written = written
        self.own = own
        self.factor = factor
        self.isSmaller = isSmaller
    }

    /// - Returns: nil for a heading without a unit, or with its column's, and for columns that hold neither money nor persons.
    package init?(of heading: String, in kind: CellKind) {
        let own: String
        switch kind {
        case .money: own = "元"
        case .persons: own = "人"
        default: return nil
        }
        let text = heading.filter { !$0.isWhitespace }
        let inBrackets = text.split { "（(）)【】[]：:/".contains($0) }.dropFirst().map(String.init)
        for (word, factor) in Self.multiples {
            if inBrackets.contains(word) || text.contains(word + own) {
                self.init(written: text.contains(word + own) ? word + own : word, own: own, factor: factor)
                return
            }
        }
        for (word, factor) in kind == .money ? Self.parts : [] where inBrackets.contains(word) {
            self.init(written: word, own: own, factor: factor, isSmaller: true)
            return
        }
        return nil
    }

    /// The longest first.
    private static let multiples = [
        ("百万", 1_000_000), ("十万", 100_000), ("千万", 10_000_000), ("亿", 100_000_000), ("万", 10_000), ("千", 1_000), ("百", 100),
    ]
    private static let parts = [("分", 100), ("角", 10)]
}
