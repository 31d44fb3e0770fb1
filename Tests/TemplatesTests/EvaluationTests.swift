import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

@Suite("Filling in")
struct EvaluationTests {
    @Test("figures print with their unit", arguments: [
        ("{{ 人 | 人 }}", "13456人"),
        ("{{ 人 | 万人 }}", "1.3456万人"),
        ("{{ 人 | 万人(2) }}", "1.35万人"),
        ("{{ 人 | 万人(0) }}", "1万人"),
        ("{{ 钱 | 元 }}", "12851200元"),
        ("{{ 钱 | 万元 }}", "1285.12万元"),
        ("{{ 钱 | 万元(1) }}", "1285.1万元"),
        ("{{ 钱 | 亿元 }}", "0.1285亿元"),
        ("{{ 钱 | 亿元(1) }}", "0.1亿元"),
        ("{{ 单位 | 户 }}", "21户"),
        ("{{ 案件 | 件 }}", "0件"),
        ("{{ 项目 | 个 }}", "7个"),
        ("{{ 各县[1].钱 | 元 }}", "2元"),
    ])
    func figures(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("rounding is decimal and half up, trailing zeros fall away", arguments: [
        (118_764_500, "万元", "118.76万元"),
        (1_187_645_000, "万元", "1187.65万元"),
        (1_187_644_999, "万元", "1187.64万元"),
        (100, "元", "1元"),
        (110, "元", "1.10元"),
        (1, "元", "0.01元"),
        (1_000_000, "万元", "1万元"),
        (1_005_000, "万元", "1.01万元"),
        (0, "万元", "0万元"),
        (99_995_000, "万元(1)", "100万元"),
        (10_000_000_000, "亿元", "1亿元"),
    ])
    func rounding(fen: Int, filter: String, expected: String) throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(fen, .money)))
        #expect(try Fixture.texts("{{ 钱 | \(filter) }}", record) == [expected])
    }

    @Test("a figure that rounding leaves nothing of is a warning at the filter")
    func vanishing() throws {
        var record = try Fixture.record()
        record["钱"] = Value(.quantity(Quantity(3000, .money)), origin: Place(file: "data.yaml"))
        let marked = Marked(Fixture.front + "共{{ 钱 | «万元» }}，{{ 钱 | 元 }}")
        let report = try Fixture.compile(marked.text).evaluate(record)
        #expect(report.output.body.paragraphs.map(\.text) == ["共0万元，30元"])
        expect(report.warnings, [.figureVanishes], at: marked)
        #expect(report.warnings.map(\.severity) == [.warning])
    }

    @Test("what is left out takes its brackets along; a colon of which nothing is left is told at the colon")
    func leftOut() throws {
        let out = { (text: String) in "{% if not 属实 %}\(text){% endif %}" }
        let record = try Fixture.record()
        let body = "查实7件（" + out("移送") + "），完。《" + out("甲") + "》\n有甲、" + out("乙") + "等项。\n"
        let report = try Fixture.compile(Fixture.front + body).evaluate(record)
        #expect(report.output.body.paragraphs.map(\.text) == ["查实7件，完。", "有甲等项。"])
        #expect(report.warnings.isEmpty)
        let marked = Marked(Fixture.front + "其中«：»" + out("甲；") + out("乙") + "。后文。")
        let told = try Fixture.compile(marked.text).evaluate(record)
        expect(told.warnings, [.nothingAfterColon], at: marked)
    }

    @Test("dates, ordinals, lists and plain values", arguments: [
        ("{{ 日子 | 日期 }}", "2020年12月31日"),
        ("{{ 日子 | 月日 }}", "12月31日"),
        ("{{ 日子 | 年月 }}", "2020年12月"),
        ("{{ 日子 | 年 }}", "2020年"),
        ("{{ 日子 | 年份 }}", "2020"),
        ("{{ 日子 | 月 }}", "12月"),
        ("{{ 序 | 中文数字 }}", "十一"),
        ("{{ 3 | 中文数字 }}", "三"),
        ("{{ 序 }}", "11"),
        ("{{ 42 }}", "42"),
        ("{{ 地名 | 顿号 }}", "甲县、乙县、丙区"),
        ("{{ 地名[2] }}", "丙区"),
        ("{{ 机关.全称 }}", "某市某办公室"),
        ("{{ (机关).全称 }}", "某市某办公室"),
        ("{{ \"文字\" }}", "文字"),
        ("{{ 'a\"b' }}", "a\"b"),
        ("{{ \"a\\\"b\" }}", "a\"b"),
        ("{{ \"{{ 名称 }}\" }}", "{{ 名称 }}"),
        ("{{名称}}", "专项行动"),
    ])
    func values(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("conditions choose", arguments: [
        ("{% if 属实 %}甲{% endif %}", "甲"),
        ("{% if not 属实 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 备注 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if not 备注 %}甲{% endif %}", "甲"),
        ("{% if 空表 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 地名 %}甲{% endif %}", "甲"),
        ("{% if 机关.简称 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 附言.文 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 名单 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 序 == 11 %}甲{% endif %}", "甲"),
        ("{% if 序 != 11 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 序 < 11 %}甲{% elif 序 <= 11 %}乙{% else %}丙{% endif %}", "乙"),
        ("{% if 序 >= 12 %}甲{% elif 序 > 12 %}乙{% else %}丙{% endif %}", "丙"),
        ("{% if 钱 > 0 %}甲{% endif %}", "甲"),
        ("{% if 0 == 案件 %}甲{% endif %}", "甲"),
        ("{% if 人 >= 10000 %}甲{% endif %}", "甲"),
        ("{% if 钱 == 钱 %}甲{% endif %}", "甲"),
        ("{% if 名称 == \"专项行动\" %}甲{% endif %}", "甲"),
        ("{% if 名称 != \"专项行动\" %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 日子 == 日子 %}甲{% endif %}", "甲"),
        ("{% if 属实 == true %}甲{% endif %}", "甲"),
        ("{% if 属实 and 备注 %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if 属实 or 备注 %}甲{% endif %}", "甲"),
        ("{% if 备注 and 备注 == \"x\" %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if false or not (false and true) %}甲{% endif %}", "甲"),
        ("{% if not false and false %}甲{% else %}乙{% endif %}", "乙"),
        ("{% if true or false and false %}甲{% endif %}", "甲"),
    ])
    func conditions(body: String, expected: String) throws { #expect(try Fixture.texts(body) == [expected]) }

    @Test("loops within a line and around lines", arguments: [
        ("{% for 县 in 各县 %}{{ loop.index }}{{ 县.名 }}{% if not loop.last %}；{% endif %}{% endfor %}。", ["1甲县；2乙县；3丙区。"]),
        ("{% for 县 in 各县 %}{% if loop.first %}首{% endif %}{{ 县.名 }}{% endfor %}", ["首甲县乙县丙区"]),
        ("{% for 县 in 各县 %}\n{{ 县.名 }}\n{% endfor %}", ["甲县", "乙县", "丙区"]),
        ("{% for 县 in 各县 %}\n\n{{ 县.名 }}{% if 县.注 %}（{{ 县.注 }}）{% endif %}\n\n{% endfor %}", ["甲县（已核）", "乙县", "丙区"]),
        ("始\n{% for 名 in 空表 %}\n{{ 名 }}\n{% endfor %}\n终", ["始", "终"]),
        ("{% for 甲 in 地名 %}\n{% for 乙 in 地名 %}{{ loop.index }}{{ 乙 }}{% endfor %}{{ loop.index }}{{ 甲 }}\n{% endfor %}",
            ["1甲县2乙县3丙区1甲县", "1甲县2乙县3丙区2乙县", "1甲县2乙县3丙区3丙区"]),
        ("{% if 属实 %}\n甲\n{% for 名 in 地名 %}\n{% if loop.index == 2 %}\n{{ 名 }}\n{% endif %}\n{% endfor %}\n{% else %}\n乙\n{% endif %}", ["甲", "乙县"]),
        ("{% if 属实 %}{% for 名 in 地名 %}\n{{ 名 }}\n{% endfor %}{% endif %}", ["甲县", "乙县", "丙区"]),
    ])
    func loops(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("blank lines, comments and lines of statements leave no paragraph", arguments: [
        ("\n\n甲\n\n\n乙\n\n", ["甲", "乙"]),
        ("{# 注释 #}\n甲{# 中间 #}乙\n{# 跨\n行 #}丙", ["甲乙", "丙"]),
        ("  {% if 属实 %}  \n甲\n　{% endif %}", ["甲"]),
        ("甲\n{% if 备注 %}{{ 备注 }}{% endif %}\n乙", ["甲", "乙"]),
        ("{# {{ 没有这个 }} {% 也没有 %} #}甲", ["甲"]),
        ("---\n甲", ["---", "甲"]),
    ])
    func paragraphs(body: String, expected: [String]) throws { #expect(try Fixture.texts(body) == expected) }

    @Test("a missing value is an error with its place, unless a condition guards it", arguments: [
        ("甲{{ «备注» }}", [Diagnostic.Code.missingValue]),
        ("{{ «改期» | 日期 }}", [.missingValue]),
        ("{{ «机关.简称» }}", [.missingValue]),
        ("{{ «附言.文» }}", [.missingValue]),
        ("{% for 名 in «名单» %}\n{{ 名 }}\n{% endfor %}", [.missingValue]),
        ("{{ «名单» | 顿号 }}", [.missingValue]),
        ("{% if «备注» == \"x\" %}甲{% endif %}", [.missingValue]),
        ("{{ «备注» }}\n{{ 名称 }}\n{{ «机关.简称» }}", [.missingValue, .missingValue]),
        ("{% for 县 in 各县 %}\n{% if loop.last %}\n{{ «县.注» }}\n{% endif %}\n{% endfor %}", [.missingValue]),
        ("{{ 地名[«3»] }}", [.indexOutOfRange]),
        ("{{ 各县[«99»].名 }}", [.indexOutOfRange]),
        ("{{ 空表[«0»] }}", [.indexOutOfRange]),
        ("{{ «空表» | 顿号 }}", [.emptyList]),
        ("{{ «0» | 中文数字 }}", [.noNumeral]),
        ("{{ «10000» | 中文数字 }}", [.noNumeral]),
    ])
    func missing(body: String, codes: [Diagnostic.Code]) throws {
        let marked = Marked(Fixture.front + body)
        expect(try failuresOf(marked.text), codes, at: marked)
    }

    @Test("errors of elements and paragraphs come together")
    func allAtOnce() throws {
        let marked = Marked(
            """
            ---
            发文机关标志: {{ «备注» }}
            标题: {{ 地名[«7»] }}
            署名: 某办
            成文日期: {{ «改期» }}
            ---
            {{ «机关.简称» }}
            """)
        let found = try failuresOf(marked.text)
        expect(found, [.missingValue, .indexOutOfRange, .missingValue, .missingValue], at: marked)
    }

    @Test("a text without paragraphs is an error", arguments: ["", "{# 空 #}", "{% if 备注 %}\n甲\n{% endif %}"])
    func empty(body: String) throws {
        #expect(try failuresOf(Fixture.front + body).map(\.code) == [.emptyDocument])
    }

    @Test("a form that was promised must be supplied")
    func missingSheet() throws {
        let marked = Marked(
            "---\n发文机关标志: 甲\n标题: 乙\n附件:\n- 情况表 {% form «空表» %}\n署名: 丙\n成文日期: 2020-11-09\n---\n正文")
        expect(try failuresOf(marked.text), [.missingSheet], at: marked)
        let template = try Fixture.compile(marked.text)
        let document = try template.evaluate(Fixture.record(), sheets: ["空表": Fixture.sheet]).output
        #expect(document.attachments.map(\.content) == [.sheet(Fixture.sheet)])
    }

    @Test("an attachment that comes out empty is an error")
    func emptyAttachment() throws {
        let text = "---\n发文机关标志: 甲\n标题: 乙\n附件:\n- {% for 名 in 空表 %}{{ 名 }}{% endfor %}\n署名: 丙\n成文日期: 2020-11-09\n---\n正文"
        #expect(try failuresOf(text).map(\.code) == [.emptyElement])
    }

    @Test("an attachment whose condition does not hold is left out, with its form")
    func attachmentOnCondition() throws {
        let text = "---\n发文机关标志: 甲\n标题: 乙\n附件:\n- {% if 备注 %}说明{% endif %} {% form 空表 %}\n- 名册\n署名: 丙\n成文日期: 2020-11-09\n---\n正文"
        let template = try Fixture.compile(text)
        let record = try Fixture.record()
        #expect(try template.evaluate(record).output.attachments.map(\.name.text) == ["名册"])
        let noted = try Fixture.record(Fixture.dataText + "\n备注: 有")
        let document = try template.evaluate(noted, sheets: ["空表": Fixture.sheet]).output
        #expect(document.attachments.map(\.name.text) == ["说明", "名册"])
    }

    @Test("values of another schema are an error, not a crash", arguments: [
        ("{{ «名称» }}", "名称"),
        ("{{ «钱» | 万元 }}", "钱"),
        ("{{ «日子» | 日期 }}", "日子"),
        ("{{ «序» | 中文数字 }}", "序"),
        ("{{ «机关».全称 }}", "机关"),
        ("{{ «地名»[0] }}", "地名"),
        ("{{ «地名» | 顿号 }}", "地名"),
        ("{% for 名 in «地名» %}{{ 名 }}{% endfor %}", "地名"),
        ("{% if 人 > «人» %}甲{% endif %}", "人"),
    ])
    func otherSchema(body: String, field: String) throws {
        var record = try Fixture.record()
        record[field] = Value(.boolean(true), origin: Place(file: "data.yaml"))
        if field == "人" { record[field] = Value(.record(Value.Record())) }
        let marked = Marked(Fixture.front + body)
        let template = try Fixture.compile(marked.text)
        let found = failures { () throws(StageFailure) in try template.evaluate(record) }
        expect(found, [.unexpectedValue], at: marked)
    }

    @Test("one template, filled many times, gives the same document each time")
    func again() throws {
        let template = try Fixture.compile(Fixture.front + "共{{ 钱 | 万元 }}。\n{% for 县 in 各县 %}\n{{ 县.名 }}\n{% endfor %}")
        let record = try Fixture.record()
        let first = try template.evaluate(record).output
        for _ in 0..<20 { #expect(try template.evaluate(record).output == first) }
    }

    private func failuresOf(_ text: String) throws -> [Diagnostic] {
        let template = try Fixture.compile(text)
        let record = try Fixture.record()
        return failures { () throws(StageFailure) in try template.evaluate(record) }
    }
}
