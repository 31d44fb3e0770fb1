import Glibc

/// A decimal number as digits and the place of its point, for numbers as spreadsheets store them.
///
/// Spreadsheets compute with doubles and write up to 17 digits, so 0.1 + 0.2 stands
/// in the file as 0.30000000000000004. The programs show 15 digits; so do we: the double
/// itself, rounded once to 15 significant digits, half away from zero. A number of at
/// most 15 digits is taken as it is written.
struct DecimalDigits: Hashable, Sendable {
    var isNegative = false
    /// Values 0 to 9, without zeros at either end; empty for zero.
    var digits: [UInt8] = []
    /// The number is 0.digits times ten to this power.
    var exponent = 0

    /// Digits that a spreadsheet shows of a number.
    static let precision = 15

    /// Reads `-12.5E+3`; nil for anything that is no finite number.
    init?(_ bytes: Span<UInt8>) {
        var scanner = Scanner(bytes: bytes.count)
        guard let written = scanner.scan(bytes) else { return nil }
        self = written
        guard exponent <= 309, exponent >= -330 else {
            // Beyond a double: too large is no number, too small is zero.
            if !digits.isEmpty, exponent > 0 { return nil }
            self = DecimalDigits()
            return
        }
        guard digits.count > Self.precision else { return }
        guard let value = Double(String(bytes: bytes)), value.isFinite else { return nil }
        guard let exact = Self.expanded(value) else { return nil }
        self = exact
        round()
    }

    init() {}

    /// The plain form of a number's text; nil for anything that is no finite number.
    static func plain(_ text: [UInt8]) -> String? {
        // Most numbers are plain already.
        if isPlain(text) { return String(decoding: text, as: UTF8.self) }
        return DecimalDigits(text.span)?.plain
    }

    /// Whether a text is in plain form with at most 15 digits: no sign, no zeros or points that say nothing.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        guard (1...precision).contains(text.count), let first = text.first?.digit, let last = text.last?.digit else { return false }
        var point: Int?
        for (index, byte) in text.enumerated() where byte.digit == nil {
            guard byte == UInt8(ascii: "."), point == nil else { return false }
            point = index
        }
        return (first > 0 || text.count == 1 || point == 1) && (last > 0 || point == nil)
    }

    /// The first 41 digits of a double, enough to see on which side of a half it lies.
    private static func expanded(_ value: Double) -> DecimalDigits? {
        var text = [CChar](repeating: 0, count: 64)
        let count = unsafe withVaList([value]) { unsafe vsnprintf(&text, text.count, "%.40e", $0) }
        guard count > 0, count < text.count else { return nil }
        // A host program may have set a locale whose point is another sign.
        let bytes = text.prefix(Int(count)).map { byte in
            let byte = UInt8(bitPattern: byte)
            return byte.digit != nil || "e+-".utf8.contains(byte) ? byte : UInt8(ascii: ".")
        }
        var scanner = Scanner(bytes: bytes.count)
        return scanner.scan(bytes.span)
    }

    /// Rounds to `precision` digits, half away from zero.
    private mutating func round() {
        guard digits.count > Self.precision else { return }
        let isUp = digits[Self.precision] >= 5
        digits.removeLast(digits.count - Self.precision)
        if isUp {
            while let last = digits.last, last == 9 { digits.removeLast() }
            if digits.isEmpty {
                digits = [1]
                exponent += 1
            } else {
                digits[digits.count - 1] += 1
            }
        }
        trim()
    }

    fileprivate mutating func trim() {
        while digits.last == 0 { digits.removeLast() }
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        exponent -= zeros
        if digits.isEmpty { self = DecimalDigits() }
    }

    /// Without exponent, without zeros that say nothing: `-0.5`, `120`.
    var plain: String {
        guard !digits.isEmpty else { return "0" }
        var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
        let zero = UInt8(ascii: "0")
        if exponent <= 0 { text += [zero, UInt8(ascii: ".")] + [UInt8](repeating: zero, count: -exponent) }
        for (index, digit) in digits.enumerated() {
            if index == exponent, exponent > 0 { text.append(UInt8(ascii: ".")) }
            text.append(zero + digit)
        }
        if exponent > digits.count { text += [UInt8](repeating: zero, count: exponent - digits.count) }
        return String(decoding: text, as: UTF8.self)
    }

    /// Cuts a number's text.
    private struct Scanner {
        let bytes: Int
        private var index = 0
        private var number = DecimalDigits()

        init(bytes: Int) { self.bytes = bytes }

        mutating func scan(_ text: Span<UInt8>) -> DecimalDigits? {
            if bytes > 0, text[0] == UInt8(ascii: "-") || text[0] == UInt8(ascii: "+") {
                number.isNegative = text[0] == UInt8(ascii: "-")
                index = 1
            }
            let whole = digits(text)
            var count = whole
            if index < bytes, text[index] == UInt8(ascii: ".") {
                index += 1
                count += digits(text)
            }
            guard count > 0 else { return nil }
            number.exponent = whole
            guard let power = power(text), index == bytes else { return nil }
            number.exponent += power
            number.trim()
            return number
        }

        private mutating func digits(_ text: Span<UInt8>) -> Int {
            let start = index
            while index < bytes, let digit = text[index].digit {
                number.digits.append(UInt8(digit))
                index += 1
            }
            return index - start
        }

        /// The power of ten after an E; 0 without one, nil when it is wrong.
        private mutating func power(_ text: Span<UInt8>) -> Int? {
            guard index < bytes, text[index] | 0x20 == UInt8(ascii: "e") else { return 0 }
            index += 1
            var sign = 1
            if index < bytes, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
                sign = text[index] == UInt8(ascii: "-") ? -1 : 1
                index += 1
            }
            let start = index
            var power = 0
            while index < bytes, let digit = text[index].digit {
                power = min(power * 10 + digit, 100_000)
                index += 1
            }
            return index > start ? power * sign : nil
        }
    }
}
