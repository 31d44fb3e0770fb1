/// As much of JSON (RFC 8259) as a line of the register needs: one object of texts and whole numbers.
enum JSONText {
    /// What an object holds.
    struct Fields {
        var texts: [String: String] = [:]
        var numbers: [String: Int] = [:]
    }

    /// Adds a text in quotes, escaping what must be (RFC 8785 §3.2.2.2).
    static func append(_ text: String, to line: inout [UInt8]) {
        line.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): line += [UInt8(ascii: "\\"), byte]
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                line += "\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8
            default: line.append(byte)
            }
        }
        line.append(UInt8(ascii: "\""))
    }

    /// Reads an object without blanks; nil if it is none, or has a name twice.
    static func fields(of line: ArraySlice<UInt8>) -> Fields? {
        var reader = Reader(rest: line)
        var fields = Fields()
        guard reader.take(UInt8(ascii: "{")) else { return nil }
        repeat {
            guard let name = reader.text(), reader.take(UInt8(ascii: ":")), fields.texts[name] == nil, fields.numbers[name] == nil
            else { return nil }
            if reader.rest.first == UInt8(ascii: "\"") {
                guard let text = reader.text() else { return nil }
                fields.texts[name] = text
            } else {
                guard let number = reader.number() else { return nil }
                fields.numbers[name] = number
            }
        } while reader.take(UInt8(ascii: ","))
        guard reader.take(UInt8(ascii: "}")), reader.rest.isEmpty else { return nil }
        return fields
    }

    private struct Reader {
        var rest: ArraySlice<UInt8>

        mutating func take(_ byte: UInt8) -> Bool {
            guard rest.first == byte else { return false }
            rest = rest.dropFirst()
            return true
        }

        mutating func number() -> Int? {
            let digits = rest.prefix { (0x30...0x39).contains($0) }
            rest = rest.dropFirst(digits.count)
            return digits.count <= 15 ? Int(String(decoding: digits, as: UTF8.self)) : nil
        }

        mutating func text() -> String? {
            guard take(UInt8(ascii: "\"")) else { return nil }
            guard let end = rest.firstIndex(where: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") || $0 < 0x20 })
            else { return nil }
            if rest[end] == UInt8(ascii: "\"") {
                defer { rest = rest[(end + 1)...] }
                return String(validating: rest[..<end], as: UTF8.self)
            }
            return escapedText()
        }

        /// The rarer kind: with something escaped in it.
        private mutating func escapedText() -> String? {
            var bytes: [UInt8] = []
            while let byte = rest.first {
                rest = rest.dropFirst()
                switch byte {
                case UInt8(ascii: "\""): return String(validating: bytes, as: UTF8.self)
                case 0..<0x20: return nil
                case UInt8(ascii: "\\"):
                    guard let escaped = escape() else { return nil }
                    bytes.append(escaped)
                default: bytes.append(byte)
                }
            }
            return nil
        }

        /// After a backslash: a quote, a backslash or a control character.
        private mutating func escape() -> UInt8? {
            guard let kind = rest.first else { return nil }
            rest = rest.dropFirst()
            switch kind {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): return kind
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                rest = rest.dropFirst(4)
                return digits.utf8.count == 4 && digits.hasPrefix("00") ? UInt8(digits, radix: 16).flatMap { $0 < 0x20 ? $0 : nil } : nil
            default: return nil
            }
        }
    }
}
