import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import StatisticalForms

@Suite("What a statistical form says above its table")
struct MastheadTests {
    private static let masthead = """
        右上角:
          表号: 治欠统1表
          制定机关: 某省治欠办
          备案文号: 某统备〔2021〕8号
          有效期至: 2021-12-31
        计量单位: 户、人、万元
        填报单位: 填报单位（盖章）：
        """

    /// The small form of `Samples` without its 日期行 unless it is asked for.
    private func form(_ rest: String, dateLine: Bool = true) throws -> FormDefinition {
        let text = Samples.formText(rest: rest)
        return try Samples.form(dateLine ? text : text.replacing("日期行: 制表时间：\n", with: ""))
    }

    private func sheet(_ form: FormDefinition, asOf: String = "2021-03-31") throws -> Reported<FormSheet> {
        let text = Samples.dataText("  甲类: [3, 2, 3000000]\n  乙类: [4, 1, 3000000]")
        var data = try Samples.data(text, for: form)
        data.asOf = try #require(CivilDate(iso: asOf))
        data.compiledOn = try #require(CivilDate(iso: "2021-04-05"))
        return form.sheet(filledWith: data)
    }

    @Test("the corner's lines stand in the form's order, 表号 spread, 计量单位 last; who reports comes first")
    func corner() throws {
        let sheet = try sheet(form(Self.masthead + "\n期间: {起始日: 2021-01-01, 周期: 季}", dateLine: false)).output
        #expect(
            sheet.corner.map(\.text) == [
                "表　　号：治欠统1表", "制定机关：某省治欠办", "备案文号：某统备〔2021〕8号", "有效期至：2021年12月31日", "计量单位：户、人、万元",
            ])
        #expect(sheet.caption.text.hasPrefix("填报单位（盖章）：") && sheet.caption.text != "填报单位（盖章）：")
        #expect(sheet.period?.text == "2021年第1季度")
    }

    @Test("what has no place on the line above the table goes into the corner")
    func dateInCorner() throws {
        let all = try sheet(form(Self.masthead + "\n期间: {起始日: 2021-01-01, 周期: 季}")).output
        #expect(all.corner.map(\.text).suffix(2) == ["制表时间：2021年4月5日", "计量单位：户、人、万元"])
        let withoutPeriod = try sheet(form("填报单位: 填报单位：")).output
        #expect(withoutPeriod.period?.text == "制表时间：2021年4月5日" && withoutPeriod.corner.isEmpty)
        let dateOnly = try sheet(form("期间: {起始日: 2021-01-01, 周期: 月}")).output
        #expect(dateOnly.caption.text == "制表时间：2021年4月5日" && dateOnly.period?.text == "2021年3月")
    }

    @Test("a county's sheet bears its name where the form says so, the whole's does not")
    func part() throws {
        let form = try form("分报单位: 填报单位：")
        var data = try Samples.data(Samples.dataText("  甲类: [3, 2, 3000000]\n  乙类: [4, 1, 3000000]"), for: form)
        #expect(form.sheet(filledWith: data).output.period == nil && form.blankSheet().period == nil)
        data.isPart = true
        let sheet = form.sheet(filledWith: data).output
        #expect(sheet.period?.text == "填报单位：" + data.reportingUnit.text && sheet.caption.text.hasPrefix("制表时间："))
        #expect(form.blankSheet(of: "某县").period?.text == "填报单位：某县" && form.blankSheet(of: nil).period == nil)
        #expect(try self.form("").blankSheet(of: "某县").period == nil)
        let always = try self.form("分报单位: 甲：\n填报单位: 填报单位：")
        #expect(always.sheet(filledWith: data).output.caption.text == "填报单位：" + data.reportingUnit.text)
        #expect(try self.form("").sheet(filledWith: data).output.period == nil)
    }

    @Test("a form that says nothing of it has a caption and no more")
    func plain() throws {
        let sheet = try sheet(form("")).output
        #expect(sheet.caption.text == "制表时间：2021年4月5日" && sheet.period == nil && sheet.corner.isEmpty)
        #expect(try form("").masthead.isEmpty && Samples.winterForm().masthead.isEmpty)
    }

    @Test("the form to be filled in by hand leaves room", arguments: [
        ("月", "　　　　年　　月"), ("季", "　　　　年第　季度"), ("半年", "　　　　年　半年"), ("年", "　　　　年"),
    ])
    func blank(period: String, shown: String) throws {
        let sheet = try form(Self.masthead + "\n期间: {起始日: 2021-01-01, 周期: \(period)}", dateLine: false).blankSheet()
        #expect(sheet.caption.text == "填报单位（盖章）：" && sheet.period?.text == shown)
    }

    @Test("the day may stand in the signature line")
    func dayInSignature() throws {
        let rest = Self.masthead + "\n签字:\n- {名称: 填表人}\n- {名称: 报出日期, 填: 制表时间}"
        let sheet = try sheet(form(rest, dateLine: false)).output
        #expect(sheet.signatures.map(\.value) == [nil, "2021年4月5日"])
        #expect(try form(rest, dateLine: false).blankSheet().signatures.map(\.value) == [nil, nil])
    }

    @Test("a period's first day, its name, and its name while it is not over", arguments: [
        (FormPeriod.month, "2021-02-28", "2021-02-01", "2021年2月"), (.month, "2020-02-28", "2020-02-01", "2020年2月（截至2月28日）"),
        (.quarter, "2021-12-31", "2021-10-01", "2021年第4季度"), (.quarter, "2021-05-20", "2021-04-01", "2021年第2季度（截至5月20日）"),
        (.half, "2021-06-30", "2021-01-01", "2021年上半年"), (.half, "2021-12-31", "2021-07-01", "2021年下半年"),
        (.year, "2021-12-31", "2021-01-01", "2021年"), (.year, "2021-01-01", "2021-01-01", "2021年（截至1月1日）"),
    ])
    func periods(period: FormPeriod, day: String, first: String, name: String) throws {
        let day = try #require(CivilDate(iso: day))
        #expect(period.firstDay(of: day).iso == first && period.name(asOf: day) == name)
    }

    @Test("every day is in the period that begins with its first day")
    func everyDay() throws {
        var day = try #require(CivilDate(iso: "2020-01-01"))
        while day.year < 2022 {
            for period in FormPeriod.allCases {
                let first = period.firstDay(of: day)
                #expect(first <= day && first.day == 1 && period.firstDay(of: first) == first)
                let next = try #require(day.next)
                #expect((period.firstDay(of: next) == next) == !period.name(asOf: day).contains("截至"))
            }
            day = try #require(day.next)
        }
    }

    @Test("a form that is no longer valid is warned of at 有效期至")
    func expired() throws {
        #expect(try sheet(form(Self.masthead), asOf: "2021-12-31").warnings.isEmpty)
        let warning = try #require(try sheet(form(Self.masthead), asOf: "2022-01-01").warnings.first)
        #expect(warning.code == .formExpired && warning.severity == .warning)
        #expect(warning.message.chinese == "这张表有效期至2021年12月31日，报的却是截至2022年1月1日的数")
        #expect(warning.place?.position?.excerpt?.contains("有效期至") == true)
    }

    @Test("what cannot be read is said at its place", arguments: [
        ("右上角: {有效期至: 2021年12月}", Diagnostic.Code.malformedDate), ("右上角: {表名: 一}", .unknownKey),
        ("计量单位: ''", .missingKey), ("期间: {起始日: 2021-01-01, 周期: 旬}", .unknownWord), ("期间: {周期: 季}", .missingKey),
    ])
    func faults(rest: String, code: Diagnostic.Code) {
        let found = failures { _ = try Samples.form(Samples.formText(rest: rest)) }
        #expect(found.map(\.code) == [code] && found.allSatisfy { $0.place?.position != nil })
    }

    @Test("日期行 is needed where nothing else says who and when")
    func dateLine() {
        #expect(failures { _ = try form("", dateLine: false) }.map(\.code) == [.missingKey])
    }

    @Test("other words for what is counted: 家 as 户, 起 as 件, 条 as 个")
    func units() throws {
        let header = "- {名称: 单位, 单位: 家, 栏: 1}\n- {名称: 案件, 单位: 起, 栏: 2}\n- {名称: 线索, 单位: 条, 栏: 3}"
        let form = try Samples.form(
            Samples.formText(header: header, rest: "核对:\n- {编号: V01, 级别: 错误, 式: c2 <= 3件/户 * c1, 说明: 每家不多于3起}"))
        #expect(form.columns.map(\.unit.dimension) == [.households, .cases, .items])
        let data = try Samples.data(Samples.dataText("  甲类: [1, 4, 9]\n  乙类: [1, 1, 9]"), for: form)
        let finding = try #require(form.checkFindings(in: data, previous: nil).first)
        #expect(finding.row == "甲类" && finding.figures.contains("4起"))
    }
}
