import Diagnostics
import PlacedYAML
import Testing

@testable import StatisticalForms

@Suite("What is wrong in a return is said at its place")
struct ReturnDiagnosticTests {
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

    private static let goodBlanks = "填空: {n: 3, a: 250000}"

    private static func figures(
        _ description: String, _ figures: String, _ expected: [(Character, Diagnostic.Code)]
    ) -> Case {
        Case(description, Samples.dataText(figures, rest: goodBlanks), expected)
    }

    private static func blanks(
        _ description: String, _ rest: String, _ expected: [(Character, Diagnostic.Code)]
    ) -> Case {
        Case(description, Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [0, 0, 0]", rest: rest), expected)
    }

    private static func head(
        _ description: String, _ line: String, _ other: String, _ expected: [(Character, Diagnostic.Code)]
    ) -> Case {
        let text = Samples.dataText("  甲类: [1, 2, 3]\n  乙类: [0, 0, 0]", rest: goodBlanks)
        return Case(description, text.replacing(line, with: other), expected)
    }

    static let cellCases = [
        figures("a blank, a null and an empty text are not zero", """
              甲类: {1: 1️⃣, 2: 2️⃣~, 3: 3️⃣""}
              乙类: [0, 0, 0]
            """, [("1️⃣", .figureBlank), ("2️⃣", .figureBlank), ("3️⃣", .figureBlank)]),
        figures("figures that are dressed up", """
              甲类: [1️⃣"1,234", 2️⃣１２, 3️⃣3.5万]
              乙类: [4️⃣-5, 5️⃣2.50, 6️⃣1_000]
            """, [
                ("1️⃣", .figureMalformed), ("2️⃣", .figureMalformed), ("3️⃣", .figureMalformed),
                ("4️⃣", .figureMalformed), ("5️⃣", .figureMalformed), ("6️⃣", .figureMalformed),
            ]),
        figures("figures with words, quotes and zeros in front", """
              甲类: [1️⃣"12", 2️⃣007, 3️⃣约30]
              乙类: [4️⃣十二, 5️⃣+5, 6️⃣0x1F]
            """, [
                ("1️⃣", .figureMalformed), ("2️⃣", .figureMalformed), ("3️⃣", .figureMalformed),
                ("4️⃣", .figureMalformed), ("5️⃣", .figureMalformed), ("6️⃣", .figureMalformed),
            ]),
        figures("impossible figures", """
              甲类: [1️⃣1000000000000001, 2, 3]
              乙类: [2️⃣99999999999999999999999, 0, 0]
            """, [("1️⃣", .figureTooLarge), ("2️⃣", .figureTooLarge)]),
        figures("a sum that is impossible", """
              甲类: [1000000000000000, 2, 3]
              乙类: [1️⃣1, 0, 0]
            """, [("1️⃣", .figureTooLarge)]),
        figures("a figure that is a list", """
              甲类: [1️⃣[1], 2, 3]
              乙类: [0, 0, 0]
            """, [("1️⃣", .wrongKind)]),
    ]

    static let shapeCases = [
        figures("an unknown row", """
              甲类: [1, 2, 3]
              乙类: [0, 0, 0]
              1️⃣丙类: [0, 0, 0]
            """, [("1️⃣", .unknownRow)]),
        figures("a missing row", "  1️⃣甲类: [1, 2, 3]", [("1️⃣", .missingRow)]),
        figures("a row without figures", """
              甲类: [1, 2, 3]
              1️⃣乙类:
            """, [("1️⃣", .missingRow)]),
        figures("unknown columns", """
              甲类: {1: 1, 2: 2, 3: 3, 1️⃣4: 4, 2️⃣c1: 1, 3️⃣01: 1}
              乙类: [0, 0, 0]
            """, [("1️⃣", .unknownColumn), ("2️⃣", .unknownColumn), ("3️⃣", .unknownColumn)]),
        figures("missing columns are reported together", """
              1️⃣甲类: {2: 2}
              乙类: [0, 0, 0]
            """, [("1️⃣", .missingColumns)]),
        figures("too few and too many figures", """
              甲类: 1️⃣[1, 2]
              乙类: 2️⃣[0, 0, 0, 0]
            """, [("1️⃣", .wrongFigureCount), ("2️⃣", .wrongFigureCount)]),
        figures("a row that is a number", """
              甲类: 1️⃣5
              乙类: [0, 0, 0]
            """, [("1️⃣", .wrongKind)]),
        figures("a sum that disagrees", """
              合计: {1: 11, 2: 22, 3: 1️⃣34}
              甲类: [1, 2, 3]
              乙类: [10, 20, 30]
            """, [("1️⃣", .sumDisagrees)]),
        figures("a sum is compared with a part that is broken no more", """
              合计: {1: 11, 2: 22, 3: 34}
              甲类: [1, 2, 1️⃣三]
              乙类: [10, 20, 30]
            """, [("1️⃣", .figureMalformed)]),
        figures("a blank sum is a blank", """
              合计: {1: 1️⃣}
              甲类: [1, 2, 3]
              乙类: [10, 20, 30]
            """, [("1️⃣", .figureBlank)]),
    ]

    static let blankCases = [
        blanks("missing blanks are reported together", "填空: 1️⃣{}", [("1️⃣", .missingBlanks)]),
        blanks("an unknown blank", "填空: {n: 3, a: 1, 1️⃣b: 2}", [("1️⃣", .unknownBlank)]),
        blanks("a blank that is blank", "填空: {n: 1️⃣, a: 1}", [("1️⃣", .figureBlank)]),
        blanks("a blank in 万元", "填空: {n: 3, a: 1️⃣25万}", [("1️⃣", .figureMalformed)]),
        blanks("a blank with decimals", "填空: {n: 3, a: 1️⃣0.25}", [("1️⃣", .figureMalformed)]),
    ]

    static let headCases = [
        head("another form", "small", "1️⃣smal", [("1️⃣", .wrongForm)]),
        head("a date with one digit", "2020-12-31", "1️⃣2020-12-1", [("1️⃣", .malformedDate)]),
        head("a Chinese date", "2021-01-01", "1️⃣2021年1月1日", [("1️⃣", .malformedDate)]),
        head("a day that does not exist", "2021-01-01", "1️⃣2021-02-29", [("1️⃣", .malformedDate)]),
        head("compiled before the as-of date", "2021-01-01", "1️⃣2020-12-30", [("1️⃣", .compiledTooEarly)]),
        head("no unit", "单位: 凤栖山市", "1️⃣单位:", [("1️⃣", .missingKey)]),
        head("a phone of spaces", "0390-2660718", "1️⃣\" \"", [("1️⃣", .missingKey)]),
        head("a key that is unknown, so that another is missing", "表单: small", "1️⃣2️⃣表名: small", [
            ("1️⃣", .unknownKey), ("2️⃣", .missingKey),
        ]),
        Case("no mapping at all", "1️⃣- 1", [("1️⃣", .wrongKind)]),
    ]

    private func form() throws -> FormDefinition {
        try Samples.form(Samples.formText(rest: Samples.smallSentences))
    }

    @Test("a return is refused", arguments: cellCases + shapeCases + blankCases + headCases)
    func refused(example: Case) throws {
        let form = try self.form()
        let diagnostics = failures { _ = try Samples.data(example.text.text, for: form) }
        #expect(summary(diagnostics) == example.text.expectation(example.expected))
        for diagnostic in diagnostics {
            #expect(!diagnostic.hints.isEmpty && diagnostic.place?.file == "return.yaml")
        }
    }

    @Test("every code of returns that is an error has a case here")
    func complete() {
        let cases = Self.cellCases + Self.shapeCases + Self.blankCases + Self.headCases
        let codes = Set(cases.flatMap { $0.expected.map(\.1.rawValue) }.filter { $0.hasPrefix("RET") })
        #expect(codes.sorted() == (101...114).map { "RET0\($0)" })
    }

    @Test("a refused figure is told why, and what is accepted", arguments: [
        ("\"1,234\"", "不能用逗号或空格分节"), ("1 234", "不能用逗号或空格分节"), ("１２", "用了全角数字"),
        ("3.5万", "后面不能带单位"), ("25 万元", "后面不能带单位"), ("3个人吧", "不是整数"), ("十二", "不是整数"), ("-5", "不能是负数"), ("－５", "不能是负数"), ("2.50", "不能有小数"),
        ("\"12\"", "用了引号"), ("007", "不能以 0 开头"), ("无", "不是整数"), ("-", "不是整数"), ("+5", "不是整数"),
        ("٣", "用了全角数字"),
    ])
    func reason(written: String, reason: String) throws {
        let form = try self.form()
        let text = Samples.dataText("  甲类: [1, 2, \(written)]\n  乙类: [0, 0, 0]", rest: Self.goodBlanks)
        let diagnostic = try #require(failures { _ = try Samples.data(text, for: form) }.first)
        #expect(diagnostic.message.chinese.hasSuffix("：" + reason))
        #expect(diagnostic.message.chinese.hasPrefix("“甲类”第 3 栏（涉及－金额）"))
        #expect(diagnostic.hints.first?.chinese == "以分为单位写整数，半角数字，如 11876450")
    }

    @Test("a sum that disagrees states both sides and where the parts are")
    func bothSides() throws {
        let form = try self.form()
        let text = Samples.dataText(
            "  合计: [11, 23, 33]\n  甲类: [1, 2, 3]\n  乙类: [10, 20, 30]", rest: Self.goodBlanks)
        let diagnostic = try #require(failures { _ = try Samples.data(text, for: form) }.first)
        #expect(diagnostic.message.chinese == "“合计”第 2 栏（涉及－人数）写的是 0.0023万人（23人），各行相加是 0.0022万人（22人）")
        #expect(
            diagnostic.message.english == "'合计' column 2 (涉及－人数) says 0.0023万人 (23 persons), its rows add up to 0.0022万人 (22 persons)")
        #expect(diagnostic.notes.map(\.message.chinese) == ["甲类：0.0002万人（2人）", "乙类：0.002万人（20人）"])
        #expect(diagnostic.notes.map { $0.place?.position?.line } == [8, 9])
    }

    @Test("the nearest row is offered")
    func nearest() throws {
        let form = try Samples.winterForm()
        let text = try Samples.text("sample/returns/2020-12-31.yaml")
            .replacing("建筑企业:", with: "建筑业企业:")
        let hints = failures { _ = try Samples.data(text, for: form) }.flatMap(\.hints).map(\.english)
        #expect(hints.contains("did you mean '建筑企业'?"))
    }

    @Test("the sample fails in each cell that is blanked, at that cell", arguments: 1...17)
    func everyCell(column: Int) throws {
        let form = try Samples.winterForm()
        var lines = try Samples.text("sample/returns/2020-12-31.yaml").split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
        let start = try #require(lines.firstIndex(of: "  加工制造企业:"))
        lines[start + column] = "    \(column):"
        let diagnostics = failures { _ = try Samples.data(lines.joined(separator: "\n"), for: form) }
        #expect(diagnostics.map(\.code) == [.figureBlank])
        #expect(diagnostics.first?.place?.position?.line == start + column + 1)
    }
}
