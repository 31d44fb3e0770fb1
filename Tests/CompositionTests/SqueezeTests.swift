import Geometry
import TestSupport
import Testing

@testable import Composition

/// Taking width away: beside other marks at once, at need in the order of CLREQ §3.1.9.
@Suite struct SqueezeTests {
    // MARK: Marks that stand together (CLREQ §3.1.6)

    static let pairs: [(String, [Int])] = [
        // A closing mark before an opening one: the second gives.
        ("”“", [1000, 500]), ("》《", [1000, 500]), ("）〔", [1000, 500]), ("」「", [1000, 500]),
        // Opening marks: the inner one gives.
        ("《“", [1000, 500]), ("（《", [1000, 500]), ("“‘", [1000, 500]), ("《〈", [1000, 500]),
        // Closing marks: the inner one gives.
        ("”》", [500, 1000]), ("》）", [500, 1000]), ("’”", [500, 1000]), ("〉》", [500, 1000]),
        // A stop or pause with a bracket.
        ("”，", [500, 1000]), ("）。", [500, 1000]), ("》、", [500, 1000]), ("”；", [500, 1000]),
        ("。”", [500, 1000]), ("，”", [500, 1000]), ("？”", [500, 1000]), ("！）", [500, 1000]),
        ("，“", [1000, 500]), ("：“", [1000, 500]), ("。（", [1000, 500]), ("、《", [1000, 500]),
        // Questions and exclamations in one em.
        ("？！", [500, 500]), ("！！", [500, 500]), ("？？", [500, 500]),
        // No bracket, or nothing blank between the two.
        ("，，", [1000, 1000]), ("（）", [1000, 1000]), ("·《", [500, 1000]), ("。？", [1000, 1000]),
        ("——", [1000, 1000]), ("—“", [1000, 1000]),
    ]

    @Test(arguments: pairs)
    func `Marks that stand together`(pair: String, widths: [Int]) throws {
        let line = try Setting().line("中" + pair + "中")
        #expect(Array(line.widths[1...2]) == widths)
        #expect(line.extentInCells == 2000 + widths.reduce(0, +))
    }

    @Test func `Three marks in a row are each squeezed once`() throws {
        #expect(try Setting().line("中”，“中").widths == [1000, 500, 1000, 500, 1000])
        #expect(try Setting().line("中”》）。中").widths == [1000, 500, 500, 500, 1000, 1000])
        #expect(try Setting().line("中（《“中").widths == [1000, 1000, 500, 500, 1000])
    }

    @Test func `A squeezed opening mark moves its glyph to its content`() throws {
        let line = try Setting(pitch: .solid(Setting.em)).line("（《中")
        #expect(line.clusters.map(\.x) == [.zero, Setting.em.half, Setting.em + Setting.em.half])
    }

    @Test func `A half-width mark has nothing to give`() throws {
        #expect(try Setting().line("中(,中").widths == [1000, 500, 500, 1000])
    }

    // MARK: Line edges

    @Test func `The mark at the line's end becomes half before anything else gives`() throws {
        #expect(try Setting().adjusted("中，中“中”中。", by: -500).taken == [0, 0, 0, 0, 0, 0, 0, 500])
    }

    @Test func `An opening mark that begins a paragraph never gives: （一） and （二） stand below each other`() throws {
        #expect(try Setting().adjusted("“中，中”中，", by: -800).taken == [0, 0, 150, 0, 150, 0, 500])
    }

    @Test func `A line of 28 and a half cells that ends in a comma is brought in by that comma`() throws {
        let lines = try Setting().lines("共5" + han(26) + "，" + han(10))
        #expect(lines[0].text.last == "，")
        #expect(lines[0].widths.last == 500)
        #expect(lines[0].widestGap == 0)
    }

    @Test(arguments: ["，", "。", "”", "）", "中"])
    func `A line that begins with an opening mark begins alike whatever ended the line before`(
        end: String
    ) throws {
        let lines = try Setting(cells: 10).lines(han(9) + end + "《" + han(12))
        #expect(lines[1].text.first == "《")
        #expect(lines[1].widths.first == 1000)
    }

    @Test func `A restored opening mark can be squeezed again`() throws {
        // 《 and 》 give a cell between them; the next line needs half of one.
        let lines = try Setting(cells: 10).lines(han(9) + "，《5" + han(8) + "，" + han(9))
        #expect(lines[1].text == "《5" + han(8) + "，")
        #expect(lines[1].widths.last == 500)
        #expect(lines[1].extentInCells == 10_000)
    }

    // MARK: The order of levels

    /// Every level once, and what each cluster has to give.
    ///
    /// At the basic level, where the middle dot is a whole em.
    static let ladder = "中 中·中“中”中，中。中"

