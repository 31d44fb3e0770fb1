import Composition
import Diagnostics
import DisplayList
import Geometry
import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("版记 and 页码 (GB/T 9704-2012 §7.4, §7.5)")
struct ImprintTests {
    /// A document whose text takes exactly so many pages; full ones have no room left on the last.
    private func document(pages: Int, full: Bool = false, imprint: Imprint = sampleImprint) throws -> Reading {
        let fitting = Self.pageCounts.indices.filter { Self.pageCounts[$0] == pages }
        let lines = try #require(full ? fitting.last : fitting.first)
        return try layOut(sampleDocument(body: Self.body(lines: lines), imprint: imprint))
    }

    private static func body(lines: Int) -> [Paragraph] { [Paragraph(text: han(26 + 28 * lines))] }

    /// How many pages a text of so many lines takes without 版记.
    private static let pageCounts = (0..<100).map { lines in
        (try? layOut(sampleDocument(body: body(lines: lines))).pages.count) ?? 0
    }

    private func thickRules(_ reading: Reading) -> [(page: Int, rect: Rect, colour: Colour)] {
        reading.rules.filter { $0.rect.height == .millimetres(0.35) }
    }

    @Test("its rules are as wide as the 版心, 0.35 mm outside and 0.25 mm inside, black (§7.4)")
    func rules() throws {
        let imprint = Imprint(
            copies: [PlacedText("市委办公室，市人大常委会办公室")], printer: PlacedText("某市人民政府办公室"), date: anyDate)
        let reading = try document(pages: 1, imprint: imprint)
        let rules = reading.rules.filter { $0.page == 2 && $0.rect.width > .millimetres(100) }
        #expect(rules.map { $0.rect.height.millimetres } == [0.35, 0.25, 0.35])
        #expect(rules.allSatisfy { $0.rect.width.millimetres.isAbout(156) && $0.colour == .black })
        #expect(try #require(rules.last).rect.maxY.millimetres.isAbout(262))
    }

    @Test("without copies there is no inner rule")
    func noInnerRule() throws {
        let reading = try document(pages: 1)
        #expect(reading.rules.filter { $0.page == 2 && $0.rect.width > .millimetres(100) }.count == 2)
    }

    @Test("organ one character from the left, date one from the right, in 4号仿宋 (§7.4)")
    func printerLine() throws {
        let reading = try document(pages: 1)
        let printer = try #require(reading.text("某市人民政府办公室", onPage: 2))
        #expect(printer.points == 14)
        #expect(printer.role == "仿宋")
        let unit = Length.points(14).millimetres
        #expect(printer.x.isAbout(26 + unit))
        let date = try #require(reading.text("2020年11月9日印发", onPage: 2))
        // 2020年11月9日印发 is eight and a half characters.
        #expect((date.x + 8.5 * unit).isAbout(182 - unit))
        #expect(date.y.isAbout(printer.y))
    }

    @Test("a long organ name is condensed so that one character stays free before the date")
    func condensedPrinter() throws {
        let imprint = Imprint(printer: PlacedText("凤栖山市根治拖欠农民工工资工作领导小组办公室"), date: anyDate)
        let reading = try document(pages: 1, imprint: imprint)
        let printer = try #require(reading.text("凤栖山市", onPage: 2))
        #expect(printer.run.horizontalScale < 1000 && printer.run.horizontalScale >= 800)
        let date = try #require(reading.text("2020年11月9日印发", onPage: 2))
        let last = printer.run.glyphs[21].origin.x.millimetres
        let width = Length.points(14).millimetres * Double(printer.run.horizontalScale) / 1000
        #expect(last + width + Length.points(14).millimetres <= date.x + 0.01)
    }

    @Test("an organ that 80 % cannot hold is an error")
    func printerTooWide() {
        let imprint = Imprint(printer: PlacedText(han(30)), date: anyDate)
        #expect(failureCodes(sampleDocument(imprint: imprint)) == ["LAY0205"])
    }

