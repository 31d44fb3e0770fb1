import Foundation

/// Texts in normalization form C, which the register, metadata and names are written in.
enum NormalText {
    /// The text in NFC.
    static func composed(_ text: String) -> String {
        // Most texts are Han characters and ASCII, which need no look-up.
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        return text.precomposedStringWithCanonicalMapping
    }

    /// Characters that NFC never changes and that join with none before them.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x300, 0x2010...0x2027, 0x3001...0x3020, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }
}
