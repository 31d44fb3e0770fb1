import Foundation

/// The characters that a face's character map holds.
struct Coverage: Hashable, Sendable {
    private var words: [UInt64]
    private(set) var count = 0

    /// - Parameter ranges: closed ranges of code points, in ascending order.
    init(_ ranges: [ClosedRange<UInt32>]) {
        let highest = ranges.map(\.upperBound).max() ?? 0
        words = [UInt64](repeating: 0, count: Int(highest / 64) + 1)
        for range in ranges {
            for codePoint in range { words[Int(codePoint / 64)] |= 1 << UInt64(codePoint % 64) }
            count += range.count
        }
    }

    func contains(_ scalar: Unicode.Scalar) -> Bool {
        let word = Int(scalar.value / 64)
        return word < words.count && words[word] & (1 << UInt64(scalar.value % 64)) != 0
    }

    /// Whether the face can set a whole grapheme cluster.
    ///
    /// Characters that are not to be seen, such as variation selectors, need
    /// no glyph of their own (Unicode, `Default_Ignorable_Code_Point`), and
    /// `a` with a combining mark is as good as `ǎ`: HarfBuzz joins them.
    func contains(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        if containsAll(scalars) { return true }
        guard scalars.count > 1 else { return false }
        return containsAll(String(character).precomposedStringWithCanonicalMapping.unicodeScalars)
    }

    /// At most `count` characters of the first range that has any, spread evenly over it.
    func sample(_ count: Int, of ranges: [Range<UInt32>]) -> [Unicode.Scalar] {
        for range in ranges {
            let all = codePoints(in: range)
            guard !all.isEmpty else { continue }
            let step = max(1, all.count / count)
            return stride(from: 0, to: all.count, by: step).prefix(count).compactMap { Unicode.Scalar(all[$0]) }
        }
        return []
    }

    /// - Precondition: the range starts and ends at multiples of 64.
    private func codePoints(in range: Range<UInt32>) -> [UInt32] {
        var found: [UInt32] = []
        for word in Int(range.lowerBound / 64)..<Int(range.upperBound / 64) where word < words.count {
            var bits = words[word]
            while bits != 0 {
                found.append(UInt32(word * 64 + bits.trailingZeroBitCount))
                bits &= bits - 1
            }
        }
        return found
    }

    private func containsAll(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        scalars.allSatisfy { contains($0) || $0.properties.isDefaultIgnorableCodePoint }
    }
}
