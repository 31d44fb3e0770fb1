/// Prints an integer of base units as a decimal number of a larger unit.
///
/// All arithmetic is in integers: binary floating point prints 1187.645 as
/// 1187.64 and a column of figures stops adding up.
package enum DecimalText {
    /// `value / unit` with exactly `decimals` places, rounded half up (away from zero).
    ///
    /// No thousands separators (GB/T 15835-2011; forms of this field use none).
    ///
    /// - Parameters:
    ///   - value: base units: persons, fen.
    ///   - unit: base units in one printed unit, such as 10 000 persons in 万人.
    ///   - decimals: 0 to 8.
    package static func fixed(_ value: Int, per unit: Int, decimals: Int) -> String {
        precondition(unit > 0 && (0...8).contains(decimals), "a decimal needs a unit and 0 to 8 places")
        let power = (0..<decimals).reduce(1 as UInt128) { product, _ in product * 10 }
        // 128 bits hold twice the largest value times the largest power.
        let unit = UInt128(unit)
        let scaled = (UInt128(value.magnitude) * power * 2 + unit) / (unit * 2)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: power)
        guard decimals > 0 else { return sign + String(whole) }
        let digits = String(fraction)
        return sign + String(whole) + "." + String(repeating: "0", count: decimals - digits.count) + digits
    }

    /// As `fixed`, with trailing zeros dropped, for running text.
    package static func trimmed(_ value: Int, per unit: Int, decimals: Int) -> String {
        var text = fixed(value, per: unit, decimals: decimals)
        guard text.contains(".") else { return text }
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
