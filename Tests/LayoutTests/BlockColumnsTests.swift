import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Widths of the columns of a table with words")
struct BlockColumnsTests {
    private static let style = TableStyle.text[2]

    private func columns(_ block: TableBlock, _ style: TableStyle = style) throws -> BlockColumns {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
        let heading = Table(
            columnCount: block.table.columnCount, rowCount: 1, headerRowCount: 1,
            cells: block.table.cells.filter { $0.region.rows.lowerBound == 0 })
        return BlockColumns(
            content: try TableContent(block, setter: CellSetter(typesetter), typesetter: typesetter),
            heading: TableColumns(typesetter: typesetter, style: style.type, table: heading), style: style)
    }

    /// What a column of one cell needs, in millimetres.
    private func need(_ cell: String, _ style: TableStyle = style) throws -> Double {
        try columns(tableBlock([["甲"], [cell]]), style).need().least[0].millimetres
    }

    private let em = Length.points(9).millimetres
    private let padding = TableStyle.textPadding.millimetres * 2

    @Test("short words ask for a line of their own, long ones for four characters")
    func words() throws {
        #expect(abs(try need("六个字的词语") - (6 * em + padding)) < 0.1)
        #expect(abs(try need("七个字的词语了") - (4 * em + padding)) < 0.1)
        #expect(abs(try need(han(60)) - (4 * em + padding)) < 0.1)
    }

    @Test("a code or a date asks for one piece, up to ten characters")
    func pieces() throws {
        #expect(abs(try need("^2020-11-23") - (5 * em + padding)) < 0.1)
        #expect(abs(try need("^91410100MA45678XYZ") - (9 * em + padding)) < 0.1)
        #expect(abs(try need("^" + String(repeating: "A", count: 60)) - (10 * em + padding)) < 0.1)
    }

    @Test("figures ask for both sides of the point, a dash for itself")
    func figures() throws {
        let block = tableBlock([["甲"], ["#12345.6"], ["#1.23456"], ["#—"]])
        let padding = SheetStyle.cellPadding.millimetres * 2
        #expect(abs(try columns(block).need().least[0].millimetres - (em / 2 * 11 + padding)) < 0.1)
        #expect(abs(try need("#——————————") - (10 * em + padding)) < 0.1)
    }

    @Test("what is carried counts like a figure")
    func carried() throws {
        let roles = [TableRow(carried: [nil, "12345678.90"])]
        let block = tableBlock([["甲", "乙"], ["一", "#1"]], roles: roles, carrying: .init(label: 0..<1))
        #expect(try columns(block).need().least[1].millimetres > em / 2 * 11)
    }

    @Test("needs grow with the type in proportion", arguments: TableStyle.text)
    func proportion(style: TableStyle) throws {
        let found = try need("^2020-11-23", style)
        #expect(abs(found - (style.size.millimetres * 5 + padding)) < 0.1)
    }

    @Test("widths add up to the room, no column less than it needs", arguments: 0..<60 as Range<UInt64>)
    func sums(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...8, using: &random)
        let rows = (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<count).map { column -> String in
                column % 3 == 0 ? "#\(Int.random(in: 0...99_999, using: &random))" : han(Int.random(in: 0...60, using: &random))
            }
        }
        let columns = try columns(tableBlock([(0..<count).map { "栏\($0)" }] + rows))
        let total = Length.millimetres(Double(Int.random(in: 60...240, using: &random)))
        let need = try columns.need()
        guard let widths = try columns.widths(total: total) else {
            #expect(need.least.sum() > total)
            return
        }
        #expect(widths.sum() == total)
        #expect(zip(widths, need.least).allSatisfy { $0 >= $1 })
    }

    @Test("where nothing has to wrap, nothing does")
    func natural() throws {
        let block = tableBlock([["甲", "乙"], [han(14), han(20)], [han(3), han(9)]])
        let plan = try #require(try planned(block))
        #expect(plan.rows.allSatisfy { $0.cells.allSatisfy { $0.lineCount == 1 } })
    }

    @Test("a heading's short bracket stays whole")
    func brackets() throws {
        let plan = try columns(tableBlock([["县（市、区）"], ["=某县"]])).need().least[0]
        #expect(plan >= Self.style.size * 5)
        #expect(HeadingLines.balanced(["县（市、区）"], limit: 5) == ["县", "（市、区）"])
        #expect(HeadingLines.balanced(["项目（标段）名称"], limit: 6) == ["项目", "（标段）名称"])
    }
}

