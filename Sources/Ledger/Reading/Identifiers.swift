import Quantities

/// Check characters of numbers that name organisations and persons.
enum Identifiers {
    /// Eighteen characters of GB 32100-2015 with the right check character.
    static func isCreditCode(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 18 else { return false }
        var (sum, weight) = (0, 1)
        for index in range.dropLast() {
            guard let value = creditValue(bytes[index]) else { return false }
            sum += value * weight
            weight = weight * 3 % 31
        }
        return creditValue(bytes[range.upperBound - 1]) == (31 - sum % 31) % 31
    }

    /// The values of digits and letters; I, O, S, V and Z are not used (GB 32100-2015, table 2).
    private static func creditValue(_ byte: UInt8) -> Int? {
        creditValues.indices.contains(Int(byte)) && creditValues[Int(byte)] >= 0
            ? creditValues[Int(byte)] : nil
    }

    private static let creditValues: [Int] = {
        var values = [Int](repeating: -1, count: 128)
        for (value, character) in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8.enumerated() {
            values[Int(character)] = value
        }
        return values
    }()

    /// Eighteen characters of GB 11643-1999: division, a day that exists, sequence, check character.
    static func isIdentityNumber(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 18 else { return false }
        let start = range.lowerBound
        var (sum, weight) = (0, 2)
        // From the right: the weights are powers of 2 modulo 11.
        for index in (start..<start + 17).reversed() {
            guard let digit = digit(bytes[index]) else { return false }
            sum += digit * weight
            weight = weight * 2 % 11
        }
        guard bytes[start + 17] == Array("10X98765432".utf8)[sum % 11] else { return false }
        func number(_ digits: Range<Int>) -> Int {
            digits.reduce(0) { $0 * 10 + Int(bytes[start + $1] & 0x0F) }
        }
        return CivilDate(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    }

    /// Eleven digits that begin with 1, or a landline number such as 0390-2660718.
    static func isPhone(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let dashes = range.filter { bytes[$0] == UInt8(ascii: "-") }
        let isNumeric = range.allSatisfy { digit(bytes[$0]) != nil || bytes[$0] == UInt8(ascii: "-") }
        guard isNumeric else { return false }
        switch bytes[range.lowerBound] {
        case UInt8(ascii: "1"): return range.count == 11 && dashes.isEmpty
        case UInt8(ascii: "0"):
            return (10...13).contains(range.count) && dashes.count == 1
                && (3...4).contains((dashes.first ?? 0) - range.lowerBound)
        default: return false
        }
    }

    /// Thirteen to nineteen digits with Luhn's check digit (ISO/IEC 7812-1).
    static func isBankCard(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard (13...19).contains(range.count) else { return false }
        var sum = 0
        for (position, index) in range.reversed().enumerated() {
            guard let digit = digit(bytes[index]) else { return false }
            let doubled = digit * 2
            sum += position % 2 == 0 ? digit : (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    private static func digit(_ byte: UInt8) -> Int? {
        let digit = Int(byte) - 0x30
        return (0...9).contains(digit) ? digit : nil
    }
}
