import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("A table as a book of landscape sheets, in millimetres")
struct BookTests {
    @Test("sheets are A4 on its side, each with title, organ, date, its number and the number of all")
    func sheets() throws {
        let reading = try layOut(sampleBook(listBlock(100)))
        let count = reading.pages.count
        #expect(count >= 4)
        for (index, page) in reading.pages.enumerated() {
            #expect(page.size == Size.a4.turned && page.viewerRotation == .none && page.folio == index + 1)
            #expect(reading.text("某市案件台账", onPage: index + 1)?.role == "小标宋")
            #expect(reading.text("填报单位：某市", onPage: index + 1)?.x.isAbout(25) == true)
            #expect(reading.text("截至2020年", onPage: index + 1) != nil)
            let folio = try #require(reading.text("第\(index + 1)页　共\(count)页", onPage: index + 1))
            let ems = folio.text.map { $0.isASCII ? 0.5 : 1 }.reduce(0, +)
            #expect((folio.x + ems * Length.points(10.5).millimetres).isAbout(282))
            #expect(reading.text("名称", onPage: index + 1) != nil)
        }
        #expect(!reading.texts.contains { $0.text.contains("续表") })
        #expect(!reading.texts.contains { $0.text.hasPrefix("表1") })
    }

    @Test("an attachment made apart says so on line 1 of its first sheet, its title on line 3 (GB/T 9704-2012 §7.3.7)")
    func label() throws {
        var book = sampleBook(listBlock(100) { _ in han(40) })
        let plain = try layOut(book)
        book.label = PlacedText("某政发〔2020〕6号附件2")
        let reading = try layOut(book)
        let labels = reading.texts.filter { $0.text.contains("附件") }
        #expect(labels.map { "\($0.page) \($0.role) \($0.points)" } == ["1 黑体 16.0"])
        let label = try #require(reading.texts.first { $0.role == "黑体" && $0.points == 16 })
        #expect(label.text.hasPrefix("某政发") && (label.x - bearing).isAbout(35) && (label.y - 0.88 * em).isAbout(28))
        // The title is 8 mm lower than a book's, whose margin is 20 mm, and two lines on the first sheet; its size is
        // that of an attachment, 4 pt more.
        let drop = (225 - cell) / 21 * 2
        let larger = 0.88 * Length.points(4).millimetres
        let title = try #require(plain.text("某市案件台账", onPage: 1))
        #expect(try #require(reading.text("某市案件台账", onPage: 1)).y.isAbout(title.y + 8 + drop + larger))
        #expect(try #require(reading.text("某市案件台账", onPage: 2)).y.isAbout(title.y + 8 + larger))
        let caption = try #require(reading.text("填报单位：某市", onPage: 1))
        #expect(caption.x.isAbout(35))
    }

    @Test("an attachment whose rows are short stands upright in 小四, one of long rows on its side")
    func uprightAttachment() throws {
        var book = sampleBook(listBlock(15))
        #expect(try layOut(book).pages.allSatisfy { $0.size == Size.a4.turned })
        book.label = PlacedText("某政发〔2020〕6号附件2")
        let reading = try layOut(book)
        #expect(reading.pages.allSatisfy { $0.size == Size.a4 })
        let frame = try #require(reading.frames(ofPage: 1).first)
        #expect(frame.minX.millimetres.isAbout(28) && frame.width.millimetres.isAbout(156))
        #expect(reading.text("某市案件台账", onPage: 1)?.points == 22)
        #expect(reading.texts.contains { $0.points == 12 })
        let long = try layOut(labelled(sampleBook(listBlock(30) { _ in han(40) })))
        #expect(long.pages.allSatisfy { $0.size == Size.a4.turned })
    }

    private func labelled(_ book: TableBook) -> TableBook {
        var book = book
        book.label = PlacedText("某政发〔2020〕6号附件2")
        return book
    }

