import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("What an expression over the ledger names") struct SQLParametersTests {
    @Test("names behind a colon, not within quotes or comments", arguments: [
        ("案件编号 = :案件编号 AND 日 <= :截止日", ["案件编号", "截止日"]),
        ("a = ':甲' AND b = \":乙\" AND c = [:丙] AND d = `:丁` AND e = :戊", ["戊"]),
        ("a -- :甲\n AND b = :乙 /* :丙 */ AND c = :c_1", ["乙", "c_1"]),
        ("a = ':甲", []), ("/* :甲", []), (":", []), ("a::b", ["b"]), ("", []), ("iif(:按欠薪起始, 1, 0)", ["按欠薪起始"]),
    ])
    func names(sql: String, expected: [String]) { #expect(SQLParameters.names(in: sql) == Set(expected)) }

    @Test("a source's conditions, orders and columns are asked for typed fields, not for constants or other names")
    func behind() throws {
        let schema = try Schema.read(
            YAMLFile.parse(
                """
                字段:
                  指令书: {类型: 文字, 类别: 公开}
                  起日: {类型: 日期, 类别: 公开}
                  止日: {类型: 日期, 类别: 公开}
                  案:
                    类型: 列表
                    类别: 公开
                    取自: {表: 案件, 条件: "文号 = :指令书 AND 甲 = :形参", 次序: ["日 > :起日"]}
                    元素: {类型: 记录, 字段: {数: {类型: 件数, 类别: 公开, 取自: "sum(日 > :止日)"}}}
                  另案:
                    类型: 列表
                    类别: 公开
                    取自: {表: 案件}
                    元素: {类型: 记录, 字段: {数: {类型: 件数, 类别: 公开, 取自: "1"}}}
                """, file: "fields.yaml"))
        #expect(schema.parameters(behind: ["案"]) == ["指令书", "起日", "止日"])
        #expect(schema.parameters(behind: ["另案", "指令书", "没有"]) == [])
        #expect(schema.parameters(behind: ["案", "另案"]) == ["指令书", "起日", "止日"])
    }
}
