import Diagnostics

/// The bytes of a template with its lines; spans become places here.
struct TemplateSource: Hashable, Sendable {
    let text: SourceText
    let bytes: [UInt8]
    /// Without line breaks and carriage returns.
    let lines: [Range<Int>]

    init(_ text: SourceText) {
        self.text = Self.withoutByteOrderMark(text)
        bytes = Array(self.text.text.utf8)
        lines = Self.lines(of: bytes)
    }

    /// No editor shows it, so no column may count it and no excerpt hold it.
    private static func withoutByteOrderMark(_ source: SourceText) -> SourceText {
        guard source.text.unicodeScalars.first == "\u{FEFF}" else { return source }
        return SourceText(file: source.file, text: String(source.text.unicodeScalars.dropFirst()))
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place of a half-open range of UTF-8 offsets within one line.
    func place(_ range: Range<Int>) -> Place { text.place(utf8Range: range) }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for offset in bytes.indices where bytes[offset] == UInt8(ascii: "\n") {
            result.append(withoutReturn(start..<offset, in: bytes))
            start = offset + 1
        }
        result.append(withoutReturn(start..<bytes.count, in: bytes))
        return result
    }

    private static func withoutReturn(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard let last = line.last, bytes[last] == UInt8(ascii: "\r") else { return line }
        return line.lowerBound..<last
    }
}
