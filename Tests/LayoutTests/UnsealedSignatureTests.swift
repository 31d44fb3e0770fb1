import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Without a seal, and with a 签名章 (GB/T 9704-2012 §7.3.5.2, §7.3.5.3)")
struct UnsealedSignatureTests {
    private let pitch = (225 - cell) / 21

    private func document(
        _ organs: [String], _ sealing: Signature.Sealing, signers: [String] = [], stamp: StampSize = StampSize()
    ) -> Document {
        var document = sampleDocument(body: [Paragraph(text: han(26))])
        document.signature = Signature(
            organs: organs.map { PlacedText($0) }, date: anyDate, sealing: sealing,
            signers: signers.map { Signer(title: PlacedText($0)) }, stampSize: stamp)
        return document
    }

    @Test("several organs stand one below the other, each two cells from the right, the main organ first")
    func joint() throws {
        let names = ["某市人力资源和社会保障局", "某市财政局", "某市住房和城乡建设局"]
        let reading = try layOut(document(names, .unsealed))
        let text = try #require(reading.text(han(26)))
        for (index, name) in names.enumerated() {
            let seen = try #require(reading.texts.last { $0.text == name })
            #expect((seen.y - text.y).isLines(index + 2))
            #expect((seen.x - bearing + Double(name.count) * cell).isAbout(28 + 26 * cell))
        }
        let date = try #require(reading.text("2020年11月9日"))
        #expect((date.y - text.y).isLines(5))
        // Two cells right of the first character of the name above it, not of the widest.
        #expect((date.x - (cell - em) / 4).isAbout(28 + (26 - 10 + 2) * cell))
    }

    @Test("where the date would come too near to the edge the names give way to it, and end at one place still", arguments: [
        ["某市人力资源和社会保障局", "某市总工会"], ["某市住房和城乡建设局", "某市财政局", "某局"],
    ])
    func shortLastName(names: [String]) throws {
        let reading = try layOut(document(names, .unsealed))
        let date = try #require(reading.text("2020年11月9日"))
        let left = date.x - (cell - em) / 4
        let seen = try names.map { name in try #require(reading.texts.last { $0.text == name }) }
        let ends = seen.map { $0.x - bearing + Double($0.text.count) * cell }
        #expect(ends.allSatisfy { $0.isAbout(ends[0]) })
        #expect((left - (seen[seen.count - 1].x - bearing)).isAbout(2 * cell))
        // The date, of six and a half cells, ends two cells from the edge.
        #expect((left + 6.5 * cell).isAbout(28 + 26 * cell))
    }

    @Test("no name begins left of the 版心: beside a long one only the last gives way to the date, which stays in it")
    func longNameAboveShortOne() throws {
        let names = [han(24), "某局"]
        let reading = try layOut(document(names, .unsealed))
        let seen = try names.map { name in try #require(reading.texts.last { $0.text == name }) }
        #expect((seen[0].x - bearing).isAbout(28 + 2 * cell))
        #expect((seen[1].x - bearing).isAbout(28 + 17.5 * cell))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((date.x - (cell - em) / 4 + 6.5 * cell).isAbout(28 + 26 * cell))
    }

    @Test("names are two cells from the right unless the date is longer than the one above it", arguments: [7, 8, 9, 14])
    func names(characters: Int) throws {
        for names in [[String(han(300).suffix(characters))], ["某市住房和城乡建设局", String(han(300).suffix(characters))]] {
            let reading = try layOut(document(names, .unsealed))
            let seen = try names.map { name in try #require(reading.texts.last { $0.text == name }) }
            for name in seen { #expect((name.x - bearing + Double(name.text.count) * cell).isAbout(28 + 26 * cell)) }
            let date = try #require(reading.text("2020年11月9日"))
            let left = date.x - (cell - em) / 4
            #expect((left - (seen[seen.count - 1].x - bearing)).isAbout(2 * cell))
            #expect(left + 6.5 * cell <= 28 + 28 * cell + 0.01)
        }
    }

    @Test("without a seal the signature stays with text, wherever the text ends", arguments: 10...31)
    func endings(lines: Int) throws {
        let body = (0..<lines).map { Paragraph(text: String(han(500).dropFirst($0).prefix(20))) }
        let reading = try layOut(sampleDocument(body: body, sealing: .unsealed))
        let date = try #require(reading.text("2020年11月9日"))
        #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 })
        #expect(date.y - riseOfTextLine + cell <= 262.02)
    }

    @Test("a 签名章 stands two lines below the text, four cells from the right, the title two cells left of it")
    func stamped() throws {
        let reading = try layOut(document(["某市人民政府"], .stamped, signers: ["市长"]))
        let text = try #require(reading.text(han(26)))
        let bottom = text.y - riseOfTextLine + cell
        let title = try #require(reading.texts.last { $0.text == "市长" })
        // A stamp of 40 × 20 mm.
        let stampLeft = 28 + 24 * cell - 40
        #expect((title.x - bearing + 2 * cell).isAbout(stampLeft - 2 * cell))
        #expect((title.y - riseOfTextLine + cell / 2).isAbout(bottom + 20.78 + 10))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((date.y - riseOfTextLine).isAbout(bottom + 20.78 + 20 + 10.39))
        #expect((date.x - (cell - em) / 4 + 6.5 * cell).isAbout(28 + 24 * cell))
        #expect(!reading.texts.contains { $0.text == "某市人民政府" && $0.y > text.y })
    }

    @Test("several 签名章 stand below each other, their titles' ends aligned")
    func jointStamped() throws {
        let titles = ["某市人民政府市长", "某市监察委员会主任", "某市中级人民法院院长"]
        let reading = try layOut(document(["某市人民政府"], .stamped, signers: titles, stamp: StampSize(width: 36, height: 16)))
        let seen = try titles.map { title in try #require(reading.texts.last { $0.text == title }) }
        let ends = seen.map { $0.x - bearing + Double($0.text.count) * cell }
        #expect(ends.allSatisfy { $0.isAbout(ends[0]) && $0.isAbout((seen[0].page % 2 == 1 ? 28 : 26) + 24 * cell - 36 - 2 * cell) })
        #expect((seen[1].y - seen[0].y).isAbout(18) && (seen[2].y - seen[1].y).isAbout(18))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((date.y - seen[2].y).isAbout(8 + 10.39 + cell / 2))
    }

    @Test("附注 is on the line below the date of a 签名章")
    func note() throws {
        var document = document(["某市人民政府"], .stamped, signers: ["市长"])
        document.note = PlacedText("此件公开发布")
        let reading = try layOut(document)
        let note = try #require(reading.text("（此件公开发布）"))
        let date = try #require(reading.text("2020年11月9日"))
        #expect((note.y - date.y).isLines(1))
    }

    @Test("a 签名章 stays with text, wherever the text ends", arguments: 10...31)
    func stampedEndings(lines: Int) throws {
        let body = (0..<lines).map { Paragraph(text: String(han(500).dropFirst($0).prefix(20))) }
        var document = document(["某市人民政府"], .stamped, signers: ["市长"])
        document.body = body.map(Block.paragraph)
        let reading = try layOut(document)
        let date = try #require(reading.text("2020年11月9日"))
        #expect(reading.texts.contains { $0.page == date.page && $0.text.count == 20 })
        #expect(date.y - riseOfTextLine + cell <= 262.02)
    }
}
