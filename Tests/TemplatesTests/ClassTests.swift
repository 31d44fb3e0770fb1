import Diagnostics
import Quantities
import Testing

@testable import Templates

@Suite("Who may read what")
struct ClassTests {
    /// Every way of expressions and statements to a field that is secret.
    @Test("no path leads a public template to a secret field", arguments: [
        "{{ «密» }}",
        "{{ 机关.«暗号» }}",
        "{{ 机关.«暗室».门 }}",
        "{{ «密记录».甲 }}",
        "{{ «密单»[0] }}",
        "{{ «密单» | 顿号 }}",
        "{{ «密单» | 项数 }}",
        "{{ «密钱» | 万元 }}",
        "{{ «密率» | 百分比(1) }}",
        "{{ «密日» | 日期 }}",
        "{{ «密号» | 中文数字 }}",
        "{{ 地名[«密号»] }}",
        "{{ 各县[0].«暗名» }}",
        "{{ 各县[«密号»].名 }}",
        "{% for 人 in «密单» %}{{ 人 }}{% endfor %}",
        "{% for 人 in 机关.«暗单» %}{{ 人 }}{% endfor %}",
        "{% for 县 in 各县 %}{{ 县.«暗名» }}{% endfor %}",
        "{% for 县 in 各县 %}{% for 乙 in 各县 %}{{ 县.名 }}{{ 乙.«暗名» }}{% endfor %}{% endfor %}",
        "{% for 县 in 各县 %}{% if 县.«暗数» > 0 %}有{% endif %}{% endfor %}",
        "{% for 县 in 各县 | 降序(«暗数») %}{{ 县.名 }}{% endfor %}",
        "{% for 县 in 各县 | 升序(«暗率») %}{{ 县.名 }}{% endfor %}",
        "{% for 县 in 各县 | 前几名(«暗次», 1) %}{{ 县.名 }}{% endfor %}",
        "{{ 各县 | 有名次(«暗次») | 取(名) | 顿号 }}",
        "{{ 各县 | 无名次(«暗次») | 项数 }}",
        "{{ 各县 | 后几名(«暗次», 2) | 取(名) | 顿号 }}",
        "{{ 各县 | 取(«暗名») | 顿号 }}",
        "{{ (各县 | 降序(«暗数»))[0].名 }}",
        "{% if «密» == \"甲\" %}甲{% else %}乙{% endif %}",
        "{% if 名称 == «密» %}甲{% endif %}",
        "{% if «密钱» > 0 %}甲{% endif %}",
        "{% if «密缺» %}甲{% endif %}",
        "{% if not «密否» %}甲{% endif %}",
        "{% if «密率» %}甲{% endif %}",
        "{% if 名称 == \"甲\" and «密否» %}甲{% endif %}",
        "{% if 名称 == \"甲\" or not «密缺» %}甲{% endif %}",
        "{% if «密单» %}甲{% endif %}",
        "{% if 名称 == \"甲\" %}甲{% elif «密否» %}乙{% endif %}",
        "{% if (各县 | 无名次(«暗次»)) %}甲{% endif %}",
        "{% if 各县 | 有名次(«暗次») | 项数 > 0 %}甲{% endif %}",
        "一、关于{{ «密» }}",
        "正文\n{% if «密否» %}\n整段\n{% endif %}",
        "{% for 人 in «密单» %}\n整段\n{% endfor %}",
    ])
    func secretPath(_ body: String) throws {
        let marked = Marked(ClassFixture.template(nil, body))
        expect(try ClassFixture.failuresOf(marked.text), [.aboveCeiling], at: marked)
        // Written out, 公开 is the same.
        let open = Marked(ClassFixture.template("公开", body))
        expect(try ClassFixture.failuresOf(open.text), [.aboveCeiling], at: open)
        // No ceiling reaches as far as a secret.
        let inner = Marked(ClassFixture.template("内部", body))
        expect(try ClassFixture.failuresOf(inner.text), [.aboveCeiling], at: inner)
    }

    @Test("nor do the elements and the attachments, which also go into the file's properties")
    func elements() throws {
        for text in [
            ClassFixture.template(nil, "正文", title: "关于{{ «密» }}的通知"),
            ClassFixture.template(nil, "正文", attachments: "附件:\n- {{ «密» }}\n"),
            ClassFixture.template(nil, "正文", attachments: "附件:\n- {% if «密否» %}名册{% endif %}\n"),
            ClassFixture.template(nil, "正文", attachments: "发文字号: {{ «密号» }}号\n"),
            ClassFixture.template(nil, "正文", attachments: "主送: {{ «密单» | 顿号 }}\n"),
            ClassFixture.template(nil, "正文", attachments: "附注: {{ «密» }}\n"),
            ClassFixture.template(nil, "正文", attachments: "印发机关: {{ «密» }}\n印发日期: {{ «密日» }}\n"),
        ] {
            let marked = Marked(text)
            expect(
                try ClassFixture.failuresOf(marked.text), marked.places.map { _ in .aboveCeiling }, at: marked)
        }
    }

