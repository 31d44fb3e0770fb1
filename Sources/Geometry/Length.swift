/// A distance on the page, exact in both millimetres and points.
///
/// Stored in English Metric Units: 36 000 to the millimetre and 12 700 to the
/// point (ISO 32000-1 §8.3.2.3), so that the standard's millimetres and the
/// type sizes' points are both whole numbers and sums do not drift.
package struct Length: Hashable, Comparable, Sendable {
    /// The distance in EMU (1/36 000 mm, 1/12 700 pt).
    package let emu: Int

    package init(emu: Int) { self.emu = emu }

    package static let zero = Length(emu: 0)

    /// Rounds half away from zero to the nearest EMU, so at most 14 nm away.
    package static func points(_ value: Double) -> Length {
        Length(emu: Int((value * 12_700).rounded()))
    }

    /// Rounds half away from zero to the nearest EMU, so at most 14 nm away.
    package static func millimetres(_ value: Double) -> Length {
        Length(emu: Int((value * 36_000).rounded()))
    }

    /// The distance in PDF points (1/72 inch).
    package var points: Double { Double(emu) / 12_700 }

    /// The distance in millimetres.
    package var millimetres: Double { Double(emu) / 36_000 }

    package static func < (left: Length, right: Length) -> Bool { left.emu < right.emu }
}

// MARK: - Arithmetic

extension Length {
    package static func + (left: Length, right: Length) -> Length { Length(emu: left.emu + right.emu) }
    package static func - (left: Length, right: Length) -> Length { Length(emu: left.emu - right.emu) }
    package static prefix func - (value: Length) -> Length { Length(emu: -value.emu) }
    package static func += (left: inout Length, right: Length) { left = left + right }
    package static func -= (left: inout Length, right: Length) { left = left - right }
    package static func * (left: Length, right: Int) -> Length { Length(emu: left.emu * right) }

    /// Half of the distance, rounded towards zero.
    package var half: Length { Length(emu: emu / 2) }

    /// `numerator / denominator` of the distance, rounded half away from zero once.
    ///
    /// - Precondition: `denominator` is positive.
    package func scaled(_ numerator: Int, over denominator: Int) -> Length {
        precondition(denominator > 0, "a length is scaled over a positive denominator")
        return Length(emu: (emu * numerator).dividedRoundingHalfAwayFromZero(by: denominator))
    }

    /// The distance times a factor, rounded half away from zero once.
    package func scaled(by factor: Double) -> Length {
        Length(emu: (Double(emu) * factor).roundedToInt)
    }

    /// Splits the distance in proportion to `weights`; the parts add up to it exactly.
    ///
    /// What rounding leaves over goes one EMU each to the largest remainders,
    /// the first of equals first.
    ///
    /// - Precondition: no weight is negative, and one at least is positive.
    package func shared(by weights: [Int]) -> [Length] {
        let sum = weights.reduce(0, +)
        precondition(sum > 0 && !weights.contains { $0 < 0 }, "shares need weights that are not negative")
        let floors = weights.map { (emu * $0).dividedRoundingDown(by: sum) }
        let left = emu - floors.reduce(0, +)
        let order = weights.indices.sorted { first, second in
            let one = emu * weights[first] - floors[first] * sum
            let two = emu * weights[second] - floors[second] * sum
            return one != two ? one > two : first < second
        }
        var parts = floors
        for index in order.prefix(left) { parts[index] += 1 }
        return parts.map(Length.init(emu:))
    }
}

extension Sequence where Element == Length {
    /// The sum of all lengths.
    package func sum() -> Length { reduce(.zero, +) }
}

extension Double {
    fileprivate var roundedToInt: Int { Int(rounded()) }
}

extension Int {
    fileprivate func dividedRoundingDown(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    fileprivate func dividedRoundingHalfAwayFromZero(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        guard remainder.magnitude * 2 >= divisor.magnitude else { return quotient }
        return quotient + self.signum()
    }
}
