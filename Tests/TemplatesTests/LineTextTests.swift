import Testing

@testable import Templates

@Suite("Marks at the seams of a line") struct LineTextTests {
    private func joined(_ left: String, _ right: String, isValue: Bool = false) -> String {
        var line = LineText()
        if isValue { line.appendValue(left) } else { line.appendLiteral(left) }
        line.meetSeam()
        line.appendLiteral(right)
        return line.text
    }

    @Test("of two marks the stronger stays, of two alike the later", arguments: [
        ("、", "，", "，"), ("，", "、", "，"), ("，", "；", "；"), ("；", "，", "；"), ("、", "、", "、"), ("；", "；", "；"),
        ("、", "。", "。"), ("，", "！", "！"), ("；", "？", "？"), ("。", "，", "。"), ("？", "。", "？"), ("！", "、", "！"),
    ])
    func ranks(_ left: String, _ right: String, _ kept: String) {
        #expect(joined("甲" + left, right + "乙") == "甲" + kept + "乙")
    }

    @Test("after an opening mark and at the beginning no mark stands", arguments: ["：", "（", "“", "《", "〈", "「", "『", "【", "〔"])
    func openings(_ opening: String) {
        for mark in ["、", "，", "；", "。", "！", "？"] {
            #expect(joined("甲" + opening, mark + "乙") == "甲" + opening + "乙")
            #expect(joined("", mark + "乙") == "乙")
            #expect(joined("甲", opening + mark) == "甲" + opening + mark, "what begins with no such mark stays")
        }
    }

    @Test("brackets whose content was left out go, and the marks around them are put right", arguments: [
        ("甲（", "），完。", "甲，完。"), ("甲，《", "》。", "甲。"), ("甲“", "”；", "甲；"), ("“", "”甲", "甲"), ("（《", "》）完", "完"), ("甲（", "》", "甲（》"),
        ("甲（乙", "）", "甲（乙）"), ("甲，", "：乙", "甲：乙"), ("甲、", "：乙", "甲：乙"), ("甲、", "等3个", "甲等3个"), ("甲、", "等", "甲等"), ("甲、", "等级", "甲、等级"), ("甲、", "和丙", "甲和丙"), ("甲、", "和", "甲和"), ("甲、", "以及丙", "甲以及丙"), ("甲、", "及丙", "甲及丙"),
        ("甲、", "或者丙", "甲或者丙"), ("甲、", "或丙", "甲或丙"), ("甲、", "与丙", "甲与丙"), ("甲、", "和谐", "甲、和谐"), ("甲、", "及时", "甲、及时"), ("甲、", "以上", "甲、以上"), ("甲，", "和丙", "甲，和丙"), ("甲，", "等级", "甲，等级"),
    ])
    func empties(_ left: String, _ right: String, _ kept: String) {
        #expect(joined(left, right) == kept)
        #expect(joined(left, right, isValue: true) == left + right, "a value's marks stay")
    }

    @Test("a colon of which nothing is left is told, one that goes on is not")
    func emptyColons() {
        func line(_ parts: [String]) -> LineText {
            var line = LineText()
            var start = 100
            for part in parts {
                line.begin(start..<(start + part.utf8.count), isLiteral: true, proven: [])
                line.meetSeam()
                line.appendLiteral(part)
                start += 100
            }
            return line
        }
        #expect(line(["其中：", "。后文"]).emptyColons == [106..<109])
        #expect(line(["其中：", "甲。", "乙。"]).emptyColons.isEmpty && line(["其中：", "，甲"]).emptyColons.isEmpty)
    }

    @Test("a value keeps its marks, but nothing of ours follows its full stop")
    func values() {
        #expect(joined("甲，", "。", isValue: true) == "甲，。")
        #expect(joined("甲。", "，乙", isValue: true) == "甲。乙")
    }

    @Test("an empty value leaves its place as a branch that was not taken does", arguments: [
        ("甲，", "，乙。", "甲，乙。"), ("（", "）甲", "甲"), ("甲、", "、乙", "甲、乙"), ("甲，", "。", "甲。"), ("", "，甲", "甲"), ("甲", "乙", "甲乙"), ("甲：", "甲", "甲：甲"),
        ("甲、", "等3个", "甲等3个"),
    ])
    func emptyValues(_ left: String, _ right: String, _ kept: String) {
        var line = LineText()
        line.appendLiteral(left)
        line.appendValue("")
        line.appendLiteral(right)
        line.finish()
        #expect(line.text == kept)
        var ended = LineText()
        ended.appendLiteral("甲，")
        ended.appendValue("")
        ended.finish()
        #expect(ended.text == "甲。")
    }

    @Test("a mark with something joined to it is another character", arguments: ["\u{FE00}", "\u{0301}"])
    func joinedScalars(_ scalar: String) {
        #expect(joined("甲，" + scalar, "。") == "甲，" + scalar + "。")
        #expect(joined("甲，", "。" + scalar) == "甲，。" + scalar)
        #expect(joined("甲：" + scalar, "，乙") == "甲：" + scalar + "，乙")
    }

    @Test("only what is a mark is taken for one, whatever bytes it shares with marks", arguments: ["～", "々", "﹐", "a", "é", "𬭎", "！", "☐"])
    func others(_ left: String) {
        #expect(joined(left, "，乙") == left + (left == "！" ? "" : "，") + "乙")
        #expect(joined(left, "乙") == left + "乙")
        #expect(joined("（", left + "）") == "（" + (left == "！" ? "" : left) + "）" || left == "！")
        #expect(joined("", left) == (left == "！" ? "" : left))
    }

    @Test("a heading ends after the first 。 of the template and what closes its sentence", arguments: [
        ("甲。乙", 6), ("“甲。”乙", 12), ("甲。 乙", 6), ("甲。", 6),
    ])
    func headings(_ text: String, _ end: Int) {
        var line = LineText()
        #expect(line.isEmpty && line.headingEnd == nil)
        line.appendLiteral(text)
        #expect(line.headingEnd == end && line.text == text.filter { $0 != " " })
        line.appendValue("丙。")
        line.appendLiteral("丁。")
        #expect(line.headingEnd == end && line.text.hasSuffix("丙。丁。"))
        #expect(line.parted.heading.utf8.count == end && line.parted.text == "\(text.dropFirst(line.parted.heading.count).filter { $0 != " " })丙。丁。")
        var body = LineText(mayBeHeaded: false)
        body.appendLiteral(text)
        #expect(body.headingEnd == nil && body.text == text, "blanks stay where there is no heading")
        #expect(body.parted.heading == text && body.parted.text.isEmpty, "all is heading where none ends")
    }

    @Test("a sentence whose last clause was left out ends", arguments: [("甲，", "甲。"), ("甲、", "甲。"), ("甲；", "甲；"), ("甲", "甲"), ("甲，\u{0301}", "甲，\u{0301}")])
    func ends(_ text: String, _ expected: String) {
        var line = LineText()
        line.appendLiteral(text)
        line.meetSeam()
        line.finish()
        #expect(line.text == expected)
    }
}
