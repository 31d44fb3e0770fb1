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
        // Nearly every text has none, which is known without a copy of it.
        let first = text.utf8.withContiguousStorageIfAvailable { self.first(in: $0) } ?? 0
        return first.map { said(in: GuardedText(text), from: $0) } ?? []
    }

    /// The same in the UTF-8 bytes of a text.
    func said(in bytes: [UInt8]) -> [(word: GuardedWord, range: Range<Int>)] {
        let first = bytes.withUnsafeBufferPointer { self.first(in: $0) }
        return first.map { said(in: GuardedText(utf8: bytes), from: $0) } ?? []
    }

    private func said(in text: GuardedText, from first: Int) -> [(word: GuardedWord, range: Range<Int>)] {
        // A word that what is read otherwise parts begins before it.
        mentioned(text.bytes, from: text.isAsWritten ? first : 0).flatMap { index in
            words[index].positions(in: text).map { (words[index], $0) }
        }
    }

    /// Where a text has the first of the words or of the characters that are read otherwise than they are written; nil where
    /// it has neither.
    private func first(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        starts.withUnsafeBufferPointer { starts in
            var position = 0
            while position < text.count {
                let first = text[position]
                // Nearly all are Han characters, of which none is read otherwise.
                let isHan = (0xE4...0xE9).contains(first)
                let start = Int(first) << 8 | (position + 1 < text.count ? Int(text[position + 1]) : 0)
                if starts[start >> 6] & 1 << UInt64(start & 63) != 0, bytes.contains(where: { text.has($0, at: position) }) { return position }
                if !isHan, GuardedText.mayHide(first), GuardedText.read(text, at: position) != nil { return position }
                // Neither begins within a character.
                position += isHan ? 3 : UTF8.length(startingWith: first)
            }
            return nil
        }
    }

    /// The words that occur in a text, in their own order.
    private func mentioned(_ text: [UInt8], from first: Int) -> [Int] {
        var found = Set<Int>()
        for position in first..<text.count where isStart(position, in: text) {
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
