import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Properties of random documents with everything a body can hold")
struct BodyPropertyTests {
    private static let picture = SamplePictures.png(width: 500, height: 300, colours: [(0, 0, 0)])

    private func block(_ random: inout SplitMix64, _ notes: inout Int) -> Block {
        let text = han(Int.random(in: 1...200, using: &random))
        switch Int.random(in: 0...7, using: &random) {
        case 0: return .paragraph(Paragraph(level: HeadingLevel.allCases.element(&random), heading: "一、标题", text: ""))
        case 1: return .paragraph(Paragraph(text: text, form: .item(mark: ["①", "——"].element(&random))))
        case 2: return .paragraph(Paragraph(text: text, form: .quotation))
        case 3 where notes < 45:
            notes += 1
            let note = Footnote("注" + han(Int.random(in: 1...120, using: &random)), offset: Int.random(in: 0...text.count, using: &random) * 3)
            return .paragraph(Paragraph(text: text, footnotes: [note]))
        case 4 where Bool.random(using: &random):
            return .picture(Picture(file: PlacedText("图.png"), caption: PlacedText("图名"), alternative: "图", width: Int.random(in: 30...156, using: &random)))
        default: return .paragraph(Paragraph(text: text))
        }
    }

    private func signature(_ random: inout SplitMix64) -> Signature {
        let count = Bool.random(using: &random) ? 1 : Int.random(in: 2...8, using: &random)
        let organs = (0..<count).map { PlacedText(String(han(100).dropFirst($0 * 7).prefix(Int.random(in: 3...12, using: &random)))) }
        let sealing = Signature.Sealing.allCases.element(&random)
        return Signature(
            organs: organs, date: anyDate, sealing: sealing, sealDiameters: [Int.random(in: 38...50, using: &random)],
            signers: sealing == .stamped ? organs.prefix(3).map(Signer.init) : [])
    }

    private func document(_ seed: UInt64) -> Document {
        var random = SplitMix64(seed: seed)
        var notes = 0
        var body = [Block.paragraph(Paragraph(text: han(Int.random(in: 40...300, using: &random))))]
        for _ in 0..<Int.random(in: 0...14, using: &random) { body.append(block(&random, &notes)) }
        body.append(.paragraph(Paragraph(text: han(Int.random(in: 60...200, using: &random)))))
        var document = sampleDocument(note: Bool.random(using: &random) ? "此件公开发布" : nil, imprint: sampleImprint)
        document.body = body
        document.signature = signature(&random)
        document.binding = Bool.random(using: &random) ? .booklet : .sheets
        document.imprint?.copies = (0..<Int.random(in: 0...3, using: &random)).map { PlacedText("某委\($0)，某办") }
        document.attachments = (0..<Int.random(in: 0...4, using: &random)).map { index in
            Enclosure(
                name: PlacedText("附表\(index)"),
                content: .text(title: PlacedText("附表\(index)"), body: [.paragraph(Paragraph(text: han(Int.random(in: 1...900, using: &random))))]),
                isLandscape: Bool.random(using: &random))
        }
        return document
    }

    private func layOut(_ document: Document) throws -> Reading {
        let files = PictureFiles(["图.png": Self.picture])
        return Reading(
            pages: try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon, pictures: files).layOut(document).output)
    }

    @Test("text is conserved, all is within the measure, nothing meets, folios run on, the last page ends a sheet", arguments: 0..<60 as Range<UInt64>)
    func holds(seed: UInt64) throws {
        let document = document(seed)
        let reading = try layOut(document)
        #expect(reading.pages.count % (document.binding == .booklet ? 4 : 2) == 0)
        let numbered = reading.pages.compactMap(\.folio)
        #expect(numbered == Array(1...numbered.count))
        let all = reading.texts.filter { $0.points == 16 }.map(\.text).joined()
        for paragraph in document.body.paragraphs { #expect(all.contains(paragraph.text)) }
        let notes = reading.texts.filter { $0.points == 10.5 }.map(\.text).joined()
        for note in document.body.paragraphs.flatMap(\.footnotes) { #expect(notes.contains(note.text)) }
        for seen in reading.texts where seen.points == 16 && reading.pages[seen.page - 1].viewerRotation == .none {
            let left = seen.page % 2 == 1 ? 28.0 : 26
            #expect(seen.x > left - 0.2 && seen.x < left + 156, "\(seen)")
            #expect(seen.y > 37 && seen.y - riseOfTextLine + cell < 262.05, "\(seen)")
        }
        for (index, page) in reading.pages.enumerated() {
            for item in page.items {
                guard case .image(let image) = item else { continue }
                #expect(Measures().typeArea(ofPage: index + 1).contains(image.rect))
                for seen in reading.texts where seen.page == index + 1 && seen.points == 16 {
                    #expect(seen.y < image.rect.minY.millimetres || seen.y - riseOfTextLine > image.rect.maxY.millimetres - 0.1)
                }
            }
        }
    }

    @Test("the date's page has text above the date", arguments: 60..<100 as Range<UInt64>)
    func dateWithText(seed: UInt64) throws {
        let reading = try layOut(document(seed))
        let date = try #require(reading.texts.first { $0.text.contains("2020年11月9日") && $0.points == 16 })
        #expect(reading.texts.contains { $0.page == date.page && $0.y < date.y - 15 && $0.text.count > 5 && $0.points == 16 })
    }

    @Test("twice the same", arguments: 0..<10 as Range<UInt64>)
    func same(seed: UInt64) throws { #expect(try layOut(document(seed)).pages == layOut(document(seed)).pages) }
}
