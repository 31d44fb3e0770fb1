/// What text of one line may hold.
package enum PlainText {
    /// The first character that a line of print cannot hold or that hides what it says:
    /// line breaks, tabs, controls, and format characters such as bidirectional
    /// overrides and zero-width spaces (Unicode categories Cc, Cf, Zl, Zp), and letters
    /// without ink such as the Hangul fillers. Variation selectors stay: they choose
    /// between forms of a rare character.
    package static func forbiddenScalar(in text: String) -> Unicode.Scalar? {
        // Not of any StringProtocol: what is not known here is looked up for each text.
        var text = text
        if text.withUTF8(isCommon) { return nil }
        return text.unicodeScalars.first(where: isForbidden)
    }

    /// Whether a text has nothing but printable ASCII, Han characters (U+4E00 to U+9FFF) and their marks, as nearly all that is
    /// filled in.
    private static func isCommon(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            switch text[position] {
            case 0x20...0x7E: position += 1
            case 0xE5...0xE9: position += 3
            case 0xE4 where text[position + 1] >= 0xB8: position += 3
            // U+2010 to U+2027: dashes, quotation marks and …; then U+3001 to U+3020, and U+FF01 to U+FF5E without U+FF40.
            case 0xE2 where text[position + 1] == 0x80 && (0x90...0xA7).contains(text[position + 2]): position += 3
            case 0xE3 where text[position + 1] == 0x80 && (0x81...0xA0).contains(text[position + 2]): position += 3
            case 0xEF where text[position + 1] == 0xBC && text[position + 2] > 0x80: position += 3
            case 0xEF where text[position + 1] == 0xBD && (0x81...0x9E).contains(text[position + 2]): position += 3
            default: return false
            }
        }
        return true
    }

    package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        // The common case first: printable ASCII, Han characters and their marks need no look-up.
        switch scalar.value {
        case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3020, 0xFF01...0xFF5E: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        default: return scalar.properties.isDefaultIgnorableCodePoint && !scalar.properties.isVariationSelector
        }
    }

    /// `U+202E`.
    package static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
