import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

extension StructureTag {
    /// Short, for tests: `+` goes on with what was before.
    fileprivate var brief: String {
        switch self {
        case .artifact: return "-"
        case .cell(let cell):
            let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "×\(cell.rowSpan),\(cell.columnSpan)" : ""
            return "\(cell.role)[\(cell.row),\(cell.column)\(span)]"
        case .block(let block, let begins):
            let name = if case .heading(let level) = block { "h\(level)" } else { "\(block)" }
            return begins ? name : name + "+"
        }
    }
}

extension Reading {
    /// The tag of the first run that holds a text.
    fileprivate func tag(_ text: String, onPage page: Int? = nil) -> String? {
        texts.first { $0.text.contains(text) && (page == nil || $0.page == page) }?.run.tag.brief
    }

    /// The tags of all runs of a page, in order.
    fileprivate func tags(ofPage page: Int) -> [String] { texts.filter { $0.page == page }.map(\.run.tag.brief) }
}

@Suite("What each text says that it is")
struct StructureTagTests {
    @Test("title and headings by their levels, addressees and signature as paragraphs, folios as furniture")
    func document() throws {
        let body = [
            Paragraph(level: .first, heading: "一、总体要求", text: ""), Paragraph(text: han(60)),
            Paragraph(level: .second, heading: "（一）目标", text: ""), Paragraph(level: .third, heading: "1．范围。", text: han(30)),
        ]
        let reading = try layOut(sampleDocument(body: body, note: "联系人：甲", imprint: sampleImprint))
        #expect(reading.tag("关于做好") == "h1" && reading.tag("一、总体") == "h2" && reading.tag("（一）") == "h3")
        #expect(reading.tag("1．范围") == "paragraph")
        for text in ["文件", "某政〔", "各县人民", "联系人", "办公室"] { #expect(reading.tag(text) == "paragraph", "\(text)") }
        #expect(reading.tag("— 1 —") == "-")
        #expect(reading.texts.filter { $0.run.tag.isArtifact }.allSatisfy { $0.text.contains("—") })
    }

    @Test("lines after a paragraph's first go on with it, on the next page too")
    func paragraphs() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(1200)), Paragraph(text: han(40))]))
        #expect(reading.pages.count >= 3)
        for page in 2...reading.pages.count - 1 { #expect(reading.tags(ofPage: page).first == "paragraph+") }
        let begun = reading.texts.filter { $0.run.tag == .block(.paragraph, begins: true) && $0.text.hasPrefix("一丁") }
        #expect(begun.count == 2)
    }

    @Test("a title of several lines is one heading, addressees of several lines one paragraph")
    func lines() throws {
        let title = "关于开展根治拖欠农民工工资冬季专项行动和做好某项工作的通知"
        let reading = try layOut(sampleDocument(title: title, addressees: han(60)))
        let titles = reading.texts.filter { $0.points == 22 && $0.role == "小标宋" }.map(\.run.tag.brief)
        #expect(titles.count > 1 && titles.first == "h1" && titles.dropFirst().allSatisfy { $0 == "h1+" })
        let addressees = reading.texts.filter { $0.page == 1 && $0.run.tag.brief == "paragraph+" }
        #expect(!addressees.isEmpty)
    }

    @Test("attachments in the note below the text are items, one without a number is text")
    func attachmentNote() throws {
        func attachment(_ name: String) -> Enclosure { Enclosure(name: PlacedText(name), content: .text(title: PlacedText(name), body: [.paragraph(Paragraph(text: han(30)))])) }
        let several = try layOut(sampleDocument(attachments: [attachment("第一张表"), attachment("第二张表")]))
        #expect(several.tag("附件：1.") == "itemLabel" && several.tag("第一张表") == "item" && several.tag("2.") == "itemLabel")
        let labels = several.texts.filter { $0.role == "黑体" && $0.text.hasPrefix("附件") }.map(\.run.tag.brief)
        #expect(labels == ["attachmentLabel", "attachmentLabel"])
        let single = try layOut(sampleDocument(attachments: [attachment("第一张表")]))
        #expect(single.tag("附件：第一") == "paragraph")
        #expect(single.texts.last { $0.text == "第一张表" }?.run.tag.brief == "h1")
    }

    @Test("footnotes are notes, each of its own, whatever lines they take")
    func footnotes() throws {
        var paragraph = Paragraph(text: han(60))
        paragraph.footnotes = [Footnote(han(70), offset: 30), Footnote("短注", offset: 90)]
        let reading = try layOut(sampleDocument(body: [paragraph]))
        let notes = reading.texts.filter { $0.points == 10.5 && $0.run.tag.brief.hasPrefix("footnote") }.map(\.run.tag.brief)
        #expect(notes.filter { $0 == "footnote" }.count == 2 && notes.contains("footnote+"))
    }

    @Test("items of lists are items, quotations paragraphs")
    func items() throws {
        let body = [Paragraph(text: "甲项", form: .item(mark: "①")), Paragraph(text: "引文", form: .quotation)]
        let reading = try layOut(sampleDocument(body: body))
        #expect(reading.tag("甲项") == "item" && reading.tag("引文") == "paragraph")
    }
}

