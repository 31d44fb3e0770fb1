import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// Boxes: blanks with a rule, of which a form's sentences are full.
@Suite struct BoxTests {
    /// `□` stands for a box of the given width in cells.
    private func measured(_ text: String, width: Int = 3) throws -> MeasuredText {
        try Setting(pitch: .solid(Setting.em)).measured(boxes: text, width: Setting.em * width)
    }

    private func lines(_ text: String, cells: Int, width: Int = 3) throws -> [ComposedLine] {
        Setting(cells: cells, pitch: .solid(Setting.em)).lines(try measured(text, width: width))
    }

    @Test(arguments: ["□人", "□万元", "□%", "□个工作日", "第□条", "□户"])
    func `A box stays with the unit after it`(whole: String) throws {
        for length in 1...12 {
            let lines = try lines(han(length) + whole + "，" + han(14), cells: 12)
            #expect(lines.count { $0.text.contains(whole) } == 1)
        }
    }

    @Test func `A box stays with the digits before it`() throws {
        for length in 1...12 {
            let lines = try lines(han(length) + "20□年" + han(14), cells: 12)
            #expect(lines.count { $0.text.contains("20□年") } == 1)
        }
    }

    @Test func `A box keeps its width whatever the pitch`() throws {
        let line = try #require(try lines("共□人", cells: 12).first)
        #expect(line.boxes.map(\.width) == [Setting.em * 3])
        #expect(line.boxes.map(\.left) == [Setting.em])
        #expect(line.extent == Setting.em * 5)
    }

    @Test func `A line splits at its boxes into texts and boxes in order`() throws {
        let line = try #require(try lines("甲乙□人，□%丙", cells: 28).first)
        let pieces = line.splitAtBoxes()
        #expect(pieces.map(\.text) == ["甲乙", "□", "人，", "□", "%丙"])
        #expect(pieces.map(\.boxes.count) == [0, 1, 0, 1, 0])
        #expect(pieces.flatMap(\.clusters) == line.clusters)
        #expect(pieces.map(\.extent) == [2, 5, 7, 10].map { Setting.em * $0 } + [line.extent])
    }

    @Test func `Boxes side by side and at both edges split into themselves`() throws {
        let line = ParagraphComposer().line(try measured("□□人□"))
        #expect(line.splitAtBoxes().map(\.text) == ["□", "□", "人", "□"])
    }

    @Test func `A line without boxes is one piece, an empty one none`() throws {
        #expect(try lines("甲乙", cells: 4).first?.splitAtBoxes().map(\.text) == ["甲乙"])
        #expect(ParagraphComposer().line(try measured("")).splitAtBoxes().isEmpty)
    }

    @Test func `Boxes have no runs`() throws {
        let line = try #require(try lines("甲□乙", cells: 12).first)
        #expect(line.runs(at: .zero).map(\.text) == ["甲乙"])
    }

    @Test func `A box wider than the measure stands alone on its line`() throws {
        let setting = Setting(cells: 6, pitch: .solid(Setting.em), mayOverflow: true)
        let lines = setting.lines(try measured("一二三，□四五六七八九十", width: 8))
        #expect(lines.map(\.text) == ["一二三，", "□", "四五六七八", "九十"])
        #expect(lines.map(\.isOverfull) == [false, true, false, false])
    }
}
