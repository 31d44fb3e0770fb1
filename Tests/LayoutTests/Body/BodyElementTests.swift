import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Elements of the text among each other (GB/T 9704-2012 §7.3.3, docs/decisions/0015)")
struct BodyElementTests {
    private static let pitch = (225 - cell) / 21

    private func layOut(_ body: [Block], imprint: Imprint? = nil) throws -> Reading {
        var document = sampleDocument(sealing: .unsealed, imprint: imprint)
        document.body = body
        return try LayoutTests.layOut(document)
    }

    private func paragraph(_ text: String, _ form: Paragraph.Form = .plain) -> Block { .paragraph(Paragraph(text: text, form: form)) }

    private func heading(_ level: HeadingLevel, _ heading: String, _ text: String = "") -> Block {
        .paragraph(Paragraph(level: level, heading: heading, text: text))
    }

    // MARK: Headings

    @Test("all four levels alone: each on a line of its own, two cells in, in its face", arguments: [
        (HeadingLevel.first, "一、总体要求", "黑体"), (.second, "（一）工作目标", "楷体"), (.third, "1.检查范围", "仿宋"), (.fourth, "（1）检查方式", "仿宋"),
    ])
    func standalone(level: HeadingLevel, text: String, role: String) throws {
        let reading = try layOut([heading(level, text), paragraph(han(60))])
        let seen = try #require(reading.text(text))
        #expect(seen.role == role && seen.points == 16)
        #expect((seen.x - bearing).isAbout(28 + 2 * cell, within: cell / 2))
        let next = try #require(reading.text(String(han(60).prefix(26))))
        #expect((next.y - seen.y).isLines(1))
    }

    @Test("run in: the heading in its face, the sentence after it in 仿宋 on the same line", arguments: [
        (HeadingLevel.first, "黑体"), (.second, "楷体"), (.third, "仿宋"), (.fourth, "仿宋"),
    ])
    func runIn(level: HeadingLevel, role: String) throws {
        let reading = try layOut([heading(level, "某项要求。", "按时报送情况。")])
        let seen = try #require(reading.texts.first { $0.text.hasPrefix("某项要求") })
        #expect(seen.role == role)
        let sentence = try #require(reading.texts.first { $0.text.contains("按时报送情况。") })
        #expect(sentence.role == "仿宋" && sentence.y == seen.y)
    }

