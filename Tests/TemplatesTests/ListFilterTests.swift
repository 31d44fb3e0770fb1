import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import TestSupport
import Testing

@testable import Templates

@Suite("List filters")
struct ListFilterTests {
    private static let fields = """
        字段:
          名称: {类型: 文字, 类别: 公开}
          地名: {类型: 列表, 类别: 公开, 元素: {类型: 文字}}
          率: {类型: 比率, 类别: 公开}
          各县:
            类型: 列表
            类别: 公开
            元素:
              类型: 记录
              字段:
                名: {类型: 文字, 类别: 公开}
                别名: {类型: 文字, 类别: 公开, 可缺: true}
                数: {类型: 件数, 类别: 公开}
                率: {类型: 比率, 类别: 公开}
                名次: {类型: 名次, 类别: 公开}
        """
    private static let data = """
        名称: 某
        地名: []
        率: 12/13
        各县:
        - {名: 甲, 数: 3, 率: 3/4, 名次: 3}
        - {名: 乙, 数: 9, 率: 1/1, 名次: 1}
        - {名: 丙, 数: 0, 率: 0/0}
        - {名: 丁, 数: 9, 率: 2/2, 名次: 1}
        - {名: 戊, 数: 1, 率: 1/2, 名次: 5}
        - {名: 己, 数: 4, 率: 6/8, 名次: 3}
        """

    private func schema() throws -> Schema { try Schema.read(YAMLFile.parse(Self.fields, file: "fields.yaml")) }

    private func compile(_ body: String) throws(StageFailure) -> Template {
        let schema: Schema
        do { schema = try self.schema() } catch { throw StageFailure([]) }
        return try Template.compile(
            SourceText(file: "notice.gw", text: Fixture.front + body), schema: schema, sheets: [])
    }

    private func report(_ body: String, data: String = data) throws -> Reported<[String]> {
        let values = try DataFile.read(YAMLFile.parse(data, file: "data.yaml"), schema: schema())
        let document = try compile(body).evaluate(values)
        return Reported(document.output.body.paragraphs.map { $0.heading + $0.text }, warnings: document.warnings)
    }

    private func texts(_ body: String, data: String = data) throws -> [String] { try report(body, data: data).output }

    @Test("each makes the list it says", arguments: [
        ("升序(数)", "丙、戊、甲、己、乙、丁"), ("降序(数)", "乙、丁、己、甲、戊、丙"),
        ("升序(率)", "戊、甲、己、乙、丁、丙"), ("降序(率)", "乙、丁、甲、己、戊、丙"),
        ("升序(名次)", "乙、丁、甲、己、戊、丙"), ("降序(名次)", "戊、甲、己、乙、丁、丙"),
        ("有名次(名次)", "乙、丁、甲、己、戊"), ("无名次(名次)", "丙"),
        ("前几名(名次, 1)", "乙、丁"), ("前几名(名次, 2)", "乙、丁"), ("前几名(名次, 3)", "乙、丁、甲、己"),
        ("前几名(名次, 9)", "乙、丁、甲、己、戊"), ("后几名(名次, 1)", "戊"), ("后几名(名次, 2)", "甲、己、戊"),
        ("后几名(名次, 4)", "乙、丁、甲、己、戊"),
    ])
    func lists(_ filter: String, _ names: String) throws {
        #expect(try texts("{{ 各县 | \(filter) | 取(名) | 顿号 }}") == [names])
    }

    @Test("they chain, count, can be looped over and asked about")
    func uses() throws {
        #expect(try texts("{{ 各县 | 项数 }}个、{{ 地名 | 项数 }}个") == ["6个、0个"])
        #expect(try texts("{% for 县 in 各县 | 有名次(名次) | 降序(数) %}{{ 县.名 }}{{ 县.名次 }}{% endfor %}") == ["乙1丁1己3甲3戊5"])
        #expect(try texts("{% if 各县 | 无名次(名次) %}有{% endif %}{% if not (各县 | 前几名(名次, 3)) %}无{% endif %}。") == ["有。"])
        #expect(try texts("{% if (各县 | 前几名(名次, 1) | 项数) == (各县 | 有名次(名次) | 项数) %}并列{% else %}有先后{% endif %}") == ["有先后"])
        #expect(try texts("{{ (各县 | 降序(率))[0].名 }}") == ["乙"])
        #expect(try texts("{% for 数 in 各县 | 取(数) %}{{ 数 | 件 }}{% endfor %}") == ["3件9件0件9件1件4件"])
    }