    @Test("nor does a table, in the text or as an attachment")
    func tables() throws {
        for text in [
            ClassFixture.template(nil, "正文\n{% table «暗表» %}"),
            ClassFixture.template(nil, "正文\n{% if 地名 %}\n{% table «暗表» %}\n{% endif %}"),
            ClassFixture.template(nil, "正文", attachments: "附件:\n- 表 {% table «暗表» %}\n"),
            ClassFixture.template("党政", "正文\n{% table «内表» %}"),
        ] {
            let marked = Marked(text)
            let found = try ClassFixture.failuresOf(marked.text)
            expect(found, [.tableAboveCeiling], at: marked)
        }
        #expect(try ClassFixture.failuresOf(ClassFixture.template(nil, "正文\n{% table 明表 %}")).isEmpty)
        #expect(try ClassFixture.failuresOf(ClassFixture.template("内部", "正文\n{% table 内表 %}")).isEmpty)
    }

    @Test("a ceiling lets through what is as wide or wider, and nothing narrower", arguments: FieldClass.allCases)
    func matrix(_ ceiling: FieldClass) throws {
        guard ceiling != .secret else { return }
        let fields: [(String, FieldClass)] = [("名称", .public), ("党内", .party), ("内情", .internal), ("密", .secret)]
        for (name, fieldClass) in fields {
            let found = try ClassFixture.failuresOf(ClassFixture.template(ceiling.rawValue, "{{ \(name) }}"))
            #expect(found.map(\.code) == (fieldClass > ceiling ? [.aboveCeiling] : []), "\(name) \(ceiling)")
        }
    }

    @Test("the error names the field, its class, where it is declared, and the ceiling with its place")
    func words() throws {
        let found = try #require(try ClassFixture.failuresOf(ClassFixture.template("公开", "{{ 机关.电话 }}")).first)
        #expect(found.message.chinese == "“电话”的类别是党政，这个模板的知悉范围是公开")
        #expect(found.message.english == "'电话' is for party and government organs (党政), but this template is for everybody (公开)")
        #expect(found.notes.map(\.message.chinese) == ["“电话”在这里声明", "模板的知悉范围写在这里"])
        #expect(found.notes.map { $0.place?.description } == ["fields.yaml:20:7", "x.gw:6:7"])
        #expect(found.hints.first?.chinese == "从模板里删去；确实不对外的文件，在 --- 之间写“知悉范围: 党政”")
        let table = try #require(try ClassFixture.failuresOf(ClassFixture.template(nil, "文\n{% table 暗表 %}")).first)
        #expect(table.message.chinese == "表“暗表”用到“暗数”，类别是秘密，这个模板的知悉范围是公开")
        #expect(table.notes.map(\.message.chinese) == ["模板没有写知悉范围，就是公开"])
        #expect(table.hints.first?.chinese.hasPrefix("秘密的内容不进文件") == true)
    }

    @Test("a record above the ceiling is reported once, not once more for each of its fields")
    func once() throws {
        let marked = Marked(ClassFixture.template(nil, "{{ «密记录».甲 }}{% for 人 in «密单» %}{{ 人 }}、{{ 人 }}{% endfor %}"))
        expect(try ClassFixture.failuresOf(marked.text), [.aboveCeiling, .aboveCeiling], at: marked)
    }

    @Test("what is not public does not become so by being declared in a public record or list")
    func defaultDeny() throws {
        let schema = try ClassFixture.schema()
        guard case .record(let organ) = schema.fields["机关"]?.type else {
            Issue.record("机关 is a record")
            return
        }
        #expect(organ["暗号"]?.fieldClass == .secret && organ["全称"]?.fieldClass == .public)
    }

    @Test("a circle that there is not", arguments: ["«内»", "«秘密»", "«{{ 名称 }}»", "«公开、党政»"])
    func unknownCeiling(_ value: String) throws {
        // What follows is not reported as well: which circle was meant is not known.
        let marked = Marked(ClassFixture.template(value, "{{ 党内 }}{{ 内情 }}"))
        expect(try ClassFixture.failuresOf(marked.text), [.unknownCeiling], at: marked)
    }
}
