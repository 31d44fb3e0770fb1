/// A content stream as its operations, read without the program's own reader (ISO 32000-1 §7.8.2).
package struct PDFContent {
    /// An operator with the operands before it.
    package struct Operation {
        package var name: String
        package var operands: [Operand]
    }

    package enum Operand: Equatable {
        case name(String)
        case number(Double)
        case string([UInt8])
        case array([Operand])
        /// The text between the brackets.
        case dictionary(String)
    }

    package let operations: [Operation]

    package init(_ bytes: [UInt8]) {
        var reader = Reader(bytes: bytes)
        operations = reader.operations()
    }
}

private struct Reader {
    let bytes: [UInt8]
    var position = 0

    private static let blanks = Set<UInt8>([0, 9, 10, 12, 13, 32])
    private static let delimiters = Set<UInt8>("()<>[]{}/%".utf8)

    mutating func operations() -> [PDFContent.Operation] {
        var operations: [PDFContent.Operation] = []
        var operands: [PDFContent.Operand] = []
        skipBlanks()
        while position < bytes.count {
            if let operand = operand() { operands.append(operand) } else {
                operations.append(.init(name: word(), operands: operands))
                operands = []
            }
            skipBlanks()
        }
        return operations
    }

    private mutating func skipBlanks() {
        while position < bytes.count, Self.blanks.contains(bytes[position]) { position += 1 }
    }

    private mutating func word() -> String {
        let start = position
        while position < bytes.count, !Self.blanks.contains(bytes[position]), !Self.delimiters.contains(bytes[position]) {
            position += 1
        }
        // What is no word is passed over.
        if position == start, position < bytes.count { position += 1 }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    /// nil at an operator.
    private mutating func operand() -> PDFContent.Operand? {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/"):
            position += 1
            return .name(word())
        case UInt8(ascii: "("): return .string(literal())
        case UInt8(ascii: "["): return .array(array())
        case UInt8(ascii: "<"):
            return position + 1 < bytes.count && bytes[position + 1] == byte ? .dictionary(dictionary()) : .string(hex())
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."):
            return .number(Double(word()) ?? .nan)
        default: return nil
        }
    }

    private mutating func array() -> [PDFContent.Operand] {
        position += 1
        var values: [PDFContent.Operand] = []
        skipBlanks()
        while position < bytes.count, bytes[position] != UInt8(ascii: "]") {
            if let value = operand() { values.append(value) } else { _ = word() }
            skipBlanks()
        }
        position += 1
        return values
    }

    private mutating func dictionary() -> String {
        let start = position + 2
        var depth = 0
        while position + 1 < bytes.count {
            let pair = (bytes[position], bytes[position + 1])
            if pair == (0x3C, 0x3C) { depth += 1 }
            if pair == (0x3E, 0x3E) { depth -= 1 }
            position += pair.0 == pair.1 && (pair.0 == 0x3C || pair.0 == 0x3E) ? 2 : 1
            if depth == 0 { break }
        }
        return String(decoding: bytes[start..<max(start, position - 2)], as: UTF8.self)
    }

    private mutating func hex() -> [UInt8] {
        position += 1
        var digits: [UInt8] = []
        while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
            if let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue { digits.append(UInt8(digit)) }
            position += 1
        }
        position += 1
        if digits.count % 2 == 1 { digits.append(0) }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }

    private mutating func literal() -> [UInt8] {
        position += 1
        var depth = 1
        var result: [UInt8] = []
        while position < bytes.count {
            var byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\\"), position < bytes.count {
                byte = bytes[position]
                var digits = 0
                var value = 0
                while digits < 3, position + digits < bytes.count, (0x30...0x37).contains(bytes[position + digits]) {
                    value = value * 8 + Int(bytes[position + digits] - 0x30)
                    digits += 1
                }
                result.append(digits > 0 ? UInt8(truncatingIfNeeded: value) : byte)
                position += max(1, digits)
                continue
            }
            if byte == UInt8(ascii: "(") { depth += 1 }
            if byte == UInt8(ascii: ")") { depth -= 1 }
            if depth == 0 { break }
            result.append(byte)
        }
        return result
    }
}
