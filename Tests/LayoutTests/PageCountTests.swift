import Composition
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Pages, attachments and 版记 together (GB/T 9704-2012 §7.3.7, §7.4, §8)")
struct PageCountTests {
    private static let sheet = Enclosure.Content.sheet(sampleSheet())
    private static let short = [Paragraph(text: han(20))]
    private static func text(_ count: Int) -> Enclosure.Content {
        .text(title: PlacedText("工作方案"), body: [.paragraph(Paragraph(text: han(count)))])
    }

    /// `d` a document of one page, `D` of two; `s` a sheet, `t` a text of one page, `T` of two, `-` separate.
    private func document(_ notation: String, imprint: Bool = true) -> Document {
        var body: [Paragraph] = []
        var attachments: [Enclosure] = []
        for (index, letter) in notation.enumerated() {
            let name = PlacedText("附表\(index)")
            switch letter {
            case "s": attachments.append(Enclosure(name: name, content: Self.sheet))
            case "t": attachments.append(Enclosure(name: name, content: Self.text(60)))
            case "T": attachments.append(Enclosure(name: name, content: Self.text(700)))
            case "-": attachments.append(Enclosure(name: name, content: .separate))
            default: body.append(Paragraph(text: han(letter == "D" ? 420 : 20)))
            }
        }
        // Without a seal, which would need the room of five lines.
        return sampleDocument(
            body: body, attachments: attachments, sealing: .unsealed, imprint: imprint ? sampleImprint : nil)
    }

    /// A letter for what each page bears: text `t`, a turned sheet `s`, nothing `.`; then `r` with the 版记, `n` with a folio.
    private func picture(_ reading: Reading) -> String {
        reading.pages.enumerated().map { index, page in
            let hasImprint = reading.rules.contains { $0.page == index + 1 && $0.rect.height == .millimetres(0.35) }
            let isSheet = page.viewerRotation == .clockwise
            let kind = isSheet ? "s" : page.items.isEmpty ? "." : reading.texts.contains { $0.page == index + 1 && $0.points >= 16 } ? "t" : "-"
            return kind + (hasImprint ? "r" : "") + (page.folio == nil ? "" : "n")
        }.joined(separator: " ")
    }

    @Test(
        "where the 版记 comes and which pages bear a folio",
        arguments: [
            ("d", "tn -rn"), ("D", "tn trn"), ("ds", "tn sn . -r"), ("dss", "tn sn sn -rn"), ("Ds", "tn tn sn -rn"),
            ("Dss", "tn tn sn sn . -r"), ("dt", "tn trn"), ("dtt", "tn tn tn -rn"), ("dT", "tn tn tn -rn"),
            ("dTt", "tn tn tn trn"), ("dst", "tn sn tn -rn"), ("dts", "tn tn sn -rn"), ("dtts", "tn tn tn sn . -r"),
            ("d-", "tn -rn"), ("d-s", "tn sn . -r"), ("ds-", "tn sn . -r"), ("d-t-", "tn trn"),
        ])
    func parity(notation: String, expected: String) throws {
        #expect(picture(try layOut(document(notation))) == expected)
    }

    @Test("without 版记 nothing is added", arguments: [("d", "tn"), ("ds", "tn sn"), ("dts", "tn tn sn"), ("d--", "tn"), ("dT", "tn tn tn")])
    func withoutImprint(notation: String, expected: String) throws {
        #expect(picture(try layOut(document(notation, imprint: false))) == expected)
    }

    @Test("folios go on through attachments, and none is left out or twice", arguments: ["dsTst", "Dtts", "d-s-T"])
    func folios(notation: String) throws {
        let folios = try layOut(document(notation)).pages.map(\.folio)
        let numbered = folios.prefix { $0 != nil }.compactMap { $0 }
        #expect(numbered == Array(1...numbered.count))
        #expect(folios.dropFirst(numbered.count).allSatisfy { $0 == nil })
    }