    @Test("an attachment made apart keeps the 版心, 225 mm wide as a turned page has it (GB/T 9704-2012 §5.2.1, §8)")
    func typeArea() throws {
        var book = sampleBook(listBlock(100) { _ in han(40) })
        book.label = PlacedText("某政发〔2020〕6号附件2")
        let reading = try layOut(book)
        #expect(reading.pages.count > 3 && reading.pages.allSatisfy { $0.size == Size.a4.turned && $0.viewerRotation == .none })
        for page in 1...reading.pages.count {
            let frame = try #require(reading.frames(ofPage: page).first)
            #expect(frame.minX.millimetres.isAbout(35) && frame.width.millimetres.isAbout(225), "\(page)")
            #expect(frame.maxY.millimetres <= 184.01, "\(page)")
            let folio = try #require(reading.text("第\(page)页　共\(reading.pages.count)页", onPage: page))
            let ems = folio.text.map { $0.isASCII ? 0.5 : 1 }.reduce(0, +)
            #expect((folio.x + ems * Length.points(10.5).millimetres).isAbout(260), "\(page)")
        }
    }

    @Test("a form of boxes that is an attachment stands in the 版心 of an upright page")
    func uprightTypeArea() throws {
        var table = listBlock(3)
        table.shares = Array(repeating: 1, count: table.table.columnCount)
        var book = sampleBook(table)
        #expect(try layOut(book).frames(ofPage: 1).first?.minX.millimetres.isAbout(25) == true)
        book.label = PlacedText("某政发〔2020〕6号附件")
        let reading = try layOut(book)
        let frame = try #require(reading.frames(ofPage: 1).first)
        #expect(reading.pages[0].size == Size.a4)
        #expect(frame.minX.millimetres.isAbout(28) && frame.width.millimetres.isAbout(156))
    }

    @Test("the table is 257 mm wide below the caption, 25 mm from the left, and ends 15 mm above the edge")
    func frame() throws {
        let reading = try layOut(sampleBook(listBlock(100)))
        for page in 1..<reading.pages.count {
            let frame = try #require(reading.frames(ofPage: page).first)
            #expect(frame.minX.millimetres.isAbout(25) && frame.width.millimetres.isAbout(257))
            #expect(frame.maxY.millimetres <= 195.01 && frame.maxY.millimetres > 188)
        }
    }

    @Test("type is 9 pt where it fits, never below 7.5 pt")
    func size() throws {
        #expect(try layOut(sampleBook(listBlock(3))).text("第1户")?.points == 9)
        let crowded = tableBlock([(0..<26).map { _ in "用人单位" }, (0..<26).map { _ in "#1" }])
        #expect(try layOut(sampleBook(crowded)).text("1")?.points == 7.5)
    }

    @Test("a long title gets smaller, a long organ pushes the date")
    func longHead() throws {
        var book = sampleBook(listBlock(3))
        book.title = PlacedText(han(44))
        #expect(try layOut(book).text(String(han(44).prefix(2)))?.points == 16)
        book.organ = PlacedText(han(40))
        let reading = try layOut(book)
        let organ = try #require(reading.texts.first { $0.text == han(40) })
        #expect(try #require(reading.text("截至")).x > organ.x + 40 * Length.points(10.5).millimetres)
    }

    @Test("title, organ or date that fit no line are errors at their places")
    func tooWide() {
        var book = sampleBook(listBlock(3))
        book.title = PlacedText(han(60), at: Place(file: "台账.yaml", position: .init(line: 2, column: 1)))
        book.organ = PlacedText(han(60), at: Place(file: "台账.yaml", position: .init(line: 3, column: 1)))
        #expect(throws: StageFailure.self) { try layOut(book) }
        do { _ = try layOut(book) } catch let failure as StageFailure {
            #expect(failure.diagnostics.map(\.code.rawValue) == ["LAY0307", "LAY0307"])
            #expect(failure.diagnostics.map { $0.place?.position?.line } == [2, 3])
        } catch {}
    }

