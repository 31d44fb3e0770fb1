import Diagnostics
import PlacedYAML
import Testing

@testable import StatisticalForms

@Suite("What is wrong in a form definition is said at its place")
struct FormDiagnosticTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let text: MarkedText
        let expected: [(Character, Diagnostic.Code)]

        init(_ description: String, _ text: String, _ expected: [(Character, Diagnostic.Code)]) {
            testDescription = description
            self.text = MarkedText(text)
            self.expected = expected
        }
    }

    private static func header(_ description: String, _ header: String, _ expected: [(Character, Diagnostic.Code)]) -> Case {
        Case(description, Samples.formText(header: header), expected)
    }

    private static func rows(_ description: String, _ rows: String, _ expected: [(Character, Diagnostic.Code)]) -> Case {
        Case(description, Samples.formText(rows: rows), expected)
    }

    private static func rest(_ description: String, _ rest: String, _ expected: [(Character, Diagnostic.Code)]) -> Case {
        Case(description, Samples.formText(rest: rest), expected)
    }

    static let columnCases = [
        header("a doubled column", """
            - {名称: 一, 单位: 户, 栏: 1}
            - {名称: 二, 单位: 户, 栏: 1️⃣1}
            """, [("1️⃣", .columnDoubled)]),
        header("a gap", """
            - {名称: 一, 单位: 户, 栏: 1}
            - {名称: 四, 单位: 户, 栏: 1️⃣4}
            """, [("1️⃣", .columnMissing)]),
        header("no column 1", "- {名称: 二, 单位: 户, 栏: 1️⃣2}", [("1️⃣", .columnMissing)]),
        header("a doubled column and a gap", """
            - {名称: 一, 单位: 户, 栏: 1}
            - {名称: 二, 单位: 户, 栏: 1️⃣1}
            - {名称: 三, 单位: 户, 栏: 2️⃣3}
            """, [("1️⃣", .columnDoubled), ("2️⃣", .columnMissing)]),
        header("columns out of order", """
            - {名称: 二, 单位: 户, 栏: 2}
            - {名称: 一, 单位: 户, 栏: 1️⃣1}
            """, [("1️⃣", .columnOutOfOrder)]),
        header("columns from 0", """
            - {名称: 零, 单位: 户, 栏: 1️⃣0}
            - {名称: 一, 单位: 户, 栏: 1}
            """, [("1️⃣", .columnNotPositive)]),
        header("a column that is no number", "- {名称: 一, 单位: 户, 栏: 1️⃣甲}", [("1️⃣", .wrongKind)]),
    ]

    static let headingCases = [
        header("an unknown unit", "- {名称: 一, 单位: 1️⃣万户, 栏: 1}", [("1️⃣", .unknownUnit)]),
        header("no unit", "- {名称: 1️⃣一, 栏: 1}", [("1️⃣", .missingUnit)]),
        header("an unknown unit that is inherited is reported once", """
            - 名称: 组
              单位: 1️⃣户户
              下级: [{名称: 一, 栏: 1}, {名称: 二, 栏: 2}]
            """, [("1️⃣", .unknownUnit)]),
        header("neither column nor children", """
            - {名称: 一, 单位: 户, 栏: 1}
            - {名称: 1️⃣空}
            """, [("1️⃣", .headingWithoutColumn)]),
        header("a column that groups", """
            - 名称: 1️⃣组
              单位: 户
              栏: 1
              下级: [{名称: 二, 栏: 2}]
            """, [("1️⃣", .headingWithTwoRoles)]),
        header("a breakdown of nothing", """
            - 名称: 1️⃣组
              单位: 户
              其中: [{名称: 一, 栏: 1}]
            """, [("1️⃣", .headingWithTwoRoles)]),
        header("a group with a breakdown", """
            - 名称: 1️⃣组
              单位: 户
              下级: [{名称: 二, 栏: 2}]
              其中: [{名称: 一, 栏: 1}]
            """, [("1️⃣", .headingWithTwoRoles)]),
        header("an empty group", """
            - {名称: 一, 单位: 户, 栏: 1}
            - {名称: 空, 下级: 1️⃣[]}
            """, [("1️⃣", .listEmpty)]),
        header("a heading without a name", "- 1️⃣{单位: 户, 栏: 1}", [("1️⃣", .missingKey)]),
        header("a bar at the end", "- {名称: 1️⃣用人|单位|, 单位: 户, 栏: 1}", [("1️⃣", .headingPieceEmpty)]),
        header("a key that is unknown", "- {名称: 一, 单位: 户, 1️⃣列: 3, 栏: 1}", [("1️⃣", .unknownKey)]),
        header("a heading that is text", "- 1️⃣一", [("1️⃣", .wrongKind)]),
        header("an empty header", "  1️⃣[]", [("1️⃣", .listEmpty)]),
        header("several at once", """
            - {名称: 一, 单位: 1️⃣尺, 栏: 1}
            - {名称: 二, 单位: 户, 栏: 2️⃣1}
            - {名称: 3️⃣三}
            - {名称: 4️⃣四, 栏: 2}
            """, [
                ("1️⃣", .unknownUnit), ("2️⃣", .columnDoubled), ("3️⃣", .headingWithoutColumn),
                ("4️⃣", .missingUnit),
            ]),
    ]

    static let rowCases = [
        rows("a doubled row", """
            - 名称: 甲类
            - 名称: 1️⃣甲类
            """, [("1️⃣", .rowDoubled)]),
        rows("a sum of an unknown row", """
            - 名称: 合计
              合计自: [甲类, 1️⃣乙内]
            - 名称: 甲类
            - 名称: 乙类
            """, [("1️⃣", .sumOfUnknownRow)]),
        rows("a sum of itself", """
            - 名称: 1️⃣合计
              合计自: [甲类, 合计]
            - 名称: 甲类
            """, [("1️⃣", .sumCircular)]),
        rows("sums in a circle are reported once", """
            - 名称: 1️⃣合计
              合计自: [甲类, 小计]
            - 名称: 甲类
            - 名称: 小计
              合计自: [合计, 甲类]
            """, [("1️⃣", .sumCircular)]),
        rows("a row that is added twice", """
            - 名称: 合计
              合计自: [甲类, 1️⃣甲类]
            - 名称: 甲类
            """, [("1️⃣", .sumPartDoubled)]),
        rows("a sum of nothing", """
            - 名称: 合计
              合计自: 1️⃣[]
            """, [("1️⃣", .listEmpty)]),
        rows("no rows", "  1️⃣[]", [("1️⃣", .listEmpty)]),
        rows("a part that is a list", """
            - 名称: 合计
              合计自: [甲类, 1️⃣[乙类]]
            - 名称: 甲类
            """, [("1️⃣", .wrongKind)]),
    ]

    static let sentenceCases = [
        rest("a blank without a definition", """
            其他情况:
              开头: 其他情况：
              句子: ["共1️⃣{{ n }}个，{{ m }}户。"]
              填空: {m: {单位: 户}}
            """, [("1️⃣", .blankUndefined)]),
        rest("a definition without a blank", """
            其他情况:
              开头: 其他情况：
              句子: ["共{{ n }}个。"]
              填空: {n: {单位: 个}, 1️⃣m: {单位: 户}}
            """, [("1️⃣", .blankUnused)]),
        rest("a blank that occurs twice", """
            其他情况:
              开头: 其他情况：
              句子:
              - 共{{ n }}个，又1️⃣{{ n }}个。
              填空: {n: {单位: 个}}
            """, [("1️⃣", .blankDoubled)]),
        rest("a blank that is not closed", """
            其他情况:
              开头: 其他情况：
              句子:
              - 共{{ n }}个，又1️⃣{{ m 个。
              填空: {n: {单位: 个}}
            """, [("1️⃣", .blankMalformed)]),
        rest("a blank without a name", """
            其他情况:
              开头: 其他情况：
              句子:
              - 共{{ n }}个，又1️⃣{{ }}个，2️⃣{{ a b }}个。
              填空: {n: {单位: 个}}
            """, [("1️⃣", .blankMalformed), ("2️⃣", .blankMalformed)]),
        rest("a blank with an unknown unit", """
            其他情况:
              开头: 其他情况：
              句子: ["共{{ n }}个。"]
              填空: {n: {单位: 1️⃣座}}
            """, [("1️⃣", .unknownUnit)]),
        rest("a blank without a unit", """
            其他情况:
              开头: 其他情况：
              句子: ["共{{ n }}个。"]
              填空: {n: 1️⃣{}}
            """, [("1️⃣", .missingKey)]),
        rest("a sentence that says in every return what holds in some", """
            其他情况:
              开头: 其他情况：
              句子:
              - 共{{ n }}件，已1️⃣全部办结。
              - 做到2️⃣清零。
              填空: {n: {单位: 件}}
            """, [("1️⃣", .fixedClaim), ("2️⃣", .fixedClaim)]),
        rest("no sentences", """
            其他情况:
              开头: 其他情况：
              句子: 1️⃣[]
            """, [("1️⃣", .listEmpty)]),
    ]

    static let otherCases = [
        Case("a unit whose decimals are not given", Samples.formText(
            header: """
                - {名称: 人数, 单位: 万人, 栏: 1}
                - {名称: 1️⃣金额, 单位: 万元, 栏: 2}
                - {名称: 又金额, 单位: 万元, 栏: 3}
                """, decimals: "小数位: {万人: 4}"), [("1️⃣", .decimalsMissing)]),
        Case("decimals finer than one person, one fen, one case", Samples.formText(
            decimals: "小数位: {万人: 1️⃣5, 万元: 2️⃣7, 户: 3️⃣1, 亿元: 4️⃣9, 人: 5️⃣-1}"),
            [
                ("1️⃣", .decimalsOutOfRange), ("2️⃣", .decimalsOutOfRange), ("3️⃣", .decimalsOutOfRange),
                ("4️⃣", .decimalsOutOfRange), ("5️⃣", .decimalsOutOfRange),
            ]),
        Case("decimals of an unknown unit", Samples.formText(decimals: "小数位: {万人: 4, 万元: 2, 1️⃣万: 1}"),
            [("1️⃣", .unknownUnit)]),
        rest("a field that a return does not have", """
            签字:
            - {名称: 单位负责人, 填: 1️⃣负责人}
            """, [("1️⃣", .unknownReturnField)]),
        rest("notes without a label", """
            备注:
              1️⃣各条: [一]
            """, [("1️⃣", .missingKey)]),
        rest("an unknown key at the top", "1️⃣表尾: 无", [("1️⃣", .unknownKey)]),
        Case("missing keys", "1️⃣编号: small", [
            ("1️⃣", .missingKey), ("1️⃣", .missingKey), ("1️⃣", .missingKey), ("1️⃣", .missingKey),
            ("1️⃣", .missingKey), ("1️⃣", .missingKey),
        ]),
        Case("a title of spaces", Samples.formText().replacing("标题: 小表", with: "标题: 1️⃣\"　\""),
            [("1️⃣", .missingKey)]),
        Case("no mapping at all", "1️⃣无", [("1️⃣", .wrongKind)]),
        Case("an empty file", "1️⃣", [("1️⃣", .wrongKind)]),
    ]

    @Test("a form is refused", arguments: columnCases + headingCases + rowCases + sentenceCases + otherCases)
    func refused(example: Case) {
        let diagnostics = failures { _ = try Samples.form(example.text.text) }
        #expect(summary(diagnostics) == example.text.expectation(example.expected))
    }

    @Test("every diagnostic of a form speaks both languages and says what to do")
    func wording() {
        let cases = Self.columnCases + Self.headingCases + Self.rowCases + Self.sentenceCases + Self.otherCases
        for example in cases {
            for diagnostic in failures({ _ = try Samples.form(example.text.text) }) {
                #expect(!diagnostic.hints.isEmpty, "\(diagnostic.code.rawValue)")
                #expect(diagnostic.message.english.allSatisfy { $0.isASCII || !"，。：“”".contains($0) })
                #expect(diagnostic.message.chinese != diagnostic.message.english)
            }
        }
    }

    @Test("every code of form definitions has a case here")
    func complete() {
        let cases = Self.columnCases + Self.headingCases + Self.rowCases + Self.sentenceCases + Self.otherCases
        let codes = Set(cases.flatMap { $0.expected.map(\.1.rawValue) }.filter { $0.hasPrefix("FRM") })
        #expect(codes.sorted() == (101...122).map { "FRM0\($0)" })
    }

    @Test("the span of a blank is the blank, braces and all")
    func span() throws {
        let text = Samples.formText(
            rest: """
                其他情况:
                  开头: 其他情况：
                  句子: ["共{{ 户数 }}户。"]
                """)
        let position = failures { _ = try Samples.form(text) }.first?.place?.position
        #expect(position?.length == "{{ 户数 }}".count)
    }

    @Test("a blank in a text over several lines is reported at the start of the text")
    func severalLines() {
        let marked = MarkedText(
            Samples.formText(
                rest: """
                    其他情况:
                      开头: 其他情况：
                      句子:
                      - 1️⃣"共一个，
                        又{{ m }}个。"
                    """))
        let diagnostics = failures { _ = try Samples.form(marked.text) }
        #expect(summary(diagnostics) == marked.expectation([("1️⃣", .blankUndefined)]))
    }

    @Test("the nearest name is offered")
    func nearest() {
        let text = Samples.formText(
            rows: """
                - 名称: 合计
                  合计自: [建筑企业, 加工制作企业]
                - 名称: 建筑企业
                - 名称: 加工制造企业
                """)
        #expect(
            failures { _ = try Samples.form(text) }.first?.hints == [
                Bilingual("是不是“加工制造企业”？", "did you mean '加工制造企业'?")
            ])
    }

    @Test("a circle of sums is spelled out")
    func circle() {
        let text = Samples.formText(
            rows: """
                - {名称: 甲, 合计自: [乙]}
                - {名称: 乙, 合计自: [丙]}
                - {名称: 丙, 合计自: [甲]}
                """)
        #expect(
            failures { _ = try Samples.form(text) }.map(\.message.chinese) == ["合计绕成了圈：甲 → 乙 → 丙 → 甲"])
    }
}
