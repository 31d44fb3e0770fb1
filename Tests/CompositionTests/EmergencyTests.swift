import DisplayList
import Geometry
import TestSupport
import Testing

@testable import Composition

/// Narrow measures, long words, empty and unusual texts.
@Suite struct EmergencyTests {
    // MARK: Something wider than the measure

    @Test func `A word wider than the measure is broken, all else keeps its rules`() throws {
        let text = "一二三四五六七八九，十" + "a".times(30) + "，一二三四五六七八九，“十”。"
        let lines = try Setting(cells: 10).lines(text)
        #expect(lines.map(\.text).joined() == text)
        for line in lines {
            #expect(!"，。”".contains(line.text.first ?? "中"), "\(line.text)")
            #expect(line.text.last != "“")
        }
        let pieces = lines.count { $0.text.contains("a") }
        #expect(pieces == 2)
    }

    static let narrow = [
        (3, "2020年12月31日", "2020年\n12月\n31日"),
        (4, "2020年12月31日", "2020年\n12月31日"),
        (2, "第26条", "第\n26条"),
        (3, "1285.12万元", "1285.1\n2万元"),
        (1, "中国", "中\n国"),
        (1, "中，国", "中\n，\n国"),
        (2, "中，国。", "中，\n国。"),
    ]

    @Test(arguments: narrow)
    func `A narrow measure breaks where it harms least`(cells: Int, text: String, lines: String) throws {
        #expect(try Setting(cells: cells).art(text) == lines)
    }

    @Test func `An indent as wide as the measure leaves a line for each character`() throws {
        let lines = try Setting(cells: 4, first: .cells(4), mayOverflow: true).lines("一二三四五六")
        #expect(lines.map(\.text) == ["一", "二三四五", "六"] || lines.map(\.text) == ["一", "二三四", "五六"])
        #expect(lines.map(\.isOverfull) == [true, false, false])
    }

    // MARK: Unusual texts

    @Test func `An empty text has no lines`() throws {
        #expect(try Setting().lines("").isEmpty)
        let line = try Setting().line("")
        #expect(line.clusters.isEmpty && line.extent == .zero && !line.isOverfull)
        #expect(line.runs(at: .zero).isEmpty)
    }

    @Test(arguments: [" ", "   "])
    func `A text of spaces is one line without clusters`(text: String) throws {
        let lines = try Setting().lines(text)
        #expect(lines.map(\.text) == [""])
        #expect(lines.map(\.extent) == [.zero])
    }

    @Test(arguments: ["，", "。", "）", "“", "（）", "……", "/", "-", "%"])
    func `A text of marks alone is one line`(text: String) throws {
        #expect(try Setting().art(text) == text)
    }

    @Test func `Characters outside the basic plane are whole`() throws {
        let text = "𠮷".times(30) + "𬺰，𪚥"
        let lines = try Setting().lines(text)
        #expect(lines.map(\.text).joined() == text)
        #expect(lines[0].text == "𠮷".times(28))
        #expect(lines[0].runs(at: .zero).first?.clusters.allSatisfy { $0.utf8Count == 4 } == true)
    }

    @Test func `A combining mark stays with its letter`() throws {
        let text = "e\u{301}".times(3) + "中" + "葛\u{E0100}"
        let line = try Setting().line(text)
        #expect(line.clusters.map { String($0.text) } == ["e\u{301}", "e\u{301}", "e\u{301}", "中", "葛\u{E0100}"])
        #expect(line.text == text)
    }

    @Test func `A missing character keeps its place and its text`() throws {
        let line = try Setting().line("甲\u{E000}乙")
        #expect(line.lefts == [0, 1000, 2000])
        let runs = line.runs(at: .zero)
        #expect(runs.map(\.text) == ["甲\u{E000}乙"])
        #expect(runs[0].clusters.map(\.glyphCount) == [1, 0, 1])
    }

    @Test func `A single line is at its natural width however long`() throws {
        let line = try Setting().line(han(100) + "，“中”")
        #expect(line.extentInCells == 103_500)
        #expect(!line.isOverfull && line.indent == .zero)
    }

    /// Texts that would take minutes if a rule looked at the whole text for each character.
    static let long: [(String, String, Int)] = [
        ("brackets that no number follows", "〔2020〕", 350), ("opening brackets alone", "〔", 750),
        ("connected numbers", "1—", 1000), ("one word", "a", 1000), ("one address", "a.cn/", 300),
        ("spaces", " ", 2000), ("ideographic spaces", "\u{3000}", 2000),
        ("characters that are not to be seen", "\u{200B}", 1500), ("numbers between spaces", "123 ", 400),
        ("dashes", "——", 750), ("marks alone", "，“", 750), ("questions", "？", 1000),
    ]

    @Test(arguments: long)
    func `A very long text is composed in time and whole`(name: String, piece: String, count: Int) throws {
        let text = piece.times(count)
        let lines = try Setting(first: .cells(2), mayOverflow: true).lines(text)
        #expect(lines.map(\.text).joined().withoutSpaces == text.withoutSpaces)
        #expect(lines.allSatisfy { $0.isOverfull || $0.extent <= .millimetres(156) })
    }

    @Test func `A paragraph of twenty thousand characters is composed whole`() throws {
        let text = "为深入贯彻落实各项工作部署，根据《办法》第26条规定，现将2020年有关事项通知如下：".times(500)
        let lines = try Setting.prose.lines(text)
        #expect(lines.map(\.text).joined() == text)
        #expect(lines.dropLast().allSatisfy { $0.extent == .millimetres(156) })
    }
}
