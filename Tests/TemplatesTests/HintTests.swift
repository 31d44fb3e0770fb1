import Diagnostics
import Quantities
import Testing

@testable import Templates

/// What a clerk writes nearly right is told as it is written right.
@Suite("Hints are right to be copied") struct HintTests {
    private func hint(_ body: String) throws -> String {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.count == 1, "\(found.map(\.message.chinese))")
        return found.first?.hints.first?.chinese ?? ""
    }

    @Test("what is calculated takes brackets before a filter, what is named does not", arguments: [
        ("{{ 钱 * 2 }}", "写成 {{ (钱 * 2) | 元 }}、{{ (钱 * 2) | 万元 }}、{{ (钱 * 2) | 亿元 }}"), ("{{ 钱 }}", "写成 {{ 钱 | 元 }}、{{ 钱 | 万元 }}、{{ 钱 | 亿元 }}"),
        ("{{ (钱 * 2) }}", "写成 {{ (钱 * 2) | 元 }}、{{ (钱 * 2) | 万元 }}、{{ (钱 * 2) | 亿元 }}"), ("{{ (钱) * 2 }}", "写成 {{ ((钱) * 2) | 元 }}、{{ ((钱) * 2) | 万元 }}、{{ ((钱) * 2) | 亿元 }}"),
        ("{{ -人 }}", "写成 {{ (-人) | 人 }}、{{ (-人) | 万人 }}"), ("{{ (-人) }}", "写成 {{ (-人) | 人 }}、{{ (-人) | 万人 }}"),
        ("{{ 人 if 属实 else 人 }}", "写成 {{ (人 if 属实 else 人) | 人 }}、{{ (人 if 属实 else 人) | 万人 }}"),
        ("{{ 名称 ~ 人 }}", "写成 人 | 人、人 | 万人"), ("{{ 名称 ~ 人 * 2 }}", "写成 (人 * 2) | 人、(人 * 2) | 万人"),
    ])
    func brackets(body: String, expected: String) throws {
        #expect(try hint(body) == expected)
        // What it proposes can be compiled.
        for proposal in expected.dropFirst("写成 ".count).split(separator: "、") {
            let whole = proposal.hasPrefix("{{") ? String(proposal) : "{{ 名称 ~ \(proposal) }}"
            #expect(throws: Never.self, "\(whole)") { _ = try Fixture.compile(Fixture.front + whole) }
        }
    }

    @Test("a field stands after a dot, not in brackets", arguments: [("{{ 各县[0][\"名\"] }}", "写成“各县[0].名”"), ("{{ 机关[\"全称\"] }}", "写成“机关.全称”")])
    func fields(body: String, expected: String) throws {
        #expect(try hint(body) == expected)
        #expect(throws: Never.self) { _ = try Fixture.compile(Fixture.front + "{{ \(expected.dropFirst(3).dropLast()) }}") }
        let unknown = try Fixture.compileFailures(Fixture.front + body.replacing("\"]", with: "冲\"]"))
        #expect(unknown.map(\.code) == [.unknownMember], "\(body)")
        unknown.forEach { expectWords($0) }
    }

    @Test("a list of which one element is spoken of is declared as a list", arguments: ["{{ 各县[0] }}", "{{ 各县[0].名冲 }}", "{{ 各县[0][0] }}", "{{ 各县[0][\"名\"] }}", "{{ 各县 }}"])
    func declared(body: String) throws {
        let found = try Fixture.compileFailures(Fixture.front + body)
        #expect(found.count == 1 && found.first?.notes.map(\.message.chinese) == ["“各县”在这里声明为列表（每项是记录）"], "\(found.first?.notes.map(\.message.chinese) ?? [])")
    }

    @Test("a filter behind the last part of a calculation", arguments: [
        ("{{ 钱 + 钱 | 元 }}", "写成 (钱 + 钱) | 元"), ("{{ 日子 + 10 | 日期 }}", "写成 (日子 + 10) | 日期"), ("{{ 钱 * 2 | 万元(1) }}", "写成 (钱 * 2) | 万元(1)"),
        ("{{ 钱 / 人 | 元 }}", "写成 (钱 / 人) | 元"), ("{{ 案件 / 案件 | 百分比 }}", "写成 (案件 / 案件) | 百分比"),
    ])
    func bindsFirst(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("a macro that is named like data or like a filter, and a filter that is called like a macro", arguments: [
        ("{% macro 话(甲) %}{{ 甲 }}{% endmacro %}\n{{ 话(名称) }}{{ 话 }}", "“话”是宏，写成 {{ 话(甲) }}"),
        ("{% macro 话() %}话{% endmacro %}\n{{ 话() }}{{ 名称 | 话 }}", "“话”是宏，写成 {{ 话() }}"),
        ("{{ 顿号(地名) }}", "“顿号”是过滤器，写成 {{ 地名 | 顿号 }}"), ("{{ 列举(地名, 2) }}", "“列举”是过滤器，写成 {{ 地名 | 列举(2) }}"),
        ("{{ 元(钱 * 2) }}", "“元”是过滤器，写成 {{ (钱 * 2) | 元 }}"), ("{{ 没有(钱) }}", "在正文开头用 {% macro 没有(…) %} 定义它；过滤器写在“|”后面"),
    ])
    func calls(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("what is written as in Jinja, or in Chinese", arguments: [
        ("{{ 地名 | length }}", "写成“项数”"), ("{{ 备注 | default(\"无\") }}", "写成“缺省(\"无\")”"), ("{{ 地名 | join }}", "写成“顿号”"),
        ("{{ 序 % 2 }}", "标签的结尾写成“%}”；能不能整除，写成“甲 is 整除(2)”"), ("{% if 0 < 序 < 9 %}甲{% endif %}", "一次只比较一对，写成“0 < 甲 and 甲 < 9”"),
        ("{% if 属实 是 true %}甲{% endif %}", "写成“is”"), ("{% if 属实 且 属实 %}甲{% endif %}", "写成“and”"),
        ("{% if 属实 && 备注 %}甲{% endif %}", "写成“and”"), ("{% if ！属实 %}甲{% endif %}", "“不是”写成“not”，“不等于”写成“!=”"),
        ("{% if !属实 %}甲{% endif %}", "“不是”写成“not”，“不等于”写成“!=”"), ("{{ \"首\" if 属实 }}", "写成 {{ \"首\" if 属实 else \"\" }}"),
        ("{{ (1/3 + 1/3) | 百分比 }}", "比率不能相加减、相乘：先把件数、人数加起来再相除，如 (甲 + 乙) / (丙 + 丁)；一个整体的几份，写成 (1 + 1) / 3"),
        ("{{ 99999999999999999999 }}", "数太大了，最多 18 位"), ("{{ 备注 or \"无\" }}", "没有时要印别的字，写成“名称 | 缺省(\"无\")”"),
    ])
    func foreign(body: String, expected: String) throws { #expect(try hint(body) == expected) }

    @Test("in as it is called in Chinese")
    func membership() throws {
        let found = try Fixture.compileFailures(Fixture.front + "{% for 名 在 地名 %}\n{{ 名 }}\n{% endfor %}\n")
        #expect(found.contains { $0.hints.first?.chinese == "写成“in”" }, "\(found)")
    }

    @Test("a fault that only one call of a macro makes names the call; one that each makes is told once")
    func callsNamed() throws {
        let macro = "{% macro 话(数) %}共{{ 数 | 元 }}。{% endmacro %}\n"
        let found = try Fixture.compileFailures(Fixture.front + macro + "{{ 话(钱) }}\n{{ 话(人) }}\n{{ 话(名称) }}\n")
        #expect(found.count == 2, "\(found)")
        let notes = found.map { $0.notes.filter { $0.message.chinese == "在这里用到宏“话”" }.compactMap { $0.place?.position?.line } }
        let first = Fixture.front.split(separator: "\n", omittingEmptySubsequences: false).count
        #expect(notes == [[first + 2], [first + 3]])
        let always = "{% macro 话(数) %}共{{ 没有的 }}。{% endmacro %}\n{{ 话(钱) }}\n{{ 话(人) }}\n"
        #expect(try Fixture.compileFailures(Fixture.front + always).count == 1)
    }

    @Test("a filter without its stroke, and a fragment without its ending")
    func small() throws {
        #expect(try hint("{{ 日子 日期 }}") == "写成 {{ 日子 | 日期 }}")
        #expect(try hint("{{ 各县[0].钱 元 }}") == "写成 {{ 各县[0].钱 | 元 }}")
        #expect(try hint("{{ 日子 名称 }}") == "写法：{{ 名称 | 过滤器 }}、{% if 条件 %}、{% for 项 in 列表 %}")
        let fragments = Fragments(["清零情况.gw": SourceText(file: "清零情况.gw", text: "话。\n"), "案件.gw": SourceText(file: "案件.gw", text: "话。\n")])
        let found = failures { () throws(StageFailure) in
            try Template.compile(
                SourceText(file: "x.gw", text: Fixture.front + "{% include \"清零情况\" %}\n正文。"), schema: Schema([]), sheets: [], fragments: fragments)
        }
        #expect(found.first?.hints.first?.chinese == "是不是“清零情况.gw”？")
    }

    // MARK: What nobody asked for

    private func unguarded(_ body: String, front: String = Fixture.front) throws -> [String] {
        try Fixture.compile(front + body).unguarded.map { "\($0.text) \($0.line)" }
    }

    @Test("an output that the data may leave out is told, unless the template has asked", arguments: [
        ("{{ 备注 }}", ["备注 7"]), ("{% if 备注 %}{{ 备注 }}{% endif %}", []), ("{% if 备注 is 有值 %}{{ 备注 }}{% endif %}", []),
        ("{% if 备注 is not 有值 %}无{% else %}{{ 备注 }}{% endif %}", []), ("{% if not 备注 %}无{% else %}{{ 备注 }}{% endif %}", []),
        ("{% if 备注 and 属实 %}{{ 备注 }}{% endif %}", []), ("{% if 备注 or 属实 %}{{ 备注 }}{% endif %}", ["备注 7"]), ("{% if 属实 %}{{ 备注 }}{% endif %}", ["备注 7"]),
        ("{{ 备注 | 缺省(\"无\") }}", []), ("{{ 备注 if 备注 else \"无\" }}", []), ("{{ 名称 ~ 备注 }}", ["备注 7"]), ("{{ 改期 | 日期 }}", ["改期 7"]),
        ("{{ (改期 + 1) | 日期 }}", ["改期 7"]), ("{% for 县 in 各县 %}{{ 县.注 }}{% endfor %}", ["县.注 7"]), ("{% for 县 in 各县 if 县.注 %}{{ 县.注 }}{% endfor %}", []),
        ("{{ 各县[0].注 }}", ["各县[0].注 7"]), ("{{ 附言.文 }}", ["附言 7"]), ("{% if 附言 %}{{ 附言.文 }}{% endif %}", []), ("{{ 机关.简称 | 缺省(机关.全称) }}", []),
        ("{{ 名单 | 顿号 }}", ["名单 7"]), ("{% if 名单 %}{{ 名单 | 顿号 }}{% endif %}", []), ("{{ 名称 }}", []),
        ("{% macro 说(县) %}{{ 县.注 }}{% endmacro %}\n{{ 说(各县[0]) }}", ["县.注 7"]), ("{% set 话 = 备注 %}{{ 话 }}", ["话 7"]),
    ])
    func guarded(body: String, expected: [String]) throws { #expect(try unguarded(body) == expected, "\(body)") }

    @Test("the elements are looked at as well, each place once")
    func elements() throws {
        let front = Fixture.front.replacing("标题: 通知", with: "标题: {{ 备注 }}")
        #expect(try unguarded("{% for 县 in 各县 %}{{ 备注 }}{% endfor %}", front: front) == ["备注 3", "备注 7"])
    }

    // MARK: Several names in one text

    private func evaluated(_ element: String, _ name: String) throws -> [Diagnostic] {
        let front = Fixture.front.replacing(element == "署名" ? "署名: 某市某办公室" : "标题: 通知", with: element == "署名" ? "署名: {{ 名称 }}" : "签发人: {{ 名称 }}\n标题: 通知")
        let template = try Fixture.compile(front + "正文。")
        var record = try Fixture.record()
        record["名称"] = Value(.text(name), origin: Place(file: "data.yaml"))
        return failures { () throws(StageFailure) in try template.evaluate(record) }
    }

    @Test("several persons in a line are parted by 、 or stand in a list", arguments: [
        ("周以宁", true), ("周以宁、李四", true), ("张　三", true), ("张 三、李　四", true), ("周以宁，李四", false), ("周以宁,李四", false), ("周以宁 李四", false),
        ("周以宁　李四光", false), ("周以宁；李四", false), ("周以宁/李四", false), ("周以宁、李四，王五", false),
    ])
    func signers(name: String, isFine: Bool) throws {
        let found = try evaluated("签发人", name)
        #expect(found.map(\.code) == (isFine ? [] : [.signersInOneLine]))
        #expect(isFine || found.first?.notes.first?.place?.file == "data.yaml")
    }

    @Test("several organs are a list: each has a name and a seal of its own", arguments: [
        ("某市财政局", true), ("某县（市、区）工作领导小组办公室", true), ("城市建设、管理办公室", true), ("某市财政局、某市审计局", false), ("某市财政局 某市审计局", false),
        ("某市财政局，某市人民政府办公室", false),
    ])
    func organs(name: String, isFine: Bool) throws {
        #expect(try evaluated("署名", name).map(\.code) == (isFine ? [] : [.organsInOneLine]))
    }
}
