/// A digest that bags and the register are made with; both have 256 bits.
package enum DigestAlgorithm: String, Hashable, Sendable, CaseIterable {
    /// FIPS 180-4, which every tool knows.
    case sha256
    /// GB/T 32905-2016, which Chinese archives ask for.
    case sm3

    /// `SHA-256`, `SM3`, as metadata name it.
    package var name: String {
        switch self {
        case .sha256: "SHA-256"
        case .sm3: "SM3"
        }
    }
}
