/// The guarded words of a pack, ready to be looked for in every line of a document.
struct GuardedWords: Hashable, Sendable {
    private let words: [GuardedWord]
    /// Each word's UTF-8 bytes, in the same order.
    private let bytes: [[UInt8]]
    /// By its first character, whether a word begins so: a bit for each. Two bytes alone are the same of 最 and of 月, 有 and 期,
    /// which stand in every date.
    private let starts: [UInt64]
    /// The words that begin with each first character: a few of either, and 第 stands in every other line.
    private let groups: [Group]

    private struct Group: Hashable, Sendable {
        let start: Int
        /// In `words`.
        var indices: [Int]
    }

    init(_ words: [GuardedWord]) {
        self.words = words
        bytes = words.map { GuardedText($0.word).bytes }
        var (starts, groups) = ([UInt64](repeating: 0, count: 1024), [Group]())
        for (index, word) in bytes.enumerated() where !word.isEmpty {
            let start = word.start(at: 0)
            starts[start >> 6] |= 1 << UInt64(start & 63)
            if let group = groups.firstIndex(where: { $0.start == start }) { groups[group].indices.append(index) } else {
                groups.append(Group(start: start, indices: [index]))
            }
        }
        (self.starts, self.groups) = (starts, groups)
    }

    var isEmpty: Bool { words.isEmpty }

    /// Where a text says which of them, as UTF-8 offsets; not as a part of a harmless word.
    func said(in text: String) -> [(word: GuardedWord, range: Range<Int>)] {
        // Nearly every text has none, which is known without a copy of it.
        let first = text.utf8.withContiguousStorageIfAvailable { self.first(in: $0) } ?? 0
        return first.map { said(in: GuardedText(text), from: $0) } ?? []
    }

    private func said(in text: GuardedText, from first: Int) -> [(word: GuardedWord, range: Range<Int>)] {
        // A word that what is read otherwise parts begins before it.
        let found = mentioned(text.bytes, from: text.isAsWritten ? first : 0)
        return found.flatMap { index, ranges in words[index].said(at: ranges, in: text).map { (words[index], $0) } }
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
                let start = isHan ? text.hanStart(at: position) : text.start(at: position)
                if starts[start >> 6] & 1 << UInt64(start & 63) != 0, words(from: start).contains(where: { text.has(bytes[$0], at: position) }) {
                    return position
                }
                if !isHan, GuardedText.mayHide(first), GuardedText.read(text, at: position) != nil { return position }
                // Neither begins within a character.
                position += isHan ? 3 : UTF8.length(startingWith: first)
            }
            return nil
        }
    }

    private func words(from start: Int) -> [Int] { groups.first { $0.start == start }?.indices ?? [] }

    /// The words that occur in a text, in their own order, each with where it does.
    private func mentioned(_ text: [UInt8], from first: Int) -> [(index: Int, ranges: [Range<Int>])] {
        var ranges: [Int: [Range<Int>]] = [:]
        var position = first
        while position < text.count {
            let start = text.start(at: position)
            if starts[start >> 6] & 1 << UInt64(start & 63) != 0 {
                for index in words(from: start) where text.has(bytes[index], at: position) {
                    ranges[index, default: []].append(position..<position + bytes[index].count)
                }
            }
            position += UTF8.length(startingWith: text[position])
        }
        return ranges.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// The same as `start` of a character of three bytes.
    fileprivate func hanStart(at position: Int) -> Int {
        Int(self[position] & 0x0F) << 12 | Int(self[position + 1] & 0x3F) << 6 | Int(self[position + 2] & 0x3F)
    }
}

extension RandomAccessCollection<UInt8> where Index == Int {
    /// The code point of the character that begins at a position; beyond U+FFFF a smaller number, which others have too.
    fileprivate func start(at position: Int) -> Int {
        func next(_ distance: Int) -> Int { position + distance < endIndex ? Int(self[position + distance] & 0x3F) : 0 }
        let first = Int(self[position])
        return switch first {
        case ..<0x80: first
        case ..<0xE0: (first & 0x1F) << 6 | next(1)
        default: (first & 0x0F) << 12 | next(1) << 6 | next(2)
        }
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
