import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// A cell more or less on the same measure, to make room for a signature (GB/T 9704-2012 §7.3.5.5).
@Suite struct PitchTests {
    private let text = "为深入贯彻落实各项工作部署，根据《办法》第26条规定，现将2020年有关事项通知如下：".times(6)

    private func setting(_ change: Int) throws -> Setting {
        let pitch = try #require(Setting.grid.adding(cells: change))
        return Setting(cells: pitch.cells, pitch: pitch, first: .cells(2))
    }

    @Test func `Twenty-seven to twenty-nine cells suit 三号 on 156 mm, others do not`() {
        let suitable = (20...40).filter { CellPitch(span: .millimetres(156), cells: $0).suits(Setting.em) }
        #expect(suitable == [27, 28, 29])
        #expect(Setting.grid.alternatives(for: Setting.em).map(\.cells) == [28, 29, 27])
        #expect(CellPitch.solid(Setting.em).alternatives(for: Setting.em).map(\.cells) == [1])
    }

    @Test func `A pitch keeps its span and at least one cell`() throws {
        #expect(Setting.grid.adding(cells: -28) == nil)
        #expect(Setting.grid.adding(cells: -27)?.cells == 1)
        #expect(try #require(Setting.grid.adding(cells: 1)).span == .millimetres(156))
        #expect(Setting.grid.adding(cells: 0) == Setting.grid)
    }

    @Test(arguments: [-1, 0, 1])
    func `A line of Han characters fills the same measure with so many cells`(change: Int) throws {
        let setting = try setting(change)
        let lines = try Setting(cells: 28 + change, pitch: setting.pitch).lines(han(28 + change) + han(5))
        #expect(lines[0].clusters.count == 28 + change)
        #expect(lines[0].extent == .millimetres(156))
        #expect(lines[0].widestStretch == .zero)
        for (index, placed) in lines[0].clusters.enumerated() {
            #expect(placed.left == Length.millimetres(156).scaled(index, over: 28 + change))
            // The glyph keeps its size and is centred: its advance hangs over, or the cell does, alike.
            let after = placed.left + placed.width - placed.x - placed.cluster.advance
            #expect(abs((placed.x - placed.left - after).emu) <= 2)
            #expect(placed.cluster.size == Setting.em)
        }
    }

    @Test(arguments: [-1, 0, 1])
    func `A paragraph keeps its rules on any of them`(change: Int) throws {
        let setting = try setting(change)
        let lines = try setting.lines(text)
        #expect(lines.map(\.text).joined() == text)
        for line in lines.dropLast() { #expect(line.extent == .millimetres(156)) }
        for line in lines.dropFirst() { #expect(!"，《：".contains(line.text.first ?? "中") || line.text.hasPrefix("《")) }
        for line in lines { #expect(!line.isOverfull) }
        #expect(lines[0].indent == setting.pitch.width(ofCells: 2))
    }

    @Test func `A cell more makes lines fewer, a cell less makes them more`() throws {
        let counts = try [1, 0, -1].map { try setting($0).lines(han(28 * 28 - 2)).count }
        #expect(counts == [28, 28, 29] || counts == [27, 28, 30] || counts == [28, 28, 30])
        #expect(counts[0] <= counts[1] && counts[1] < counts[2])
        #expect(try setting(1).lines(han(28 * 27 - 2)).count == 27 - 1 + (28 * 27 > 29 * 26 ? 1 : 0))
    }

    @Test func `Two digits take a cell, whatever its width`() throws {
        for change in [-1, 1] {
            let pitch = try setting(change).pitch
            let shaped = try FakeShaper().shape(StyledText("共2020件", Setting.style))
            let line = ParagraphComposer().line(MeasuredText(shaped, pitch: pitch))
            #expect(line.extent == pitch.width(ofCells: 4))
        }
    }

    @Test(arguments: [-2, -1, 0, 1, 2])
    func `The halves of a dash touch on every pitch`(change: Int) throws {
        let pitch = try #require(Setting.grid.adding(cells: change))
        let shaped = try FakeShaper().shape(StyledText("中——中", Setting.style))
        let line = ParagraphComposer().line(MeasuredText(shaped, pitch: pitch))
        let gap = line.clusters[2].x - line.clusters[1].x - Setting.em
        #expect(gap.emu <= 1, "a gap of \(gap.emu)")
        // The dash stands in the middle of its two cells.
        let before = line.clusters[1].x - line.clusters[1].left
        let after = line.clusters[3].left - line.clusters[2].x - Setting.em
        #expect(abs((before - after).emu) <= 2)
    }
}
