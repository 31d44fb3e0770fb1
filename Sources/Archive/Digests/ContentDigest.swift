/// A digest of 256 bits, printed as 64 small hexadecimal digits.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
    private let words: InlineArray<4, UInt64>

    /// All bits 0: what the first line of a register has for the digest of the line before.
    package static let none = ContentDigest(words: .init(repeating: 0))

    private init(words: InlineArray<4, UInt64>) { self.words = words }

    /// - Precondition: there are 32 bytes.
    init(bytes: borrowing Span<UInt8>) {
        precondition(bytes.count == 32, "a digest has 32 bytes")
        var words = InlineArray<4, UInt64>(repeating: 0)
        for index in 0..<32 { words[index / 8] = words[index / 8] << 8 | UInt64(bytes[index]) }
        self.words = words
    }

    /// Reads 64 small hexadecimal digits and nothing else.
    package init?(hex text: some StringProtocol) {
        self.init(hexBytes: text.utf8)
    }

    init?(hexBytes: some Sequence<UInt8>) {
        var words = InlineArray<4, UInt64>(repeating: 0)
        var count = 0
        for byte in hexBytes {
            guard count < 64, let digit = Self.value(ofDigit: byte) else { return nil }
            words[count / 16] = words[count / 16] << 4 | digit
            count += 1
        }
        guard count == 64 else { return nil }
        self.words = words
    }

    private static func value(ofDigit byte: UInt8) -> UInt64? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a")) + 10
        default: nil
        }
    }

    /// The 64 digits as ASCII.
    var hexBytes: [UInt8] {
        let digits: StaticString = "0123456789abcdef"
        return (0..<64).map { index in
            let shift = UInt64(60 - index % 16 * 4)
            return unsafe digits.utf8Start[Int(words[index / 16] >> shift & 15)]
        }
    }

    package var description: String { String(decoding: hexBytes, as: UTF8.self) }

    package static func == (left: ContentDigest, right: ContentDigest) -> Bool {
        for index in 0..<4 where left.words[index] != right.words[index] { return false }
        return true
    }

    package func hash(into hasher: inout Hasher) {
        for index in 0..<4 { hasher.combine(words[index]) }
    }
}
