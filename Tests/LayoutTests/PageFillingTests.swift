import Composition
import Geometry
@testable import Layout
import OfficialDocument
import TestSupport
import Testing

@Suite("Pages that end a line early are spread to their foot (GB/T 9704-2012 §5.2.3)")
struct PageFillingTests {
    private let measures = Measures()
    private let usual = (225 - cell) / 21

    /// So many lines on each page, from a grid line on.
    private func flow(_ counts: [Int], firstLine: Int = 0) throws -> PlacedFlow {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: measures)
        let style = typesetter.textStyle(.text)
        var placements: [GridPlacement] = []
        for (page, count) in counts.enumerated() {
            for line in 0..<count {
                let flowLine = FlowLine(line: try typesetter.line(han(28), style), style: style)
                placements.append(
                    GridPlacement(
                        page: page, gridLine: line + (page == 0 ? firstLine : 0), index: placements.count, flowLine: flowLine))
            }
        }
        return PlacedFlow(flow: .init(placements: placements, notes: [:]))
    }

    private func foot(_ flow: PlacedFlow, _ page: Int, line: Int) -> Double {
        (measures.lineOffset(line, on: flow.grids[page]) + measures.cellHeight).millimetres
    }

    @Test("21 lines on a page that holds 22 end on the 版心's edge; 22, 20 and those of the last page stay")
    func filled() throws {
        let placed = try flow([21, 22, 20, 21]).fillingPages(measures)
        #expect(placed.grids.keys.sorted() == [0])
        #expect(foot(placed, 0, line: 20).isAbout(225))
        #expect((measures.lineOffset(1, on: placed.grids[0]).millimetres / usual - 1) < 0.0505)
    }

    @Test("page 1 below its head too, if an eighth at most comes to each line", arguments: 0...15)
    func firstPage(head: Int) throws {
        var placed = try flow([21 - head, 22], firstLine: head)
        placed.grids[0] = PageGrid(
            firstLine: head, lastLine: 21, top: measures.lineOffset(head), bottom: measures.lineOffset(21))
        let filled = placed.fillingPages(measures)
        let isFilled = head <= 12
        #expect(foot(filled, 0, line: 20).isAbout(isFilled ? 225 : 225 - usual), "\(head)")
        #expect(measures.lineOffset(head, on: filled.grids[0]) == measures.lineOffset(head))
    }

    @Test("the signature's page and pages with footnotes keep their lines")
    func left() throws {
        var signed = try flow([21, 21])
        signed.signature = PlacedSignature(page: 0, line: 20, block: SignatureBlock())
        #expect(signed.fillingPages(measures).grids.isEmpty)
        var noted = try flow([21, 21])
        noted.flow.notes = [0: noted.flow.placements.prefix(1).compactMap(\.flowLine.line)]
        #expect(noted.fillingPages(measures).grids.isEmpty)
    }

    @Test("nothing placed stays so")
    func empty() {
        #expect(PlacedFlow(flow: .init(placements: [], notes: [:])).fillingPages(measures).grids.isEmpty)
    }

    @Test("a text whose heading goes over leaves no page open by a line", arguments: 20...44)
    func document(count: Int) throws {
        let body = [Paragraph(text: han(26 + 28 * count)), Paragraph(level: .first, heading: "一、某项要求", text: ""), Paragraph(text: han(1400))]
        let reading = try layOut(sampleDocument(body: body, sealing: .unsealed))
        let ys = reading.texts.filter { $0.page == 2 && $0.points == 16 }.map(\.y)
        let blank = 262 - ((ys.max() ?? 0) - riseOfTextLine + cell)
        #expect(blank < 0.3 || blank > 20, "\(blank) mm")
    }

    // MARK: Numbers of documents

    /// A paragraph whose first line ends with an organ's code, its number on the next.
    private static let torn = han(17) + "，甲乙丙丁戊己庚辛〔2020〕16号" + han(60)

    @Test("a page does not end within a document's number, and is spread to its foot", arguments: 22...40)
    func number(count: Int) throws {
        let body = (0..<count).map { _ in Paragraph(text: han(20)) } + [Paragraph(text: Self.torn)] + [Paragraph(text: han(600))]
        let reading = try layOut(sampleDocument(body: body, sealing: .unsealed))
        let first = try #require(reading.texts.first { $0.text.hasSuffix("庚辛") })
        let next = try #require(reading.texts.first { $0.text.hasPrefix("〔2020〕16号") })
        #expect(first.page == next.page)
        let ys = reading.texts.filter { $0.page == 2 && $0.points == 16 && $0.text.count > 8 }.map(\.y)
        let blank = 262 - ((ys.max() ?? 0) - riseOfTextLine + cell)
        #expect(blank < 0.3, "\(blank) mm")
    }

    @Test("no two lines in a row keep so, and none below a heading: a page is left by one line at most")
    func keeps() throws {
        let typesetter = Typesetter(shaper: FakeShaper(), measures: measures)
        func keeps(_ text: String, isBelowHeading: Bool = false) throws -> [Bool] {
            let source = ParagraphSource(
                paragraph: Paragraph(text: text), number: 1, isBelowHeading: isBelowHeading, marks: [], typesetter: typesetter,
                measures: measures)
            return try source.lines(from: 0, pitch: measures.cellPitch).map(\.keepsLoosely)
        }
        #expect(try keeps(Self.torn) == [true, false, true, false])
        #expect(try keeps(Self.torn, isBelowHeading: true) == [false, false, true, false])
        #expect(try keeps(String(Self.torn.dropLast(40))) == [true, false])
        // Where the last two lines keep together, the one before them does not as well.
        #expect(try keeps(String(Self.torn.dropLast(20))) == [false, true, false])
        #expect(try keeps(han(20)) == [false])
    }
}
