import CCrypto

/// Sole owner of one digest that libcrypto is computing.
@safe struct DigestContext: ~Copyable {
    private let context: OpaquePointer

    /// libcrypto has both digests in its default provider; a library without them is a build that we do not run on.
    init(_ algorithm: DigestAlgorithm) {
        guard let context = unsafe EVP_MD_CTX_new() else { preconditionFailure("out of memory") }
        unsafe self.context = context
        let method = unsafe algorithm == .sha256 ? EVP_sha256() : EVP_sm3()
        let begun = unsafe EVP_DigestInit_ex(context, method, nil)
        precondition(begun == 1, "libcrypto knows SHA-256 and SM3")
    }

    deinit { unsafe EVP_MD_CTX_free(context) }

    /// Takes the next bytes in.
    mutating func update(_ bytes: borrowing Span<UInt8>) {
        let done = unsafe bytes.withUnsafeBytes { unsafe EVP_DigestUpdate(context, $0.baseAddress, $0.count) }
        precondition(done == 1, "a digest that was begun takes bytes")
    }

    /// The digest of all that was taken in, which ends it.
    consuming func finished() -> ContentDigest {
        var output = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        let done = unsafe output.withUnsafeMutableBufferPointer { unsafe EVP_DigestFinal_ex(context, $0.baseAddress, &length) }
        precondition(done == 1 && length == 32, "both digests have 32 bytes")
        return ContentDigest(bytes: output.span)
    }
}
