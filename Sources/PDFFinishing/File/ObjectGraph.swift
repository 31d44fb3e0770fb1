/// The objects of a document that are reached from its trailer, with new numbers in the order in which they are.
///
/// What nothing leads to any more, such as an old description, is left out.
struct ObjectGraph {
    /// Objects by their new numbers, from 1.
    private(set) var objects: [Object] = []
    /// New numbers by old ones.
    private var numbers: [Int: Int] = [:]
    private var waiting: [Int] = []

    struct Object {
        /// Its text, for a stream its dictionary's.
        var text: [UInt8]
        /// What follows the dictionary.
        var stream: [UInt8]?
    }

    /// - Parameters:
    ///   - roots: where to begin.
    ///   - contents: what replaces the bytes of streams, by their old numbers.
    init(_ document: borrowing PDFDocument, from roots: [Int], replacing contents: [Int: [UInt8]]) {
        for root in roots { _ = newNumber(of: root) }
        var next = 0
        while next < waiting.count {
            let number = waiting[next]
            next += 1
            let handle = document.object(number: number)
            defer { document.release(handle) }
            var stream: [UInt8]?
            if document.isStream(handle) {
                let bytes = contents[number] ?? document.storedBytes(of: handle)
                let dictionary = document.dictionary(of: handle)
                document.set("Length", .integer(bytes.count), in: dictionary)
                document.release(dictionary)
                stream = bytes
            }
            objects.append(Object(text: renumbered(document.text(of: handle)), stream: stream))
        }
    }

    /// - Precondition: the object is reached.
    func number(of old: Int) -> Int { numbers[old, default: 0] }

    /// Adds entries to an object that is a dictionary.
    mutating func add(_ entries: [UInt8], to number: Int) {
        objects[number - 1].text.removeLast(2)
        objects[number - 1].text += entries + [UInt8(ascii: ">"), UInt8(ascii: ">")]
    }

    private mutating func newNumber(of old: Int) -> Int {
        if let number = numbers[old] { return number }
        waiting.append(old)
        numbers[old] = waiting.count
        return waiting.count
    }

    /// The text with the new numbers in its references.
    private mutating func renumbered(_ text: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var position = 0
        while position < text.count {
            let end = text.endOfToken(at: position)
            if let number = text.reference(at: position, end) {
                result.append(decimal: newNumber(of: number))
            } else {
                result += text[position..<end]
            }
            position = end
        }
        return result
    }
}

extension [UInt8] {
    /// The end of a string, of a run of digits, or of one other byte.
    fileprivate func endOfToken(at start: Int) -> Int {
        switch self[start] {
        case UInt8(ascii: "("): return endOfLiteral(at: start)
        case UInt8(ascii: "/"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"):
            var end = start + 1
            while end < count, self[end].isRegular { end += 1 }
            return end
        // Digits of a hexadecimal string.
        case UInt8(ascii: "<") where start + 1 < count && self[start + 1] != UInt8(ascii: "<"):
            return (self[start...].firstIndex(of: UInt8(ascii: ">")) ?? count - 1) + 1
        case UInt8(ascii: "<"): return start + 2
        default: return start + 1
        }
    }

    private func endOfLiteral(at start: Int) -> Int {
        var depth = 0
        var end = start
        while end < count {
            if self[end] == UInt8(ascii: "(") { depth += 1 }
            if self[end] == UInt8(ascii: ")") { depth -= 1 }
            end += self[end] == UInt8(ascii: "\\") ? 2 : 1
            if depth == 0 { break }
        }
        return Swift.min(end, count)
    }

    /// The number of an object, if ` 0 R` follows a token.
    fileprivate func reference(at start: Int, _ end: Int) -> Int? {
        guard end + 4 <= count, self[end] == 0x20, self[end + 1] == 0x30, self[end + 2] == 0x20, self[end + 3] == 0x52,
            end + 4 == count || !self[end + 4].isRegular
        else { return nil }
        var number = 0
        for digit in self[start..<end] {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
