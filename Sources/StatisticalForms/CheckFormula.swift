package import Quantities

/// What a check says about figures: true or false.
package indirect enum CheckFormula: Hashable, Sendable {
    case comparison(CheckComparison)
    case all([CheckFormula])
    case any([CheckFormula])
    case not(CheckFormula)
    case implies(CheckFormula, CheckFormula)
    /// Each holds exactly when the others do.
    case equivalent([CheckFormula])

    /// The comparisons in it, from left to right.
    package var comparisons: [CheckComparison] {
        switch self {
        case .comparison(let comparison): [comparison]
        case .all(let parts), .any(let parts), .equivalent(let parts): parts.flatMap(\.comparisons)
        case .not(let part): part.comparisons
        case .implies(let condition, let result): condition.comparisons + result.comparisons
        }
    }

    /// The figures in it, from left to right, each once.
    package var figures: [FigureReference] {
        var seen: Set<FigureReference> = []
        return comparisons.flatMap { $0.left.figures + $0.right.figures }.filter { seen.insert($0).inserted }
    }

    /// Whether it speaks of the row at hand, and so holds or fails for each row.
    package var isOfEachRow: Bool { figures.contains(where: \.isOfRowAtHand) }

    /// Whether it holds.
    ///
    /// - Parameter value: the figure behind a reference, in base units.
    package func holds(_ value: (FigureReference) -> Int) -> Bool {
        switch self {
        case .comparison(let comparison): comparison.holds(value)
        case .all(let parts): parts.allSatisfy { $0.holds(value) }
        case .any(let parts): parts.contains { $0.holds(value) }
        case .not(let part): !part.holds(value)
        case .implies(let condition, let result): !condition.holds(value) || result.holds(value)
        case .equivalent(let parts): Set(parts.map { $0.holds(value) }).count <= 1
        }
    }
}

/// Two amounts of one measure held against each other.
package struct CheckComparison: Hashable, Sendable {
    package var left: CheckAmount
    package var relation: Relation
    package var right: CheckAmount
    /// Both sides as the form writes them.
    package var leftText: String
    package var rightText: String
    /// What messages show the sides in; nil where they have no single unit.
    package var unit: Unit?

    package init(
        left: CheckAmount, relation: Relation, right: CheckAmount, leftText: String, rightText: String, unit: Unit?
    ) {
        self.left = left
        self.relation = relation
        self.right = right
        self.leftText = leftText
        self.rightText = rightText
        self.unit = unit
    }

    package enum Relation: String, Hashable, Sendable {
        case equal = "=", unequal = "≠", less = "<", atMost = "≤", more = ">", atLeast = "≥"
    }

    package func holds(_ value: (FigureReference) -> Int) -> Bool {
        let (left, right) = (left.value(value), right.value(value))
        return switch relation {
        case .equal: left == right
        case .unequal: left != right
        case .less: left < right
        case .atMost: left <= right
        case .more: left > right
        case .atLeast: left >= right
        }
    }
}

/// A number made of figures and amounts, in base units.
package indirect enum CheckAmount: Hashable, Sendable {
    /// A whole number, or an amount in base units (fen, persons).
    case number(Int)
    case figure(FigureReference)
    case sum(CheckAmount, CheckAmount)
    case difference(CheckAmount, CheckAmount)
    case product(CheckAmount, CheckAmount)

    /// From left to right.
    package var figures: [FigureReference] {
        switch self {
        case .number: []
        case .figure(let reference): [reference]
        case .sum(let left, let right), .difference(let left, let right), .product(let left, let right):
            left.figures + right.figures
        }
    }

    /// 128 bits hold whatever a formula that was read can give (`Measure.most`).
    package func value(_ value: (FigureReference) -> Int) -> Int128 {
        switch self {
        case .number(let number): Int128(number)
        case .figure(let reference): Int128(value(reference))
        case .sum(let left, let right): left.value(value) + right.value(value)
        case .difference(let left, let right): left.value(value) - right.value(value)
        case .product(let left, let right): left.value(value) * right.value(value)
        }
    }
}

/// A figure as a formula names it.
package struct FigureReference: Hashable, Sendable {
    /// The name of a row; nil for the row at hand, or for a blank.
    package var row: String?
    package var item: Item
    /// 上次: the figure of the return before this one.
    package var isPrevious: Bool

    package init(row: String? = nil, item: Item, isPrevious: Bool = false) {
        self.row = row
        self.item = item
        self.isPrevious = isPrevious
    }

    package enum Item: Hashable, Sendable {
        /// A column from 1.
        case column(Int)
        /// A figure under 另取.
        case extra(String)
        /// A blank of the sentences.
        case blank(String)
    }

    var isOfRowAtHand: Bool {
        if case .blank = item { return false }
        return row == nil
    }

    var isExtra: Bool {
        if case .extra = item { return true }
        return false
    }
}
