import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

/// The wording is part of what users get: a change of it is a change of this table.
@Suite("What the diagnostics of classes, lists and sources say, in both languages")
struct ClassMessageTests {
    struct Case: CustomTestStringConvertible {
        let code: String
        let text: String
        let chinese: String
        let english: String

        init(_ code: String, _ text: String, _ chinese: String, _ english: String) {
            self.code = code
            self.text = text
            self.chinese = chinese
            self.english = english
        }

        var testDescription: String { "\(code) \(text)" }
    }

    private func expectWords(_ example: Case, _ found: [Diagnostic]) throws {
        let found = try #require(found.first)
        #expect(found.code.rawValue == example.code)
        let texts = [found.message] + found.hints.prefix(1)
        #expect(texts.map(\.chinese).joined(separator: " → ") == example.chinese)
        #expect(texts.map(\.english).joined(separator: " → ") == example.english)
    }

    static let bodies = [
        Case(
            "TPL0502", "{{ 党内 }}",
            "“党内”的类别是党政，这个模板的知悉范围是公开 → 从模板里删去；确实不对外的文件，在 --- 之间写“知悉范围: 党政”",
            "'党内' is for party and government organs (党政), but this template is for everybody (公开) → take it out; if the document goes to no others, write '知悉范围: 党政' between the ---"),
        Case(
            "TPL0502", "{{ 密 }}",
            "“密”的类别是秘密，这个模板的知悉范围是公开 → 秘密的内容不进文件：从模板里删去；本来不是秘密的，在 fields.yaml 里写明类别",
            "'密' is for named persons only (秘密), but this template is for everybody (公开) → what is secret is in no document: take it out, or give it its class in fields.yaml if it is none"),
        Case(
            "TPL0503", "文\n{% table 内表 %}",
            "表“内表”用到“数”，类别是内部，这个模板的知悉范围是公开 → 从模板里删去；确实不对外的文件，在 --- 之间写“知悉范围: 内部”",
            "the table '内表' has '数', which is for the office (内部); this template is for everybody (公开) → take it out; if the document goes to no others, write '知悉范围: 内部' between the ---"),
        Case(
            "TPL0504", "文{% table 明表 %}", "{% table %} 写在了行内 → 让它单独占一行，或者放在“附件”一项的末尾",
            "{% table %} stands within a line → give it a line of its own, or put it at the end of an attachment's line"),
        Case(
            "TPL0505", "文\n{% table 明表格 %}", "tables.yaml 里没有表“明表格” → 是不是“明表”？",
            "tables.yaml has no table '明表格' → did you mean '明表'?"),
        Case(
            "TPL0506", "{{ 各县 | 降序(名) | 项数 }}", "“名”是文字，不能用过滤器“降序” → 可以用的有：数、名次、暗数、暗次、暗率",
            "'名' is text: the filter '降序' does not take it → these will do: 数, 名次, 暗数, 暗次, 暗率"),
        Case(
            "TPL0305", "{{ 各县 | 前几名(名次) | 项数 }}", "过滤器“前几名”的括号里写得不对 → 括号里写一个字段和一个个数，如“前几名(名次, 3)”",
            "the filter '前几名' does not take this argument → a field and a number, such as 前几名(名次, 3)"),
        Case(
            "TPL0305", "{{ 各县 | 取 | 项数 }}", "过滤器“取”的括号里写得不对 → 括号里写列表中记录的一个字段，如“取(名称)”",
            "the filter '取' does not take this argument → one field of the list's records, such as 取(名称)"),
    ]

    @Test("of a template", arguments: Self.bodies)
    func templates(_ example: Case) throws {
        try expectWords(example, try ClassFixture.failuresOf(ClassFixture.template(nil, example.text)))
    }

    @Test("of the circle of readers itself")
    func ceilings() throws {
        let unknown = Case(
            "TPL0501", "内", "没有知悉范围“内” → 写其中的一个：公开、党政、内部；秘密的内容不进文件",
            "there is no circle of readers '内' → write one of 公开, 党政, 内部; what is secret is in no document")
        try expectWords(unknown, try ClassFixture.failuresOf(ClassFixture.template("内", "文")))
        let fromData = Case(
            "TPL0501", "{{ 名称 }}", "知悉范围不能来自数据 → 写其中的一个：公开、党政、内部；秘密的内容不进文件",
            "the circle of readers cannot come from data → write one of 公开, 党政, 内部; what is secret is in no document")
        try expectWords(fromData, try ClassFixture.failuresOf(ClassFixture.template("{{ 名称 }}", "文")))
    }

    private static func column(_ source: String, _ fields: String) -> String {
        "字段:\n  甲:\n    类型: 列表\n    类别: 内部\n    取自: \(source)\n    元素: {类型: 记录, 字段: {\(fields)}}"
    }

