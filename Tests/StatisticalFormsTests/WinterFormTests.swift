import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("The form of the winter action 2020")
struct WinterFormTests {
    @Test("its heading is the stair-step heading of the notice")
    func heading() throws {
        let table = try Samples.winterForm().blankSheet().table
        #expect(
            gridArt(table) == """
                甲aaaabbbbbccccccdd
                甲efffghhiijkllmmno
                甲efpqghhiijkllmmno
                甲efpqgrstujkvwxyno
                号12345678901234567
                |-----------------
                |-----------------
                |-----------------
                |-----------------
                """)
        #expect(table.headerRowCount == 5)
        #expect((table.columnCount, table.rowCount) == (18, 9))
    }

    @Test("its headings read in the order of the notice, each unit where it is printed")
    func headings() throws {
        #expect(
            try Samples.winterForm().blankSheet().table.headingTexts == [
                "检查用人单位", "拖欠工资情况", "处理情况", "涉嫌犯罪案件",
                "用人单位户数(户)", "涉及职工人数(万人)", "用人单位户数(户)", "涉及职工人数(万人)", "涉及金额(万元)",
                "立案(件)", "通过协调等非立案方式解决(件)", "追发工资人数(万人)", "追发工资及赔偿金(万元)",
                "移送公安机关(件)", "公安机关立案(件)",
                "其中：农民工人数(万人)", "农民工签订劳动合同人数(万人)",
                "合计", "其中：农民工", "合计", "其中：农民工", "合计", "其中：农民工", "合计", "其中：农民工",
            ])
    }

    @Test("each column has the unit of domain.md, its own or its parent's")
    func units() throws {
        let units = try Samples.winterForm().columns.map(\.unit.rawValue)
        #expect(
            units == [
                "户", "万人", "万人", "万人", "户", "万人", "万人", "万元", "万元", "件", "件", "万人", "万人",
                "万元", "万元", "件", "件",
            ])
    }

    @Test("the soft breaks of a heading are where the definition has bars")
    func pieces() throws {
        let node = try #require(try Samples.winterForm().header.headings.first?.children.first)
        #expect(node.heading == HeadingText(pieces: ["用人", "单位", "户数"], unit: "户"))
    }

    @Test("it has 14 blanks in the order of the sentences")
    func blanks() throws {
        let blanks = try Samples.winterForm().blanks
        #expect(
            blanks.map(\.name) == [
                "n1", "k1", "a1", "p1", "n2", "k2", "a2", "p2", "n3", "k3", "a3", "p3", "x1", "x2",
            ])
        #expect(
            blanks.map(\.unit.rawValue).joined() == "个个万元万人个个万元万人个个万元万人户件")
    }

    @Test("the four sentences do not repeat the slip of the notice")
    func sentences() throws {
        let sheet = try Samples.winterForm().blankSheet()
        #expect(sheet.sentences.count == 4)
        let text = sheet.sentencesLabel + sheet.sentences.joined().map { piece in
            switch piece {
            case .text(let text): text
            case .blank(let value): value ?? "＿"
            }
        }.joined()
        #expect(
            text == """
                其他情况：1.检查政府投资工程项目共＿个，查实存在欠薪项目＿个（拖欠工资＿万元，涉及＿万人）；\
                2.检查政府和社会资本合作项目共＿个，查实存在欠薪项目＿个（拖欠工资＿万元，涉及＿万人）；\
                3.检查国企项目共＿个，查实存在欠薪项目＿个（拖欠工资＿万元，涉及＿万人）；\
                4.公布欠薪严重违法单位数：＿户，列入欠薪“黑名单”＿件。
                """)
    }

    @Test("the blank sheet leaves room for the date, the figures and the signatures")
    func blankSheet() throws {
        let sheet = try Samples.winterForm().blankSheet()
        #expect(sheet.label?.text == "附件")
        #expect(sheet.title.text == "根治欠薪冬季专项行动情况表")
        #expect(sheet.caption.text == "制表时间：　　年　　月　　日")
        #expect(sheet.table.figureRows == ["合计", "建筑企业", "加工制造企业", "其他用人单位"].map {
            $0 + String(repeating: " _", count: 17)
        })
        #expect(
            sheet.signatures.map(\.label) == ["单位负责人：", "科（队）负责人：", "制表人：", "联系电话："])
        #expect(sheet.signatures.allSatisfy { $0.value == nil && $0.place != nil })
        #expect(sheet.notesLabel == "备注：")
        #expect(sheet.notes.map { $0.text.prefix(2) } == ["1.", "2.", "3."])
    }

    @Test("texts of the sheet know where they are written")
    func places() throws {
        let sheet = try Samples.winterForm().blankSheet()
        #expect(sheet.title.place?.position?.excerpt == "标题: 根治欠薪冬季专项行动情况表")
        #expect(sheet.caption.place?.position?.excerpt == "日期行: 制表时间：")
        #expect(sheet.notes.first?.place?.position?.excerpt?.contains("1.情况统计") == true)
        let headings = sheet.table.cells.filter {
            if case .heading = $0.content { true } else { false }
        }
        #expect(headings.allSatisfy { $0.place?.position?.excerpt?.contains("名称") == true })
    }
}
