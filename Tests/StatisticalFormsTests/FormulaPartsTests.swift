import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("The tokens of a formula") struct FormulaScannerTests {
    private func tokens(_ text: String) throws -> [FormulaToken] {
        var scanner = FormulaScanner(PlacedText(text))
        return try scanner.scan()
    }

    /// `name`, `5`, `<=`, and `.` for the end.
    private func shown(_ text: String) throws -> String {
        try tokens(text).map { token in
            switch token.kind {
            case .number(let digits): "#\(digits)"
            case .name(let name): "[\(name)]"
            case .sign(let sign): sign
            case .end: "$"
            }
        }.joined(separator: " ")
    }

    @Test("words, numbers and signs", arguments: [
        ("", "$"),
        ("   ", "$"),
        ("c3<=c2", "[c3] <= [c2] $"),
        ("c3 <= c2", "[c3] <= [c2] $"),
        ("c3 ≤ c2", "[c3] <= [c2] $"),
        ("c3 ≥ c2", "[c3] >= [c2] $"),
        ("c3 ≠ c2", "[c3] != [c2] $"),
        ("c3 <> c2", "[c3] != [c2] $"),
        ("c3 == c2", "[c3] = [c2] $"),
        ("c3 ＝ c2", "[c3] = [c2] $"),
        ("c3 ＜ c2 ＞ c1", "[c3] < [c2] > [c1] $"),
        ("c3 <=> c2", "[c3] <=> [c2] $"),
        ("c3 ⇔ c2", "[c3] <=> [c2] $"),
        ("c3 当且仅当 c2", "[c3] <=> [c2] $"),
        ("c3 => c2", "[c3] => [c2] $"),
        ("c3 ⇒ c2", "[c3] => [c2] $"),
        ("c3 则 c2", "[c3] => [c2] $"),
        ("a 且 b 或 非 c", "[a] 且 [b] 或 非 [c] $"),
        ("a and b or not c", "[a] 且 [b] 或 非 [c] $"),
        ("且a", "[且a] $"),
        ("android", "[android] $"),
        ("1 + 2 - 3 * 4 / 5", "#1 + #2 - #3 * #4 / #5 $"),
        ("1 ＋ 2 － 3 × 4", "#1 + #2 - #3 * #4 $"),
        ("1 − 2", "#1 - #2 $"),
        ("1 ＊ 2", "#1 * #2 $"),
        ("（1）", "( #1 ) $"),
        ("500元/人", "#500 [元] / [人] $"),
        ("0.5万元", "#0.5 [万元] $"),
        ("1.2.3", "#1.2.3 $"),
        ("建筑企业.c8", "[建筑企业] . [c8] $"),
        ("建筑企业．c8", "[建筑企业] . [c8] $"),
        ("合计.c#", "[合计] . [c#] $"),
        ("“其他（含家政）”.c1", "[其他（含家政）] . [c1] $"),
        ("「其他 单位」.c1", "[其他 单位] . [c1] $"),
        ("\"a b\".c1", "[a b] . [c1] $"),
        ("'且'", "[且] $"),
        ("a_1", "[a_1] $"),
        ("_a", "?"),
        ("a,b", "[a] , [b] $"),
        ("a，b", "[a] , [b] $"),
    ])
    func tokens(_ text: String, _ expected: String) throws {
        guard expected != "?" else {
            #expect(failures { _ = try tokens(text) }.map(\.code) == [.formulaSyntax])
            return
        }
        #expect(try shown(text) == expected)
    }

    @Test("each knows its place")
    func ranges() throws {
        let found = try tokens("建筑企业.c8 >= 1.5万元")
        #expect(found.map(\.range) == [0..<4, 4..<5, 5..<7, 8..<10, 11..<14, 14..<16, 15..<16])
    }

    @Test("what no formula has is refused", arguments: [
        "c1 & c2",
        "c1 ? c2",
        "c1 | c2",
        "c1; c2",
        "c1 ~ c2",
        "c1 ^ 2",
        "c1 % 2",
        "🙂",
        "c1\u{0}",
        "“未关",
        "'未关",
        "「未关”",
    ])
    func refused(_ text: String) {
        let found = failures { _ = try tokens(text) }
        #expect(found.map(\.code) == [.formulaSyntax])
        #expect(found.first?.message.chinese.hasPrefix("式子读不懂：") == true)
    }

    @Test("a column is c and a number", arguments: [
        ("c1", 1),
        ("c17", 17),
        ("c0", 0),
        ("c", nil),
        ("c1a", nil),
        ("d1", nil),
        ("C1", nil),
        ("c-1", nil),
        ("c１", nil),
        ("c99999999999999999999", nil),
    ] as [(String, Int?)])
    func columns(_ name: String, _ expected: Int?) {
        #expect(FormulaScanner.column(name) == expected)
    }
}

