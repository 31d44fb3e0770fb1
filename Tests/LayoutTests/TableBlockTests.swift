import Composition
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Tables in the text, in millimetres")
struct TableBlockTests {
    private let county = tableBlock(
        [["县（市、区）", "户数", "金额", "办结率"], ["=某县", "#12", "#1.25", "#92%"], ["=高某区", "#120", "#103.5", "#92.5%"], ["=某市", "#", "#—", "#"]],
        title: "表1　分县情况", unit: "单位：万元", notes: ["注：某区不参加。"])

    private func table(_ blocks: [Block]) throws -> Reading { try layOut(tableDocument(blocks)) }

    @Test("the frame is as wide as the 版心, title centred above, unit at the right")
    func places() throws {
        let reading = try table([paragraph(56), .table(county), paragraph(600)])
        let frame = try #require(reading.frames(ofPage: 1).first)
        #expect(frame.minX.millimetres.isAbout(28))
        #expect(frame.width.millimetres.isAbout(156))
        let title = try #require(reading.text("表1"))
        let middle = title.x + (Length.points(14).millimetres * (7 - 0.5)) / 2
        #expect(abs(middle - 106) < 1.3)
        #expect(title.role == "黑体" && title.points == 14)
        let unit = try #require(reading.text("单位"))
        #expect((unit.x + 5 * Length.points(unit.points).millimetres).isAbout(184))
        #expect(title.y < unit.y && unit.y < frame.minY.millimetres)
    }

    @Test("its title begins on a grid line; the text goes on at the next grid line below it, clear of it")
    func grid() throws {
        let reading = try table([paragraph(28 * 10), .table(county), paragraph(28)])
        let title = try #require(reading.text("表1"))
        let top = title.y - 0.88 * Length.points(14).millimetres
        #expect((0..<22).contains { lineTop($0).isAbout(top) })
        let note = try #require(reading.texts.last { $0.text.hasPrefix("注") })
        let below = try #require(reading.texts.first { $0.page == note.page && $0.y > note.y && $0.points == 16 })
        #expect((0..<22).contains { lineTop($0).isAbout(below.y - riseOfTextLine) })
        let bottom = note.y + 0.12 * Length.points(note.points).millimetres
        let white = below.y - riseOfTextLine - bottom
        #expect(white > 3.9 && white < 4 + 225.0 / 21)
    }

    @Test("decimal points of a column stand below each other, per cent signs behind them")
    func points() throws {
        let reading = try table([paragraph(28), .table(county)])
        func point(_ text: String, digits: Int) throws -> Double {
            let seen = try #require(reading.text(text))
            return seen.x + Double(digits) * Length.points(seen.points).millimetres / 2
        }
        #expect(try point("1.25", digits: 1).isAbout(try point("103.5", digits: 3)))
        #expect(try point("92%", digits: 2).isAbout(try point("92.5%", digits: 2)))
        #expect(try point("12", digits: 2).isAbout(try point("120", digits: 3)))
    }

    @Test("a figure is one run, and — stands in the middle of its cell")
    func runs() throws {
        let reading = try table([paragraph(28), .table(county)])
        #expect(reading.texts.contains { $0.text == "103.5" })
        #expect(reading.texts.contains { $0.text == "92.5%" })
        let dash = try #require(reading.texts.first { $0.text == "—" })
        let xs = Set(reading.rules.filter { $0.page == dash.page && $0.rect.height > $0.rect.width && $0.rect.width == SheetStyle.thinRule }.map(\.rect.midX.millimetres)).sorted()
        let left = try #require(xs.last { $0 < dash.x })
        let right = try #require(xs.first { $0 > dash.x })
        #expect((dash.x + Length.points(dash.points).millimetres / 2).isAbout((left + right) / 2))
    }

    @Test("copying a row gives its cells in order")
    func order() throws {
        let reading = try table([paragraph(28), .table(county), paragraph(600)])
        let words = reading.cells(ofPage: 1).map(\.text)
        let start = try #require(words.firstIndex(of: "某县"))
        #expect(Array(words[start..<(start + 8)]) == ["某县", "12", "1.25", "92%", "高某区", "120", "103.5", "92.5%"])
    }

    @Test("the largest size at which the columns fit is chosen", arguments: [(4, 12.0), (11, 10.5), (13, 9), (15, 7.5)])
    func sizes(columns: Int, expected: Double) throws {
        let rows = [(0..<columns).map { _ in "用人单位" }, (0..<columns).map { _ in "#1" }]
        let plan = try #require(try planned(tableBlock(rows)))
        #expect(plan.style.size == .points(expected))
        #expect(plan.width == .millimetres(156))
    }

