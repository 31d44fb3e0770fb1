import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// What marks take before any line is adjusted (GB/T 15834-2011 §5.1, CLREQ §3.1.4 and §3.1.6).
@Suite struct MarkWidthTests {
    private func widths(_ text: String, _ rules: LineRules = LineRules()) throws -> [Int] {
        try Setting(rules: rules).line(text).widths
    }

    @Test(arguments: ["·", "–", "／", "・"])
    func `A middle dot, a short hyphen and a solidus take half a cell at the GB level`(mark: String) throws {
        #expect(try widths("中\(mark)中") == [1000, 500, 1000])
        #expect(try widths("中\(mark)中", LineRules(strictness: .strict)) == [1000, 500, 1000])
        #expect(try widths("中\(mark)中", LineRules(strictness: .basic)) == [1000, 1000, 1000])
    }

    @Test func `Its glyph is centred in the half cell`() throws {
        let line = try Setting(pitch: .solid(Setting.em)).line("中·中")
        // Half a cell at one em; the em box of the glyph begins a quarter before it.
        #expect(line.clusters[1].left == Setting.em)
        #expect(line.clusters[1].x == Setting.em - Setting.em.scaled(1, over: 4))
    }

    @Test func `Two half cells keep the line on the grid`() throws {
        let lines = try Setting().lines("阿卜杜·热合曼·" + han(30))
        #expect(lines[0].widestGap == 0)
        #expect(lines[0].clusters.count == 29)
    }

    @Test(arguments: ["～", "—", "，", "。", "“", "《"])
    func `Connectors of one em, stops and brackets take a cell`(mark: String) throws {
        #expect(try widths("中\(mark)中") == [1000, 1000, 1000])
    }

    static let units: [(String, [Int])] = [
        ("——", [1000, 1000]), ("……", [1000, 1000]), ("⸺", [2000]), ("⸻", [3000]),
        ("…………", [1000, 1000, 1000, 1000]), ("⋯⋯", [1000, 1000]),
    ]

    @Test(arguments: units)
    func `Dashes and ellipses take two cells, whatever their glyph's advance`(unit: String, widths: [Int]) throws {
        #expect(try self.widths("中\(unit)中") == [1000] + widths + [1000])
        var shaped = try FakeShaper().shape(StyledText("中\(unit)中", Setting.style))
        for index in shaped.clusters.indices.dropFirst().dropLast() {
            shaped.clusters[index].advance = Setting.em.scaled(93, over: 100)
        }
        let line = ParagraphComposer().line(MeasuredText(shaped, pitch: Setting.grid))
        #expect(line.widths == [1000] + widths + [1000])
    }

    static let questions: [(String, [Int])] = [
        ("？", [1000]), ("？！", [500, 500]), ("！！", [500, 500]), ("？？？", [500, 500, 1000]),
        ("！！！！", [500, 500, 500, 500]), ("？！”", [500, 500, 1000]), ("！！！”", [500, 500, 500, 1000]),
        ("“？！", [1000, 500, 500]), ("？！“", [500, 500, 500]), ("‼", [1000]), ("⁈", [1000]),
    ]

    @Test(arguments: questions)
    func `Two of ？ and ！ take one em, three take two`(marks: String, widths: [Int]) throws {
        #expect(try self.widths("中\(marks)中") == [1000] + widths + [1000])
    }

    @Test(arguments: ["‼", "⁇", "︵", "﹁", "︐"])
    func `What has no blank half is never squeezed`(mark: String) throws {
        #expect(try Setting().adjusted("中\(mark)中", by: -500).taken == [0, 0, 0])
        #expect(try widths("中\(mark)”中") == [1000, 1000, 1000, 1000])
    }

    /// Three numbers and their places in em: `neighbours` of 1.5 em and of 1 em.
    static let neighbours: [(String, Int, Int)] = [
        ("”“", 1500, 1000), ("》（", 1500, 1000), ("，“", 1500, 1000), ("。（", 1500, 1000),
        ("。”", 1500, 1500), ("！”", 1500, 1500), ("”，", 1500, 1500), ("（《", 1500, 1500), ("》）", 1500, 1500),
        ("》、《", 2000, 1500), ("’”，“‘", 3000, 2500), ("（）", 2000, 2000), ("，。", 2000, 2000),
    ]

    @Test(arguments: neighbours)
    func `Neighbouring marks take 1.5 em, and 1 em where both are blank between them`(
        marks: String, wide: Int, narrow: Int
    ) throws {
        #expect(try widths("中\(marks)中").reduce(-2000, +) == wide)
        #expect(try widths("中\(marks)中", LineRules(neighbours: .one)).reduce(-2000, +) == narrow)
    }

    // MARK: Edges

    @Test(arguments: ["，", "。", "）", "”", "！"])
    func `A mark at the line's end is half an em always where the rules say so`(mark: String) throws {
        let text = han(27) + mark + han(30)
        let usual = try Setting().lines(text)[0]
        #expect(usual.widths.last == 1000 && usual.widestGap == 0)
        let half = try Setting(rules: LineRules(lineEnd: .half)).lines(text)[0]
        #expect(half.text == usual.text && half.widths.last == 500)
        #expect(half.extent == usual.extent)
        #expect((1...20).contains(half.widestGap))
    }

    @Test func `An opening mark that begins a line or a paragraph is half an em where the rules say so`() throws {
        let text = "（一）" + han(25) + "《" + han(40)
        let half = Setting(cells: 28, first: .cells(2), rules: LineRules(lineStart: .half))
        let lines = try half.lines(text)
        #expect(lines.map(\.widths.first) == [500, lines[1].text.hasPrefix("《") ? 500 : 1000, 1000])
        #expect(lines[0].clusters[0].left == lines[0].indent)
        // Its glyph hangs over into the blank that it lost.
        #expect(lines[0].clusters[0].x < lines[0].indent)
        #expect(try Setting.prose.lines(text)[0].widths.first == 1000)
    }

    @Test(arguments: LineRules.EdgeMarks.allCases, LineRules.EdgeMarks.allCases)
    func `A line of one mark keeps its mark`(start: LineRules.EdgeMarks, end: LineRules.EdgeMarks) throws {
        let rules = LineRules(lineEnd: end, lineStart: start)
        #expect(try widths("“", rules) == [1000])
        #expect(try widths("，", rules) == [end == .half ? 500 : 1000])
    }
}
