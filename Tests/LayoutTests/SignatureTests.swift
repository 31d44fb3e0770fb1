import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("附件说明, 署名, 成文日期, 附注 (GB/T 9704-2012 §7.3.4–§7.3.6)")
struct SignatureTests {
    /// Right edge of a run of full cells that begins at `x`.
    private func right(_ seen: SeenText, cells: Double) -> Double { seen.x - bearing + cells * cell }

    /// 2020年11月9日 is six and a half cells.
    private static let dateCells = 6.5

    /// The pen of a digit is centred in its half cell.
    private func left(ofDate seen: SeenText) -> Double { seen.x - (cell - em) / 4 }

    @Test("with a seal the date is four cells from the right and the name centred on it (§7.3.5.1)")
    func sealed() throws {
        let reading = try layOut(sampleDocument())
        let name = try #require(reading.text("某市人民政府", onPage: 1).map { _ in reading.texts.last { $0.text == "某市人民政府" } } ?? nil)
        let date = try #require(reading.text("2020年11月9日"))
        let dateLeft = left(ofDate: date)
        #expect((dateLeft + Self.dateCells * cell).isAbout(28 + 24 * cell))
        let dateCentre = dateLeft + Self.dateCells * cell / 2
        #expect((name.x - bearing + 3 * cell).isAbout(dateCentre))
        #expect((date.y - name.y).isLines(1))
    }

    @Test("with a seal two blank lines keep its upper edge within one line of the text")
    func roomForSeal() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(26))]))
        let text = try #require(reading.text(han(26)))
        let name = try #require(reading.texts.last { $0.text == "某市人民政府" })
        #expect((name.y - text.y).isLines(3))
    }

    @Test("a name too long to be centred is itself four cells from the right, the date centred on it")
    func longName() throws {
        let organ = "凤栖山市根治拖欠农民工工资工作领导小组办公室"
        let reading = try layOut(sampleDocument(organ: organ))
        let name = try #require(reading.text(organ))
        let date = try #require(reading.text("2020年11月9日"))
        #expect(right(name, cells: 22).isAbout(28 + 24 * cell))
        #expect((left(ofDate: date) + Self.dateCells * cell / 2).isAbout(28 + 13 * cell))
    }

    @Test("the date is four cells from the right under any name that ends within the 版心 (§7.3.5.1)", arguments: 2...14)
    func dateStays(characters: Int) throws {
        let organ = String(han(300).suffix(characters))
        let reading = try layOut(sampleDocument(organ: organ))
        let name = try #require(reading.texts.last { $0.text == organ })
        let date = try #require(reading.text("2020年11月9日"))
        let end = right(name, cells: Double(characters))
        #expect(end <= 28 + 28 * cell + 0.02)
        let dateEnd = left(ofDate: date) + Self.dateCells * cell
        #expect((dateEnd - Self.dateCells * cell / 2).isAbout(name.x - bearing + Double(characters) * cell / 2))
        #expect(dateEnd.isAbout(28 + 24 * cell))
    }

    @Test("a name wider than the line is an error")
    func nameTooWide() {
        #expect(failureCodes(sampleDocument(organ: han(29))) == ["LAY0203"])
    }

    @Test("without a seal the name is two cells from the right, one line below the text, the date two cells in (§7.3.5.2)")
    func unsealed() throws {
        let organ = "某市根治拖欠农民工工资办公室"
        let reading = try layOut(
            sampleDocument(body: [Paragraph(text: han(26))], organ: organ, sealing: .unsealed))
        let text = try #require(reading.text(han(26)))
        let name = try #require(reading.text(organ))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((name.y - text.y).isLines(2))
        #expect(right(name, cells: 14).isAbout(28 + 26 * cell))
        #expect((left(ofDate: date) - (name.x - bearing)).isAbout(2 * cell))
    }

    @Test("without a seal a date longer than the name is itself two cells from the right")
    func unsealedShortName() throws {
        let reading = try layOut(sampleDocument(organ: "某局", sealing: .unsealed))
        let name = try #require(reading.texts.last { $0.text == "某局" })
        let date = try #require(reading.text("2020年11月9日"))
        #expect((left(ofDate: date) + Self.dateCells * cell).isAbout(28 + 26 * cell))
        #expect((left(ofDate: date) - (name.x - bearing)).isAbout(2 * cell))
    }

    @Test("the page that bears the date always has text above it", arguments: 0..<23)
    func dateWithText(lines: Int) throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(26 + 28 * lines))]))
        let date = try #require(reading.text("2020年11月9日"))
        let above = reading.texts.filter {
            $0.page == date.page && $0.role == "仿宋" && $0.y < date.y - 5 && $0.text.count > 1
        }
        #expect(above.contains { han(26 + 28 * lines).contains($0.text) })
    }

    @Test("one attachment is named without a number, one line below the text (§7.3.4)")
    func oneAttachment() throws {
        let attachment = Enclosure(name: PlacedText("情况表"), content: .separate)
        let reading = try layOut(
            sampleDocument(body: [Paragraph(text: han(26))], attachments: [attachment]))
        let note = try #require(reading.text("附件：情况表"))
        let text = try #require(reading.text(han(26)))
        #expect((note.y - text.y).isLines(2))
        #expect(note.x.isAbout(28 + 2 * cell + bearing))
    }

    @Test("several attachments are numbered below each other, wrapped names under the name (§7.3.4)")
    func severalAttachments() throws {
        let names = ["情况表", han(40), "名单"]
        let reading = try layOut(
            sampleDocument(attachments: names.map { Enclosure(name: PlacedText($0), content: .separate) }))
        let texts = reading.texts
        let first = try #require(texts.firstIndex { $0.text == "附件：" || $0.text.hasPrefix("附件：1") })
        let numbered = texts[first...].filter { ["附件：1.", "2.", "3."].contains($0.text) }
        #expect(numbered.count == 3)
        let second = try #require(texts.first { $0.text == "2." })
        let third = try #require(texts.first { $0.text == "3." })
        #expect(second.x.isAbout(third.x))
        let wrapped = try #require(texts.first { !$0.text.isEmpty && han(40).hasSuffix($0.text) && $0.y > second.y })
        // The number's digit, stop and space are half a cell each; a digit's pen is centred in its half.
        #expect((wrapped.x - second.x).isAbout(1.5 * cell + (cell - em) / 4))
    }

    @Test("附注 stands in full-width parentheses, two cells in, on the line below the date (§7.3.6)")
    func note() throws {
        let reading = try layOut(sampleDocument(note: "此件公开发布"))
        let note = try #require(reading.text("（此件公开发布）"))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((note.y - date.y).isLines(1))
        #expect(note.x.isAbout(28 + 2 * cell + bearing))
    }
}
