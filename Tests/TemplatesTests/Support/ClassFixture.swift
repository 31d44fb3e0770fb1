import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

@testable import Templates

/// A schema with a field of every class in every place a field can have.
enum ClassFixture {
    static let fields = """
        字段:
          名称: {类型: 文字, 类别: 公开}
          党内: {类型: 文字, 类别: 党政}
          内情: {类型: 文字, 类别: 内部}
          密: {类型: 文字}
          密日: {类型: 日期}
          密号: {类型: 整数, 类别: 秘密}
          密钱: {类型: 金额}
          密率: {类型: 比率}
          密否: {类型: 是否}
          密缺: {类型: 文字, 可缺: true}
          密单: {类型: 列表, 元素: {类型: 文字}}
          密记录: {类型: 记录, 字段: {甲: {类型: 文字, 类别: 公开}}}
          地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          机关:
            类型: 记录
            类别: 公开
            字段:
              全称: {类型: 文字, 类别: 公开}
              电话: {类型: 文字, 类别: 党政}
              暗号: {类型: 文字}
              暗单: {类型: 列表, 元素: {类型: 文字}}
              暗室: {类型: 记录, 字段: {门: {类型: 文字, 类别: 公开}}}
          各县:
            类型: 列表
            类别: 公开
            元素:
              类型: 记录
              字段:
                名: {类型: 文字, 类别: 公开}
                数: {类型: 件数, 类别: 公开}
                名次: {类型: 名次, 类别: 公开}
                暗名: {类型: 文字}
                暗数: {类型: 件数}
                暗次: {类型: 名次}
                暗率: {类型: 比率}
        """

    static func schema() throws -> Schema {
        try Schema.read(YAMLFile.parse(fields, file: "fields.yaml"))
    }

    /// A table of public columns and one with a column that nobody may read.
    static let tables = [
        "明表": TableOutline(list: "各县", narrowest: Field(name: "数", type: .quantity(.cases), fieldClass: .public)),
        "内表": TableOutline(list: "各县", narrowest: Field(name: "数", type: .quantity(.cases), fieldClass: .internal)),
        "暗表": TableOutline(list: "各县", narrowest: Field(name: "暗数", type: .quantity(.cases), fieldClass: .secret)),
    ]

    /// The diagnostics of compiling a whole template.
    static func failuresOf(_ text: String) throws -> [Diagnostic] {
        let schema = try self.schema()
        return failures { () throws(StageFailure) in
            try Template.compile(SourceText(file: "x.gw", text: text), schema: schema, sheets: [], tables: tables)
        }
    }

    /// A template with this ceiling (nil for none) and body.
    static func template(_ ceiling: String?, _ body: String, title: String = "通知", attachments: String = "") -> String {
        let line = ceiling.map { "知悉范围: \($0)\n" } ?? ""
        return "---\n发文机关标志: 某办\n标题: \(title)\n\(attachments)署名: 某办\n成文日期: 2020-11-09\n\(line)---\n\(body)"
    }
}
