import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

/// 要求: what must hold of a document's data before it is made.
@Suite("Requirements of a pack") struct RequirementTests {
    private static let fields = """
        字段:
          成文日期: {类型: 日期, 类别: 公开}
          期限: {类型: 日期, 类别: 公开}
          回执: {类型: 日期, 类别: 公开, 可缺: true}
          金额: {类型: 金额, 类别: 公开}
          地方: {类型: 文字, 类别: 公开}
          各县: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          约谈: {类型: 记录, 类别: 内部, 字段: {日期: {类型: 日期, 类别: 内部}, 地点: {类型: 文字, 类别: 内部}}}
          案件: {类型: 列表, 类别: 秘密, 元素: {类型: 记录, 字段: {日期: {类型: 日期}, 未结: {类型: 件数}}}}
        条件:
          办结: 未结 == 0

        """

    private static let data = """
        成文日期: 2021-02-08
        期限: 2021-02-10
        金额: 500000
        地方: 乙县
        各县: [甲县, 乙县]
        约谈: {日期: 2021-02-09, 地点: 会议室}
        案件: [{日期: 2021-02-01, 未结: 0}]
        """

    private static let all: Set<String> = ["成文日期", "期限", "回执", "金额", "地方", "各县", "约谈", "案件"]

    private func schema(_ rules: String, _ fields: String = fields) throws -> Schema {
        var schema = try Schema.read(YAMLFile.parse(fields + "要求:\n" + rules + "\n", file: "fields.yaml"))
        schema.calendar = WorkingCalendar(daysOff: Set(["2021-02-11"].compactMap { CivilDate(iso: $0) }))
        return schema
    }

    /// What a document that uses these fields is told.
    private func findings(
        _ rule: String, _ old: String = "成文", _ new: String = "成文", used: Set<String> = all
    ) throws -> [Diagnostic] {
        let schema = try schema(rule)
        let node = try YAMLFile.parse(Self.data.replacing(old, with: new), file: "data.yaml")
        return try RequirementCheck(schema).findings(DataFile.draft(node, schema: schema), used: used, at: node.place)
    }

    private func rule(_ condition: String, shown: String, more: String = "") -> String {
        "- {应当: '\(condition)', 看: \(shown), 说明: 不对, 英文: 'it is wrong'\(more)}"
    }

    @Test("what holds says nothing; what does not points at the value and tells what it was held against")
    func places() throws {
        let rule = rule("期限 > 成文日期", shown: "期限")
        #expect(try findings(rule) == [])
        let found = try findings(rule, "期限: 2021-02-10", "期限: 2021-02-08")
        #expect(found.map(\.code) == [.requirementFails] && found.first?.severity == .error)
        #expect(found.first?.message == Bilingual("“期限”：不对", "'期限': it is wrong"))
        #expect(found.first?.place?.position?.line == 2 && found.first?.place?.file == "data.yaml")
        let notes = try #require(found.first?.notes)
        #expect(notes.map(\.message.chinese) == ["“成文日期”是2021年2月8日", "这一要求写在这里"])
        #expect(notes.map { $0.place?.file } == ["data.yaml", "fields.yaml"])
        found.forEach { expectWords($0) }
    }

    @Test("the value to be put right may lie within a record, and every value named is told once")
    func within() throws {
        let found = try findings(rule("约谈.日期 > 成文日期 and 约谈.日期 > 期限", shown: "约谈.日期"))
        #expect(found.first?.place?.position.map { [$0.line, $0.column] } == [6, 10])
        #expect(found.first?.notes.map(\.message.chinese) == ["“成文日期”是2021年2月8日", "“期限”是2021年2月10日", "这一要求写在这里"])
    }

    @Test("quantities, texts and elements of lists are told as they are written")
    func values() throws {
        let money = try findings(rule("金额 > 0 and 地方 == \"丙县\" and 各县[0] == \"甲县\"", shown: "成文日期"))
        #expect(money.first?.notes.map(\.message.chinese) == ["“金额”是5000元", "“地方”是“乙县”", "“各县[0]”是“甲县”", "这一要求写在这里"])
        let cases = try findings(rule("案件[0].未结 > 0", shown: "成文日期"))
        #expect(cases.first?.notes.first?.message.chinese == "“案件[0].未结”是0件")
        let yuan = try findings(rule("金额 == 0", shown: "成文日期"), "500000", "123450")
        #expect(yuan.first?.notes.first?.message.chinese == "“金额”是1234.5元")
    }

    @Test("a name that is in no list brings the nearest of the list")
    func names() throws {
        let rule = rule("地方 in 各县 or 地方 == \"市本级\"", shown: "地方")
        #expect(try findings(rule) == [] && findings(rule, "乙县\n", "市本级\n") == [])
        let found = try findings(rule, "地方: 乙县", "地方: 乙现")
        #expect(found.first?.hints.first?.chinese == "是不是“乙县”？")
    }

    @Test("it is asked only of documents that use what it names, or one of 用于")
    func applies() throws {
        let plain = rule("期限 < 成文日期", shown: "期限")
        #expect(try findings(plain, used: ["期限"]) == [] && findings(plain, used: ["期限", "成文日期"]).count == 1)
        let scoped = "- {用于: [约谈, 案件], 应当: '期限 < 成文日期', 看: 期限, 说明: 不对}"
        #expect(try findings(scoped, used: ["期限", "成文日期"]) == [] && findings(scoped, used: ["案件"]).count == 1)
        let check = try RequirementCheck(schema(scoped))
        #expect(check.fields(askedBy: ["约谈"]) == ["期限", "成文日期"] && check.fields(askedBy: ["金额"]) == [])
    }

