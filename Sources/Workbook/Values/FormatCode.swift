/// Reads the code of a number format as far as its kind (ECMA-376 Part 1 §18.8.31).
struct FormatCode {
    private var rest: Substring.UnicodeScalarView
    /// What is left of the first section when texts, colours and conditions are gone: `yyyymd`.
    private var signs: [Unicode.Scalar] = []
    private var hasElapsedTime = false

    init(_ code: String) {
        rest = Substring(code).unicodeScalars
        while let scalar = rest.popFirst(), scalar != ";" { take(scalar) }
    }

    private mutating func take(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": skip(past: "\"")
        case "\\", "_", "*", "!": _ = rest.popFirst()
        case "[":
            let inner = String(String.UnicodeScalarView(rest.prefix { $0 != "]" })).lowercased()
            // [h], [mm] and [ss] count hours, minutes and seconds beyond a day.
            if !inner.isEmpty, ["h", "m", "s"].contains(where: { sign in inner.allSatisfy { $0 == sign } }) {
                hasElapsedTime = true
            }
            skip(past: "]")
        case "a", "A":
            // AM/PM and A/P have an m that is no month.
            if !skip("M/PM"), !skip("/P") { signs.append("a") }
        default: signs.append(scalar.properties.lowercaseMapping.unicodeScalars.first ?? scalar)
        }
    }

    private mutating func skip(past end: Unicode.Scalar) {
        while let scalar = rest.popFirst(), scalar != end {}
    }

    /// Skips these letters, in either case, if they come next.
    private mutating func skip(_ letters: String) -> Bool {
        let next = String(String.UnicodeScalarView(rest.prefix(letters.unicodeScalars.count)))
        guard next.uppercased() == letters else { return false }
        rest.removeFirst(letters.unicodeScalars.count)
        return true
    }

    var kind: NumberFormat.Kind {
        let text = String(String.UnicodeScalarView(signs))
        if text.isEmpty { return hasElapsedTime ? .time : .plain }
        // WPS and Excel show General so in Chinese, and some programs write it so.
        if text.hasPrefix("general") || text.hasPrefix("g/通用格式") { return .plain }
        if text == "@" { return .text }
        let hasDigits = text.contains { "0#?".contains($0) }
        if let kind = dateKind(hasDigits: hasDigits) { return kind }
        if text.contains("%") { return .percent }
        return isScaled ? .scaled : .plain
    }

    /// Date or time by the letters; nil for a number.
    ///
    /// Seconds may have digits (`ss.00`); otherwise a format with digits shows a number.
    private func dateKind(hasDigits: Bool) -> NumberFormat.Kind? {
        let letters = signs.filter { "ymdhseg".unicodeScalars.contains($0) }
        let hasTime = hasElapsedTime || letters.contains("h") || letters.contains("s")
        if hasDigits, !hasTime { return nil }
        let hasWeekday = String(String.UnicodeScalarView(signs)).contains("aaa")
        if letters.contains("y") || letters.contains("d") || hasWeekday { return .date }
        // An era's year (e) and era (g) come with a month or a day; a lone e is an exponent.
        let hasEra = letters.contains("e") || letters.contains("g")
        if letters.contains("m") { return hasTime && !hasEra ? (monthStandsAlone ? .date : .time) : .date }
        return hasTime ? .time : hasEra && !hasDigits ? .date : nil
    }

    /// Whether there are more groups of m than a time can have next to hours and seconds.
    private var monthStandsAlone: Bool {
        let letters = signs.filter { "mhs".unicodeScalars.contains($0) }
        var groups: [Unicode.Scalar] = []
        for letter in letters where groups.last != letter { groups.append(letter) }
        return groups.count { $0 == "m" } > 1
    }

    /// Whether a comma stands after the last digit, which divides by a thousand.
    private var isScaled: Bool {
        for (index, sign) in signs.enumerated() where sign == "," && index > 0 {
            let before = signs[index - 1]
            let after = signs[(index + 1)...].first { $0 != "," }
            let isDigit = after.map { "0#?".unicodeScalars.contains($0) } ?? false
            if "0#?,".unicodeScalars.contains(before), !isDigit { return true }
        }
        return false
    }
}
