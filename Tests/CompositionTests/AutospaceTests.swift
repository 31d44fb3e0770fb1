import Geometry
import Testing

@testable import Composition

/// Space between Han and Western text, where a house wants it (CLREQ §3.2.2).
@Suite struct AutospaceTests {
    private let quarter = Setting(rules: LineRules(autospace: 250))

    @Test func `Official prose has none`() throws {
        #expect(try Setting().line("共2020件GDP增").extentInCells == 2000 + 2000 + 3 * 500 + 1000)
    }

    @Test func `It stands between the scripts, not inside a figure and not beside marks`() throws {
        let line = try quarter.line("共有GDP增，A（B）")
        #expect(line.lefts == [0, 1000, 2250, 2750, 3250, 4000, 5000, 6000, 6500, 7500, 8000])
        // 5件 stays whole and solid.
        #expect(try quarter.line("共5件").extentInCells == 2750)
    }

    @Test func `No line begins or ends with it`() throws {
        let lines = try Setting(cells: 4, rules: LineRules(autospace: 250)).lines("一二三四GDPGDPGD五六")
        #expect(lines.map(\.lefts.first) == lines.map { _ in 0 })
        #expect(lines[0].extentInCells == 4000 && lines[0].widestGap == 0)
    }

    @Test func `It gives way to an eighth after the marks, before the stops give all`() throws {
        let text = "中，中A中。中"
        let marks = try quarter.adjusted(text, by: -500)
        #expect(marks.added == [0, 0, 0, 250, 250, 0, 0] && marks.taken == [0, 375, 0, 0, 0, 125, 0])
        let line = try quarter.adjusted(text, by: -950)
        #expect(line.added == [0, 0, 0, 150, 150, 0, 0] && line.taken == [0, 500, 0, 0, 0, 250, 0])
        let least = try quarter.adjusted(text, by: -1150)
        #expect(least.added == [0, 0, 0, 125, 125, 0, 0] && least.taken == [0, 500, 0, 0, 0, 400, 0])
    }

    @Test func `It opens to half an em before all other gaps`() throws {
        #expect(try quarter.adjusted("中国A中国", by: 400).added == [0, 0, 450, 450, 0])
        #expect(try quarter.adjusted("中国A中国", by: 500).added == [0, 0, 500, 500, 0])
        #expect(try quarter.adjusted("中国A中国", by: 900).added == [0, 100, 600, 600, 100])
    }

    @Test(arguments: [0, 125, 250, 333])
    func `The widest stretch counts only what justification added`(autospace: Int) throws {
        let setting = Setting(cells: 6, rules: LineRules(autospace: autospace))
        let text = try setting.measured("中AB中CD中")
        let line = ParagraphComposer().line(text)
        #expect(line.widestStretch == .zero)
        #expect(line.extentInCells == 5000 + 4 * autospace)
    }
}
