import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("Where fields come from")
struct SourceTests {
    private static let form: Schema.FormType = { _, fieldClass in
        RecordType([Field(name: "n1", type: .quantity(.items), fieldClass: fieldClass)])
    }

    private func read(_ text: String, form: Schema.FormType? = form) throws(StageFailure) -> Schema {
        try Schema.read(YAMLFile.parse(text, file: "fields.yaml"), form: form)
    }

    private static let sound = """
        字段:
          本期: {类型: 报表, 类别: 内部, 取自: {表单: form.yaml}}
          案件:
            类型: 列表
            类别: 公开
            取自: {表: 案件, 条件: 公布日 IS NOT NULL, 次序: [公布日 DESC, 查实日期]}
            元素:
              类型: 记录
              字段:
                序: {类型: 整数, 类别: 公开, 取自: {序号: 1}}
                单位: {类型: 文字, 类别: 公开, 取自: 用人单位}
                金额: {类型: 金额, 类别: 公开, 取自: 查实金额}
                移送: {类型: 日期, 类别: 公开, 可缺: true, 取自: 移送日}
          分县:
            类型: 列表
            类别: 内部
            取自: {每单位: {表: 案件}}
            元素:
              类型: 记录
              字段:
                名称: {类型: 文字, 类别: 内部, 取自: 所属单位}
                查实: {类型: 件数, 类别: 内部, 取自: count(*)}
                办结: {类型: 件数, 类别: 内部, 取自: {值: count(*), 表: 案件, 条件: 办结日 IS NOT NULL}}
                办结率: {类型: 比率, 类别: 内部, 取自: {分子: 办结, 分母: 查实}}
                名次: {类型: 名次, 类别: 内部, 取自: {名次: 办结率, 不排: [市本级]}}
          进度:
            类型: 记录
            类别: 内部
            取自: {汇总: {表: 案件, 条件: 政府投资}}
            字段:
              总数: {类型: 件数, 类别: 内部, 取自: count(*)}
        """

