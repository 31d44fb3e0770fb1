import Quantities

/// A text to look for guarded words in: its UTF-8 bytes without blanks and invisible characters, which part a word for no
/// reader, with digits of half width and Han characters in their usual form.
struct GuardedText {
    let bytes: [UInt8]
    /// Where each byte stands in the text; nil where all stand where they do here.
    private let places: [Range<Int>]?

    /// Whether it names any paper, 《…》; few do, and every word is asked whether it stands in such a title.
    private let hasTitles: Bool

    /// Whether nothing is read otherwise than it is written.
    var isAsWritten: Bool { places == nil }

    init(_ text: String) { self.init(utf8: Array(text.utf8)) }

    init(utf8 written: [UInt8]) {
        guard let first = written.indices.first(where: { Self.mayHide(written[$0]) && Self.read(written, at: $0) != nil }) else {
            bytes = written
            places = nil
            hasTitles = Self.hasTitles(written)
            return
        }
        var bytes = Array(written[..<first])
        var places = (0..<first).map { $0..<$0 + 1 }
        var position = first
        while position < written.count {
            let (read, length) = Self.read(written, at: position) ?? ([written[position]], 1)
            bytes += read
            places += read.map { _ in position..<position + length }
            position += length
        }
        self.bytes = bytes
        self.places = places
        hasTitles = Self.hasTitles(bytes)
    }

