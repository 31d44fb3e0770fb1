import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("The sample notice of the winter pack")
struct SampleNoticeTests {
    private static func yaml(_ name: String) throws -> YAMLNode {
        try YAMLFile.parse(Repository.text("templates/winter-2020/" + name), file: name)
    }

    private static func schema(target: String = "2020-12-31") throws -> Schema {
        try Schema.read(yaml("fields.yaml")) { _, _ in RecordType([]) }.given(SampleForm.parameters(target: target))
    }

    private static func template() throws -> Template {
        let text = try Repository.text("templates/winter-2020/notice.gw")
        return try Template.compile(
            SourceText(file: "notice.gw", text: text), schema: schema(), sheets: ["空表"])
    }

    private static func document() throws -> Document {
        let data = try yaml("sample/documents/notice.yaml")
        guard case .mapping(let entries) = data.content, let values = entries.last?.value else {
            throw StageFailure(.emptyDocument(at: data.place))
        }
        let template = try template()
        let record = try DataFile.read(
            values, office: yaml("sample/office.yaml"), schema: schema(), needed: template.uses.fields)
        let report = try template.evaluate(record, sheets: ["空表": Fixture.sheet])
        #expect(report.warnings.isEmpty)
        return report.output
    }

    @Test("has the elements of the form")
    func elements() throws {
        let document = try Self.document()
        let organ = "凤栖山市根治拖欠农民工工资工作领导小组办公室"
        #expect(organ.count == 22)
        #expect(document.head.mark.text == organ + "文件")
        #expect(document.head.number?.text == "凤治欠办〔2020〕6号")
        #expect(document.title?.text == organ + "关于开展根治欠薪冬季专项行动的通知")
        #expect(document.addressees?.text.hasSuffix("各成员单位") == true)
        #expect(document.attachments.map(\.name.text) == ["根治欠薪冬季专项行动情况表"])
        #expect(document.attachments.map(\.content) == [.sheet(Fixture.sheet)])
        #expect(document.signature?.organ.text == organ)
        #expect(document.signature?.date.chinese == "2020年11月9日")
        #expect(document.signature?.sealing == .sealed)
        #expect(document.imprint?.printer?.text == organ)
        #expect(document.imprint?.date?.chinese == "2020年11月9日")
        #expect(document.imprint?.copies.isEmpty == true && document.note == nil)
    }

    @Test("has the headings of the form, four alone and seven run in")
    func headings() throws {
        let headings = try Self.document().body.paragraphs.filter { $0.level != nil }
        #expect(headings.map(\.level?.rawValue) == [1, 1, 1, 2, 2, 1, 2, 2, 2, 2, 2])
        #expect(
            headings.filter(\.isStandaloneHeading).map(\.heading) == [
                "一、检查重点", "二、工作目标", "三、工作步骤", "四、工作要求",
            ])
        #expect(
            headings.filter { $0.level == .second }.map(\.heading) == [
                "（一）宣传自查阶段（即日起至2020年11月30日）。",
                "（二）集中执法阶段（2020年12月1日至2021年春节前）。",
                "（一）落实工作责任。",
                "（二）加强部门协同。",
                "（三）依法查处案件。",
                "（四）防范欠薪风险。",
                "（五）严格考核问责。",
            ])
    }

    @Test("is as long as the form: 101 to 110 lines of 28 characters")
    func length() throws {
        let body = try Self.document().body.paragraphs
        let lines = body.map { paragraph in
            let halves = (paragraph.heading + paragraph.text).reduce(4) { $0 + ($1.isASCII ? 1 : 2) }
            return (halves + 55) / 56
        }
        #expect((101...110).contains(lines.reduce(0, +)))
        let characters = body.reduce(0) { $0 + $1.heading.count + $1.text.count }
        #expect((2450...2700).contains(characters))
    }

    @Test("ends with whom to ask")
    func contacts() throws {
        #expect(
            try Self.document().body.paragraphs.suffix(3).map(\.text) == [
                "联系人：梁若谷　沈砚秋", "联系电话：0390-2660718　0390-2660719（兼传真）",
                "邮箱：zhiqianban@fengqishan.example",
            ])
    }

    @Test("uses full-width punctuation and paired quotes")
    func punctuation() throws {
        for paragraph in try Self.document().body.paragraphs {
            let text = paragraph.heading + paragraph.text
            #expect(!text.contains { ",;:?!()\"'".contains($0) }, "\(text)")
            #expect(text.count { $0 == "“" } == text.count { $0 == "”" })
            #expect(text.count { $0 == "（" } == text.count { $0 == "）" })
            #expect(text.count { $0 == "《" } == text.count { $0 == "》" })
        }
    }

    @Test("names the laws in force in November 2020")
    func laws() throws {
        let text = try Self.document().body.paragraphs.map { $0.heading + $0.text }.joined()
        for law in ["《保障农民工工资支付条例》", "《重大劳动保障违法行为社会公布办法》", "《拖欠农民工工资“黑名单”管理暂行办法》"] {
            #expect(text.contains(law))
        }
    }

    @Test("a year later only the data change")
    func nextYear() throws {
        let text = try Repository.text("templates/winter-2020/sample/documents/notice.yaml")
        let later = text.replacing("2021", with: "2022").replacing("2020", with: "2021")
        guard case .mapping(let entries) = try YAMLFile.parse(later, file: "notice.yaml").content,
            let values = entries.last?.value
        else { return }
        let template = try Self.template()
        let record = try DataFile.read(
            values, office: Self.yaml("sample/office.yaml"), schema: Self.schema(target: "2021-12-31"), needed: template.uses.fields)
        let document = try template.evaluate(record, sheets: ["空表": Fixture.sheet]).output
        #expect(document.head.number?.text == "凤治欠办〔2021〕6号")
        #expect(!document.body.paragraphs.contains { ($0.heading + $0.text).contains("2020") })
    }

    @Test("the office lists its twelve units in their order")
    func units() throws {
        let record = try DataFile.read(
            YAMLFile.parse("", file: "data.yaml"), office: Self.yaml("sample/office.yaml"),
            schema: Schema(Self.schema().fields.fields.filter { $0.name == "各县" }))
        guard case .list(let units) = record["各县"]?.content else {
            Issue.record("a list is expected")
            return
        }
        let names = [
            "栖云区", "望河区", "丹泉区", "石梁区", "永澜市", "平陶市", "临漪县", "安渠县", "清桓县", "长汶县", "槐里县", "高新技术产业开发区",
        ]
        #expect(units.map(\.content) == names.map(Value.Content.text))
    }
}
