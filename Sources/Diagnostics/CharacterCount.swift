/// How many characters, as an editor counts them, a text has.
///
/// To find where one ends Unicode's tables are asked for each scalar. In nearly all lines that clerks write each scalar is a
/// character by itself, which its bytes tell.
package enum CharacterCount {
    package static func of(_ text: String) -> Int {
        text.utf8.withContiguousStorageIfAvailable { plain($0[...]) }.flatMap(\.self) ?? text.count
    }

    /// - Parameter bytes: UTF-8, from the start of a scalar to the end of one.
    /// - Returns: nil unless each scalar is known to be a character, whatever stands beside it.
    static func plain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        var count = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard let length = plainLength(bytes, at: index) else { return nil }
            index += length
            count += 1
        }
        return count
    }

    /// ASCII but for CR, the signs of Latin-1, and most of what Chinese is written with.
    private static func plainLength(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, at index: Int) -> Int? {
        let first = bytes[index]
        if first < 0x80 { return first == UInt8(ascii: "\r") ? nil : 1 }
        guard index + 1 < bytes.endIndex else { return nil }
        let second = bytes[index + 1]
        if first == 0xC2 || first == 0xC3 { return 2 }
        guard index + 2 < bytes.endIndex else { return nil }
        let third = bytes[index + 2]
        let isPlain = switch first {
        // Dashes, quotation marks, ellipses (U+2010 to U+2027), then arrows to dingbats.
        case 0xE2: second == 0x80 ? (0x90...0xA7).contains(third) : (0x86...0x9F).contains(second)
        // All but the tone marks U+302A to U+302F and the sound marks U+3099 and U+309A.
        case 0xE3: !(second == 0x80 && (0xAA...0xAF).contains(third) || second == 0x82 && (0x99...0x9A).contains(third))
        case 0xE4...0xE9: true
        // Full-width signs and letters, U+FF00 to U+FF7F.
        case 0xEF: second == 0xBC || second == 0xBD
        default: false
        }
        return isPlain ? 3 : nil
    }
}
