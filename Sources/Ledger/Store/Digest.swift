/// A fingerprint by which an import sees that a file has not changed (XXH64, seed 0).
///
/// Not a proof against forgery: it only saves work, and a changed file gets
/// through unseen once in 2⁶⁴.
enum Digest {
    private static let primes: [UInt64] = [
        0x9E37_79B1_85EB_CA87, 0xC2B2_AE3D_27D4_EB4F, 0x1656_67B1_9E37_79F9, 0x85EB_CA77_C2B2_AE63,
        0x27D4_EB2F_1656_67C5,
    ]

    static func of(_ bytes: [UInt8]) -> UInt64 {
        let span = bytes.span
        var offset = bytes.count - bytes.count % 32
        var hash = (offset > 0 ? stripes(span, upTo: offset) : primes[4]) &+ UInt64(bytes.count)
        while offset + 8 <= bytes.count {
            hash = rotated(hash ^ round(0, word(span, offset)), 27) &* primes[0] &+ primes[3]
            offset += 8
        }
        if offset + 4 <= bytes.count {
            hash = rotated(hash ^ (halfWord(span, offset) &* primes[0]), 23) &* primes[1] &+ primes[2]
            offset += 4
        }
        while offset < bytes.count {
            hash = rotated(hash ^ (UInt64(span[offset]) &* primes[4]), 11) &* primes[0]
            offset += 1
        }
        hash = (hash ^ (hash >> 33)) &* primes[1]
        hash = (hash ^ (hash >> 29)) &* primes[2]
        return hash ^ (hash >> 32)
    }

    /// The whole stripes of 32 bytes, in four lanes.
    private static func stripes(_ bytes: Span<UInt8>, upTo end: Int) -> UInt64 {
        let (p1, p2) = (primes[0], primes[1])
        var lanes: (UInt64, UInt64, UInt64, UInt64) = (p1 &+ p2, p2, 0, 0 &- p1)
        for offset in stride(from: 0, to: end, by: 32) {
            lanes.0 = round(lanes.0, word(bytes, offset))
            lanes.1 = round(lanes.1, word(bytes, offset + 8))
            lanes.2 = round(lanes.2, word(bytes, offset + 16))
            lanes.3 = round(lanes.3, word(bytes, offset + 24))
        }
        var hash = rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
        for lane in [lanes.0, lanes.1, lanes.2, lanes.3] { hash = (hash ^ round(0, lane)) &* p1 &+ primes[3] }
        return hash
    }

    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        rotated(lane &+ word &* primes[1], 31) &* primes[0]
    }

    private static func rotated(_ value: UInt64, _ bits: UInt64) -> UInt64 {
        value << bits | value >> (64 - bits)
    }

    /// Eight bytes as a little-endian number.
    ///
    /// Unaligned loads are safe within bounds, which are checked; byte by byte took four times as long.
    private static func word(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// Four bytes as a little-endian number.
    private static func halfWord(_ bytes: Span<UInt8>, _ offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in (offset..<offset + 4).reversed() { word = word << 8 | UInt64(bytes[index]) }
        return word
    }
}
