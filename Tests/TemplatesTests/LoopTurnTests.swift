import Diagnostics
import Quantities
import TestSupport
import Testing

@testable import Templates

/// What `loop` has, and lists that are chosen by what is in another.
@Suite("Turns of loops") struct LoopTurnTests {
    private typealias Pack = ConditionFixture

    @Test("each member, on each turn", arguments: [
        ("index", "123"), ("index0", "012"), ("revindex", "321"), ("revindex0", "210"), ("length", "333"),
    ])
    func numbers(_ member: String, _ printed: String) throws {
        #expect(try Pack.texts("{% for 县 in 各县 %}{{ loop.\(member) }}{% endfor %}") == [printed])
    }

    @Test("the first and the last, asked, denied and of an outer loop", arguments: [
        ("{% for 县 in 各县 %}{% if loop.first %}首{% endif %}{{ 县.名 }}{% if loop.last %}尾{% endif %}{% endfor %}", "首甲县乙县丙县尾"),
        ("{% for 县 in 各县 %}{% if not loop.last %}{{ 县.名 }}、{% else %}{{ 县.名 }}。{% endif %}{% endfor %}", "甲县、乙县、丙县。"),
        ("{% for 县 in 各县 if 县.查实 > 0 %}{{ loop.index }}/{{ loop.length }}{{ 县.名 }}{% endfor %}", "1/2甲县2/2乙县"),
        ("{% for 县 in 各县 %}{{ loop.index }}{% for 项 in 各县 if 项.名 == 县.名 %}{{ loop.index }}{{ 项.名 }}{% endfor %}{% endfor %}", "11甲县21乙县31丙县"),
        ("{% for 县 in 各县 %}{% set 序 = loop.index %}{% for 项 in 各县 %}{{ 序 }}{{ loop.index }}{% if not loop.last %}、{% endif %}{% endfor %}；{% endfor %}", "11、12、13；21、22、23；31、32、33；"),
        ("{% for 县 in 各县 %}{{ loop.index + 1 }}{% endfor %}", "234"),
    ])
    func turns(_ body: String, _ printed: String) throws { #expect(try Pack.texts(body) == [printed]) }

    @Test("a macro is given it whole")
    func macro() throws {
        let body = "{% macro 说(轮) %}{{ 轮.index }}/{{ 轮.length }}{% if 轮.last %}完{% endif %}{% endmacro %}\n{% for 县 in 各县 %}{{ 说(loop) }}{% endfor %}"
        #expect(try Pack.texts(body) == ["1/32/33/3完"])
    }

    @Test("the record has all members that a turn has")
    func record() throws {
        let turn = LoopTurn(index: 1, count: 3)
        guard case .record(let record) = turn.record.content else { return #expect(Bool(false), "no record") }
        #expect(record.names == ["first", "index", "index0", "last", "length", "revindex", "revindex0"])
        for name in record.names { #expect(record[name]?.content == turn.member(name)) }
        #expect(turn.member("名") == nil && turn.member("") == nil)
        #expect(LoopTurn(index: 0, count: 1).member("first") == .boolean(true) && LoopTurn(index: 0, count: 1).member("last") == .boolean(true))
    }

    @Test("elements that stand in a list, in their own order, however often they do", arguments: [
        ("{% for 县 in 各县 if 县.名 in [\"丙县\", \"甲县\", \"丙县\"] %}{{ 县.名 }}{% endfor %}。", "甲县丙县。"),
        ("{% for 县 in 各县 if 县.名 in (各县 | 取(名)) %}{{ 县.名 }}{% endfor %}。", "甲县乙县丙县。"),
        ("甲{% for 县 in 各县 if 县.名 in [\"丁县\"] %}{{ 县.名 }}{% else %}没有{% endfor %}。", "甲没有。"),
        ("甲{% for 县 in 各县 if 县.名 in \"甲县和乙县\" %}{{ 县.名 }}{% endfor %}。", "甲甲县乙县。"),
        ("甲{% for 县 in 各县 if 县.名 not in [\"甲县\"] %}{{ 县.名 }}{% endfor %}。", "甲乙县丙县。"),
        ("甲{% for 县 in 各县 if 县.查实 in (各县 | 取(未结)) %}{{ 县.名 }}{% endfor %}。", "甲丙县。"),
    ])
    func members(_ body: String, _ printed: String) throws { #expect(try Pack.texts(body) == [printed]) }

    @Test("texts of values as a set; with anything else among them there is none")
    func sets() {
        #expect(Set<ExactText>(texts: [Value(.text("甲")), Value(.text("乙")), Value(.text("甲"))]) == [ExactText("甲"), ExactText("乙")])
        #expect(Set<ExactText>(texts: [Value(.text("甲")), Value(.integer(1))]) == nil)
        #expect(Set<ExactText>(texts: []) == [])
        let record = Value(.record(Value.Record(["名": Value(.text("甲")), "数": Value(.integer(1))])))
        #expect(record.text(of: ExactText("名")) == ExactText("甲") && record.text(of: ExactText("数")) == nil && record.text(of: ExactText("无")) == nil)
        #expect(Value(.integer(1)).text(of: ExactText("名")) == nil)
    }

    @Test("a filter is known by its name when it is read")
    func filters() {
        #expect(FilterCall(name: "日期", nameSpan: 0..<1, arguments: []).filter == .date(.full))
        #expect(FilterCall(name: "没有", nameSpan: 0..<1, arguments: []).filter == nil)
    }
}
