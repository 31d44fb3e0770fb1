import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import StatisticalForms
import Templates
import Testing

@testable import Reporting

@Suite("What can be wrong in tables.yaml")
struct TableDiagnosticTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [Diagnostic.Code]
        init(_ text: String, _ codes: Diagnostic.Code...) {
            self.text = text
            self.codes = codes
        }
        var testDescription: String { text }
    }

    private static func head(_ column: String, _ rest: String = "") -> String {
        "表:\n  标题: 甲\n  数据: 各县\n  表头:\n  - {名称: 县, 值: 名}\n  - \(column)\n\(rest)"
    }

    @Test("at its place", arguments: [
        Case("表:\n  标题: 甲\n  数据: «各现»\n  表头: []", .unknownList),
        Case("表:\n  标题: 甲\n  数据: «地名»\n  表头: []", .unknownList),
        Case(head("{名称: 乙, 值: «件树»}"), .unknownColumnField),
        Case(head("{名称: «乙»}"), .headingWithoutValue),
        Case(head("{名称: «乙», 值: 级, 下级: [{名称: 丙, 值: 名次}]}"), .headingWithTwoMeanings),
        Case(head("{名称: «乙», 值: 级, 编号: 连续}"), .headingWithTwoMeanings),
        Case(head("{名称: «乙», 其中: [{名称: 丙, 值: 级}]}"), .headingWithTwoMeanings),
        Case(head("{名称: 乙, 值: «件»}"), .missingColumnUnit),
        Case(head("{名称: 乙, 值: «率»}"), .missingColumnUnit),
        Case(head("{名称: 乙, 单位: «万元», 值: 件}"), .wrongColumnUnit),
        Case(head("{名称: 乙, 单位: «公斤», 值: 件}"), .wrongColumnUnit),
        Case(head("{名称: 乙, 单位: «件», 值: 率}"), .wrongColumnUnit),
        Case(head("{名称: 乙, 单位: «件», 值: 名次}"), .wrongColumnUnit),
        Case(head("{名称: 乙, 单位: «元», 下级: [{名称: 丙, 值: 件}, {名称: 丁, 值: 名次}]}"), .wrongColumnUnit),
        Case(head("{名称: 乙, 单位: 件, 小数: «1», 值: 件}"), .wrongDecimals),
        Case(head("{名称: 乙, 单位: \"%\", 小数: «5», 值: 率}"), .wrongDecimals),
        Case(head("{名称: 乙, 值: «项»}"), .notAColumn),
        Case(head("{名称: 乙, 值: 级, 对齐: «右»}"), .unknownTableWord),
        Case(head("{名称: 乙, 编号: «从头»}"), .unknownTableWord),
        Case(head("{名称: 乙, 值: 级, 同值: «合并»}"), .cannotMerge), Case(head("{名称: 乙, 单位: 件, 值: 件, 同值: «合并»}"), .cannotMerge),
        Case(head("{名称: 乙, 值: 别名, 同值: «合»}"), .unknownTableWord),
        Case(head("{名称: 乙, 值: 级}", "  合计: {位置: «上»}"), .unknownTableWord),
        Case(head("{名称: 乙, 值: 级}", "  合计: {栏: [«级»]}"), .cannotAdd),
        Case(head("{名称: 乙, 值: 级}", "  合计: {栏: [«件»]}"), .unknownColumnField),
        Case(head("{名称: 乙, 值: 级}", "  结转: «{»}"), .nothingToCarry),
        Case(head("{名称: 乙, 值: 级}", "  分组: {按: «级»}"), .cannotGroup),
        Case(head("{名称: 乙, 值: 级}", "  分组: {按: «别名»}"), .cannotGroup),
        Case(head("{名称: 乙, 值: 级}", "  分组: {按: «视»}"), .unknownColumnField),
        Case(head("{名称: 乙, 值: 级}", "  次序: [«名»]"), .cannotOrder),
        Case(head("{名称: 乙, 值: 级}", "  次序: [«级 倒序»]"), .unknownTableWord),
        Case(head("{名称: 乙, 值: 级}", "  表册: {单位: {值: «机关.全名»}, 日期: {值: 截止日}}"), .unknownBookValue),
        Case(head("{名称: 乙, 值: 级}", "  表册: {单位: {值: «截止日»}, 日期: {值: «机关»}}"), .wrongBookValue, .wrongBookValue),
        Case(head("{名称: 乙, 值: 级}", "  表册: {单位: {值: 机关.全称}, 日期: {值: 截止日}, 责任者: «截止日»}"), .wrongBookValue),
        Case(head("{名称: 乙, 值: 级}", "  表册: {单位: {值: «机关.曾用»}, 日期: {值: 截止日}}"), .wrongBookValue),
        Case("表:\n  标题: 甲\n  数据: 各县\n  表头:\n  - {名称: 乙, 单位: 件, 值: 件}\n  合计: «{»}", .noRoomForLabel),
    ])
    func errors(_ example: Case) throws {
        let marked = Marked(example.text)
        expect(try TableSamples.errors(marked), example.codes, at: marked)
    }

    /// A schema with what the pack itself gives, and a table whose words name it.
    private func constants(_ note: String, heading: String = "乙") throws -> (table: TableDefinition?, codes: [String]) {
        let fields = TableSamples.fields + "\n  标准: {类型: 人数, 类别: 党政, 值: 30}\n  起点: {类型: 日期, 类别: 公开, 值: 2019-01-01}\n  开关: {类型: 整数, 类别: 公开, 值: 1}\n"
        let schema = try Schema.read(YAMLFile.parse(fields, file: "fields.yaml"))
        let text = "表:\n  标题: 甲\n  数据: 各县\n  表头:\n  - {名称: 县, 值: 名}\n  - 名称: \(heading)\n    值: 级\n  备注:\n  - \(note)\n"
        do {
            return (try TableSet.read(YAMLFile.parse(text, file: "tables.yaml"), schema: schema)["表"], [])
        } catch { return (nil, error.diagnostics.map { "\($0.code.rawValue) \($0.place?.position?.line ?? 0)" }) }
    }

    @Test("the words of a table follow what the pack gives, and its class what they name")
    func settings() throws {
        let (table, codes) = try constants(
            "注：自{{ 起点 | 日期 }}起，{% if 开关 == 1 %}算{% else %}不算{% endif %}。", heading: "一|{{ 起点 | 年 }}起")
        #expect(codes.isEmpty && table?.notes.map(\.text) == ["注：自2019年1月1日起，算。"], "\(codes)")
        #expect(table?.header.last?.heading.pieces == ["一", "2019年起"] && table?.narrowest.fieldClass == .public)
        #expect(table?.notes.first?.place?.position?.line == 9)
        let narrow = try constants("注：{{ 标准 | 人 }}以上。").table
        #expect(narrow?.notes.map(\.text) == ["注：30人以上。"] && narrow?.narrowest.fieldClass == .party)
        #expect(try constants("注：没有括号。").table?.notes.map(\.text) == ["注：没有括号。"])
    }

    @Test("what differs between documents, is not there or not on one line is told at its place", arguments: [
        ("注：到{{ 截止日 | 日期 }}。", "TPL0329 9"), ("注：{{ 没有的 }}。", "TPL0301 9"), ("注：{{ 起点 }。", "TPL0106 9"), ("注：{{ 起点 }}。", "TPL0309 9"),
        ("\"注：{{ 起点\\u0020| 日期 }}。\"", "TPL0330 9"),
    ])
    func noSettings(_ note: String, _ code: String) throws {
        let found = try constants(note).codes
        #expect(found.count == 1 && found.allSatisfy { $0.hasPrefix("TPL") && $0.hasSuffix(" 9") }, "\(found)")
        if code.hasPrefix("TPL0329") || code.hasPrefix("TPL0330") { #expect(found == [code]) }
    }

    @Test("all of a file at once, in the order of the text")
    func several() throws {
        let marked = Marked(
            Self.head("{名称: 乙, 值: «件»}", "  次序: [«名»]")
                + "\n乙表:\n  标题: 乙\n  数据: «没有»\n  表头: []\n丙表:\n  标题: 丙\n  数据: 各县\n  表头:\n  - {名称: «丁»}\n")
        expect(
            try TableSamples.errors(marked), [.missingColumnUnit, .cannotOrder, .unknownList, .headingWithoutValue], at: marked)
    }

    @Test("advice names what would do", arguments: [
        (head("{名称: 乙, 值: 名次数}"), "是不是“名次”？"),
        (head("{名称: 乙, 单位: 万元, 值: 人}"), "写人、名、万人"),
        (head("{名称: 乙, 值: 钱}"), "写“单位: 元”或“单位: 万元”或“单位: 亿元”，写在上级也可以"),
        (head("{名称: 乙, 单位: 元, 小数: 9, 值: 钱}"), "写 0 到 2"),
        (head("{名称: 乙, 值: 级, 对齐: 右}"), "写其中的一个：左、中"),
    ])
    func hints(_ text: String, _ hint: String) throws {
        #expect(try TableSamples.errors(Marked(text)).first?.hints.first?.chinese == hint)
    }

    @Test("a table's class is that of the narrowest field it uses, wherever it uses it", arguments: [
        ("{名称: 乙, 值: 级}", "", FieldClass.public), ("{名称: 乙, 单位: 人, 值: 人}", "", .party),
        ("{名称: 乙, 单位: 元, 值: 钱}", "", .internal), ("{名称: 乙, 值: 级}", "  次序: [钱]", .internal),
        ("{名称: 乙, 下级: [{名称: 丙, 单位: 人, 值: 人}]}", "", .party),
    ])
    func classes(_ column: String, _ rest: String, _ fieldClass: FieldClass) throws {
        let node = try YAMLFile.parse(Self.head(column, rest), file: "tables.yaml")
        let set = try TableSet.read(node, schema: TableSamples.schema())
        #expect(set.outlines["表"]?.narrowest.fieldClass == fieldClass)
        #expect(set.outlines["表"]?.list == "各县")
    }

    @Test("unknown keys get the nearest, as in every file")
    func keys() throws {
        let found = try TableSamples.errors(Marked(Self.head("{名称: 乙, 值: 级}", "  合记: {}")))
        #expect(found.map(\.code.rawValue) == ["CFG0102"] && found.first?.hints.first?.chinese.contains("合计") == true)
    }
}
