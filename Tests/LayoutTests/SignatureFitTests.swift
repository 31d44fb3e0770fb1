import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Signature, seal and date share a page with text (GB/T 9704-2012 §7.3.5.1, §7.3.5.5)")
struct SignatureFitTests {
    private static let organ = "某市人民政府"
    private static let date = "2020年11月9日"

    private func document(
        lines: Int, diameter: Int, note: String? = nil, attachments: [Enclosure] = [], imprint: Imprint? = nil
    ) -> Document {
        // One paragraph a line, so that no line can be gained or lost but by the lines' distance.
        let body = (0..<lines).map { Paragraph(text: String(han(500).dropFirst($0 % 400).prefix(20))) }
        var document = sampleDocument(body: body, attachments: attachments, note: note, imprint: imprint)
        document.signature?.sealDiameters = [diameter]
        return document
    }

    /// What the page of the date must have, found again from the page alone.
    private func check(_ reading: Reading, diameter: Double, _ comment: Comment) throws {
        let name = try #require(reading.texts.last { $0.text == Self.organ && $0.points == 16 }, comment)
        let date = try #require(reading.texts.last { $0.text.hasPrefix(Self.date) && $0.points == 16 }, comment)
        #expect(name.page == date.page, comment)
        let texts = reading.texts.filter {
            $0.page == date.page && $0.points == 16 && $0.y < name.y - 1 && $0.y > (date.page == 1 ? 150 : 0)
        }
        let last = try #require(texts.map(\.y).max(), comment)
        // A seal that presses both, its middle above theirs, within a line of the text and within the page.
        let bottom = last - riseOfTextLine + cell
        let middle = (name.y + date.y) / 2 - riseOfTextLine + cell / 2
        let low = max(2, middle - diameter / 2 - bottom - 5.01)
        let high = min(10.39, middle - diameter / 2 - bottom - 1.49, 262.02 - bottom - diameter)
        #expect(low <= high + 0.001, comment)
        #expect(date.y - riseOfTextLine + cell <= 262.02, comment)
        // Its middle is over the date's, and it stays within the measure.
        let left = date.page % 2 == 1 ? 28.0 : 26
        let x = date.x - (cell - em) / 4 + 6.5 * cell / 2
        #expect(x - diameter / 2 >= left && x + diameter / 2 <= left + 156, comment)
    }

    /// The distances of neighbouring lines of text on a page.
    private func pitches(_ reading: Reading, _ page: Int) -> [Double] {
        let ys = reading.texts.filter { $0.page == page && $0.text.count == 20 }.map(\.y)
        return zip(ys, ys.dropFirst()).map { $1 - $0 }
    }

    @Test("page 1 is never wide beside a close page 2: the two are faces of one leaf", arguments: [38, 42, 45, 50])
    func faces(diameter: Int) throws {
        let usual = (225 - cell) / 21
        var closePages = 0
        for lines in 20...44 {
            let reading = try layOut(document(lines: lines, diameter: diameter))
            let (front, back) = (pitches(reading, 1), pitches(reading, 2))
            guard let first = front.first, let second = back.first, second < usual - 0.05 else { continue }
            closePages += 1
            #expect(first <= usual * 1.031, "\(lines) lines: \(first) and \(second) mm")
            #expect(front.allSatisfy { abs($0 - first) < 0.02 }, "\(lines) lines")
        }
        #expect(closePages > 0)
    }

