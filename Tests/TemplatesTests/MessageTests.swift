import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

/// The wording is part of what users get: a change of it is a change of this table.
@Suite("What the diagnostics say, in both languages")
struct MessageTests {
    /// Where a case goes wrong.
    enum Stage { case body, whole, fill, data, fields }

    struct Case: CustomTestStringConvertible {
        let stage: Stage
        let text: String
        let code: String
        let chinese: String
        let english: String

        init(_ stage: Stage, _ text: String, _ code: String, _ chinese: String, _ english: String) {
            self.stage = stage
            self.text = text
            self.code = code
            self.chinese = chinese
            self.english = english
        }

        var testDescription: String { "\(code) \(text)" }
    }

    @Test("the message and the advice", arguments: cases)
    func words(_ example: Case) throws {
        let found = try #require(diagnostics(example).first)
        #expect(found.code.rawValue == example.code)
        let texts = [found.message] + found.hints.prefix(1)
        #expect(texts.map(\.chinese).joined(separator: " → ") == example.chinese)
        #expect(texts.map(\.english).joined(separator: " → ") == example.english)
    }

    private func diagnostics(_ example: Case) throws -> [Diagnostic] {
        switch example.stage {
        case .body: try Fixture.compileFailures(Fixture.front + example.text)
        case .whole: try Fixture.compileFailures(example.text)
        case .fill: try filling(example.text)
        case .data:
            failures { () throws(StageFailure) in
                let schema = try Schema.read(YAMLFile.parse(DataFileTests.fields, file: "fields.yaml"))
                return try DataFile.read(YAMLFile.parse(example.text, file: "data.yaml"), schema: schema)
            }
        case .fields:
            failures { () throws(StageFailure) in
                try Schema.read(YAMLFile.parse(example.text, file: "fields.yaml"))
            }
        }
    }

    private func filling(_ body: String) throws -> [Diagnostic] {
        let template = try Fixture.compile(Fixture.front + body)
        let record = try Fixture.record()
        return failures { () throws(StageFailure) in try template.evaluate(record) }
    }

