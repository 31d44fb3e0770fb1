import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("附件 (GB/T 9704-2012 §7.3.7, §8)")
struct AttachmentTests {
    private func sheetDocument(imprint: Imprint? = sampleImprint) -> Document {
        sampleDocument(
            body: [Paragraph(text: han(30))],
            attachments: [Enclosure(name: PlacedText("情况表"), content: .sheet(sampleSheet()))], imprint: imprint)
    }

    @Test("a landscape attachment is a portrait page whose content is turned, with /Rotate for the screen (§8)")
    func turned() throws {
        let page = try layOut(sheetDocument()).pages[1]
        #expect(page.size == .a4)
        #expect(page.viewerRotation == .clockwise)
        guard case .group(let transform, _) = page.items[0] else {
            Issue.record("the sheet is no group")
            return
        }
        #expect(transform == .counterClockwise(ontoSheet: .a4))
    }

    @Test("its head is at the left edge of the sheet, its folio where every page has it (§8)")
    func headAndFolio() throws {
        let reading = try layOut(sheetDocument())
        let label = try #require(reading.text("附件", onPage: 2))
        // Even page: the 版心 begins 26 mm from the left edge; text runs from the bottom up.
        #expect(label.x > 26 && label.x < 33)
        #expect(label.y.isAbout(262 - bearing))
        let folio = try #require(reading.text("— 2 —", onPage: 2))
        #expect(folio.x.isAbout(26 + Length.points(14).millimetres))
        #expect(folio.y > 262)
    }

    @Test("after a landscape attachment on an even page the 版记 comes two pages later")
    func imprintAfterSheet() throws {
        let reading = try layOut(sheetDocument())
        #expect(reading.pages.count == 4)
        #expect(reading.pages.map(\.folio) == [1, 2, nil, nil])
    }

    @Test("attachments are numbered in their label when there are several")
    func severalLabels() throws {
        let attachments = [1, 2].map {
            Enclosure(
                name: PlacedText("附件之\($0)"),
                content: .text(title: PlacedText("附件之\($0)"), body: [.paragraph(Paragraph(text: han(40)))]))
        }
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(10))], attachments: attachments))
        #expect(reading.texts.contains { $0.page == 2 && $0.text == "附件1" && $0.role == "黑体" })
        #expect(reading.texts.contains { $0.page == 3 && $0.text == "附件2" })
    }

    @Test("a text attachment has 附件 on line 1, its title on line 3, folios that go on (§7.3.7)")
    func textAttachment() throws {
        let attachment = Enclosure(
            name: PlacedText("方案"), content: .text(title: PlacedText("方案"), body: [.paragraph(Paragraph(text: han(700)))]))
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(30))], attachments: [attachment]))
        let label = try #require(reading.text("附件", onPage: 2))
        #expect((label.y - riseOfTextLine).isAbout(lineTop(0)))
        let title = try #require(reading.text("方案", onPage: 2))
        #expect((title.y - 0.88 * Length.points(22).millimetres).isAbout(lineTop(2)))
        #expect(title.role == "小标宋")
        #expect(reading.pages.map(\.folio) == [1, 2, 3])
    }
}