    @Test("a text that ends in any line of page 1, 2 or 3", arguments: [38, 42, 45, 50])
    func everyEnding(diameter: Int) throws {
        for lines in Array(2...9) + Array(10...31) {
            let reading = try layOut(document(lines: lines, diameter: diameter))
            let comment: Comment = "\(lines) lines, \(diameter) mm"
            try check(reading, diameter: Double(diameter), comment)
            let all = reading.texts.map(\.text).joined()
            for line in 0..<lines { #expect(all.contains(han(500).dropFirst(line % 400).prefix(20)), comment) }
            for page in 1...reading.pages.count {
                for pitch in pitches(reading, page) {
                    // Lines of the signature's page give way by a twentieth; a page that is left early is filled.
                    let isLast = page == reading.texts.last { $0.text.hasPrefix(Self.date) }?.page
                    #expect((9.87...(isLast ? 11.03 : 12.02)).contains(pitch), comment)
                }
            }
        }
    }

    @Test("the pages before the last two stay as they are", arguments: [70, 75, 80, 85, 91])
    func onlyLastPages(lines: Int) throws {
        let reading = try layOut(document(lines: lines, diameter: 50))
        for page in 2..<reading.pages.count - 1 where page < reading.pages.count - 2 {
            #expect(pitches(reading, page).allSatisfy { $0.isAbout((225 - cell) / 21) })
            #expect(reading.texts.filter { $0.page == page && $0.text.count == 20 }.count == 22)
        }
    }

    @Test("with room enough nothing is closer or wider than usual, two blank lines above the name")
    func roomEnough() throws {
        for lines in 24...36 {
            let reading = try layOut(document(lines: lines, diameter: 42))
            let date = try #require(reading.text(Self.date))
            let last = try #require(reading.texts.filter { $0.page == date.page && $0.text.count == 20 }.map(\.y).max())
            guard last < 37 + 16 * 10.449 + riseOfTextLine else { continue }
            #expect((date.y - last).isAbout(4 * (225 - cell) / 21), "\(lines)")
            #expect(pitches(reading, date.page).allSatisfy { $0.isAbout((225 - cell) / 21) })
        }
    }

    @Test("no page is without text, with 附注 and 附件说明 too", arguments: [0, 1, 5, 12])
    func withNotes(attachments: Int) throws {
        let enclosures = (0..<attachments).map { Enclosure(name: PlacedText("某项情况表之\($0 + 1)"), content: .separate) }
        for lines in stride(from: 3, to: 31, by: 2 + attachments % 3) {
            let document = document(
                lines: lines, diameter: 42, note: "此件公开发布", attachments: enclosures, imprint: sampleImprint)
            let reading = try layOut(document)
            let date = try #require(reading.text(Self.date))
            let above = reading.texts.filter { $0.page == date.page && $0.points == 16 && $0.y < date.y - 12 && $0.text.count > 5 }
            #expect(above.contains { $0.text.count == 20 || $0.text.contains("情况表") }, "\(lines)")
            let note = try #require(reading.text("（此件公开发布）"))
            #expect(note.page == date.page && (note.y - date.y) > 9 && (note.y - date.y) < 11.1)
            #expect(reading.pages.count % 2 == 0)
        }
    }

    @Test("a seal that fits below a last page with one line more than usual makes that page so")
    func tight() throws {
        // 22 lines on page 2, of which the seal of 42 mm needs the last five; 18 lines leave four.
        let found = try (20...34).compactMap { lines -> [Double]? in
            let reading = try layOut(document(lines: lines, diameter: 42))
            let pitches = pitches(reading, reading.pages.count)
            return pitches.contains { $0 < 10.2 } ? pitches : nil
        }
        #expect(!found.isEmpty)
        for pitches in found { #expect(pitches.allSatisfy { $0.isAbout((225 - cell) / 22) }) }
    }

    @Test("a paragraph that runs over the page is composed again from its line there, and loses nothing", arguments: 0..<12)
    func longParagraph(extra: Int) throws {
        let text = han(500) + "，第\(extra)号文件。" + han(100 + extra * 7)
        var document = sampleDocument(body: [Paragraph(text: text)])
        document.signature?.sealDiameters = [48]
        let reading = try layOut(document)
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined().replacing(/— \d+ —/, with: "")
        #expect(all.contains(text))
        try check(reading, diameter: 48, "\(extra)")
    }

    @Test("the same document is set in the same way each time", arguments: [31, 33, 40])
    func same(lines: Int) throws {
        let document = document(lines: lines, diameter: 50)
        #expect(try layOut(document).pages == layOut(document).pages)
    }

    @Test("LAY0501: one line of text and more seals than page 1 holds cannot share a page")
    func doesNotFit() {
        var document = sampleDocument(body: [Paragraph(text: han(10))])
        document.signature = Signature(
            organs: (1...9).map { PlacedText("某市第\($0)局", at: Place(file: "notice.gw", position: .init(line: 7, column: 1))) },
            date: anyDate, sealing: .sealed, sealDiameters: [60])
        do {
            _ = try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(document)
            Issue.record("it fits")
        } catch {
            #expect(error.diagnostics.map(\.code) == [.signatureDoesNotFit])
            #expect(error.diagnostics.first?.place?.position?.line == 7)
            #expect(error.diagnostics.first?.message.chinese.contains("不能与正文同处一页") == true)
        }
    }

    @Test("LAY0203: a name of 60 characters does not fit a line", arguments: [Signature.Sealing.sealed, .unsealed, .stamped])
    func tooWide(sealing: Signature.Sealing) {
        var document = sampleDocument()
        document.signature = Signature(
            organs: [PlacedText(han(60))], date: anyDate, sealing: sealing,
            signers: sealing == .stamped ? [Signer(title: PlacedText(han(60)))] : [])
        #expect(failureCodes(document) == ["LAY0203"])
    }
}
