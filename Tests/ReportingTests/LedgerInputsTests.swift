import Diagnostics
import Ledger
import Quantities
import TestSupport
import Testing

@testable import Reporting

@Suite("What fields.yaml asks of the ledger")
struct LedgerInputsTests {
    private static let units = """
        字段:
          分县:
            类型: 列表
            类别: 内部
            取自: {每单位: {表: 案件}}
            元素:
              类型: 记录
              字段:
                序: {类型: 整数, 类别: 内部, 取自: {序号: 1}}
                名称: {类型: 文字, 类别: 内部, 取自: 所属单位}
                查实: {类型: 件数, 类别: 内部, 取自: count(*)}
                办结: {类型: 件数, 类别: 内部, 取自: sum(办结日 IS NOT NULL)}
                金额: {类型: 金额, 类别: 内部, 取自: sum(查实金额)}
                检查: {类型: 户数, 类别: 内部, 取自: {值: count(DISTINCT 信用代码), 表: 检查记录}}
                大案: {类型: 件数, 类别: 内部, 取自: {值: count(*), 表: 案件, 条件: 查实人数 >= 10}}
                办结率: {类型: 比率, 类别: 内部, 取自: {分子: 办结, 分母: 查实}}
                名次: {类型: 名次, 类别: 内部, 取自: {名次: 办结率, 不排: [市本级]}}
        """

    @Test("each unit's figures and rank equal a naive count and ranking", arguments: 0..<12 as Range<UInt64>)
    func naive(_ seed: UInt64) throws {
        let sample = try SampleLedger(RandomLedger(seed: seed, cases: seed % 3 == 0 ? 9 : 50))
        let day = ["2020-11-25", "2020-12-31", "2021-02-28"][Int(seed % 3)]
        let found = try sample.values(Self.units, asOf: day).records("分县")
        #expect(found.map { $0.text("名称") } == RandomLedger.units)
        let closings = sample.ledger.steps.filter { $0.name == "办结" && $0.day <= day }.map(\.caseNumber)
        var rates: [(part: Int, whole: Int)] = []
        for (index, unit) in RandomLedger.units.enumerated() {
            let cases = sample.ledger.cases.filter { $0.employer.unit == unit && $0.verified <= day }
            let closed = cases.filter { closings.contains($0.number) }
            #expect(found[index].amount("查实") == cases.count && found[index].amount("办结") == closed.count, "\(unit)")
            #expect(found[index].amount("金额") == cases.reduce(0) { $0 + $1.money })
            #expect(found[index].amount("大案") == cases.count { $0.persons >= 10 })
            #expect(found[index]["序"]?.content == .integer(index + 1))
            #expect(found[index]["办结率"]?.content == .rate(Rate(closed.count, of: cases.count)))
            rates.append((closed.count, unit == "市本级" ? 0 : cases.count))
        }
        for (index, rate) in rates.enumerated() {
            let better = rates.count { $0.whole > 0 && $0.part * rate.whole > rate.part * $0.whole }
            #expect(found[index]["名次"]?.content == (rate.whole > 0 ? .rank(better + 1) : nil), "\(RandomLedger.units[index])")
        }
    }

    @Test("units without anything are there, with noughts and without a rate")
    func nothing() throws {
        let sample = try SampleLedger(RandomLedger(seed: 1, cases: 1))
        let found = try sample.values(Self.units).records("分县")
        #expect(found.count == RandomLedger.units.count)
        #expect(found.count { $0.amount("查实") == 0 } >= found.count - 1)
        let empty = try #require(found.first { $0.amount("查实") == 0 })
        #expect(empty["办结率"]?.content == .rate(Rate(0, of: 0)) && empty["名次"] == nil && empty.amount("金额") == 0)
    }

