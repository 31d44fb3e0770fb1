import Diagnostics
import Quantities
import Testing

@testable import Templates

@Suite("Names, types and filters are checked when the template is compiled")
struct CheckingTests {
    struct Case: CustomTestStringConvertible {
        let body: String
        let codes: [Diagnostic.Code]

        init(_ body: String, _ codes: Diagnostic.Code...) {
            self.body = body
            self.codes = codes
        }

        var testDescription: String { body }
    }

    @Test("names and members exist", arguments: [
        Case("{{ «名字» }}", .unknownName),
        Case("{{ 机关.«全名» }}", .unknownMember),
        Case("{{ 附言.«字» }}", .unknownMember),
        Case("{% for 县 in «各乡» %}\n{{ 县.名 }}\n{% endfor %}", .unknownName),
        Case("{% for 县 in 各县 %}\n{{ 县.«姓» }}\n{% endfor %}\n{{ «县» }}", .unknownMember, .unknownName),
        Case("{{ «loop».index }}", .unknownName),
        Case("{% for 县 in 各县 %}\n{{ loop.«序» }}\n{% endfor %}", .unknownMember),
        Case("{% if «有无» %}甲{% endif %}", .unknownName),
        Case("{% if 属实 %}甲{% elif «有无» %}乙{% endif %}", .unknownName),
        Case("{{ 各县[«甲»].名 }}", .unknownName),
    ])
    func names(_ example: Case) throws { try check(example) }

    @Test("a value is what its place needs", arguments: [
        Case("{{ «名称».全称 }}", .wrongType),
        Case("{{ «地名».全称 }}", .wrongType),
        Case("{{ «名称»[0] }}", .wrongType),
        Case("{{ 地名[«名称»] }}", .wrongType),
        Case("{% for 字 in «名称» %}甲{% endfor %}", .wrongType),
        Case("{% for 字 in «机关» %}\n{{ 字 }}\n{% endfor %}", .wrongType),
        Case("{% if «名称» %}甲{% endif %}", .notACondition),
        Case("{% if «序» %}甲{% endif %}", .notACondition),
        Case("{% if not «钱» %}甲{% endif %}", .notACondition),
        Case("{% if 属实 and «机关» %}甲{% endif %}", .notACondition),
        Case("{% if «日子» or 属实 %}甲{% endif %}", .notACondition),
        Case("{% if «名称 == 序» %}甲{% endif %}", .notComparable),
        Case("{% if «名称 < \"乙\"» %}甲{% endif %}", .notComparable),
        Case("{% if «钱 > 人» %}甲{% endif %}", .notComparable),
        Case("{% if «钱 > 100» %}甲{% endif %}", .notComparable),
        Case("{% if «日子 == \"2020-12-31\"» %}甲{% endif %}", .notComparable),
        Case("{% if «属实 > false» %}甲{% endif %}", .notComparable),
        Case("{% if «地名 == 地名» %}甲{% endif %}", .notComparable),
    ])
    func types(_ example: Case) throws { try check(example) }

    @Test("nothing is printed without its unit or its form", arguments: [
        Case("共{{ «钱» }}", .notPrintable),
        Case("共{{ «人» }}", .notPrintable),
        Case("共{{ «单位» }}{{ «案件» }}{{ «项目» }}", .notPrintable, .notPrintable, .notPrintable),
        Case("到{{ «日子» }}止", .notPrintable),
        Case("{{ «属实» }}", .notPrintable),
        Case("{{ «机关» }}", .notPrintable),
        Case("{{ «地名» }}", .notPrintable),
        Case("{{ «各县» }}", .notPrintable),
        Case("{{ «各县[0]» }}", .notPrintable),
        Case("{{ «序 == 1» }}", .notPrintable),
        Case("{% for 县 in 各县 %}{{ «县.钱» }}{% endfor %}", .notPrintable),
    ])
    func printing(_ example: Case) throws { try check(example) }

    @Test("a filter exists, takes the type and its argument", arguments: [
        Case("{{ 钱 | «万» }}", .unknownFilter),
        Case("{{ 名称 | «upper» }}", .unknownFilter),
        Case("{{ 钱 | «人» }}", .wrongFilter),
        Case("{{ 人 | «万元» }}", .wrongFilter),
        Case("{{ 单位 | «个» }}", .wrongFilter),
        Case("{{ 序 | «户» }}", .wrongFilter),
        Case("{{ 名称 | «日期» }}", .wrongFilter),
        Case("{{ 名称 | «顿号» }}", .wrongFilter),
        Case("{{ 各县 | «顿号» }}", .wrongFilter),
        Case("{{ 名称 | «中文数字» }}", .wrongFilter),
        Case("{{ 钱 | 万元 | «元» }}", .wrongFilter),
        Case("{{ 钱 | 万元(«7») }}", .wrongArguments),
        Case("{{ 钱 | 元(«3») }}", .wrongArguments),
        Case("{{ 人 | 万人(«5») }}", .wrongArguments),
        Case("{{ 人 | 人(«0») }}", .wrongArguments),
        Case("{{ 钱 | 万元(«\"1\"») }}", .wrongArguments),
        Case("{{ 钱 | 万元(«1», 2) }}", .wrongArguments),
        Case("{{ 日子 | 日期(«1») }}", .wrongArguments),
        Case("{{ «没有» | 万元 }}", .unknownName),
        Case("{{ «没有» | «无此» }}", .unknownName, .unknownFilter),
    ])
    func filters(_ example: Case) throws { try check(example) }

