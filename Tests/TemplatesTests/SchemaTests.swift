import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("fields.yaml")
struct SchemaTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [Diagnostic.Code]

        init(_ text: String, _ codes: Diagnostic.Code...) {
            self.text = text
            self.codes = codes
        }

        var testDescription: String { text }
    }

    @Test("declares names with type, class, meaning and place")
    func reading() throws {
        let schema = try Fixture.schema()
        #expect(schema.fields.fields.map(\.name).prefix(4) == ["机关", "名称", "备注", "日子"])
        let organ = try #require(schema.fields["机关"])
        #expect(organ.meaning == "发文机关" && organ.fieldClass == .public && !organ.isOptional)
        #expect(organ.place?.description == "fields.yaml:2:3")
        guard case .record(let record) = organ.type else {
            Issue.record("a record is expected")
            return
        }
        #expect(record.fields.map(\.name) == ["全称", "代字", "简称", "密级"])
        #expect(record["简称"]?.isOptional == true)
    }

    @Test("what has no class is secret, also within a public record")
    func secretByDefault() throws {
        let schema = try Fixture.schema()
        #expect(schema.fields["密名单"]?.fieldClass == .secret)
        guard case .record(let record) = schema.fields["机关"]?.type else {
            Issue.record("a record is expected")
            return
        }
        #expect(record["密级"]?.fieldClass == .secret)
        #expect(record["全称"]?.fieldClass == .public)
    }

    @Test("every type and every class has its word", arguments: [
        ("文字", ValueType.text),
        ("日期", .date),
        ("整数", .integer),
        ("是否", .boolean),
        ("人数", .quantity(.persons)),
        ("金额", .quantity(.money)),
        ("户数", .quantity(.households)),
        ("件数", .quantity(.cases)),
        ("个数", .quantity(.items)),
        ("比率", .rate),
        ("名次", .rank),
    ])
    func types(word: String, type: ValueType) throws {
        let schema = try read("字段: {甲: {类型: \(word), 类别: 内部}}")
        #expect(schema.fields["甲"]?.type == type)
        #expect(schema.fields["甲"]?.fieldClass == .internal)
        #expect(type.name == word)
    }

    @Test("classes are ordered from open to closed")
    func classes() throws {
        let words = ["公开", "党政", "内部", "秘密"]
        let text = words.map { "\($0)项: {类型: 文字, 类别: \($0)}" }.joined(separator: ", ")
        let classes = try read("字段: {\(text)}").fields.fields.map(\.fieldClass)
        #expect(classes == [.public, .party, .internal, .secret] && classes == classes.sorted())
    }

    @Test("lists nest")
    func lists() throws {
        let schema = try read("字段: {表: {类型: 列表, 元素: {类型: 列表, 元素: {类型: 整数}}}}")
        #expect(schema.fields["表"]?.type == .list(.list(.integer)))
        #expect(schema.fields["表"]?.type.words.chinese == "列表（每项是列表（每项是整数））")
    }

    @Test("what is wrong is said at its place", arguments: [
        Case("字段: {甲: {类型: «数字»}}", .unknownType),
        Case("字段: {甲: {类型: «日»}}", .unknownType),
        Case("字段: {甲: {类型: 文字, 类别: «机密»}}", .unknownClass),
        Case("字段: {甲: {类型: 文字, «种类»: 公开}}", .unknownKey),
        Case("字段: {甲: «{»含义: 没有类型}}", .missingKey),
        Case("字段: {甲: «{»类型: 记录}}", .missingKey),
        Case("字段: {甲: «{»类型: 列表}}", .missingKey),
        Case("字段: {甲: {类型: 列表, 元素: «{»含义: 甲}}}", .missingKey),
        Case("字段: {甲: {类型: 文字, 字段: «{»乙: {类型: 文字}}}}", .partWithoutOwner),
        Case("字段: {甲: {类型: 金额, 元素: «{»类型: 文字}}}", .partWithoutOwner),
        Case("字段: {甲: «文字»}", .wrongKind),
        Case("字段: {甲: {类型: 文字, 可缺: «也许»}}", .wrongKind),
        Case("字段: «[»甲, 乙]", .wrongKind),
        Case("字段: {«1月»: {类型: 文字}}", .notAName),
        Case("字段: {«甲-乙»: {类型: 文字}}", .notAName),
        Case("字段: {«甲 乙»: {类型: 文字}}", .notAName),
        Case("字段: {«if»: {类型: 文字}}", .notAName),
        Case("字段: {«loop»: {类型: 文字}}", .notAName),
        Case("字段: {甲: {类型: 列表, 元素: {类型: 文字, «类别»: 公开}}}", .unknownKey),
    ])
    func wrong(_ example: Case) throws {
        let marked = Marked(example.text)
        expect(failuresOf(marked.text), example.codes, at: marked)
    }

    @Test("all errors of a file come at once")
    func allAtOnce() {
        let marked = Marked(
            """
            字段:
              «一 二»: {类型: 文字}
              三: {类型: «数»}
              四: {类型: 文字, 类别: «绝密»}
              五: {类型: 记录, 字段: {六: {类型: «日子»}}}
            """)
        expect(failuresOf(marked.text), [.notAName, .unknownType, .unknownClass, .unknownType], at: marked)
    }

    @Test("without 字段 there is nothing to declare")
    func noFields() {
        #expect(failuresOf("字断: {}").map(\.code) == [.unknownKey, .missingKey])
        #expect(failuresOf("").map(\.code) == [.wrongKind])
    }

    @Test("a mistyped word names all there are: 数字 means 整数 and looks like 文字")
    func choices() {
        #expect(
            failuresOf("字段: {甲: {类型: 数字}}").first?.hints.first?.chinese
                == "写其中的一个：文字、日期、整数、是否、人数、金额、户数、件数、个数、比率、名次、记录、列表")
        #expect(
            failuresOf("字段: {甲: {类型: 文字, 类别: 公开的}}").first?.hints.first?.chinese
                == "写其中的一个：公开、党政、内部、秘密")
    }

    private func read(_ text: String) throws -> Schema {
        try Schema.read(YAMLFile.parse(text, file: "fields.yaml"))
    }

    private func failuresOf(_ text: String) -> [Diagnostic] {
        failures { () throws(StageFailure) in try Schema.read(YAMLFile.parse(text, file: "fields.yaml")) }
    }
}
