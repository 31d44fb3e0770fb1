import Composition
import DisplayList
import Geometry
@testable import Layout
import TestSupport
import Testing

/// A block of rows of one line each below a head of one line that every part repeats.
private struct Rows: FlowBlock {
    let count: Int
    let perPage: Int
    var clear = 0

    var leastLines: Int { 1 + min(2, count) }
    var wholeLines: Int { 1 + count + clear }

    func parts(firstLine: Int, keeping following: Int) -> [FlowPart] {
        var parts: [FlowPart] = []
        var left = count
        var room = perPage - firstLine - 1
        while left > 0 {
            var rows = min(left, room)
            if rows == left, rows + following > room, left > 1 { rows = min(left - 1, room) }
            left -= rows
            let lines = 1 + rows + (left == 0 ? clear : 0)
            parts.append(FlowPart(lines: lines, height: .millimetres(Double(rows + 1))) { _ in [] })
            room = perPage - 1
        }
        return parts
    }
}

@Suite("Blocks between the lines of the grid")
struct FlowBlockTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private static let style = TextStyle(role: .text, size: .points(16))

    /// Lines as in `GridFlowTests`; a digit is a block of so many rows.
    private func lines(_ notation: String, perPage: Int, clear: Int) throws -> [FlowLine] {
        var lines: [FlowLine] = []
        var blanks = 0
        for character in notation {
            if character == "_" {
                blanks += 1
            } else if character == "+" {
                lines[lines.count - 1].keepsWithNext = true
            } else {
                let line = try typesetter.line(String(character), Self.style)
                var flowLine = FlowLine(line: line, style: Self.style)
                if let rows = character.wholeNumberValue {
                    flowLine = FlowLine(block: Rows(count: rows, perPage: perPage, clear: clear), style: Self.style)
                }
                flowLine.blanksAbove = blanks
                lines.append(flowLine)
                blanks = 0
            }
        }
        return lines
    }

    /// Pages of letters, `H` for the head of a part and `-` for each of its rows.
    private func picture(_ notation: String, perPage: Int = 9, firstLine: Int = 0, clear: Int = 0) throws -> String {
        let placements = GridFlow(linesPerPage: perPage)
            .place(try lines(notation, perPage: perPage, clear: clear), firstLine: firstLine)
        let last = try #require(placements.last?.page)
        var pages = [[Character]](repeating: Array(repeating: ".", count: perPage), count: last + 1)
        for placement in placements {
            guard let part = placement.part else {
                pages[placement.page][placement.gridLine] = Character(placement.flowLine.line?.text ?? "?")
                continue
            }
            let drawn = Int(part.height.millimetres.rounded())
            for line in 0..<drawn { pages[placement.page][placement.gridLine + line] = line == 0 ? "H" : "-" }
        }
        return pages.map { String($0) }.joined(separator: "|")
    }

    @Test(
        "a block takes its lines and is parted at the end of a page",
        arguments: [
            ("a3b", "aH---b..."), ("3", "H---....."), ("abc9d", "abcH-----|H----d..."), ("a3_b", "aH---.b.."),
            ("a_3b", "a.H---b.."), ("8a", "H--------|a........"), ("99", "H--------|H-H------|H---....."),
        ])
    func filling(notation: String, expected: String) throws {
        #expect(try picture(notation) == expected)
    }

    @Test(
        "one that a page holds is not parted for the last third of a page",
        arguments: [("abcdef4g", "abcdef...|H----g..."), ("abcde4g", "abcdeH---|H-g......"), ("abcdefg9", "abcdefg..|H--------|H-.......")])
    func lastThird(notation: String, expected: String) throws {
        #expect(try picture(notation) == expected)
    }

    @Test("it does not begin where its head and first rows do not fit, and may begin where they just do")
    func least() throws {
        #expect(try picture("abcdef9", clear: 9) == "abcdefH--|H-------.")
        #expect(try picture("abcdefg9", clear: 9) == "abcdefg..|H--------|H-.......")
    }

    @Test("the line that keeps with it stays with its beginning and nothing more")
    func headingAbove() throws {
        #expect(try picture("abcde+9", clear: 9) == "abcdeH---|H------..")
        #expect(try picture("abcdef+9f", clear: 9) == "abcdefH--|H-------.|f........")
        #expect(try picture("abcdefg+9", clear: 9) == "abcdef...|gH-------|H--......")
        #expect(try picture("abcde+f+3", clear: 0) == "abcd.....|efH---...")
    }

    @Test("what keeps with its end gets a row above it on its page")
    func keptBelow() throws {
        #expect(try picture("abcd4+_e") == "abcdH---.|H-.e.....")
        #expect(try picture("abcd3+e") == "abcdH---e")
        #expect(try picture("8+e+f") == "H-------.|H-ef.....")
    }

    @Test("the clear space below it counts, and is dropped at the end of a page")
    func clearSpace() throws {
        #expect(try picture("a3b", clear: 1) == "aH---.b..")
        #expect(try picture("8b", clear: 1) == "H--------|b........")
        #expect(try picture("a6b", clear: 2) == "aH------.|b........")
    }

    @Test("one that cannot be parted goes to the next page with what keeps with it")
    func chain() throws {
        #expect(try picture("abcd2+2+e") == "abcd.....|H--H--e..")
        #expect(try picture("abcd+2+2+e") == "abc......|dH--H--e.")
        #expect(try picture("ab2+2+e") == "abH--H--e")
    }

    @Test("order is kept, parts follow each other, nothing lies over anything", arguments: 0..<150 as Range<UInt64>)
    func order(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let perPage = Int.random(in: 4...12, using: &random)
        let notation = (0..<Int.random(in: 1...25, using: &random)).map { index in
            let blanks = String(repeating: "_", count: max(0, Int.random(in: 0...5, using: &random) - 3))
            let isBlock = Int.random(in: 0...4, using: &random) == 0
            let body = isBlock ? String(Int.random(in: 1...9, using: &random)) : String(UnicodeScalar(UInt8(97 + index)))
            return blanks + body + (Int.random(in: 0...3, using: &random) == 0 ? "+" : "")
        }.joined()
        let flow = try lines(notation, perPage: perPage, clear: Int.random(in: 0...1, using: &random))
        let placements = GridFlow(linesPerPage: perPage)
            .place(flow, firstLine: Int.random(in: 0...perPage, using: &random))
        #expect(placements.map(\.index) == placements.map(\.index).sorted())
        #expect(Set(placements.map(\.index)).count == flow.count)
        for (upper, lower) in zip(placements, placements.dropFirst()) {
            let bottom = upper.gridLine + (upper.part?.lines ?? 1)
            #expect(upper.page < lower.page ? lower.gridLine == 0 : lower.gridLine >= bottom, "\(notation)")
            #expect(lower.page - upper.page <= 1)
        }
        for placement in placements { #expect(placement.gridLine < perPage) }
    }
}
