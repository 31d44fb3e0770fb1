/// A rate as it was counted: a part of a whole (比率), kept as the two numbers.
///
/// Exact: two rates compare by their products, and a sum of rates is the sum of the
/// parts over the sum of the wholes. Where there was nothing to count the whole is 0,
/// and there is no rate: not 0 % and not 100 %.
package struct Rate: Hashable, Sendable {
    package let part: Int
    package let whole: Int

    /// - Precondition: neither number is below 0.
    package init(_ part: Int, of whole: Int) {
        precondition(part >= 0 && whole >= 0, "a rate is counted, and no count is below 0")
        self.part = part
        self.whole = whole
    }

    /// Whether there was anything to count.
    package var exists: Bool { whole != 0 }

    /// What is printed where there is no rate.
    package static let none = "—"

    /// The most decimals of a percentage.
    package static let mostDecimals = 4

    /// `92.3` for 12 of 13 with one decimal, rounded half up; nil where there is no rate.
    ///
    /// Nearly all is not 100 % and a little is not 0 %: what rounding would make one of the two is printed one step short
    /// of it, 99.9 for 9999 of 10 000.
    ///
    /// - Precondition: `decimals` is 0 to `mostDecimals`.
    package func percent(decimals: Int) -> String? {
        guard exists else { return nil }
        return Self.percent(steps(decimals: decimals), decimals: decimals)
    }

    /// As running text prints it: `92.3%`, trailing zeros dropped; `—` where there is no rate.
    package func text(decimals: Int) -> String {
        guard exists else { return Self.none }
        return DecimalText.trimmed(steps(decimals: decimals), per: Self.power(decimals), decimals: decimals) + "%"
    }

    /// As `text`, rounded to 0 % and 100 % too, for changes, where neither is an end.
    package func roundedText(decimals: Int) -> String {
        guard exists else { return Self.none }
        return DecimalText.trimmed(roundedSteps(decimals: decimals), per: Self.power(decimals), decimals: decimals) + "%"
    }

    /// Whether rounding would make nought or all of what is neither.
    package func roundsToEnd(decimals: Int) -> Bool {
        exists && steps(decimals: decimals) != roundedSteps(decimals: decimals)
    }

    /// In steps of the last decimal of a percentage, never at an end that is not reached.
    private func steps(decimals: Int) -> Int {
        let (rounded, all) = (roundedSteps(decimals: decimals), 100 * Self.power(decimals))
        if rounded == 0, part > 0 { return 1 }
        if rounded == all, part != whole { return part < whole ? all - 1 : all + 1 }
        return rounded
    }

    /// Half up; more than a percentage ever says is cut off.
    private func roundedSteps(decimals: Int) -> Int {
        precondition((0...Self.mostDecimals).contains(decimals), "a percentage has 0 to 4 decimals")
        // 128 bits hold twice the largest part times 100 and the largest power.
        let (part, whole) = (UInt128(part) * UInt128(100 * Self.power(decimals)), UInt128(whole))
        return Int(clamping: (part * 2 + whole) / (whole * 2))
    }

    private static func power(_ decimals: Int) -> Int { (0..<decimals).reduce(1) { product, _ in product * 10 } }

    private static func percent(_ steps: Int, decimals: Int) -> String {
        DecimalText.fixed(steps, per: power(decimals), decimals: decimals)
    }

    /// Below, equal or above 0; nil when one of the two is no rate.
    package func compared(to other: Rate) -> Int? {
        guard exists, other.exists else { return nil }
        let (left, right) = (Int128(part) * Int128(other.whole), Int128(other.part) * Int128(whole))
        return left < right ? -1 : left > right ? 1 : 0
    }

    /// - Precondition: the sums are an `Int`, as those of all that is counted are.
    package static func + (left: Rate, right: Rate) -> Rate {
        Rate(left.part + right.part, of: left.whole + right.whole)
    }
}
