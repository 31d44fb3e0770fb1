import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("正文 (GB/T 9704-2012 §5.2, §7.3.3)")
struct BodyTests {
    @Test("22 lines of 28 characters fill a page from its first to its last millimetre (§5.2.3)")
    func fullPage() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(28 * 60))]))
        let lines = reading.lines(ofPage: 2).dropLast()
        #expect(lines.count == 22)
        #expect(lines.allSatisfy { $0.text.count == 28 })
        for (index, line) in lines.enumerated() {
            #expect((line.y - riseOfTextLine).isAbout(lineTop(index)))
        }
        #expect((lineTop(21) + cell).isAbout(262))
    }

    @Test("characters stand in cells of 156/28 mm, without drift")
    func cells() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(28 * 60))]))
        let run = try #require(reading.texts.first { $0.page == 3 && $0.text.count == 28 })
        for (index, glyph) in run.run.glyphs.enumerated() {
            #expect((glyph.origin.x.millimetres - bearing).isAbout(28 + cell * Double(index)))
        }
    }

    @Test("margins are mirrored: 28 mm at the left of odd pages, 26 mm of even ones (§5.2.1)")
    func mirrored() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(28 * 60))]))
        #expect(try #require(reading.texts.first { $0.page == 2 }).x.isAbout(26 + bearing))
        #expect(try #require(reading.texts.first { $0.page == 3 }).x.isAbout(28 + bearing))
    }

    @Test("the first line of a paragraph is indented two cells, the others are flush left (§7.3.3)")
    func indent() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(60))]))
        let first = try #require(reading.text(String(han(60).prefix(26))))
        #expect(first.x.isAbout(28 + 2 * cell + bearing))
        let second = try #require(reading.text(String(han(60).dropFirst(26).prefix(28))))
        #expect(second.x.isAbout(28 + bearing))
    }

    @Test(
        "headings take the face of their level, all in 3号 (§7.3.3)",
        arguments: [
            (HeadingLevel.first, "黑体"), (.second, "楷体"), (.third, "仿宋"), (.fourth, "仿宋"),
        ])
    func headingFaces(level: HeadingLevel, role: String) throws {
        let paragraph = Paragraph(level: level, heading: "标题。", text: "正文文字。")
        let reading = try layOut(sampleDocument(body: [paragraph]))
        let heading = try #require(reading.text("标题"))
        #expect(heading.role == role)
        #expect(heading.points == 16)
        #expect(heading.x.isAbout(28 + 2 * cell + bearing))
        #expect(try #require(reading.texts.first { $0.text.contains("正文文字") }).role == "仿宋")
    }

    @Test("a heading that stands alone is never the last line of a page", arguments: 0..<23)
    func headingKeepsWithText(lines: Int) throws {
        let body = [
            Paragraph(text: han(26 + 28 * lines)), Paragraph(level: .first, heading: "一、标题", text: ""),
            Paragraph(text: han(100)),
        ]
        let reading = try layOut(sampleDocument(body: body))
        let heading = try #require(reading.text("一、标题"))
        let after = try #require(reading.texts.first { $0.page == heading.page && $0.y > heading.y + 1 })
        #expect(after.text.hasPrefix(String(han(4))))
    }

    /// Lines of text on each page, without head, signature and folio.
    private func linesOfText(_ reading: Reading, _ text: String, page: Int) -> [SeenText] {
        reading.texts.filter { $0.page == page && $0.points == 16 && text.contains($0.text) && $0.text.count > 1 }
    }

    @Test("the last line of a paragraph does not begin a page alone (孤行), and no more than a line is left blank for it", arguments: 2...24)
    func noWidow(before: Int) throws {
        let text = han(26 + 28 * 2 + 9)
        for count in [2, 3, 4] {
            let last = String(text.prefix(26 + 28 * (count - 2) + 9))
            // One paragraph a line, then one of several lines, then enough for page 2.
            let body = (0..<before).map { Paragraph(text: String(han(900).dropFirst(300 + $0).prefix(20))) }
                + [Paragraph(text: last)] + (0..<20).map { Paragraph(text: String(han(900).dropFirst(600 + $0).prefix(20))) }
            let reading = try layOut(sampleDocument(body: body))
            let pages = (1...reading.pages.count).map { linesOfText(reading, last, page: $0).count }
            #expect(pages.reduce(0, +) == count, "\(before) lines, then \(count): \(pages)")
            if let first = pages.firstIndex(where: { $0 > 0 }), pages[first] < count { #expect(pages[first + 1] >= 2, "\(before), \(count): \(pages)") }
        }
    }

    @Test("a heading goes over with a paragraph of two lines, of which no page parts the one from the other")
    func shortParagraphBelowHeading() throws {
        var first = 0
        for before in 2...24 {
            let body = (0..<before).map { Paragraph(text: String(han(900).dropFirst(300 + $0).prefix(20))) }
                + [Paragraph(level: .first, heading: "一、标题", text: ""), Paragraph(text: han(35))]
                + (0..<20).map { Paragraph(text: String(han(900).dropFirst(600 + $0).prefix(20))) }
            let reading = try layOut(sampleDocument(body: body))
            let lines = reading.texts.filter { $0.points == 16 && han(35).contains($0.text) && $0.text.count > 1 }
            let heading = try #require(reading.text("一、标题"))
            #expect(lines.count == 2 && lines.allSatisfy { $0.page == heading.page }, "\(before)")
            if !reading.texts.contains(where: { $0.page == heading.page && $0.y < heading.y && $0.points == 16 }) { first += 1 }
        }
        // Where two lines are left for it, one, or none.
        #expect(first == 3)
    }

    @Test("text is conserved in reading order over pages", arguments: [1, 28, 300, 3000])
    func conserved(count: Int) throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(count))]))
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined()
        let withoutFolios = all.replacing(/— \d+ —/, with: "")
        #expect(withoutFolios.contains(han(count)))
    }

    @Test("an empty body leaves a page with head and signature")
    func emptyBody() throws {
        let reading = try layOut(sampleDocument(body: []))
        #expect(reading.text("2020年11月9日") != nil)
    }
}
