import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Calculating, asking and joining")
struct CalculationTests {
    @Test("sums, differences and products are exact", arguments: [
        ("{{ 序 + 1 }}", "12"),
        ("{{ 序 - 2 * 3 }}", "5"),
        ("{{ (序 - 2) * 3 }}", "27"),
        ("{{ 序 - 1 - 1 }}", "9"),
        ("{{ -序 + 12 }}", "1"),
        ("{{ 人 + 人 | 人 }}", "1345613456人"),
        ("{{ (人 + 人) | 人 }}", "26912人"),
        ("{{ (人 - 人 * 2) | 人 }}", "-13456人"),
        ("{{ (钱 * 3) | 万元 }}", "3855.36万元"),
        ("{{ (2 * 钱) | 万元 }}", "2570.24万元"),
        ("{{ (各县[0].钱 + 各县[1].钱) | 元 }}", "3元"),
        ("{{ (-各县[1].钱) | 元 }}", "-2元"),
    ])
    func arithmetic(body: String, expected: String) throws {
        if body == "{{ 人 + 人 | 人 }}" {
            // A filter binds closer than a sign.
            #expect(try Fixture.compileFailures(Fixture.front + body).map(\.code) == [.wrongFilter])
        } else {
            #expect(try Fixture.texts(body) == [expected])
        }
    }

