import Diagnostics

/// The bytes of a template and of what it includes, one file after the other, so that a span
/// says by itself which file it lies in; spans become places here.
struct TemplateSource: Hashable, Sendable {
    /// The template itself.
    let text: SourceText
    private(set) var bytes: [UInt8]
    /// The template's lines, without line breaks and carriage returns.
    let lines: [Range<Int>]
    /// Where each file starts in `bytes`.
    private var files: [File]

    private struct File: Hashable, Sendable {
        var start: Int
        var text: SourceText
    }

    init(_ text: SourceText) {
        self.text = Self.withoutByteOrderMark(text)
        bytes = Array(self.text.text.utf8)
        lines = Self.lines(of: bytes, from: 0)
        files = [File(start: 0, text: self.text)]
    }

    /// Appends a file that the template includes.
    ///
    /// - Returns: its lines.
    mutating func append(_ text: SourceText) -> [Range<Int>] {
        let text = Self.withoutByteOrderMark(text)
        files.append(File(start: bytes.count, text: text))
        let start = bytes.count
        bytes += Array(text.text.utf8)
        return Self.lines(of: bytes, from: start)
    }

    /// No editor shows it, so no column may count it and no excerpt hold it.
    private static func withoutByteOrderMark(_ source: SourceText) -> SourceText {
        guard source.text.unicodeScalars.first == "\u{FEFF}" else { return source }
        return SourceText(file: source.file, text: String(source.text.unicodeScalars.dropFirst()))
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place of a half-open range of UTF-8 offsets within one line.
    func place(_ range: Range<Int>) -> Place {
        // A file that is empty starts where the next one does: the last that starts here holds the text.
        let file = files.last { $0.start <= range.lowerBound } ?? files[0]
        return file.text.place(utf8Range: range.lowerBound - file.start..<range.upperBound - file.start)
    }

    private static func lines(of bytes: [UInt8], from first: Int) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = first
        for offset in first..<bytes.count where bytes[offset] == UInt8(ascii: "\n") {
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
