import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Properties of random documents")
struct PropertyTests {
    private static let marks: [Character] = ["，", "。", "、", "；", "“", "”", "《", "》", "（", "）", "1", "2", "a"]

    private func text(_ count: Int, _ random: inout SplitMix64) -> String {
        String(
            (0..<count).map { _ -> Character in
                Bool.random(using: &random) || Bool.random(using: &random)
                    ? Character(Unicode.Scalar(0x4E00 + UInt32.random(in: 0..<3000, using: &random))!)
                    : Self.marks.randomElement(using: &random)!
            })
    }

    private func document(_ seed: UInt64) -> Document {
        var random = SplitMix64(seed: seed)
        let body = (0..<Int.random(in: 0...14, using: &random)).map { _ -> Paragraph in
            let level = HeadingLevel.allCases.randomElement(using: &random)!
            let text = self.text(Int.random(in: 1...260, using: &random), &random)
            return switch Int.random(in: 0...3, using: &random) {
            case 0: Paragraph(level: level, heading: "一、标题", text: "")
            case 1: Paragraph(level: level, heading: "（一）标题。", text: text)
            default: Paragraph(text: text)
            }
        }
        return sampleDocument(
            body: body, sealing: Bool.random(using: &random) ? .sealed : .unsealed,
            note: Bool.random(using: &random) ? "此件公开发布" : nil, imprint: sampleImprint)
    }

    @Test("text is conserved, all stands on the sheet, no two lines share a place, the last page is even", arguments: 0..<80 as Range<UInt64>)
    func holds(seed: UInt64) throws {
        let document = document(seed)
        let reading = try layOut(document)
        let all = (1...reading.pages.count).map(reading.characters(ofPage:)).joined()
            .replacing(/— \d+ —/, with: "")
        for paragraph in document.body.paragraphs { #expect(all.contains(paragraph.heading + paragraph.text)) }
        #expect(reading.pages.count % 2 == 0)
        let sheet = Rect(origin: .zero, size: .a4)
        for rule in reading.rules { #expect(sheet.contains(rule.rect)) }
        for seen in reading.texts where seen.role != "小标宋" && seen.points == 16 {
            // The blank half of an opening mark may hang over the edge; its ink does not.
            let hanging = "“《（".contains(seen.text.prefix(1)) ? em / 2 : 0
            #expect(seen.x >= 25.85 - hanging && seen.x <= 184)
            #expect(seen.y > 37 && seen.y < 263)
        }
        for page in 1...reading.pages.count {
            let ys = reading.lines(ofPage: page).map(\.y)
            for (upper, lower) in zip(ys, ys.dropFirst()) { #expect(lower - upper > 4.9, "page \(page): \(ys)") }
        }
    }

    @Test("laying out twice gives the same pages", arguments: 0..<8 as Range<UInt64>)
    func same(seed: UInt64) throws {
        #expect(try layOut(document(seed)).pages == layOut(document(seed)).pages)
    }
}
