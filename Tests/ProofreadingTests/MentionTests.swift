import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Attachments that the text speaks of") struct AttachmentMentionTests {
    private func found(_ text: String, attachments: Int) -> [String] {
        marks(
            Sample.document {
                $0.body = Sample.body([text])
                $0.attachments = (0..<attachments).map {
                    OfficialDocument.Attachment(name: Sample.text("第\($0)表"), content: .separate, isBoundApart: true)
                }
            })
    }

    @Test("a text that says 见附件 has one, and as many as it counts", arguments: [
        ("名单见附件。", 0, ["GBT0185 附件"]), ("名单见附件。", 1, []), ("（名单和数额见附件）已经送达。", 0, ["GBT0185 附件"]),
        ("各地情况见附件1，没有办结的见附件2。", 2, []), ("各地情况见附件1，没有办结的见附件2。", 1, ["GBT0185 附件2"]),
        ("各地情况见附件1，没有办结的见附件2。", 0, ["GBT0185 附件1", "GBT0185 附件2"]), ("详见附件1、附件2和表3。", 1, ["GBT0185 附件2"]),
        ("详见附件1、2。", 1, ["GBT0185 2"]), ("详见附件1和2。", 2, []), ("详见附件1、3个项目没有办结。", 1, []), ("见附件一。", 0, ["GBT0185 附件一"]),
        ("见附件一和附件三。", 2, ["GBT0185 附件三"]), ("见附件12。", 11, ["GBT0185 附件12"]), ("请见附件：情况表。", 0, ["GBT0185 附件"]),
    ])
    func mentions(_ text: String, _ attachments: Int, _ expected: [String]) { #expect(found(text, attachments: attachments) == expected) }

    @Test("other words, and what other papers say, are left alone", arguments: [
        "请将修改意见附件一并报送。", "会见附件所列人员。", "原通知的附件2同时作废。", "通知说“名单见附件”。", "《关于名单见附件的说明》已经印发。", "附件由各地保存。",
        "见附件2021年版本。",
    ])
    func others(_ text: String) { #expect(found(text, attachments: 0).isEmpty) }

    @Test("an attachment may speak of others than those of the note, and an office may switch the rule off")
    func limits() throws {
        let document = Sample.document {
            $0.attachments = [
                .init(name: Sample.text("办法"), content: .text(title: Sample.text("办法"), body: Sample.body(["表式见附件3。"])))
            ]
        }
        #expect(marks(document).isEmpty)
        let missing = Sample.document { $0.body = Sample.body(["名单见附件。"]) }
        #expect(marks(missing, omitting: try RuleOmissions([PlacedText("L85")])).isEmpty)
    }
}

@Suite("Headings with nothing below them") struct EmptyHeadingTests {
    @Test("a heading that the next one or the end follows is told", arguments: [
        Example(["一、甲", "查。", "二、乙", "三、丙", "办。"], "GBT0186 二、乙"), Example(["一、甲", "查。", "二、乙"], "GBT0186 二、乙"),
        Example(["一、甲", "（一）乙", "查。", "（二）丙", "（三）丁", "办。", "二、戊", "报。"], "GBT0186 （二）丙"),
        Example(["一、甲", "（一）乙。查。", "（二）丙", "二、丁", "报。"], "GBT0186 （二）丙"),
        Example(["一、甲", "（一）乙。查。", "二、丙", "三、丁", "（一）戊。办。"], "GBT0186 二、丙"),
        Example(["一、甲", "查。", "二、乙", "三、丙", "办。", "四、丁", "报。", "五、戊"], "GBT0186 二、乙", "GBT0186 五、戊"),
    ])
    func empty(_ example: Example) { example.expect() }

    @Test("lists, run-in headings and headings of deeper ones are not", arguments: [
        Example(["名单如下：", "一、甲公司", "二、乙公司", "三、丙公司", "特此公告。"]), Example(["一、甲", "二、乙"]),
        Example(["一、甲", "（一）乙", "查。", "二、丙", "（一）丁", "办。"]), Example(["一、甲。查。", "二、乙。办。"]),
        Example(["一、甲", "（一）申请书", "（二）身份证复印件", "（三）合同", "材料要齐全。", "二、乙", "报。"]),
        Example(["一、甲", "1.某局：0390-2660718", "2.某局：0390-2660719", "二、乙", "报。"]), Example(["一、甲", "查：", "（一）乙；", "（二）丙。", "二、丁", "办。"]),
    ])
    func right(_ example: Example) { example.expect() }

    @Test("a table or a picture is something; an attachment is read by itself")
    func blocks() throws {
        let picture = Block.picture(Picture(file: Sample.text("a.png"), caption: nil, alternative: "图"))
        let lines = Sample.body(["一、甲", "查。", "二、乙"])
        #expect(marks(Sample.document(body: lines + [picture])).isEmpty)
        #expect(marks(Sample.document(body: lines)) == ["GBT0186 二、乙"])
        let document = Sample.document {
            $0.attachments = [.init(name: Sample.text("办法"), content: .text(title: Sample.text("办法"), body: lines))]
        }
        #expect(marks(document) == ["GBT0186 二、乙"])
        #expect(marks(document, omitting: try RuleOmissions([PlacedText("L86")])).isEmpty)
    }
}
