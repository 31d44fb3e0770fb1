/// The guarded words of a pack, ready to be looked for in every line of a document.
struct GuardedWords: Hashable, Sendable {
    private let words: [GuardedWord]
    /// Each word's UTF-8 bytes, in the same order.
    private let bytes: [[UInt8]]
    /// By its first two bytes, whether a word begins so: a bit for each. The first byte alone is that of a fifth of all
    /// Han characters.
    private let starts: [UInt64]

    init(_ words: [GuardedWord]) {
        self.words = words
        bytes = words.map { GuardedText($0.word).bytes }
        var starts = [UInt64](repeating: 0, count: 1024)
        for word in bytes {
            guard let first = word.first else { continue }
            // After a word of one byte stands anything.
            for second in word.count > 1 ? word[1]...word[1] : 0...255 {
                let start = Int(first) << 8 | Int(second)
                starts[start >> 6] |= 1 << UInt64(start & 63)
            }
        }
        self.starts = starts
    }

    var isEmpty: Bool { words.isEmpty }

    /// Where a text says which of them, as UTF-8 offsets; not as a part of a harmless word.
    func said(in text: String) -> [(word: GuardedWord, range: Range<Int>)] {
        // Nearly every line has none, which is known without a copy of it.
        guard text.utf8.withContiguousStorageIfAvailable(mayMention) ?? true else { return [] }
        let text = GuardedText(text)
        return mentioned(text.bytes).flatMap { index in words[index].positions(in: text).map { (words[index], $0) } }
    }

    /// Whether a text has one of the words, or characters that are read otherwise than they are written.
    private func mayMention(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var position = 0
        while position < text.count {
            let first = text[position]
            if isStart(position, in: text), bytes.contains(where: { text.has($0, at: position) }) { return true }
            if GuardedText.mayHide(first), GuardedText.read(text, at: position) != nil { return true }
            // Neither begins within a character.
            position += UTF8.length(startingWith: first)
        }
        return false
    }

    /// The words that occur in a text, in their own order.
    private func mentioned(_ text: [UInt8]) -> [Int] {
        var found = Set<Int>()
        for position in text.indices where isStart(position, in: text) {
            for index in bytes.indices where text.has(bytes[index], at: position) { found.insert(index) }
        }
        return found.sorted()
    }

    private func isStart<Bytes: RandomAccessCollection<UInt8>>(_ position: Int, in text: Bytes) -> Bool where Bytes.Index == Int {
        let start = Int(text[position]) << 8 | (position + 1 < text.count ? Int(text[position + 1]) : 0)
        return starts[start >> 6] & 1 << UInt64(start & 63) != 0
    }
}

extension UTF8 {
    /// How many bytes a character has whose first one this is.
    fileprivate static func length(startingWith first: UInt8) -> Int {
        switch first {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
