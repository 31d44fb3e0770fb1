/// The guarded words of a pack, ready to be looked for in every line of a document.
struct GuardedWords: Hashable, Sendable {
    private let words: [GuardedWord]
    /// Each word's UTF-8 bytes, in the same order.
    private let bytes: [[UInt8]]
    /// By a byte, whether a word begins with it.
    private let starts: [Bool]

    init(_ words: [GuardedWord]) {
        self.words = words
        bytes = words.map { Array($0.word.utf8) }
        var starts = [Bool](repeating: false, count: 256)
        for first in bytes.compactMap(\.first) { starts[Int(first)] = true }
        self.starts = starts
    }

    var isEmpty: Bool { words.isEmpty }

    /// Where a text says which of them, as UTF-8 offsets; not as a part of a harmless word.
    func said(in text: String) -> [(word: GuardedWord, range: Range<Int>)] {
        let mentioned = text.utf8.withContiguousStorageIfAvailable(mentioned) ?? mentioned(Array(text.utf8))
        return mentioned.flatMap { index in words[index].positions(in: text).map { (words[index], $0) } }
    }

    /// The words that occur in a text, in their own order. Nearly every line has none, so they are looked for in
    /// one pass that allocates nothing.
    private func mentioned(_ text: some RandomAccessCollection<UInt8>) -> [Int] {
        var found: [Int] = []
        var rest = text[...]
        while let first = rest.first {
            if starts[Int(first)] {
                for index in bytes.indices where rest.starts(with: bytes[index]) && !found.contains(index) {
                    found.append(index)
                }
            }
            rest.removeFirst()
        }
        return found.sorted()
    }
}
