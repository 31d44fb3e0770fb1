import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("A form of boxes on its page, in millimetres")
struct BoxFormLayoutTests {
    /// A form of two columns: labels at the left, words or a place to sign at the right.
    private func form(
        _ rows: [(label: String, words: String, height: Int)], shares: [Int] = [1, 3], signs: Bool = false, copies: Int = 1
    ) -> TableBlock {
        var cells: [TableCell] = []
        var kinds: [TableRow] = []
        for copy in 0..<copies {
            for (index, row) in rows.enumerated() {
                let at = kinds.count
                cells.append(TableCell(region: .init(rows: at..<at + 1, columns: 0..<1), content: .text(row.label, .centred)))
                cells.append(
                    TableCell(
                        region: .init(rows: at..<at + 1, columns: 1..<2),
                        content: .text(row.words, signs ? .lowerTrailing : .leading)))
                kinds.append(
                    TableRow(keepsWithNext: index < rows.count - 1, startsPage: copy > 0 && index == 0, height: row.height))
            }
        }
        let table = Table(columnCount: 2, rowCount: kinds.count, headerRowCount: 0, cells: cells)
        return TableBlock(table: table, rows: kinds, shares: shares)
    }

    @Test("the sheet is upright, with title, organ, date and number as a book has them")
    func sheet() throws {
        let reading = try layOut(sampleBook(form([("案由", "拖欠工资", 0)])))
        #expect(reading.pages.map(\.size) == [Size.a4] && reading.pages.map(\.folio) == [1])
        #expect(reading.text("某市案件台账")?.role == "小标宋" && reading.text("填报单位：某市")?.x.isAbout(25) == true)
        #expect(reading.text("第1页　共1页") != nil && reading.text("截至2020年12月31日") != nil)
        let frame = try #require(reading.frames(ofPage: 1).first)
        #expect(frame.minX.millimetres.isAbout(25) && frame.width.millimetres.isAbout(170))
    }

    @Test("columns are as wide as their shares say, whatever they hold", arguments: [[1, 3], [1, 1], [3, 2]])
    func widths(_ shares: [Int]) throws {
        let block = form([("甲", han(30), 0)], shares: shares)
        let table = try #require(try planned(block, width: 120))
        let whole = Double(shares[0] + shares[1])
        #expect(table.xs.map(\.millimetres).count == 3)
        #expect(table.xs[1].millimetres.isAbout(120 * Double(shares[0]) / whole))
        #expect(table.xs[2].millimetres.isAbout(120))
    }

    @Test("a row is as high as it is declared, or as its words need if that is more")
    func heights() throws {
        let table = try #require(try planned(form([("甲", "乙", 30), ("丙", "丁", 0), ("戊", han(200), 10)])))
        #expect(table.rows[0].height.millimetres.isAbout(30))
        #expect(table.rows[1].height == table.style.rowHeight(lines: 1))
        #expect(table.rows[2].height > .millimetres(10) && table.rows[2].cells[1].lineCount > 3)
    }

    @Test("who signs finds the words at the lower right; other words stand in the middle of the height")
    func signature() throws {
        let words = "签名：　　年　月　日"
        let signed = try layOut(sampleBook(form([("意见", words, 40)], signs: true)))
        let frame = try #require(signed.frames(ofPage: 1).first)
        let label = try #require(signed.text("意见"))
        let sign = try #require(signed.text("签名："))
        #expect(frame.height.millimetres.isAbout(40))
        #expect(sign.y > label.y + 10 && sign.y < frame.maxY.millimetres)
        #expect(abs(label.y - frame.midY.millimetres) < 4)
        let end = signed.texts.filter { abs($0.y - sign.y) < 0.1 }.map { seen in
            seen.x + Double(seen.text.count) * Length.points(seen.points).millimetres
        }.max() ?? 0
        #expect(abs(end - (frame.maxX - TableStyle.signingPadding).millimetres) < 0.5)
    }

    @Test("the type gets smaller until what stays whole fits its box")
    func style() throws {
        let code = String(repeating: "9", count: 18)
        #expect(try planned(form([("代码", code, 0)], shares: [1, 3]))?.style.size == .points(12))
        #expect(try planned(form([("代码", code, 0)], shares: [3, 1]))?.style.size ?? .zero < .points(12))
        // Too narrow for any: the smallest, and the line is broken where it must be.
        let narrow = try #require(try planned(form([("代码", code, 0)], shares: [9, 1])))
        #expect(narrow.style.size == .points(7.5))
    }

    @Test("each record has its page, and none is parted")
    func copies() throws {
        let rows = (1...8).map { ("第\($0)行", "内容", 25) }
        let reading = try layOut(sampleBook(form(rows, copies: 3)))
        #expect(reading.pages.count == 3)
        for page in 1...3 {
            #expect(reading.texts.filter { $0.page == page && $0.text.hasPrefix("第") && $0.text.hasSuffix("行") }.count == 8)
            #expect(reading.text("第\(page)页　共3页", onPage: page) != nil)
        }
    }

    @Test("in the text of a document it is as wide as the text")
    func inText() throws {
        let reading = try Reading(pages: DocumentLayout(shaper: FakeShaper()).layOut(tableDocument([paragraph(40), .table(form([("批示", "", 30)]))])).output)
        let frame = try #require(reading.frames(ofPage: 1).first)
        #expect(frame.width.millimetres.isAbout(156) && frame.height.millimetres.isAbout(30))
    }

    @Test("a row higher than the page is an error at its place")
    func tooHigh() {
        let found = diagnostics(of: tableDocument([paragraph(40), .table(form([("甲", "乙", 190), ("丙", "丁", 190)]))]))
        #expect(!found.contains { $0.code == .tableRowTooHigh }, "each has a page")
        let higher = diagnostics(of: tableDocument([paragraph(40), .table(form([("甲", "乙", 400)]))]))
        #expect(higher.contains { $0.code == .tableRowTooHigh })
    }
}
