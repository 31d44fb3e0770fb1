import Composition
import Geometry
@testable import Layout
import TestSupport
import Testing

@Suite("A page's grid when lines come closer or wider (GB/T 9704-2012 §7.3.5.5)")
struct PageGridTests {
    private let measures = Measures()

    /// A whole page with so many gaps.
    private func grid(_ gaps: Int, from line: Int = 0) -> PageGrid { measures.adjusted(nil, from: line, by: gaps - 21) }

    @Test("without a grid of its own a page has the usual one", arguments: 0..<22)
    func usual(line: Int) {
        #expect(measures.lineOffset(line, on: nil) == measures.lineOffset(line))
        #expect(measures.lineOffset(line).millimetres.isAbout((225 - cell) / 21 * Double(line)))
        #expect(measures.lineOffset(line, on: grid(21)) == measures.lineOffset(line))
    }

    @Test("one gap more brings lines to 9.97 mm, one fewer to 10.97 mm", arguments: [(20, 10.97), (21, 10.449), (22, 9.97)])
    func pitch(gaps: Int, expected: Double) {
        let grid = grid(gaps)
        for line in 0..<gaps {
            let step = measures.lineOffset(line + 1, on: grid) - measures.lineOffset(line, on: grid)
            #expect(step.millimetres.isAbout(expected))
        }
    }

    @Test("a page holds one line more than it has gaps, from its first to its last millimetre", arguments: [20, 21, 22])
    func capacity(gaps: Int) {
        let grid = grid(gaps)
        #expect(measures.capacity(of: grid) == gaps + 1)
        let last = measures.lineOffset(gaps, on: grid) + measures.cellHeight
        #expect(last.millimetres.isAbout(225))
    }

    @Test("a page whose text begins further down keeps its first line's place", arguments: 0..<20, [20, 21, 22])
    func firstLine(first: Int, gaps: Int) {
        let grid = grid(gaps, from: first)
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
        #expect([20, 21, 22].map { measures.capacity(of: grid($0)) } == [21, 22, 23])
        #expect(measures.usualGaps == 21)
    }

    @Test("lines never go up", arguments: [20, 21, 22])
    func monotone(gaps: Int) {
        for first in 0..<22 {
            let offsets = (0..<24).map { measures.lineOffset($0, on: grid(gaps, from: first)) }
            #expect(offsets == offsets.sorted())
        }
    }
}

@Suite("Page 1, whose lines begin where its head ends (GB/T 9704-2012 §7.3.2)")
struct FirstPageGridTests {
    private let measures = Measures()
    private let usual = (225 - cell) / 21

    private func pitch(_ grid: PageGrid) -> Double {
        (measures.lineOffset(grid.firstLine + 1, on: grid) - measures.lineOffset(grid.firstLine, on: grid)).millimetres
    }

