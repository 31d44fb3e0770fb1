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
    /// - Precondition: `decimals` is 0 to `mostDecimals`.
    package func percent(decimals: Int) -> String? {
        guard exists else { return nil }
        precondition((0...Self.mostDecimals).contains(decimals), "a percentage has 0 to 4 decimals")
        return DecimalText.fixed(part, per: whole, decimals: decimals + 2).movingPointRight(by: 2)
    }

    /// As running text prints it: `92.3%`, trailing zeros dropped; `—` where there is no rate.
    package func text(decimals: Int) -> String {
        guard var text = percent(decimals: decimals) else { return Self.none }
        if text.contains(".") {
            while text.hasSuffix("0") { text.removeLast() }
            if text.hasSuffix(".") { text.removeLast() }
        }
        return text + "%"
    }

    /// Whether rounding makes nought or all of what is neither.
    package func roundsToEnd(decimals: Int) -> Bool {
        guard exists, part != 0, part != whole else { return false }
        return ["0%", "100%"].contains(text(decimals: decimals))
    }

    /// Below, equal or above 0; nil when one of the two is no rate.
    package func compared(to other: Rate) -> Int? {
        guard exists, other.exists else { return nil }
        let (left, right) = (Int128(part) * Int128(other.whole), Int128(other.part) * Int128(whole))
        return left < right ? -1 : left > right ? 1 : 0
    }

    package static func + (left: Rate, right: Rate) -> Rate {
        Rate(left.part + right.part, of: left.whole + right.whole)
    }
}

extension String {
    /// `0.9231` to `92.31`; the number has at least so many decimals.
    fileprivate func movingPointRight(by places: Int) -> String {
        let parts = split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return self }
        let whole = (parts[0] + parts[1].prefix(places)).drop { $0 == "0" }
        let fraction = parts[1].dropFirst(places)
        return (whole.isEmpty ? "0" : String(whole)) + (fraction.isEmpty ? "" : "." + fraction)
    }
}
