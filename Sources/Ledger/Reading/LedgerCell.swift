/// A cell as read: a number, a stretch of its table's bytes, or blank.
///
/// Eight bytes, because a long ledger has some ten million of them.
struct LedgerCell: Equatable, Sendable {
    private let bits: Int64

    static let blank = LedgerCell(integer: .min)

    init(integer: Int64) { bits = integer }

    /// - Precondition: offset below 2⁴⁰, length below 2²³.
    init(textAt offset: Int, length: Int) { bits = Int64(offset) << 23 | Int64(length) }

    var isBlank: Bool { bits == .min }
    var integer: Int64 { bits }
    var offset: Int { Int(bits >> 23) }
    var length: Int { Int(bits & 0x7F_FFFF) }
    var range: Range<Int> { offset..<offset + length }
}
