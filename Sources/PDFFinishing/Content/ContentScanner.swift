/// Walks a content stream operation by operation (ISO 32000-1 §7.8.2), as cairo writes them.
struct ContentScanner {
    let bytes: [UInt8]
    /// Behind the last operation.
    private(set) var position = 0
    /// Where the last operation's first operand begins, or itself if it has none.
    private(set) var start = 0
    private(set) var name: Range<Int> = 0..<0
    /// The strings among its operands, in order; those in dictionaries left out.
    private(set) var strings: [ContentString] = []
    /// The last name among its operands, without slash.
    private(set) var nameOperand: Range<Int> = 0..<0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Finds the next operation.
    ///
    /// - Returns: false at the end.
    mutating func next() -> Bool {
        strings.removeAll(keepingCapacity: true)
        nameOperand = 0..<0
        var hasStart = false
        while position < bytes.count {
            let byte = bytes[position]
            if byte.isWhitespace {
                position += 1
                continue
            }
            if !hasStart {
                start = position
                hasStart = true
            }
            if byte.isOperatorStart {
                let first = position
                repeat { position += 1 } while position < bytes.count && bytes[position].isRegular
                name = first..<position
                return true
            }
            skipOperand(byte)
        }
        return false
    }

    private mutating func skipOperand(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "<"):
            if position + 1 < bytes.count, bytes[position + 1] == byte { skipDictionary() } else { hexString() }
        case UInt8(ascii: "("): literalString()
        case UInt8(ascii: "/"):
            let first = position + 1
            repeat { position += 1 } while position < bytes.count && bytes[position].isRegular
            nameOperand = first..<position
        default:
            // A number, or a bracket of an array.
            repeat { position += 1 } while position < bytes.count && bytes[position].isNumeric
        }
    }

    private mutating func hexString() {
        let first = position + 1
        var digits = 0
        position = first
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if !bytes[position].isWhitespace { digits += 1 }
            position += 1
        }
        strings.append(ContentString(range: first..<position, isHex: true, byteCount: digits / 2))
        position = min(position + 1, bytes.count)
    }

    private mutating func literalString() {
        let first = position + 1
        var depth = 1
        var count = 0
        position = first
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\\"):
                let length = ContentString.escapeLength(bytes, at: position)
                position += length
                count += 1
                continue
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            if depth == 0 { break }
            count += 1
            position += 1
        }
        position = min(position, bytes.count)
        strings.append(ContentString(range: first..<position, isHex: false, byteCount: count))
        position = min(position + 1, bytes.count)
    }

    private mutating func skipDictionary() {
        var depth = 0
        let before = strings.count
        while position < bytes.count {
            let isPair = position + 1 < bytes.count && bytes[position + 1] == bytes[position]
            switch bytes[position] {
            case UInt8(ascii: "<") where isPair:
                depth += 1
                position += 2
            case UInt8(ascii: ">") where isPair:
                depth -= 1
                position += 2
                if depth == 0 {
                    strings.removeSubrange(before...)
                    return
                }
            case UInt8(ascii: "<"): hexString()
            case UInt8(ascii: "("): literalString()
            default: position += 1
            }
        }
    }
}

/// A string in a content stream: codes of glyphs.
struct ContentString {
    /// Without its delimiters.
    var range: Range<Int>
    var isHex: Bool
    var byteCount: Int

    /// The place behind so many bytes from a place within the string.
    func place(behind count: Int, from start: Int, in bytes: [UInt8]) -> Int {
        var position = start
        var left = isHex ? count * 2 : count
        while left > 0, position < range.upperBound {
            if !isHex {
                position += bytes[position] == UInt8(ascii: "\\") ? Self.escapeLength(bytes, at: position) : 1
                left -= 1
            } else {
                if !bytes[position].isWhitespace { left -= 1 }
                position += 1
            }
        }
        return position
    }

    /// The length of `\n`, `\(` or `\053` (ISO 32000-1 §7.3.4.2).
    static func escapeLength(_ bytes: [UInt8], at position: Int) -> Int {
        var length = 1
        while length < 4, position + length < bytes.count, (0x30...0x37).contains(bytes[position + length]) { length += 1 }
        return max(length, 2)
    }
}

extension UInt8 {
    /// ISO 32000-1 Table 1.
    var isWhitespace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 || self == 0x0C || self == 0 }

    fileprivate var isOperatorStart: Bool { (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == 0x27 || self == 0x22 }

    fileprivate var isNumeric: Bool { (0x30...0x39).contains(self) || self == 0x2E || self == 0x2D || self == 0x2B }

    /// Neither white space nor a delimiter.
    var isRegular: Bool {
        switch self {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: !isWhitespace
        }
    }
}