    private static func hasTitles(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            bytes.indices.dropLast(2).contains { bytes[$0] == 0xE3 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x8A }
        }
    }

    /// Whether a byte may begin what is read otherwise than it is written.
    static func mayHide(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x20, 0x09, 0xC2, 0xE1, 0xE2, 0xE3, 0xEF, 0xF0, 0xF3: true
        default: false
        }
    }

    /// What is read otherwise than it is written: blanks and invisible characters as nothing, a digit of full width as
    /// one of half width, a Han character of another standard as the usual one. Every byte of a text is asked, so the first
    /// one decides.
    static func read<Bytes: RandomAccessCollection<UInt8>>(_ text: Bytes, at position: Int) -> (bytes: [UInt8], length: Int)?
    where Bytes.Index == Int {
        func next(_ distance: Int) -> UInt8 { position + distance < text.count ? text[position + distance] : 0 }
        switch text[position] {
        case 0x20, 0x09: return ([], 1)
        // U+00A0, U+00AD.
        case 0xC2 where next(1) == 0xA0 || next(1) == 0xAD: return ([], 2)
        // U+180B to U+180F.
        case 0xE1 where next(1) == 0xA0 && (0x8B...0x8F).contains(next(2)): return ([], 3)
        // U+2002 to U+200F, U+202F, U+2060.
        case 0xE2 where next(1) == 0x80 && ((0x82...0x8F).contains(next(2)) || next(2) == 0xAF): return ([], 3)
        case 0xE2 where next(1) == 0x81 && next(2) == 0xA0: return ([], 3)
        // U+3000.
        case 0xE3 where next(1) == 0x80 && next(2) == 0x80: return ([], 3)
        // U+FF10 to U+FF19, U+FE00 to U+FE0F, U+FEFF.
        case 0xEF where next(1) == 0xBC && (0x90...0x99).contains(next(2)): return ([next(2) - 0x60], 3)
        case 0xEF where next(1) == 0xB8 && (0x80...0x8F).contains(next(2)): return ([], 3)
        case 0xEF where next(1) == 0xBB && next(2) == 0xBF: return ([], 3)
        // U+E0100 to U+E01FF.
        case 0xF3 where next(1) == 0xA0 && (0x84...0x87).contains(next(2)): return ([], 4)
        // U+2F00 to U+2FFF, U+F900 to U+FAFF, U+2F000 to U+2FFFF.
        case 0xE2 where (0xBC...0xBF).contains(next(1)): return usual(0x2000 | UInt32(next(1) & 0x3F) << 6 | UInt32(next(2) & 0x3F), 3)
        case 0xEF where (0xA4...0xAB).contains(next(1)): return usual(0xF000 | UInt32(next(1) & 0x3F) << 6 | UInt32(next(2) & 0x3F), 3)
        case 0xF0 where next(1) == 0xAF: return usual(0x2F000 | UInt32(next(2) & 0x3F) << 6 | UInt32(next(3) & 0x3F), 4)
        default: return nil
        }
    }

    private static func usual(_ value: UInt32, _ length: Int) -> (bytes: [UInt8], length: Int)? {
        Unicode.Scalar(value).flatMap(CompatibleHan.usual).map { (Array(String($0).utf8), length) }
    }

    /// Whether a part stands in the title of a paper that the text names, 《…》.
    func isWithinTitle(_ part: Range<Int>) -> Bool {
        func mark(_ position: Int) -> Bool? {
            guard position + 2 < bytes.count, bytes.has([0xE3, 0x80], at: position) else { return nil }
            return bytes[position + 2] == 0x8A ? true : bytes[position + 2] == 0x8B ? false : nil
        }
        guard hasTitles else { return false }
        return (0..<part.lowerBound).reversed().lazy.compactMap(mark).first == true
            && (part.upperBound..<bytes.count).lazy.compactMap(mark).first == false
    }

    /// A range of `bytes`, which is not empty, as one of the text; what was left out behind it is no part of it.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard let places else { return range }
        return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
    }

    func positions(of word: String, within range: Range<Int>? = nil) -> [Range<Int>] {
        // A character's bytes begin in no other character, so a match is one of characters.
        let part = word.utf8.contains(0x20) ? GuardedText(word).bytes : Array(word.utf8)
        return bytes.starts(of: part, within: range ?? 0..<bytes.count).map { $0..<$0 + part.count }
    }

    /// Whether a part of the text is one of a longer word that stands there.
    func has(_ word: String, around part: Range<Int>) -> Bool {
        var word = word.utf8.contains(0x20) ? String(decoding: GuardedText(word).bytes, as: UTF8.self) : word
        return word.withUTF8 { word in
            let (first, last) = (max(0, part.upperBound - word.count), min(part.lowerBound, bytes.count - word.count))
            guard first <= last else { return false }
            return (first...last).contains { start in bytes[start..<start + word.count].elementsEqual(word) }
        }
    }

    func has(_ word: String, at position: Int) -> Bool { bytes[position...].starts(with: word.utf8) }

    func has(_ word: String, before position: Int) -> Bool { bytes[..<position].suffix(word.utf8.count).elementsEqual(word.utf8) }

    /// The clause that a part stands in, and the one after it where that one only goes on: 目标已定，已经实现.
    func clause(around part: Range<Int>, andNextIfItBeginsWith words: [String]) -> Range<Int> {
        var start = part.lowerBound
        while start > 0, !endsClause(before: start) { start -= 1 }
        guard let end = clauseEnd(from: part.upperBound) else { return start..<bytes.count }
        let next = end.upperBound..<(clauseEnd(from: end.upperBound)?.lowerBound ?? bytes.count)
        let goesOn = ["", "已", "已经", "均已", "现已"].contains { opening in
            words.contains { bytes[next].starts(with: (opening + $0).utf8) }
        }
        return start..<(goesOn ? next.upperBound : end.lowerBound)
    }

    /// The next mark that ends a clause.
    private func clauseEnd(from position: Int) -> Range<Int>? {
        (position..<bytes.count).lazy.compactMap { start in
            let length = markLength(at: start)
            return length > 0 ? start..<start + length : nil
        }.first
    }

    private func endsClause(before position: Int) -> Bool {
        markLength(at: position - 1) == 1 || position >= 3 && markLength(at: position - 3) == 3
    }

    /// How many bytes the mark has that begins at a position and ends a clause; 0 for anything else.
    private func markLength(at position: Int) -> Int {
        switch bytes[position] {
        case 0x2C, 0x3B, 0x0A: 1  // , ; and the line's end
        case 0xE3 where bytes.has([0xE3, 0x80, 0x82], at: position): 3  // 。
        case 0xEF where bytes.has([0xEF, 0xBC], at: position) && position + 2 < bytes.count:
            [0x8C, 0x9B, 0x9A, 0x81, 0x9F].contains(bytes[position + 2]) ? 3 : 0  // ，；：！？
        default: 0
        }
    }
}
