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

    private func containsAll(_ scalars: some Sequence<Unicode.Scalar>) -> Bool {
        scalars.allSatisfy { contains($0) || $0.properties.isDefaultIgnorableCodePoint }
    }
}