    @Test("long words take what short columns leave, and wrap; figures and dates do not")
    func wrapping() throws {
        let rows = [["序号", "企业", "项目", "日期", "金额"]] + (1...6).map { ["^\($0)", han(34), han(60), "^2020-11-0\($0)", "#1234567.89"] }
        let plan = try #require(try planned(tableBlock(rows)))
        let widths = zip(plan.xs, plan.xs.dropFirst()).map { ($1 - $0).millimetres }
        #expect(widths[2] > widths[1] && widths[1] > widths[3] && widths[3] > widths[0])
        for row in plan.rows { #expect(row.cells.map(\.lineCount).filter { $0 > 1 }.count == 2) }
        #expect(plan.rows.allSatisfy { $0.cells[2].lineCount <= TableStyle.mostReadableLines })
        #expect(plan.rows.allSatisfy { abs($0.cells[1].lineCount - $0.cells[2].lineCount) <= 1 })
    }

    @Test("what stays whole is not wrapped: codes, dates, numbers with their units")
    func wholePieces() throws {
        let rows = [["代码", "说明"]] + (0..<4).map { ["^91410100MA45678\($0)X", han(200)] }
        let plan = try #require(try planned(tableBlock(rows)))
        #expect(plan.rows.allSatisfy { $0.cells[0].lineCount == 1 })
    }

    @Test("empty cells print nothing")
    func empty() throws {
        let plan = try #require(try planned(tableBlock([["甲", "乙"], ["", "#"], ["^", "="]])))
        #expect(plan.rows.allSatisfy { $0.cells.allSatisfy { $0.lineCount == 0 } })
    }

    @Test("a table without rows says 无 over its width")
    func none() throws {
        let block = tableBlock([["序号", "名称", "金额"]])
        let plan = try #require(try planned(block))
        #expect(plan.rows.count == 1)
        #expect(plan.rows[0].cells[0].cell.region.columns == 0..<3)
        #expect(try table([paragraph(28), .table(block)]).text("无")?.x.isAbout(28 + 78 - Length.points(6).millimetres) == true)
    }

    @Test("columns of figures are alike where there is room, an ordinal's is narrow")
    func alike() throws {
        let rows = [["序号", "户数", "金额", "人数"]] + (1...3).map { ["^\($0)", "#1", "#123456.78", "#22"] }
        let plan = try #require(try planned(tableBlock(rows)))
        let widths = zip(plan.xs, plan.xs.dropFirst()).map { ($1 - $0).millimetres }
        #expect(widths[1].isAbout(widths[2]) && widths[2].isAbout(widths[3]))
        #expect(widths[0] < widths[1])
    }

    @Test("a heading keeps with the table's beginning", arguments: 10...22)
    func headingAbove(lines: Int) throws {
        let heading = Block.paragraph(Paragraph(level: .first, heading: "一、情况", text: ""))
        let reading = try table([paragraph(28 * lines - 2), heading, .table(listBlock(30))])
        let page = try #require(reading.text("一、情况")).page
        #expect(reading.text("表1")?.page == page)
        #expect(reading.text("第2户")?.page == page)
    }

    @Test("the signature stands below a table that ends the text, with rows of it", arguments: 1...40)
    func signatureBelow(rows: Int) throws {
        let reading = try table([paragraph(56), .table(listBlock(rows))])
        let signature = try #require(reading.texts.last { $0.text.hasPrefix("2020年") })
        #expect(reading.texts.contains { $0.page == signature.page && $0.text == "第\(rows)户" })
    }

    @Test("a seal below a table that ends the text has rows of it above", arguments: 1...40)
    func sealBelow(rows: Int) throws {
        let reading = try layOut(tableDocument([paragraph(56), .table(listBlock(rows))], sealing: .sealed))
        let signature = try #require(reading.texts.last { $0.text.hasPrefix("2020年") })
        #expect(reading.texts.contains { $0.page == signature.page && $0.text == "第\(rows)户" })
    }

    @Test("a table may be the first thing on a page, and stand between texts of an attachment")
    func attachment() throws {
        let attachment = Enclosure(
            name: PlacedText("清单"), content: .text(title: PlacedText("清单"), body: [.table(listBlock(4)), paragraph(28), .table(listBlock(3))]))
        let reading = try layOut(tableDocument([paragraph(28)], attachments: [attachment]))
        let page = try #require(reading.text("附件", onPage: 2)).page
        #expect(reading.frames(ofPage: page).count == 2)
        #expect(reading.text("表1", onPage: page) != nil)
    }
}