@Suite("Text of cells, set once")
struct CellSetterTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
    private let style = TextStyle(role: .song, size: .points(9))

    @Test("the same text is shaped once for each way it is set")
    func once() throws {
        let setter = CellSetter(typesetter)
        for _ in 0..<5 { _ = try setter.line("某某", style, at: nil) }
        #expect(setter.shapedCount == 1)
        for _ in 0..<5 { _ = try setter.lines(han(30), style, measure: .points(90), at: nil) }
        // Thirty characters for their widths, the text once for its lines.
        #expect(setter.shapedCount == 1 + 30 + 1)
        _ = try setter.line("某某", TextStyle(role: .hei, size: .points(9)), at: nil)
        #expect(setter.shapedCount == 1 + 30 + 2)
    }

    @Test("what was given back is set again alike, its characters' widths are still known")
    func forgotten() throws {
        let setter = CellSetter(typesetter)
        func set() throws -> [CellLine] {
            try setter.lines(han(30), style, measure: .points(90), at: nil) + setter.lines(han(5), style, measure: .points(90), at: nil)
        }
        let before = try set()
        let count = setter.shapedCount
        setter.forgetTexts()
        let after = try set()
        #expect(after.map(\.runs) == before.map(\.runs) && after.map(\.extent) == before.map(\.extent) && after.map(\.whole) == before.map(\.whole))
        #expect(setter.shapedCount == count + 2, "each text once more, no character")
        _ = try set()
        #expect(setter.shapedCount == count + 2)
    }

    @Test("characters that look alike but are written otherwise have widths of their own")
    func exact() throws {
        let setter = CellSetter(typesetter)
        // The second is E and a combining acute accent; equal as Swift's characters, not as texts.
        for text in ["\u{C9}", "E\u{301}"] { #expect(try setter.width(of: text, style, at: nil).natural > .zero) }
        #expect(setter.shapedCount == 2)
        #expect(try setter.width(of: "", style, at: nil).natural == .zero)
    }

    @Test("what another setter has measured is not shaped again, what it has not is")
    func known() throws {
        let first = CellSetter(typesetter)
        let reference = TextStyle(role: style.role, size: TableContent.reference)
        let texts = [han(30), "2020-11-23（E\u{301}）", "某某"]
        let widths = try texts.map { try first.width(of: $0, reference, at: nil) }
        let second = CellSetter(typesetter, knowing: first.widths)
        for (text, width) in zip(texts, widths) {
            let again = try second.width(of: text, reference, at: nil)
            #expect(again.natural == width.natural && again.piece == width.piece)
        }
        #expect(second.shapedCount == 0)
        _ = try second.width(of: "某甲" + String(han(30).prefix(2)), reference, at: nil)
        #expect(second.shapedCount == (han(30).contains("甲") ? 0 : 1))
        _ = try second.lines(han(30), style, measure: .points(90), at: nil)
        #expect(second.shapedCount <= 2, "only the text itself, for its lines")
        #expect(first.widths.count == 3)
    }

    @Test("characters are told apart as Swift tells them, by the quick way and the slow", arguments: 0..<60 as Range<UInt64>)
    func characters(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let ranges: [ClosedRange<UInt32>] = [0x20...0x7E, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF9D]
        var text = ""
        for _ in 0..<12 {
            let range = ranges.randomElement(using: &random) ?? 0x20...0x7E
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) { text.unicodeScalars.append(scalar) }
        }
        #expect(text.count == text.unicodeScalars.count)
        let quick = try CellSetter(typesetter).width(of: text, style, at: nil)
        // A variation selector behind the last character makes all of them go the slow way, and takes no place itself.
        let slow = try CellSetter(typesetter).width(of: text + "\u{FE00}", style, at: nil)
        #expect(quick.natural == slow.natural)
        let naive = text.map { $0.isASCII ? style.size.half : style.size }.sum()
        #expect(quick.natural == naive)
    }

    @Test("lines hold their measure, keep every character and begin with no closing mark", arguments: 3...14)
    func wrapping(characters: Int) throws {
        let text = "某公司（第二分公司）、某市2020年11月9日，“某项目”三期；5#、6#楼。"
        let lines = try CellSetter(typesetter).lines(text, style, measure: .points(9) * characters, at: nil)
        #expect(lines.flatMap { $0.runs.map(\.text) }.joined() == text)
        for line in lines {
            #expect(line.extent <= .points(9) * characters)
            let first = line.runs.first?.text.first
            #expect(first.map { !"、，。；）”".contains($0) } ?? false, "\(String(describing: first))")
        }
    }

    @Test("a line's runs are moved as a whole")
    func moved() throws {
        let line = try CellSetter(typesetter).line("12.5", style, at: nil)
        #expect(line.whole == .points(9))
        #expect(line.extent == .points(18))
        let here = line.items(at: .zero)
        let there = line.items(at: Point(x: .millimetres(10), y: .millimetres(20)))
        #expect(here.map { $0.moved(by: Point(x: .millimetres(10), y: .millimetres(20))) } == there)
    }

    @Test("no text, no lines; brackets at the edges give up their blank halves")
    func edges() throws {
        let setter = CellSetter(typesetter)
        #expect(try setter.lines("", style, measure: .points(9), at: nil).isEmpty)
        #expect(try setter.line("（某）", style, at: nil).extent == .points(18))
    }

    @Test("the longest piece is what a line must hold", arguments: [("某某某", 1.0), ("2020-11-23", 5), ("某2020年", 3), ("ABC某", 1.5), ("某，", 2)])
    func piece(text: String, ems: Double) throws {
        let width = try CellSetter(typesetter).width(of: text, style, at: nil)
        #expect(width.piece == .points(9 * ems))
    }
}
