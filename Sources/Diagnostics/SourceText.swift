/// A text file with its lines, so that offsets become places.
package struct SourceText: Hashable, Sendable {
    package let file: String
    package let text: String
    private let lineStarts: [Int]

    package init(file: String, text: String) {
        self.file = file
        self.text = text
        var starts = [0]
        for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The place of a half-open range of UTF-8 offsets; what runs past the line's end is cut.
    package func place(utf8Range range: Range<Int>) -> Place {
        let lineIndex = (lineStarts.lastIndex { $0 <= range.lowerBound }) ?? 0
        let start = lineStarts[lineIndex]
        let line = self.line(at: lineIndex)
        let before = String(decoding: line.utf8.prefix(range.lowerBound - start), as: UTF8.self)
        let spanned = String(
            decoding: line.utf8.dropFirst(range.lowerBound - start).prefix(range.count), as: UTF8.self)
        return Place(
            file: file,
            position: .init(
                line: lineIndex + 1, column: before.count + 1, length: spanned.count, excerpt: line))
    }

    /// The place of a line and a column, both counted from 1, the column in characters.
    package func place(line: Int, column: Int, length: Int = 1) -> Place {
        let known = lineStarts.indices.contains(line - 1)
        return Place(
            file: file,
            position: .init(
                line: line, column: column, length: length,
                excerpt: known ? self.line(at: line - 1) : nil))
    }

    /// The place of a line and a column counted from 1 in Unicode scalars, as libyaml counts.
    ///
    /// What runs past the line's end is cut.
    package func place(line: Int, scalarColumn: Int, length: Int = 1) -> Place {
        let text = self.line(line)
        let scalars = text.unicodeScalars
        let index =
            scalars.index(scalars.startIndex, offsetBy: max(0, scalarColumn - 1), limitedBy: scalars.endIndex)
            ?? scalars.endIndex
        // A place within a character, such as a joined emoji, is that character's.
        let isBoundary = index.samePosition(in: text) != nil
        let column = String(scalars[..<index]).count + (isBoundary ? 1 : 0)
        let rest = max(1, text.count - column + 1)
        return place(line: line, column: column, length: min(length, rest))
    }

    package var lineCount: Int { lineStarts.count }

    /// A line counted from 1, without its line break; empty where there is none.
    package func line(_ number: Int) -> String {
        lineStarts.indices.contains(number - 1) ? line(at: number - 1) : ""
    }

    private func line(at index: Int) -> String {
        let utf8 = text.utf8
        let start = lineStarts[index]
        let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : utf8.count
        let from = utf8.index(utf8.startIndex, offsetBy: start)
        let to = utf8.index(from, offsetBy: max(0, end - start))
        let line = String(decoding: utf8[from..<to], as: UTF8.self)
        return line.hasSuffix("\r") ? String(line.dropLast()) : line
    }
}
