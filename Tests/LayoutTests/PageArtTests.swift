import Geometry
@testable import Layout
import OfficialDocument
import Quantities
import TestSupport
import Testing

@Suite("Whole pages as pictures")
struct PageArtTests {
    private func expect(
        _ reading: Reading, page: Int, _ picture: String, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let drawn = reading.picture(ofPage: page)
        #expect(drawn == picture, "\n\(drawn)\ninstead of\n\(picture)", sourceLocation: sourceLocation)
    }

    private func notice() -> Document {
        sampleDocument(
            addressees: "各县人民政府，市直有关单位",
            body: [
                Paragraph(text: "为做好某项工作，现将有关事项通知如下。"),
                Paragraph(level: .first, heading: "一、总体要求", text: ""),
                Paragraph(text: "各县各单位要提高认识，压实责任，按照职责分工抓好落实，确保按期完成各项任务。"),
                Paragraph(level: .second, heading: "（一）时间安排。", text: "自2020年11月9日开始，至12月31日结束。"),
            ],
            attachments: [
                Enclosure(name: PlacedText("情况表"), content: .separate),
                Enclosure(name: PlacedText("名单"), content: .separate),
            ],
            note: "此件公开发布", imprint: Imprint(copies: [PlacedText("市委办公室")], printer: PlacedText("某市人民政府办公室"), date: anyDate))
    }

    @Test("a notice of one page: head, title, text, attachments, signature, note, folio")
    func notice1() throws {
        expect(
            try layOut(notice()), page: 1,
            """
            at 84.4|　　　某市人民政府文件
            at 111.7|　　　　　　　　　　 某政〔2020〕6号
            rule 116.4|
            at 144.5|　　　　　　 关于做好某项工作的通知
            at 160.8|各县人民政府，市直有关单位：
            at 171.2|　　为做好某项工作，现将有关事项通知如下。
            at 181.7|　　一、总体要求
            at 192.1|　　各县各单位要提高认识，压实责任，按照职责分工抓好落
            at 202.6|实，确保按期完成各项任务。
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("its second page: nothing but the 版记 and a folio")
    func notice2() throws {
        expect(
            try layOut(notice()), page: 2,
            """
            line  1 |　　（一）时间安排。自2020年11月9日开始，至12月31日结束。
            line  3 |　　附件：1. 情况表
            line  4 |　　　　　2. 名单
            line  7 |　　　　　　　　　　　　　　　　　　某市人民政府
            line  8 |　　　　　　　　　　　　　　　　　 2020年11月9日
            line  9 |　　（此件公开发布）
            rule 242.2|
            at 249.1|　抄送：市委办公室。
            rule 252.0|
            at 258.9|　某市人民政府办公室　　　　　　　　　 2020年11月9日印发
            rule 261.7|
            at 270.7|　— 2 —
            """)
    }

    @Test("without a seal: one blank line, the date two cells right of the name")
    func unsealed() throws {
        let document = sampleDocument(
            body: [Paragraph(text: "此复。")], organ: "某市根治拖欠农民工工资办公室", sealing: .unsealed)
        expect(try layOut(document), page: 1,
            """
            at 84.4|　　　某市人民政府文件
            at 111.7|　　　　　　　　　　 某政〔2020〕6号
            rule 116.4|
            at 144.5|　　　　　　 关于做好某项工作的通知
            at 160.8|各县人民政府：
            at 171.2|　　此复。
            at 192.1|　　　　　　　　　　　　某市根治拖欠农民工工资办公室
            at 202.6|　　　　　　　　　　　　　　2020年11月9日
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }

    @Test("a text attachment: label on line 1, title on line 3, headings run in")
    func attachment() throws {
        let body = [
            Paragraph(level: .third, heading: "1.目标。", text: "到年底实现清零。"),
            Paragraph(level: .fourth, heading: "（1）范围。", text: "全市所有在建工程项目以及发生过欠薪问题的用人单位。"),
        ]
        let document = sampleDocument(
            body: [Paragraph(text: "请执行。")],
            attachments: [Enclosure(name: PlacedText("方案"), content: .text(title: PlacedText("工作方案"), body: body.map(Block.paragraph)))])
        expect(try layOut(document), page: 2,
            """
            line  1 |附件
            at 64.7|　　　　　　　　　　　工作方案
            at 81.0|　　1.目标。到年底实现清零。
            at 91.4|　　（1）范围。全市所有在建工程项目以及发生过欠薪问题的
            at 101.9|用人单位。
            at 270.7|　— 2 —
            """)
    }

    @Test("names of attachments begin at one place, also where a number has two digits; turned lines too")
    func longNames() throws {
        let names = (1...10).map { $0 == 1 ? "某市根治拖欠农民工工资冬季专项行动检查情况统计表" : "第\($0)号表" }
        let document = sampleDocument(
            mark: "某市", number: nil, title: "通知", addressees: nil, body: [Paragraph(text: "见附件。")],
            attachments: names.map { Enclosure(name: PlacedText($0), content: .separate) })
        expect(try layOut(document), page: 1,
            """
            at 84.4|　　　　　　　　　　　某市
            rule 90.0|
            at 118.1|　　　　　　　　　　　　 通知
            at 134.3|　　见附件。
            at 157.4|　　附件：1.　某市根治拖欠农民工工资冬季专项行动检查情况
            at 169.0|　　　　　　　统计表
            at 180.5|　　　　　2.　第2号表
            at 192.1|　　　　　3.　第3号表
            at 203.6|　　　　　4.　第4号表
            at 215.2|　　　　　5.　第5号表
            at 226.7|　　　　　6.　第6号表
            at 238.3|　　　　　7.　第7号表
            at 249.8|　　　　　8.　第8号表
            line 22 |　　　　　9.　第9号表
            at 270.7|　　　　　　　　　　　　　　　　　　　　　　　　— 1 —
            """)
    }
}