    @Test("a loop variable takes no name that is taken", arguments: [
        Case("{% for «机关» in 各县 %}\n甲\n{% endfor %}", .nameIsTaken),
        Case("{% for 县 in 各县 %}\n{% for «县» in 各县 %}\n甲\n{% endfor %}\n{% endfor %}", .nameIsTaken),
    ])
    func shadowing(_ example: Case) throws { try check(example) }

    @Test("two loops one after the other may use one name")
    func neighbours() throws {
        let loop = "{% for 县 in 各县 %}{{ 县.名 }}{% endfor %}"
        #expect(try Fixture.texts("甲：\(loop)\n乙：\(loop)") == ["甲：甲县乙县丙区", "乙：甲县乙县丙区"])
    }

    @Test("what a broken loop would have named is not reported again")
    func noCascade() throws {
        try check(Case("{% for 县 in «名称» %}\n{{ 县.名 }}、{{ 县.钱 }}\n{% endfor %}", .wrongType))
    }

    @Test("all errors of a template come at once")
    func allAtOnce() throws {
        let marked = Marked(
            """
            ---
            发文机关标志: {{ 机关.«全名» }}
            标题: 关于{{ «名» }}的通知
            署名: 某办
            成文日期: «{{ 名称 }}»
            ---
            共{{ «钱» }}。
            {% if «名称» %}
            {{ 人 | «户» }}
            {% endif %}
            """)
        expect(
            try Fixture.compileFailures(marked.text),
            [.unknownMember, .unknownName, .dateExpected, .notPrintable, .notACondition, .wrongFilter],
            at: marked)
    }

    @Test("the message says what is meant, with the nearest name", arguments: [
        ("{{ 名子 }}", "没有叫“名子”的数据", "是不是“名称”？"),
        ("{{ 机关.全城 }}", "“机关”没有“全城”", "是不是“全称”？"),
        ("{{ 钱 | 万员 }}", "没有过滤器“万员”", "是不是“万元”？"),
        ("{{ 机关.x }}", "“机关”没有“x”", "可以用的有：全称、代字、简称、密级"),
        ("{{ 钱 }}", "金额“钱”没有写单位", "写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}"),
        ("{{ 人 }}", "人数“人”没有写单位", "写成 {{ 人 | 人 }}、{{ 人 | 万人 }}"),
        ("{{ 钱 | 人 }}", "“钱”是金额，不能用过滤器“人”", "写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}"),
        ("{{ 属实 }}", "“属实”是“是/否”值，不能直接印出", "用 {% if 属实 %} 写出两种说法"),
        ("{{ 各县 }}", "“各县”是列表（每项是记录），不能直接印出", "用 {% for 项 in 各县 %} 逐项写出"),
        ("{{ 名称 | 日期 }}", "“名称”是文字，不能用过滤器“日期”", "去掉过滤器"),
        ("{{ 序 | 日期 }}", "“序”是整数，不能用过滤器“日期”", "写成 {{ 序 }}、{{ 序 | 中文数字 }}"),
        ("{% if 钱 > 5 %}甲{% endif %}", "金额和整数不能用“>”比较", "金额只与金额或者 0 比较：要比的数写进 fields.yaml，如“标准: {类型: 金额, 类别: 公开, 值: 1000000}”（以分为单位），模板里写“标准”"),
        ("{{ 钱 | 万元(9) }}", "过滤器“万元”的括号里写得不对", "括号里只写小数位数，0 到 6，如“万元(1)”"),
        ("{% if 序 %}甲{% endif %}", "“序”是整数，不能当条件", "写成比较，如“序 > 0”"),
    ])
    func words(body: String, message: String, hint: String) throws {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.map(\.message.chinese) == [message])
        #expect(found.first?.hints.first?.chinese == hint)
    }

    @Test("money without its unit is called so in English too")
    func englishWords() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{{ 钱 }}")
        #expect(found.first?.message.english == "money '钱' is printed without its unit")
    }

    @Test("a note shows the declared type and where it is declared", arguments: [
        ("{{ 钱 }}", "fields.yaml:10:3"),
        ("{{ 钱 | 人 }}", "fields.yaml:10:3"),
        ("{{ 机关.x }}", "fields.yaml:2:3"),
        ("{% for 县 in 各县 %}{{ 县 }}{% endfor %}", "fields.yaml:16:3"),
    ])
    func declarations(body: String, place: String) throws {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.first?.notes.first?.place?.description == place)
    }

    @Test("a form that nobody supplies names the nearest one, or that there is none")
    func unknownSheet() throws {
        let text = Fixture.front.replacing("---\n\n", with: "") + "附件:\n- 表 {% form 空白表 %}\n---\n正文"
        let body = text.replacing("2020年11月9日\n---", with: "2020年11月9日")
        let found = try Fixture.compileFailures(body)
        #expect(found.map(\.code) == [.unknownSheet])
        #expect(found.first?.hints.first?.chinese == "是不是“空表”？")
        let schema = try Fixture.schema()
        let none = failures { () throws(StageFailure) in
            try Template.compile(SourceText(file: "notice.gw", text: body), schema: schema, sheets: [])
        }
        #expect(none.first?.hints.first?.english == "no form is at hand: delete {% form %}")
    }

    private func check(_ example: Case) throws {
        let marked = Marked(Fixture.front + example.body)
        expect(try Fixture.compileFailures(marked.text), example.codes, at: marked)
    }
}
