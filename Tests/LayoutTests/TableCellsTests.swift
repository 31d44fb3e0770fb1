import Composition
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Text in the cells of a table")
struct TableCellsTests {
    private let style = SheetStyle.steps[0]
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())

    /// Runs of a table whose columns are 30 mm wide and whose rows are 10 mm high.
    private func runs(_ columns: Int, _ cells: [TableCell]) throws -> [GlyphRun] {
        let rows = cells.map(\.region.rows.upperBound).max() ?? 0
        let table = Table(columnCount: columns, rowCount: rows, headerRowCount: 1, cells: cells)
        let cells = TableCells(
            typesetter: typesetter, style: style, table: table,
            columns: TableColumns(typesetter: typesetter, style: style, table: table),
            xs: (0...columns).map { .millimetres(30) * $0 }, ys: (0...rows).map { .millimetres(10) * $0 })
        return try cells.items().compactMap { if case .text(let run) = $0 { run } else { nil } }
    }

    private func cell(_ row: Int, _ column: Int, _ content: TableCell.Content) -> TableCell {
        TableCell(region: .init(rows: row..<(row + 1), columns: column..<(column + 1)), content: content)
    }

    /// The middle of a run's characters, across and down, in millimetres.
    private func middle(_ run: GlyphRun) -> (x: Double, y: Double) {
        let left = run.glyphs[0].origin.x
        let last = run.text.last?.isASCII == true ? run.size.half : run.size
        let right = run.glyphs[run.glyphs.count - 1].origin.x + last
        let top = run.glyphs[0].origin.y - run.size.scaled(88, over: 100)
        return ((left + right).half.millimetres, (top + run.size.half).millimetres)
    }

    @Test("labels and ordinals stand in the middle of their cells, both ways", arguments: [TableCell.Content.stub("合计"), .ordinal("甲"), .ordinal("12")])
    func centred(content: TableCell.Content) throws {
        let run = try #require(try runs(2, [cell(1, 1, content)]).first)
        #expect(middle(run).x.isAbout(45))
        #expect(middle(run).y.isAbout(15))
    }

    @Test("the lines of a heading are centred together, its unit the last of them")
    func heading() throws {
        let heading = HeadingText(pieces: ["检查用人单位户数总计", "和其他情况"], unit: "户")
        let runs = try runs(1, [cell(0, 0, .heading(heading))])
        #expect(runs.last?.text == "（户）")
        #expect(runs.dropLast().map(\.text).joined() == heading.text)
        let ys = runs.map { middle($0).y }
        #expect(((ys[0] + ys[ys.count - 1]) / 2).isAbout(5))
        for (upper, lower) in zip(ys, ys.dropFirst()) { #expect((lower - upper).isAbout(style.headingPitch.millimetres)) }
    }

    @Test("a unit's brackets give up their blank halves, so that it is centred to the eye")
    func unit() throws {
        let run = try #require(try runs(1, [cell(0, 0, .heading(HeadingText(pieces: [], unit: "万人")))]).first)
        // The bracket's ink is in its right half: it begins half an em left of its ink.
        let left = run.glyphs[0].origin.x + run.size.half
        let right = run.glyphs[3].origin.x + run.size.half
        #expect((left + right).half.millimetres.isAbout(15))
        #expect((right - left) == run.size * 3)
    }

    @Test(
        "decimal points stand below each other, the figures between them in the middle",
        arguments: [["1", "22", "333"], ["1.5", "0.0001", "1234"], ["12.34", "7"], ["0.123456", "123456"]])
    func points(figures: [String]) throws {
        let runs = try runs(1, figures.enumerated().map { cell($0.offset, 0, .figure($0.element)) })
        let half = style.figure.half
        let points = zip(runs, figures).map { run, text in
            run.glyphs[0].origin.x + half * text.prefix { $0 != "." }.count
        }
        #expect(Set(points).count == 1)
        let left = runs.map { $0.glyphs[0].origin.x }.min()!
        let right = zip(runs, figures).map { $0.glyphs[0].origin.x + half * $1.count }.max()!
        #expect((left + right).half.millimetres.isAbout(15))
    }

    @Test("columns are aligned each by itself")
    func ownColumn() throws {
        let runs = try runs(2, [cell(0, 0, .figure("123456")), cell(0, 1, .figure("1.25"))])
        #expect(middle(runs[0]).x.isAbout(15))
        #expect(middle(runs[1]).x.isAbout(45))
    }

    @Test("an empty figure prints nothing")
    func empty() throws {
        #expect(try runs(1, [cell(0, 0, .figure(nil))]).isEmpty)
    }

    @Test("cells are painted in their order, which is the order of reading")
    func order() throws {
        let contents: [TableCell.Content] = [.stub("乙"), .figure("2"), .ordinal("甲"), .figure("1")]
        let runs = try runs(4, contents.enumerated().map { cell(0, 3 - $0.offset, $0.element) })
        #expect(runs.map(\.text) == ["乙", "2", "甲", "1"])
    }

    @Test("every role and size is that of the style")
    func styles() throws {
        let runs = try runs(
            4, [cell(0, 0, .stub("乙")), cell(0, 1, .figure("2")), cell(0, 2, .ordinal("甲")), cell(0, 3, .heading(HeadingText(pieces: ["户"])))])
        #expect(runs.map(\.face.name) == ["宋体", "宋体", "宋体", "黑体"])
        #expect(runs.map(\.size) == [style.figure, style.figure, style.heading, style.heading])
    }
}
