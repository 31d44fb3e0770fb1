import Composition
import Diagnostics
import DisplayList
import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("All forms of the 版记 (GB/T 9704-2012 §7.4), and the A3 sheet folded once")
struct ImprintFormTests {
    private func layOut(_ imprint: Imprint?, pages: Int = 1, binding: Document.Binding = .sheets) throws -> Reading {
        var document = sampleDocument(body: [Paragraph(text: han(26 + 28 * (pages - 1) * 20))], imprint: imprint)
        document.binding = binding
        return Reading(pages: try DocumentLayout(shaper: FakeShaper(), lexicon: sampleLexicon).layOut(document).output)
    }

    private func imprint(
        addressees: String? = nil, copies: [String] = [], proofreader: String? = nil, printRun: String? = nil
    ) -> Imprint {
        Imprint(
            addressees: addressees.map { PlacedText($0) }, copies: copies.map { PlacedText($0) },
            proofreader: proofreader.map { PlacedText($0) }, printRun: printRun.map { PlacedText($0) },
            printer: PlacedText("某市人民政府办公室"), date: anyDate)
    }

    /// The heights of the 版记's rules from the top, in millimetres, and their upper edges.
    private func rules(_ reading: Reading) -> [(height: Double, y: Double)] {
        reading.rules.filter { $0.page == reading.pages.count && $0.rect.width > .millimetres(100) }
            .map { ($0.rect.height.millimetres, $0.rect.minY.millimetres) }
    }

    @Test(
        "a thick rule at both ends, a thin one between sections and none between 主送 and 抄送",
        arguments: [
            (false, 0, false, 2), (false, 1, false, 3), (true, 1, false, 3), (true, 0, false, 3), (false, 1, true, 4),
            (false, 0, true, 3), (true, 3, true, 4),
        ])
    func sections(hasAddressees: Bool, copies: Int, hasFurther: Bool, rules count: Int) throws {
        let reading = try layOut(
            imprint(
                addressees: hasAddressees ? "各县人民政府" : nil, copies: (0..<copies).map { "某委\($0)" },
                proofreader: hasFurther ? "张三" : nil))
        let rules = rules(reading)
        #expect(rules.count == count)
        #expect(rules.first?.height == 0.35 && rules.last?.height == 0.35)
        #expect(rules.dropFirst().dropLast().allSatisfy { $0.height == 0.25 })
        #expect((rules[count - 1].y + 0.35).isAbout(262))
    }

    @Test("the 版记 stays on a page whose end is 7/8 of a character above it, whatever its height, and no nearer", arguments: [
        (0, 247.2, 2), (0, 247.4, 4), (1, 237.3, 2), (1, 237.6, 4), (3, 217.5, 2), (3, 217.8, 4),
    ])
    func room(copies: Int, bottom: Double, pages count: Int) throws {
        let document = sampleDocument(imprint: imprint(copies: (0..<copies).map { "某委\($0)" }))
        var pages = [PageContent(items: [], bottom: .millimetres(100)), PageContent(items: [], bottom: .millimetres(bottom))]
        let numbered = try ImprintPlacement(typesetter: Typesetter(shaper: FakeShaper(), measures: Measures())).finish(document, &pages)
        #expect(pages.count == count && numbered == 2)
        #expect(!pages[count - 1].items.isEmpty)
    }

