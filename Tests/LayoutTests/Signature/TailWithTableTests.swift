import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("A signature below a text with a table or a picture (docs/decisions/0015)")
struct TailWithTableTests {
    private static let pitch = (225 - cell) / 21
    private static let picture = SamplePictures.png(width: 600, height: 200, colours: [(0, 0, 0)])

    private func line(_ index: Int) -> Block { .paragraph(Paragraph(text: String(han(500).dropFirst(index % 400).prefix(20)))) }

    private func layOut(_ body: [Block], sealing: Signature.Sealing = .sealed) throws -> Reading {
        var document = sampleDocument(sealing: sealing)
        document.body = body
        let files = PictureFiles(["图.png": Self.picture])
        return Reading(
            pages: try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon, pictures: files).layOut(document).output)
    }

    /// The distances of neighbouring lines of text, as multiples of the usual pitch where they are.
    private func pitches(_ reading: Reading, page: Int) -> [Double] {
        let ys = reading.texts.filter { $0.page == page && $0.text.count == 20 && $0.points == 16 }.map(\.y)
        return zip(ys, ys.dropFirst()).map { $1 - $0 }
    }

    private func isUsual(_ gap: Double) -> Bool {
        let lines = (gap / Self.pitch).rounded()
        return lines >= 1 && gap.isAbout(lines * Self.pitch, within: 0.02 * lines)
    }

    /// Pages that bear a rule of a table or a picture.
    private func pagesWithBlocks(_ reading: Reading) -> Set<Int> {
        var pages = Set(reading.rules.filter { $0.colour == .black && $0.rect.width > .shortestTableRule }.map(\.page))
        for (index, page) in reading.pages.enumerated() {
            for case .image in page.items { pages.insert(index + 1) }
        }
        return pages
    }

    @Test("a page with a table keeps the usual distance of lines, wherever its text ends", arguments: 0..<22)
    func table(lines: Int) throws {
        let body = (0..<4).map(line) + [.table(listBlock(5))] + (4..<4 + lines + 1).map(line)
        let reading = try layOut(body)
        for page in pagesWithBlocks(reading) {
            #expect(pitches(reading, page: page).allSatisfy(isUsual), "\(lines) lines: page \(page)")
        }
        let date = try #require(reading.texts.last { $0.text == "2020年11月9日" && $0.points == 16 })
        #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 && $0.y < date.y }, "\(lines) lines")
        #expect(date.y - riseOfTextLine + cell <= 262.02)
    }

    @Test("so does a page with a picture", arguments: [0, 3, 6, 9, 12, 15, 18, 21])
    func picture(lines: Int) throws {
        let picture = Picture(file: PlacedText("图.png"), caption: PlacedText("图1　流程"), alternative: "流程", width: 120)
        let reading = try layOut((0..<3).map(line) + [.picture(picture)] + (3..<3 + lines + 1).map(line))
        for page in pagesWithBlocks(reading) {
            #expect(pitches(reading, page: page).allSatisfy(isUsual), "\(lines) lines: page \(page)")
        }
        let date = try #require(reading.texts.last { $0.text == "2020年11月9日" && $0.points == 16 })
        #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 && $0.y < date.y }, "\(lines) lines")
    }

    @Test("a text that ends in a table: its last rows go with the signature", arguments: [3, 8, 12, 17, 24, 31, 40])
    func endsInTable(rows: Int) throws {
        let reading = try layOut([line(0), line(1), .table(listBlock(rows))])
        let date = try #require(reading.texts.last { $0.text == "2020年11月9日" && $0.points == 16 })
        // Above the date on its page stands text or a row.
        #expect(reading.texts.contains { $0.page == date.page && $0.y < date.y - 20 && $0.role != "小标宋" }, "\(rows) rows")
        let all = reading.texts.map(\.text).joined()
        for row in 1...rows { #expect(all.contains("第\(row)户"), "\(rows) rows") }
    }

    @Test("every line of the text is printed once", arguments: [0, 4, 8, 12, 16, 20, 24, 28])
    func conserved(lines: Int) throws {
        let body = (0..<4).map(line) + [.table(listBlock(9))] + (4..<4 + lines).map(line)
        let all = try layOut(body, sealing: .unsealed).texts.map(\.text)
        for index in 0..<4 + lines {
            let text = String(han(500).dropFirst(index % 400).prefix(20))
            #expect(all.filter { $0 == text }.count == 1, "line \(index)")
        }
    }
}

extension Length {
    /// Longer than the dashes of a folio and the rule above footnotes.
    fileprivate static let shortestTableRule = Length.millimetres(60)
}
