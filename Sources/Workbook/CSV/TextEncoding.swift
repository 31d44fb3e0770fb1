/// An encoding that spreadsheets save text in.
package enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16LittleEndian = "UTF-16LE"
    case utf16BigEndian = "UTF-16BE"
    case gb18030 = "GB18030"

    /// U+FEFF in this encoding, which programs put before the text.
    var mark: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        }
    }

    /// The encoding of some bytes, by their mark or else by what they are.
    ///
    /// Without a mark: zero bytes, which no CSV text has, mean UTF-16, on the side where
    /// there are more; right UTF-8 is UTF-8; anything else is GB 18030 unless most of
    /// it is UTF-8, in which case it is UTF-8 with damage.
    package init(of bytes: [UInt8]) {
        if let marked = Self.allCases.first(where: { bytes.starts(with: $0.mark) }) {
            self = marked
            return
        }
        let start = bytes.prefix(4096)
        if start.contains(0) {
            var zeros = [0, 0]
            for (index, byte) in start.enumerated() where byte == 0 { zeros[index & 1] += 1 }
            self = zeros[1] >= zeros[0] ? .utf16LittleEndian : .utf16BigEndian
        } else {
            let isUTF8 = (try? UTF8Span(validating: bytes.span)) != nil
            self = isUTF8 || Self.isMostlyUTF8(bytes) ? .utf8 : .gb18030
        }
    }

    /// Whether there are more whole UTF-8 characters than bytes that are part of none.
    ///
    /// Han characters in GB 18030 are pairs of bytes that hardly ever make UTF-8's triples.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var (whole, broken) = (0, 0)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let length = byte < 0x80 ? 1 : byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
            let rest = bytes[(index + 1)..<min(bytes.count, index + length)]
            let isWhole = rest.count == length - 1 && rest.allSatisfy { $0 & 0xC0 == 0x80 } && (byte < 0x80 || byte >= 0xC2)
            if byte >= 0x80 { if isWhole { whole += 1 } else { broken += 1 } }
            index += isWhole ? length : 1
        }
        return whole > broken
    }
}
