import Testing

@testable import Composition

/// What begins and ends no line (CLREQ §3.1.3 at the GB level, GB/T 15834-2011 §5.1).
@Suite struct ProhibitionTests {
    static let neverAtStart = Array("、，。：；！？‼⁇⁈⁉”’」』）》〉】〗〕］｝–～·/／％‰℃")
    static let neverAtEnd = Array("“‘「『（《〈【〖〔［｛/／¥№(")

    @Test(arguments: neverAtStart)
    func `A mark that closes never begins a line`(mark: Character) throws {
        for length in 24...30 {
            let text = han(length) + String(mark) + han(8)
            for line in try Setting().lines(text) {
                #expect(line.text.first != mark, "\(line.text)")
            }
        }
    }

    @Test(arguments: neverAtEnd)
    func `A mark that opens never ends a line`(mark: Character) throws {
        for length in 24...30 {
            let text = han(length) + String(mark) + han(8)
            for line in try Setting().lines(text) {
                #expect(line.text.last != mark, "\(line.text)")
            }
        }
    }

    @Test(arguments: ["）。", "”，", "》）；", "’”。", "》〉》，", "……”。", "％）。"])
    func `Several closing marks stay with the character before them`(marks: String) throws {
        for length in 24...30 {
            let text = han(length) + marks + han(8)
            for line in try Setting().lines(text) {
                #expect(!marks.contains(line.text.first ?? "一") || line.text.hasPrefix("……"), "\(line.text)")
            }
        }
    }

    @Test(arguments: ["（《", "“‘", "《〈“", "（¥"])
    func `Several opening marks stay with the character after them`(marks: String) throws {
        for length in 24...30 {
            for line in try Setting().lines(han(length) + marks + han(8)) {
                #expect(!marks.contains(line.text.last ?? "一"), "\(line.text)")
            }
        }
    }

    @Test func `A dash and an ellipsis may begin a line at the GB level`() throws {
        #expect(try Setting(cells: 4).art("一二三四——五六") == "一二三四\n——五六")
        #expect(try Setting(cells: 4).art("一二三四……五六") == "一二三四\n……五六")
    }

    @Test func `A line may end after a connector`() throws {
        #expect(try Setting(cells: 4).art("北京市～上海市区") == "北京市～\n上海市区")
    }

    @Test func `A single em dash is a connector and begins no line`() throws {
        for length in 24...30 {
            for line in try Setting().lines(han(length) + "—" + han(8)) {
                #expect(line.text.first != "—")
            }
        }
    }

    @Test func `Spaces are dropped where a line is broken`() throws {
        let lines = try Setting(cells: 4).lines("一二三四 五六七八")
        #expect(lines.map(\.text) == ["一二三四", "五六七八"])
        #expect(lines.map(\.extentInCells) == [4000, 4000])
    }

    @Test func `Ideographic spaces between names are dropped where a line is broken`() throws {
        let lines = try Setting(cells: 4).lines("张三李四\u{3000}王五赵六")
        #expect(lines.map(\.text) == ["张三李四", "王五赵六"])
    }

    @Test func `Ideographic spaces are kept inside a line and at both ends of a text`() throws {
        let line = try Setting().line("\u{3000}张\u{3000}三\u{3000}")
        #expect(line.text == "\u{3000}张\u{3000}三\u{3000}")
        #expect(line.extentInCells == 5000)
    }

    @Test func `A space that begins a text stays, one that ends it goes`() throws {
        let line = try Setting().line(" 一二 ")
        #expect(line.text == " 一二")
        #expect(line.extentInCells == 2500)
    }

    @Test(arguments: ["\u{00A0}", "\u{2009}", "\u{202F}"])
    func `No line is broken at a no-break space`(space: String) throws {
        for length in 2...10 {
            for line in try Setting(cells: 10).lines(han(length) + "甲" + space + "乙" + han(12)) {
                #expect(line.text.last != Character(space))
                #expect(line.text.first != Character(space))
            }
        }
    }
}
