import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Elements of signature, 版记, binding and attachments")
struct SignatureElementTests {
    private static let base = """
        ---
        发文机关标志: 某市某办公室文件
        标题: 通知
        成文日期: 2020年11月9日

        """

    private func text(_ elements: String, body: String = "正文") -> String { Self.base + elements + "\n---\n" + body }

    private func document(_ elements: String, body: String = "正文") throws -> Document {
        try Fixture.compile(text(elements, body: body)).evaluate(Fixture.record(), sheets: ["汇总表": Fixture.sheet]).output
    }

    private func failures(_ elements: String, body: String = "正文", _ codes: [Diagnostic.Code]) throws {
        let marked = Marked(text(elements, body: body))
        expect(try Fixture.compileFailures(marked.text), codes, at: marked)
    }

    @Test("several organs sign, with seals of their own size")
    func joint() throws {
        let signature = try #require(try document("署名:\n- 某市甲局\n- {{ 名称 }}局\n印章直径: 42、45").signature)
        #expect(signature.organs.map(\.text) == ["某市甲局", "专项行动局"])
        #expect(signature.sealDiameters == [42, 45])
        #expect(signature.sealing == .sealed)
        #expect(signature.organs[1].place?.position?.line == 7)
    }

    @Test("a 签名章 has titles, a size, and needs no 署名")
    func stamped() throws {
        let signature = try #require(try document("印章: 签名章\n职务: 市长\n签名章尺寸: 36×16").signature)
        #expect(signature.sealing == .stamped)
        #expect(signature.signers.map(\.title.text) == ["市长"])
        #expect(signature.organ.text == "某市某办公室")
        #expect(signature.stampSize == StampSize(width: 36, height: 16))
        let joint = try #require(try document("署名: 某市\n印章: 签名章\n职务:\n- 市长\n- 院长").signature)
        #expect(joint.signers.map(\.title.text) == ["市长", "院长"] && joint.organ.text == "某市")
        #expect(joint.stampSize == StampSize())
    }

    @Test("all forms of the 版记")
    func imprint() throws {
        let imprint = try #require(
            try document(
                "署名: 甲\n抄送:\n- 市委办公室\n- 市政协办公室\n校对: 张三\n印数: 共印50份\n印发机关: 甲\n印发日期: 2020年11月9日\n装订: 折页").imprint)
        #expect(imprint.copies.map(\.text) == ["市委办公室", "市政协办公室"])
        #expect(imprint.proofreader?.text == "张三" && imprint.printRun?.text == "共印50份")
    }

    @Test("binding", arguments: [("", Document.Binding.sheets), ("\n装订: 单页", .sheets), ("\n装订: 折页", .booklet)])
    func binding(line: String, expected: Document.Binding) throws {
        #expect(try document("署名: 甲" + line).binding == expected)
    }

    @Test("what is wrong with sizes and words is at its value", arguments: [
        ("署名: 甲\n印章直径: «大»", [Diagnostic.Code.badSealDiameter]), ("署名: 甲\n印章直径: «35»", [.badSealDiameter]),
        ("署名: 甲\n印章直径: «42、»", [.badSealDiameter]), ("印章: 签名章\n职务: 市长\n签名章尺寸: «40»", [.badStampSize]),
        ("署名: 甲\n印章: «签名章»", [.signersMissing]), ("署名: 甲\n«职务»: 市长", [.signersWithoutStamp]),
        ("署名: 甲\n印章: 不盖章\n«职务»: 市长", [.signersWithoutStamp]), ("署名: 甲\n装订: «精装»", [.unknownBinding]),
        ("署名: 甲\n«校对»: 张三", [.elementsGoTogether]),
    ])
    func wrong(elements: String, codes: [Diagnostic.Code]) throws { try failures(elements, codes) }

    @Test("values from the data are checked when the template is filled in", arguments: [
        ("署名: 甲\n印章直径: {{ 名称 }}", "TPL0701"), ("署名: 甲\n印章: 签名章\n职务: 甲\n签名章尺寸: {{ 名称 }}", "TPL0702"),
        ("署名: 甲\n装订: {{ 名称 }}", "TPL0705"), ("署名: 甲\n印章: {{ 机关.简称 }}签名章", "TPL0401"),
    ])
    func filled(elements: String, code: String) throws {
        let template = try Fixture.compile(text(elements))
        let record = try Fixture.record()
        let found = TemplatesTests.failures { () throws(StageFailure) in try template.evaluate(record) }
        #expect(found.map(\.code.rawValue) == [code])
        for diagnostic in found { expectWords(diagnostic) }
    }

    // MARK: Attachments

    @Test("an attachment's text follows a separator, with how it is set and bound")
    func sections() throws {
        let document = try document(
            "署名: 甲\n附件:\n- 方案\n- 名册\n- 另送的表\n- 情况表 {% form 汇总表 %}",
            body: "正文\n=== 附件1\n一、总则\n{{ 名称 }}\n=== 附件2 横排 另册\n名册正文\n=== 附件4 另册\n")
        #expect(document.body.paragraphs.map(\.text) == ["正文"])
        #expect(document.attachments.map(\.name.text) == ["方案", "名册", "另送的表", "情况表"])
        guard case .text(let title, let body) = document.attachments[0].content else {
            Issue.record("no text")
            return
        }
        #expect(title.text == "方案")
        #expect(body.paragraphs.map { $0.heading + $0.text } == ["一、总则", "专项行动"])
        #expect(document.attachments.map(\.isLandscape) == [false, true, false, false])
        #expect(document.attachments.map(\.isBoundApart) == [false, true, false, true])
        #expect(document.attachments[2].content == .separate)
        #expect(document.attachments[3].content == .sheet(Fixture.sheet))
    }

    @Test("a single attachment needs no number")
    func single() throws {
        let document = try document("署名: 甲\n附件:\n- 方案", body: "正文\n=== 附件\n方案正文")
        guard case .text = document.attachments[0].content else {
            Issue.record("no text")
            return
        }
    }

    @Test("what is wrong with separators", arguments: [
        ("- 方案", "«=== 说明»\n甲", [Diagnostic.Code.unknownSection, .sectionWithoutAttachment]),
        ("- 方案", "«=== 附件1 竖排»\n甲", [.unknownSection]), ("- 方案", "«=== 附件2»\n甲", [.sectionWithoutAttachment]),
        ("- 方案\n- 表", "«=== 附件»\n甲", [.sectionWithoutAttachment]),
        ("- 方案", "=== 附件1\n甲\n«=== 附件1»\n乙", [.sectionTwice]),
        ("- 表 {% form 汇总表 %}", "«=== 附件1»\n甲", [.sectionBesideInsert]),
    ])
    func wrongSections(items: String, body: String, codes: [Diagnostic.Code]) throws {
        let marked = Marked(text("署名: 甲\n附件:\n" + items, body: "正文\n" + body))
        let found = try Fixture.compileFailures(marked.text)
        // Where two things are wrong with one line, both are said of it.
        #expect(Set(found.map(\.code)).isSuperset(of: codes.prefix(1)))
        #expect(found.allSatisfy { $0.place?.position?.line == Int(marked.places[0].prefix { $0 != ":" }) })
        for diagnostic in found { expectWords(diagnostic) }
    }

    @Test("statements end within a section")
    func statements() throws {
        try failures("署名: 甲\n附件:\n- 方案", body: "«{% if 属实 %}»\n正文\n=== 附件\n方案\n«{% endif %}»", [.unclosedStatement, .strayStatement])
    }
}
