import OfficialDocument
import Testing

@testable import Proofreading

@Suite("Headings: order and form") struct HeadingTests {
    @Test("right orders", arguments: [
        ["一、总体要求", "甲。", "二、任务", "（一）查。", "1.甲。", "2.乙。", "（1）丙。", "（二）改。", "1.甲。", "三、要求"],
        ["一、甲", "1.乙。", "2.丙。", "二、丁", "1.戊。"],
        ["1.甲。", "2.乙。"],
        ["一、情形", "有下列情形之一的：", "（一）甲；", "（二）乙；", "（三）其他情形。", "二、处理", "（一）查。", "（二）办。"],
        ["一、甲", "（一）乙。如下：", "1.丙；", "2.丁；", "3.戊。", "另外：", "1.己；", "2.庚。", "（二）辛。"],
        ["第一条 为规范管理，制定本办法。", "第二条 有下列情形的：", "（一）甲。", "（二）乙。", "第三条 分为：", "（一）丙。"],
        ["第一部分", "一、甲", "二、乙", "第二部分", "一、丙"],
        ["一、二级市场交易活跃。", "1.5万元以上的须公示。", "（2020）豫01民终6号判决已生效。"],
        ["一、甲", "二、乙", "三、丙", "四、丁", "五、戊", "六、己", "七、庚", "八、辛", "九、壬", "十、癸", "十一、子"],
    ])
    func right(_ lines: [String]) {
        let found = marks(Sample.document(body: Sample.body(lines))).filter { $0.hasPrefix("GBT0125") }
        #expect(found.isEmpty, "\(found)")
    }

    @Test("wrong orders", arguments: [
        Example(["一、甲", "三、乙"], "GBT0125 三、"), Example(["一、甲", "一、乙"], "GBT0125 一、"), Example(["二、甲", "三、乙"], "GBT0125 二、"),
        Example(["一、甲", "（一）乙。查。", "（三）丙。办。"], "GBT0125 （三）"), Example(["一、甲", "1.乙。", "3.丙。"], "GBT0125 3."),
        Example(["一、甲", "（1）乙。", "（2）丙。"], "GBT0125 （1）"), Example(["（一）甲。查。", "（二）乙。办。"], "GBT0125 （一）"),
        Example(["一、甲", "二、乙", "一、丙"], "GBT0125 一、"), Example(["一、甲", "（二）乙。查。"], "GBT0125 （二）"),
        Example(["一、甲", "（一）乙。查。", "（1）丙。"], "GBT0125 （1）"),
        Example(["一、甲", "1.乙。", "（1）丙。", "（2）丁。"], "GBT0125 （1）"),
        Example(["一、甲", "（一）乙。查。", "1.丙。", "（1）丁。", "二、戊", "1.己。", "（1）庚。"], "GBT0125 （1）"),
        Example(["一、甲", "（一）乙。查。", "二、丙", "（二）丁。办。"], "GBT0125 （二）"),
    ])
    func wrong(_ example: Example) { example.expect() }

    @Test("attachments number anew")
    func attachments() {
        let document = Sample.document {
            $0.body = Sample.body(["一、甲", "二、乙"])
            $0.attachments = [
                .init(name: Sample.text("办法"), content: .text(title: Sample.text("办法"), body: Sample.body(["一、甲", "三、乙"])))
            ]
        }
        #expect(marks(document) == ["GBT0125 三、"])
    }

    @Test("right forms", arguments: [
        "1.甲。", "1．甲。", "（一）甲。", "（1）甲。", "1、2号楼已经封闭。", "1、二级标准不变。", "3、4月份完成。", "1.5万元以上。",
        "一是查，二是改。", "（一）、（二）项所列情形除外。", "2020年，我市开展检查。", "100多人参加。", "一级响应。", "第一，查清底数；第二，督促整改。",
    ])
    func rightForms(_ line: String) { #expect(marks(in: line).filter { $0.hasPrefix("GBT0126") }.isEmpty) }

    @Test("wrong forms", arguments: [
        Example("GBT0126", "一．总体要求", "一．"), Example("GBT0126", "二.工作目标", "二."), Example("GBT0126", "1、明确任务。", "1、"),
        Example("GBT0126", "1）明确任务。", "1）"), Example("GBT0126", "1)明确任务。", "1)"), Example("GBT0126", "一）明确任务。", "一）"),
        Example("GBT0126", "报送内容包括：1、名称；2、地址。", "1、", "2、"), Example("GBT0126", "12、其他事项。", "12、"),
    ])
    func wrongForms(_ example: Example) { example.expect() }

    @Test("marks after a number of a heading", arguments: [("（一）、明确任务。", "（一）、"), ("1.、明确任务。", "1.、"), ("（1）、明确任务。", "（1）、")])
    func marksAfterNumbers(_ line: String, _ piece: String) { #expect(marks(in: line).contains("GBT0126 \(piece)")) }

    @Test("marks at the end of a heading's line", arguments: [
        Example(["一、总体要求。"], "GBT0127 。"), Example(["一、总体要求：", "甲。"], "GBT0127 ："), Example(["一、总体要求"]),
        Example(["一、甲", "（一）加强领导。", "各县要落实责任。"], "GBT0127 。"), Example(["一、甲", "（一）加强领导。各县要落实责任。"]),
        Example(["一、甲", "（一）各县要落实责任，按时报送。"]), Example(["一、甲", "（一）甲；", "（二）其他情形。"]),
        Example(["1.身份证复印件。"]), Example(["一、申报材料", "（一）申请书。", "（二）身份证复印件。", "材料要齐全。"]), Example(["一、查什么？"]), Example(["一、甲", "需要提供以下材料：", "（一）申请书。"]),
    ])
    func endMarks(_ example: Example) { example.expect() }

    @Test("spaces do not indent", arguments: [("　　现将有关事项通知如下。", "　　"), ("  通知如下。", "  "), ("通知如下。", "")])
    func indent(_ line: String, _ piece: String) {
        #expect(marks(in: line) == (piece.isEmpty ? [] : ["GBT0124 \(piece)"]))
    }

    @Test("numbers of headings are read", arguments: [
        ("一、甲", "一、"), ("二十一、甲", "二十一、"), ("（十二）甲", "（十二）"), ("3.甲", "3."), ("（45）甲", "（45）"),
    ])
    func numbers(_ line: String, _ printed: String) throws {
        let number = try #require(HeadingNumber(of: Passage(line, at: nil)))
        #expect(HeadingNumber.text(number.value, number.level) == printed)
        #expect(number.end == printed.unicodeScalars.count)
    }

    @Test("other beginnings are no numbers", arguments: ["", "（", "一", "1", "（一", "（2020）", "1000.甲", "一二、甲", "（）", "、", "1.5", "一、二级"])
    func noNumbers(_ line: String) { #expect(HeadingNumber(of: Passage(line, at: nil)) == nil) }
}
