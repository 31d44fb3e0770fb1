import Diagnostics
import Yams

/// Turns libyaml's marks into places.
///
/// libyaml also breaks lines at a lone carriage return, NEL, LS and PS (YAML 1.1 §5.4),
/// where no editor does: its lines are counted here, and shown by the editor's.
struct YAMLLines {
    let source: SourceText
    /// The text, in which all offsets are counted.
    private let bytes: [UInt8]
    private let starts: [Int]
    /// The end of the last line that says something: what is missing is missing there, not on
    /// the line after the last, which libyaml counts.
    private let end: Int

    init(_ source: SourceText) {
        self.source = source
        bytes = Array(source.text.utf8)
        var starts = [0]
        for index in bytes.indices where Self.isBreak(bytes, endingAt: index) { starts.append(index + 1) }
        self.starts = starts
        let scalars = source.text.unicodeScalars
        end = scalars.lastIndex { !$0.properties.isWhitespace }.map { source.text.utf8.distance(from: source.text.startIndex, to: scalars.index(after: $0)) } ?? 0
    }

    /// Whether a line break ends with this byte: LF, a CR alone, NEL, LS or PS.
    private static func isBreak(_ bytes: [UInt8], endingAt index: Int) -> Bool {
        switch bytes[index] {
        case UInt8(ascii: "\n"): true
        case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
        case 0x85: index >= 1 && bytes[index - 1] == 0xC2
        case 0xA8, 0xA9: index >= 2 && bytes[index - 1] == 0x80 && bytes[index - 2] == 0xE2
        default: false
        }
    }

    /// - Parameter length: in characters; what runs past the line's end is cut.
    func place(of mark: Mark, length: Int = 1) -> Place {
        var offset = starts.indices.contains(mark.line - 1) ? starts[mark.line - 1] : bytes.count
        // libyaml counts scalars.
        for _ in 0..<max(0, mark.column - 1) where offset < bytes.count {
            offset += 1
            while offset < bytes.count, UTF8.isContinuation(bytes[offset]) { offset += 1 }
        }
        return source.place(utf8Offset: min(offset, end), length: length)
    }
}