    static let cases: [Case] = [
        Case(
            .body, "{{ 名称", "TPL0101",
            "“{{”没有对应的“}}” → 在同一行写上“}}”",
            "'{{' has no '}}' → write '}}' on the same line"),
        Case(
            .body, "甲}}", "TPL0105",
            "“}}”前面没有“{{” → 补上“{{”；要印出这两个字符，写成 {{ \"}}\" }}",
            "'}}' has no '{{' before it → add '{{'; to print the two characters, write {{ \"}}\" }}"),
        Case(
            .body, "{{ 名称｜顿号 }}", "TPL0102",
            "这里不能用“｜” → 写半角的“|”",
            "'｜' cannot stand here → write '|'"),
        Case(
            .body, "{{ 序 ^ 1 }}", "TPL0102",
            "这里不能用“^” → 名称只用汉字、字母、数字和下划线，文字放在半角引号里",
            "'^' cannot stand here → names are letters, digits and underscores; text stands in straight quotes"),
        Case(
            .body, "{{ (人 + 钱) | 人 }}", "TPL0314",
            "人数和金额不能用“+”计算 → 同一类的数量才能相加减；日期可以加减整数天；文字用“~”连接",
            "'+' does not calculate with a number of persons and money → only quantities of one kind add; a date takes a number of days; texts are joined with '~'"),
        Case(
            .body, "{{ 案情(1) }}", "TPL0319",
            "前面没有定义宏“案情” → 在正文开头用 {% macro 案情(…) %} 定义它；过滤器写在“|”后面",
            "no macro '案情' is defined before this → define it at the start of the text with {% macro 案情(…) %}; filters stand after '|'"),
        Case(
            .body, "{{ 名称 名称 }}", "TPL0103",
            "这里应当是“|”或者标签的结尾，却是“名称” → 写法：{{ 名称 | 过滤器 }}、{% if 条件 %}、{% for 项 in 列表 %}",
            "'|' or the end of the tag is expected, not '名称' → the forms are {{ name | filter }}, {% if condition %}, {% for item in list %}"),
        Case(
            .body, "{{ \"甲 }}", "TPL0104",
            "引号没有成对 → 在文字后面补上同样的半角引号",
            "the quotes are not closed → write the same straight quote after the text"),
        Case(
            .body, "{% endfro %}", "TPL0106",
            "不认识的语句“endfro” → 是不是 {% endfor %}？",
            "unknown statement 'endfro' → did you mean {% endfor %}?"),
        Case(
            .body, "{% %}", "TPL0106",
            "语句是空的 → 可以用的有：for、endfor、if、elif、else、endif、set、macro、endmacro、include、raw、endraw、form、table、picture",
            "the statement is empty → known here: for, endfor, if, elif, else, endif, set, macro, endmacro, include, raw, endraw, form, table, picture"),
        Case(
            .body, "{% if 属实 %}\n甲", "TPL0107",
            "“if”没有“endif” → 补上 {% endif %}",
            "'if' is never closed → add {% endif %}"),
        Case(
            .body, "甲{% if 属实 %}乙", "TPL0107",
            "这一行里的“if”没有“endif” → 在同一行写 {% endif %}，或者让语句单独占一行",
            "'if' is not closed within its line → write {% endif %} on the same line, or give the statement a line of its own"),
        Case(
            .body, "甲\n{% endif %}", "TPL0108",
            "“endif”没有对应的“if” → 检查前面的 {% if %}",
            "'endif' has no 'if' it belongs to → check the {% if %} before it"),
        Case(
            .body, "{% if 属实 %}\n甲{% endif %}\n{% endif %}", "TPL0108",
            "“endif”没有对应的“if” → if 不在这一行：让“endif”单独占一行",
            "'endif' has no 'if' it belongs to → its 'if' is not on this line: give 'endif' a line of its own"),
        Case(
            .body, "{% form 空表 %}", "TPL0109",
            "“form”只能写在“附件”一项的末尾 → 在文首写“附件:”，下一行写“- 名称 {% form 表名 %}”",
            "'form' can only end a line of 附件 → write '- name {% form sheet %}' under 附件:"),
        Case(
            .body, "甲\u{202E}", "TPL0112",
            "这里有看不见的字符 U+202E → 删掉它；制表符改成空格，首行缩进不用自己空",
            "there is an invisible character U+202E here → delete it; no tabs, and no indentation of your own"),
        Case(
            .body, "甲｛｛ 名称 ｝｝", "TPL0113",
            "花括号是全角的：“｛｛” → 切换到英文输入法，写成半角的“{{”",
            "the braces are full-width: '｛｛' → write them half-width: '{{'"),
        Case(
            .body, "{{ 名子 }}", "TPL0301",
            "没有叫“名子”的数据 → 是不是“名称”？",
            "there is no data called '名子' → did you mean '名称'?"),
        Case(
            .body, "{{ 机关.全城 }}", "TPL0302",
            "“机关”没有“全城” → 是不是“全称”？",
            "'机关' has no '全城' → did you mean '全称'?"),
        Case(
            .body, "{{ 钱 | 万员 }}", "TPL0303",
            "没有过滤器“万员” → 是不是“万元”？",
            "there is no filter '万员' → did you mean '万元'?"),
        Case(
            .body, "{{ 钱 | 人 }}", "TPL0304",
            "“钱”是金额，不能用过滤器“人” → 写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}",
            "'钱' is money: the filter '人' does not take it → write {{ 钱 | 元 }} or {{ 钱 | 万元 }} or {{ 钱 | 亿元 }}"),
        Case(
            .body, "{{ 钱 | 万元(9) }}", "TPL0305",
            "过滤器“万元”的括号里写得不对 → 括号里只写小数位数，0 到 6，如“万元(1)”",
            "the filter '万元' does not take this argument → the number of decimals, 0 to 6, such as 万元(1)"),
        Case(
            .body, "{{ 日子 | 日期(1) }}", "TPL0305",
            "过滤器“日期”的括号里写得不对 → 这个过滤器不要括号",
            "the filter '日期' does not take this argument → this filter takes no brackets"),
        Case(
            .body, "{{ 钱 }}", "TPL0306",
            "金额“钱”没有写单位 → 写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}",
            "money '钱' is printed without its unit → write {{ 钱 | 元 }} or {{ 钱 | 万元 }} or {{ 钱 | 亿元 }}"),
        Case(
            .body, "{{ 日子 }}", "TPL0306",
            "“日子”是日期，不能直接印出 → 写成 {{ 日子 | 日期 }}、{{ 日子 | 月日 }}、{{ 日子 | 年月 }}、{{ 日子 | 年 }}、{{ 日子 | 月 }}、{{ 日子 | 年份 }}",
            "'日子' is a date and cannot be printed as it is → write {{ 日子 | 日期 }} or {{ 日子 | 月日 }} or {{ 日子 | 年月 }} or {{ 日子 | 年 }} or {{ 日子 | 月 }} or {{ 日子 | 年份 }}"),
        Case(
            .body, "{{ 各县 }}", "TPL0306",
            "“各县”是列表（每项是记录），不能直接印出 → 用 {% for 项 in 各县 %} 逐项写出",
            "'各县' is a list (each item a record) and cannot be printed as it is → go through it with {% for 项 in 各县 %}"),
        Case(
            .body, "{{ 机关 }}", "TPL0306",
            "“机关”是记录，不能直接印出 → 写出其中的一项，如 {{ 机关.全称 }}、{{ 机关.代字 }}、{{ 机关.简称 }}",
            "'机关' is a record and cannot be printed as it is → name one of its fields: {{ 机关.全称 }}, {{ 机关.代字 }}, {{ 机关.简称 }}"),
        Case(
            .body, "{{ 名称.全称 }}", "TPL0307",
            "这里要记录（有“.全称”），“名称”却是文字 → 换一个名称，或者改 fields.yaml 里的类型",
            "a record with '.全称' is needed here, but '名称' is text → use another name, or change its type in fields.yaml"),
        Case(
            .body, "{% for 字 in 名称 %}甲{% endfor %}", "TPL0307",
            "这里要列表，“名称”却是文字 → 换一个名称，或者改 fields.yaml 里的类型",
            "a list is needed here, but '名称' is text → use another name, or change its type in fields.yaml"),
        Case(
            .body, "{% if 名称 %}甲{% endif %}", "TPL0308",
            "“名称”是文字，不能当条件 → 这项数据总是有的；可能没有的，在 fields.yaml 里写“可缺: true”",
            "'名称' is text, not a condition → this value is always there; what may be absent is declared '可缺: true' in fields.yaml"),
        Case(
            .body, "{% if 序 %}甲{% endif %}", "TPL0308",
            "“序”是整数，不能当条件 → 写成比较，如“序 > 0”",
            "'序' is an integer, not a condition → compare it, such as '序 > 0'"),
        Case(
            .body, "{% if 钱 > 5 %}甲{% endif %}", "TPL0309",
            "金额和整数不能用“>”比较 → 金额只与金额或者 0 比较：要比的数写进 fields.yaml，如“标准: {类型: 金额, 类别: 公开, 值: 1000000}”（以分为单位），模板里写“标准”",
            "money and an integer cannot be compared by '>' → money compares with money, or with 0: declare the amount in fields.yaml, as '标准: {类型: 金额, 类别: 公开, 值: 1000000}' (in fen), and name it"),
        Case(
            .body, "{% if 名称 == 序 %}甲{% endif %}", "TPL0309",
            "文字和整数不能用“==”比较 → 比较同一类的两个值",
            "text and an integer cannot be compared by '==' → compare two values of one kind"),
        Case(
            .body, "{% for 机关 in 各县 %}甲{% endfor %}", "TPL0310",
            "“机关”已经是别的数据的名称 → 换一个名称",
            "'机关' already names other data → choose another name"),
        Case(
            .body, "{% if 属实 %}一、甲{% endif %}", "TPL0312",
            "标题的序号写在了行内的语句里 → 让 {% if %} 或 {% for %} 单独占一行，序号放在段首",
            "the number of a heading stands inside a statement of its line → give the statement a line of its own, so that the number begins the paragraph"),
        Case(
            .body, "(一)甲", "TPL0313",
            "序号的括号是半角的 → 写成“（一）”“（1）”；不是标题就在段首加“\\”",
            "the brackets of the number are half-width → write （一） or （1）; if it is no heading, begin with a backslash"),
        Case(
            .whole, "标题: 乙", "TPL0201",
            "模板应当以“---”一行开头 → 在“---”和“---”之间写标题、署名、成文日期等要素，一行一个",
            "a template begins with a line '---' → write the elements (标题, 署名, 成文日期 …) between two lines '---', one a line"),
        Case(
            .whole, "---\n标题: 乙", "TPL0202",
            "要素部分没有结束的“---” → 在正文之前加一行“---”",
            "the front matter has no closing '---' → add a line '---' before the text"),
        Case(
            .whole, "---\n没有冒号\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0203",
            "这里应当是“键: 文本” → 写成“标题: …”这样的一行；正文写在第二个“---”后面",
            "a line 'key: text' is expected here → write a line such as '标题: …'; the text comes after the second '---'"),
        Case(
            .whole, "---\n标提: 乙\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0204",
            "不认识的要素“标提” → 是不是“标题”？",
            "unknown element '标提' → did you mean '标题'?"),
        Case(
            .whole, "---\n标题: 丁\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0205",
            "“标题”写了两次 → 只留一个",
            "'标题' is given twice → keep one of them"),
        Case(
            .whole, "---\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n---\n甲", "TPL0206",
            "缺少要素“成文日期” → 加一行“成文日期: …”",
            "the element '成文日期' is missing → add a line '成文日期: …'"),
        Case(
            .whole, "---\n附注:\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0207",
            "“附注”没有内容 → 填上内容；不需要就删去这一行",
            "'附注' has no text → fill it in, or delete the line if it is not needed"),
        Case(
            .whole, "---\n附件: 表\n- 表\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0208",
            "“附件”应当是一个列表 → 每项另起一行，以“- ”开头",
            "'附件' is a list → put each item on a line of its own after '- '"),
        Case(
            .whole, "---\n- 表\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0209",
            "这里不是列表，不能有“- ” → “- ”只写在“附件:”下面；要素写成“键: 文本”",
            "there is no list here that '- ' could continue → write '- ' lines under '附件:' only; an element is 'key: text'"),
        Case(
            .whole, "---\n印发机关: 甲\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0210",
            "有“印发机关”就要有“印发日期” → 版记由印发机关和印发日期组成：加一行“印发日期: …”",
            "'印发机关' needs '印发日期' → the imprint has both: add a line '印发日期: …'"),
        Case(
            .whole, "---\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n印发机关: 甲\n印发日期: 明天\n---\n甲", "TPL0211",
            "“印发日期”应当是一个日期 → 写 {{ 日期字段 }}（不带过滤器），或者 2020年11月9日",
            "'印发日期' must be a date → write {{ a date }} without a filter, or a date such as 2020年11月9日"),
        Case(
            .whole, "---\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 二〇二〇年十一月九日\n---\n甲", "TPL0211",
            "“成文日期”要用阿拉伯数字标全年、月、日，现在是“二〇二〇年十一月九日” → 改为“2020年11月9日”",
            "'成文日期' must be a date in Arabic digits, but is '二〇二〇年十一月九日' → write 2020年11月9日"),
        Case(
            .whole, "---\n印章: 红\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0212",
            "“印章”不能是“红” → 写“盖章”“不盖章”或者“签名章”",
            "'印章' cannot be '红' → write 盖章 (sealed), 不盖章 (unsealed) or 签名章 (the signer's stamp)"),
        Case(
            .whole, "---\n附件:\n- 表 {% form 空白 %}\n发文机关标志: 甲\n标题: 乙\n署名: 丙\n成文日期: 2020-11-09\n---\n甲", "TPL0311",
            "没有叫“空白”的表 → 是不是“空表”？",
            "there is no form called '空白' → did you mean '空表'?"),
        Case(
            .fill, "{{ 备注 }}", "TPL0401",
            "没有“备注”的值 → 在数据里填上，或者用 {% if 备注 %}…{% endif %} 包起来",
            "'备注' has no value → give it in the data, or put {% if 备注 %}…{% endif %} around it"),
        Case(
            .fill, "{{ 地名[3] }}", "TPL0402",
            "列表只有 3 项，没有 [3] → 序号从 0 数起，最后一项是 [2]",
            "the list has 3 items, there is no [3] → the index counts from 0: the last item is [2]"),
        Case(
            .fill, "{{ 空表 | 顿号 }}", "TPL0405",
            "列表“空表”是空的，印不出内容 → 用 {% if 空表 %}…{% endif %} 包起来",
            "the list '空表' is empty: nothing to print → put {% if 空表 %}…{% endif %} around it"),
        Case(
            .fill, "{{ 0 | 中文数字 }}", "TPL0406",
            "0 写不成中文数字 → 只能是 1 到 9999",
            "0 has no Chinese numeral here → it must be 1 to 9999"),
        Case(
            .fill, "{% if 备注 %}甲{% endif %}", "TPL0409",
            "正文是空的 → 在第二个“---”后面写正文；写了的，检查 {% if %} 的条件和 {% for %} 的列表",
            "there is no text → write the text after the second '---'; if there is one, check its {% if %} and {% for %}"),
        Case(
            .data, "没有: 1", "FLD0201",
            "fields.yaml 里没有“没有” → 可以用的有：文、日、数、对、人、钱、录、列、表",
            "fields.yaml does not declare '没有' → known here: 文, 日, 数, 对, 人, 钱, 录, 列, 表"),
        Case(
            .data, "录: {乙: 1}", "FLD0202",
            "缺少“甲” → 写一行文字，如“甲: 文字”",
            "'甲' is missing → write one line of text, such as '甲: 文字'"),
        Case(
            .data, "人:", "FLD0203",
            "“人”是空的，空的不等于 0 → 没有就删去这一行",
            "'人' is blank; blank is not 0 → delete the line if there is none"),
        Case(
            .data, "录: 甲", "FLD0204",
            "“录”应当是记录 → “录:”下面缩进两格，一行写一项“键: 值”",
            "'录' must be a record → below '录:' write its fields, indented, one 'key: value' a line"),
        Case(
            .data, "人: 1,234", "FLD0205",
            "“人”写的是“1,234”，数里不能有分隔符 → 写成“人: 1234”",
            "'人' is '1,234': a number has no separators → write '人: 1234'"),
        Case(
            .data, "人: １２", "FLD0206",
            "“人”写的是“１２”，用了全角数字 → 写成“人: 12”",
            "'人' is '１２': full-width digits → write '人: 12'"),
        Case(
            .data, "钱: 3.5万", "FLD0207",
            "“钱”写的是“3.5万”，带了单位 → 写以分为单位的半角整数（1元写 100），如“钱: 128512”",
            "'钱' is '3.5万': a number stands without its unit → write a whole number of fen (1 yuan is 100), such as '钱: 128512'"),
        Case(
            .data, "钱: 3.5", "FLD0208",
            "“钱”写的是“3.5”，不是整数 → 写以分为单位的半角整数（1元写 100），如“钱: 128512”",
            "'钱' is '3.5': not a whole number → write a whole number of fen (1 yuan is 100), such as '钱: 128512'"),
        Case(
            .data, "人: \"12\"", "FLD0209",
            "“人”写的是“12”，加了引号就成了文字 → 写成“人: 12”",
            "'人' is '12': the quotes make it text → write '人: 12'"),
        Case(
            .data, "人: 012", "FLD0210",
            "“人”写的是“012”，数不能以 0 开头 → 写成“人: 12”",
            "'人' is '012': a number does not begin with 0 → write '人: 12'"),
        Case(
            .data, "人: 无", "FLD0210",
            "“人”写的是“无”，不是数 → 写半角整数，不带单位、逗号，如“人: 1234”",
            "'人' is '无': not a number → write a whole number in ASCII digits, no unit, no commas, such as '人: 1234'"),
        Case(
            .data, "钱: 1000000000000001", "FLD0211",
            "“钱”写的是“1000000000000001”，数太大 → 检查是不是多写了几位",
            "'钱' is '1000000000000001': the number is too large → look for digits too many"),
        Case(
            .data, "人: -1", "FLD0212",
            "“人”写的是“-1”，不能小于 0 → 写半角整数，不带单位、逗号，如“人: 1234”",
            "'人' is '-1': it cannot be below 0 → write a whole number in ASCII digits, no unit, no commas, such as '人: 1234'"),
        Case(
            .data, "日: 2020/12/31", "FLD0213",
            "“日”写的是“2020/12/31”，不是日期的写法 → 写年-月-日，四位、两位、两位，如“日: 2020-12-31”",
            "'日' is '2020/12/31': not how a date is written → write year-month-day in 4, 2 and 2 digits, such as '日: 2020-12-31'"),
        Case(
            .data, "日: 2020-13-01", "FLD0214",
            "“日”写的是“2020-13-01”，没有这一天 → 检查月和日；年份是 1900 到 2999",
            "'日' is '2020-13-01': there is no such day → check month and day; years are 1900 to 2999"),
        Case(
            .data, "对: yes", "FLD0215",
            "“对”写的是“yes”，不是“是”或“否” → 写“是”或“否”，如“对: 是”",
            "'对' is 'yes': neither true nor false → write true or false, such as '对: 是'"),
        Case(
            .data, "文: \"甲\\n乙\"", "FLD0216",
            "“文”里有换行或者看不见的字符 U+000A → 删掉它，文字写在一行里",
            "'文' has a line break or an invisible character U+000A → delete it, and write the text on one line"),
        Case(
            .fields, "字段: {甲: {类型: 数字}}", "FLD0101",
            "没有类型“数字” → 写其中的一个：文字、日期、整数、是否、人数、金额、户数、件数、个数、比率、名次、记录、列表",
            "there is no type '数字' → write one of 文字, 日期, 整数, 是否, 人数, 金额, 户数, 件数, 个数, 比率, 名次, 记录, 列表"),
        Case(
            .fields, "字段: {甲: {类型: 文字, 类别: 机密}}", "FLD0102",
            "没有类别“机密” → 写其中的一个：公开、党政、内部、秘密",
            "there is no class '机密' → write one of 公开, 党政, 内部, 秘密"),
        Case(
            .fields, "字段: {甲: {类型: 文字, 元素: {类型: 文字}}}", "FLD0103",
            "只有类型是“列表”才能有“元素” → 写“类型: 列表”，或者删去“元素”",
            "only the type '列表' has '元素' → write '类型: 列表', or delete '元素'"),
        Case(
            .fields, "字段: {if: {类型: 文字}}", "FLD0104",
            "“if”不能当名称 → 只用汉字、字母、数字和下划线，不以数字开头，不用 if、for 等词",
            "'if' cannot be a name → use letters, digits and underscores, no digit first, none of the words of statements"),
    ]
}