@Suite("The places of a formula's parts") struct FormulaPlacesTests {
    private func place(_ line: String, column: Int, _ text: String, _ range: Range<Int>) -> Place? {
        let place = Place(file: "f", position: .init(line: 3, column: column, length: text.count, excerpt: line))
        return FormulaPlaces(PlacedText(text, at: place)).place(of: range)
    }

    @Test("in a plain text")
    func plain() {
        let found = place("  式: c3 <= c2", column: 6, "c3 <= c2", 3..<5)
        #expect(found?.position?.column == 9)
        #expect(found?.position?.length == 2)
        #expect(found?.position?.line == 3)
    }

    @Test("in a text in quotation marks")
    func quoted() {
        let found = place("  式: \"c3 <= c2\"", column: 6, "c3 <= c2", 0..<2)
        #expect(found?.position?.column == 7)
    }

    @Test("of a text that is not in its line, the whole")
    func elsewhere() {
        let found = place("  式: >-", column: 6, "c3 <= c2", 3..<5)
        #expect(found?.position?.column == 6)
        #expect(found?.position?.length == 8)
    }

    @Test("of nothing at the end, one character")
    func end() {
        let found = place("  式: c3 <=", column: 6, "c3 <=", 5..<5)
        #expect(found?.position?.column == 11)
        #expect(found?.position?.length == 1)
    }

    @Test("of a text without a place, none")
    func nowhere() {
        #expect(FormulaPlaces(PlacedText("c1 = 0")).place(of: 0..<2) == nil)
        let file = Place(file: "f")
        #expect(FormulaPlaces(PlacedText("c1 = 0", at: file)).place(of: 0..<2) == file)
    }
}

@Suite("What amounts measure") struct MeasureTests {
    private let money = Measure.amount(.yuan, most: 100)
    private let persons = Measure.amount(.persons, most: 10)
    private let perPerson = Measure.amount(.yuan, most: 50_000, per: .persons)

    @Test("like adds to like and to nought")
    func like() {
        #expect(money.isLike(.amount(.tenThousandYuan, most: 1)))
        #expect(money.isLike(.number(0)))
        #expect(Measure.number(0).isLike(persons))
        #expect(!money.isLike(persons))
        #expect(!money.isLike(.number(1)))
        #expect(!money.isLike(perPerson))
        #expect(Measure.number(1).isLike(.number(2)))
    }

    @Test("cases, employers and projects are not alike", arguments: [
        (Unit.cases, Unit.households),
        (.cases, .items),
        (.items, .households),
        (.persons, .households),
        (.yuan, .cases),
    ])
    func counts(_ left: Unit, _ right: Unit) {
        #expect(!Measure.amount(left, most: 1).isLike(.amount(right, most: 1)))
        #expect(Measure.amount(left, most: 1).isLike(.amount(left, most: 1)))
    }

    @Test("a rate times its divisor is an amount")
    func rate() {
        let product = perPerson.times(persons)
        #expect(product.isLike(money))
        #expect(product.most == 500_000)
        #expect(persons.times(perPerson).isLike(money))
    }

    @Test("the unit of a sum or product is the first that measures it")
    func units() {
        #expect(money.plus(.amount(.tenThousandYuan, most: 1)).unit == .yuan)
        #expect(Measure.number(0).plus(money).unit == .yuan)
        #expect(Measure.number(2).times(money).unit == .yuan)
        #expect(perPerson.unit == nil)
        #expect(perPerson.times(.amount(.tenThousandPersons, most: 1)).unit == nil)
        #expect(money.times(persons).unit == nil)
    }

    @Test("nought stays nought only in sums")
    func nought() {
        #expect(Measure.number(0).plus(.number(0)).isZero)
        #expect(!Measure.number(0).plus(money).isZero)
        #expect(!Measure.number(0).times(money).isZero)
    }

