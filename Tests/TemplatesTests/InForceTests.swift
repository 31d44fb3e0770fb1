import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("What holds on a day: rules that change, and working days") struct InForceTests {
    private typealias Pack = ConditionFixture

    private func on(_ day: String, _ body: String) throws -> [String] {
        try Pack.texts(body, Pack.data.replacing("2021-02-08", with: day))
    }

    @Test("the last rule that has begun", arguments: [
        ("2018-01-01", "《暂行办法》，1年，先行告知。"), ("2021-12-31", "《暂行办法》，1年，先行告知。"),
        ("2022-01-01", "《名单管理办法》，3年。"), ("2056-05-05", "《名单管理办法》，3年。"),
    ])
    func basis(_ day: String, _ text: String) throws {
        let body = "{% set 法 = 列入依据 | 当日(成文日期) %}{{ 法.依据 }}，{{ 法.年限 }}年{% if 法.先告知 %}，先行告知{% endif %}。"
        #expect(try on(day, body) == [text])
        #expect(try on(day, "{{ (列入依据 | 当日(成文日期)).依据 }}").first?.hasPrefix("《") == true)
    }

    @Test("before the first there is none, and the list's place is named")
    func before() throws {
        let found = try Pack.fillFailures("{{ (列入依据 | 当日(成文日期)).依据 }}", Pack.data.replacing("2021-02-08", with: "2017-12-31"))
        #expect(found.map(\.code) == [.notYetInForce])
        #expect(found.first?.message.chinese == "“列入依据”里没有2017年12月31日有效的一项")
        #expect(found.first?.notes.first?.place?.file == "fields.yaml")
        found.forEach { expectWords($0) }
    }

    @Test("the day is a date, the list has first days")
    func types() throws {
        #expect(try Pack.compileFailures("{{ (列入依据 | 当日(期限)).依据 }}").map(\.code) == [.wrongType])
        #expect(try Pack.compileFailures("{{ (列入依据 | 当日).依据 }}").map(\.code) == [.wrongArguments])
        #expect(try Pack.compileFailures("{{ (各县 | 当日(成文日期)).名 }}").map(\.code) == [.wrongFilter])
    }

    @Test("a linear search over random rules finds the same")
    func property() throws {
        var seeds = SplitMix64(seed: 7)
        let first = try #require(CivilDate(iso: "2000-01-01"))
        for _ in 0..<200 {
            let starts = Set((0..<Int.random(in: 0...6, using: &seeds)).map { _ in Int.random(in: 0...40, using: &seeds) }).sorted()
            let elements = starts.compactMap { start in
                first.adding(days: start).map { day in
                    Value(.record(Value.Record([InForce.start: Value(.date(day)), "数": Value(.integer(start))])))
                }
            }
            let asked = Int.random(in: 0...40, using: &seeds)
            let day = try #require(first.adding(days: asked))
            let found = InForce.element(of: elements.shuffled(using: &seeds), on: day)
            #expect(found?.member("数")?.content == starts.last { $0 <= asked }.map(Value.Content.integer))
        }
    }

    // MARK: Constants

    @Test("the pack's value is there without being given, and cannot be given")
    func constants() throws {
        let schema = try Pack.schema()
        let node = try YAMLFile.parse(Pack.data + "\n列入依据: []\n", file: "data.yaml")
        let found = failures { () throws(StageFailure) in try DataFile.read(node, schema: schema) }
        #expect(found.map(\.code) == [.sourcedInput])
        #expect(found.first?.message.chinese == "“列入依据”由模板包给定，不能在数据里填写")
        #expect(DataFile.draft(try YAMLFile.parse("{}", file: "data.yaml"), schema: schema)["列入依据"] != nil)
    }

    @Test("values of the wrong type, out of order, or where they cannot be", arguments: [
        ("甲: {类型: 整数, 类别: 公开, 值: «十»}", Diagnostic.Code.notANumber),
        ("甲: {类型: 整数, 类别: 公开, 值: «１２»}", .fullWidthDigits),
        ("甲: {类型: 列表, 类别: 公开, 元素: {类型: 记录, 字段: {自: {类型: 日期, 类别: 公开}}}, 值: [{自: 2020-01-02}, {自: «2020-01-02»}]}", .unorderedConstant),
        ("甲: {类型: 记录, 类别: 公开, 字段: {乙: {类型: 整数, 类别: 公开, 值: «1»}}}", .strayConstant),
        ("甲: {类型: 记录, 类别: 公开, 取自: {汇总: {表: 案件}}, 字段: {乙: {类型: 件数, 类别: 公开, 取自: count(*)}}, 值: «{乙: 1}»}", .strayConstant),
    ])
    func wrongConstants(_ line: String, _ code: Diagnostic.Code) {
        let found = Pack.schemaFailures("字段:\n  " + Marked(line).text + "\n")
        #expect(found.contains { $0.code == code }, "\(found.map(\.message.chinese))")
        found.forEach { expectWords($0) }
    }

    @Test("texts that all documents share need no data")
    func plain() throws {
        let schema = try Pack.schema("字段:\n  电话: {类型: 文字, 类别: 公开, 值: \"12333\"}\n")
        let values = try DataFile.read(YAMLFile.parse("{}", file: "data.yaml"), schema: schema)
        #expect(values["电话"]?.content == .text("12333"))
        #expect(try Pack.template("{{ 电话 }}", schema).evaluate(values).output.body.paragraphs.map(\.text) == ["12333"])
    }

    // MARK: Working days

    @Test("working days after and before a day, over holidays and days made up", arguments: [
        ("2021-02-08", 1, "2021年2月9日", "2021年2月7日"), ("2021-02-10", 1, "2021年2月18日", "2021年2月9日"),
        ("2021-02-10", 3, "2021年2月20日", "2021年2月7日"), ("2021-02-20", 1, "2021年2月22日", "2021年2月19日"),
        ("2021-02-12", 5, "2021年2月23日", "2021年2月5日"), ("2021-02-10", 0, "2021年2月10日", "2021年2月10日"),
    ])
    func working(_ day: String, _ count: Int, _ after: String, _ before: String) throws {
        let data = Pack.data.replacing("2021-02-08", with: day).replacing("期限: 5", with: "期限: \(count)")
        #expect(try Pack.texts("{{ 成文日期 | 工作日后(期限) | 日期 }}", data) == [after])
        #expect(try Pack.texts("{{ 成文日期 | 工作日前(期限) | 日期 }}", data) == [before])
    }

    @Test("a year that the table does not have is an error, not a guess")
    func unknownYear() throws {
        let found = try Pack.fillFailures("{{ 成文日期 | 工作日后(期限) | 日期 }}", Pack.data.replacing("2021-02-08", with: "2021-12-31"))
        #expect(found.map(\.code) == [.yearWithoutHolidays] && found.first?.message.chinese == "节假日表里没有2022年")
        let earlier = try Pack.fillFailures("{{ 成文日期 | 工作日前(期限) | 日期 }}", Pack.data.replacing("2021-02-08", with: "2021-01-01"))
        #expect(earlier.first?.message.chinese == "节假日表里没有2020年")
    }

    @Test("too many, or below none")
    func bounds() throws {
        for count in [-1, 367] {
            let data = Pack.data.replacing("期限: 5", with: "期限: \(count)")
            let schema = try Pack.schema()
            var values = DataFile.draft(try YAMLFile.parse(data, file: "data.yaml"), schema: schema)
            values["期限"] = Value(.integer(count))
            let template = try Pack.template("{{ 成文日期 | 工作日后(期限) | 日期 }}", schema)
            let found = failures { () throws(StageFailure) in try template.evaluate(values) }
            #expect(found.map(\.code) == [.calculationOutOfBounds])
            #expect(found.first?.message.chinese == "工作日数“期限”（\(count)）不在0到366之间")
            #expect(found.first?.hints.first?.chinese == (count < 0 ? "往另一边数用过滤器“工作日前”" : "写0到366的整数；更远的日子用过滤器“日后”“月后”"))
            found.forEach { expectWords($0) }
        }
    }

    @Test("a number that is typed there is told as it stands", arguments: [("工作日后(-1)", "工作日前"), ("工作日前(-2)", "工作日后")])
    func typed(filter: String, other: String) throws {
        let found = try Pack.fillFailures("{{ 成文日期 | \(filter) | 日期 }}", Pack.data)
        #expect(found.first?.message.chinese == "工作日数“\(filter.dropFirst(5).dropLast())”不在0到366之间")
        #expect(found.first?.hints.map(\.chinese) == ["往另一边数用过滤器“\(other)”"])
    }

    @Test("what a filter gives takes brackets before the dot", arguments: ["列入依据 | 当日(成文日期)", "(列入依据 | 当日(成文日期))"])
    func hints(text: String) throws {
        let found = try Pack.compileFailures("{{ \(text) }}")
        #expect(found.map(\.code) == [.notPrintable])
        let proposals = (found.first?.hints.first?.chinese ?? "").matches(of: /{{ .*? }}/).map { String($0.output) }
        #expect(proposals.contains("{{ (列入依据 | 当日(成文日期)).依据 }}"), "\(proposals)")
        // It can be copied: what is wrong then is only that a field of it takes a filter of its own.
        for proposal in proposals { #expect(try Pack.compileFailures(proposal).allSatisfy { $0.code == .notPrintable }, "\(proposal)") }
    }

    @Test("without a table of holidays there are no working days")
    func noTable() throws {
        let found = try Pack.compileFailures("{{ 成文日期 | 工作日后(5) | 日期 }}", Pack.schema(holidays: false))
        #expect(found.map(\.code) == [.noCalendar] && found.first?.message.chinese == "模板包没有节假日表，算不出“工作日后”")
        found.forEach { expectWords($0) }
        #expect(try Pack.compileFailures("{{ 成文日期 | 日后(5) | 日期 }}", Pack.schema(holidays: false)) == [])
    }
}
