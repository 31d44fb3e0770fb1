import Glibc

/// A text as a key, told apart by its bytes.
///
/// `String` compares what looks alike, which makes it normalize every text that is not ASCII, each time: a table of
/// ten thousand rows spends a tenth of its time on that. What a pack or a ledger writes is one spelling.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.hasBytes(of: right.text)
    }

    /// Whether the other text is this one, byte by byte.
    package func hasBytes(of other: String) -> Bool {
        var (own, other) = (text, other)
        guard own.utf8.count == other.utf8.count else { return false }
        return own.withUTF8 { own in
            other.withUTF8 { other in
                guard let left = own.baseAddress, let right = other.baseAddress else { return true }
                return memcmp(left, right, own.count) == 0
            }
        }
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
