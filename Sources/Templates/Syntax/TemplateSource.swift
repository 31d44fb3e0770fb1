import Diagnostics

/// The bytes of a template with its lines; spans become places here.
struct TemplateSource: Hashable, Sendable {
    let text: SourceText
    let bytes: [UInt8]
    /// Without line breaks, carriage returns and a byte order mark.
    let lines: [Range<Int>]

    init(_ text: SourceText) {
        self.text = text
        bytes = Array(text.text.utf8)
        lines = Self.lines(of: bytes)
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place of a half-open range of UTF-8 offsets within one line.
    func place(_ range: Range<Int>) -> Place {
        let index = lineIndex(of: range.lowerBound)
        let line = lines[index]
        let lower = max(range.lowerBound, line.lowerBound)
        let upper = max(lower, min(range.upperBound, line.upperBound))
        // The column counts what an editor shows, so a byte order mark is not in it.
        return text.place(
            line: index + 1, column: string(line.lowerBound..<lower).count + 1,
            length: string(lower..<upper).count)
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lines.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lines[middle].lowerBound <= offset { low = middle } else { high = middle }
        }
        return low
    }

    private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
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
