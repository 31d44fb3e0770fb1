import Diagnostics
import PlacedYAML
import Quantities
import Testing

@testable import Templates

@Suite("Data files")
struct DataFileTests {
    struct Case: CustomTestStringConvertible {
        let text: String
        let codes: [Diagnostic.Code]

        init(_ text: String, _ codes: Diagnostic.Code...) {
            self.text = text
            self.codes = codes
        }

        var testDescription: String { text }
    }

    static let fields = """
        字段:
          文: {类型: 文字, 可缺: true, 含义: 一行说明}
          日: {类型: 日期, 可缺: true}
          数: {类型: 整数, 可缺: true}
          对: {类型: 是否, 可缺: true}
          人: {类型: 人数, 可缺: true}
          钱: {类型: 金额, 可缺: true, 含义: 涉及金额}
          录: {类型: 记录, 可缺: true, 字段: {甲: {类型: 文字}, 乙: {类型: 整数, 可缺: true}}}
          列: {类型: 列表, 可缺: true, 元素: {类型: 金额}}
          表: {类型: 列表, 可缺: true, 元素: {类型: 记录, 字段: {甲: {类型: 文字}}}}
        """

    @Test("values are read by their type, each with its place")
    func reading() throws {
        let record = try read(
            """
            文: 一行文字
            日: 2020-12-31
            数: -5
            对: 否
            人: 0
            钱: 128512
            录: {甲: 甲}
            列: [1, 2]
            表: [{甲: 一}, {甲: 二}]
            """)
        #expect(record["文"]?.content == .text("一行文字"))
        #expect(record["日"]?.content == CivilDate(iso: "2020-12-31").map(Value.Content.date))
        #expect(record["数"]?.content == .integer(-5))
        #expect(record["对"]?.content == .boolean(false))
        #expect(record["人"]?.content == .quantity(Quantity(0, .persons)))
        #expect(record["钱"]?.content == .quantity(Quantity(128_512, .money)))
        #expect(record["钱"]?.origin?.description == "data.yaml:6:4")
        guard case .list(let rows) = record["表"]?.content, case .record(let row) = rows.last?.content else {
            Issue.record("a list of records is expected")
            return
        }
        #expect(row["甲"]?.content == .text("二"))
        #expect(row["甲"]?.origin?.description == "data.yaml:9:17")
    }

