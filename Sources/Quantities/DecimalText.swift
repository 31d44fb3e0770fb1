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
        let (scaled, power) = scaled(value, per: unit, decimals: decimals)
        let sign = value < 0 && scaled > 0 ? "-" : ""
        if let small = UInt(exactly: scaled) { return text(sign, small, UInt(power), decimals) }
        return text(sign, scaled, power, decimals)
    }

    private static func text<Steps: FixedWidthInteger>(_ sign: String, _ scaled: Steps, _ power: Steps, _ decimals: Int) -> String {
        let (whole, fraction) = scaled.quotientAndRemainder(dividingBy: power)
        guard decimals > 0 else { return sign + String(whole) }
        let digits = String(fraction)
        return sign + String(whole) + "." + String(repeating: "0", count: decimals - digits.utf8.count) + digits
    }

    /// What `fixed` prints, in steps of its last decimal: 1.50 is 150.
    ///
    /// - Precondition: the steps are an `Int`, as those of all that a table prints are.
    package static func steps(_ value: Int, per unit: Int, decimals: Int) -> Int {
        let magnitude = Int(scaled(value, per: unit, decimals: decimals).steps)
        return value < 0 ? -magnitude : magnitude
    }

    private static let powers = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000]

    private static func scaled(_ value: Int, per unit: Int, decimals: Int) -> (steps: UInt128, power: UInt128) {
        precondition(unit > 0 && (0...8).contains(decimals), "a decimal needs a unit and 0 to 8 places")
        let power = UInt128(powers[decimals])
        // Amounts of a case fit into one word, where a division is one instruction.
        let (double, isLarge) = value.magnitude.multipliedReportingOverflow(by: UInt(powers[decimals]) * 2)
        let (sum, isLarger) = double.addingReportingOverflow(UInt(unit))
        if !isLarge, !isLarger { return (UInt128(sum / (UInt(unit) * 2)), power) }
        // 128 bits hold twice the largest value times the largest power.
        let unit = UInt128(unit)
        return ((UInt128(value.magnitude) * power * 2 + unit) / (unit * 2), power)
    }

    /// As `fixed`, with trailing zeros dropped, for running text.
    package static func trimmed(_ value: Int, per unit: Int, decimals: Int) -> String {
        let text = fixed(value, per: unit, decimals: decimals)
        guard decimals > 0 else { return text }
        let zeros = text.utf8.reversed().prefix(decimals).prefix { $0 == 0x30 }.count
        return String(decoding: text.utf8.dropLast(zeros == decimals ? decimals + 1 : zeros), as: UTF8.self)
    }
}