    @Test("copies hang under the first organ and end with a full stop (§7.4)")
    func copies() throws {
        let organs = (1...8).map { _ in "某某市某某委员会" }.joined(separator: "，")
        let imprint = Imprint(copies: [PlacedText(organs)], printer: PlacedText("某市人民政府办公室"), date: anyDate)
        let reading = try document(pages: 1, imprint: imprint)
        let lines = reading.lines(ofPage: 2)
        #expect(lines[0].text.hasPrefix("抄送："))
        let wrapped = try #require(reading.texts.first { $0.page == 2 && $0.y > lines[0].y + 1 })
        #expect(wrapped.x.isAbout(26 + 4 * Length.points(14).millimetres))
        #expect(lines.dropLast(2).last?.text.hasSuffix("。") == true)
    }

    // MARK: Parity

    @Test("after an odd number of pages it has the next page, which is numbered (§7.4, §7.5)", arguments: [1, 3, 5])
    func odd(pages: Int) throws {
        let reading = try document(pages: pages)
        #expect(reading.pages.count == pages + 1)
        #expect(thickRules(reading).allSatisfy { $0.page == pages + 1 })
        #expect(reading.pages.map(\.folio) == (1...(pages + 1)).map { $0 })
    }

    @Test("on an even last page with room it shares the page", arguments: [2, 4])
    func evenWithRoom(pages: Int) throws {
        let reading = try document(pages: pages)
        #expect(reading.pages.count == pages)
        #expect(thickRules(reading).allSatisfy { $0.page == pages })
        #expect(reading.pages.allSatisfy { $0.folio != nil })
    }

    @Test("after a full even page a blank page comes first, and neither has a folio")
    func evenWithoutRoom() throws {
        let reading = try document(pages: 2, full: true)
        #expect(reading.pages.count == 4)
        #expect(reading.pages[2].items.isEmpty)
        #expect(thickRules(reading).allSatisfy { $0.page == 4 })
        #expect(reading.pages.map(\.folio) == [1, 2, nil, nil])
    }

    @Test("a document without 版记 ends where its text ends")
    func withoutImprint() throws {
        #expect(try layOut(sampleDocument()).pages.count == 1)
    }

    // MARK: Folios

    @Test("folios stand at the right of odd and the left of even pages, one character in (§7.5)")
    func folioPlaces() throws {
        let reading = try document(pages: 3)
        let unit = Length.points(14).millimetres
        for page in 1...4 {
            let folio = try #require(reading.text("— \(page) —", onPage: page))
            #expect(folio.role == "宋体")
            #expect(folio.points == 14)
            // Two dashes of one em, two spaces and a digit of half an em.
            let width = unit * 3.5
            if page % 2 == 1 {
                #expect((folio.x + width).isAbout(184 - unit))
            } else {
                #expect(folio.x.isAbout(26 + unit))
            }
        }
    }

    @Test("the dashes are strengthened where they stand, each one character long")
    func dashes() throws {
        let reading = try document(pages: 1)
        let folio = try #require(reading.text("— 1 —"))
        let dashes = reading.rules.map(\.rect).filter { $0.height == .points(0.45) && $0.minY > .millimetres(262) }
        #expect(dashes.count == 4)
        #expect(dashes.allSatisfy { $0.midY.millimetres.isAbout(269) && $0.width == .points(14) })
        #expect(dashes[0].minX.millimetres.isAbout(folio.x))
    }

    @Test("the dashes are 7 mm below the 版心 (§7.5)")
    func folioHeight() throws {
        let folio = try #require(try document(pages: 1).text("— 1 —"))
        // The fake shaper's ink reaches from 0.1 em below to 0.8 em above the baseline.
        let middle = 0.35 * Length.points(14).millimetres
        #expect((folio.y - middle).isAbout(269))
    }
}
