import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// Lines turned into glyph runs.
@Suite struct RunTests {
    private let hei = TextStyle(role: .hei, size: Setting.em)

    private func line(_ spans: [StyledText.Span]) throws -> ComposedLine {
        let shaped = try FakeShaper().shape(StyledText(spans))
        return ParagraphComposer().line(MeasuredText(shaped, pitch: Setting.grid))
    }

    @Test func `A line of one face and size is one run`() throws {
        let runs = try Setting().line("共2020件，“中”。").runs(at: .zero)
        #expect(runs.map(\.text) == ["共2020件，“中”。"])
        #expect(runs.map(\.face) == [FaceID(name: "仿宋")])
        #expect(runs.map(\.size) == [Setting.em])
    }

    @Test func `Each stretch of one face and size is a run, in reading order`() throws {
        let small = TextStyle(role: .hei, size: .points(12))
        let runs = try line([
            .init("一、", hei), .init("总体", hei), .init("要求", small), .init("。各地", Setting.style),
        ]).runs(at: .zero)
        #expect(runs.map(\.text) == ["一、总体", "要求", "。各地"])
        #expect(runs.map(\.face.name) == ["黑体", "黑体", "仿宋"])
        #expect(runs.map(\.size) == [Setting.em, .points(12), Setting.em])
    }

    @Test(arguments: ["共2020件，“中”。", "𠮷e\u{301}中", "甲\u{E000}乙", "a b"])
    func `Text and glyphs of a run are covered by its clusters`(text: String) throws {
        for run in try Setting().line(text).runs(at: .zero) {
            #expect(run.clusters.map(\.utf8Count).reduce(0, +) == run.text.utf8.count)
            #expect(run.clusters.map(\.glyphCount).reduce(0, +) == run.glyphs.count)
        }
    }

    @Test func `Glyphs stand at the origin and their place, with their own offset`() throws {
        var shaped = try FakeShaper().shape(StyledText("一二", Setting.style))
        shaped.clusters[1].glyphs = [.init(id: 7, offset: Point(x: .points(1), y: .points(-2)))]
        let line = ParagraphComposer().line(MeasuredText(shaped, pitch: .solid(Setting.em)))
        let origin = Point(x: .millimetres(28), y: .millimetres(40))
        let run = try #require(line.runs(at: origin).first)
        #expect(run.glyphs.map(\.id) == [0x4E00, 7])
        #expect(run.glyphs[0].origin == origin)
        #expect(run.glyphs[1].origin == Point(x: origin.x + .points(17), y: origin.y - .points(2)))
    }

    @Test func `Colour and scale are the run's`() throws {
        let line = try Setting().line("某市")
        let plain = try #require(line.runs(at: .zero).first)
        #expect(plain.colour == .black && plain.horizontalScale == 1000)
        let mark = try #require(
            line.runs(at: .zero, colour: .officialRed, horizontalScale: 600).first)
        #expect(mark.colour == .officialRed && mark.horizontalScale == 600)
    }

    @Test func `Runs start where the line's indent ends`() throws {
        let lines = try Setting.prose.lines(han(60))
        let origin = Point(x: .millimetres(28), y: .zero)
        let starts = lines.compactMap { $0.runs(at: origin).first?.glyphs.first?.origin.x }
        #expect(starts == lines.compactMap { $0.clusters.first.map { origin.x + $0.x } })
        #expect(starts[0] - starts[1] == Setting.grid.width(ofCells: 2))
    }

    @Test func `Characters without glyphs alone make no run`() throws {
        #expect(try Setting().line("\u{E000}\u{E001}").runs(at: .zero).isEmpty)
    }

    @Test func `Text of another size takes the grid's cells`() throws {
        let line = try line([.init("一二", Setting.style), .init("三四", TextStyle(role: .text, size: .points(12)))])
        #expect(line.widths == [1000, 1000, 1000, 1000])
    }
}
