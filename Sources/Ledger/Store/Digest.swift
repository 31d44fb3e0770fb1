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
        let (p1, p2, p3, p4, p5) = (primes[0], primes[1], primes[2], primes[3], primes[4])
        var offset = 0
        var hash: UInt64
        if bytes.count >= 32 {
            var lanes: (UInt64, UInt64, UInt64, UInt64) = (p1 &+ p2, p2, 0, 0 &- p1)
            while offset + 32 <= bytes.count {
                lanes.0 = round(lanes.0, word(span, offset))
                lanes.1 = round(lanes.1, word(span, offset + 8))
                lanes.2 = round(lanes.2, word(span, offset + 16))
                lanes.3 = round(lanes.3, word(span, offset + 24))
                offset += 32
            }
            hash = rotated(lanes.0, 1) &+ rotated(lanes.1, 7) &+ rotated(lanes.2, 12) &+ rotated(lanes.3, 18)
            for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
                hash = (hash ^ round(0, lane)) &* p1 &+ p4
            }
        } else {
            hash = p5
        }
        hash &+= UInt64(bytes.count)
        while offset + 8 <= bytes.count {
            hash = rotated(hash ^ round(0, word(span, offset)), 27) &* p1 &+ p4
            offset += 8
        }
        if offset + 4 <= bytes.count {
            hash = rotated(hash ^ (halfWord(span, offset) &* p1), 23) &* p2 &+ p3
            offset += 4
        }
        while offset < bytes.count {
            hash = rotated(hash ^ (UInt64(span[offset]) &* p5), 11) &* p1
            offset += 1
        }
        hash = (hash ^ (hash >> 33)) &* p2
        hash = (hash ^ (hash >> 29)) &* p3
        return hash ^ (hash >> 32)
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