    // MARK: Work grows with the rows

    @Test("texts that repeat are shaped once, however many rows there are")
    func shapedOnce() throws {
        func shaped(_ count: Int) throws -> Int {
            let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
            let names = ["某公司", "某某建筑公司", "某某某劳务公司"]
            let rows = [["序号", "名称", "金额"]] + (0..<count).map { ["^甲", names[$0 % 3], "#\($0 % 7)0"] }
            let planner = try TablePlanner(tableBlock(rows), typesetter: typesetter)
            let choice = try #require(try planner.choice(of: TableStyle.book, width: .millimetres(257)))
            _ = try planner.plan(choice)
            return planner.setter.shapedCount
        }
        #expect(try shaped(50) == shaped(400))
    }

    @Test("twice the rows make twice the items")
    func linear() throws {
        func items(_ count: Int) throws -> Int {
            try DocumentLayout(shaper: FakeShaper()).layOut(sampleBook(listBlock(count, name: { _ in "某户" })))
                .output.map(\.items.count).reduce(0, +)
        }
        let one = try items(200)
        #expect(abs(Double(try items(400)) / Double(one) - 2) < 0.1)
    }
}

@Suite("A table alone in an attachment, turned on its sheets")
struct TurnedTableTests {
    private func layOutAttachment(_ blocks: [Block]) throws -> Reading {
        let attachment = Enclosure(name: PlacedText("情况表"), content: .text(title: PlacedText("情况表"), body: blocks))
        return try layOut(tableDocument([paragraph(28)], attachments: [attachment]))
    }

    private func wide(_ rows: Int) -> TableBlock {
        tableBlock([(0..<22).map { _ in "用人单位" }] + (0..<rows).map { row in (0..<22).map { "#\(row)\($0)" } }, title: "表1　情况")
    }

    @Test("one too wide to be read upright is turned, over as many pages as it needs, folios in place")
    func turned() throws {
        let reading = try layOutAttachment([.table(wide(60))])
        let pages = reading.pages.dropFirst()
        #expect(pages.count >= 3)
        for (index, page) in pages.enumerated() {
            #expect(page.viewerRotation == .clockwise && page.size == Size.a4)
            #expect(page.folio == index + 2)
            let folio = try #require(reading.text("— \(index + 2) —", onPage: index + 2))
            #expect(folio.y > 262)
        }
        #expect(reading.text("附件", onPage: 2) != nil && reading.text("情况表", onPage: 2) != nil)
        #expect(reading.text("表1　情况（续表）", onPage: 3) != nil)
        #expect(reading.text("附件", onPage: 3) == nil)
    }

    @Test("everything stands inside the 版心, its head at the left edge of the sheet")
    func inside() throws {
        let reading = try layOutAttachment([.table(wide(60))])
        for page in 2...reading.pages.count {
            let area = Measures().typeArea(ofPage: page)
            for rule in reading.rules where rule.page == page && rule.rect.height > .millimetres(1) {
                #expect(area.inset(horizontally: .millimetres(-0.1), vertically: .millimetres(-0.1)).contains(rule.rect))
            }
        }
        let title = try #require(reading.text("情况表", onPage: 2))
        #expect(title.x < 80)
    }

    @Test("one that is readable upright stands upright, and so does one beside text, with a hint if it is too wide")
    func upright() throws {
        #expect(try layOutAttachment([.table(listBlock(5))]).pages[1].viewerRotation == .none)
        let attachment = Enclosure(
            name: PlacedText("情况表"), content: .text(title: PlacedText("情况表"), body: [paragraph(28), .table(wide(3))]))
        let found = diagnostics(of: tableDocument([paragraph(28)], attachments: [attachment]))
        #expect(found.map(\.code.rawValue) == ["LAY0302"])
        #expect(found.first?.hints.contains { $0.chinese.contains("附件") && $0.chinese.contains("横排") } == true)
    }

