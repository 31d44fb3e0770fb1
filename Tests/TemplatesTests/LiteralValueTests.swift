import Diagnostics
import OfficialDocument
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("A value is text: never syntax, never a heading")
struct LiteralValueTests {
    static let tricky = [
        "{{ 机关.全称 }}", "{% if 属实 %}", "{# 注 #}", "}}", "%}", "一、检查", "（一）检查。", "1.检查", "（1）检查", "# 标题",
        "---", "- 项", "标题: 甲", "\\一、", "<b>", "&amp;", "甲。乙", "。", "“", "𠮷𬭎", "e\u{301}", "\u{301}", "👨", " 甲 ", "|顿号",
    ]

    @Test("it stands where it was put, letter by letter", arguments: tricky)
    func literal(text: String) throws {
        let document = try self.document(text)
        #expect(document.body.paragraphs.map(\.level) == [nil, .first, .second, nil])
        #expect(document.body.paragraphs[0].text == text)
        #expect(document.body.paragraphs[1].heading == "一、" + text && document.body.paragraphs[1].text.isEmpty)
        #expect(document.body.paragraphs[2].heading == "（一）" + text + "。")
        #expect(document.body.paragraphs[2].text == "再" + text)
        #expect(document.body.paragraphs[3].text == "甲" + text + "乙")
        #expect(document.title?.text == "关于" + text + "的通知")
        #expect(document.attachments.map(\.name.text) == [text])
    }

    @Test("a value with an invisible character never reaches the page", arguments: [
        "甲\n乙",
        "甲\t乙",
        "甲\u{0}",
        "\u{202E}甲",
        "\u{2066}甲",
        "甲\u{200B}乙",
        "甲\u{2029}乙",
        "\r\n",
        "甲\u{AD}乙",
    ])
    func invisible(text: String) throws {
        let marked = Marked(Fixture.front + "{{ «名称» }}")
        let template = try Fixture.compile(marked.text)
        var record = try Fixture.record()
        record["名称"] = Value(.text(text), origin: Place(file: "data.yaml"))
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        expect(found, [.forbiddenInValue], at: marked)
        #expect(found.first?.notes.first?.place?.file == "data.yaml")
    }

    @Test("random texts never change the structure", arguments: 0..<200 as Range<UInt64>)
    func structure(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let text = Self.randomText(&random)
        let plain = try self.document("甲")
        let document = try self.document(text)
        #expect(document.body.paragraphs.map(\.level) == plain.body.paragraphs.map(\.level))
        #expect(document.body.paragraphs.map(\.isStandaloneHeading) == plain.body.paragraphs.map(\.isStandaloneHeading))
        let texts = [text, "一、" + text, "（一）\(text)。再\(text)", "甲\(text)乙"]
        #expect(document.body.paragraphs.map { $0.heading + $0.text } == texts)
        #expect(document.attachments.count == 1 && document.head == plain.head)
    }

    @Test("random templates give a result or diagnostics, never a crash", arguments: 0..<300 as Range<UInt64>)
    func garbage(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let words = [
            "{{ ", " }}", "{% ", " %}", "{# ", " #}", "if ", "for ", "县 in 各县", "endif", "endfor", "else", "elif 属实", "名称",
            "钱", " | ", "万元", "(1)", "。", "一、", "（一）", "\n", "\n\n", "---\n", "附件:\n- ", "标题: ", "form 空表", "\"", "'", "\\",
            ".", "[0]", "loop.index", "==", "0", "\u{FEFF}", "｜", "not ", "and ", "属实", "县.名",
        ]
        let count = Int.random(in: 1...40, using: &random)
        let body = (0..<count).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined()
        let whole = Bool.random(using: &random) ? Fixture.front + body : body
        let found = try Fixture.compileFailures(whole)
        for diagnostic in found {
            expectWords(diagnostic)
            #expect(diagnostic.place?.position != nil)
        }
        guard found.isEmpty else { return }
        let template = try Fixture.compile(whole)
        let record = try Fixture.record()
        _ = failures { () throws(StageFailure) in try template.evaluate(record) }
    }

    private func document(_ text: String) throws -> Document {
        let body = "{{ 名称 }}\n一、{{ 名称 }}\n（一）{{ 名称 }}。再{{ 名称 }}\n甲{{ 名称 }}乙"
        let whole =
            "---\n发文机关标志: 某办\n标题: 关于{{ 名称 }}的通知\n附件:\n- {{ 名称 }}\n署名: 某办\n成文日期: 2020-11-09\n---\n" + body
        var record = try Fixture.record()
        record["名称"] = Value(.text(text))
        return try Fixture.compile(whole).evaluate(record).output
    }

    private static func randomText(_ random: inout SplitMix64) -> String {
        let pieces = tricky + ["甲", "县", "2020", "年", "（", "）", "、", "；", "！", ".", "{", "%", "}", "#", "\\", "一", "1"]
        let count = Int.random(in: 1...8, using: &random)
        return (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
    }
}
