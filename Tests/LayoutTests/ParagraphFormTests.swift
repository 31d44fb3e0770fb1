import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Lists, quotations, footnotes (docs/decisions/0015)")
struct ParagraphFormTests {
    private func item(_ text: String, mark: String = "①") -> Paragraph { Paragraph(text: text, form: .item(mark: mark)) }

    @Test("an item of a list is a paragraph: two cells in, turned lines flush left (§7.3.3)", arguments: ["①", "——"])
    func items(mark: String) throws {
        let reading = try layOut(sampleDocument(body: [item(han(60), mark: mark)]))
        let first = try #require(reading.text(mark + han(5)))
        #expect(first.x.isAbout(28 + 2 * cell + bearing))
        let second = try #require(reading.texts.first { $0.page == 1 && $0.y > first.y + 1 })
        #expect(second.x.isAbout(28 + bearing))
        #expect(first.text.count == 26 && second.text.count == 28)
    }

    @Test("so is a quotation")
    func quotation() throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(80), form: .quotation)]))
        let first = try #require(reading.text(han(26)))
        #expect(first.x.isAbout(28 + 2 * cell + bearing))
        let second = try #require(reading.texts.first { $0.page == 1 && $0.y > first.y + 1 })
        #expect(second.x.isAbout(28 + bearing))
        #expect(first.text.count == 26 && second.text.count == 28)
        #expect(first.role == "仿宋" && second.role == "仿宋")
    }

    @Test("items and quotations that run over a page go on flush left there", arguments: [Paragraph.Form.item(mark: "①"), .quotation])
    func overPage(form: Paragraph.Form) throws {
        let reading = try layOut(sampleDocument(body: [Paragraph(text: han(490), form: form)]))
        let second = reading.texts.filter { $0.page == 2 && $0.points == 16 && $0.text.count > 10 && !$0.text.hasPrefix("某市") }
        #expect(second.count > 3)
        for line in second { #expect(line.x.isAbout(26 + bearing)) }
    }

    // MARK: Footnotes

    /// A paragraph with notes after so many of its characters.
    private func noted(_ count: Int, _ notes: [(at: Int, text: String)]) -> Paragraph {
        Paragraph(text: han(count), footnotes: notes.map { Footnote($0.text, offset: $0.at * 3) })
    }

    /// Whether a run holds marks alone.
    private func isMark(_ text: String) -> Bool { text.allSatisfy(Self.circled.contains) }

    private static let circled = Set((1...CircledNumber.most).compactMap { CircledNumber.text($0)?.first })

    /// The baselines of the text and of the notes of a page.
    private func lines(_ reading: Reading, _ page: Int) -> (text: [Double], notes: [Double]) {
        let seen = reading.texts.filter { $0.page == page && $0.y < 262.5 && $0.role == "仿宋" }
        // Marks in the text are of the notes' size, but raised.
        let notes = seen.filter { $0.points == 10.5 && !isMark($0.text) }
        return (seen.filter { $0.points == 16 }.map(\.y), notes.map(\.y))
    }

    @Test("a mark is raised in its place; its note is at the foot of the page below a short rule")
    func footnote() throws {
        let reading = try layOut(sampleDocument(body: [noted(40, [(10, "根据统计年报。")])]))
        let line = try #require(reading.text(String(han(10))))
        let mark = try #require(reading.texts.first { $0.text == "①" })
        #expect(mark.points == 10.5)
        #expect((line.y - mark.y).isAbout(0.3 * em))
        // It takes the cell after the tenth character.
        #expect((mark.x - (cell - Length.points(10.5).millimetres) / 2).isAbout(28 + 12 * cell))
        let note = try #require(reading.text("①根据统计年报。"))
        #expect(note.points == 10.5 && note.x.isAbout(28))
        #expect(note.y < 262 && note.y > 258)
        let rule = try #require(reading.rules.first { $0.page == 1 && $0.rect.width == .millimetres(39) })
        #expect(rule.rect.maxY.millimetres < note.y - 3)
    }

    @Test("notes are numbered through the document")
    func numbering() throws {
        let reading = try layOut(
            sampleDocument(body: [noted(60, [(5, "甲。"), (20, "乙。")]), noted(700, [(3, "丙。"), (650, "丁。")])]))
        let all = reading.texts.map(\.text).joined()
        for note in ["①甲。", "②乙。", "③丙。", "④丁。"] { #expect(all.contains(note)) }
    }

    @Test("text and notes never meet, each note begins on the page of its mark", arguments: 0..<40 as Range<UInt64>)
    func flow(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        var body: [Paragraph] = []
        var count = 0
        for _ in 0..<Int.random(in: 3...12, using: &random) {
            let length = Int.random(in: 20...260, using: &random)
            var notes: [(at: Int, text: String)] = []
            while Bool.random(using: &random), count < 40 {
                count += 1
                notes.append((Int.random(in: (notes.last?.at ?? 0)...length, using: &random), "注\(count)号" + han(Int.random(in: 1...300, using: &random))))
            }
            body.append(noted(length, notes))
        }
        let reading = try layOut(sampleDocument(body: body, imprint: sampleImprint))
        for page in 1...reading.pages.count {
            let (text, notes) = lines(reading, page)
            guard let last = text.max(), let first = notes.min() else { continue }
            #expect(first - last > 6.5, "page \(page) \(last) \(first)")
        }
        var starts = 0
        for number in 1...max(1, count) where count > 0 {
            let character = try #require(CircledNumber.text(number))
            let mark = try #require(reading.texts.first { isMark($0.text) && $0.text.contains(character) })
            let note = try #require(reading.texts.first { $0.text.hasPrefix("\(character)注\(number)号") })
            if mark.page == note.page { starts += 1 }
        }
        #expect(starts == count)
        let all = reading.texts.filter { $0.points == 16 }.map(\.text).joined()
        for paragraph in body { #expect(all.contains(paragraph.text)) }
    }

    @Test("a note longer than its page goes on at the foot of the next")
    func longNote() throws {
        let reading = try layOut(sampleDocument(body: [noted(700, [(5, han(1500))])]))
        let pages = Set(reading.texts.filter { $0.points == 10.5 }.map(\.page))
        #expect(pages.count > 1)
        let notes = reading.texts.filter { $0.points == 10.5 }.map(\.text).joined()
        #expect(notes.contains(han(1500)))
        #expect(reading.rules.filter { $0.rect.width == .millimetres(39) }.count == pages.count)
    }

    @Test("a mark does not begin a line", arguments: 24...30)
    func markStaysWithText(at: Int) throws {
        let reading = try layOut(sampleDocument(body: [noted(60, [(at, "注。")])]))
        let mark = try #require(reading.texts.first { $0.text == "①" })
        #expect(mark.x > 28 + cell)
    }

    @Test("LAY0506: more than fifty footnotes")
    func tooMany() {
        let body = [noted(120, (0..<51).map { ($0 * 2, "注。") })]
        #expect(failureCodes(sampleDocument(body: body)) == ["LAY0506"])
    }

    @Test("the marks of footnotes", arguments: [(1, "①"), (20, "⑳"), (21, "㉑"), (35, "㉟"), (36, "㊱"), (50, "㊿")])
    func marks(number: Int, mark: String) {
        #expect(CircledNumber.text(number) == mark)
        #expect(CircledNumber.text(0) == nil && CircledNumber.text(51) == nil)
    }

    // MARK: Linear time

    @Test("a report of hundreds of pages is shaped once, and only its last pages again")
    func linear() throws {
        let shaper = CountingShaper()
        func characters(paragraphs: Int) throws -> Int {
            shaper.count = 0
            let body = (0..<paragraphs).map { _ in Paragraph(text: han(300)) }
            _ = try DocumentLayout(shaper: shaper, lexicon: sampleLexicon).layOut(sampleDocument(body: body))
            return shaper.count
        }
        let short = try characters(paragraphs: 40)
        let long = try characters(paragraphs: 400)
        // 300 characters a paragraph, each shaped once; what is tried again is two pages.
        #expect(long - short <= 360 * 300 + 60_000)
        #expect(long >= 400 * 300)
    }
}

/// Counts the characters that it shapes.
private final class CountingShaper: TextShaper {
    var count = 0
    private let shaper = FakeShaper()

    func shape(_ text: StyledText) throws(StageFailure) -> ShapedText {
        count += text.text.count
        return try shaper.shape(text)
    }

    func emTop(of style: TextStyle) throws(StageFailure) -> Length { try shaper.emTop(of: style) }

    func ink(of text: ShapedText) throws(StageFailure) -> InkExtent { try shaper.ink(of: text) }
}
