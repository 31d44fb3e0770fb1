import TestSupport
import Testing

@Suite("Bad input: templates and their data") struct TemplateFaultTests {
    private let office: SampleOffice

    init() throws {
        office = try SampleOffice()
        // The sample's ledger gives warnings, which are not what is looked for here.
        try office.useTypedReturn()
    }

    private func refuse(_ faults: Fault...) throws {
        var refusal = Refusal(office)
        refusal.arguments += ["notice"]
        try refusal.expect(faults)
    }

    @Test("an unknown placeholder is named at its place, with the nearest name")
    func unknownPlaceholder() throws {
        try office.change("pack/notice.gw", "在全市开展{{ 行动 }}", to: "在全市开展{{ 行东 }}")
        try refuse(
            Fault(
                "TPL0301", at: try office.place(of: "{{ 行东", in: "pack/notice.gw", after: 3),
                "没有叫“行东”的数据", "'行东'", hint: "是不是“行动”？", "did you mean '行动'?"))
    }

    @Test("an unknown part of a record is named with the place of its declaration")
    func unknownPart() throws {
        try office.change("pack/notice.gw", "经{{ 机关.领导小组 }}同意", to: "经{{ 机关.领导小祖 }}同意")
        try refuse(
            Fault(
                "TPL0302", at: try office.place(of: "领导小祖", in: "pack/notice.gw"), "“机关”没有“领导小祖”",
                "'机关' has no '领导小祖'", hint: "是不是“领导小组”？", "did you mean '领导小组'?"))
    }

    @Test("a missing value is named in the data file, and the hint shows how it is written")
    func missingValue() throws {
        try office.change("documents/notice.yaml", "  春节: 2021-02-12\n", to: "")
        try refuse(
            Fault(
                "FLD0202", at: "documents/notice.yaml:3:3", "缺少“春节”", "'春节' is missing",
                hint: "“春节: 2020-12-31”", "'春节: 2020-12-31'"))
    }

    @Test("a value that the office has to give is missed in office.yaml")
    func missingInOffice() throws {
        try office.change("office.yaml", "  邮箱: zhiqianban@fengqishan.example\n", to: "")
        try refuse(
            Fault(
                "FLD0202", at: try office.place(of: "全称: 凤栖山市", in: "office.yaml"), "缺少“邮箱”",
                "'邮箱' is missing", hint: "“邮箱: 文字”", "'邮箱: 文字'"))
    }

    @Test("money printed without its unit is refused, and the hint writes the filter out")
    func moneyWithoutUnit() throws {
        try office.change("pack/fields.yaml", "  报告时限:", to: "  欠薪: {类型: 金额, 类别: 公开, 含义: 拖欠工资}\n  报告时限:")
        try office.change("documents/notice.yaml", "  报告时限:", to: "  欠薪: 123456\n  报告时限:")
        try office.change("pack/notice.gw", "请各地", to: "欠薪{{ 欠薪 }}。请各地")
        try refuse(
            Fault(
                "TPL0306", at: try office.place(of: "{{ 欠薪", in: "pack/notice.gw", after: 3), "“欠薪”没有写单位",
                "'欠薪' is printed without its unit", hint: "{{ 欠薪 | ", "{{ 欠薪 | "))
    }

    @Test("a number of things printed without its unit is refused too")
    func countWithoutUnit() throws {
        try office.change("pack/notice.gw", "{{ 公布案例 | 件 }}", to: "{{ 公布案例 }}")
        try refuse(
            Fault(
                "TPL0306", at: try office.place(of: "公布案例 }}", in: "pack/notice.gw"), "没有写单位",
                "without its unit", hint: "{{ 公布案例 | 件 }}", "{{ 公布案例 | 件 }}"))
    }

    @Test("a malformed date is shown with the way to write it", arguments: [
        "2020年12月1日", "2020/12/01", "2020-12-1", "12-01", "二〇二〇年十二月一日",
    ])
    func malformedDate(_ date: String) throws {
        try office.change("documents/notice.yaml", "执法起始: 2020-12-01", to: "执法起始: \(date)")
        try refuse(
            Fault(
                "FLD0213", at: try office.place(of: date, in: "documents/notice.yaml"), date, date,
                hint: "“执法起始: 2020-12-31”", "'执法起始: 2020-12-31'"))
    }

    @Test("a day that no calendar has is refused", arguments: ["2020-12-32", "2021-02-29", "2020-00-10", "1820-12-01"])
    func noSuchDay(_ date: String) throws {
        try office.change("documents/notice.yaml", "执法起始: 2020-12-01", to: "执法起始: \(date)")
        try refuse(
            Fault(
                "FLD0214", at: try office.place(of: date, in: "documents/notice.yaml"), "没有这一天",
                "there is no such day", hint: "检查月和日", "check month and day"))
    }

    @Test("a wrong key in the front matter is named with the right one")
    func frontMatterKey() throws {
        try office.change("pack/notice.gw", "\n主送:", to: "\n主送机关:")
        try refuse(
            Fault(
                "TPL0204", at: try office.place(of: "主送机关:", in: "pack/notice.gw"), "不认识的要素“主送机关”",
                "unknown element '主送机关'", hint: "是不是“主送”？", "did you mean '主送'?"))
    }

    @Test("all that is wrong in data and template is said at once, in the order of the files")
    func severalAtOnce() throws {
        try office.change("pack/notice.gw", "在全市开展{{ 行动 }}", to: "在全市开展{{ 行东 }}")
        try office.change("documents/notice.yaml", "公布案例: 2", to: "公布案例:")
        try office.change("documents/notice.yaml", "2020-12-01", to: "2020-12-32")
        try office.change("documents/notice.yaml", "文号: 6", to: "文号: 六")
        try refuse(
            Fault(
                "TPL0301", at: try office.place(of: "行东", in: "pack/notice.gw"), "行东", "行东", hint: "行动", "行动"),
            Fault(
                "FLD0210", at: try office.place(of: "六", in: "documents/notice.yaml"), "六", "六",
                hint: "文号", "文号"),
            Fault(
                "FLD0214", at: try office.place(of: "2020-12-32", in: "documents/notice.yaml"), "没有这一天",
                "there is no such day", hint: "检查月和日", "check month and day"),
            Fault(
                "FLD0203", at: try office.place(of: "公布案例", in: "documents/notice.yaml"), "空的不等于 0",
                "blank is not 0", hint: "公布案例", "公布案例"))
    }

    @Test("a title that fills the first page is refused at the title")
    func titleTooLong() throws {
        let long = String(repeating: "根治欠薪冬季专项行动", count: 12)
        try office.change("documents/notice.yaml", "行动: 根治欠薪冬季专项行动", to: "行动: \(long)")
        try refuse(
            Fault(
                "GBT0133", at: try office.place(of: "{{ 行动 }}情况表", in: "pack/notice.gw"), "附件的标题", "the attachment's title",
                hint: "写成一样", "write the same"),
            Fault(
                "LAY0202", at: try office.place(of: "{{ 机关.全称 }}关于", in: "pack/notice.gw"), "标题", "title",
                hint: "精简标题", "shorten it"))
    }
}
