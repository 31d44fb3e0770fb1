/// A text as a key, told apart by its bytes.
///
/// `String` compares what looks alike, which makes it normalize every text that is not ASCII, each time: a table of
/// ten thousand rows spends a tenth of its time on that. What a pack or a ledger writes is one spelling.
package struct ExactText: Hashable, Sendable {
    package let text: String
    /// Of its bytes, worked out once: a key is looked for much more often than it is made. The same in every run.
    package let digest: UInt64

    package init(_ text: String) {
        var text = text
        digest = text.withUTF8 { Self.digest(UnsafeRawBufferPointer($0)) }
        self.text = text
    }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        // Once the digests of their bytes are equal, `String` finds short texts the same at one look; it would take what only
        // looks alike for the same too, but that has other digests.
        left.digest == right.digest && left.text == right.text
    }

    package func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// Whether two texts have the same bytes, without making keys of them.
    package static func areSame(_ one: String, _ other: String) -> Bool {
        var (one, other) = (one, other)
        guard one.utf8.count == other.utf8.count else { return false }
        return one.withUTF8 { one in other.withUTF8 { areSame(UnsafeRawBufferPointer(one), UnsafeRawBufferPointer($0)) } }
    }

    /// Eight bytes at a time; those left over one by one.
    private static func areSame(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        var position = 0
        while position + 8 <= one.count {
            let word = one.loadUnaligned(fromByteOffset: position, as: UInt64.self)
            guard word == other.loadUnaligned(fromByteOffset: position, as: UInt64.self) else { return false }
            position += 8
        }
        return (position..<one.count).allSatisfy { one[$0] == other[$0] }
    }

    /// Eight bytes at a time: a multiplication carries each bit upwards, a shift brings it down again.
    private static func digest(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var digest = UInt64(bytes.count)
        func mix(_ word: UInt64) {
            digest = (digest ^ word) &* 0x9E37_79B9_7F4A_7C15
            digest ^= digest >> 32
        }
        var position = 0
        while position + 8 <= bytes.count {
            mix(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            position += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[position...] { rest = rest << 8 | UInt64(byte) }
        if position < bytes.count { mix(rest) }
        return digest
    }
}
