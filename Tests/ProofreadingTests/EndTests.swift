import OfficialDocument
import Quantities
import Testing

@testable import Proofreading

@Suite("Attachments, note and imprint") struct EndTests {
    private func attached(_ names: String..., title: String? = nil) -> [String] {
        marks(
            Sample.document {
                $0.attachments = names.map { name in
                    let content: OfficialDocument.Attachment.Content = title.map { .text(title: Sample.text($0), body: []) } ?? .separate
                    return OfficialDocument.Attachment(name: Sample.text(name), content: content, isBoundApart: title == nil)
                }
            })
    }

    @Test("names of attachments", arguments: [
        ("情况表", []), ("附件：情况表", ["GBT0130 附件："]), ("附件1：情况表", ["GBT0130 附件1："]), ("附：情况表", ["GBT0130 附："]), ("附件清单", []),
        ("情况表。", ["GBT0131 。"]), ("情况表；", ["GBT0131 ；"]), ("1.情况表", ["GBT0132 1."]), ("1、情况表", ["GBT0132 1、"]), ("2020年情况表", []),
        ("3.15活动方案", []), ("《情况表》", ["GBT0173 《情况表》"]), ("《条例》和《办法》", []), ("《条例》释义", []), ("情况表（样式）", []),
    ])
    func names(_ name: String, _ expected: [String]) { #expect(attached(name) == expected) }

    @Test("the attachment's title is its name")
    func titles() {
        #expect(attached("情况表", title: "情况表").isEmpty)
        #expect(attached("情况表", title: "情况统计表") == ["GBT0133 情况表"])
    }

    @Test("each attachment of the note is bound with the text, or said to be bound apart")
    func pages() {
        func found(_ attachments: (content: OfficialDocument.Attachment.Content, apart: Bool)...) -> [String] {
            marks(
                Sample.document {
                    $0.attachments = zip(["甲表", "乙表", "丙表"], attachments).map { name, attachment in
                        OfficialDocument.Attachment(
                            name: Sample.text(name), content: attachment.content, isBoundApart: attachment.apart)
                    }
                })
        }
        let bound = OfficialDocument.Attachment.Content.text(title: Sample.text("甲表"), body: [Sample.paragraph("略。")])
        #expect(found((bound, false)).isEmpty)
        #expect(found((.separate, true)).isEmpty)
        #expect(found((.separate, false)) == ["GBT0176 甲表"])
        #expect(found((bound, false), (.separate, false), (.separate, true)) == ["GBT0176 乙表"])
        #expect(found((bound, false), (.separate, false), (.separate, false)) == ["GBT0176 乙表", "GBT0176 丙表"])
    }

    @Test("an attachment note in the text", arguments: [
        ("附件：情况表", ["GBT0130 附件："]), ("附件1:情况表", ["GBT0130 附件1:"]), ("附：1.情况表", ["GBT0130 附："]), ("附件一：情况表", ["GBT0130 附件一："]),
        ("附件所列单位要按时报送。", []), ("附则：略。", []),
    ])
    func inText(_ line: String, _ expected: [String]) { #expect(marks(in: line).filter { $0.hasPrefix("GBT0130") } == expected) }

    @Test("no page without text", arguments: ["（此页无正文）", "此页无正文", "(此页无正文)", "（本页无正文）"])
    func emptyPage(_ line: String) { #expect(marks(in: line).contains { $0.hasPrefix("GBT0140") }) }

    @Test("to speak of such a page is no fault")
    func spokenOf() { #expect(marks(in: "不得使用“（此页无正文）”的方法。").isEmpty) }

    @Test("the note's brackets", arguments: [
        ("此件公开发布", []), ("（此件公开发布）", ["GBT0142 （此件公开发布）"]), ("联系人：张某，电话：12345", []), ("（一）甲（二）", []),
    ])
    func note(_ text: String, _ expected: [String]) {
        #expect(marks(Sample.document { $0.note = Sample.text(text) }) == expected)
    }

    @Test("the copies", arguments: [
        ("市委办公室，市人大常委会办公室。", []), ("抄送：市委办公室", ["GBT0145 抄送："]), ("市委办公室，", ["GBT0145 ，"]), ("市委办公室；", ["GBT0145 ；"]),
    ])
    func copies(_ text: String, _ expected: [String]) {
        let document = Sample.document { $0.imprint?.copies = [Sample.text(text)] }
        #expect(marks(document) == expected)
    }

    @Test("only the last group of copies ends the sentence")
    func groups() {
        let document = Sample.document { $0.imprint?.copies = [Sample.text("市委办公室，"), Sample.text("各县人民政府")] }
        #expect(marks(document).isEmpty)
    }

    @Test("the printing date is the document's or later")
    func printDate() {
        func found(_ date: CivilDate?) -> [String] { marks(Sample.document { $0.imprint?.date = date }) }
        #expect(found(Sample.day(2020, 11, 10)).isEmpty)
        #expect(found(Sample.day(2020, 11, 8)) == ["GBT0147 \(Sample.organ)"])
        #expect(found(nil).isEmpty)
    }

    @Test("no 主题词", arguments: [("主题词：工资 通知", true), ("主题词:工资", true), ("主题词已经取消。", false)])
    func keywords(_ line: String, _ isFound: Bool) { #expect(marks(in: line).contains { $0.hasPrefix("GBT0148") } == isFound) }
}
