/// A text as a key, told apart by its bytes.
///
/// `String` compares what looks alike, which makes it normalize every text that is not ASCII, each time: a table of
/// ten thousand rows spends a tenth of its time on that. What a pack or a ledger writes is one spelling.
package struct ExactText: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ExactText, right: ExactText) -> Bool {
        left.text.utf8.count == right.text.utf8.count && left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