    static let rungs: [(Int, [Int])] = [
        (0, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (-100, [0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (-250, [0, 250, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (-350, [0, 250, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (-750, [0, 250, 0, 500, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
        (-1050, [0, 250, 0, 500, 0, 100, 0, 100, 0, 100, 0, 0, 0]),
        (-1500, [0, 250, 0, 500, 0, 250, 0, 250, 0, 250, 0, 0, 0]),
        (-1900, [0, 250, 0, 500, 0, 350, 0, 350, 0, 350, 0, 100, 0]),
        (-2500, [0, 250, 0, 500, 0, 500, 0, 500, 0, 500, 0, 250, 0]),
        (-2600, [0, 250, 0, 500, 0, 500, 0, 500, 0, 500, 0, 350, 0]),
        (-2750, [0, 250, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0]),
    ]

    @Test(arguments: rungs)
    func `Marks give way alike, stops after the others have given half`(change: Int, taken: [Int]) throws {
        let line = try Setting(rules: LineRules(strictness: .basic)).adjusted(Self.ladder, by: change)
        #expect(line.taken == taken)
        #expect(line.isFilled)
    }

    @Test func `No mark falls below half`() throws {
        let line = try Setting(rules: LineRules(strictness: .basic)).adjusted(Self.ladder, by: -4000)
        #expect(line.taken == [0, 250, 0, 500, 0, 500, 0, 500, 0, 500, 0, 500, 0])
        #expect(!line.isFilled)
    }

    @Test func `Marks of one level bear the same, whatever was taken from them before`() throws {
        let line = try Setting().adjusted("中，中：中；中、中", by: -1000)
        #expect(line.taken == [0, 250, 0, 250, 0, 250, 0, 250, 0])
    }

    @Test(arguments: [
        "中，中（中）中，中", "中《中》、《中》中", "中，中“中”中；中", "中（中），中：中", "中，中、中；中：中",
    ])
    func `No bracket or pause of a line is squeezed more than another`(text: String) throws {
        let measured = try Setting().measured(text)
        let marks = measured.items.indices.filter { measured.items[$0].remainingSqueeze == measured.pitch.cell / 2 }
        for change in stride(from: 50, through: 450, by: 50) {
            let line = try Setting().adjusted(text, by: -change)
            let taken = marks.map { line.taken[$0] }
            #expect((taken.max() ?? 0) - (taken.min() ?? 0) <= 1, "\(change): \(taken)")
        }
    }

    @Test(arguments: [300, 400, 450])
    func `A full stop bears some of it before a comma gives all`(change: Int) throws {
        let taken = try Setting().adjusted("中，中。中", by: -change).taken
        #expect(taken[1] > taken[3] && taken[3] > 0 && taken[1] < 500)
    }

    @Test(arguments: [1, 7, 333, 500, 999, 1499])
    func `What is taken adds up exactly`(change: Int) throws {
        let line = try Setting().adjusted("中，中“中”中。中、中", by: -change)
        #expect(line.isFilled)
    }

    @Test func `A middle dot gives from both sides`() throws {
        let setting = Setting(pitch: .solid(Setting.em), rules: LineRules(strictness: .basic))
        let text = try setting.measured("中·中")
        let line = ParagraphComposer().compose(text, in: LineShape(measure: Setting.em.scaled(25, over: 10)))
        try #require(line.count == 1)
        #expect(line[0].clusters[1].left == Setting.em)
        #expect(line[0].clusters[1].width == Setting.em.half)
        #expect(line[0].clusters[1].x == Setting.em - Setting.em.scaled(1, over: 4))
    }

    @Test func `Han characters, digits and letters give nothing`() throws {
        let line = try Setting().adjusted("中文2020word", by: -500)
        #expect(line.taken.allSatisfy { $0 == 0 })
    }

    // MARK: Standing alone

    @Test func `A text by itself loses the blank of its outer marks`() throws {
        let text = try Setting().measured("《中》").trimmingEdges()
        let line = ParagraphComposer().line(text)
        #expect(line.widths == [500, 1000, 500])
        #expect(line.clusters[0].left == .zero)
        #expect(line.clusters[0].x.emu < 0)
    }

    @Test(arguments: ["中文", "", "，中。", "(中)"])
    func `A text without outer brackets is left as it is`(text: String) throws {
        let measured = try Setting().measured(text)
        #expect(measured.trimmingEdges().items == measured.items)
    }

    @Test func `A single bracket is trimmed once on its side`() throws {
        #expect(ParagraphComposer().line(try Setting().measured("（").trimmingEdges()).widths == [500])
        #expect(ParagraphComposer().line(try Setting().measured("）").trimmingEdges()).widths == [500])
    }
}
