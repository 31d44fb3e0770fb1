import Diagnostics
import TestSupport
import Testing

@Suite("Places in random texts")
struct SourceTextPropertyTests {
    /// Line, column and what stands there, found the slow way: character by character.
    private struct Naive {
        var line = 1
        var column = 1
        var length = 0

        init(_ text: String, _ range: Range<Int>) {
            let lines = Self.lines(text)
            line = 1 + text.utf8.prefix(range.lowerBound).count { $0 == 10 }
            var offset = lines[..<(line - 1)].reduce(0) { $0 + $1.full }
            for character in lines[line - 1].text {
                let next = offset + character.utf8.count
                if next <= range.lowerBound { column += 1 } else if offset < range.upperBound { length += 1 }
                offset = next
            }
        }

        /// The lines without their breaks, and how many bytes each has with it.
        static func lines(_ text: String) -> [(text: String, full: Int)] {
            var result: [(String, Int)] = []
            var bytes: [UInt8] = []
            for byte in text.utf8 {
                bytes.append(byte)
                guard byte == 10 else { continue }
                result.append((trimmed(bytes.dropLast()), bytes.count))
                bytes = []
            }
            result.append((trimmed(bytes[...]), bytes.count))
            return result
        }

        private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
            String(decoding: bytes.last == 13 ? bytes.dropLast() : bytes, as: UTF8.self)
        }
    }

    @Test("agree with counting character by character", arguments: 0..<8 as Range<UInt64>)
    func naive(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        for _ in 0..<60 {
            let text = RandomText.text(&random)
            let source = SourceText(file: "t", text: text)
            let count = text.utf8.count
            let start = Int.random(in: 0...count, using: &random)
            let end = Int.random(in: start...count, using: &random)
            let position = try #require(source.place(utf8Range: start..<end).position)
            let expected = Naive(text, start..<end)
            #expect(position.line == expected.line, "\(text.debugDescription) \(start)..<\(end)")
            #expect(position.column == expected.column, "\(text.debugDescription) \(start)..<\(end)")
            if start < end { #expect(position.length == max(1, expected.length), "\(text.debugDescription) \(start)..<\(end)") }
        }
    }

    @Test("are always within the text", arguments: 0..<8 as Range<UInt64>)
    func within(seed: UInt64) throws {
        var random = SplitMix64(seed: 1000 + seed)
        for _ in 0..<100 {
            let text = Bool.random(using: &random) ? RandomText.text(&random) : RandomText.bytes(&random)
            let source = SourceText(file: "t", text: text)
            let start = Int.random(in: 0...text.utf8.count + 5, using: &random)
            let length = Int.random(in: 0...12, using: &random)
            let position = try #require(source.place(utf8Range: start..<start + length).position)
            let excerpt = try #require(position.excerpt)
            #expect((1...source.lineCount).contains(position.line))
            #expect(excerpt == source.line(position.line) && !excerpt.contains("\n"))
            #expect((1...excerpt.count + 1).contains(position.column))
            #expect(position.column + position.length <= max(excerpt.count, position.column) + 1)
        }
    }

    @Test("every line is found again by its own offsets", arguments: 0..<20 as Range<UInt64>)
    func lines(seed: UInt64) {
        var random = SplitMix64(seed: 2000 + seed)
        let text = RandomText.text(&random, count: 20...60)
        let source = SourceText(file: "t", text: text)
        let lines = Naive.lines(text)
        #expect(source.lineCount == lines.count)
        var offset = 0
        for (index, line) in lines.enumerated() {
            #expect(source.line(index + 1) == line.text)
            #expect(source.place(utf8Range: offset..<offset).position?.line == index + 1)
            #expect(source.place(utf8Range: offset..<offset).position?.column == 1)
            offset += line.full
        }
    }
}
