/// Writes XML 1.0 in UTF-8: one element a line, indented by two, in the order of the calls. All XML of this program is written here.
///
/// What is written is well-formed whatever texts are given: marks are escaped, and each character that XML 1.0 cannot
/// hold (§2.2: controls, U+FFFE, U+FFFF) is written as U+FFFD, so that it shows that something stood there.
package struct XMLText {
    package private(set) var bytes: [UInt8]
    private var open: [String] = []
    private let normalized: @Sendable (String) -> String

    /// How a document by itself begins.
    package static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

    /// - Parameters:
    ///   - prologue: what stands before the root, with its line's end.
    ///   - normalized: what is done with an element's text before it is written.
    package init(prologue: String = XMLText.declaration, normalizing normalized: @escaping @Sendable (String) -> String = { $0 }) {
        bytes = Array(prologue.utf8)
        self.normalized = normalized
    }

    package var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Opens an element that has others in it.
    package mutating func begin(_ name: String, _ attributes: [(String, String)] = []) {
        indent()
        tag(name, attributes)
        bytes.append(UInt8(ascii: "\n"))
        open.append(name)
    }

    /// Closes what was opened last; nothing where nothing is open.
    package mutating func end() {
        guard let name = open.popLast() else { return }
        indent()
        closingTag(name)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// An element with a text; none where there is no text.
    package mutating func element(_ name: String, _ content: String?, _ attributes: [(String, String)] = []) {
        guard let content else { return }
        indent()
        tag(name, attributes)
        escape(normalized(content))
        closingTag(name)
        bytes.append(UInt8(ascii: "\n"))
    }

    /// An element of short ones on one line, as the rows of a long table are.
    ///
    /// - Parameter contents: their names with their texts.
    package mutating func line(_ name: String, of contents: [(String, String)]) {
        indent()
        tag(name, [])
        for (name, text) in contents {
            tag(name, [])
            escape(normalized(text))
            closingTag(name)
        }
        closingTag(name)
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func indent() {
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * open.count)
    }

    private mutating func tag(_ name: String, _ attributes: [(String, String)]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (key, value) in attributes {
            bytes.append(UInt8(ascii: " "))
            bytes += key.utf8
            bytes += "=\"".utf8
            escape(value, inAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func closingTag(_ name: String) {
        bytes += "</".utf8
        bytes += name.utf8
        bytes.append(UInt8(ascii: ">"))
    }

    /// - Parameter inAttribute: there a reader takes tabs and line ends for blanks unless they are written as numbers (§3.3.3).
    private mutating func escape(_ text: String, inAttribute: Bool = false) {
        if text.utf8.allSatisfy(Self.isPlain) {
            bytes += text.utf8
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\r": bytes += "&#13;".utf8
            case "\n" where inAttribute: bytes += "&#10;".utf8
            case "\t" where inAttribute: bytes += "&#9;".utf8
            case "\n", "\t": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where !scalar.isXMLCharacter: bytes += "\u{FFFD}".utf8
            default: bytes += String(scalar).utf8
            }
        }
    }

    /// Whether a byte of UTF-8 belongs to no character that has to be looked at; U+FFFE and U+FFFF begin with EF.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0xEF: false
        default: byte >= 0x20
        }
    }
}

extension Unicode.Scalar {
    /// Whether XML 1.0 can hold it (§2.2).
    var isXMLCharacter: Bool {
        switch value {
        case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
