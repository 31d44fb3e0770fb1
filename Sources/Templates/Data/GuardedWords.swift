/// The guarded words of a pack, ready to be looked for in every line of a document.
struct GuardedWords: Hashable, Sendable {
    private let words: [GuardedWord]
    /// Each word's UTF-8 bytes, in the same order.
    private let bytes: [[UInt8]]
    /// By a byte, whether it is the first, the second, the third of a word: every Han character begins with one of six
    /// bytes, so the first alone tells little.
    private let starts: [[Bool]]

    init(_ words: [GuardedWord]) {
        self.words = words
        bytes = words.map { Array($0.word.utf8) }
        starts = (0..<3).map { Self.bytes(of: words, at: $0) }
    }

    /// By a byte, whether a word may have it at a place; where a word has ended, any.
    private static func bytes(of words: [GuardedWord], at position: Int) -> [Bool] {
        var isThere = [Bool](repeating: words.contains { $0.word.utf8.count <= position }, count: 256)
        for byte in words.compactMap({ $0.word.utf8.dropFirst(position).first }) { isThere[Int(byte)] = true }
        return isThere
    }

    var isEmpty: Bool { words.isEmpty }

    /// Where a text says which of them, as UTF-8 offsets; not as a part of a harmless word.
    func said(in text: String) -> [(word: GuardedWord, range: Range<Int>)] {
        var text = text
        let mentioned = text.withUTF8(mentioned)
        return mentioned.flatMap { index in words[index].positions(in: text).map { (words[index], $0) } }
    }

    /// The words that occur in a text, in their own order. Nearly every line has none, so they are looked for in
    /// one pass that allocates nothing.
    private func mentioned(_ text: UnsafeBufferPointer<UInt8>) -> [Int] {
        var found: [Int] = []
        for position in text.indices where begins(text, position) {
            let rest = text[position...]
            for index in bytes.indices where rest.starts(with: bytes[index]) && !found.contains(index) { found.append(index) }
        }
        return found.sorted()
    }

    /// Whether a word may begin there, told by three bytes.
    private func begins(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
        guard starts[0][Int(text[position])] else { return false }
        return (1..<3).allSatisfy { position + $0 >= text.count || starts[$0][Int(text[position + $0])] }
    }
}