    @Test("headings that follow each other stay together and with the text below them", arguments: 0..<12)
    func headingsTogether(lines: Int) throws {
        let reading = try layOut([
            paragraph(han(26 + 28 * lines)), heading(.first, "一、甲乙丙"), heading(.second, "（一）丁戊己"), heading(.third, "1.庚辛壬"), paragraph(han(80)),
        ])
        let pages = try ["一、甲乙丙", "（一）丁戊己", "1.庚辛壬"].map { try #require(reading.text($0)).page }
        #expect(Set(pages).count == 1)
        let last = try #require(reading.text("1.庚辛壬"))
        #expect(reading.texts.contains { $0.page == last.page && $0.y > last.y + 1 && $0.text.hasPrefix(String(han(4))) })
    }

    @Test("a heading longer than a line turns flush left, in its face")
    func longHeading() throws {
        let reading = try layOut([heading(.first, "一、" + han(50)), paragraph("完。")])
        let lines = reading.texts.filter { $0.role == "黑体" && $0.points == 16 }
        #expect(lines.count == 2)
        #expect(lines[0].text.count == 26 && lines[1].text.count == 26)
        #expect((lines[1].x - bearing).isAbout(28))
    }

    @Test("a numbered paragraph that is one whole sentence is text in 仿宋", arguments: [
        (HeadingLevel.first, "一、某年底前依法办结，工资支付到人。"), (.second, "（一）逾期没有办结的，予以通报。"), (.second, "（二）办结的（含当日），销账。）"),
    ])
    func sentence(level: HeadingLevel, text: String) throws {
        let reading = try layOut([heading(level, text), paragraph(han(60))])
        let seen = try #require(reading.texts.first { $0.text.hasPrefix(String(text.prefix(3))) })
        #expect(seen.role == "仿宋" && (seen.x - bearing).isAbout(28 + 2 * cell, within: cell / 2))
    }

    @Test("a phrase with a full stop heads plain text below it, and is text above anything else")
    func phrase() throws {
        let phrase = heading(.second, "（一）某项要求。")
        #expect(try layOut([phrase, paragraph(han(60))]).text("（一）某项要求")?.role == "楷体")
        #expect(try layOut([phrase, heading(.second, "（二）某项要求。")]).text("（一）某项要求")?.role == "仿宋")
        #expect(try layOut([phrase, paragraph(han(60), .item(mark: "①"))]).text("（一）某项要求")?.role == "仿宋")
        #expect(try layOut([paragraph(han(60)), phrase]).text("（一）某项要求")?.role == "仿宋")
    }

    @Test("without a full stop at its end, or with text behind it, a heading is one")
    func notSentences() {
        let plain = Block.paragraph(Paragraph(text: "某"))
        #expect(!Paragraph(level: .first, heading: "一、甲，乙", text: "").isNumberedSentence(before: nil))
        #expect(!Paragraph(level: .second, heading: "（一）甲，乙。", text: "丙。").isNumberedSentence(before: nil))
        #expect(!Paragraph(text: "甲，乙。").isNumberedSentence(before: plain))
        #expect(Paragraph(level: .second, heading: "（一）甲：“乙。”", text: "").isNumberedSentence(before: plain))
        #expect(!Paragraph(level: .second, heading: "", text: "").isNumberedSentence(before: plain))
    }

    @Test("lines of a numbered list head nothing: a page takes as many of them as it has room for", arguments: 16...22)
    func listed(before: Int) throws {
        let list = (1...12).map { heading(.third, "\($0).某局：0390－26607\($0)") }
        let reading = try layOut((0..<before).map { _ in paragraph(han(10)) } + list + [paragraph("完。")])
        let above = try #require(reading.texts.last { $0.page == 1 && $0.points == 16 && $0.y < 262 })
        let next = try #require(reading.texts.first { $0.page == 2 && $0.points == 16 })
        // Page 1 is full: what begins page 2 follows its last line, wherever the list begins.
        #expect(above.y > 250, "\(above.text)")
        #expect(next.y < 45)
    }

    @Test("only the like directly above or below makes a line one of a list")
    func isListed() {
        let line = Paragraph(level: .third, heading: "1.某局", text: "")
        let other = Paragraph(level: .third, heading: "2.某局", text: "")
        let text = Block.paragraph(Paragraph(text: "某"))
        #expect(line.isListed(after: nil, before: .paragraph(other)) && other.isListed(after: .paragraph(line), before: text))
        #expect(!line.isListed(after: text, before: text) && !line.isListed(after: nil, before: nil))
        // A run-in heading has its text, another level is above or below it, and 一、 and （一） always head something.
        #expect(!line.isListed(after: nil, before: .paragraph(Paragraph(level: .third, heading: "2.某局。", text: "某"))))
        #expect(!line.isListed(after: nil, before: .paragraph(Paragraph(level: .fourth, heading: "（1）某局", text: ""))))
        let first = Paragraph(level: .first, heading: "一、某事", text: "")
        #expect(!first.isListed(after: .paragraph(first), before: .paragraph(first)))
        #expect(!Paragraph(text: "某").isListed(after: .paragraph(line), before: .paragraph(line)))
    }

    @Test("such a sentence keeps its words and its footnotes, and does not hold the next line")
    func plainWords() {
        let note = Footnote("注", offset: 9)
        let sentence = Paragraph(level: .second, heading: "（一）甲，乙。", text: "", footnotes: [note])
        let plain = sentence.withoutHeading
        #expect(plain.level == nil && plain.heading.isEmpty && plain.text == "（一）甲，乙。" && plain.footnotes == [note])
        #expect(!plain.isStandaloneHeading)
    }

    // MARK: Lists

    @Test("items of every mark turn at the margin", arguments: ["①", "⑨", "⑩", "⑳", "——"])
    func marks(mark: String) throws {
        let reading = try layOut([paragraph(han(70), .item(mark: mark))])
        let lines = reading.texts.filter { $0.page == 1 && $0.points == 16 && $0.y > 150 && han(70).contains($0.text.replacing(mark, with: "")) }
        #expect(lines.count >= 3)
        #expect((lines[0].x - bearing).isAbout(28 + 2 * cell))
        for line in lines.dropFirst() where !line.text.contains("年") { #expect((line.x - bearing).isAbout(28)) }
    }

    @Test("a paragraph after a list is indented as every one is")
    func afterList() throws {
        let reading = try layOut([paragraph(han(40), .item(mark: "①")), paragraph("某甲某乙" + han(40))])
        let seen = try #require(reading.texts.first { $0.text.hasPrefix("某甲某乙") })
        #expect((seen.x - bearing).isAbout(28 + 2 * cell))
    }

    @Test("a list may run over a page, each begins two cells in", arguments: [0, 3, 6, 9])
    func listOverPage(lines: Int) throws {
        let reading = try layOut([paragraph(han(26 + 28 * lines))] + (1...8).map { paragraph("第\($0)项" + han(60), .item(mark: "①")) })
        for page in 1...reading.pages.count {
            let left = page % 2 == 1 ? 28.0 : 26
            for seen in reading.texts where seen.page == page && seen.points == 16 && seen.text.hasPrefix("①") {
                #expect((seen.x - bearing).isAbout(left + 2 * cell), "page \(page)")
            }
        }
        let all = reading.texts.map(\.text).joined()
        for number in 1...8 { #expect(all.contains("第\(number)项")) }
    }

    // MARK: Quotations

    @Test("a quotation is set like any paragraph", arguments: [20, 60, 200])
    func quotation(count: Int) throws {
        let reading = try layOut([paragraph("如下：" + han(5)), paragraph("某条" + han(count), .quotation), paragraph("完毕。")])
        let first = try #require(reading.texts.first { $0.text.hasPrefix("某条") })
        let end = try #require(reading.texts.first { $0.text.hasPrefix("完毕") })
        let lines = reading.texts.filter { $0.page == first.page && $0.points == 16 && $0.y >= first.y && ($0.y < end.y || end.page > first.page) }
        let left = first.page % 2 == 1 ? 28.0 : 26
        for line in lines where !line.text.contains("2020年") && line.text != "某市人民政府" {
            #expect((line.x - bearing).isAbout(left + (line.y == first.y || line.text.hasPrefix("完毕") ? 2 : 0) * cell))
        }
        #expect((first.x - bearing).isAbout(left + 2 * cell))
    }

    @Test("several paragraphs of a quotation each have their indent")
    func quotations() throws {
        let reading = try layOut([paragraph("某甲" + han(30), .quotation), paragraph("某乙" + han(30), .quotation)])
        for start in ["某甲", "某乙"] {
            let seen = try #require(reading.texts.first { $0.text.hasPrefix(start) })
            #expect((seen.x - bearing).isAbout(28 + 2 * cell))
        }
    }

    // MARK: Everything in order

    @Test("elements follow each other on the grid, one line below the other, in their order")
    func order() throws {
        let body: [Block] = [
            paragraph("甲段正文。"), heading(.first, "一、乙标题"), paragraph("丙段正文。"), paragraph("丁项；", .item(mark: "①")), paragraph("戊项。", .item(mark: "②")),
            paragraph("己引文。", .quotation), paragraph("庚段正文。"),
        ]
        let reading = try layOut(body)
        let starts = ["甲段", "一、乙", "丙段", "①丁", "②戊", "己引", "庚段"]
        let seen = try starts.map { start in try #require(reading.texts.first { $0.text.hasPrefix(start) }, "\(start)") }
        for (upper, lower) in zip(seen, seen.dropFirst()) where upper.page == lower.page { #expect((lower.y - upper.y).isLines(1)) }
        #expect(seen.map(\.page) == seen.map(\.page).sorted())
    }

    @Test("the same text takes as many lines in every form, with its mark in an item", arguments: [
        (Paragraph.Form.plain, 8), (.item(mark: "①"), 8), (.item(mark: "——"), 8), (.quotation, 8),
    ])
    func lineCounts(form: Paragraph.Form, expected: Int) throws {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())
        let lines = try BodyLayout(typesetter: typesetter, measures: Measures(), pictures: PictureFiles())
            .blocks([paragraph(han(211), form)])
        #expect(lines.count == expected)
    }
}

@Suite("Footnotes' room at the foot of a page")
struct FootnoteAreaTests {
    private let area = FootnoteArea()

    @Test("no notes take no room")
    func none() {
        #expect(area.height(of: 0) == .zero)
        #expect(area.gridLines(for: 0) == 0)
    }

    @Test("a line of notes takes 15.75 pt, the gap above the first 4 mm", arguments: 1...40)
    func height(count: Int) {
        #expect(area.height(of: count) == .millimetres(4) + .points(15.75) * count)
    }

    @Test("grid lines that are given up hold the notes, and one fewer would not", arguments: 1...40)
    func gridLines(count: Int) {
        let lines = area.gridLines(for: count)
        #expect(area.linePitch * lines >= area.height(of: count))
        #expect(area.linePitch * (lines - 1) < area.height(of: count))
    }

    @Test("as many notes as grid lines hold, and no more", arguments: 0...22)
    func most(lines: Int) {
        let most = area.mostLines(in: lines)
        #expect(most >= 0)
        if most > 0 { #expect(area.height(of: most) <= area.linePitch * lines) }
        #expect(area.height(of: most + 1) > area.linePitch * lines)
    }

    @Test("more lines never take less room")
    func monotone() {
        let rooms = (0...60).map(area.gridLines)
        #expect(rooms == rooms.sorted())
        let counts = (0...22).map(area.mostLines)
        #expect(counts == counts.sorted())
    }
}