    @Test("what can grow too large is known before")
    func large() {
        let figure = Measure.amount(.yuan, most: Figure.largest)
        #expect(!figure.times(figure).isTooLarge)
        #expect(figure.times(figure).times(figure).isTooLarge)
        #expect(figure.times(figure).times(figure).times(figure).times(figure).isTooLarge)
        #expect(!figure.plus(figure).isTooLarge)
    }
}

@Suite("The headings over a column") struct HeadingPathTests {
    @Test("of the winter form", arguments: [
        (1, "检查用人单位－用人单位户数"),
        (2, "检查用人单位－涉及职工人数"),
        (3, "检查用人单位－涉及职工人数－其中：农民工人数"),
        (4, "检查用人单位－涉及职工人数－农民工签订劳动合同人数"),
        (5, "拖欠工资情况－用人单位户数"),
        (6, "拖欠工资情况－涉及职工人数－合计"),
        (7, "拖欠工资情况－涉及职工人数－其中：农民工"),
        (8, "拖欠工资情况－涉及金额－合计"),
        (9, "拖欠工资情况－涉及金额－其中：农民工"),
        (10, "处理情况－立案"),
        (11, "处理情况－通过协调等非立案方式解决"),
        (12, "处理情况－追发工资人数－合计"),
        (13, "处理情况－追发工资人数－其中：农民工"),
        (14, "处理情况－追发工资及赔偿金－合计"),
        (15, "处理情况－追发工资及赔偿金－其中：农民工"),
        (16, "涉嫌犯罪案件－移送公安机关"),
        (17, "涉嫌犯罪案件－公安机关立案"),
        (18, ""),
    ])
    func winter(_ column: Int, _ expected: String) throws {
        #expect(try Samples.winterForm().heading(ofColumn: column) == expected)
    }
}

@Suite("The sources of the winter form") struct WinterSourcesTests {
    @Test("column by column", arguments: [
        (1, "检查记录", "count(DISTINCT 信用代码)", nil),
        (2, "检查记录", "sum(职工人数)", nil),
        (3, "检查记录", "sum(农民工人数)", nil),
        (4, "检查记录", "sum(签订劳动合同人数)", nil),
        (5, "案件", "count(DISTINCT 信用代码)", "查实金额 > 0"),
        (6, "案件", "sum(查实人数)", nil),
        (7, "案件", "sum(其中农民工人数)", nil),
        (8, "案件", "sum(查实金额)", nil),
        (9, "案件", "sum(其中农民工金额)", nil),
        (10, "案件", "count(立案日)", nil),
        (11, "案件", "count(*)", "办理方式 = '协调' AND 办结日 IS NOT NULL"),
        (12, "案件", "sum(追发人数)", nil),
        (13, "案件", "sum(追发农民工人数)", nil),
        (14, "案件", "sum(追发工资 + 赔偿金)", nil),
        (15, "案件", "sum(追发农民工工资 + 农民工赔偿金)", nil),
        (16, "案件", "count(移送日)", nil),
        (17, "案件", "count(公安立案日)", nil),
    ] as [(Int, String, String, String?)])
    func columns(_ number: Int, _ view: String, _ value: String, _ condition: String?) throws {
        let source = try #require(try Samples.winterForm().sources?.columns[number - 1])
        #expect(source.view.text == view)
        #expect(source.value.text == value)
        #expect(source.condition?.text == condition)
        #expect(source.value.place?.position?.excerpt?.contains("    \(number): {") == true)
    }

    @Test("the checks of the field's rules are all there", arguments: [
        "V01", "V03", "V07", "V08", "V09", "V10", "V11", "V12", "V13", "V14", "V15", "V16", "V17", "V18", "V19", "V20", "V21",
        "V22", "V23", "V24", "V25", "V26", "V27", "V28", "V29-1", "V29-2", "V30", "V32", "V33", "V36", "V37", "V38-1", "V38-2",
        "V39", "V40", "V42",
    ])
    func checks(_ number: String) throws {
        let check = try #require(try Samples.winterForm().checks.first { $0.number == number })
        #expect(!check.formulas.isEmpty)
        #expect(!check.meaning.isEmpty)
        #expect(check.formulas.allSatisfy { $0.text.place?.position != nil })
    }
}
