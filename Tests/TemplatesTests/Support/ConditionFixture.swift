import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities

@testable import Templates

/// A pack with conditions, guarded words, rules that change by the calendar and a table of holidays.
enum ConditionFixture {
    static let fields = """
        字段:
          成文日期: {类型: 日期, 类别: 公开}
          期限: {类型: 整数, 类别: 公开}
          名称: {类型: 文字, 类别: 公开}
          备注: {类型: 文字, 类别: 公开, 可缺: true}
          甲类: &kind
            类型: 记录
            类别: 公开
            字段:
              查实: {类型: 件数, 类别: 公开}
              未结: {类型: 件数, 类别: 公开}
          乙类: *kind
          内情:
            类型: 记录
            类别: 内部
            字段:
              查实: {类型: 件数, 类别: 公开}
              未结: {类型: 件数, 类别: 内部}
          地方: {类型: 记录, 类别: 公开, 字段: {名: {类型: 文字, 类别: 公开}}}
          各县:
            类型: 列表
            类别: 公开
            元素: {类型: 记录, 字段: {名: {类型: 文字, 类别: 公开}, 查实: {类型: 件数, 类别: 公开}, 未结: {类型: 件数, 类别: 公开}}}
          列入依据:
            类型: 列表
            类别: 公开
            元素:
              类型: 记录
              字段:
                自: {类型: 日期, 类别: 公开}
                依据: {类型: 文字, 类别: 公开}
                年限: {类型: 整数, 类别: 公开}
                先告知: {类型: 是否, 类别: 公开}
            值:
            - {自: 2018-01-01, 依据: 《暂行办法》, 年限: 1, 先告知: 是}
            - {自: 2022-01-01, 依据: 《名单管理办法》, 年限: 3, 先告知: 否}
        条件:
          已清零: 查实 > 0 and 未结 == 0
          短名: {式: 名称 == "甲", 含义: 名称只有一个字}
        慎用词:
          清零: {当: [已清零], 除外: [动态清零, 清零行动]}
          首次: {当: [短名, 已清零]}
        """

    static let data = """
        成文日期: 2021-02-08
        期限: 5
        名称: 甲
        甲类: {查实: 7, 未结: 0}
        乙类: {查实: 7, 未结: 2}
        内情: {查实: 1, 未结: 0}
        地方: {名: 某地}
        各县: [{名: 甲县, 查实: 3, 未结: 0}, {名: 乙县, 查实: 2, 未结: 1}, {名: 丙县, 查实: 0, 未结: 0}]
        """

    static func schema(_ text: String = fields, holidays: Bool = true) throws -> Schema {
        var schema = try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
        if holidays {
            let span = (11...17).compactMap { CivilDate(iso: "2021-02-\($0)") }
            let madeUp = ["2021-02-07", "2021-02-20"].compactMap { CivilDate(iso: $0) }
            schema.calendar = WorkingCalendar(daysOff: Set(span), madeUp: Set(madeUp))
        }
        return schema
    }

    static func template(_ body: String, _ schema: Schema? = nil, ceiling: FieldClass = .public) throws -> Template {
        try Template.compile(source(body, ceiling), schema: schema ?? self.schema(), sheets: [])
    }

    private static func source(_ body: String, _ ceiling: FieldClass) -> SourceText {
        let front = Fixture.front.replacingOccurrences("成文日期:", with: "知悉范围: \(ceiling.rawValue)\n成文日期:")
        return SourceText(file: "notice.gw", text: front + body)
    }

    /// The paragraphs that a body makes of the data.
    static func texts(_ body: String, _ data: String = data) throws -> [String] {
        let schema = try self.schema()
        let values = try DataFile.read(YAMLFile.parse(data, file: "data.yaml"), schema: schema)
        return try template(body, schema).evaluate(values).output.body.paragraphs.map { $0.heading + $0.text }
    }

    static func compileFailures(_ body: String, _ schema: Schema? = nil, ceiling: FieldClass = .public) throws -> [Diagnostic] {
        let (schema, source) = (try schema ?? self.schema(), source(body, ceiling))
        return failures { () throws(StageFailure) in try Template.compile(source, schema: schema, sheets: []) }
    }

    static func fillFailures(_ body: String, _ data: String = data) throws -> [Diagnostic] {
        let schema = try self.schema()
        let values = try DataFile.read(YAMLFile.parse(data, file: "data.yaml"), schema: schema)
        let template = try template(body, schema)
        return failures { () throws(StageFailure) in try template.evaluate(values) }
    }

    static func schemaFailures(_ text: String) -> [Diagnostic] {
        failures { () throws(StageFailure) in try Schema.read(YAMLFile.parse(text, file: "fields.yaml")) }
    }
}

extension String {
    fileprivate func replacingOccurrences(_ part: String, with other: String) -> String {
        var result = self
        if let range = result.firstRange(of: part) { result.replaceSubrange(range, with: other) }
        return result
    }
}
