import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

/// A cell of one column and one row.
private func cell(_ row: Int, _ column: Int, _ content: TableCell.Content) -> TableCell {
    TableCell(region: .init(rows: row..<(row + 1), columns: column..<(column + 1)), content: content)
}

private func heading(_ pieces: String..., unit: String? = nil) -> TableCell.Content {
    .heading(HeadingText(pieces: pieces, unit: unit))
}

private func table(_ columns: Int, _ rows: Int, headerRows: Int = 1, _ cells: [TableCell]) -> Table {
    Table(columnCount: columns, rowCount: rows, headerRowCount: headerRows, cells: cells)
}

@Suite("The widths of a table's columns")
struct TableColumnsTests {
    private let style = SheetStyle.steps[0]

    private func columns(_ table: Table) -> TableColumns {
        TableColumns(
            typesetter: Typesetter(shaper: FakeShaper(), measures: Measures()), style: style, table: table)
    }

    private func need(_ table: Table) throws -> [Length] { try columns(table).need().widths }

    private let padding = SheetStyle.cellPadding * 2

    @Test("a column needs its figure and the room beside it")
    func figures() throws {
        let need = try need(table(2, 2, [cell(1, 0, .figure("12345678")), cell(1, 1, .figure(nil))]))
        #expect(need[0] == style.figure.half * 8 + padding)
        #expect(need[1] == style.heading * 2)
    }

    @Test("it needs its widest whole part and its widest fraction, although no figure has both")
    func alignedFigures() throws {
        let need = try need(table(1, 3, [cell(1, 0, .figure("123456")), cell(2, 0, .figure("0.123456"))]))
        #expect(need[0] == style.figure.half * 13 + padding)
    }

    @Test("a label has more room beside it than a figure")
    func stubs() throws {
        let need = try need(table(1, 2, [cell(1, 0, .stub("合计"))]))
        #expect(need[0] == style.figure * 2 + SheetStyle.stubPadding * 2)
    }

    @Test("a heading needs its unit, its 其中： and three characters, no more")
    func headings() throws {
        func width(_ content: TableCell.Content) throws -> Length { try need(table(1, 1, [cell(0, 0, content)]))[0] - padding }
        #expect(try width(heading("用人", "单位", "户数", unit: "户")) == style.heading * 2)
        #expect(try width(heading("用人", "单位", unit: "万人次")) == style.heading * 4)
        #expect(try width(heading("其中：", "农民工")) == style.heading * 3)
        #expect(try width(heading("签订劳动合同人数")) == style.heading * 3)
    }

    @Test("a wide cell over several columns asks for what they lack, evenly")
    func spanning() throws {
        let wide = TableCell(
            region: .init(rows: 1..<2, columns: 0..<2), content: .stub(String(repeating: "某", count: 20)))
        let need = try need(table(3, 2, [wide, cell(0, 0, .figure("1"))]))
        #expect(need[0] + need[1] == style.figure * 20 + SheetStyle.stubPadding * 2)
        #expect(need[2] == style.heading * 2)
    }

    @Test("what is wider than the table has no widths; the widest content is named, whatever its kind")
    func tooWide() throws {
        let long = String(repeating: "某", count: 30)
        let columns = columns(table(2, 2, [cell(1, 0, .stub(long)), cell(1, 1, .figure("12345"))]))
        #expect(try columns.widths(total: .millimetres(80)) == nil)
        #expect(try columns.need().widest?.content == .stub(long))
    }

    @Test("the heading of a group stands on one line if a little more room makes it so")
    func groupHeading() throws {
        let cells = [
            TableCell(region: .init(rows: 0..<1, columns: 1..<3), content: heading("检查用人单位")),
            cell(1, 1, heading("户数")), cell(1, 2, heading("人数")), cell(1, 0, heading("甲")),
        ]
        let columns = columns(table(3, 2, headerRows: 2, cells))
        let total = try columns.need().widths.sum() + style.heading * 4
        let widths = try #require(try columns.widths(total: total))
        #expect(columns.lines(of: HeadingText(pieces: ["检查用人单位"]), in: widths[1] + widths[2]).count == 1)
    }

    @Test("columns of figures come out alike where there is room")
    func even() throws {
        let cells = (0..<4).flatMap { [cell(0, $0, heading("户数")), cell(1, $0, .figure(String(repeating: "1", count: $0 + 1)))] }
        let widths = try #require(try columns(table(4, 2, cells)).widths(total: .millimetres(200)))
        #expect(widths.allSatisfy { abs(($0 - widths[0]).emu) <= 1 })
    }

