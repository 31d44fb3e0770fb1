import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("The front matter")
struct FrontMatterTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [Diagnostic.Code]

        init(_ text: String, _ codes: Diagnostic.Code...) {
            self.text = text
            self.codes = codes
        }

        var testDescription: String { text }
    }

    private static let required = "发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020年11月9日\n"

    @Test("stands between two lines of ---", arguments: [
        Case("«正文»", .missingFrontMatter),
        Case("«»", .missingFrontMatter),
        Case("\n\n«一、标题»", .missingFrontMatter),
        Case("«---»\n标题: 乙", .unclosedFrontMatter),
    ])
    func rules(_ example: Case) throws { try check(example) }

    @Test("may begin after blank lines and a byte order mark, and end lines with CR LF")
    func tolerance() throws {
        let text = "\u{FEFF}\n---  \n" + Self.required + "---\n正文\n"
        for variant in [text, text.replacing("\n", with: "\r\n")] {
            let document = try Fixture.compile(variant).evaluate(Fixture.record()).output
            #expect(document.title?.text == "乙")
            #expect(document.body.paragraphs.map(\.text) == ["正文"])
        }
    }

    @Test("has known keys, each once, each with a text", arguments: [
        Case("«标提»: 乙\n", .unknownElement),
        Case("«Title»: 乙\n", .unknownElement),
        Case("«标题»: 丁\n", .duplicateElement),
        Case("«抄送»:\n印发机关: 甲\n印发日期: 2020-11-09\n", .emptyElement),
        Case("«一行没有冒号的文字»\n", .malformedElement),
        Case("«{{ 名称 }}: 乙»\n", .malformedElement),
        Case("«- 附表»\n", .unexpectedItem),
        Case("附件: «附表»\n- 附表\n", .listExpected),
        Case("«附件»:\n", .emptyElement),
        Case("附件:\n«-»\n- 附表\n", .emptyElement),
        Case("«附见»:\n- 附表\n", .unknownElement),
        Case("附注: 甲{{ «没有» }}\n", .unknownName),
        Case("印章: «盖»\n", .unknownSealing),
        Case("附件:\n- 附表 {% form «空白表» %}\n", .unknownSheet),
        Case("附件:\n- «{% form 空表 %}»附表\n", .formOutsideAttachment),
        Case("附注: 甲«{% form 空表 %}»\n", .formOutsideAttachment),
    ])
    func elements(_ example: Case) throws {
        try check(Case("---\n\(Self.required)\(example.text)---\n正文", codes: example.codes))
    }

    @Test("says which required elements are missing")
    func missing() throws {
        let found = try Fixture.compileFailures("---\n主送: 各县\n---\n正文")
        #expect(found.map(\.code) == Array(repeating: .missingElement, count: 4))
        #expect(found.compactMap { $0.message.chinese.split(separator: "“").last } == ["发文机关标志”", "标题”", "署名”", "成文日期”"])
        for diagnostic in found { expectWords(diagnostic) }
    }

    @Test("印发机关, 印发日期 and 抄送 go together", arguments: [
        Case("«印发机关»: 甲\n", .elementsGoTogether),
        Case("«印发日期»: 2020-11-09\n", .elementsGoTogether),
        Case("«抄送»: 甲\n", .elementsGoTogether),
        Case("«印发机关»: 甲\n抄送: 乙\n", .elementsGoTogether),
    ])
    func imprint(_ example: Case) throws {
        try check(Case("---\n\(Self.required)\(example.text)---\n正文", codes: example.codes))
    }

    @Test("a date is written out or is one output of a date", arguments: [
        Case("«2020年13月1日»", .dateExpected),
        Case("«2020年02月1日»", .dateExpected),
        Case("«二〇二〇年十一月九日»", .dateExpected),
        Case("«{{ 日子 | 日期 }}»", .dateExpected),
        Case("«{{ 名称 }}»", .dateExpected),
        Case("«{{ 日子 }}前»", .dateExpected),
    ])
    func dates(_ example: Case) throws {
        try check(
            Case(
                "---\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: \(example.text)\n---\n正文",
                codes: example.codes))
    }

    @Test("a date of an unknown name is one error")
    func unknownDate() throws {
        try check(
            Case("---\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: {{ «日期» }}\n---\n正文", .unknownName))
    }

    @Test("a full document has every element, with its place")
    func everything() throws {
        let text = """
            ---
            发文机关标志： {{ 机关.全称 }}文件
            发文字号: {{ 机关.代字 }}〔{{ 日子 | 年份 }}〕{{ 序 }}号
            {# 注释可以
               有几行 #}
            标题: 关于{{ 名称 }}的通知
            主送: {{ 地名 | 顿号 }}
            附件:
            - 情况表 {% form 汇总表 %}
            - 名册
            署名: {{ 机关.全称 }}
            成文日期: {{ 日子 }}
            印章: 不盖章
            附注: 此件公开发布
            抄送: 省某办公室
            印发机关: {{ 机关.全称 }}
            印发日期: 2021-01-04
            ---
            正文。
            """
        let document = try Fixture.compile(text).evaluate(Fixture.record(), sheets: ["汇总表": Fixture.sheet]).output
        #expect(document.head.mark.text == "某市某办公室文件")
        #expect(document.head.number?.text == "某办〔2020〕11号")
        #expect(document.title?.text == "关于专项行动的通知")
        #expect(document.addressees?.text == "甲县、乙县、丙区")
        #expect(document.attachments.map(\.name.text) == ["情况表", "名册"])
        #expect(document.attachments.map(\.content) == [.sheet(Fixture.sheet), .separate])
        #expect(document.signature?.organ.text == "某市某办公室")
        #expect(document.signature?.date.iso == "2020-12-31")
        #expect(document.signature?.sealing == .unsealed)
        #expect(document.note?.text == "此件公开发布")
        #expect(document.imprint?.copies.map(\.text) == ["省某办公室"])
        #expect(document.imprint?.printer?.text == "某市某办公室")
        #expect(document.imprint?.date?.chinese == "2021年1月4日")
        #expect(document.title?.place?.description == "notice.gw:6:5")
        #expect(document.attachments[1].name.place?.description == "notice.gw:10:3")
    }

    @Test("what is not given is absent, and the seal is the rule")
    func absent() throws {
        let document = try Fixture.document("正文")
        #expect(document.head.number == nil && document.addressees == nil && document.note == nil)
        #expect(document.imprint == nil && document.attachments.isEmpty)
        #expect(document.signature?.sealing == .sealed)
    }

    @Test("an optional element whose condition does not hold is absent, a required one an error")
    func conditions() throws {
        let note = "---\n\(Self.required)附注: {% if 备注 %}{{ 备注 }}{% endif %}\n---\n正文"
        #expect(try Fixture.compile(note).evaluate(Fixture.record()).output.note == nil)
        let title = note.replacing("标题: 乙", with: "标题: {% if 备注 %}{{ 备注 }}{% endif %}")
        let template = try Fixture.compile(title)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.map(\.code) == [.emptyElement])
    }

    @Test("the seal may come from the data, and is checked then")
    func sealFromData() throws {
        let text = "---\n\(Self.required)印章: {{ 名称 }}\n---\n正文"
        let template = try Fixture.compile(text)
        var record = try Fixture.record()
        record["名称"] = Value(.text("不盖章"))
        #expect(try template.evaluate(record).output.signature?.sealing == .unsealed)
        record["名称"] = Value(.text("随便"))
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.map(\.code) == [.unknownSealing])
    }

    private func check(_ example: Case) throws {
        let marked = Marked(example.text)
        expect(try Fixture.compileFailures(marked.text), example.codes, at: marked)
    }
}

extension FrontMatterTests.Case {
    init(_ text: String, codes: [Diagnostic.Code]) {
        self.text = text
        self.codes = codes
    }
}