@Suite("What each text of a table says that it is")
struct TableTagTests {
    @Test("cells say their places in the whole table, and what they head")
    func cells() throws {
        let block = tableBlock(
            [["序号", "名称", "<"], ["=1", "甲企业", "#12"], ["|", "乙企业", "#"]], title: "表1　情况", unit: "单位：户")
        let document = sampleDocument()
        var withTable = document
        withTable.body.append(.table(block))
        let reading = try layOut(withTable)
        #expect(reading.tag("表1") == "caption" && reading.tag("单位：户") == "caption+")
        #expect(reading.tag("序号") == "columnHeading[0,0]" && reading.tag("名称") == "columnHeading[0,1×1,2]")
        #expect(reading.tag("甲企业") == "data[1,1]" && reading.tag("12") == "data[1,2]" && reading.tag("乙企业") == "data[2,1]")
        #expect(reading.texts.contains { $0.run.tag.brief == "rowHeading[1,0×2,1]" })
    }

    @Test("rows count on over pages, and what a page repeats is furniture")
    func pages() throws {
        let reading = try layOut(sampleBook(listBlock(100)))
        var rows: [Int] = []
        for text in reading.texts {
            if case .cell(let cell) = text.run.tag, cell.column == 0, cell.role != .columnHeading { rows.append(cell.row) }
        }
        #expect(rows == Array(1...100))
        for page in 2...reading.pages.count {
            for text in ["某市案件台账", "填报单位", "名称", "第\(page)页"] { #expect(reading.tag(text, onPage: page) == "-", "\(text)") }
        }
        #expect(reading.tag("某市案件台账", onPage: 1) == "h1" && reading.tag("名称", onPage: 1)?.hasPrefix("columnHeading") == true)
        #expect(reading.tag("第1页", onPage: 1) == "-")
    }

    @Test("what is carried over a page is furniture")
    func carried() throws {
        let rows = [["名称", "金额"]] + (1...120).map { ["企业\($0)", "#\($0)"] }
        var roles = rows.dropFirst().map { _ in TableRow() }
        for index in roles.indices { roles[index].carried = [nil, "\(index + 1)"] }
        let carrying = TableBlock.Carrying(onward: "转下页", brought: "承上页", label: 0..<1)
        let reading = try layOut(sampleBook(tableBlock(rows, roles: roles, carrying: carrying)))
        let carried = reading.texts.filter { $0.text == "转下页" || $0.text == "承上页" }
        #expect(carried.count >= 4)
        for text in carried { #expect(text.run.tag == .artifact) }
    }

    @Test("a form's cells, title and sentences")
    func sheet() throws {
        let reading = Reading(pages: try DocumentLayout(shaper: FakeShaper()).layOut(sampleSheet()).output)
        let cells = reading.texts.compactMap { text -> StructureTag.Cell? in if case .cell(let cell) = text.run.tag { cell } else { nil } }
        #expect(cells.contains { $0.role == .rowHeading } && cells.contains { $0.role == .columnHeading && $0.rowSpan == 3 })
        #expect(cells.contains { $0.columnSpan == 3 } && cells.contains { $0.role == .data })
        #expect(reading.texts.filter { $0.run.tag == .block(.heading(level: 1), begins: true) }.count == 1)
        #expect(reading.texts.allSatisfy { !$0.run.tag.isArtifact })
    }
}