    @Test("what is not there is left to the requirement that wants it there")
    func absent() throws {
        let empty = "案件: []"
        let first = rule("案件[0].日期 < 成文日期", shown: "成文日期")
        #expect(try findings(first, "案件: [{日期: 2021-02-01, 未结: 0}]", empty) == [])
        #expect(try findings(rule("回执 < 成文日期", shown: "回执")) == [])
        #expect(try findings(rule("回执 is 有值", shown: "成文日期")).count == 1)
        let list = try findings(rule("案件", shown: "案件"), "案件: [{日期: 2021-02-01, 未结: 0}]", empty)
        #expect(list.map { $0.place?.position?.line } == [7])
    }

    @Test("a value that nobody typed is shown at the data as a whole")
    func untyped() throws {
        #expect(try findings(rule("回执 is 有值", shown: "回执")).first?.place?.position?.line == 1)
    }

    @Test("conditions of the pack and working days may be asked")
    func language() throws {
        #expect(try findings(rule("案件[0] is 办结", shown: "成文日期")) == [])
        #expect(try findings(rule("案件[0] is not 办结", shown: "成文日期")).count == 1)
        let days = rule("期限 <= (成文日期 | 工作日后(3))", shown: "期限")
        #expect(try findings(days) == [])
        // The eleventh is off, the thirteenth and fourteenth are a weekend.
        #expect(try findings(days, "期限: 2021-02-10", "期限: 2021-02-12") == [])
        #expect(try findings(days, "期限: 2021-02-10", "期限: 2021-02-13").count == 1)
    }

    @Test("a year without holidays is told, not passed over")
    func unknownYear() throws {
        let found = try findings(rule("期限 <= (成文日期 | 工作日后(3))", shown: "期限"), "成文日期: 2021", "成文日期: 2025")
        #expect(found.map(\.code) == [.yearWithoutHolidays])
    }

    @Test("one that the law leaves open warns")
    func warning() throws {
        let found = try findings(rule("期限 < 成文日期", shown: "期限", more: ", 警告: true"))
        #expect(found.map(\.severity) == [.warning] && found.first?.hints.first?.chinese == "再核对一遍；确实如此的，不用改")
    }

    @Test("without English words the Chinese stand for both")
    func words() throws {
        #expect(try findings("- {应当: '期限 < 成文日期', 看: 期限, 说明: 不对}").first?.message.english == "'期限': 不对")
    }

    // MARK: Wrong requirements

    @Test("names that are no fields are found when fields.yaml is read", arguments: [
        ("- {用于: 约淡, 应当: 案件, 看: 案件, 说明: 甲}", "“要求”里的“约淡”不是这里的字段"),
        ("- {应当: 案件, 看: 案建, 说明: 甲}", "“要求”里的“案建”不是这里的字段"),
        ("- {应当: 案件, 看: 约谈.日子, 说明: 甲}", "“要求”里的“日子”不是这里的字段"),
        ("- {应当: 案件, 看: 期限.日子, 说明: 甲}", "“要求”里的“日子”不是这里的字段"),
    ])
    func unknown(_ rule: String, _ message: String) {
        let found = failures { () throws(StageFailure) in try Schema.read(YAMLFile.parse(Self.fields + "要求:\n\(rule)\n", file: "fields.yaml")) }
        #expect(found.map(\.code) == [.unknownRequired] && found.first?.message.chinese == message, "\(found)")
        found.forEach { expectWords($0) }
    }

    @Test("a condition that cannot be read is told where it is written", arguments: [
        ("- {应当: '期限 >', 看: 期限, 说明: 甲}", Diagnostic.Code.unexpectedToken), ("- {应当: \"地方 == \\\"甲\\\"\", 看: 地方, 说明: 甲}", .conditionNotOnOneLine),
    ])
    func unreadable(_ rule: String, _ code: Diagnostic.Code) {
        let found = failures { () throws(StageFailure) in try Schema.read(YAMLFile.parse(Self.fields + "要求:\n\(rule)\n", file: "fields.yaml")) }
        #expect(found.map(\.code) == [code], "\(found)")
    }

    @Test("conditions that do not fit the fields are all told at once", arguments: [
        ("期线 > 成文日期", Diagnostic.Code.unknownName), ("期限 > 地方", .notComparable), ("金额", .notACondition), ("期限 is 没有的", .unknownTest),
    ])
    func misfits(_ condition: String, _ code: Diagnostic.Code) throws {
        let schema = try schema(rule(condition, shown: "期限") + "\n" + rule("金额 > 地方", shown: "金额"))
        let found = failures { () throws(StageFailure) in try RequirementCheck(schema) }
        #expect(found.map(\.code) == [code, .notComparable], "\(found)")
        #expect(found.allSatisfy { $0.place?.file == "fields.yaml" } && found.first?.place?.position?.line == 13)
    }

    @Test("what is missing in an entry is asked for", arguments: ["- {应当: 案件, 看: 案件}", "- {应当: 案件, 说明: 甲}", "- {看: 案件, 说明: 甲}"])
    func missing(_ rule: String) {
        let found = failures { () throws(StageFailure) in try Schema.read(YAMLFile.parse(Self.fields + "要求:\n\(rule)\n", file: "fields.yaml")) }
        #expect(found.map(\.code.rawValue) == ["CFG0103"])
    }
}
