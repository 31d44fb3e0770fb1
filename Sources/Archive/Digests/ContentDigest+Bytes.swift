extension ContentDigest {
    /// The digest of bytes in memory.
    package init(_ algorithm: DigestAlgorithm, of bytes: [UInt8]) {
        self.init(algorithm, of: bytes.span)
    }

    init(_ algorithm: DigestAlgorithm, of bytes: borrowing Span<UInt8>) {
        var context = DigestContext(algorithm)
        context.update(bytes)
        self = context.finished()
    }
}
