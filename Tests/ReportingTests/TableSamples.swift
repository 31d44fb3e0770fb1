import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Templates
import Testing

@testable import Reporting

/// A schema, data and tables over them.
enum TableSamples {
    static let fields = """
        字段:
          机关: {类型: 记录, 类别: 公开, 字段: {全称: {类型: 文字, 类别: 公开}, 曾用: {类型: 文字, 类别: 公开, 可缺: true}}}
          截止日: {类型: 日期, 类别: 公开}
          地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          各县:
            类型: 列表
            类别: 公开
            元素:
              类型: 记录
              字段:
                市: {类型: 文字, 类别: 公开}
                名: {类型: 文字, 类别: 公开}
                别名: {类型: 文字, 类别: 公开, 可缺: true}
                件: {类型: 件数, 类别: 公开}
                人: {类型: 人数, 类别: 党政}
                钱: {类型: 金额, 类别: 内部}
                率: {类型: 比率, 类别: 公开}
                名次: {类型: 名次, 类别: 公开}
                日: {类型: 日期, 类别: 公开, 可缺: true}
                急: {类型: 是否, 类别: 公开}
                级: {类型: 整数, 类别: 公开}
                项: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
        """

    static let data = """
        机关: {全称: 某办公室}
        截止日: 2020-12-31
        地名: []
        各县:
        - {市: 东市, 名: 甲县, 件: 3, 人: 12345, 钱: 1004000, 率: 1/2, 名次: 3, 日: 2020-12-01, 急: 是, 级: 1, 项: []}
        - {市: 西市, 名: 乙县, 件: 0, 人: 0, 钱: 0, 率: 0/0, 急: 否, 级: 2, 项: []}
        - {市: 东市, 名: 丙县, 件: 5, 人: 8, 钱: 1004000, 率: 3/3, 名次: 1, 急: 否, 级: 3, 项: []}
        - {市: 西市, 名: 丁县, 件: 5, 人: 1, 钱: 2000000, 率: 2/3, 名次: 2, 日: 2020-11-30, 急: 否, 级: 4, 项: []}
        """

    static func schema() throws -> Schema { try Schema.read(YAMLFile.parse(fields, file: "fields.yaml")) }

    static func values(_ data: String = data) throws -> Value.Record {
        try DataFile.read(YAMLFile.parse(data, file: "data.yaml"), schema: schema())
    }

    static func table(_ text: String) throws -> TableDefinition {
        let set = try TableSet.read(YAMLFile.parse("表:\n" + indented(text), file: "tables.yaml"), schema: schema())
        return try #require(set["表"])
    }

    static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
    }

    static func filled(_ text: String, data: String = data, units: [String] = []) throws -> Reported<TableBlock> {
        try table(text).block(values(data), units: units)
    }

    static func lines(_ text: String, data: String = data, units: [String] = []) throws -> [String] {
        try TableText(block: filled(text, data: data, units: units).output).lines
    }

    static func errors(_ marked: Marked) throws -> [Diagnostic] {
        let schema = try self.schema()
        let node = try YAMLFile.parse(marked.text, file: "tables.yaml")
        return failures { () throws(StageFailure) in try TableSet.read(node, schema: schema) }
    }
}

extension TableSamples {
    static func field(_ name: String, _ fieldClass: FieldClass) -> Field {
        Field(name: name, type: .integer, fieldClass: fieldClass, place: Place(file: "fields.yaml"))
    }
}
