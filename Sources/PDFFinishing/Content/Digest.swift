import CCrypto

/// Digests of bytes by libcrypto.
enum Digest {
    /// Of SHA-256 the first 16 bytes, as long as identifiers are (ISO 32000-1 §14.4).
    static func identifier(_ bytes: [UInt8]) -> [UInt8] { Array(unsafe digest(bytes, EVP_sha256()).prefix(16)) }

    /// MD5, which the format asks for (ISO 32000-1 Table 46); it proves nothing.
    static func checksum(_ bytes: [UInt8]) -> [UInt8] { unsafe digest(bytes, EVP_md5()) }

    private static func digest(_ bytes: [UInt8], _ algorithm: OpaquePointer?) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: 64) { buffer, count in
            var length: UInt32 = 0
            let succeeded = unsafe EVP_Digest(bytes, bytes.count, buffer.baseAddress, &length, algorithm, nil)
            precondition(succeeded == 1, "libcrypto digests bytes in memory")
            count = Int(length)
        }
    }
}
