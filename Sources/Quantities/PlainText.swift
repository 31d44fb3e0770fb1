/// What text of one line may hold.
package enum PlainText {
    /// The first character that a line of print cannot hold or that hides what it says:
    /// line breaks, tabs, controls, and format characters such as bidirectional
    /// overrides and zero-width spaces (Unicode categories Cc, Cf, Zl, Zp), and letters
    /// without ink such as the Hangul fillers. Variation selectors stay: they choose
    /// between forms of a rare character.
    package static func forbiddenScalar(in text: some StringProtocol) -> Unicode.Scalar? {
        text.unicodeScalars.first(where: isForbidden)
    }

    package static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        // The common case first: printable ASCII and Han characters need no look-up.
        if (0x20...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value) {
            return false
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