    @Test("a parent heading of one column does not make that column wider than its neighbours")
    func parentOfOne() throws {
        let cells = (0..<3).map { cell(1, $0, heading("户数")) } + [cell(0, 0, heading("情况"))]
        let widths = try #require(
            try columns(table(3, 2, headerRows: 2, cells)).widths(total: .millimetres(150)))
        #expect(widths.allSatisfy { abs(($0 - widths[0]).emu) <= 1 })
    }

    @Test("a very high heading gets the room first")
    func highHeading() throws {
        let long = HeadingText(pieces: ["解决", "拖欠", "农民工", "工资", "案件", "涉及", "人员", "数量", "合计", "情况"], unit: "万人")
        let cells = [cell(0, 0, .heading(long)), cell(0, 1, heading("户数"))]
        let columns = columns(table(2, 1, cells))
        let widths = try #require(try columns.widths(total: .millimetres(60)))
        #expect(columns.lines(of: long, in: widths[0]).count <= 6)
    }

    @Test("a table without headings shares the room out")
    func withoutHeadings() throws {
        let widths = try #require(try columns(table(3, 1, headerRows: 0, [])).widths(total: .millimetres(100)))
        #expect(widths.sum() == .millimetres(100))
        #expect(Set(widths.map { $0.emu / 10 }).count == 1)
    }

    @Test("random tables: widths add up, none is below its need", arguments: 0..<100 as Range<UInt64>)
    func random(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let count = Int.random(in: 1...17, using: &random)
        var cells: [TableCell] = []
        for column in 0..<count {
            let pieces = (0...Int.random(in: 0...5, using: &random)).map { _ in han(Int.random(in: 1...4, using: &random)) }
            let unit = Bool.random(using: &random) ? "万人" : nil
            cells.append(cell(1, column, .heading(HeadingText(pieces: pieces, unit: unit))))
            let digits = String(repeating: "1", count: Int.random(in: 1...9, using: &random))
            cells.append(cell(2, column, .figure(Bool.random(using: &random) ? digits : digits + ".25")))
        }
        let group = Int.random(in: 0..<count, using: &random)
        cells.append(
            TableCell(region: .init(rows: 0..<1, columns: group..<count), content: heading(han(8))))
        let columns = columns(table(count, 3, headerRows: 2, cells))
        let need = try columns.need().widths
        let total = Length.millimetres(Double.random(in: 60...260, using: &random))
        guard let widths = try columns.widths(total: total) else {
            #expect(need.sum() > total)
            return
        }
        #expect(widths.sum() == total)
        #expect(zip(widths, need).allSatisfy { $0 >= $1 })
    }
}

@Suite("The heights of a table's rows")
struct TableRowsTests {
    private let style = SheetStyle.steps[0]

    private func heights(_ table: Table, width: Double = 20) -> [Length] {
        let columns = TableColumns(
            typesetter: Typesetter(shaper: FakeShaper(), measures: Measures()), style: style, table: table)
        return TableRows(style: style, table: table, columns: columns)
            .leastHeights(widths: Array(repeating: .millimetres(width), count: table.columnCount))
    }

    private func height(ofLines lines: Int) -> Length { style.headingPitch * lines + SheetStyle.verticalPadding * 2 }

    @Test("a row of figures has one height, whatever stands in it")
    func figures() {
        let table = table(1, 3, headerRows: 0, [cell(0, 0, .figure("1")), cell(1, 0, .stub("合计"))])
        #expect(heights(table) == Array(repeating: style.leastRowHeight, count: 3))
    }

    @Test("the header row is as high as its highest heading, unit included")
    func header() {
        let table = table(2, 2, [cell(0, 0, heading("用人单位数", unit: "户")), cell(0, 1, heading("户数"))])
        #expect(heights(table)[0] == height(ofLines: 2))
        #expect(heights(table)[1] == style.leastRowHeight)
    }

    @Test("a heading over several rows asks only for what they lack, shared evenly")
    func spanning() {
        let tall = TableCell(
            region: .init(rows: 0..<3, columns: 0..<1), content: heading("一二三", "四五六", "七八九", "甲乙丙", "丁戊己", "庚辛壬"))
        let heights = heights(table(1, 3, headerRows: 3, [tall]), width: 12)
        #expect(heights.sum() == height(ofLines: 6))
        #expect(abs((heights[0] - heights[2]).emu) <= 1)
    }

    @Test("a heading that its rows hold already changes nothing")
    func enough() {
        let low = TableCell(region: .init(rows: 0..<3, columns: 0..<1), content: heading("户数"))
        let alone = heights(table(1, 3, headerRows: 3, []))
        #expect(heights(table(1, 3, headerRows: 3, [low])) == alone)
    }

    @Test("no heading is higher than its cell, in random tables", arguments: 0..<40 as Range<UInt64>)
    func random(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let cells = (0..<8).map { column in
            let top = Int.random(in: 0..<3, using: &random)
            return TableCell(
                region: .init(rows: top..<Int.random(in: (top + 1)...3, using: &random), columns: column..<(column + 1)),
                content: heading(han(Int.random(in: 1...12, using: &random)), unit: Bool.random(using: &random) ? "户" : nil))
        }
        let table = table(8, 4, headerRows: 3, cells)
        let heights = heights(table, width: 12)
        let columns = TableColumns(
            typesetter: Typesetter(shaper: FakeShaper(), measures: Measures()), style: style, table: table)
        for cell in cells {
            guard case .heading(let text) = cell.content else { continue }
            let lines = columns.lines(of: text, in: .millimetres(12)).count
            #expect(heights[cell.region.rows].sum() >= height(ofLines: lines))
        }
    }
}