    @Test("words that would be too high upright are turned")
    func high() throws {
        let rows = [(0..<7).map { "栏\($0)" }, (0..<7).map { _ in han(70) }]
        #expect(try layOutAttachment([.table(tableBlock(rows))]).pages[1].viewerRotation == .clockwise)
    }

    // MARK: What it is called, and when it is turned

    @Test("one without a title goes by the attachment's on further pages, upright and turned", arguments: [true, false])
    func called(isUpright: Bool) throws {
        var block = isUpright ? listBlock(80) : wide(60)
        block.title = nil
        let reading = try layOutAttachment([.table(block)])
        #expect(reading.pages[2].viewerRotation == (isUpright ? .none : .clockwise))
        for page in 3...reading.pages.count where !reading.frames(ofPage: page).isEmpty || !isUpright {
            let title = try #require(reading.text("情况表（续表）", onPage: page))
            #expect(title.role == "黑体" && title.points == 14)
        }
        #expect(reading.text("情况表（续表）", onPage: 2) == nil && reading.text("情况表", onPage: 2)?.points == 22)
        #expect(!reading.texts.contains { $0.text == "续表" })
    }

    @Test("one beside text is not what the attachment's title names")
    func beside() throws {
        let reading = try layOutAttachment([paragraph(28), .table(listBlock(80, title: nil))])
        #expect(reading.text("续表", onPage: 3) != nil && !reading.texts.contains { $0.text.contains("情况表（续表）") })
    }

    /// Eight columns of so many characters each.
    private func lists(_ characters: Int) -> TableBlock {
        tableBlock([(0..<8).map { _ in "名称" }] + (0..<6).map { _ in (0..<8).map { _ in han(characters) } })
    }

    @Test("narrow columns of up to three lines stand upright in smaller type, with more they are turned", arguments: [(8, true), (12, true), (14, true), (24, false)])
    func narrow(characters: Int, isUpright: Bool) throws {
        let reading = try layOutAttachment([.table(lists(characters))])
        #expect((reading.pages[1].viewerRotation == .none) == isUpright)
        guard isUpright else { return }
        let plan = try #require(try planned(lists(characters)))
        #expect(plan.style.size >= TableStyle.smallestUpright)
        #expect(plan.rows.allSatisfy { $0.cells.allSatisfy { $0.lineCount <= TableStyle.mostNarrowLines } })
    }

    @Test("wide columns may have five lines, in the largest type")
    func wideColumns() throws {
        let block = tableBlock([["序号", "核对内容", "原因", "说明人"], ["^1", han(50), han(60), "^某某"]])
        #expect(try layOutAttachment([.table(block)]).pages[1].viewerRotation == .none)
        let plan = try #require(try planned(block))
        #expect(plan.style.size == .points(12))
        #expect((4...5).contains(plan.rows.flatMap(\.cells).map(\.lineCount).max() ?? 0))
    }

    @Test("type gets smaller for narrow columns, never below 小五; what no size holds so is as large as five lines allow")
    func sizes() throws {
        let sizes = try [4, 12, 14, 24].map { try #require(try planned(lists($0))).style.size }
        #expect(sizes.prefix(3) == [.points(12), .points(10.5), .points(9)])
        #expect(sizes[3] >= TableStyle.smallestUpright)
    }

    @Test("turned type is 五号 at most: a list over many sheets wants no larger one")
    func turnedSize() throws {
        let reading = try layOutAttachment([.table(lists(24))])
        #expect(reading.pages[1].viewerRotation == .clockwise)
        let sizes = Set(reading.texts.filter { $0.page > 1 && $0.role == "宋体" && !$0.text.contains("—") }.map(\.points))
        #expect(!sizes.isEmpty && sizes.allSatisfy { $0 <= 10.5 }, "\(sizes)")
    }
}
