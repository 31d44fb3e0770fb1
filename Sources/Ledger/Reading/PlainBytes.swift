import Quantities

/// Tells text that a line of print can hold from text that it cannot, on UTF-8 bytes.
enum PlainBytes {
    /// Whether a text has neither controls nor hidden characters nor spaces at its ends.
    ///
    /// - Parameter allowsBreaks: whether line breaks and tabs may stand in it.
    static func isPlain(_ bytes: Span<UInt8>, _ range: Range<Int>, allowsBreaks: Bool) -> Bool {
        guard !beginsOrEndsWithSpace(bytes, range) else { return false }
        var index = range.lowerBound
        while index < range.upperBound {
            let byte = bytes[index]
            switch byte {
            case 0x20...0x7E: index += 1
            // U+3000 to U+9FFF: Han characters and their punctuation hold nothing hidden.
            case 0xE3...0xE9: index += 3
            case 0x00...0x1F, 0x7F:
                guard allowsBreaks, byte == 0x09 || byte == 0x0A || byte == 0x0D else { return false }
                index += 1
            default: return isPlainText(bytes, range, allowsBreaks: allowsBreaks)
            }
        }
        return true
    }

    /// The whole rule, for the few texts with other characters.
    private static func isPlainText(_ bytes: Span<UInt8>, _ range: Range<Int>, allowsBreaks: Bool) -> Bool {
        let text = String(decoding: range.map { bytes[$0] }, as: UTF8.self)
        return firstForbidden(in: text, allowsBreaks: allowsBreaks) == nil
    }

    /// The first character that a text may not hold.
    static func firstForbidden(in text: String, allowsBreaks: Bool) -> Unicode.Scalar? {
        text.unicodeScalars.first { scalar in
            if allowsBreaks, ["\n", "\r", "\t"].contains(scalar) { return false }
            return PlainText.isForbidden(scalar)
        }
    }

    private static func beginsOrEndsWithSpace(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let (first, last) = (range.lowerBound, range.upperBound - 1)
        if bytes[first] == 0x20 || bytes[last] == 0x20 { return true }
        guard range.count >= 3 else { return false }
        return isIdeographicSpace(bytes, at: first) || isIdeographicSpace(bytes, at: last - 2)
    }

    /// U+3000.
    private static func isIdeographicSpace(_ bytes: Span<UInt8>, at index: Int) -> Bool {
        bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
    }
}
