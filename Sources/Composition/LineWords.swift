/// Words that a line should not end within, such as names of places and persons.
///
/// A text is read forwards and the longest word that begins at a place is taken (最大正向匹配), which is
/// enough for what costs a line but little.
package struct LineWords: Sendable {
    /// A word of one scalar a character.
    package struct Word: Hashable, Sendable {
        var scalars: [Unicode.Scalar]
        /// Where it may be parted all the same, as 有限 and 公司.
        var seams: Set<Int>

        /// - Parameters:
        ///   - text: the word.
        ///   - seams: offsets in scalars.
        package init(_ text: some StringProtocol, seams: Set<Int> = []) {
            scalars = Array(text.unicodeScalars)
            self.seams = seams
        }
    }

    /// By their first scalar, the longest first.
    private let byFirst: [Unicode.Scalar: [Word]]
    /// Whether a word may begin with a scalar, by its last bits: most do not, and a dictionary takes its time.
    private let mayBegin: [Bool]

    package static let none = LineWords([])

    package init(_ words: some Sequence<Word>) {
        let words = words.filter { $0.scalars.count > 1 }
        byFirst = Dictionary(grouping: words) { $0.scalars[0] }
            .mapValues { $0.sorted { $0.scalars.count > $1.scalars.count } }
        var mayBegin = [Bool](repeating: false, count: Self.bits + 1)
        for word in words { mayBegin[Int(word.scalars[0].value) & Self.bits] = true }
        self.mayBegin = mayBegin
    }

    private static let bits = 1023

    package var isEmpty: Bool { byFirst.isEmpty }

    /// Hands over each place within a word where no line should end.
    func forEachTear(in scalars: [Unicode.Scalar], _ body: (Int) -> Void) {
        guard !isEmpty else { return }
        var index = 0
        while index < scalars.count {
            guard mayBegin[Int(scalars[index].value) & Self.bits], let word = longest(in: scalars, at: index) else {
                index += 1
                continue
            }
            for offset in 1..<word.scalars.count where !word.seams.contains(offset) { body(index + offset) }
            index += word.scalars.count
        }
    }

    private func longest(in scalars: [Unicode.Scalar], at start: Int) -> Word? {
        byFirst[scalars[start]]?.first { word in
            start + word.scalars.count <= scalars.count
                && scalars[start..<start + word.scalars.count].elementsEqual(word.scalars)
        }
    }
}
