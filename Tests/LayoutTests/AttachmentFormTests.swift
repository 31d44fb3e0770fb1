import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Attachments of every kind (GB/T 9704-2012 §7.3.4, §7.3.7, §8)")
struct AttachmentFormTests {
    private func text(
        _ name: String, count: Int = 60, landscape: Bool = false, apart: Bool = false
    ) -> Enclosure {
        Enclosure(
            name: PlacedText(name),
            content: .text(title: PlacedText(name), body: [.paragraph(Paragraph(text: han(count)))]),
            isLandscape: landscape, isBoundApart: apart)
    }

    private func layOut(_ attachments: [Enclosure], imprint: Imprint? = nil) throws -> Reading {
        try LayoutTests.layOut(
            sampleDocument(body: [Paragraph(text: han(30))], attachments: attachments, sealing: .unsealed, imprint: imprint))
    }

    @Test("thirty attachments: all named, numbered and aligned; each on a page of its own, with its number")
    func thirty() throws {
        let reading = try layOut((1...30).map { text("附表名称之第\($0)") }, imprint: sampleImprint)
        let note = reading.texts.filter { $0.page <= 3 }.map(\.text).joined()
        for number in 1...30 {
            #expect(note.contains("\(number).附表名称之第\(number)"))
            #expect(reading.texts.contains { $0.text == "附件\(number)" && $0.role == "黑体" })
        }
        let labels = reading.texts.filter { $0.role == "黑体" && $0.text.hasPrefix("附件") }.map(\.page)
        #expect(labels == labels.sorted() && Set(labels).count == 30)
        #expect(reading.pages.count % 2 == 0)
        let date = try #require(reading.text("2020年11月9日"))
        #expect(reading.texts.contains { $0.page == date.page && $0.text.contains("附表名称") && $0.y < date.y })
    }

    @Test("a landscape text: 40 characters a line and 15 lines, turned onto the sheet, the head at its left edge", arguments: [1, 2])
    func landscape(before: Int) throws {
        let attachments = (0..<before - 1).map { text("甲\($0)") } + [text("横排方案", count: 1500, landscape: true)]
        let reading = try layOut(attachments)
        let page = before + 1
        #expect(reading.pages[page - 1].size == .a4)
        #expect(reading.pages[page - 1].viewerRotation == .clockwise)
        let area = Measures().typeArea(ofPage: page)
        for seen in reading.texts where seen.page == page && seen.y < 262.1 {
            #expect(seen.x > area.minX.millimetres && seen.x < area.maxX.millimetres)
            #expect(seen.y <= 262.1 && seen.y > 37)
        }
        let label = try #require(reading.text("附件", onPage: page))
        #expect(label.x < area.minX.millimetres + 7 && label.y > 255)
        let full = reading.texts.filter { $0.page == page + 1 && $0.points == 16 }
        #expect(full.count == 15)
        #expect(full.allSatisfy { $0.text.count == 40 })
        // The folio is where every page has it.
        #expect(try #require(reading.text("— \(page) —", onPage: page)).y > 262)
    }

    @Test("not bound with the text: the document's number before 附件, after the 版记, with folios of its own")
    func apart() throws {
        let reading = try layOut([text("甲表"), text("乙册", count: 900, apart: true)], imprint: sampleImprint)
        let label = try #require(reading.texts.first { $0.text.hasSuffix("附件2") })
        #expect(label.text == "某政〔2020〕6号附件2")
        #expect(label.role == "黑体")
        // Text, attachment 1 with the 版记; then from the front of a sheet on.
        #expect(label.page == 3)
        #expect(reading.pages.map(\.folio) == [1, 2, 1, 2])
        #expect(reading.texts.contains { $0.text == "附件1" && $0.page == 2 })
    }

    @Test("an odd number of pages before one bound apart leaves a blank back")
    func apartAfterOddPages() throws {
        let reading = try layOut([text("乙册", apart: true)])
        #expect(reading.pages.map(\.folio) == [1, nil, 1])
        #expect(reading.pages[1].items.isEmpty)
        #expect(try #require(reading.text("某政〔2020〕6号附件")).page == 3)
    }

    @Test("a picture makes an attachment")
    func picture() throws {
        let picture = Picture(file: PlacedText("图.png"), caption: PlacedText("图1　流程"), alternative: "流程")
        let attachment = Enclosure(
            name: PlacedText("流程图"), content: .text(title: PlacedText("流程图"), body: [.picture(picture)]))
        let files = PictureFiles(["图.png": SamplePictures.png(width: 600, height: 300, colours: [(9, 9, 9)])])
        let pages = try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon, pictures: files)
            .layOut(sampleDocument(attachments: [attachment])).output
        #expect(pages.dropFirst().contains { $0.items.contains { if case .image = $0 { true } else { false } } })
    }
}