    @Test("a share is rounded half up to the base unit; a quotient of one kind is a rate", arguments: [
        ("{{ (钱 * 0.5) | 万元 }}", "642.56万元"),
        ("{{ (0.015 * 各县[0].钱) | 元 }}", "0.02元"),
        ("{{ (0.014 * 各县[0].钱) | 元 }}", "0.01元"),
        ("{{ (-(各县[0].钱) * 0.015) | 元 }}", "-0.02元"),
        ("{{ (各县[0].钱 / 各县[1].钱) | 百分比 }}", "50%"),
        ("{{ (1 / 3) | 百分比(2) }}", "33.33%"),
        ("{{ (案件 / 案件) | 百分比 }}", "—"),
        ("{{ (钱 / 人) | 元 }}", "955.05元"),
        ("{{ (钱 / 3) | 元 }}", "4283733.33元"),
        ("{{ (人 / 7) | 人 }}", "1922人"),
    ])
    func shares(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("days are added to dates and lie between them", arguments: [
        ("{{ (日子 + 1) | 日期 }}", "2021年1月1日"),
        ("{{ (日子 - 366) | 日期 }}", "2019年12月31日"),
        ("{{ 日子 | 日后(7) | 日期 }}", "2021年1月7日"),
        ("{{ 日子 | 日后(-31) | 日期 }}", "2020年11月30日"),
        ("{{ 日子 | 月后(2) | 日期 }}", "2021年2月28日"),
        ("{{ 日子 | 月后(序 - 23) | 日期 }}", "2019年12月31日"),
        ("{{ 日子 | 年后(3) | 日期 }}", "2023年12月31日"),
        ("{{ 日子 - (日子 | 日后(-5)) }}", "5"),
        ("{{ 日子 | 星期 }}", "星期四"),
        ("{{ (日子 + 3) | 星期 }}", "星期日"),
    ])
    func dates(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("texts join, values choose, lists hold", arguments: [
        ("{{ 名称 ~ \"第\" ~ 序 ~ \"期\" }}", "专项行动第11期"),
        ("{{ \"有\" if 案件 > 0 else \"没有\" }}", "没有"),
        ("{{ 1 if 属实 else 2 if 案件 > 0 else 3 }}", "1"),
        ("{{ 备注 | 缺省(\"无\") }}", "无"),
        ("{{ 各县[0].注 | 缺省(\"无\") }}", "已核"),
        ("{{ [\"甲\", 名称] | 顿号 }}", "甲、专项行动"),
        ("{{ 地名 | 列举(2, \"个县（区）\") }}", "甲县、乙县等3个县（区）"),
        ("{{ 地名 | 列举(2) }}", "甲县、乙县等3个"),
        ("{{ 地名 | 列举(3) }}", "甲县、乙县、丙区"),
        ("{{ 各县 | 合计(钱) | 元 }}", "3元"),
        ("{{ (案件 - 案件) | 绝对值 | 件 }}", "0件"),
        ("{{ (0 - 序) | 绝对值 }}", "11"),
    ])
    func choices(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("what can be asked", arguments: [
        ("备注 is 有值", false), ("备注 is not defined", true), ("各县[0].注 is defined", true),
        ("序 is odd", true), ("序 is 双数", false), ("序 is divisibleby(11)", true), ("序 is not 整除(2)", true),
        ("\"甲县\" in 地名", true), ("名称 in 地名", false), ("\"丁县\" not in 地名", true), ("\"专项\" in 名称", true),
        ("序 in [1, 11]", true), ("各县[0].钱 / 各县[1].钱 >= 0.5", true), ("各县[0].钱 / 各县[1].钱 > 0.501", false),
        ("not 序 is even and 属实", true), ("序 + 1 == 12", true), ("人 * 2 > 人 - 人", true),
    ])
    func questions(condition: String, expected: Bool) throws {
        #expect(try Fixture.texts("{% if \(condition) %}是{% else %}否{% endif %}") == [expected ? "是" : "否"])
    }

    @Test("what means nothing is an error where it stands", arguments: [
        ("{{ «(人 + 钱)» | 人 }}", Diagnostic.Code.notCalculable),
        ("{{ «(人 + 1)» | 人 }}", .notCalculable),
        ("{{ «(钱 * 钱)» | 元 }}", .notCalculable),
        ("{{ «(人 / 钱)» | 元 }}", .notCalculable),
        ("{{ «名称 + 名称» }}", .notCalculable),
        ("{{ «(日子 + 日子)» | 日期 }}", .notCalculable),
        ("{{ -«名称» }}", .wrongType),
        ("{{ 名称 ~ «人» }}", .notPrintable),
        ("{{ 名称 if 属实 else «序» }}", .differentTypes),
        ("{{ [名称, «序»] | 顿号 }}", .differentTypes),
        ("{% if «序 in 地名» %}甲{% endif %}", .neverContained),
        ("{% if «序 in 名称» %}甲{% endif %}", .neverContained),
        ("{% if «名称» is 有值 %}甲{% endif %}", .alwaysThere),
        ("{{ 名称 | «缺省»(\"无\") }}", .alwaysThere),
        ("{% if «人» is even %}甲{% endif %}", .wrongType),
        ("{% if 序 is «even»(2) %}甲{% endif %}", .wrongTestArguments),
        ("{% if 序 is divisibleby(«0») %}甲{% endif %}", .wrongTestArguments),
        ("{{ 地名 | 列举(«0») }}", .wrongArguments),
        ("{{ 地名 | «列举» }}", .wrongArguments),
        ("{{ 日子 | 日后(«名称») | 日期 }}", .wrongType),
        ("{{ 日子 | «日后» | 日期 }}", .wrongArguments),
        ("{{ 备注 | 缺省(«1») }}", .wrongType),
    ])
    func nonsense(body: String, code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        expect(try Fixture.compileFailures(marked.text), [code], at: marked)
    }

    @Test("what cannot be calculated with these values", arguments: [
        ("{{ «(钱 * 9000000000)» | 元 }}", Diagnostic.Code.calculationOutOfBounds),
        ("{{ «9223372036854775807 + 序» }}", .calculationOutOfBounds),
        ("{{ «(日子 + 900000)» | 日期 }}", .calculationOutOfBounds),
        ("{{ «(日子 - 9223372036854775807)» | 日期 }}", .calculationOutOfBounds),
        ("{{ «(日子 - (0 - 9223372036854775807 - 1))» | 日期 }}", .calculationOutOfBounds),
        ("{{ «(钱 * 700000000 * 9223372036854.775807)» | 元 }}", .calculationOutOfBounds),
        ("{{ 日子 | 年后(«2000») | 日期 }}", .calculationOutOfBounds),
        ("{{ (钱 / «案件») | 元 }}", .divisionByZero),
        ("{{ (钱 / «(序 - 11)») | 元 }}", .divisionByZero),
        ("{{ «(-案件 - 单位)» | 户 }}", .notCalculable),
        ("{{ «((案件 - 案件 * 2) / 案件)» | 百分比 }}", .unexpectedValue),
        ("{{ «((人 - 人 * 2) / 人)» | 百分比 }}", .negativeRate),
    ])
    func impossible(body: String, code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        guard code != .notCalculable else {
            return expect(try Fixture.compileFailures(marked.text), [code], at: marked)
        }
        let template = try Fixture.compile(marked.text)
        let record = try Fixture.record()
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        // Nothing of nothing is no rate, and none below 0 either: 0 of 0 prints —.
        guard code != .unexpectedValue else { return #expect(found.isEmpty) }
        expect(found, [code], at: marked)
    }

    @Test("a calculated value is as narrow as what it is made of", arguments: [
        "{{ 名称 ~ «密» }}", "{{ 名称 if «密否» else 名称 }}", "{{ [名称, «密»] | 顿号 }}",
        "{% if 名称 in «密单» %}甲{% endif %}", "{{ (各县[0].数 + 各县[0].«暗数») | 件 }}",
        "{{ 各县[0].数 | 同比(各县[0].«暗数») }}",
    ])
    func classes(body: String) throws {
        let marked = Marked(ClassFixture.template("公开", body))
        expect(try ClassFixture.failuresOf(marked.text), [.aboveCeiling], at: marked)
    }

    @Test("a draft of a template that is wrong survives every filter and test without its brackets", arguments: Filter.all.map(\.name))
    func drafts(name: String) throws {
        let values = ["名称", "序", "人", "钱", "日子", "地名", "各县", "备注", "[1, 2]", "0.5"]
        let lines = values.flatMap { ["{{ \($0) | \(name) }}", "{% if \($0) is divisibleby %}甲{% endif %}", "{{ \($0) / 0 + \($0) }}"] }
        let source = SourceText(file: "notice.gw", text: Fixture.front + lines.joined(separator: "\n"))
        let draft = try #require(TemplateDraft(source, schema: Fixture.schema(), sheets: []))
        _ = draft.document(try Fixture.record())
        #expect(try !Fixture.compileFailures(source.text).isEmpty)
    }
}
