import Geometry
import Testing

@testable import Composition

/// Text on the grid of 28 cells (GB/T 9704-2012 §5.2.3).
@Suite struct GridTests {
    private static let span = Length.millimetres(156)

    @Test func `A line of 28 Han characters stands on the grid, each centred in its cell`() throws {
        let lines = try Setting().lines(han(28))
        try #require(lines.count == 1)
        let bearing = Length(emu: (Self.span.emu / 28 - Setting.em.emu) / 2)
        for (index, placed) in lines[0].clusters.enumerated() {
            #expect(placed.left == Self.span.scaled(index, over: 28))
            #expect(abs((placed.x - placed.left - bearing).emu) <= 1)
        }
        #expect(lines[0].extent == Self.span)
    }

    @Test(arguments: [29, 56, 100, 280])
    func `Long Han text stays on the grid without drift`(count: Int) throws {
        let lines = try Setting().lines(han(count))
        #expect(lines.map(\.clusters.count).reduce(0, +) == count)
        for line in lines where line.clusters.count == 28 {
            for (index, placed) in line.clusters.enumerated() {
                #expect(placed.left == Self.span.scaled(index, over: 28))
            }
        }
    }

    @Test func `A glyph wider than its cell hangs over on both sides alike`() throws {
        // 16 pt = 203 200 EMU in a cell of 156 mm / 28 = 200 571.4 EMU.
        let placed = try #require(try Setting().line("一").clusters.first)
        #expect(placed.x == Length(emu: -1314))
        #expect(placed.width == Length(emu: 200_571))
    }

    @Test(arguments: 1...28)
    func `A measure of whole cells, rounded to EMU, holds as many characters`(cells: Int) throws {
        let lines = try Setting(cells: cells).lines(han(cells))
        try #require(lines.count == 1)
        #expect(lines[0].widestGap == 0)
        #expect(lines[0].extent == Setting.grid.width(ofCells: cells))
    }

    @Test(arguments: 1...27)
    func `An indent given as a length leaves room for whole cells`(cells: Int) throws {
        let indent = Setting.grid.width(ofCells: cells)
        let lines = try Setting(first: .length(indent), other: .length(indent)).lines(han(28 - cells))
        try #require(lines.count == 1)
        #expect(lines[0].indent == indent)
        #expect(lines[0].extent == Self.span)
    }

    @Test func `Digits take half a cell each`() throws {
        let line = try Setting().line("共2020件")
        #expect(line.widths == [1000, 500, 500, 500, 500, 1000])
        #expect(line.lefts == [0, 1000, 1500, 2000, 2500, 3000])
    }

    @Test func `An even count of digits keeps the line on the grid`() throws {
        let lines = try Setting().lines("自2020年起" + han(23) + han(10))
        #expect(lines[0].text.count == 30)
        #expect(lines[0].widestGap == 0)
    }

    @Test func `An odd count of digits leaves half a cell to justification`() throws {
        let line = try #require(try Setting().lines("共5" + han(26) + han(10)).first)
        #expect(line.extent == Self.span)
        #expect(line.clusters.count == 28)
        #expect(line.widestGap <= 250)
    }

    @Test func `The first line of a paragraph is indented by two cells exactly`() throws {
        let lines = try Setting.prose.lines(han(60))
        #expect(lines.map(\.clusters.count) == [26, 28, 6])
        #expect(lines[0].clusters.first?.left == Self.span.scaled(2, over: 28))
        #expect(lines[0].indent == Self.span.scaled(2, over: 28))
        #expect(lines[1].indent == .zero)
    }

    @Test(arguments: [1, 2, 3, 7])
    func `A hanging indent leaves the first line its whole measure`(indent: Int) throws {
        let setting = Setting(other: .cells(indent))
        let lines = try setting.lines(han(28 + (28 - indent) * 2))
        #expect(lines.map(\.clusters.count) == [28, 28 - indent, 28 - indent])
        #expect(lines.map(\.lefts.first) == [0, indent * 1000, indent * 1000])
        #expect(lines.allSatisfy { $0.widestGap == 0 })
    }

    @Test func `Text set solid has cells of its own size`() throws {
        let setting = Setting(cells: 10, pitch: .solid(Setting.em))
        let lines = try setting.lines(han(13))
        #expect(lines.map(\.clusters.count) == [10, 3])
        for (index, placed) in lines[0].clusters.enumerated() {
            #expect(placed.x == Setting.em * index)
            #expect(placed.left == placed.x)
        }
    }

    @Test func `The last line keeps its natural width`() throws {
        let lines = try Setting().lines(han(40))
        #expect(lines.last?.extentInCells == 12_000)
    }

    @Test func `Text aligned at its start is not stretched`() throws {
        let setting = Setting(cells: 10, alignment: .start)
        let lines = try setting.lines("会议强调2020年12月31日前完成全部工作")
        #expect(lines.allSatisfy { $0.widestGap == 0 })
        #expect(lines.map(\.text) == ["会议强调", "2020年12月31日前完成", "全部工作"])
    }
}
