import Composition
import Geometry
@testable import Layout
import Testing

@Suite("Every figure of the page (GB/T 9704-2012)")
struct MeasuresTests {
    private static let measures = Measures()
    private var measures: Measures { Self.measures }

    @Test(
        "distances in millimetres, with their clause",
        arguments: [
            (measures.topMargin, 37.0, "§5.2.1"), (measures.bindingMargin, 28, "§5.2.1"),
            (measures.typeArea.width, 156, "§5.2.1"), (measures.typeArea.height, 225, "§5.2.1"),
            (measures.sheet.width, 210, "§5.1"), (measures.sheet.height, 297, "§5.1"),
            (measures.markTop, 72, "§7.2.4"), (measures.redRuleGap, 4, "§7.2.7"),
            (measures.oneLine, 10.39, "§3.2"), (measures.twoLines, 20.78, "§3.2"),
            (measures.thickImprintRule, 0.35, "§7.4"), (measures.thinImprintRule, 0.25, "§7.4"), (measures.folioGap, 7, "§7.5"),
        ])
    func millimetres(length: Length, expected: Double, clause: String) {
        #expect(length == .millimetres(expected), "\(clause)")
    }

    @Test(
        "type sizes in points, with their clause",
        arguments: [
            (measures.textSize, 16.0, "§5.2.2"), (measures.titleSize, 22, "§7.3.1"), (measures.imprintSize, 14, "§7.4"),
            (measures.folioSize, 14, "§7.5"), (measures.titlePitch, 36, "§3.2: 22 + 7/8 · 16"),
            (measures.imprintPitch, 28, "§3.2: 14 + 7/8 · 16"),
        ])
    func points(length: Length, expected: Double, clause: String) {
        #expect(length == .points(expected), "\(clause)")
    }

    @Test("the margins that the standard does not name are what is left: 26 mm outside, 35 mm below")
    func derivedMargins() {
        let odd = measures.typeArea(ofPage: 1)
        #expect(measures.sheet.width - odd.maxX == .millimetres(26))
        #expect(measures.sheet.height - odd.maxY == .millimetres(35))
    }

    @Test("the text area is mirrored on every even page", arguments: 1...12)
    func mirrored(page: Int) {
        let area = measures.typeArea(ofPage: page)
        #expect(area.minX == .millimetres(page % 2 == 1 ? 28 : 26))
        #expect(area.maxX == .millimetres(page % 2 == 1 ? 184 : 182))
        #expect(area.minY == .millimetres(37))
        #expect(area.maxY == .millimetres(262))
    }

    @Test("28 cells are exactly 156 mm, a cell 5.571 mm")
    func cells() {
        #expect(measures.cellPitch.width(ofCells: 28) == .millimetres(156))
        #expect(measures.cellPitch.width(ofCells: 14) == .millimetres(78))
        #expect(abs(measures.cellHeight.millimetres - 5.5714) < 0.0001)
    }

    @Test(
        "the tops of the 22 lines are those of the table in millimetres",
        arguments: zip(
            0..<22,
            [
                37.000, 47.449, 57.898, 68.347, 78.796, 89.245, 99.694, 110.143, 120.592, 131.041, 141.490,
                151.939, 162.388, 172.837, 183.286, 193.735, 204.184, 214.633, 225.082, 235.531, 245.980, 256.429,
            ]))
    func gridLines(line: Int, top: Double) {
        #expect(abs(measures.lineTop(line).millimetres - top) < 0.002)
    }

    @Test("the last line's cells end on the lower edge of the text area")
    func lastLine() {
        #expect(measures.lineTop(21) + measures.cellHeight == .millimetres(262))
    }
}

@Suite("Type sizes of a form")
struct SheetStyleTests {
    @Test("steps shrink, all sizes at a time, and none is below 7.5 pt")
    func steps() {
        for (larger, smaller) in zip(SheetStyle.steps, SheetStyle.steps.dropFirst()) {
            #expect(larger != smaller)
            #expect(smaller.heading <= larger.heading && smaller.figure <= larger.figure)
            #expect(smaller.small <= larger.small)
        }
        for style in SheetStyle.steps {
            #expect([style.heading, style.figure, style.small, style.signatureStyle.size].allSatisfy { $0 >= .points(7.5) })
        }
    }

    @Test("the first step is 9, 10 and 10.5 pt, the last 7.5 pt throughout")
    func ends() {
        let first = SheetStyle.steps[0]
        #expect([first.heading, first.figure, first.small] == [.points(9), .points(10), .points(10.5)])
        let last = SheetStyle.smallestStep
        #expect([last.heading, last.figure, last.small] == Array(repeating: .points(7.5), count: 3))
    }

    @Test("headings are 黑体, figures and labels 宋体, sentences and signatures 仿宋")
    func roles() {
        let style = SheetStyle.steps[0]
        #expect(style.headingStyle.role == .hei)
        #expect([style.figureStyle, style.stubStyle, style.ordinalStyle].allSatisfy { $0.role == .song })
        #expect([style.smallStyle, style.signatureStyle].allSatisfy { $0.role == .text })
    }
}
