/// Texts of cells as the file writes them.
enum EscapedText {
    /// Puts characters in place of their escapes `_xHHHH_` (ECMA-376 Part 1 §22.9.2.19, ST_Xstring).
    ///
    /// Two escapes may be a surrogate pair; half a pair alone stays as it is written.
    static func decode(_ bytes: [UInt8]) -> String {
        guard bytes.contains(UInt8(ascii: "_")) else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if let (scalar, length) = scalar(bytes, at: index) {
                result += Array(String(Character(scalar)).utf8)
                index += length
            } else {
                result.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Escapes the underscore of what would be read as an escape, as `_x0041_` typed by somebody.
    ///
    /// Control characters are left to the library that writes.
    static func encode(_ text: String) -> String {
        let bytes = Array(text.utf8)
        guard bytes.indices.contains(where: { unit(bytes, at: $0) != nil }) else { return text }
        var result: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if unit(bytes, at: index) != nil { result += Array("_x005F_".utf8) } else { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func scalar(_ bytes: [UInt8], at index: Int) -> (Unicode.Scalar, Int)? {
        guard let unit = unit(bytes, at: index) else { return nil }
        if let scalar = Unicode.Scalar(UInt32(unit)) { return (scalar, length) }
        guard UTF16.isLeadSurrogate(unit), let trail = self.unit(bytes, at: index + length), UTF16.isTrailSurrogate(trail)
        else { return nil }
        let value = 0x10000 + (UInt32(unit) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        return Unicode.Scalar(value).map { ($0, 2 * length) }
    }

    /// Of an escape, in bytes.
    private static let length = 7

    private static func unit(_ bytes: [UInt8], at index: Int) -> UInt16? {
        guard index + length <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
            bytes[index + 6] == UInt8(ascii: "_")
        else { return nil }
        var value: UInt16 = 0
        for byte in bytes[(index + 2)..<(index + 6)] {
            guard let digit = Character(UnicodeScalar(byte)).hexDigitValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    /// A text without white space at its ends, as it counts unless `xml:space` is `preserve`.
    static func trimmed(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return [] }
        return bytes[first...last]
    }
}
