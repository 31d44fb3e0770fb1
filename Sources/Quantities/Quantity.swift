/// A figure with what it measures, in the dimension's base unit (persons, fen, 户 …).
package struct Quantity: Hashable, Sendable {
    package let amount: Int
    package let dimension: Dimension

    package init(_ amount: Int, _ dimension: Dimension) {
        self.amount = amount
        self.dimension = dimension
    }

    /// Number and unit for running text, such as `1285.12万元`; trailing zeros are dropped, except that yuan
    /// with 角 is written to the fen: `51177.20元`.
    ///
    /// - Parameter decimals: the place to round to, half up; nil for the unit's own.
    /// - Precondition: the unit measures this dimension, and `decimals` is 0 to `unit.mostDecimals`.
    package func text(in unit: Unit, decimals: Int? = nil) -> String {
        precondition(unit.dimension == dimension, "\(unit.rawValue) does not measure \(dimension.rawValue)")
        let places = decimals ?? unit.usualDecimals
        precondition((0...unit.mostDecimals).contains(places), "\(unit.rawValue) has no \(places) decimals")
        let isToTheFen = unit == .yuan && decimals == nil && !amount.isMultiple(of: Unit.yuan.baseUnits)
        return (isToTheFen ? DecimalText.fixed : DecimalText.trimmed)(amount, unit.baseUnits, places) + unit.rawValue
    }

    /// Whether the rounding leaves nothing of a figure that is not 0: `0万元` for 30元.
    package func vanishes(in unit: Unit, decimals: Int? = nil) -> Bool {
        // What is not less than the unit itself cannot be rounded away.
        amount != 0 && amount.magnitude < unit.baseUnits && text(in: unit, decimals: decimals) == "0" + unit.rawValue
    }
}

extension Unit {
    /// Decimals in running text when the author says nothing: exact for persons and
    /// yuan, 100元 for 万元 and 1万元 for 亿元, as bulletins print them.
    package var usualDecimals: Int {
        switch self {
        case .persons, .households, .cases, .items, .establishments, .incidents, .entries, .heads: 0
        case .yuan, .tenThousandYuan: 2
        case .tenThousandPersons, .hundredMillionYuan: 4
        }
    }

    /// The most decimals that still say something: one base unit in the last place
    /// (8 at most, the bound of `DecimalText`).
    package var mostDecimals: Int {
        var rest = baseUnits
        var places = 0
        while rest >= 10 && places < 8 {
            rest /= 10
            places += 1
        }
        return places
    }

    /// The unit in which running text tells an amount: 亿元 from a hundred million yuan on, 万元 from ten thousand on.
    package static func fitting(fen: Int) -> Unit {
        [Unit.hundredMillionYuan, .tenThousandYuan].first { fen.magnitude >= $0.baseUnits } ?? .yuan
    }

    /// The units of a dimension, the smallest first.
    package static func units(of dimension: Dimension) -> [Unit] {
        allCases.enumerated().filter { $0.element.dimension == dimension }
            .sorted { ($0.element.baseUnits, $0.offset) < ($1.element.baseUnits, $1.offset) }.map(\.element)
    }
}
