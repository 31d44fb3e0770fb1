/// A text file with its lines, so that offsets become places.
package struct SourceText: Hashable, Sendable {
    package let file: String
    package let text: String
    private let lineStarts: [Int]
    /// The number of its first line: above 1 for a piece of a file.
    private let firstLine: Int

    package init(file: String, text: String, firstLine: Int = 1) {
        self.file = file
        self.text = text
        self.firstLine = firstLine
        var starts = [0]
        for (offset, byte) in text.utf8.enumerated() where byte == UInt8(ascii: "\n") {
            starts.append(offset + 1)
        }
        lineStarts = starts
    }

    /// The place of a half-open range of UTF-8 offsets; what runs past the line's end is cut.
    ///
    /// A range that begins or ends within a character, such as a joined emoji, has all of it.
    package func place(utf8Range range: Range<Int>) -> Place {
        let lineIndex = lineIndex(of: range.lowerBound)
        if let span = plainSpan(range, inLineAt: lineIndex) {
            return Place(
                file: file,
                position: .init(line: lineIndex + firstLine, column: span.before + 1, length: span.within, excerpt: line(at: lineIndex)))
        }
        let line = self.line(at: lineIndex)
        let lower = scalarStart(range.lowerBound - lineStarts[lineIndex], in: line)
        let upper = max(lower, scalarEnd(range.upperBound - lineStarts[lineIndex], in: line))
        let start = characterStart(lower, in: line)
        return Place(
            file: file,
            position: .init(
                line: lineIndex + firstLine, column: line[..<start].count + 1, length: line[start..<upper].count,
                excerpt: line))
    }

    /// The place of a number of characters from a UTF-8 offset on; what runs past the line's end is cut.
    package func place(utf8Offset offset: Int, length: Int) -> Place {
        let lineIndex = lineIndex(of: offset)
        if let span = plainSpan(offset..<offset, inLineAt: lineIndex) {
            let length = max(1, min(length, span.all - span.before))
            return Place(
                file: file,
                position: .init(line: lineIndex + firstLine, column: span.before + 1, length: length, excerpt: line(at: lineIndex)))
        }
        var place = place(utf8Range: offset..<offset)
        if let position = place.position {
            let rest = (position.excerpt?.count ?? 0) - position.column + 1
            place.position?.length = max(1, min(length, rest))
        }
        return place
    }

    /// How many characters of a line stand before a range, within it and in all.
    private typealias Span = (before: Int, within: Int, all: Int)

    /// The span of a range where each scalar of the line is a character, so that nobody has to look for characters; else nil.
    private func plainSpan(_ range: Range<Int>, inLineAt index: Int) -> Span? {
        let found: Span?? = text.utf8.withContiguousStorageIfAvailable { bytes -> Span? in
            let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : bytes.count
            let line = bytes[lineStarts[index]..<max(lineStarts[index], end)]
            guard let all = CharacterCount.plain(line) else { return nil }
            var lower = min(range.lowerBound, line.endIndex)
            while lower > line.startIndex, lower < line.endIndex, UTF8.isContinuation(bytes[lower]) { lower -= 1 }
            var upper = min(range.upperBound, line.endIndex)
            while upper < line.endIndex, UTF8.isContinuation(bytes[upper]) { upper += 1 }
            func scalars(_ part: Range<Int>) -> Int { bytes[part].count { !UTF8.isContinuation($0) } }
            return (scalars(line.startIndex..<lower), scalars(lower..<max(lower, upper)), all)
        }
        return found.flatMap(\.self)
    }

    private func characterStart(_ index: String.Index, in line: String) -> String.Index {
        guard index.samePosition(in: line) == nil else { return index }
        let start = line[..<index].index(before: index)
        // Made anew: an index of the shorter text remembers how far the shorter character goes.
        return line.utf8.index(line.startIndex, offsetBy: line.utf8.distance(from: line.startIndex, to: start))
    }

    private func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The scalar that an offset stands in, or the end of the line.
    private func scalarStart(_ offset: Int, in line: String) -> String.Index {
        let utf8 = line.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))
        while index < utf8.endIndex, UTF8.isContinuation(utf8[index]) { index = utf8.index(before: index) }
        return index
    }

    private func scalarEnd(_ offset: Int, in line: String) -> String.Index {
        let utf8 = line.utf8
        var index = utf8.index(utf8.startIndex, offsetBy: min(offset, utf8.count))
        while index < utf8.endIndex, UTF8.isContinuation(utf8[index]) { index = utf8.index(after: index) }
        return index
    }

    /// The place of a line and a column, both counted from 1, the column in characters.
    package func place(line: Int, column: Int, length: Int = 1) -> Place {
        let known = lineStarts.indices.contains(line - firstLine)
        return Place(
            file: file,
            position: .init(
                line: line, column: column, length: length,
                excerpt: known ? self.line(at: line - firstLine) : nil))
    }

    package var lineCount: Int { lineStarts.count }

    /// A line counted from 1, without its line break; empty where there is none.
    package func line(_ number: Int) -> String {
        lineStarts.indices.contains(number - firstLine) ? line(at: number - firstLine) : ""
    }

    private func line(at index: Int) -> String {
        let utf8 = text.utf8
        let start = lineStarts[index]
        let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : utf8.count
        let from = utf8.index(utf8.startIndex, offsetBy: start)
        var to = utf8.index(from, offsetBy: max(0, end - start))
        if from < to, utf8[utf8.index(before: to)] == UInt8(ascii: "\r") { to = utf8.index(before: to) }
        return String(decoding: utf8[from..<to], as: UTF8.self)
    }
}