    @Test("报, 送 and 发 of a briefing are lines of their own, each with its full stop and without 抄送")
    func briefing() throws {
        let reading = try layOut(imprint(copies: ["报：市委、市政府", "送：市直各部门", "发：各县人民政府。"]))
        let lines = reading.lines(ofPage: 2).prefix(3)
        #expect(lines.map(\.text) == ["报：市委、市政府。", "送：市直各部门。", "发：各县人民政府。"])
        for (upper, lower) in zip(lines, lines.dropFirst()) { #expect((lower.y - upper.y).isAbout(Length.points(28).millimetres)) }
        // Only where all groups are so.
        let mixed = try layOut(imprint(copies: ["报：市委", "市直各部门"])).lines(ofPage: 2)
        #expect(mixed.prefix(2).map(\.text) == ["抄送：报：市委，", "市直各部门。"])
    }

    @Test("主送 stands above 抄送, both hanging from their labels, each with a full stop")
    func addressees() throws {
        let reading = try layOut(imprint(addressees: "各县人民政府", copies: ["市委办公室"]))
        let lines = reading.lines(ofPage: 2)
        #expect(lines[0].text == "主送：各县人民政府。")
        #expect(lines[1].text == "抄送：市委办公室。")
        #expect((lines[1].y - lines[0].y).isAbout(Length.points(28).millimetres))
    }

    @Test("each group of copies begins a line under the first, with a comma before the next")
    func groups() throws {
        let reading = try layOut(imprint(copies: ["市委各部门", "市人大常委会办公室、市政协办公室；", "市法院，市检察院。"]))
        let lines = reading.lines(ofPage: 2)
        #expect(lines.prefix(3).map(\.text) == ["抄送：市委各部门，", "市人大常委会办公室、市政协办公室；", "市法院，市检察院。"])
        let second = try #require(reading.text("市人大", onPage: 2))
        #expect(second.x.isAbout(26 + 4 * Length.points(14).millimetres))
    }

    @Test("校对 at the left and 印数 at the right, above the printing line")
    func further() throws {
        let reading = try layOut(imprint(copies: ["市委"], proofreader: "张三", printRun: "共印50份"))
        let unit = Length.points(14).millimetres
        let left = try #require(reading.text("校对：张三", onPage: 2))
        let right = try #require(reading.text("共印50份", onPage: 2))
        let printer = try #require(reading.text("某市人民政府办公室", onPage: 2))
        #expect(left.x.isAbout(26 + unit) && left.y.isAbout(right.y))
        // 共印50份 is four characters wide.
        #expect((right.x + 4 * unit).isAbout(182 - unit))
        #expect((printer.y - left.y).isAbout(Length.points(28).millimetres))
    }

    @Test("印数 alone stands at the right")
    func printRun() throws {
        let reading = try layOut(imprint(printRun: "共印50份"))
        #expect(reading.text("校对", onPage: 2) == nil)
        #expect(reading.text("共印50份", onPage: 2) != nil)
        #expect(rules(reading).count == 3)
    }

    @Test("LAY0206: copies that fill more than a page")
    func tooHigh() {
        let imprint = imprint(copies: (0..<30).map { "某市某委员会第\($0)办公室" })
        #expect(failureCodes(sampleDocument(imprint: imprint)) == ["LAY0206"])
    }

    // MARK: Booklet

    @Test(
        "as a booklet the pages are a multiple of four, the 版记 on the last, blanks and what follows them without folios",
        arguments: [(1, 4, 1), (2, 4, 2), (3, 4, 4), (4, 4, 4), (5, 8, 5), (6, 8, 6), (7, 8, 8)])
    func booklet(pages: Int, expected: Int, numbered: Int) throws {
        let reading = try layOut(sampleImprint, pages: pages, binding: .booklet)
        let plain = try layOut(nil, pages: pages).pages.count
        #expect(plain == pages)
        #expect(reading.pages.count == expected)
        #expect(reading.pages.map(\.folio) == (1...expected).map { $0 <= numbered ? $0 : nil })
        #expect(reading.rules.filter { $0.rect.height == .millimetres(0.35) }.allSatisfy { $0.page == expected })
        for page in numbered..<expected where page != expected - 1 { #expect(reading.pages[page].items.isEmpty) }
    }

    @Test("a booklet without 版记 is filled up with blank pages")
    func bookletWithoutImprint() throws {
        let reading = try layOut(nil, pages: 2, binding: .booklet)
        #expect(reading.pages.count == 4)
        #expect(reading.pages.map(\.folio) == [1, 2, nil, nil])
    }
}