    @Test("JSON is read as well")
    func json() throws {
        let record = try read(#"{"文": "甲", "日": "2020-12-31", "对": true, "人": 12, "列": [100]}"#)
        #expect(record.names == ["人", "列", "对", "文", "日"])
        #expect(record["对"]?.content == .boolean(true))
    }

    @Test("text is taken as written, whatever it looks like", arguments: [
        ("文: 2020", "2020"),
        ("文: 012", "012"),
        ("文: true", "true"),
        ("文: '{{ 甲 }}'", "{{ 甲 }}"),
        ("文: \"一、甲\"", "一、甲"),
        ("文: 1.50", "1.50"),
        ("文: \"null\"", "null"),
        ("文: 2020-12-31", "2020-12-31"),
        ("文: |-\n  一行", "一行"),
    ])
    func text(yaml: String, expected: String) throws {
        #expect(try read(yaml)["文"]?.content == .text(expected))
    }

    @Test("truth has two spellings", arguments: [
        ("true", true),
        ("是", true),
        ("false", false),
        ("否", false),
    ])
    func truth(word: String, expected: Bool) throws {
        #expect(try read("对: \(word)")["对"]?.content == .boolean(expected))
    }

    @Test("a figure is a whole number in base units; each mistake has its answer", arguments: [
        Case("«人»:", .blankInput),
        Case("«人»: ~", .blankInput),
        Case("«人»: ''", .blankInput),
        Case("«人»: '　 '", .blankInput),
        Case("人: «1,234»", .thousandsSeparator),
        Case("人: «1，234»", .thousandsSeparator),
        Case("人: «12 345»", .thousandsSeparator),
        Case("人: «１２»", .fullWidthDigits),
        Case("钱: «３.5»", .fullWidthDigits),
        Case("钱: «3.5万»", .unitInNumber),
        Case("钱: «100元»", .unitInNumber),
        Case("人: «12人»", .unitInNumber),
        Case("钱: «3.5»", .decimalsInNumber),
        Case("钱: «1e6»", .decimalsInNumber),
        Case("人: \"«12»\"", .quotedNumber),
        Case("人: «无»", .notANumber),
        Case("人: «012»", .notANumber),
        Case("人: «--»", .notANumber),
        Case("人: «1/2»", .notANumber),
        Case("人: «十二»", .notANumber),
        Case("人: «0x12»", .notANumber),
        Case("人: «-1»", .negativeNumber),
        Case("钱: «-100»", .negativeNumber),
        Case("钱: «1000000000000001»", .numberOutOfRange),
        Case("数: «99999999999999999999»", .numberOutOfRange),
        Case("列: [1, «2.5», «三»]", .decimalsInNumber, .notANumber),
    ])
    func figures(_ example: Case) { check(example) }

    @Test("a date has four, two and two digits and is a day", arguments: [
        Case("日: «2020-13-01»", .noSuchDay),
        Case("日: «2021-02-29»", .noSuchDay),
        Case("日: «2020-00-10»", .noSuchDay),
        Case("日: «0020-01-10»", .noSuchDay),
        Case("日: «2020/12/31»", .dateForm),
        Case("日: «2020-1-5»", .dateForm),
        Case("日: «20-12-31»", .dateForm),
        Case("日: «2020年12月31日»", .dateForm),
        Case("日: «20201231»", .dateForm),
        Case("日: «2020-12-31T00»", .dateForm),
        Case("日: «明天»", .dateForm),
        Case("日: «abcd-ef-gh»", .dateForm),
        Case("«日»:", .blankInput),
    ])
    func dates(_ example: Case) { check(example) }

    @Test("truth, shapes and invisible characters", arguments: [
        Case("对: «yes»", .notBoolean),
        Case("对: «1»", .notBoolean),
        Case("对: \"«true»\"", .notBoolean),
        Case("文: «[»甲]", .wrongShape),
        Case("文: «{»甲: 乙}", .wrongShape),
        Case("录: «甲»", .wrongShape),
        Case("列: «1»", .wrongShape),
        Case("列: «{»甲: 1}", .wrongShape),
        Case("表: [«甲»]", .wrongShape),
        Case("文: \"«甲\\t»\"", .forbiddenInText),
        Case("文: \"«甲\\u202E»\"", .forbiddenInText),
        Case("录: «{»乙: 1}", .missingInput),
        Case("录: {甲: 甲, «丙»: 1}", .unknownInput),
        Case("«没有»: 1", .unknownInput),
        Case("«没有»: 1\n表: [«{»}]", .unknownInput, .missingInput),
    ])
    func shapes(_ example: Case) { check(example) }

    @Test("a text over several lines is refused", arguments: ["文: |\n  一行\n", "文: |-\n  一\n  二", "文: \"一\\n二\""])
    func lines(yaml: String) {
        #expect(failuresOf(yaml).map(\.code) == [.forbiddenInText])
    }

    @Test("all errors come at once, in the order of the schema")
    func allAtOnce() {
        let text = "文: [甲]\n日: 2020/1/1\n人: 1,5\n钱: 5元\n录: {甲: 甲, 乙: x}"
        let codes = failuresOf(text).map(\.code)
        #expect(codes == [.wrongShape, .dateForm, .thousandsSeparator, .unitInNumber, .notANumber])
    }

    @Test("a missing input names its declaration and how it is written")
    func missing() throws {
        let schema = try Schema.read(
            YAMLFile.parse("字段: {钱: {类型: 金额, 含义: 涉及金额}}", file: "fields.yaml"))
        let found = failures { () throws(StageFailure) in
            try DataFile.read(YAMLFile.parse("{}", file: "data.yaml"), schema: schema)
        }
        #expect(found.map(\.code) == [.missingInput])
        #expect(found.first?.message.chinese == "缺少“钱”")
        #expect(found.first?.notes.first?.message.chinese == "“钱”声明为金额：涉及金额")
        #expect(found.first?.notes.first?.place?.description == "fields.yaml:1:6")
        #expect(found.first?.hints.first?.chinese == "写以分为单位的半角整数（1元写 100），如“钱: 128512”")
    }

    @Test("every fault tells the accepted form", arguments: [
        ("日: 2020/12/31", "写年-月-日，四位、两位、两位，如“日: 2020-12-31”"),
        ("人: 12,345", "写成“人: 12345”"),
        ("人: 1，234，567", "写成“人: 1234567”"),
        ("人: 1,5", "写半角整数，不带单位、逗号，如“人: 1234”"),
        ("人: １０２", "写成“人: 102”"),
        ("人: \"7\"", "写成“人: 7”"),
        ("人: 007", "写成“人: 7”"),
        ("人: 000", "写成“人: 0”"),
        ("人: -12", "写半角整数，不带单位、逗号，如“人: 1234”"),
        ("日: 1899-12-31", "检查月和日；年份是 1900 到 2999"),
        ("日: 2020-1a-31", "写年-月-日，四位、两位、两位，如“日: 2020-12-31”"),
        ("对: yes", "写“是”或“否”，如“对: 是”"),
        ("列: 1", "“列:”下面一行写一项，以“- ”开头；一项也没有就写“列: []”"),
        ("钱: 3.5万", "写以分为单位的半角整数（1元写 100），如“钱: 128512”"),
    ])
    func forms(yaml: String, hint: String) {
        #expect(failuresOf(yaml).first?.hints.first?.chinese == hint)
    }

    @Test("an unknown input names the nearest one")
    func nearest() throws {
        let schema = try Schema.read(YAMLFile.parse("字段: {截止日: {类型: 日期, 可缺: true}}", file: "fields.yaml"))
        let found = failures { () throws(StageFailure) in
            try DataFile.read(YAMLFile.parse("截至日: 2020-12-31", file: "data.yaml"), schema: schema)
        }
        #expect(found.first?.hints.first?.chinese == "是不是“截止日”？")
    }

    @Test("data that are no mapping", arguments: ["[1]", "甲", ""])
    func noMapping(yaml: String) { #expect(failuresOf(yaml).map(\.code) == [.wrongShape]) }

    @Test("the office gives what the document leaves out, and may hold more")
    func office() throws {
        let office = try YAMLFile.parse("文: 机关\n印章: 红\n录: {甲: 甲, 丁: 多的}\n数: 7", file: "office.yaml")
        let data = try YAMLFile.parse("数: 8", file: "data.yaml")
        let schema = try self.schema()
        let record = try DataFile.read(data, office: office, schema: schema)
        #expect(record["文"]?.content == .text("机关"))
        #expect(record["文"]?.origin?.file == "office.yaml")
        #expect(record["数"]?.content == .integer(8))
        #expect(record["印章"] == nil)
        guard case .record(let inner) = record["录"]?.content else {
            Issue.record("a record is expected")
            return
        }
        #expect(inner.names == ["甲"])
    }

    @Test("errors in the office's values point there, and empty data may suffice")
    func officeErrors() throws {
        let schema = try self.schema()
        let empty = try YAMLFile.parse("", file: "data.yaml")
        let good = try YAMLFile.parse("文: 甲", file: "office.yaml")
        #expect(try DataFile.read(empty, office: good, schema: schema)["文"]?.content == .text("甲"))
        let found = failures { () throws(StageFailure) in
            try DataFile.read(empty, office: YAMLFile.parse("人: 1,2", file: "office.yaml"), schema: schema)
        }
        #expect(found.map { $0.place?.file } == ["office.yaml"])
        #expect(found.map(\.code) == [.thousandsSeparator])
    }

    private func schema() throws -> Schema { try Schema.read(YAMLFile.parse(Self.fields, file: "fields.yaml")) }

    private func read(_ text: String) throws -> Value.Record {
        try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema())
    }

    private func failuresOf(_ text: String) -> [Diagnostic] {
        failures { () throws(StageFailure) in
            let schema = try Schema.read(YAMLFile.parse(Self.fields, file: "fields.yaml"))
            return try DataFile.read(YAMLFile.parse(text, file: "data.yaml"), schema: schema)
        }
    }

    private func check(_ example: Case) {
        let marked = Marked(example.text)
        let found = failuresOf(marked.text)
        // Lengths of quoted scalars are those of their values: the start is what counts.
        #expect(found.map(\.code) == example.codes)
        let lines = found.map { $0.place?.position?.line ?? 0 }
        #expect(lines == marked.places.map { Int($0.prefix { $0 != ":" }) ?? -1 })
        let isPlain = !example.text.contains("\"")
        if isPlain {
            let columns = found.map { "\($0.place?.position?.column ?? 0)" }
            #expect(columns == marked.places.map { $0.split(separator: ":")[1].prefix { $0 != "+" }.description })
        }
        for diagnostic in found { expectWords(diagnostic) }
    }
}
