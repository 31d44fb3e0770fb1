/// The digits of a row without its groups.
struct DigitRow {
    private(set) var digits: [UInt8] = []
    /// Each digit as it is written.
    private var written: [Unicode.Scalar] = []
    /// What stands before each digit.
    private var gaps: [String] = []
    /// Where a group begins.
    private(set) var starts: Set<Int> = []

    init(_ groups: some Sequence<DigitGroup>) {
        for group in groups {
            starts.insert(digits.count)
            gaps += [group.before] + [String](repeating: "", count: group.digits.count - 1)
            digits += group.digits
            written += group.written.unicodeScalars
        }
    }

    /// A part as it is written, from its first character to its last.
    func written(_ range: Range<Int>) -> String {
        range.map { ($0 == range.lowerBound ? "" : gaps[$0]) + String(written[$0]) }.joined()
    }

    /// A part in half width and without what groups it.
    func text(_ range: Range<Int>) -> String { Self.text(digits[range]) }

    static func text(_ digits: some Sequence<UInt8>) -> String {
        digits.map { $0 == PersonalNumberRule.x ? "X" : String($0) }.joined()
    }

    /// Whether a mark that parts members of a list stands within a part.
    func isListed(_ range: Range<Int>) -> Bool {
        gaps[range].dropFirst().contains { $0.unicodeScalars.contains { DigitSign.listings.contains(DigitSign.folded($0)) } }
    }

    /// Whether nothing parts the digits of a part but marks, and in each place one character at most.
    func isOnlyTorn(_ range: Range<Int>) -> Bool {
        gaps[range].dropFirst().allSatisfy { $0.unicodeScalars.count { $0.properties.isAlphabetic || $0.properties.isIdeographic } <= 1 }
    }

    func isWhole(_ range: Range<Int>) -> Bool {
        starts.contains(range.lowerBound) && endsGroup(at: range.upperBound)
    }

    /// Whether no digit follows directly.
    func endsGroup(at position: Int) -> Bool { position == digits.count || starts.contains(position) }
}