    @Test("from the upper edge on it is the usual grid", arguments: [true, false])
    func whole(spreads: Bool) {
        let grid = measures.grid(from: .zero, spreads: spreads)
        for line in 0..<22 { #expect((measures.lineOffset(line, on: grid) - measures.lineOffset(line)).emu.magnitude < 20) }
        #expect(grid.firstLine == 0 && measures.capacity(of: grid) == 22)
    }

    @Test("the first line is just where the head ends, the last is line 22, whatever the head's height", arguments: [true, false])
    func edges(spreads: Bool) {
        for tenth in stride(from: 0, through: 2190, by: 7) {
            let top = Double(tenth) / 10
            let grid = measures.grid(from: .millimetres(top), spreads: spreads)
            #expect(measures.lineOffset(grid.firstLine, on: grid) == .millimetres(top))
            #expect(measures.capacity(of: grid) == 22)
            let bottom = (measures.lineOffset(21, on: grid) + measures.cellHeight).millimetres
            #expect(bottom <= 225.001, "\(top)")
            #expect(bottom > 225 - usual, "\(top)")
        }
    }

    @Test("lines give way by three hundredths at most; with seventeen lines the last ends on the 版心's edge, with fewer no more than half a line above it")
    func spread() {
        for tenth in stride(from: 0, through: 2190, by: 3) {
            let grid = measures.grid(from: .millimetres(Double(tenth) / 10), spreads: true)
            guard grid.firstLine < 21 else { continue }
            // A line alone below the first may be a hair's breadth closer, as places are rounded.
            #expect(abs(pitch(grid) / usual - 1) < (grid.firstLine < 19 ? 0.0315 : 0.05), "\(tenth)")
            let bottom = (measures.lineOffset(21, on: grid) + measures.cellHeight).millimetres
            if grid.firstLine <= 4 { #expect(bottom > 224.9, "\(tenth)") }
            if grid.firstLine <= 14 { #expect(bottom > 225 - usual * 0.6, "\(tenth)") }
        }
    }

    @Test("lines that the text leaves free have no reason to give way: then the pitch is the usual one")
    func relaxed() {
        for tenth in stride(from: 0, through: 2000, by: 13) {
            let grid = measures.grid(from: .millimetres(Double(tenth) / 10), spreads: true)
            #expect(measures.relaxed(grid, lastUsed: 21) == grid)
            let relaxed = measures.relaxed(grid, lastUsed: 20)
            guard grid.firstLine < 21 else { continue }
            #expect(relaxed.firstLine == grid.firstLine && relaxed.top == grid.top)
            #expect(abs(pitch(relaxed) - usual) < 0.01, "\(tenth)")
            #expect((measures.lineOffset(20, on: relaxed) + measures.cellHeight).millimetres < 225.3, "\(tenth)")
        }
    }

    @Test("where tables, pictures or footnotes stand the pitch is the usual one")
    func exact() {
        for tenth in stride(from: 0, through: 2100, by: 31) {
            let grid = measures.grid(from: .millimetres(Double(tenth) / 10), spreads: false)
            #expect(abs(pitch(grid) - usual) < 0.21, "\(tenth)")
        }
    }

    @Test("no line where there is no room")
    func noRoom() {
        for top in [219.7, 225, 300] {
            let grid = measures.grid(from: .millimetres(top), spreads: true)
            #expect(grid.firstLine == 22 && measures.capacity(of: grid) == 22)
            #expect(measures.lineOffset(23, on: grid) > measures.lineOffset(22, on: grid))
        }
        // The last line may stand a hair's breadth too low.
        #expect(measures.grid(from: .millimetres(219.5), spreads: true).firstLine == 21)
    }

    @Test("a page that is left early is spread to its foot by one line at most, 6 % on a whole page", arguments: [
        (0, 21, 0), (0, 20, 50), (0, 19, nil), (2, 20, 55), (3, 20, 58), (4, 20, 62), (12, 20, 125), (13, 20, nil), (12, 19, nil), (1, 19, nil), (5, 5, nil),
    ] as [(Int, Int, Int?)])
    func filled(first: Int, last: Int, spread: Int?) throws {
        let found = measures.filled(nil, from: first, last: last)
        // Rounded down to a thousandth.
        #expect(found.map { abs($0.spread - (spread ?? -9)) <= 1 } ?? (spread == nil), "\(String(describing: found))")
        guard let found else { return }
        #expect(measures.lineOffset(first, on: found.grid) == measures.lineOffset(first))
        let bottom = (measures.lineOffset(last, on: found.grid) + measures.cellHeight).millimetres
        #expect(bottom.isAbout(225))
    }

    @Test("a page may hold one line more, closer by 6 % at most, from the same first line's place to the foot")
    func denser() throws {
        var count = 0
        for tenth in stride(from: 0, through: 2190, by: 3) {
            let grid = measures.grid(from: .millimetres(Double(tenth) / 10), spreads: true)
            guard let denser = measures.denser(grid) else { continue }
            count += 1
            #expect(denser.gaps == grid.gaps + 1 && denser.lastLine == grid.lastLine)
            #expect(measures.lineOffset(denser.firstLine, on: denser) == grid.top)
            #expect((measures.lineOffset(21, on: denser) + measures.cellHeight).millimetres.isAbout(225))
            #expect(pitch(denser) < usual && pitch(denser) >= usual * 0.939, "\(tenth)")
        }
        #expect(count > 50)
        #expect(measures.denser(measures.grid(from: .millimetres(225), spreads: true)) == nil)
    }

    @Test("lines from one of them on may be one more than usual, closer by 6 % at most, the last on the 版心's lower edge")
    func closer() throws {
        var count = 0
        for tenth in stride(from: 0, through: 2190, by: 3) {
            let grid = measures.grid(from: .millimetres(Double(tenth) / 10), spreads: true)
            guard let closer = measures.closer(grid, from: grid.firstLine) else { continue }
            count += 1
            #expect(measures.lineOffset(grid.firstLine, on: closer) == grid.top)
            #expect((measures.lineOffset(closer.lastLine, on: closer) + measures.cellHeight).millimetres.isAbout(225))
            #expect(pitch(closer) < usual && pitch(closer) >= usual * 0.939, "\(tenth)")
        }
        #expect(count > 50)
        let whole = try #require(measures.closer(nil, from: 0))
        #expect(whole.gaps == 22 && measures.closer(nil, from: 20) == nil)
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
