/// The digests and the size of one content, of which it was read once.
struct FileDigests: Hashable, Sendable {
    var size: Int
    var sha256: ContentDigest
    /// Nil where it was not asked for: it takes several times as long as SHA-256.
    var sm3: ContentDigest?

    subscript(algorithm: DigestAlgorithm) -> ContentDigest? {
        switch algorithm {
        case .sha256: sha256
        case .sm3: sm3
        }
    }
}

/// Computes the digests of a content that comes in chunks.
struct DigestStream: ~Copyable {
    private var size = 0
    private var sha256 = DigestContext(.sha256)
    private var sm3 = DigestContext(.sm3)
    private let withSM3: Bool

    init(withSM3: Bool) { self.withSM3 = withSM3 }

    mutating func update(_ bytes: [UInt8]) {
        size += bytes.count
        sha256.update(bytes.span)
        if withSM3 { sm3.update(bytes.span) }
    }

    consuming func finished() -> FileDigests {
        FileDigests(size: size, sha256: sha256.finished(), sm3: withSM3 ? sm3.finished() : nil)
    }
}
