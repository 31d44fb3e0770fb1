import Composition
import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("Lines on the grid")
struct GridFlowTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private static let style = TextStyle(role: .text, size: .points(16))

    /// Lines from a short notation, one letter each: a blank line above for each `_`, `+` keeps with the next.
    private func lines(_ notation: String) throws -> [FlowLine] {
        var lines: [FlowLine] = []
        var blanks = 0
        for character in notation {
            switch character {
            case "_": blanks += 1
            case "+": lines[lines.count - 1].keepsWithNext = true
            default:
                let line = try typesetter.line(String(character), Self.style)
                lines.append(FlowLine(line: line, blanksAbove: blanks, style: Self.style))
                blanks = 0
            }
        }
        return lines
    }

    /// Pages of letters with a dot for each line that stays empty, `|` between pages.
    private func picture(_ notation: String, perPage: Int, firstLine: Int = 0) throws -> String {
        let placements = GridFlow(linesPerPage: perPage).place(try lines(notation), firstLine: firstLine)
        guard let last = placements.last?.page else { return "" }
        var pages = [[String]](repeating: Array(repeating: ".", count: perPage), count: last + 1)
        for placement in placements { pages[placement.page][placement.gridLine] = placement.flowLine.line?.text ?? "?" }
        return pages.map { $0.joined() }.joined(separator: "|")
    }

    @Test(
        "lines fill pages, blanks stay between them",
        arguments: [
            ("", 4, 0, ""), ("ab", 4, 0, "ab.."), ("abcd", 4, 0, "abcd"), ("abcde", 4, 0, "abcd|e..."),
            ("ab", 4, 3, "...a|b..."), ("ab", 4, 4, "....|ab.."), ("a_b", 4, 0, "a.b."), ("a__b", 4, 0, "a..b"),
        ])
    func filling(notation: String, perPage: Int, firstLine: Int, expected: String) throws {
        #expect(try picture(notation, perPage: perPage, firstLine: firstLine) == expected)
    }

    @Test(
        "a blank at a page's top is dropped, whether the page was full or had room for the blank alone",
        arguments: [
            ("abcd_e", "abcd|e..."), ("abc_d", "abc.|d..."), ("abc__d", "abc.|d..."), ("ab__c", "ab..|c..."),
            ("abcd__e_f", "abcd|e.f."),
        ])
    func blanksAtPageTops(notation: String, expected: String) throws {
        #expect(try picture(notation, perPage: 4) == expected)
    }

    @Test(
        "lines that keep together go to the next page together",
        arguments: [
            ("abc+d", "abcd"), ("abcd+e", "abc.|de.."), ("abc+d+e", "ab..|cde."), ("ab+c+d+e", "a...|bcde"),
            ("abc+_d", "ab..|c.d."),
            // b, blank, c, blank, d are five lines: more than a page, so they run on.
            ("ab+_c+_d", "ab.c|d..."),
        ])
    func groups(notation: String, expected: String) throws {
        #expect(try picture(notation, perPage: 4) == expected)
    }

    @Test("a group as high as a page without its first blanks has a page of its own")
    func exactlyOnePage() throws {
        #expect(try picture("a_b+c+d+e", perPage: 4) == "a...|bcde")
        #expect(try picture("a__b+_c+d", perPage: 4) == "a...|b.cd")
    }

    @Test("a group higher than a page begins where it is and fills pages")
    func higherThanPage() throws {
        #expect(try picture("ab+c+d+e+f", perPage: 4) == "abcd|ef..")
        #expect(try picture("a+b+c+d+e+f+g+h+i", perPage: 4) == "abcd|efgh|i...")
        #expect(try picture("abcde+f+g+h+i", perPage: 4) == "abcd|efgh|i...")
    }

    @Test("a group higher than a page that begins below its last line begins on the next")
    func higherThanPageAtEnd() throws {
        #expect(try picture("abcd" + "e+f+g+h+i", perPage: 4) == "abcd|efgh|i...")
        #expect(try picture("a+b+c+d+e", perPage: 4, firstLine: 4) == "....|abcd|e...")
    }

    @Test("a mark on the last line keeps with nothing")
    func lastLineKeeps() throws {
        #expect(try picture("abcd+", perPage: 4) == "abcd")
        #expect(try picture("abc+d+", perPage: 4) == "abcd")
    }

    @Test("chains of any length move together, whatever stands before them", arguments: 1...4, 0..<4)
    func chains(length: Int, before: Int) throws {
        let letters = Array("abcdefgh")
        let chain = letters[before..<(before + length)].map(String.init).joined(separator: "+")
        let placements = GridFlow(linesPerPage: 4)
            .place(try lines(String(letters[..<before]) + chain), firstLine: 0)
        #expect(Set(placements[before...].map(\.page)).count == 1)
    }

    // MARK: Properties

    private func random(_ seed: UInt64) -> (notation: String, perPage: Int, firstLine: Int) {
        var random = SplitMix64(seed: seed)
        let perPage = Int.random(in: 2...9, using: &random)
        let notation = (0..<Int.random(in: 0...40, using: &random)).map { index in
            let blanks = Int.random(in: 0...5, using: &random)
            return String(repeating: "_", count: max(0, blanks - 3)) + String(UnicodeScalar(UInt8(97 + index % 26)))
                + (Int.random(in: 0...3, using: &random) == 0 ? "+" : "")
        }.joined()
        return (notation, perPage, Int.random(in: 0...perPage, using: &random))
    }

    @Test("order is kept and no two lines have one place", arguments: 0..<150 as Range<UInt64>)
    func order(seed: UInt64) throws {
        let (notation, perPage, firstLine) = random(seed)
        let lines = try lines(notation)
        let placements = GridFlow(linesPerPage: perPage).place(lines, firstLine: firstLine)
        #expect(placements.map(\.flowLine.line?.text) == lines.map(\.line?.text))
        let places = placements.map { $0.page * perPage + $0.gridLine }
        #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
        #expect(placements.allSatisfy { (0..<perPage).contains($0.gridLine) })
        #expect(places.allSatisfy { $0 >= firstLine })
    }

    @Test("blanks are dropped at a page's top and nowhere else, and never grow", arguments: 0..<150 as Range<UInt64>)
    func blanks(seed: UInt64) throws {
        let (notation, perPage, firstLine) = random(seed)
        let placements = GridFlow(linesPerPage: perPage).place(try lines(notation), firstLine: firstLine)
        for (upper, lower) in zip(placements, placements.dropFirst()) {
            if upper.page == lower.page {
                #expect(lower.gridLine - upper.gridLine == 1 + lower.flowLine.blanksAbove)
            } else {
                #expect(lower.gridLine == 0 && lower.page == upper.page + 1)
            }
        }
    }

    @Test("a line stands apart from the next only if their group is higher than a page", arguments: 0..<150 as Range<UInt64>)
    func kept(seed: UInt64) throws {
        let (notation, perPage, firstLine) = random(seed)
        let placements = GridFlow(linesPerPage: perPage).place(try lines(notation), firstLine: firstLine)
        var group: [GridPlacement] = []
        for (index, placement) in placements.enumerated() {
            group.append(placement)
            if placement.flowLine.keepsWithNext, index < placements.count - 1 { continue }
            let height = group.reduce(0) { $0 + 1 + $1.flowLine.blanksAbove } - group[0].flowLine.blanksAbove
            #expect(Set(group.map(\.page)).count == 1 || height > perPage)
            group = []
        }
    }
}
