import Glibc

/// Searches in long texts byte by byte: by characters, as `contains` does it, takes a hundred times as long.
extension StringProtocol {
    /// Whether a text stands in this one, both as they are written.
    package func holds(_ text: String) -> Bool {
        var (whole, part) = (String(self), text)
        return whole.withUTF8 { bytes in
            part.withUTF8 { sought in
                guard let text = bytes.baseAddress, let other = sought.baseAddress, let first = sought.first else { return sought.isEmpty }
                var start = 0
                while start + sought.count <= bytes.count {
                    guard let found = memchr(text + start, Int32(first), bytes.count - sought.count + 1 - start) else { return false }
                    if memcmp(found, other, sought.count) == 0 { return true }
                    start = UnsafeRawPointer(found) - UnsafeRawPointer(text) + 1
                }
                return false
            }
        }
    }

    /// Whether one of several texts stands in this one.
    package func holds(anyOf texts: [String]) -> Bool { texts.contains { holds($0) } }
}

/// The words of a text: Latin letters, digits and low lines between any others.
package struct TextWords: Sendable {
    /// Each word once.
    package private(set) var all: Set<String> = []
    /// Those that stand behind a full stop, such as the members of a type.
    package private(set) var members: Set<String> = []

    package init(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                let start = index
                while index < bytes.count, Self.isOfWord(bytes[index]) { index += 1 }
                if index > start { add(bytes[start..<index], isMember: start > 0 && bytes[start - 1] == UInt8(ascii: ".")) }
                index += 1
            }
        }
    }

    private mutating func add(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, isMember: Bool) {
        let word = String(decoding: bytes, as: UTF8.self)
        all.insert(word)
        if isMember { members.insert(word) }
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
    }
}
