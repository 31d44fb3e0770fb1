import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Headings come from the template's own text")
struct HeadingTests {
    /// A paragraph as `level|heading|text`.
    private func shape(_ body: String) throws -> [String] {
        try Fixture.document(body).body.paragraphs.map { paragraph in
            "\(paragraph.level?.rawValue ?? 0)|\(paragraph.heading)|\(paragraph.text)"
        }
    }

    @Test("a number at the start makes a heading of its level", arguments: [
        ("一、检查内容", "1|一、检查内容|"),
        ("十二、附则", "1|十二、附则|"),
        ("二十一、附则", "1|二十一、附则|"),
        ("一百零一、附则", "1|一百零一、附则|"),
        ("（一）检查内容", "2|（一）检查内容|"),
        ("（十一）检查内容", "2|（十一）检查内容|"),
        ("1.检查内容", "3|1.检查内容|"),
        ("1. 检查内容", "3|1. 检查内容|"),
        ("12．检查内容", "3|12．检查内容|"),
        ("（1）检查内容", "4|（1）检查内容|"),
        ("（12）检查内容", "4|（12）检查内容|"),
    ])
    func levels(line: String, expected: String) throws { #expect(try shape(line) == [expected]) }

    @Test("what only looks like a number is text", arguments: [
        "1.5万元已经支付。",
        "1．5万元已经支付。",
        "１．检查内容",
        "2020年检查。",
        "（2020）号文件。",
        "（附件）表格。",
        "一是检查内容。",
        "第一、检查内容。",
        "一，检查内容。",
        "检查一、二两项。",
        "1、检查内容。",
        "（一)检查内容。",
        "“一、检查”。",
        "一",
        "（一",
        "1",
        "10",
        "12.31截止。",
        "2020.检查",
        "（一至三）项。",
    ])
    func notHeadings(line: String) throws { #expect(try shape(line) == ["0||\(line)"]) }

    @Test("a run-in heading ends with the first full stop of the template's text", arguments: [
        ("（一）集中宣传阶段。各县要落实。责任。", "2|（一）集中宣传阶段。|各县要落实。责任。"),
        ("（一）集中宣传阶段（即日起至{{ 日子 | 月日 }}）。各县要落实。", "2|（一）集中宣传阶段（即日起至12月31日）。|各县要落实。"),
        ("一、{{ 名称 }}。各县要落实。", "1|一、专项行动。|各县要落实。"),
        ("1.检查内容。各县要落实。", "3|1.检查内容。|各县要落实。"),
        ("（1）检查内容。各县要落实。", "4|（1）检查内容。|各县要落实。"),
        ("（一）检查内容。", "2|（一）检查内容。|"),
        ("（一）落实“全部清零。”各县要落实。", "2|（一）落实“全部清零。”|各县要落实。"),
        ("（一）检查内容。 各县要落实。", "2|（一）检查内容。|各县要落实。"),
        ("（一）检查{% if 属实 %}内容。各县{% else %}项目。各市{% endif %}要落实。", "2|（一）检查内容。|各县要落实。"),
    ])
    func runIn(line: String, expected: String) throws { #expect(try shape(line) == [expected]) }

    @Test("a full stop within a value ends no heading")
    func stopInValue() throws {
        var record = try Fixture.record()
        record["名称"] = Value(.text("甲。乙"))
        let document = try Fixture.document("（一）{{ 名称 }}行动。正文", record)
        #expect(document.body.paragraphs.map(\.heading) == ["（一）甲。乙行动。"])
        #expect(try Fixture.document("一、{{ 名称 }}", record).body.paragraphs.map(\.heading) == ["一、甲。乙"])
    }

    @Test("white space at the start of a value after the heading is the value's own")
    func valueAfterHeading() throws {
        var record = try Fixture.record()
        record["名称"] = Value(.text("　甲"))
        #expect(try Fixture.document("（一）检查。 {{ 名称 }}", record).body.paragraphs.map(\.text) == ["　甲"])
    }

    @Test("a numbered item of a list is text, not a heading", arguments: [
        "（一）用人单位工资支付情况；",
        "（一）甲；乙",
        "1.是否支付？",
        "（1）马上支付！",
    ])
    func listItems(line: String) throws { #expect(try shape(line) == ["0||\(line)"]) }

    @Test("an ordinal filter may stand for the number", arguments: [
        ("{{ 序 | 中文数字 }}、检查内容", "1|十一、检查内容|"),
        ("（{{ 序 | 中文数字 }}）检查内容。正文", "2|（十一）检查内容。|正文"),
        ("{{ 序 }}.检查内容", "3|11.检查内容|"),
        ("（{{ 序 }}）检查内容", "4|（11）检查内容|"),
        ("{{ 序 }}.5万元", "0||11.5万元"),
        ("{{ 名称 }}、检查内容", "0||专项行动、检查内容"),
        ("（{{ 名称 }}）检查内容", "0||（专项行动）检查内容"),
        ("（{{ 日子 | 年 }}）检查内容", "0||（2020年）检查内容"),
    ])
    func ordinals(line: String, expected: String) throws { #expect(try shape(line) == [expected]) }

    @Test("the turns of a loop are headings when its line is one")
    func loop() throws {
        let body = """
            {% for 县 in 各县 %}
            （{{ loop.index | 中文数字 }}）{{ 县.名 }}。涉及{{ 县.钱 | 元 }}。
            {% endfor %}
            """
        #expect(
            try shape(body) == [
                "2|（一）甲县。|涉及1元。", "2|（二）乙县。|涉及2元。", "2|（三）丙区。|涉及0元。",
            ])
    }

    @Test("a backslash in front makes it text and is dropped", arguments: [
        ("\\一、检查内容", "一、检查内容"),
        ("\\（一）检查内容。正文", "（一）检查内容。正文"),
        ("\\1.检查", "1.检查"),
        ("\\{{ 序 | 中文数字 }}、检查", "十一、检查"),
        ("\\\\一、检查", "\\一、检查"),
        ("\\(1)检查", "(1)检查"),
        ("正文\\一、检查", "正文\\一、检查"),
        ("　　\\一、检查", "一、检查"),
    ])
    func escape(line: String, text: String) throws { #expect(try shape(line) == ["0||\(text)"]) }

    @Test("white space of the clerk's own is not kept", arguments: [
        ("　　一、检查内容　", "1|一、检查内容|"),
        ("  正文 ", "0||正文"),
        ("{# 注 #} 正文{# 注 #} ", "0||正文"),
        ("联系人：甲　乙", "0||联系人：甲　乙"),
        ("　{{ 名称 }}　", "0||专项行动"),
    ])
    func whiteSpace(line: String, expected: String) throws { #expect(try shape(line) == [expected]) }

    @Test("numbers in half-width brackets and inside statements are errors", arguments: [
        ("«(一)检查内容»", Diagnostic.Code.halfWidthHeading),
        ("«(1)检查内容»", .halfWidthHeading),
        ("«({{ 序 | 中文数字 }})检查内容»", .halfWidthHeading),
        ("«{% if 属实 %}一、检查{% else %}二、检查{% endif %}»", .headingInStatement),
        ("«{% for 县 in 各县 %}（一）{{ 县.名 }}{% endfor %}»", .headingInStatement),
    ])
    func wrongHeadings(body: String, code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        expect(try Fixture.compileFailures(marked.text), [code], at: marked)
    }

    @Test("a statement in front of plain text is no heading and no error")
    func statementFirst() throws {
        #expect(try shape("{% if 属实 %}经核实，{% endif %}正文") == ["0||经核实，正文"])
    }

    @Test("a heading on its own line stands alone")
    func standalone() throws {
        let body = try Fixture.document("一、检查内容\n正文。").body.paragraphs
        #expect(body.map(\.isStandaloneHeading) == [true, false])
        #expect(body[1].place?.description == "notice.gw:8:1")
    }
}
