import Diagnostics
import Quantities

/// What an amount of a formula measures: money, persons, money for each person, or a bare number.
///
/// Amounts add up and compare only with their like, so a formula that sets 元 against 万人,
/// or forgets a unit, is refused before it says anything about a return.
struct Measure: Hashable, Sendable {
    /// Powers of the dimensions: money for each person is money¹ persons⁻¹. None is 0.
    private(set) var powers: [Dimension: Int]
    /// Nought of nothing: it compares with any measure.
    var isZero = false
    /// The largest value that it can have, either side of nought.
    var most: Int128
    /// The unit of the first figure or amount in it, for messages.
    var unit: Unit?

    /// A bare number.
    static func number(_ value: Int) -> Measure {
        Measure(powers: [:], isZero: value == 0, most: Int128(value))
    }

    static func amount(_ unit: Unit, most: Int, per divisor: Unit? = nil) -> Measure {
        let money = Measure(powers: [unit.dimension: 1], most: Int128(most), unit: divisor == nil ? unit : nil)
        guard let divisor else { return money }
        return money.times(Measure(powers: [divisor.dimension: -1], most: 1))
    }

    /// Whether amounts of both can be added and compared.
    func isLike(_ other: Measure) -> Bool { isZero || other.isZero || powers == other.powers }

    func plus(_ other: Measure) -> Measure {
        var sum = isZero ? other : self
        sum.isZero = isZero && other.isZero
        sum.unit = unit ?? other.unit
        sum.most = Self.capped(most.addingReportingOverflow(other.most))
        return sum
    }

    func times(_ other: Measure) -> Measure {
        var product = self
        product.isZero = false
        product.powers.merge(other.powers, uniquingKeysWith: +)
        product.powers = product.powers.filter { $0.value != 0 }
        let units = [unit, other.unit].compactMap(\.self)
        product.unit = units.first { product.powers == [$0.dimension: 1] }
        product.most = Self.capped(most.multipliedReportingOverflow(by: other.most))
        return product
    }

    private static func capped(_ result: (partialValue: Int128, overflow: Bool)) -> Int128 {
        result.overflow ? .max : result.partialValue
    }

    /// Beyond this a formula is refused, so that evaluating it cannot overflow.
    static let limit = Int128.max / 8

    var isTooLarge: Bool { most > Self.limit }

    /// 金额, 金额/人数, or 没有单位的数.
    var words: Bilingual {
        Bilingual(
            words(none: "没有单位的数", \.rawValue),
            words(none: "a number without a unit") { dimension in
                switch dimension {
                case .persons: "persons"
                case .money: "money"
                case .households: "employers"
                case .cases: "cases"
                case .items: "projects"
                }
            })
    }

    private func words(none: String, _ name: (Dimension) -> String) -> String {
        let sorted = powers.sorted { $0.key.rawValue < $1.key.rawValue }
        func product(_ isAbove: Bool) -> String {
            sorted.filter { ($0.value > 0) == isAbove }
                .flatMap { Array(repeating: name($0.key), count: abs($0.value)) }.joined(separator: "×")
        }
        let (above, below) = (product(true), product(false))
        if below.isEmpty { return above.isEmpty ? none : above }
        return (above.isEmpty ? "1" : above) + "/" + below
    }
}
