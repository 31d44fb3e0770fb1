import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import Templates

/// What the clerk reads when a calculation, a macro or a fragment is wrong.
@Suite("What the diagnostics of statements and calculations say") struct StatementMessageTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let code: String
        let body: String
        let message: String
        /// One of the hints.
        let hint: String

        init(_ code: String, _ body: String, _ message: String, _ hint: String) {
            self.code = code
            self.body = body
            self.message = message
            self.hint = hint
        }

        var testDescription: String { "\(code) \(body)" }
    }

    private func check(_ example: Case, _ found: [Diagnostic]) throws {
        #expect(found.map(\.code.rawValue) == [example.code])
        let diagnostic = try #require(found.first)
        #expect(diagnostic.message.chinese == example.message)
        #expect(diagnostic.hints.map(\.chinese).contains(example.hint), "\(diagnostic.hints.map(\.chinese))")
        expectWords(diagnostic)
        // Every one shows the line it means.
        #expect(diagnostic.place?.file == "notice.gw" && (diagnostic.place?.position?.line ?? 0) > 6)
    }

    @Test("when the template is compiled", arguments: [
        Case(
            "TPL0314",
            "{{ (日子 * 2) | 日期 }}",
            "日期和整数不能用“*”计算",
            "数量只能乘以整数、小数或者比率"),
        Case(
            "TPL0314",
            "{{ (名称 / 2) | 百分比 }}",
            "文字和整数不能用“/”计算",
            "同一类的数量相除得比率，金额除以人数、户数、件数得平均金额"),
        Case(
            "TPL0315",
            "{{ 名称 if 属实 else 序 }}",
            "“名称”是文字，“序”却是整数",
            "写同一类的值"),
        Case(
            "TPL0316",
            "{% if 序 in 地名 %}甲{% endif %}",
            "列表（每项是文字）“地名”里不会有整数“序”",
            "“in”后面写同类的列表，或者文字"),
        Case(
            "TPL0317",
            "{% if 序 is 整除(0) %}甲{% endif %}",
            "“is”后面的括号里写得不对",
            "写一个大于 0 的整数，如“整除(3)”"),
        Case(
            "TPL0317",
            "{% if 序 is 单数(3) %}甲{% endif %}",
            "“is”后面的括号里写得不对",
            "这里不要括号"),
        Case(
            "TPL0318",
            "{% if 名称 is 有值 %}甲{% endif %}",
            "“名称”总是有值的，不用问",
            "可能没有的，在 fields.yaml 里写“可缺: true”"),
        Case(
            "TPL0319",
            "{% macro 案情(甲) %}乙{% endmacro %}\n{{ 案晴(1) }}",
            "前面没有定义宏“案晴”",
            "是不是“案情”？"),
        Case(
            "TPL0320",
            "{% macro 案情(甲, 乙) %}丙{% endmacro %}\n{{ 案情(1) }}",
            "宏“案情”要 2 个值，给了 1 个",
            "写成 案情(甲, 乙)"),
        Case(
            "TPL0321",
            "{% macro 圈() %}{{ 圈() }}{% endmacro %}\n{{ 圈() }}",
            "宏套用得太深或者套成了圈：圈 → 圈",
            "宏不能套用自己；逐项写出用 {% for %}"),
        Case(
            "TPL0322",
            "{% macro 段() %}\n甲\n乙\n{% endmacro %}\n丙{{ 段() }}",
            "宏“段”不止一段，不能用在行内",
            "让 {{ 段(…) }} 单独占一行"),
        Case(
            "TPL0114",
            "{% include \"要求.gw\" %}",
            "模板包里没有片段“要求.gw”",
            "片段是模板包里不以“---”开头的 .gw 文件"),
        Case(
            "TPL0117",
            "甲{% include \"要求.gw\" %}",
            "{% include %} 写在了行内",
            "让它在正文里单独占一行"),
        Case(
            "TPL0118",
            "{% if 属实 %}\n{% macro 里() %}\n甲\n{% endmacro %}\n{% endif %}\n乙",
            "宏“里”写在了别的语句里面",
            "移到正文开头：或者整个写在一行，或者 {% macro %} 和 {% endmacro %} 各占一行"),
        Case(
            "TPL0310",
            "{% set 名称 = 1 %}\n甲",
            "“名称”已经是别的数据的名称",
            "换一个名称"),
        Case(
            "TPL0305",
            "{{ 地名 | 列举 }}",
            "过滤器“列举”的括号里写得不对",
            "括号里写最多列几个，再写总数后面的字，如“列举(3, \"个县\")”"),
        Case(
            "TPL0305",
            "{{ 序 | 同比 }}",
            "过滤器“同比”的括号里写得不对",
            "括号里写作比较的数，可以再写小数位数，如“同比(上年件数, 1)”"),
        Case(
            "TPL0305",
            "{{ 日子 | 日后 }}",
            "过滤器“日后”的括号里写得不对",
            "括号里写一个整数，如“日后(7)”"),
        Case(
            "TPL0305",
            "{{ 备注 | 缺省 }}",
            "过滤器“缺省”的括号里写得不对",
            "括号里写没有时用的值"),
    ])
    func compiling(_ example: Case) throws {
        try check(example, Fixture.compileFailures(Fixture.front + example.body))
    }

    @Test("when it is filled in", arguments: [
        Case(
            "TPL0411",
            "{{ (钱 * 9000000000) | 元 }}",
            "“(钱 * 9000000000)”的得数太大",
            "检查数据里的数和日期"),
        Case(
            "TPL0412",
            "{{ (钱 / 案件) | 元 }}",
            "除数“案件”是 0",
            "用 {% if 案件 > 0 %}…{% endif %} 包起来"),
        Case(
            "TPL0413",
            "{{ (人 - 人 * 2) | 同比(人) }}",
            "“(人 - 人 * 2)”是负数，说不出升降的百分比",
            "检查数据；负数的变化用两个数的差来说"),
        Case(
            "TPL0414",
            "{{ (钱 - 钱 * 2) | 大写 }}",
            "“(钱 - 钱 * 2)”是负数，写不成大写",
            "先用过滤器“绝对值”，或者检查数据"),
        Case(
            "TPL0415",
            "{{ [1, 2] | 分别同比([1]) }}",
            "前面有 2 个数，作比较的有 1 个",
            "一一对应地写，各至少一个"),
    ])
    func filling(_ example: Case) throws {
        let template = try Fixture.compile(Fixture.front + example.body)
        let record = try Fixture.record()
        try check(example, failures { () throws(StageFailure) in try template.evaluate(record) })
    }
}