    @Test("what may be left out is NULL where it is left out, and what it is given as where it is given")
    func leftOut() throws {
        let sample = try SampleLedger(RandomLedger(seed: 2, cases: 20))
        let fields = """
            字段:
              受送达人: {类型: 文字, 类别: 公开, 可缺: true}
              日: {类型: 日期, 类别: 公开, 可缺: true}
              名: {类型: 列表, 类别: 公开, 可缺: true, 元素: {类型: 文字}}
              必填: {类型: 文字, 类别: 公开}
              案件:
                类型: 列表
                类别: 内部
                取自: {表: 案件, 条件: "查实日期 >= coalesce(:日, '2020-01-01')"}
                元素:
                  类型: 记录
                  字段:
                    单位: {类型: 文字, 类别: 内部, 取自: 用人单位}
                    人: {类型: 文字, 类别: 内部, 取自: "coalesce(:受送达人, 用人单位)"}
            """
        let cases = try sample.values(fields).records("案件")
        #expect(!cases.isEmpty && cases.allSatisfy { $0.text("人") == $0.text("单位") })
        let given = Value.Record(["受送达人": Value(.text("李开"))])
        #expect(try sample.values(fields, given: given).records("案件").allSatisfy { $0.text("人") == "李开" })
        // What has to be given is missing where it is not, and a list is no parameter.
        for name in [":必填", ":名", ":没有"] {
            let failure = #expect(throws: StageFailure.self) {
                try sample.values(fields.replacing(":受送达人,", with: name + ","))
            }
            #expect(failure?.diagnostics.map(\.code.rawValue) == ["LED0506"], "\(name)")
        }
    }

    private static let listing = """
        字段:
          起: {类型: 日期, 类别: 公开}
          案件:
            类型: 列表
            类别: 内部
            取自: {表: 案件, 条件: "查实日期 >= :起", 次序: [查实金额 DESC, 案件编号]}
            元素:
              类型: 记录
              字段:
                序: {类型: 整数, 类别: 内部, 取自: {序号: 5}}
                单位: {类型: 文字, 类别: 内部, 取自: 用人单位}
                日期: {类型: 日期, 类别: 内部, 取自: 查实日期}
                办结日: {类型: 日期, 类别: 内部, 可缺: true, 取自: 办结日}
                人数: {类型: 人数, 类别: 内部, 取自: 查实人数}
                金额: {类型: 金额, 类别: 内部, 取自: 查实金额}
                立案: {类型: 是否, 类别: 内部, 取自: 办理方式 = '立案'}
                年: {类型: 整数, 类别: 内部, 取自: length(用人单位)}
                文号: {类型: 文字, 类别: 内部, 可缺: true, 取自: "(SELECT min(步.文号) FROM 步骤记录 AS 步 WHERE 步.案件编号 = 案件.案件编号 AND 步.步骤 = '责令改正')"}
          合计:
            类型: 记录
            类别: 内部
            取自: {汇总: {表: 案件, 条件: "查实日期 >= :起"}}
            字段:
              件数: {类型: 件数, 类别: 内部, 取自: count(*)}
              金额: {类型: 金额, 类别: 内部, 取自: sum(查实金额)}
              立案: {类型: 件数, 类别: 内部, 取自: count(立案日)}
              立案率: {类型: 比率, 类别: 内部, 取自: {分子: 立案, 分母: 件数}}
        """

    private func given(_ day: String) throws -> Value.Record {
        Value.Record(["起": Value(.date(try #require(CivilDate(iso: day))))])
    }

    @Test("records come in their order, typed, with what the document gives as a parameter")
    func records() throws {
        let sample = try SampleLedger(RandomLedger(seed: 4, cases: 40))
        let found = try sample.values(Self.listing, given: given("2020-11-25"))
        let cases = sample.ledger.cases.filter { ("2020-11-25"..."2020-12-31").contains($0.verified) }
            .sorted { ($1.money, $0.number) < ($0.money, $1.number) }
        let records = found.records("案件")
        #expect(records.map { $0.amount("金额") } == cases.map(\.money) && !records.isEmpty)
        for (index, (record, own)) in zip(records, cases).enumerated() {
            #expect(record.text("单位") == own.employer.name && record.amount("人数") == own.persons)
            #expect(record["日期"]?.content == CivilDate(iso: own.verified).map { .date($0) })
            #expect(record["立案"]?.content == .boolean(own.isFiled))
            #expect(record["序"]?.content == .integer(index + 5))
            #expect(record["单位"]?.origin?.file == "案件.csv")
            let order = sample.ledger.steps.first { $0.caseNumber == own.number && $0.name == "责令改正" && $0.day <= "2020-12-31" }
            #expect(record.text("文号") == order.flatMap { $0.document.isEmpty ? nil : $0.document })
        }
        guard case .record(let total) = found["合计"]?.content else {
            Issue.record("汇总 gives a record")
            return
        }
        #expect(total.amount("件数") == cases.count && total.amount("金额") == cases.reduce(0) { $0 + $1.money })
        guard case .rate(let rate) = total["立案率"]?.content else {
            Issue.record("a rate")
            return
        }
        #expect(rate.whole == cases.count)
    }

    @Test("a long list comes in its order, and what is wrong in it is told once, of the first record")
    func long() throws {
        let sample = try SampleLedger(RandomLedger(seed: 9, cases: 1_100, withWorkers: false))
        let fields = "乙: {类型: 金额, 类别: 内部, 取自: 查实金额}"
        let right = try sample.values(Self.list("{表: 案件, 次序: [案件编号]}", fields), asOf: "2021-02-28").records("甲")
        let cases = sample.ledger.cases.filter { $0.verified <= "2021-02-28" }.sorted { $0.number < $1.number }
        #expect(cases.count >= 1_000 && right.map { $0.amount("乙") } == cases.map(\.money))
        let condition = "CASE WHEN 案件编号 = '\(cases[900].number)' OR 案件编号 = '\(cases[200].number)' THEN -1 ELSE 查实金额 END"
        let wrong = Self.list("{表: 案件, 次序: [案件编号]}", "乙: {类型: 金额, 类别: 内部, 取自: \"\(condition)\"}")
        let found = failures { () throws(StageFailure) in try sample.values(wrong, asOf: "2021-02-28") }
        #expect(found.map(\.code.rawValue) == ["RPT0103"])
        #expect(found.first?.notes.contains { $0.place == right[200]["乙"]?.origin } == true)
    }

    @Test("only what is used is asked for, and a form gives its record")
    func used() throws {
        let sample = try SampleLedger(RandomLedger(seed: 2, cases: 5))
        let text = Self.units + "\n  本期: {类型: 报表, 类别: 内部, 取自: {表单: form.yaml}}"
        let found = try sample.values(text, names: ["本期", "没有"])
        #expect(found.names == ["本期"])
        guard case .record(let form) = found["本期"]?.content else {
            Issue.record("a form gives a record")
            return
        }
        #expect(form.amount("n1") == 7)
    }

    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [String]
        init(_ text: String, _ codes: String...) {
            self.text = text
            self.codes = codes
        }
        var testDescription: String { text }
    }

    private static func list(_ source: String, _ fields: String, fieldClass: String = "内部") -> String {
        """
        字段:
          甲:
            类型: 列表
            类别: \(fieldClass)
            取自: \(source)
            元素:
              类型: 记录
              字段:
                \(fields)
        """
    }

    @Test("what is wrong, at its place", arguments: [
        // A wider class than the columns', in the field, the condition, the order, a sum.
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 公开, 取自: «来源»}", fieldClass: "公开"), "RPT0101"),
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 公开, 取自: «用人单位 || 来源»}", fieldClass: "公开"), "RPT0101"),
        Case(list("{表: 案件, 条件: «逃匿»}", "乙: {类型: 文字, 类别: 公开, 取自: 用人单位}", fieldClass: "公开"), "RPT0101"),
        Case(list("{表: 案件, 次序: [«查实日期 DESC»]}", "乙: {类型: 文字, 类别: 公开, 取自: 用人单位}", fieldClass: "公开"), "RPT0101"),
        Case(list("{每单位: {表: 案件, 条件: «逃匿»}}", "乙: {类型: 件数, 类别: 公开, 取自: count(*)}", fieldClass: "公开"), "RPT0101"),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 件数, 类别: 公开, 取自: «sum(逃匿)»}", fieldClass: "公开"), "RPT0101"),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 件数, 类别: 公开, 取自: {值: count(*), 表: 案件, 条件: «逃匿»}}", fieldClass: "公开"), "RPT0101"),
        Case(list("{表: 案件}", "乙: {类型: 日期, 类别: 内部, 取自: «用人单位»}"), "RPT0103"),
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 内部, 取自: «查实金额»}"), "RPT0103"),
        Case(list("{表: 案件}", "乙: {类型: 是否, 类别: 内部, 取自: «查实金额»}"), "RPT0103"),
        Case(list("{表: 案件}", "乙: {类型: 金额, 类别: 内部, 取自: «-查实金额»}"), "RPT0103"),
        Case(list("{表: 案件}", "乙: {类型: 日期, 类别: 内部, 取自: «\"nullif(查实日期, 查实日期)\"»}"), "RPT0102"),
        Case(
            list(
                "{每单位: {表: 案件}}",
                "丙: {类型: 件数, 类别: 内部, 取自: count(*)}\n        丁: {类型: 比率, 类别: 内部, 取自: {分子: 丙, 分母: 丙}}\n"
                    + "        戊: {类型: 名次, 类别: 内部, 取自: {名次: 丁, 不排: [«市本部»]}}"),
            "RPT0104"),
        Case(list("{表: «案卷»}", "乙: {类型: 文字, 类别: 内部, 取自: 用人单位}"), "LED0505"),
        Case(list("{表: 案件, 条件: 查实日期 >= :没有}", "乙: {类型: 文字, 类别: 内部, 取自: 用人单位}"), "LED0506"),
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 内部, 取自: «用人单维»}"), "LED0501"),
        Case(list("{每单位: {表: 案件}}", "乙: {类型: 金额, 类别: 内部, 取自: «查实金额»}"), "LED0504"),
        Case(list("{表: 案件}", "乙: {类型: 文字, 类别: 内部, 取自: «(SELECT max(姓名) FROM 人员)»}"), "LED0502"),
    ])
    func errors(_ example: Case) throws {
        let marked = Marked(example.text)
        let sample = try SampleLedger(RandomLedger(seed: 3, cases: 8))
        let found = failures { () throws(StageFailure) in try sample.values(marked.text, asOf: "2021-02-28") }
        // A fault of a column is told once, whatever the number of its records.
        #expect(found.map(\.code.rawValue) == example.codes)
        if let mark = marked.places.first {
            let position = try #require(found.first?.place?.position)
            #expect("\(position.line):\(position.column)" == mark.split(separator: "+")[0])
        }
        #expect(found.allSatisfy { !$0.hints.isEmpty && !$0.message.chinese.isEmpty })
    }

    @Test("a class error names the field, its class and what is read")
    func classWords() throws {
        let sample = try SampleLedger(RandomLedger(seed: 3, cases: 1))
        let text = Self.list("{表: 案件}", "乙: {类型: 文字, 类别: 公开, 取自: 来源}", fieldClass: "公开")
        let found = failures { () throws(StageFailure) in try sample.values(text) }
        #expect(found.first?.message.chinese == "“乙”的类别是公开，这里读的台账栏目是内部")
        #expect(found.first?.notes.first?.place?.description == "fields.yaml:9:9")
    }

    @Test("nothing that comes from the ledger can name a worker in full")
    func workers() throws {
        let ledger = RandomLedger(seed: 6, cases: 30)
        let sample = try SampleLedger(ledger)
        let columns = try sample.reader(asOf: "2021-02-28").columns(of: .cases)
        let fields = columns.filter { $0 != "来源行" }.enumerated().map { index, column in
            "        栏\(index): {类型: 文字, 类别: 内部, 可缺: true, 取自: \"\(column) || ''\"}"
        }
        let text = Self.list("{表: 案件}", fields.joined(separator: "\n").drop { $0 == " " }.description)
        let found = try sample.values(text, asOf: "2021-02-28").records("甲")
        let all = Set(found.flatMap { record in record.names.compactMap { record.text($0) } })
        #expect(!ledger.workers.isEmpty && all.count > 100)
        for worker in ledger.workers {
            for secret in [worker.name, worker.identity, worker.phone, worker.card] { #expect(!all.contains(secret)) }
        }
    }
}
