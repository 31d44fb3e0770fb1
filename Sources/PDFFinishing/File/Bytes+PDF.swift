extension [UInt8] {
    mutating func append(_ text: StaticString) {
        unsafe append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    /// A number that is not negative, in decimal.
    mutating func append(decimal number: Int) {
        if number >= 10 { append(decimal: number / 10) }
        append(UInt8(ascii: "0") + UInt8(number % 10))
    }

    /// ` 12 0 R`.
    mutating func append(reference number: Int) {
        append(UInt8(ascii: " "))
        append(decimal: number)
        append(" 0 R")
    }

    /// A text string in UTF-16 (ISO 32000-1 §7.9.2.2), as hexadecimal digits.
    mutating func append(text: String) {
        append("<FEFF")
        for unit in text.utf16 {
            append(hex: UInt8(unit >> 8))
            append(hex: UInt8(unit & 0xFF))
        }
        append(">")
    }

    mutating func append(hex byte: UInt8) {
        for digit in [byte >> 4, byte & 15] { append(digit < 10 ? 0x30 + digit : 0x41 + digit - 10) }
    }

    /// A length in points, to thousandths.
    mutating func append(points thousandths: Int) {
        if thousandths < 0 { append("-") }
        append(decimal: Int(thousandths.magnitude) / 1000)
        append(".")
        let rest = Int(thousandths.magnitude) % 1000
        for divisor in [100, 10, 1] { append(UInt8(ascii: "0") + UInt8(rest / divisor % 10)) }
    }
}