    @Test("rates print, and are asked whether they are there and how large")
    func rates() throws {
        #expect(try texts("{{ 率 | 百分比 }}、{{ 率 | 百分比(0) }}、{{ 率 | 百分比(2) }}") == ["92.3%、92%、92.31%"])
        #expect(try texts("{% for 县 in 各县 %}{{ 县.率 | 百分比(1) }}{% endfor %}") == ["75%100%—100%50%75%"])
        #expect(try texts("{% for 县 in 各县 %}{% if 县.率 and 县.率 == 1 %}{{ 县.名 }}{% endif %}{% endfor %}") == ["乙丁"])
        #expect(try texts("{% for 县 in 各县 %}{% if 县.率 and 县.率 < 率 %}{{ 县.名 }}{% endif %}{% endfor %}") == ["甲戊己"])
        #expect(try texts("{% for 县 in 各县 %}{% if 县.率 and 0 < 县.率 %}{{ 县.名 }}{% endif %}{% endfor %}") == ["甲乙丁戊己"])
    }

    @Test("ranks print, are asked for, compare with numbers and make Chinese numerals and headings")
    func ranks() throws {
        #expect(try texts("{% for 县 in 各县 %}{% if 县.名次 and 县.名次 <= 3 %}{{ 县.名 }}第{{ 县.名次 | 中文数字 }}{% endif %}{% endfor %}")
            == ["甲第三乙第一丁第一己第三"])
        let document = try compile("{% for 县 in 各县 | 有名次(名次) %}\n{{ 县.名次 }}.{{ 县.名 }}\n{% endfor %}")
            .evaluate(DataFile.read(YAMLFile.parse(Self.data, file: "data.yaml"), schema: schema())).output
        #expect(document.body.paragraphs.map(\.level) == [.third, .third, .third, .third, .third])
        #expect(throws: StageFailure.self) { try texts("{{ 各县[2].名次 }}") }
    }

    @Test("what is wrong, at its place", arguments: [
        ("{{ 各县 | «降叙»(数) | 取(名) | 顿号 }}", Diagnostic.Code.unknownFilter),
        ("{{ 各县 | 降序(«数目») | 取(名) | 顿号 }}", .unknownMember),
        ("{{ 各县 | 降序(«名») | 取(名) | 顿号 }}", .wrongListField),
        ("{{ 各县 | 有名次(«数») | 取(名) | 顿号 }}", .wrongListField),
        ("{{ 各县 | 取(«别名») | 顿号 }}", .wrongListField),
        ("{{ 各县 | «前几名»() | 取(名) | 顿号 }}", .wrongArguments),
        ("{{ 各县 | 前几名(«名次») | 取(名) | 顿号 }}", .wrongArguments),
        ("{{ 各县 | 前几名(«名次», 0) | 取(名) | 顿号 }}", .wrongArguments),
        ("{{ 各县 | 降序(«\"数\"») | 取(名) | 顿号 }}", .wrongArguments),
        ("{{ 各县 | 项数(«数») }}", .wrongArguments),
        ("{{ 地名 | «降序»(数) }}", .wrongFilter),
        ("{{ 名称 | «项数» }}", .wrongFilter),
        ("{{ 各县 | 取(数) | «顿号» }}", .wrongFilter),
        ("{{ «各县 | 降序(数)» }}", .notPrintable),
        ("{{ «率» }}", .notPrintable),
        ("{{ 率 | «万元» }}", .wrongFilter),
        ("{{ 率 | 百分比(«5») }}", .wrongArguments),
        ("{% if «率 > 95» %}高{% endif %}", .notComparable),
        ("{% if «率 == 名称» %}高{% endif %}", .notComparable),
    ])
    func errors(_ body: String, _ code: Diagnostic.Code) throws {
        let marked = Marked(Fixture.front + body)
        let found = failures { () throws(StageFailure) in
            try compile(String(marked.text.dropFirst(Fixture.front.count)))
        }
        expect(found, [code], at: marked)
    }

    @Test("a misspelt field gets the nearest that will do")
    func hint() throws {
        let found = failures { () throws(StageFailure) in try compile("{{ 各县 | 降序(名词) | 项数 }}") }
        #expect(found.first?.hints.first?.chinese == "是不是“名次”？")
        let other = failures { () throws(StageFailure) in try compile("{{ 各县 | 降序(名) | 项数 }}") }
        #expect(other.first?.message.chinese == "“名”是文字，不能用过滤器“降序”")
        #expect(other.first?.hints.first?.chinese == "可以用的有：数、率、名次")
    }

    @Test("comparing with a rate that is none is an error at it")
    func noRate() throws {
        let marked = Marked(Fixture.front + "{% if «各县[2].率» < 1 %}低{% endif %}")
        let body = String(marked.text.dropFirst(Fixture.front.count))
        let values = try DataFile.read(YAMLFile.parse(Self.data, file: "data.yaml"), schema: schema())
        let template = try compile(body)
        expect(failures { () throws(StageFailure) in try template.evaluate(values) }, [.noRate], at: marked)
    }

    @Test("rounding that makes all of nearly all warns at its filter")
    func roundsToEnd() throws {
        let data = Self.data.replacing("率: 12/13", with: "率: 1999/2000")
        let found = try report("{{ 率 | 百分比(1) }}", data: data)
        #expect(found.output == ["99.9%"])
        #expect(found.warnings.map(\.code) == [.rateRoundsToEnd])
        #expect(found.warnings.first?.place?.description == "notice.gw:7:8")
        #expect(found.warnings.first?.notes.first?.place?.description == "data.yaml:3:4")
        #expect(try report("{{ 率 | 百分比(2) }}", data: data).warnings.isEmpty)
    }

    @Test("first and last agree with a naive ranking")
    func property() throws {
        var generator = SplitMix64(seed: 99)
        for _ in 0..<100 {
            let ranks = randomRanks(&generator)
            let records = ranks.enumerated().map { index, rank in
                Value(.record(Value.Record(["名": Value(.integer(index)), "次": rank.map { Value(.rank($0)) }].compactMapValues(\.self))))
            }
            let ranking = Ranking(records, by: "次")
            let count = Int.random(in: 1...5, using: &generator)
            let byRank = ranks.indices.filter { ranks[$0] != nil }.sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
            #expect(names(ranking.ranked) == byRank)
            #expect(names(ranking.unranked) == ranks.indices.filter { ranks[$0] == nil })
            // Naively: cut the sorted row, then take in whoever shares the rank at the cut.
            let cut = byRank.count > count ? ranks[byRank[count - 1]] : nil
            let first = cut.map { cut in byRank.filter { (ranks[$0] ?? 0) <= cut } } ?? byRank
            #expect(names(ranking.first(count)) == first)
            let tail = byRank.count > count ? ranks[byRank[byRank.count - count]] : nil
            let last = tail.map { tail in byRank.filter { (ranks[$0] ?? 0) >= tail } } ?? byRank
            #expect(names(ranking.last(count)) == last)
        }
    }

    /// Ranks as a ranking gives them: ties share one and the next is skipped.
    private func randomRanks(_ generator: inout SplitMix64) -> [Int?] {
        let scores = (0..<Int.random(in: 0...9, using: &generator)).map { _ in Int.random(in: 0...5, using: &generator) }
        return scores.map { score in score == 0 ? nil : 1 + scores.count { $0 > score } }
    }

    private func names(_ values: [Value]) -> [Int] {
        values.compactMap { if case .integer(let name) = $0.member("名")?.content { name } else { nil } }
    }
}
