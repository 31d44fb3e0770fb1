import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Reporting

/// The wording is part of what users get: a change of it is a change of this table.
@Suite("What the diagnostics of tables say, in both languages")
struct TableMessageTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let code: String
        let chinese: String
        let english: String

        init(_ code: String, _ text: String, _ chinese: String, _ english: String) {
            self.text = text
            self.code = code
            self.chinese = chinese
            self.english = english
        }

        var testDescription: String { code }
    }

    private static func head(_ column: String, _ rest: String = "") -> String {
        "表:\n  标题: 甲\n  数据: 各县\n  表头:\n  - {名称: 县, 值: 名}\n  - \(column)\n\(rest)"
    }

    private static func form(_ rows: String) -> String { "表:\n  标题: 甲\n  数据: 各县\n  栏宽: [1, 1]\n  格:\n\(rows)" }

    static let cases = [
        Case(
            "TBL0119", form("  - [甲, 乙]\n  合计: {}"), "写了“格”的表不能再写“合计” → “格”一条记录印一张，不分栏、不合计；删去“合计”",
            "a table with '格' cannot have '合计' → '格' prints a form for each record, without columns or sums; take '合计' out"),
        Case(
            "TBL0120", form("  - [甲]"), "这一行的格共占 1 栏，表有 2 栏 → 用“占”写明一格占几栏，每行合起来等于栏数",
            "the boxes of this row take 1 columns of 2 → say with '占' how many columns a box takes, so that each row is full"),
        Case(
            "TBL0121", form("  - [甲, {字: 乙, 填: 丙}]"), "一格要写“字”“值”“填”中的一项，只写一项 → “字”是印好的字，“值”取字段，“填”留给手写",
            "a box has one of '字', '值' and '填', and no more → '字' is printed as it is, '值' is a field, '填' is written by hand"),
        Case(
            "TBL0122", form("  - {高: 201, 格: [甲, 乙]}"), "“高”不能是 201 → 写 1 到 200", "'高' cannot be 201 → write 1 to 200"),
        Case(
            "TBL0101", "表:\n  标题: 甲\n  数据: 各县市\n  表头: []", "fields.yaml 里没有由记录组成的列表“各县市” → 是不是“各县”？",
            "fields.yaml has no list of records '各县市' → did you mean '各县'?"),
        Case(
            "TBL0102", head("{名称: 乙, 值: 名次数}"), "“各县”的记录里没有“名次数” → 是不是“名次”？",
            "the records of '各县' have no '名次数' → did you mean '名次'?"),
        Case(
            "TBL0103", head("{名称: 乙|丙}"), "栏目“乙丙”下面没有内容 → 写“值: 字段”“编号: 连续”，或者“下级”",
            "the heading '乙丙' has nothing below it → write '值:' and a field, '编号: 连续', or '下级'"),
        Case(
            "TBL0104", head("{名称: 乙, 值: 级, 下级: [{名称: 丙, 值: 名次}]}"),
            "栏目“乙”既是一栏又统领几栏 → “值”“编号”“下级”只写一个；“其中”和“值”一起写",
            "the heading '乙' is a column and a group at once → write one of 值, 编号 and 下级; 其中 goes with 值"),
        Case(
            "TBL0105", head("{名称: 乙, 值: 人}"), "“人”是人数，没有写单位 → 写“单位: 人”或“单位: 名”或“单位: 万人”，写在上级也可以",
            "'人' is a number of persons and has no unit → write '单位: 人' or '单位: 名' or '单位: 万人', here or in a heading above"),
        Case(
            "TBL0106", head("{名称: 乙, 单位: 万元, 值: 人}"), "“人”是人数，不能用单位“万元” → 写人、名、万人",
            "'人' is a number of persons and is not measured in '万元' → write 人, 名, 万人"),
        Case(
            "TBL0106", head("{名称: 乙, 单位: 万元, 值: 名次}"), "“名次”是名次，不能用单位“万元” → 删去单位",
            "'名次' is a rank and is not measured in '万元' → leave the unit out"),
        Case(
            "TBL0107", head("{名称: 乙, 单位: 万人, 小数: 5, 值: 人}"), "小数位数不能是 5 → 写 0 到 4",
            "there cannot be 5 decimals → write 0 to 4"),
        Case(
            "TBL0108", head("{名称: 乙, 值: 级}", "  合计: {位置: 中}"), "“位置”不能是“中” → 写其中的一个：首、末",
            "'位置' cannot be '中' → write one of 首, 末"),
        Case(
            "TBL0109", head("{名称: 乙, 值: 级}", "  合计: {栏: [级]}"), "“级”不能相加 → 只有数量和比率可以合计",
            "'级' cannot be added up → only quantities and rates have sums"),
        Case(
            "TBL0110", "表:\n  标题: 甲\n  数据: 各县\n  表头:\n  - {名称: 乙, 单位: 件, 值: 件}\n  合计: {}",
            "第一栏要合计，“合计”二字没有地方写 → 让第一栏是名称或者序号",
            "the first column is added up: there is no room for the label → let the first column be a name or a number"),
        Case(
            "TBL0111", head("{名称: 乙, 值: 级}", "  结转: {}"), "没有可以结转的栏 → 删去“结转”，或者加上有合计的栏",
            "no column is added up to be carried → delete '结转', or have a column with sums"),
        Case(
            "TBL0112", head("{名称: 乙, 值: 级}", "  分组: {按: 级}"), "不能按“级”分组 → 按必有的文字分组，如县名",
            "records cannot be grouped by '级' → group by a text that is always there, such as the county"),
        Case(
            "TBL0113", head("{名称: 乙, 值: 级}", "  次序: 名"), "不能按“名”排序 → 按数、日期、比率或者名次排序；文字没有次序",
            "records cannot be ordered by '名' → order by a number, a date, a rate or a rank; texts have no order"),
        Case(
            "TBL0114", head("{名称: 乙, 值: 级}", "  表册: {单位: {值: 机构.全称}, 日期: {值: 截止日}}"),
            "没有叫“机构”的数据 → 是不是“机关”？", "there is no data called '机构' → did you mean '机关'?"),
        Case(
            "TBL0115", head("{名称: 乙, 值: 级}", "  表册: {单位: {值: 机关.全称}, 日期: {值: 地名}}"),
            "这里要日期，“地名”不是，或者可能没有 → 换一项必有的日期",
            "a date is needed here; '地名' is none, or may be absent → name a date that is always there"),
        Case(
            "TBL0116", head("{名称: 乙, 值: 项}"), "“项”是列表（每项是文字），不能印在一格里 → 换一个字段",
            "'项' is a list (each item text) and does not go into a cell → name another field"),
    ]

    @Test("the message and the advice", arguments: cases)
    func words(_ example: Case) throws {
        let found = try #require(try TableSamples.errors(Marked(example.text)).first)
        #expect(found.code.rawValue == example.code)
        let texts = [found.message] + found.hints.prefix(1)
        #expect(texts.map(\.chinese).joined(separator: " → ") == example.chinese)
        #expect(texts.map(\.english).joined(separator: " → ") == example.english)
    }

    @Test("a book that is none, or not there, or too narrow for its readers")
    func books() throws {
        let place = Place(file: "ledger.yaml", position: .init(line: 1, column: 5))
        let missing = Diagnostic.noBook("台帐", known: ["案件台账"], declaredAt: nil, at: place)
        #expect(missing.message.chinese == "tables.yaml 里没有表“台帐”" && missing.place == place)
        #expect(missing.hints.first?.chinese == "可以用的有：案件台账")
        let none = Diagnostic.noBook("分县情况", known: [], declaredAt: Place(file: "tables.yaml"), at: place)
        #expect(none.message.chinese == "表“分县情况”没有写“表册”" && none.notes.first?.place?.file == "tables.yaml")
        #expect(none.hints.first?.english == "give it a '表册' in tables.yaml")
        let field = TableSamples.field("数", .internal)
        let narrow = Diagnostic.bookAboveCeiling("台账", field, ceiling: .public, at: place)
        #expect(narrow.message.chinese == "表“台账”用到“数”，类别是内部，这份表册的知悉范围是公开")
        #expect(narrow.hints.first?.chinese == "写“知悉范围: 内部”")
        let secret = Diagnostic.bookAboveCeiling("台账", TableSamples.field("密", .secret), ceiling: .internal, at: place)
        #expect(secret.hints.first?.chinese == "秘密的内容不印成表册")
    }
}