    static let fields = [
        Case(
            "FLD0220", "字段: {甲: {类型: 记录, 字段: {}, 取自: {汇合: {表: 案件}}}}", "“取自”里没有“汇合” → 是不是“汇总”？",
            "'取自' has no '汇合' → did you mean '汇总'?"),
        Case(
            "FLD0221", "字段: {甲: {类型: 文字, 取自: {表: 案件}}}",
            "“甲”的类型不能取自这里 → “表单”给“报表”，“表”和“每单位”给“列表”（元素是“记录”），“汇总”给“记录”",
            "'甲' cannot come from there by its type → 表单 gives a 报表, 表 and 每单位 a 列表 of 记录, 汇总 a 记录"),
        Case(
            "FLD0222", "字段: {甲: {类型: 报表}}", "“甲”没有写是哪张表单的报表 → 写“取自: {表单: form.yaml}”",
            "'甲' does not say which form it is of → write '取自: {表单: form.yaml}'"),
        Case(
            "FLD0223", "字段: {甲: {类型: 记录, 字段: {乙: {类型: 文字, 取自: 用人单位}}}}",
            "“乙”不能单独有“取自” → 列表或者记录整个取自台账时，它的字段才写“取自”",
            "'乙' cannot have a 取自 by itself → only fields of a list or record that comes from the ledger as a whole have one"),
        Case(
            "FLD0224", column("{表: 案件}", "乙: {类型: 文字, 类别: 内部}"), "“乙”没有写取自哪一栏 → 写“取自: 栏名”，或者“取自: {分子: …, 分母: …}”等",
            "'乙' does not say what it comes from → write '取自: ' and a column, or '取自: {分子: …, 分母: …}' and the like"),
        Case(
            "FLD0226", column("{每单位: {表: 案件}}", "丙: {类型: 件数, 类别: 内部, 取自: count(*)}, 乙: {类型: 比率, 类别: 内部, 取自: {分子: 丙数, 分母: 丙}}"),
            "“乙”由“丙数”得出，同一记录里却没有它 → 是不是“丙”？", "'乙' is made of '丙数', which its record does not have → did you mean '丙'?"),
        Case(
            "FLD0227", column("{每单位: {表: 案件}}", "丙: {类型: 件数, 类别: 内部, 取自: count(*)}, 乙: {类型: 名次, 类别: 内部, 取自: {名次: 丙}}"),
            "“乙”不能由“丙”得出：它是件数 → 比率由必有的数得出，名次由比率得出",
            "'乙' cannot be made of '丙', which is a number of cases (件) → rates are made of numbers that are always there, ranks of rates"),
        Case(
            "FLD0228", column("{每单位: {表: 案件}}", "丙: {类型: 件数, 取自: count(*)}, 乙: {类型: 比率, 类别: 内部, 取自: {分子: 丙, 分母: 丙}}"),
            "“乙”的类别是内部，却由秘密的“丙”得出 → 写“类别: 秘密”，或者放宽“丙”的类别",
            "'乙' is 内部, but it is made of '丙', which is 秘密 → write '类别: 秘密', or widen the class of '丙'"),
    ]

    @Test("of fields.yaml", arguments: Self.fields)
    func declarations(_ example: Case) throws {
        let found = failures { () throws(StageFailure) in
            try Schema.read(YAMLFile.parse(example.text, file: "fields.yaml")) { _, _ in RecordType([]) }
        }
        try expectWords(example, found)
    }

    @Test("of data", arguments: [
        Case(
            "FLD0217", "甲: 92%", "“甲”写的是“92%”，不是比率的写法 → 写“分子/分母”，如“甲: 12/13”",
            "'甲' is '92%': not how a rate is written → write part and whole, such as '甲: 12/13'"),
        Case(
            "FLD0218", "乙: 0", "“乙”写的是“0”，名次从 1 数起 → 写半角整数，如“乙: 1”",
            "'乙' is '0': ranks count from 1 → write a whole number in ASCII digits, such as '乙: 1'"),
        Case(
            "FLD0219", "丙: []", "“丙”取自台账，不能在数据里填写 → 删去这一项；台账不对就改台账",
            "'丙' comes from the ledger and cannot be given → delete it; if the ledger is wrong, mend the ledger"),
    ])
    func data(_ example: Case) throws {
        let fields = """
            字段:
              甲: {类型: 比率, 类别: 公开, 可缺: true}
              乙: {类型: 名次, 类别: 公开}
              丙: {类型: 列表, 类别: 内部, 取自: {表: 案件}, 元素: {类型: 记录, 字段: {丁: {类型: 文字, 取自: 用人单位}}}}
            """
        let schema = try Schema.read(YAMLFile.parse(fields, file: "fields.yaml"))
        let node = try YAMLFile.parse(example.text, file: "data.yaml")
        try expectWords(example, failures { () throws(StageFailure) in try DataFile.read(node, schema: schema) })
    }
}
