import Diagnostics
import Quantities
import Testing

@testable import Templates

/// What those write who know another language, or none: a hint that, copied, compiles and says what was meant.
@Suite("Slips of those who know Jinja, and of those who do not") struct SlipTests {
    private func hint(_ body: String, count: Int = 1) throws -> String {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.count == count, "\(body): \(found.map(\.message.chinese))")
        found.forEach { expectWords($0) }
        return found.first?.hints.first?.chinese ?? ""
    }

    /// A hint's first proposal, in the place of what is wrong.
    private func compiles(_ body: String) {
        #expect(throws: Never.self, "\(body)") { _ = try Fixture.compile(Fixture.front + body) }
    }

    @Test("whether there is a value", arguments: [
        ("备注 is undefined", "备注 is not 有值"), ("备注 is not undefined", "备注 is 有值"), ("备注 is none", "备注 is not 有值"), ("备注 is not none", "备注 is 有值"),
        ("备注 is None", "备注 is not 有值"), ("备注 is null", "备注 is not 有值"), ("备注 is empty", "备注 is not 有值"), ("备注 is 空", "备注 is not 有值"),
        ("备注 is 有", "备注 is 有值"), ("备注 is not 存在", "备注 is not 有值"), ("备注 == none", "备注 is not 有值"), ("备注 != null", "备注 is 有值"),
        ("None != 备注", "备注 is 有值"), ("地名 is empty", "not 地名"), ("地名 is not none", "地名"), ("地名 == None", "not 地名"),
        ("属实 is true", "属实"), ("属实 is not true", "not 属实"), ("属实 is false", "not 属实"), ("名称 is in 地名", "名称 in 地名"), ("名称 is not in 地名", "名称 not in 地名"),
    ])
    func whether(condition: String, expected: String) throws {
        let told = try hint("{% if \(condition) %}甲{% endif %}乙")
        let isIn = expected.hasSuffix("地名") && expected.contains("in")
        #expect(told == "写成“\(isIn ? String(expected.dropLast(3)) : expected)”")
        compiles("{% if \(expected) %}甲{% endif %}乙")
    }

    @Test("what is always there needs no asking", arguments: ["名称 is none", "名称 is not undefined", "名称 == null", "名称 is 空"])
    func alwaysThere(condition: String) throws {
        #expect(try hint("{% if \(condition) %}甲{% endif %}乙") == "“名称”总是有值的，不用问；可能没有的，在 fields.yaml 里写“可缺: true”")
    }

    @Test("no value is compared with nothing: the whole comparison is what is wrong", arguments: [
        ("备注 == none", "备注 is not 有值"), ("备注 != None", "备注 is 有值"), ("null == 备注", "备注 is not 有值"), ("地名 != none", "地名"),
    ])
    func nothing(condition: String, expected: String) throws {
        let marked = Marked(Fixture.front + "{% if «\(condition)» %}甲{% endif %}乙")
        let found = try Fixture.compileFailures(marked.text)
        expect(found, [.comparedWithNothing], at: marked)
        #expect(found.first?.hints.first?.chinese == "写成“\(expected)”")
    }

    @Test("data may be called like nothing at all")
    func calledNothing() throws {
        let schema = try Schema.read(PlacedFixture.parse("字段: {无: {类型: 是否, 类别: 公开}}"))
        #expect(throws: Never.self) {
            _ = try Template.compile(SourceText(file: "x.gw", text: Fixture.front + "{% if 无 == true %}甲{% endif %}乙"), schema: schema, sheets: [])
        }
    }

    @Test("a filter that binds first keeps its brackets; what brackets do not help is told", arguments: [
        ("{{ 钱 * 2 | 万元(1) }}", "写成 (钱 * 2) | 万元(1)"), ("{{ 日子 + 1 | 日期 }}", "写成 (日子 + 1) | 日期"), ("{{ 人 + 人 | 同比(人, 0) }}", "写成 (人 + 人) | 同比(人, 0)"),
        ("{{ 人 + 1 | 人 }}", "整数没有单位，不能和人数相加减：要加的数也声明成人数，在数据里填"),
        ("{{ 钱 - 100 | 元 }}", "整数没有单位，不能和金额相加减：要加的数也声明成金额，在数据里填"),
        ("{{ (人 + 1) | 人 }}", "整数没有单位，不能和人数相加减：要加的数也声明成人数，在数据里填"),
        ("{{ 名称 + \"甲\" }}", "写成“名称 ~ \"甲\"”"), ("{{ \"第\" + 序 }}", "写成“\"第\" ~ 序”"),
    ])
    func binding(body: String, expected: String) throws {
        #expect(try hint(body) == expected)
        if expected.hasPrefix("写成 (") { compiles("{{ \(expected.dropFirst(3)) }}") }
        if expected.hasPrefix("写成“") { compiles("{{ \(expected.dropFirst(3).dropLast()) }}") }
    }

    @Test("operators of other languages", arguments: [
        ("属实 && 属实", "写成“and”"), ("属实 || 属实", "写成“or”"), ("序 <> 3", "写成“!=”"), ("序 = 3", "写成“==”"), ("序 === 3", "写成“==”"), ("序 !== 3", "写成“!=”"),
        ("序 => 3", "写成“>=”"), ("序 =< 3", "写成“<=”"), ("序 ≥ 3", "写半角的“>=”"), ("序 ≠ 3", "写半角的“!=”"), ("序 不等于 3", "写成“!=”"), ("序 大于等于 3", "写成“>=”"),
        ("属实 AND 属实", "写成“and”"), ("属实 OR 属实", "写成“or”"), ("属实 then", "去掉“then”"), ("属实:", "去掉“:”"), ("属实：", "去掉“：”"), ("属实;", "去掉“;”"),
        ("序 // 2 == 1", "相除写成“/”；能不能整除，写成“甲 is 整除(2)”"), ("序 ** 2 > 1", "没有乘方，写成“甲 * 甲”"),
        ("案件 / 案件 > 95%", "比率写成小数：“0.95”"), ("案件 / 案件 > 5%", "比率写成小数：“0.05”"), ("案件 / 案件 < 100%", "比率写成小数：“1.00”"),
    ])
    func operators(condition: String, expected: String) throws { #expect(try hint("{% if \(condition) %}甲{% endif %}乙") == expected) }

    @Test("the whole foreign sign is pointed at", arguments: ["属实 «&&» 属实", "属实 «||» 属实", "序 «<>» 3", "序 «===» 3", "案件 / 案件 > «95%»"])
    func carets(condition: String) throws {
        let marked = Marked(Fixture.front + "{% if \(condition) %}甲{% endif %}乙")
        expect(try Fixture.compileFailures(marked.text), [.unexpectedCharacter], at: marked)
    }

    @Test("statements of other languages, told once: what belongs to them is not told as well", arguments: [
        ("{% if 属实 %}甲{% elseif 属实 %}乙{% else %}丙{% endif %}", "是不是 {% elif 条件 %}？"), ("{% if 属实 %}甲{% elsif 备注 %}乙{% else %}丙{% endif %}", "是不是 {% elif 条件 %}？"),
        ("{% if 属实 %}甲{% else if 备注 %}乙{% else %}丙{% endif %}", "写成 {% elif 备注 %}"), ("{% if 属实 %}甲{% else if %}乙{% endif %}", "写成 {% elif 条件 %}"),
        ("{% if 属实 %}甲{% 否则 %}乙{% endif %}", "是不是 {% else %}？"), ("{% 如果 属实 %}甲{% else %}乙{% endif %}", "是不是 {% if 条件 %}？"),
        ("{% IF 属实 %}甲{% else %}乙{% endif %}", "是不是 {% if 条件 %}？"), ("{% if 属实 %}甲{% ENDIF %}", "是不是 {% endif %}？"), ("{% if 属实 %}甲{% endfi %}", "是不是 {% endif %}？"),
        ("{% fro 县 in 各县 %}{{ 县.名 }}{% endfor %}", "是不是 {% for 项 in 列表 %}？"), ("{% foreach 县 in 各县 %}{{ 县.名 }}{% endfor %}", "是不是 {% for 项 in 列表 %}？"),
        ("{% for 县 in 各县 %}{{ 县.名 }}{% endfor 县 %}", "写成 {% endfor %}"), ("{% if 属实 %}甲{% endif 属实 %}", "写成 {% endif %}"),
        ("{% 名称 %}甲", "印出数据写成 {{ 名称 }}，语句以 if、for、set 这些词开头"), ("{% break %}甲", "循环不能中途停：要哪些项，写成 {% for 项 in 列表 if 条件 %}"),
        ("{% unless 属实 %}甲{% endif %}", "写成 {% if not 条件 %}"), ("{% print 名称 %}甲", "要印出的数据写成 {{ 名称 }}"), ("甲{% endset %}", "删去这一句；“set”只有一句，写成 {% set 名称 = 值 %}"),
        ("甲{% endcall %}", "删去这一句；套用宏写成 {{ 宏的名称(…) }}"), ("{% with 甲 = 1 %}甲", "写成 {% set 名称 = 值 %}，到外面的语句结束为止有效"),
        ("{% import \"a\" as b %}甲", "宏写在片段里，用 {% include \"片段.gw\" %} 套用以后就能用"), ("{% switch 序 %}甲", "写成 {% if 甲 == 1 %}…{% elif 甲 == 2 %}…{% endif %}"),
        ("{% while 属实 %}甲", "循环只走列表，写成 {% for 项 in 列表 %}"), ("{% comment %}甲", "注释写成 {# … #}"), ("{% endwith %}甲", "删去这一句"), ("{% filter 人 %}甲", "删去这一句；过滤器写在数据后面，如 {{ 名称 | 过滤器 }}"),
    ])
    func statements(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("a word that stands for an end, without what it would end, is told once", arguments: [
        ("甲{% endfro %}", "是不是 {% endfor %}？"), ("甲{% 否则 %}乙", "是不是 {% else %}？"), ("{% elseif 属实 %}\n甲", "是不是 {% elif 条件 %}？"), ("甲{% else 属实 %}", "写成 {% else %}"),
    ])
    func ends(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("templates inherit nothing", arguments: ["{% block 甲 %}甲", "甲{% endblock %}", "{% extends \"a.gw\" %}甲"])
    func inheritance(body: String) throws {
        #expect(try hint(body) == "没有模板继承，删去这一句：几个模板共用的话放进片段，写 {% include \"片段.gw\" %}；if 的末尾是 endif，for 的末尾是 endfor")
    }

    @Test("statements on lines of their own are told once as well")
    func lines() throws {
        #expect(try hint("{% 如果 属实 %}\n甲\n{% else %}\n乙\n{% endif %}\n") == "是不是 {% if 条件 %}？")
        #expect(try hint("{% if 属实 %}\n甲\n{% elseif 备注 %}\n乙\n{% else %}\n丙\n{% endif %}\n") == "是不是 {% elif 条件 %}？")
        #expect(try hint("{% for 县 in 各县 %}\n甲\n{% 循环结束 %}\n") == "是不是 {% endfor %}？")
    }

    @Test("filters of Jinja's own, for the value before them", arguments: [
        ("{{ 名称 | length }}", "“项数”数的是列表的项，文字没有项数：去掉它"), ("{{ 地名 | first }}", "写成“地名[0]”"), ("{{ (地名 | first) ~ \"甲\" }}", "写成“地名[0]”"),
        ("{{ 地名 | last }}", "写成 {% for 项 in 地名 %}{% if loop.last %}{{ 项 }}{% endif %}{% endfor %}"),
        ("{{ 各县 | last }}", "写成 {% for 项 in 各县 %}{% if loop.last %}{{ 项.名 }}{% endif %}{% endfor %}"), ("{{ 名称 | first }}", "第一项写成“列表[0]”；按名次的前几名写成“前几名(名次, 3)”"),
        ("{{ 钱 | round(1) }}", "写成“元(1)”或者“万元(1)”"), ("{{ 人 | round }}", "写成“人”或者“万人”"), ("{{ (案件 / 案件) | round(1) }}", "写成“百分比(1)”"),
        ("{{ 序 | round }}", "去掉它：整数没有小数"), ("{{ 单位 | round(2) }}", "写成“户”或者“家”"), ("{{ 名称 | e }}", "去掉它：文字原样印出，不用转义"), ("{{ 名称 | safe }}", "去掉它：文字原样印出，不用转义"),
        ("{{ 序 | int }}", "去掉它：类型写在 fields.yaml 里，不用转换"), ("{{ 名称 | upper }}", "没有改写文字的过滤器：去掉它，文字在数据里写好"),
        ("{{ 日子 | 日前(3) | 日期 }}", "写成“日后(-3)”"), ("{{ 日子 | 月前(序) | 日期 }}", "写成“月后(-(序))”"), ("{{ 日子 | 年前(-2) | 日期 }}", "写成“年后(2)”"),
        ("{{ 备注 | default(\"无\") }}", "写成“缺省(\"无\")”"), ("{{ 名称 | default(\"无\") }}", "去掉它：“名称”总是有值的"), ("{{ 各县 | map(\"名\") | 顿号 }}", "写成“取(名)”"),
        ("{{ 各县 | map(名) | 顿号 }}", "写成“取(名)”"), ("{{ 各县 | join(\"、\") }}", "写成“取(名) | 顿号”"), ("{{ 地名 | join(\"，\") }}", "写成“顿号”；连接的不是顿号的，用 {% for %} 写"),
        ("{{ (各县 | sum(\"钱\")) | 元 }}", "写成“合计(钱)”"), ("{{ 各县 | sort(钱) | 取(名) | 顿号 }}", "写成“升序(钱)”"), ("{{ 各县 | reverse | 取(名) | 顿号 }}", "写成“降序(钱)”"),
        ("{{ 各县 | max(\"钱\") }}", "写成 (各县 | 降序(钱))[0].钱"), ("{{ 各县 | selectattr(\"钱\") }}", "要列表里的哪些项，写成 {% for 项 in 各县 if 条件 %}"),
    ])
    func filters(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("what the hints on filters propose can be compiled", arguments: [
        "{{ 地名[0] }}", "{% for 项 in 地名 %}{% if loop.last %}{{ 项 }}{% endif %}{% endfor %}", "{% for 项 in 各县 %}{% if loop.last %}{{ 项.名 }}{% endif %}{% endfor %}", "{{ 钱 | 元(1) }}",
        "{{ 钱 | 万元(1) }}", "{{ 人 | 万人(0) }}", "{{ 日子 | 日后(-3) | 日期 }}", "{{ 日子 | 月后(-(序)) | 日期 }}", "{{ 各县 | 取(名) | 顿号 }}", "{{ 各县 | 合计(钱) | 元 }}",
        "{{ 各县 | 降序(钱) | 取(名) | 顿号 }}", "{{ (各县 | 降序(钱))[0].钱 | 元 }}", "{{ 备注 | 缺省(\"无\") }}", "{{ 各县[0].名 }}", "{{ 地名 | 项数 }}",
    ])
    func proposals(body: String) { compiles(body) }

    @Test("brackets hold values, not names of parameters", arguments: [
        ("{{ 各县 | map(attribute=\"名\") | 顿号 }}", "写成“取(名)”"), ("{{ (各县 | sum(attribute=\"钱\")) | 元 }}", "写成“合计(钱)”"), ("{{ 各县 | sort(attribute=\"钱\", reverse=true) | 取(名) | 顿号 }}", "写成“降序(钱)”"),
        ("{{ 钱 | 万元(decimals=1) }}", "写成“万元(1)”"), ("{{ 地名 | 列举(2, 后=\"个县\") }}", "写成“列举(\"个县\")”"), ("{{ 日子 | 日后(天 = 序 + (1 * 2)) | 日期 }}", "写成“日后(序 + (1 * 2))”"),
        ("{% macro 话(甲) %}{{ 甲 }}{% endmacro %}\n{{ 话(甲=名称) }}", "写成“话(名称)”"),
    ])
    func keywords(body: String, expected: String) throws {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.map(\.code) == [.keywordArgument], "\(found.map(\.message.chinese))")
        #expect(found.first?.hints.first?.chinese == expected)
        found.forEach { expectWords($0) }
    }

    @Test("true, false and nothing as they are written elsewhere", arguments: [
        ("{% if 属实 == True %}甲{% endif %}乙", "写成“true”；是否类的数据直接问，如 {% if 属实 %}"), ("{% if 属实 == 否 %}甲{% endif %}乙", "写成“false”；是否类的数据直接问，如 {% if not 属实 %}"),
        ("{{ None }}", "问有没有值，写成“名称 is 有值”或者“名称 is not 有值”"), ("{% if 属实 == \"是\" %}甲{% endif %}乙", "写成“属实”"), ("{% if 属实 == \"否\" %}甲{% endif %}乙", "写成“not 属实”"),
        ("{% if 属实 == 1 %}甲{% endif %}乙", "写成“属实”"), ("{% if 属实 != 1 %}甲{% endif %}乙", "写成“not 属实”"), ("{% if 人 == \"136\" %}甲{% endif %}乙", "去掉引号，写成“136”"),
    ])
    func constants(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("days and sums of money are declared, not written in a template", arguments: ["日子 >= \"2020-01-01\"", "日子 >= 2020-01-01", "\"2020年1月1日\" < 日子", "日子 >= 2020年1月1日"])
    func days(condition: String) throws {
        let told = try hint("{% if \(condition) %}甲{% endif %}乙")
        #expect(told.contains("起算日: {类型: 日期, 类别: 公开, 值: 2020-01-01}") && told.contains("当日"), "\(told)")
        let money = try hint("{% if 钱 > 10000 %}甲{% endif %}乙")
        #expect(money.contains("标准: {类型: 金额, 类别: 公开, 值: 1000000}"))
        let schema = try Schema.read(PlacedFixture.parse("字段: {日子: {类型: 日期, 类别: 公开}, 起算日: {类型: 日期, 类别: 公开, 值: 2020-01-01}, 钱: {类型: 金额, 类别: 公开}, 标准: {类型: 金额, 类别: 公开, 值: 1000000}}"))
        #expect(throws: Never.self) {
            _ = try Template.compile(
                SourceText(file: "x.gw", text: Fixture.front + "{% if 日子 >= 起算日 and 钱 > 标准 %}甲{% endif %}乙"), schema: schema, sheets: [])
        }
    }

    @Test("members of lists, and numbers with what they count", arguments: [
        ("{{ 各县.名 }}", "“各县”有好几项：第一项的写成“各县[0].名”，逐项写用 {% for 项 in 各县 %} 和“项.名”"), ("{{ 地名.length }}", "写成“地名 | 项数”"), ("{{ 日子.年 }}", "写成“日子 | 年”"),
        ("{{ 地名.0 }}", "写成“地名[0]”"), ("{{ 钱 + 100元 }}", "数后面不写“元”：要印的话写在标签外面，算式里只写数"), ("{{ 名称.upper() }}", "“upper”后面不写括号：过滤器写在“|”后面，宏单独写成 {{ 宏的名称(…) }}；循环只走列表，第几次写“loop.index”"),
    ])
    func members(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("what a clerk calls it in Chinese", arguments: [
        ("{% if 序 is 偶数 %}甲{% endif %}乙", "写成“双数”"), ("{% if 序 is 奇数 %}甲{% endif %}乙", "写成“单数”"), ("{% for 县 in 各县 %}{{ 序号 }}{% endfor %}", "循环里第几次写成“loop.index”"),
        ("{{ loop.index }}", "“loop”只能写在 {% for %} 和 {% endfor %} 之间"), ("{% if 日子 > 今天 %}甲{% endif %}乙", "程序不看今天是哪一天：日期由数据给出，如成文日期"),
        ("{{ 各县 | 求和(钱) | 元 }}", "写成“合计(钱)”"), ("{{ 地名 | 数量 }}", "写成“项数”"), ("{{ 地名 | 第一个 }}", "写成“地名[0]”"), ("{{ 日子 | 年月日 }}", "写成“日期”"), ("{{ 各县 | 连接 }}", "写成“取(名) | 顿号”"),
        ("{% if 地名 包含 \"甲县\" %}甲{% endif %}乙", "反过来写，如“\"甲\" in 列表”"), ("{{ endif }}甲", "语句写在 {% … %} 里"), ("{{ if 属实 }}甲", "语句写在 {% … %} 里"),
    ])
    func chinese(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("an escape that means nothing is no letter", arguments: [("甲«\\n»乙", "文字里不能换行：要另起一段，在模板里另起一行写"), ("甲«\\t»乙", "文字里没有制表符：去掉“\\t”"), ("甲«\\x»", "去掉“\\”；要印出“\\”，写成“\\\\”"), ("«\\汉»", "去掉“\\”；要印出“\\”，写成“\\\\”")])
    func escapes(text: String, expected: String) throws {
        let marked = Marked(Fixture.front + "甲{{ \"\(text)\" }}")
        let found = try Fixture.compileFailures(marked.text)
        expect(found, [.unknownEscape], at: marked)
        #expect(found.first?.hints.first?.chinese == expected)
        #expect(try Fixture.texts("{{ \"甲\\\\乙\\\"丙\\'\" }}") == ["甲\\乙\"丙'"])
    }
}
