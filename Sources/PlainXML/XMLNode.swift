/// An element as it is read from what `XMLText` writes: no entities but five and numbers, no comments, no document types.
///
/// What we read is our own or damaged; whatever else XML has is refused, and with it all that makes XML dangerous.
package struct XMLNode: Hashable, Sendable {
    package private(set) var name = ""
    package private(set) var attributes: [String: String] = [:]
    package private(set) var children: [XMLNode] = []
    /// What stands between the tags, where there are no children.
    package private(set) var text = ""

    /// Elements stand in each other no deeper than this.
    package static let greatestDepth = 16

    /// Reads a document; nil if it is none.
    package init?(document: [UInt8]) {
        var reader = Reader(bytes: document)
        guard String(validating: document, as: UTF8.self) != nil,
            reader.take(XMLText.declaration), let node = reader.element(depth: 0)
        else { return nil }
        reader.skipBlanks()
        guard reader.isAtEnd else { return nil }
        self = node
    }

    private init() {}

    /// The text of the first child of a name.
    package subscript(_ name: String) -> String? { children.first { $0.name == name }?.text }

    /// The first child of a name.
    package func child(_ name: String) -> XMLNode? { children.first { $0.name == name } }

    /// All children of a name.
    package func all(_ name: String) -> [XMLNode] { children.filter { $0.name == name } }

    /// Goes through a document byte by byte; all that it looks for is ASCII.
    private struct Reader {
        let bytes: [UInt8]
        private var index = 0

        init(bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { index == bytes.count }

        mutating func take(_ text: String) -> Bool {
            guard bytes[index...].starts(with: text.utf8) else { return false }
            index += text.utf8.count
            return true
        }

        /// Everything before one of two or three characters, which stays.
        mutating func upTo(_ one: UInt8, _ two: UInt8, _ three: UInt8 = UInt8(ascii: "<")) -> Substring? {
            let start = index
            while index < bytes.count {
                let byte = bytes[index]
                if byte == one || byte == two || byte == three {
                    return Substring(decoding: bytes[start..<index], as: UTF8.self)
                }
                index += 1
            }
            return nil
        }

        mutating func skipBlanks() {
            while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
        }

        mutating func element(depth: Int) -> XMLNode? {
            guard depth < XMLNode.greatestDepth, take("<"), let name = upTo(UInt8(ascii: " "), UInt8(ascii: ">")), !name.isEmpty, !name.contains("/")
            else { return nil }
            var node = XMLNode()
            node.name = String(name)
            while take(" ") {
                guard let key = upTo(UInt8(ascii: "="), UInt8(ascii: ">")), take("=\""), let value = upTo(UInt8(ascii: "\""), UInt8(ascii: "<")),
                    take("\""), node.attributes[String(key)] == nil, let text = Self.unescaped(value)
                else { return nil }
                node.attributes[String(key)] = text
            }
            guard take(">"), content(of: &node, depth: depth), take(node.name), take(">") else { return nil }
            return node
        }

        /// Text, or elements, up to and with `</`.
        private mutating func content(of node: inout XMLNode, depth: Int) -> Bool {
            while true {
                guard let text = upTo(UInt8(ascii: "<"), UInt8(ascii: "<")) else { return false }
                if take("</") {
                    if !node.children.isEmpty { return text.allSatisfy(\.isWhitespace) }
                    guard let plain = Self.unescaped(text) else { return false }
                    node.text = plain
                    return true
                }
                guard text.allSatisfy(\.isWhitespace), let child = element(depth: depth + 1) else { return false }
                node.children.append(child)
            }
        }

        private static func unescaped(_ text: Substring) -> String? {
            guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
            // By scalars: a mark that follows an entity is no part of its semicolon.
            var parts = text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)
            var result = String(parts.removeFirst())
            for part in parts {
                guard let end = part.firstIndex(of: ";"), let meant = character(String(part[..<end])) else { return nil }
                result += meant
                result += String(part[part.index(after: end)...])
            }
            return result
        }

        /// What stands between `&` and `;`.
        private static func character(_ entity: String) -> String? {
            if let known = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][entity] { return known }
            guard entity.hasPrefix("#") else { return nil }
            let digits = entity.dropFirst()
            let isHexadecimal = digits.hasPrefix("x")
            let number = isHexadecimal ? digits.dropFirst() : digits
            guard number.allSatisfy(\.isHexDigit), let value = UInt32(number, radix: isHexadecimal ? 16 : 10),
                let scalar = Unicode.Scalar(value), scalar.isXMLCharacter
            else { return nil }
            return String(scalar)
        }
    }
}
