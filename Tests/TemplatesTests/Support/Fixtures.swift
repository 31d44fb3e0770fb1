import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

@testable import Templates

/// The schema, the data and the front matter that the tests share.
enum Fixture {
    static let fieldsText = """
        字段:
          机关: {类型: 记录, 类别: 公开, 含义: 发文机关, 字段: {全称: {类型: 文字, 类别: 公开}, 代字: {类型: 文字, 类别: 公开}, 简称: {类型: 文字, 类别: 公开, 可缺: true}, 密级: {类型: 文字, 可缺: true}}}
          名称: {类型: 文字, 类别: 公开}
          备注: {类型: 文字, 类别: 公开, 可缺: true}
          日子: {类型: 日期, 类别: 公开}
          改期: {类型: 日期, 类别: 公开, 可缺: true}
          序: {类型: 整数, 类别: 公开}
          属实: {类型: 是否, 类别: 公开}
          人: {类型: 人数, 类别: 公开}
          钱: {类型: 金额, 类别: 公开}
          单位: {类型: 户数, 类别: 公开}
          案件: {类型: 件数, 类别: 公开}
          项目: {类型: 个数, 类别: 公开}
          地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          空表: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          各县: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {名: {类型: 文字, 类别: 公开}, 钱: {类型: 金额, 类别: 公开}, 注: {类型: 文字, 类别: 公开, 可缺: true}}}}
          名单: {类型: 列表, 类别: 公开, 可缺: true, 元素: {类型: 文字}}
          密名单: {类型: 列表, 可缺: true, 元素: {类型: 文字}}
          附言: {类型: 记录, 类别: 公开, 可缺: true, 字段: {文: {类型: 文字, 类别: 公开}}}
        """

    static let dataText = """
        机关: {全称: 某市某办公室, 代字: 某办}
        名称: 专项行动
        日子: 2020-12-31
        序: 11
        属实: 是
        人: 13456
        钱: 1285120000
        单位: 21
        案件: 0
        项目: 7
        地名: [甲县, 乙县, 丙区]
        空表: []
        各县:
        - {名: 甲县, 钱: 100, 注: 已核}
        - {名: 乙县, 钱: 200}
        - {名: 丙区, 钱: 0}
        """

    static let front = """
        ---
        发文机关标志: 某市某办公室文件
        标题: 通知
        署名: 某市某办公室
        成文日期: 2020年11月9日
        ---

        """

    static func schema() throws -> Schema {
        try Schema.read(YAMLFile.parse(fieldsText, file: "fields.yaml"))
    }

    static func record(_ text: String = dataText) throws -> Value.Record {
        try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema())
    }

    /// Compiles a whole template.
    static func compile(_ text: String, sheets: Set<String> = ["空表", "汇总表"]) throws -> Template {
        try Template.compile(
            SourceText(file: "notice.gw", text: text), schema: schema(), sheets: sheets)
    }

    /// The diagnostics of compiling a whole template.
    static func compileFailures(_ text: String) throws -> [Diagnostic] {
        let schema = try self.schema()
        let source = SourceText(file: "notice.gw", text: text)
        return failures { () throws(StageFailure) in
            try Template.compile(source, schema: schema, sheets: ["空表", "汇总表"])
        }
    }

    /// Compiles and evaluates a body with the shared front matter and data.
    static func document(_ body: String, _ record: Value.Record? = nil) throws -> Document {
        try compile(front + body).evaluate(record ?? self.record(), sheets: [:]).output
    }

    /// The texts of the body's paragraphs, heading and text joined.
    static func texts(_ body: String, _ record: Value.Record? = nil) throws -> [String] {
        try document(body, record).body.paragraphs.map { $0.heading + $0.text }
    }

    static let sheet = FormSheet(
        label: nil, title: PlacedText("情况表"), caption: PlacedText("制表时间："),
        table: Table(columnCount: 0, rowCount: 0, headerRowCount: 0, cells: []), sentencesLabel: "", sentences: [],
        signatures: [], notesLabel: "备注：", notes: [])
}