    @Test("a form's fields get its class; lists and records know their columns")
    func sources() throws {
        let schema = try read(Self.sound)
        #expect(schema.sources.keys.sorted() == ["分县", "本期", "案件", "进度"])
        guard case .record(let form) = schema.fields["本期"]?.type else {
            Issue.record("a 报表 is a record")
            return
        }
        #expect(form["n1"]?.fieldClass == .internal)
        let cases = try #require(schema.sources["案件"])
        guard case .records(let selection, let order, let columns) = cases.kind else {
            Issue.record("表 gives records")
            return
        }
        #expect(selection.view.text == "案件" && selection.condition?.text == "公布日 IS NOT NULL")
        #expect(order.map(\.text) == ["公布日 DESC", "查实日期"])
        #expect(columns.map(\.name) == ["序", "单位", "金额", "移送"])
        #expect(columns[0].kind == .ordinal(from: 1))
        #expect(cases.place.description == "fields.yaml:6:9")
        let units = try #require(schema.sources["分县"]?.columns)
        #expect(units[3].kind == .rate(part: "办结", whole: "查实"))
        guard case .rank(let rate, let except) = units[4].kind else {
            Issue.record("名次 gives a rank")
            return
        }
        #expect(rate == "办结率" && except.map(\.text) == ["市本级"])
        #expect(schema.fields["分县"]?.type.recordFields?["名次"]?.isOptional == true)
        #expect(schema.sources["进度"]?.columns.map(\.name) == ["总数"])
    }

    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [Diagnostic.Code]
        init(_ text: String, _ codes: Diagnostic.Code...) {
            self.text = text
            self.codes = codes
        }
        var testDescription: String { text }
    }

    private static func list(_ source: String, _ fields: String) -> String {
        """
        字段:
          甲:
            类型: 列表
            类别: 内部
            取自: \(source)
            元素:
              类型: 记录
              字段:
                \(fields)
        """
    }

    @Test("what is wrong, at its place", arguments: [
        Case("字段:\n  甲: {类型: «报表», 类别: 内部}", .formWithoutSource),
        Case("字段:\n  甲: {类型: 文字, 类别: 内部, 取自: «{»表单: form.yaml}}", .wrongSource),
        Case("字段:\n  甲: {类型: 报表, 类别: 内部, 取自: «{»汇总: {表: 案件}}}", .wrongSource),
        Case("字段:\n  甲: {类型: 文字, 类别: 内部, 取自: {«台账»: 案件}}", .unknownSource),
        Case("字段:\n  甲: {类型: 文字, 类别: 内部, 取自: «{»}}", .unknownSource),
        Case("字段:\n  甲: {类型: 记录, 类别: 内部, 字段: {乙: {类型: 文字, 取自: «用人单位»}}}", .strayColumnSource),
        Case(list("{表: 案件}", "«乙»: {类型: 文字, 类别: 内部}"), .columnWithoutSource),
        Case(list("{表: 案件}", "乙: {类型: 比率, 类别: 内部, 取自: «查实人数»}"), .wrongColumnSource),
        Case(list("{表: 案件}", "乙: {类型: 名次, 类别: 内部, 取自: «{»名次: 丙}}"), .wrongColumnSource),
        Case(list("{表: 案件}", "乙: {类型: 件数, 类别: 内部, 取自: «{»值: count(*), 表: 案件}}"), .wrongColumnSource),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 文字, 类别: 内部, 取自: «用人单位»}"), .wrongColumnSource),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 日期, 类别: 内部, 取自: «查实日期»}"), .wrongColumnSource),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 比率, 类别: 内部, 取自: «{»分子: 丙, 分母: 乙}}"), .unknownOrigin, .wrongOrigin),
        Case(
            list(
                "{每单位: {表: 案件}}",
                "丙: {类型: 件数, 类别: 秘密, 取自: count(*)}\n        乙: {类型: 比率, 类别: 内部, 取自: «{»分子: 丙, 分母: 丙}}"),
            .narrowerOrigin, .narrowerOrigin),
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 内部, 取自: {«列»: 用人单位}}"), .unknownSource),
    ])
    func errors(_ example: Case) throws {
        let marked = Marked(example.text)
        let found = failures { () throws(StageFailure) in try read(marked.text) }
        #expect(found.map(\.code) == example.codes)
        for diagnostic in found {
            expectWords(diagnostic)
            let position = try #require(diagnostic.place?.position)
            #expect("\(position.line):\(position.column)+\(position.length)" == marked.places[0])
        }
    }

    @Test("without forms at hand a 报表 cannot be had; a form that fails says why itself")
    func forms() throws {
        let text = "字段:\n  甲: {类型: 报表, 类别: 内部, 取自: {表单: form.yaml}}"
        #expect(failures { () throws(StageFailure) in try read(text, form: nil) }.map(\.code) == [.wrongSource])
        let own = Diagnostic(code: .wrongType, message: Bilingual("甲", "a"), hints: [])
        let failing: Schema.FormType = { _, _ throws(StageFailure) in throw StageFailure(own) }
        #expect(failures { () throws(StageFailure) in try read(text, form: failing) } == [own])
    }

    @Test("what comes from the ledger cannot be typed, and need not be")
    func given() throws {
        let schema = try read(Self.sound)
        let empty = try DataFile.read(YAMLFile.parse("{}", file: "data.yaml"), schema: schema)
        #expect(empty.names.isEmpty)
        let marked = Marked("«案件»: []\n«本期»: {n1: 3}")
        let node = try YAMLFile.parse(marked.text, file: "data.yaml")
        let found = failures { () throws(StageFailure) in try DataFile.read(node, schema: schema) }
        expect(found, [.sourcedInput, .sourcedInput], at: marked)
        #expect(found.first?.notes.first?.place?.description == "fields.yaml:6:9")
    }

    @Test("only what a template uses has to be given")
    func needed() throws {
        let schema = try read("字段:\n  甲: {类型: 文字, 类别: 公开}\n  乙: {类型: 文字, 类别: 公开}")
        let node = try YAMLFile.parse("甲: 有", file: "data.yaml")
        #expect(try DataFile.read(node, schema: schema, needed: ["甲"]).names == ["甲"])
        let missing = failures { () throws(StageFailure) in try DataFile.read(node, schema: schema, needed: ["乙"]) }
        #expect(missing.map(\.code) == [.missingInput])
        let unknown = try YAMLFile.parse("丙: 有", file: "data.yaml")
        let found = failures { () throws(StageFailure) in try DataFile.read(unknown, schema: schema, needed: []) }
        #expect(found.map(\.code) == [.unknownInput])
    }

    @Test("rates and ranks are read from data as they are written", arguments: [
        ("甲: 12/13", "12/13"), ("甲: 0/0", "0/0"),
    ])
    func rates(_ data: String, _ rate: String) throws {
        let schema = try read("字段:\n  甲: {类型: 比率, 类别: 公开}\n  乙: {类型: 名次, 类别: 公开}")
        let values = try DataFile.read(YAMLFile.parse(data + "\n乙: 3", file: "data.yaml"), schema: schema)
        guard case .rate(let found) = values["甲"]?.content else {
            Issue.record("a rate")
            return
        }
        #expect("\(found.part)/\(found.whole)" == rate)
        #expect(values["乙"]?.content == .rank(3))
    }

    @Test("and refused as anything else", arguments: [
        ("甲: «92.3%»", Diagnostic.Code.rateForm), ("甲: «12/»", .rateForm), ("甲: «-1/3»", .rateForm),
        ("甲: «1/2/3»", .rateForm), ("乙: «0»", .rankZero), ("乙: «甲等»", .notANumber), ("乙: «-1»", .negativeNumber),
    ])
    func refused(_ data: String, _ code: Diagnostic.Code) throws {
        let schema = try read("字段:\n  甲: {类型: 比率, 类别: 公开, 可缺: true}\n  乙: {类型: 名次, 类别: 公开}")
        let marked = Marked(data)
        let node = try YAMLFile.parse(marked.text, file: "data.yaml")
        expect(failures { () throws(StageFailure) in try DataFile.read(node, schema: schema) }, [code], at: marked)
    }
}
