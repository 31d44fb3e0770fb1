import Composition
import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("A page's grid when lines come closer or wider (GB/T 9704-2012 §7.3.5.5)")
struct PageGridTests {
    private let measures = Measures()

    @Test("without a grid of its own a page has the usual one", arguments: 0..<22)
    func usual(line: Int) {
        #expect(measures.lineOffset(line, on: nil) == measures.lineOffset(line))
        #expect(measures.lineOffset(line).millimetres.isAbout((225 - cell) / 21 * Double(line)))
        #expect(measures.lineOffset(line, on: PageGrid(gaps: 21)) == measures.lineOffset(line))
    }

    @Test("one gap more brings lines to 9.97 mm, one fewer to 10.97 mm", arguments: [(20, 10.97), (21, 10.449), (22, 9.97)])
    func pitch(gaps: Int, expected: Double) {
        let grid = PageGrid(gaps: gaps)
        for line in 0..<gaps {
            let step = measures.lineOffset(line + 1, on: grid) - measures.lineOffset(line, on: grid)
            #expect(step.millimetres.isAbout(expected))
        }
    }

    @Test("a page holds one line more than it has gaps, from its first to its last millimetre", arguments: [20, 21, 22])
    func capacity(gaps: Int) {
        let grid = PageGrid(gaps: gaps)
        #expect(measures.capacity(of: grid) == gaps + 1)
        let last = measures.lineOffset(gaps, on: grid) + measures.cellHeight
        #expect(last.millimetres.isAbout(225))
    }

    @Test("a page whose text begins further down keeps its first line's place", arguments: 0..<20, [20, 21, 22])
    func firstLine(first: Int, gaps: Int) {
        let grid = PageGrid(firstLine: first, gaps: gaps)
        #expect(measures.lineOffset(first, on: grid) == measures.lineOffset(first))
        let capacity = measures.capacity(of: grid)
        #expect(capacity > first)
        let bottom = measures.lineOffset(capacity - 1, on: grid) + measures.cellHeight
        #expect(bottom.millimetres <= 225.25, "\(bottom.millimetres)")
        // One more would leave the page.
        let next = measures.lineOffset(capacity, on: grid) + measures.cellHeight
        #expect(next.millimetres > 225)
    }

    @Test("what begins on line 1 of a page gains or loses just one line")
    func gain() {
        #expect([20, 21, 22].map { measures.capacity(of: PageGrid(gaps: $0)) } == [21, 22, 23])
        #expect(measures.usualGaps == 21)
    }

    @Test("lines never go up", arguments: [20, 21, 22])
    func monotone(gaps: Int) {
        for first in 0..<22 {
            let offsets = (0..<24).map { measures.lineOffset($0, on: PageGrid(firstLine: first, gaps: gaps)) }
            #expect(offsets == offsets.sorted())
        }
    }
}

@Suite("Names spread to one measure (GB/T 9704-2012 §7.2.4)")
struct EqualMeasureTests {
    private let typesetter = Typesetter(shaper: FakeShaper(), measures: Measures())

    private func line(_ text: String) throws -> ComposedLine {
        try typesetter.line(text, TextStyle(role: .title, size: .points(26)))
    }

    @Test("the first character stays, the last ends at the measure, gaps are equal", arguments: [2, 3, 7, 12])
    func spread(count: Int) throws {
        let line = try line(han(count))
        let width = line.extent + .millimetres(40)
        let spread = line.spread(to: width)
        #expect(spread.extent == width)
        #expect(spread.clusters.first?.left == line.clusters.first?.left)
        let last = try #require(spread.clusters.last)
        #expect((last.left + last.width).millimetres.isAbout(width.millimetres))
        let steps = zip(spread.clusters, spread.clusters.dropFirst()).map { ($1.left - $0.left).millimetres }
        for step in steps { #expect(step.isAbout(steps[0])) }
        #expect(spread.text == line.text)
    }

    @Test("nothing changes where there is nothing to spread")
    func unchanged() throws {
        let one = try line("某")
        #expect(one.spread(to: .millimetres(80)) == one)
        let several = try line("某市某局")
        #expect(several.spread(to: several.extent) == several)
        #expect(several.spread(to: .millimetres(1)) == several)
    }

    @Test("glyphs move with their cells")
    func glyphs() throws {
        let line = try line("某市某局")
        let spread = line.spread(to: line.extent + .millimetres(30))
        for (before, after) in zip(line.clusters, spread.clusters) { #expect(after.x - before.x == after.left - before.left) }
    }
}