    @Test("a label's number is that of the note, also when some are sent separately")
    func labels() throws {
        let reading = try layOut(document("d-st"))
        #expect(reading.texts.filter { $0.role == "黑体" && $0.text.hasPrefix("附件") }.map { "\($0.page) \($0.text)" } == ["2 附件2", "3 附件3"])
        for number in 1...3 { #expect(reading.characters(ofPage: 1).contains("\(number).附表\(number)")) }
    }

    @Test("one attachment has no number, neither in the note nor on its page")
    func oneLabel() throws {
        let reading = try layOut(document("dt"))
        #expect(reading.characters(ofPage: 1).contains("附件：附表1"))
        #expect(reading.text("附件", onPage: 2)?.text == "附件")
    }

    @Test("a sheet lies alike on odd and even pages: its head at the left edge, within the text area (§8)", arguments: ["ds", "dts"])
    func sheetPlace(notation: String) throws {
        let reading = try layOut(document(notation))
        let page = notation.count
        let rules = reading.rules.filter { $0.page == page }.map(\.rect)
        let area = Measures().typeArea(ofPage: page)
        let title = try #require(reading.text("某项工作情况表", onPage: page))
        let inText = rules.filter { $0.minY < .millimetres(262) }
        #expect(inText.allSatisfy { area.contains($0) })
        let tableLeft = try #require(inText.map(\.minX).min())
        #expect(title.x < tableLeft.millimetres && title.x > area.minX.millimetres)
        let folio = try #require(reading.text("— \(page) —", onPage: page))
        #expect(page % 2 == 1 ? folio.x > 150 : folio.x < 40)
    }

    // MARK: Text attachments

    @Test("a text attachment over several pages fills them from line 1, mirrored like all pages")
    func longAttachment() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(30))], attachments: [
            Enclosure(name: PlacedText("方案"), content: .text(title: PlacedText("方案"), body: [.paragraph(Paragraph(text: han(1400)))]))
        ]))
        #expect(reading.pages.count == 4)
        for page in 3...4 {
            let first = try #require(reading.lines(ofPage: page).first)
            #expect((first.y - riseOfTextLine).isAbout(lineTop(0)))
        }
        #expect(reading.lines(ofPage: 3).count == 23)
        #expect(try #require(reading.texts.first { $0.page == 3 }).x.isAbout(28 + bearing))
        #expect(try #require(reading.texts.first { $0.page == 4 }).x.isAbout(26 + bearing))
        let all = (2...4).map(reading.characters(ofPage:)).joined().replacing(/— \d+ —/, with: "")
        #expect(all == "附件方案" + han(1400))
    }

    @Test("headings in an attachment have their faces and keep with their text", arguments: 0..<22)
    func attachmentHeadings(lines: Int) throws {
        let body = [
            Paragraph(text: han(28 * lines + 10)), Paragraph(level: .second, heading: "（一）标题", text: ""), Paragraph(text: han(60)),
        ]
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(30))], attachments: [
            Enclosure(name: PlacedText("方案"), content: .text(title: PlacedText("方案"), body: body.map(Block.paragraph)))
        ]))
        let heading = try #require(reading.text("（一）标题"))
        #expect(heading.role == "楷体")
        #expect(reading.texts.contains { $0.page == heading.page && $0.y > heading.y + 1 && $0.y < 262 })
    }

    @Test("an attachment without text has a page with label and title")
    func emptyAttachment() throws {
        let reading = try layOut(sampleDocument(body: Self.short, attachments: [
            Enclosure(name: PlacedText("方案"), content: .text(title: PlacedText("方案"), body: []))
        ], imprint: sampleImprint))
        #expect(reading.characters(ofPage: 2).hasPrefix("附件方案"))
        #expect(picture(reading) == "tn trn")
    }

    @Test("a long title of an attachment pushes its text down: it is just one line below the title")
    func longTitle() throws {
        let title = "某市根治拖欠农民工工资领导小组办公室关于开展根治欠薪冬季专项行动的工作通知"
        let reading = try layOut(sampleDocument(body: Self.short, attachments: [
            Enclosure(name: PlacedText("方案"), content: .text(title: PlacedText(title), body: [.paragraph(Paragraph(text: han(26)))]))
        ]))
        let titles = reading.texts.filter { $0.page == 2 && $0.role == "小标宋" }
        #expect(titles.map(\.text).joined() == title && titles.count > 1)
        let text = try #require(reading.text(han(26), onPage: 2))
        let top = text.y - riseOfTextLine
        let titleBottom = try #require(titles.last).y + 0.12 * Length.points(22).millimetres
        #expect((top - titleBottom).isAbout(10.39))
    }

    // MARK: The end of the text

    @Test("a document of one line has all it needs on page 1")
    func oneLine() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: "请执行。")], note: "此件公开发布"))
        #expect(reading.pages.count == 1)
    }

    @Test("with many attachments page 1 still has text, and the date a line before it", arguments: [8, 12, 16, 20, 30, 45])
    func manyAttachments(count: Int) throws {
        let attachments = (1...count).map { Enclosure(name: PlacedText("第\($0)号表"), content: .separate) }
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(40))], attachments: attachments, note: "此件公开发布"))
        #expect(reading.characters(ofPage: 1).contains(han(26)))
        let date = try #require(reading.text("2020年11月9日"))
        let name = try #require(reading.texts.last { $0.text == "某市人民政府" })
        let note = try #require(reading.text("（此件公开发布）"))
        #expect(name.page == date.page && note.page == date.page)
        #expect(reading.texts.contains { $0.page == date.page && $0.role == "仿宋" && $0.y < name.y - 1 })
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined()
        for number in 1...count { #expect(all.contains("\(number).第\(number)号表")) }
    }

    @Test("a long note stays with the date", arguments: 0..<22)
    func longNote(lines: Int) throws {
        let reading = try layOut(
            sampleDocument(body: [Paragraph(text: han(26 + 28 * lines))], note: "联系人：" + han(70)))
        let date = try #require(reading.text("2020年11月9日"))
        let note = try #require(reading.text("（联系人"))
        #expect(note.page == date.page && note.y > date.y)
    }

    @Test("a heading chain longer than a page runs on without losing a line")
    func longHeadingChain() throws {
        let body = (1...30).map { Paragraph(level: .first, heading: "第\($0)个标题", text: "") } + [Paragraph(text: han(30))]
        let reading = try layOut(sampleDocument(body: body))
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined()
        for number in 1...30 { #expect(all.contains("第\(number)个标题")) }
        #expect(reading.characters(ofPage: 1).contains("第1个标题"))
    }
}
