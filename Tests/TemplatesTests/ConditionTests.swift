import Diagnostics
import OfficialDocument
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("Named conditions and guarded words") struct ConditionTests {
    private typealias Pack = ConditionFixture

    // MARK: Conditions

    @Test("a condition is asked of any record that has its fields, or of the document's data")
    func asked() throws {
        #expect(try Pack.texts("{% if 甲类 is 已清零 %}甲{% endif %}{% if 乙类 is not 已清零 %}乙{% endif %}。") == ["甲乙。"])
        #expect(try Pack.texts("{% for 县 in 各县 if 县 is 已清零 %}{{ 县.名 }}、{% endfor %}完。") == ["甲县、完。"])
        #expect(try Pack.texts("{{ \"是\" if 短名 else \"不是\" }}，{{ \"是\" if not 短名 else \"不是\" }}。") == ["是，不是。"])
        #expect(try Pack.texts("{% if 短名 and 甲类 is 已清零 and 乙类 is 已清零 %}甲{% else %}乙{% endif %}。") == ["乙。"])
    }

    @Test("nothing counted is not cleared")
    func nothing() throws {
        #expect(try Pack.texts("{{ \"清\" if 各县[2] is 已清零 else \"没有案件\" }}。") == ["没有案件。"])
    }

    @Test("within a condition names mean the record's fields, whatever is called so around it")
    func scope() throws {
        let body = "{% for 查 in 各县 %}{% set 未 = 查.未结 %}{{ 未 | 件 }}{{ \"清\" if 查 is 已清零 else \"欠\" }}，{% endfor %}完。"
        #expect(try Pack.texts(body) == ["0件清，1件欠，0件欠，完。"])
        #expect(try Pack.texts("{% macro 话(类) %}{{ \"清\" if 类 is 已清零 else \"欠\" }}{% endmacro %}\n{{ 话(甲类) }}{{ 话(乙类) }}。") == ["清欠。"])
    }

    @Test("what a condition asks is an input of the template")
    func uses() throws {
        #expect(try Pack.template("{% if 短名 %}甲{% endif %}乙").uses.fields == ["名称"])
        #expect(try Pack.template("{% if 甲类 is 已清零 %}甲{% endif %}乙").uses.fields == ["甲类"])
    }

    @Test("a condition is as narrow as its fields")
    func classes() throws {
        let body = Marked("{% if «内情» is 已清零 %}甲{% endif %}乙")
        let found = try Pack.compileFailures(body.text)
        #expect(found.map(\.code) == [.aboveCeiling])
        #expect(try Pack.compileFailures(body.text, ceiling: .internal) == [])
        let open = Pack.fields.replacing("  内情:\n    类型: 记录\n    类别: 内部", with: "  内情:\n    类型: 记录\n    类别: 公开")
        let narrow = try Pack.compileFailures(body.text, Pack.schema(open))
        #expect(narrow.map(\.code) == [.aboveCeiling])
        #expect(narrow.first?.message.chinese == "“已清零”的类别是内部，这个模板的知悉范围是公开")
    }

    @Test("an unknown condition, and one that does not fit", arguments: [
        ("{% if 甲类 is «已清» %}甲{% endif %}乙", Diagnostic.Code.unknownTest, "没有条件“已清”可问"),
        ("{% if «地方 is 已清零» %}甲{% endif %}乙", .conditionDoesNotFit, "条件“已清零”问不了“地方”：没有叫“查实”的数据"),
        ("{% if «已清零» %}甲{% endif %}乙", .conditionDoesNotFit, "条件“已清零”不能单独问：没有叫“查实”的数据"),
        ("{% if «名称» is 已清零 %}甲{% endif %}乙", .wrongType, "这里要记录（条件“已清零”问的是它的字段），“名称”却是文字"),
        ("{% set «短名» = 期限 %}{{ 短名 }}", .nameIsTaken, "“短名”已经是别的数据的名称"),
    ])
    func wrong(_ body: String, _ code: Diagnostic.Code, _ message: String) throws {
        let marked = Marked(Fixture.front + "知悉\n" + body)
        // The fixture has one line more in its front matter.
        let found = try Pack.compileFailures(Marked(body).text)
        let codes = found.map(\.code)
        #expect(codes.first == code && found.first?.message.chinese == message, "\(found.map(\.message.chinese))")
        #expect(found.first?.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } == marked.places.first)
        found.forEach { expectWords($0) }
        if code == .conditionDoesNotFit {
            // The note points into fields.yaml, at the name that is missing.
            let note = try #require(found.first?.notes.first?.place)
            #expect(note.file == "fields.yaml" && note.position?.length == 2 && note.position?.excerpt?.contains("查实 > 0") == true)
        }
    }

    // MARK: Guarded words

    @Test("a guarded word needs its condition, by whatever statement", arguments: [
        "{% if 甲类 is 已清零 %}实现清零{% endif %}。",
        "{% if 甲类 is 已清零 and 期限 > 3 %}实现清零{% else %}尚余{{ 甲类.未结 | 件 }}{% endif %}。",
        "{% if 甲类 is not 已清零 %}尚余{{ 甲类.未结 | 件 }}{% else %}实现清零{% endif %}。",
        "{% if not (甲类 is not 已清零) %}实现清零{% endif %}。",
        "{% if not 短名 or 甲类 is not 已清零 %}未了{% else %}首次清零{% endif %}。",
        "{{ \"实现清零\" if 甲类 is 已清零 else \"没有\" }}。",
        "{{ \"没有\" if 甲类 is not 已清零 else \"实现清零\" }}。",
        "{{ \"实现清零\" | 须(甲类 is 已清零) }}。",
        "{% for 县 in 各县 if 县 is 已清零 %}{{ 县.名 }}清零、{% endfor %}完。",
        "{% if 短名 %}首次{% endif %}。",
        "{% if 甲类 is 已清零 %}{% for 县 in 各县 %}首次、{% endfor %}{% endif %}完。",
        "动态清零和清零行动不算。",
    ])
    func allowed(_ body: String) throws { #expect(try Pack.compileFailures(body) == []) }

    @Test("a guarded word without its condition is an error at the word", arguments: [
        "已经«清零»，开展清零行动。",
        "{% if 甲类.未结 == 0 %}实现«清零»{% endif %}。",
        "{% if 甲类 is not 已清零 %}实现«清零»{% endif %}。",
        "{% if 甲类 is 已清零 %}甲{% else %}«清零»{% endif %}。",
        "{% if 甲类 is 已清零 or 短名 %}«清零»{% endif %}。",
        "{% if 甲类 is 已清零 %}甲{% endif %}«清零»。",
        "{% for 县 in 各县 if 县 is not 已清零 %}«清零»{% endfor %}。",
        "{{ \"实现«清零»\" if 短名 else \"没有\" }}。",
        "{{ \"实现«清零»\" | 须(短名) }}。",
        "{{ \"实现«清零»\" ~ 名称 }}。",
        "{{ 备注 | 缺省(\"«清零»\") }}。",
        "{% macro 话() %}«清零»{% endmacro %}\n{% if 甲类 is 已清零 %}{{ 话() }}{% endif %}甲",
        "«甲［注：已经清零］。»",
    ])
    func refused(_ body: String) throws {
        let found = try Pack.compileFailures(Marked(body).text)
        let expected = Marked(Fixture.front + "知悉\n" + body).places
        #expect(found.map { $0.place?.position.map { "\($0.line):\($0.column)+\($0.length)" } } == expected)
        #expect(found.allSatisfy { $0.code == .guardedWord })
    }

    @Test("the title is held to it as well")
    func title() throws {
        let schema = try Pack.schema()
        let text = Fixture.front.replacing("标题: 通知", with: "标题: 关于实现清零的通知") + "甲\n"
        let found = failures { () throws(StageFailure) in
            try Template.compile(SourceText(file: "notice.gw", text: text), schema: schema, sheets: [])
        }
        #expect(found.map(\.code) == [.guardedWord])
        #expect(found.first?.message.chinese == "“清零”要在条件“已清零”成立的地方才能写")
        #expect(found.first?.message.english == "'清零' may be said only where '已清零' holds")
        #expect(found.first?.notes.first?.place?.file == "fields.yaml")
    }

    @Test("a word without a condition is never said")
    func forbidden() throws {
        let schema = try Pack.schema(Pack.fields + "\n  最: {当: [], 除外: [最后]}\n")
        let found = try Pack.compileFailures("最后，这是最大的案件。", schema)
        #expect(found.map(\.message.chinese) == ["“最”不能写：没有条件能证明它"] && found.first?.place?.position?.column == 6)
        #expect(found.first?.message.english == "'最' is not to be said: no condition can prove it")
        found.forEach { expectWords($0) }
        #expect(try Pack.compileFailures("{% if 甲类 is 已清零 %}最大{% endif %}。", schema).map(\.code) == [.guardedWord])
    }

    @Test("須: the text, or an error that quotes text and condition")
    func required() throws {
        #expect(try Pack.texts("{{ \"实现清零\" | 须(甲类 is 已清零) }}。") == ["实现清零。"])
        let found = try Pack.fillFailures("{{ \"实现清零\" | 须(乙类 is 已清零) }}。")
        #expect(found.map(\.code) == [.conditionFails])
        #expect(found.first?.message.chinese == "“乙类 is 已清零”不成立，不能说“实现清零”")
        found.forEach { expectWords($0) }
        #expect(try Pack.compileFailures("{{ \"甲\" | 须 }}").map(\.code) == [.wrongArguments])
        #expect(try Pack.compileFailures("{{ \"甲\" | 须(期限) }}").map(\.code) == [.notACondition])
        #expect(try Pack.compileFailures("{{ 期限 | 须(短名) }}").map(\.code) == [.wrongFilter])
    }

    // MARK: fields.yaml

    @Test("what can be wrong in the declarations", arguments: [
        ("条件:\n  甲: 名称 =«=\n", Diagnostic.Code.unexpectedToken),
        ("条件:\n  甲: «\"名称 == \\\"乙\\\"\"»\n", .conditionNotOnOneLine),
        ("条件:\n  «名称»: 名称 == 名称\n", .nameIsTaken),
        ("条件:\n  «整除»: 名称 == 名称\n", .nameIsTaken),
        ("条件:\n  «甲 乙»: 名称 == 名称\n", .notAName),
        ("慎用词:\n  清零: {当: [«已清»]}\n", .unknownCondition),
        ("条件:\n  甲: 名称 == 名称\n慎用词:\n  清零: {当: 甲, 除外: [«清除»]}\n", .harmlessWithoutWord),
        ("慎用词:\n  清零: «{»除外: [清零行动]}\n", .missingKey),
    ])
    func declarations(_ text: String, _ code: Diagnostic.Code) {
        let head = "字段:\n  名称: {类型: 文字, 类别: 公开}\n"
        let found = Pack.schemaFailures(head + Marked(text).text)
        #expect(found.map(\.code) == [code], "\(found.map(\.message.chinese))")
        let line = Marked(head + text).places.first?.split(separator: ":").first
        #expect(found.first?.place?.position.map { "\($0.line)" } == line.map(String.init) || code == .unexpectedToken)
        found.forEach { expectWords($0) }
    }

    @Test("a condition may be quoted as YAML wants it, and points to itself")
    func quoted() throws {
        let text = "字段:\n  名称: {类型: 文字, 类别: 公开}\n条件:\n  甲: '名称 == \"乙\"'\n  丙: {式: \"名称 != '乙'\", 含义: 不是乙}\n"
        let schema = try Pack.schema(text)
        #expect(schema.conditions["甲"]?.place.position?.column == 7)
        #expect(schema.conditions["丙"]?.meaning == "不是乙")
        let found = Pack.schemaFailures("字段:\n  名称: {类型: 文字, 类别: 公开}\n条件:\n  甲: '名称 | | 乙'\n")
        #expect(found.map(\.code) == [.unexpectedToken] && found.first?.place?.position?.line == 4)
        #expect(found.first?.place?.position?.column == 12)
    }

    // MARK: What is never used

    @Test("parts that no data reach", arguments: [
        "{% if 短名 %}甲{% «elif» 短名 %}乙{% endif %}丙",
        "{% if 短名 %}{% if not 短名 %}甲{% endif %}{% endif %}丙",
        "{% if 短名 %}{% if 短名 %}甲{% else %}乙{% endif %}{% endif %}丙",
        "{% if 名称 == \"甲\" %}甲{% elif 名称 == \"甲\" %}乙{% endif %}丙",
        "{% if 名称 == \"甲\" %}{% if 名称 == \"乙\" %}甲{% endif %}{% endif %}丙",
        "{% if 期限 > 3 %}甲{% elif 期限 <= 3 %}乙{% else %}丙{% endif %}丁",
        "{% if true %}甲{% else %}乙{% endif %}丙",
        "{% for 县 in 各县 if false %}甲{% endfor %}丙",
        "{{ \"甲\" if 短名 and not 短名 else \"乙\" }}",
        "{% if 备注 is 有值 %}{{ \"甲\" if 备注 is 有值 else \"乙\" }}{% endif %}丙",
        "{% if 短名 %}\n{% for 县 in 各县 if not 短名 %}\n甲\n{% endfor %}\n{% endif %}\n丙",
    ])
    func unreachable(_ body: String) throws {
        let template = try Pack.template(Marked(body).text)
        #expect(template.warnings.map(\.code) == [.unreachablePart], "\(template.warnings.map(\.message.chinese))")
        #expect(template.warnings.allSatisfy { $0.severity == .warning })
        template.warnings.forEach { expectWords($0) }
    }

    @Test("parts that some data reach", arguments: [
        "{% if 短名 %}甲{% elif 期限 > 1 %}乙{% else %}丙{% endif %}",
        "{% if 短名 %}甲{% endif %}{% if 短名 %}乙{% endif %}丙",
        "{% for 县 in 各县 %}{% if 县 is 已清零 %}甲{% endif %}{% endfor %}{% for 县 in 各县 %}{% if 县 is not 已清零 %}乙{% endif %}{% endfor %}丙",
        "{% if 名称 == \"甲\" %}甲{% elif 名称 == \"乙\" %}乙{% else %}丙{% endif %}",
        "{% if 短名 or 期限 > 1 %}{% if 短名 %}甲{% else %}乙{% endif %}{% endif %}丙",
        "{% if 期限 > 3 %}甲{% elif 期限 > 2 %}乙{% endif %}丙",
        "{% macro 话(类) %}{% if 类 is 已清零 %}清{% else %}欠{% endif %}{% endmacro %}\n{% if 甲类 is 已清零 %}{{ 话(乙类) }}{% endif %}丙",
    ])
    func reachable(_ body: String) throws { #expect(try Pack.template(body).warnings == []) }

    @Test("names and macros that nothing uses; once, however often a macro is called")
    func unused() throws {
        let template = try Pack.template("{% macro 甲() %}子{% endmacro %}\n{% set 乙 = 期限 %}{% set 丙 = 期限 %}{{ 丙 }}\n")
        #expect(template.warnings.map(\.message.chinese) == ["宏“甲”没有用到", "“乙”起了名，没有用到"])
        #expect(template.warnings.allSatisfy { $0.code == .unusedName })
        let twice = try Pack.template("{% macro 甲() %}{% if true %}子{% else %}丑{% endif %}{% endmacro %}\n{{ 甲() }}\n{{ 甲() }}\n")
        #expect(twice.warnings.map(\.code) == [.unreachablePart])
    }
}

@Suite("Where a pack's values are written") struct FieldHomeTests {
    @Test("a field that is written in the form has the value of its parameter there, and none that does not fit")
    func formFields() throws {
        func given(_ type: String, _ content: Value.Content) throws -> Value.Content? {
            let text = "字段:\n  甲: {类型: \(type), 类别: 公开, 填在: form.yaml}\n"
            let schema = try Schema.read(YAMLFile.parse(text, file: "fields.yaml")).given(Value.Record(["甲": Value(content)]))
            return schema.constants["甲"]?.content
        }
        let day = try #require(CivilDate(iso: "2020-12-31"))
        #expect(try given("日期", .text("2020-12-31")) == .date(day))
        #expect(try given("文字", .text("市级")) == .text("市级"))
        #expect(try given("整数", .integer(3)) == .integer(3))
        #expect(try given("金额", .integer(800_000)) == .quantity(Quantity(800_000, .money)))
        for (type, content) in [("日期", Value.Content.text("2020-02-30")), ("日期", .integer(3)), ("文字", .integer(3)), ("是否", .integer(1)), ("列表, 元素: {类型: 文字}", .text("甲"))] {
            #expect(throws: StageFailure.self, "\(type)") { _ = try given(type, content) }
        }
        let found = failures { () throws(StageFailure) in
            _ = try Schema.read(YAMLFile.parse("字段:\n  甲: {类型: 日期, 类别: 公开, 填在: form.yaml}\n", file: "fields.yaml")).given(Value.Record())
        }
        #expect(found.map(\.code) == [.wrongHome] && found.first?.place?.position?.line == 2)
    }

    @Test("fields of the office's file are known, and a wrong 填在 is told")
    func homes() throws {
        let schema = try ConditionFixture.schema("字段:\n  甲: {类型: 文字, 类别: 公开, 填在: office.yaml}\n  乙: {类型: 文字, 类别: 公开}\n")
        #expect(schema.officeFields == ["甲"])
        let found = ConditionFixture.schemaFailures("字段:\n  甲: {类型: 文字, 类别: 公开, 填在: 别处}\n")
        #expect(found.map(\.code) == [.wrongHome] && found.first?.message.chinese == "“甲”的“填在”写得不对")
        found.forEach { expectWords($0) }
    }

    @Test("a name is known in one place: constants, conditions and fields do not hide each other")
    func names() throws {
        let schema = try ConditionFixture.schema()
        #expect(schema.constants.names == ["列入依据"] && schema.constantPlaces.keys.sorted() == ["列入依据"])
        #expect(schema.conditions.keys.sorted() == ["已清零", "短名"] && schema.guardedWords.map(\.word) == ["清零", "首次"])
        #expect(schema.guardedWords.first?.positions(in: "动态清零，清零，清零行动，清零清零").count == 3)
        #expect(schema.guardedWords.first?.positions(in: "").isEmpty == true)
    }
}
