import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Lists, quotations, footnotes and pictures are typed, and only in the template's own text")
struct BodyMarkupTests {
    /// Paragraphs as `form|text`, with `^n` where a footnote stands and its text after `#`.
    private func shapes(_ body: String, _ record: Value.Record? = nil) throws -> [String] {
        try Fixture.document(body, record).body.paragraphs.map { paragraph in
            let form =
                switch paragraph.form {
                case .plain: paragraph.level.map { "\($0.rawValue)" } ?? "-"
                case .item(let mark): mark
                case .quotation: ">"
                }
            var text = Array((paragraph.heading + paragraph.text).utf8)
            for (number, footnote) in paragraph.footnotes.enumerated().reversed() {
                text.insert(contentsOf: "^\(number + 1)".utf8, at: footnote.offset)
            }
            let notes = paragraph.footnotes.map { "#" + $0.text }.joined()
            return form + "|" + String(decoding: text, as: UTF8.self) + notes
        }
    }

    @Test("marks of lists and quotations", arguments: [
        ("- 加强领导；", "——|加强领导；"), ("-　加强领导；", "——|加强领导；"), ("①查清底数；", "①|查清底数；"),
        ("⑳ 其他。", "⑳|其他。"), ("> 保障农民工按时足额获得工资。", ">|保障农民工按时足额获得工资。"), ("＞原文。", ">|原文。"),
        ("  - {{ 名称 }}", "——|专项行动"), ("①{{ 名称 }}①", "①|专项行动①"),
    ])
    func marks(line: String, expected: String) throws { #expect(try shapes(line) == [expected]) }

    @Test("what only looks like a mark is text", arguments: [
        "-5度以下停工。", "——加强领导。", ">3户", "第①项", "\\- 加强领导", "\\① 查清", "\\> 原文", "-", "㉑其他",
    ])
    func noMarks(line: String) throws {
        #expect(try shapes(line) == ["-|" + (line.hasPrefix("\\") ? String(line.dropFirst()) : line)])
    }

    @Test("a value is never a mark, whatever it holds", arguments: ["- 甲", "①甲", "> 甲", "［注：甲］", "=== 附件1"])
    func values(text: String) throws {
        var record = try Fixture.record()
        record["名称"] = Value(.text(text))
        #expect(try shapes("{{ 名称 }}", record) == ["-|" + text])
        #expect(try shapes("前{{ 名称 }}后", record) == ["-|前\(text)后"])
    }

    @Test("items come from loops", arguments: [("- {{ 县.名 }}；", "——")])
    func loops(line: String, mark: String) throws {
        let found = try shapes("{% for 县 in 各县 %}\n\(line)\n{% endfor %}")
        #expect(found == ["甲县", "乙县", "丙区"].map { mark + "|" + $0 + "；" })
    }

    @Test("footnotes stand where they are typed", arguments: [
        ("甲［注：据年报。］乙", "-|甲^1乙#据年报。"), ("甲［注：一］［注：二］", "-|甲^1^2#一#二"),
        ("一、总则［注：注。］", "1|一、总则^1#注。"), ("（一）检查。要点［注：{{ 名称 }}］如下", "2|（一）检查。要点^1如下#专项行动"),
        ("甲［注：见［2020］6号］乙", "-|甲^1乙#见［2020］6号"), ("甲\\［注：不是］乙", "-|甲［注：不是］乙"),
        ("甲［2020］乙", "-|甲［2020］乙"), ("- 甲［注：注］", "——|甲^1#注"),
        ("甲{% if 属实 %}［注：属实］{% endif %}乙", "-|甲^1乙#属实"), ("甲［注：{% if not 属实 %}假{% endif %}］乙", "-|甲乙"),
    ])
    func footnotes(line: String, expected: String) throws { #expect(try shapes(line) == [expected]) }

    @Test("a heading's full stop in a note ends no heading")
    func stopInNote() throws {
        #expect(try shapes("（一）检查［注：第一句。第二句。］内容。正文。") == ["2|（一）检查^1内容。正文。#第一句。第二句。"])
        let paragraph = try #require(try Fixture.document("（一）检查［注：第一句。］内容。正文。").body.paragraphs.first)
        #expect(paragraph.heading == "（一）检查内容。")
    }

    @Test("a footnote must end in its line and have text")
    func brokenFootnotes() throws {
        let marked = Marked(Fixture.front + "甲«［注：»没有结束\n乙«［注：»］")
        expect(try Fixture.compileFailures(marked.text), [.unclosedFootnote, .emptyFootnote], at: marked)
    }

    // MARK: Pictures

    private func picture(_ body: String) throws -> Picture {
        for block in try Fixture.document("正文\n" + body).body {
            if case .picture(let picture) = block { return picture }
        }
        throw Missing()
    }

    private struct Missing: Error {}

    @Test("a picture stands after its caption, or alone with words for it")
    func pictures() throws {
        let captioned = try picture(#"图1　{{ 名称 }}流程 {% picture "流程图.png" width 120 %}"#)
        #expect(captioned.file.text == "流程图.png")
        #expect(captioned.caption?.text == "图1　专项行动流程")
        #expect(captioned.alternative == "图1　专项行动流程")
        #expect(captioned.width == 120)
        #expect(captioned.file.place?.position?.column == 26)
        let alone = try picture(#"{% picture "图.jpg" alt "五个步骤" %}"#)
        #expect(alone.caption == nil && alone.alternative == "五个步骤" && alone.width == nil)
    }

    @Test("the template says which pictures it uses")
    func uses() throws {
        let front = Fixture.front.replacing("署名", with: "附件:\n- 图\n署名")
        let template = try Fixture.compile(
            front + "正文\n图1 {% picture \"甲.png\" %}\n=== 附件\n{% picture \"乙.png\" alt \"乙\" %}")
        #expect(template.uses.pictures.sorted() == ["乙.png", "甲.png"])
    }

    @Test("what is wrong with a picture", arguments: [
        (#"«{% picture "图.png" %}»"#, [Diagnostic.Code.pictureWithoutWords]), (#"图 {% picture «图» %}"#, [.unexpectedToken]),
        (#"图 {% picture "图.png" width «5» %}"#, [.unexpectedToken]), (#"图 {% picture "图.png" alt «120» %}"#, [.unexpectedToken]),
        (#"图 {% picture "图.png" «高» 5 %}"#, [.unexpectedToken]), (#"前«{% picture "图.png" %}»后"#, [.pictureWithinLine]),
    ])
    func brokenPictures(line: String, codes: [Diagnostic.Code]) throws {
        let marked = Marked(Fixture.front + line)
        expect(try Fixture.compileFailures(marked.text), codes, at: marked)
    }

    @Test("TPL0706: no page may say that it has no text", arguments: ["（此页无正文）", "（本页无正文）", "以下空白，本页无正文。"])
    func pageWithoutText(line: String) throws {
        let marked = Marked(Fixture.front + "正文。\n«\(line)»")
        expect(try Fixture.compileFailures(marked.text), [.pageWithoutText], at: marked)
    }

    @Test("another page may be said to have none, and what only begins so", arguments: ["第3页无正文。", "页无正文", "此页无正", "本页无正题。"])
    func otherPages(line: String) throws { #expect(try Fixture.compileFailures(Fixture.front + line + "\n").isEmpty) }
}
