import Diagnostics
import OfficialDocument
import Quantities
import Testing

@testable import StatisticalForms

@Suite("The formulas of checks") struct FormulaTests {
    /// The names of a form of eight columns, with a row in quotation marks and two figures beside it.
    static let names = FormulaNames(
        rows: ["合计", "建筑企业", "其他（含家政）"],
        columns: [.households, .tenThousandPersons, .tenThousandPersons, .tenThousandYuan, .tenThousandYuan, .cases, .cases, .items],
        extras: ["w": .tenThousandYuan, "工资": .yuan], blanks: ["n1": .items, "a1": .tenThousandYuan, "x1": .households])

    static func place(_ text: String) -> PlacedText {
        PlacedText(
            text, at: Place(file: "form.yaml", position: .init(line: 7, column: 5, length: text.count, excerpt: "式: " + " " + text)))
    }

    static func formulas(_ text: String) throws -> [CheckFormula] { try FormulaParser.formulas(place(text), names: names) }

    /// Figures by their names: columns of the row at hand, of rows, blanks and others.
    private func holds(_ text: String, _ figures: [String: Int]) throws -> Bool {
        let found = try Self.formulas(text)
        #expect(found.count == 1)
        return found[0].holds { reference in
            let item =
                switch reference.item {
                case .column(let number): "c\(number)"
                case .extra(let name), .blank(let name): name
                }
            return figures[reference.row.map { "\($0).\(item)" } ?? item] ?? 0
        }
    }

    // MARK: Meaning

    @Test("what it says is true of the figures", arguments: [
        ("c3 <= c2", ["c2": 5, "c3": 5], true),
        ("c3 <= c2", ["c2": 5, "c3": 6], false),
        ("c3 ≤ c2", ["c2": 5, "c3": 6], false),
        ("c4 = 5 * c5", ["c4": 10, "c5": 2], true),
        ("c4 == 2*c5 + 1元", ["c4": 104, "c5": 2], true),
        ("c4 - c5 - c4 >= -c5", ["c4": 9, "c5": 2], true),
        ("c4 - (c5 - c4) = 2 * c4 - c5", ["c4": 9, "c5": 2], true),
        ("500元/人 * c2 <= c4 <= 100000元/人 * c2", ["c2": 2, "c4": 100_000], true),
        ("500元/人 * c2 <= c4 <= 100000元/人 * c2", ["c2": 2, "c4": 99_999], false),
        ("c2 * 2人/户 = 0", ["c2": 0], true),
        ("2人/户 * c1 <= c2", ["c1": 3, "c2": 5], false),
        ("c4 > 1万元", ["c4": 1_000_000], false),
        ("c4 > 0.5万元", ["c4": 500_001], true),
        ("c4 = 1.00000元", ["c4": 100], true),
        ("c4 = 0.01元", ["c4": 1], true),
        ("c2 = 0.0001万人", ["c2": 1], true),
        ("c4 < 1亿元", ["c4": 10_000_000_000], false),
        ("c1 = 0 => c6 = 0", ["c1": 0, "c6": 1], false),
        ("c1 = 0 则 c6 = 0", ["c1": 1, "c6": 1], true),
        ("c1 = 0 <=> c2 = 0 <=> c4 = 0", ["c1": 1, "c2": 1, "c4": 0], false),
        ("c1 = 0 当且仅当 c2 = 0 当且仅当 c4 = 0", ["c1": 1, "c2": 1, "c4": 3], true),
        ("非 c1 = 0 且 c2 = 0", ["c1": 1, "c2": 0], true),
        ("非 (c1 = 0 且 c2 = 0)", ["c1": 0, "c2": 0], false),
        ("not c1 = 0 or c2 = 0", ["c1": 0, "c2": 1], false),
        ("c1 = 0 或 c2 = 0 且 c4 = 0", ["c1": 0, "c2": 1, "c4": 1], true),
        ("（c1 = 0 或 c2 = 0） 且 c4 = 0", ["c1": 0, "c2": 1, "c4": 1], false),
        ("c1 = 0 => c2 = 0 => c4 = 0", ["c1": 1, "c2": 0, "c4": 1], true),
        ("(c1 = 0 => c2 = 0) => c4 = 0", ["c1": 1, "c2": 0, "c4": 1], false),
        ("c1 != 3户", ["c1": 3], false),
        ("c1 <> 3户", ["c1": 4], true),
        ("合计.c4 = 建筑企业.c4 + “其他（含家政）”.c4", ["合计.c4": 3, "建筑企业.c4": 1, "其他（含家政）.c4": 2], true),
        ("建筑企业.w + 工资 < a1", ["建筑企业.w": 3, "工资": 2, "a1": 5], false),
        ("n1 = 8个 且 x1 = 0", ["n1": 8], true),
        ("0 = c1", ["c1": 0], true),
        ("0 * c4 = 0", ["c4": 5], true),
        ("1 < 2 < 3", [:], true),
        ("1 < 3 < 2", [:], false),
        ("c6+c7>=1件/户*c1", ["c6": 1, "c7": 1, "c1": 3], false),
        ("c2 × 500元/人 = c4", ["c2": 2, "c4": 100_000], true),
        ("c4 * c2 = c2 * c4", ["c2": 2, "c4": 7], true),
    ])
    func meaning(_ text: String, _ figures: [String: Int], _ expected: Bool) throws {
        #expect(try holds(text, figures) == expected)
    }

    @Test("amounts far beyond 64 bits are exact")
    func large() throws {
        let most = Figure.largest
        #expect(try holds("c2 * c4 < c4 * c3", ["c2": most - 1, "c3": most, "c4": most]))
        #expect(try !holds("c2 * c4 * 1000000 = c4 * c3 * 1000000", ["c2": most - 1, "c3": most, "c4": most]))
    }

    @Test("c# stands for each column in turn")
    func eachColumn() throws {
        let formulas = try Self.formulas("合计.c# = 建筑企业.c# + “其他（含家政）”.c#")
        #expect(formulas.count == 8)
        #expect(formulas.map { $0.figures.first?.item } == (1...8).map { .column($0) })
        #expect(formulas[4].comparisons[0].leftText == "合计.c5")
        #expect(formulas[4].comparisons[0].rightText == "建筑企业.c5 + “其他（含家政）”.c5")
    }

    @Test("whether it speaks of each row", arguments: [
        ("c3 <= c2", true),
        ("n1 = 0", false),
        ("合计.c4 >= a1", false),
        ("合计.c4 >= c4", true),
        ("w >= 0", true),
        ("建筑企业.w >= 0", false),
    ])
    func rows(_ text: String, _ expected: Bool) throws {
        #expect(try Self.formulas(text)[0].isOfEachRow == expected)
    }

    // MARK: Errors

    @Test("what cannot be read is pointed at", arguments: [
        // marked text, code
        ("c3 <= 1️⃣c9", Diagnostic.Code.formulaUnknownName),
        ("1️⃣建筑.c3 <= c2", .formulaUnknownName),
        ("建筑企业.1️⃣n1 = 0", .formulaUnknownName),
        ("c3 <= 1️⃣m1", .formulaUnknownName),
        ("c4 > 5001️⃣块", .formulaUnknownName),
        ("c4 > 500元/1️⃣万人 * c2", .formulaUnknownName),
        ("c2 1️⃣<= c4", .formulaMeasure),
        ("c4 1️⃣> 500", .formulaMeasure),
        ("c6 + c7 1️⃣>= c1", .formulaMeasure),
        ("c4 1️⃣>= 500元 * c2", .formulaMeasure),
        ("c2 1️⃣+ c4 > 0", .formulaMeasure),
        ("c1 = 0 且 c4 1️⃣- 1 > 0", .formulaMeasure),
        ("c4 1️⃣>= 500元/户 * c2", .formulaMeasure),
        ("c2 * c4 1️⃣= c4", .formulaMeasure),
        ("c6 1️⃣= 3户", .formulaMeasure),
        ("1️⃣c3", .formulaKind),
        ("1️⃣c3 + c2", .formulaKind),
        ("c1 = 0 且 1️⃣c3", .formulaKind),
        ("非 1️⃣c3", .formulaKind),
        ("1️⃣(c1 = 0) + c1 = 0", .formulaKind),
        ("c1 = 1️⃣(c2 = 0)", .formulaKind),
        ("1️⃣c1 => c2 = 0", .formulaKind),
        ("c3 <= c2 1️⃣c4", .formulaSyntax),
        ("c3 <=1️⃣", .formulaSyntax),
        ("1️⃣", .formulaSyntax),
        ("c3 1️⃣& c2", .formulaSyntax),
        ("(c3 <= c2 1️⃣", .formulaSyntax),
        ("c3 <= c21️⃣)", .formulaSyntax),
        ("c4 1️⃣/ c2 >= 500", .formulaSyntax),
        ("c3 <= 1️⃣<= c2", .formulaSyntax),
        ("1️⃣“建筑企业.c3 = 0", .formulaSyntax),
        ("建筑企业.1️⃣3 = 0", .formulaSyntax),
        ("c1 = 0 则1️⃣", .formulaSyntax),
        ("1️⃣则 c1 = 0", .formulaSyntax),
        ("c1 = 1️⃣， 0", .formulaSyntax),
        ("c4 > 1️⃣0.005元", .formulaNumber),
        ("c2 > 1️⃣1.5人", .formulaNumber),
        ("c1 > 1️⃣1.5", .formulaNumber),
        ("c4 > 1️⃣9999999999999999元", .formulaNumber),
        ("c4 > 1️⃣1.2.3元", .formulaNumber),
        ("c4 > 1️⃣1.元", .formulaNumber),
        ("c4 > 1️⃣0.00001万人/户", .formulaNumber),
        ("1️⃣c4 * c2 * c1 * c6 = 0", .formulaSyntax),
        ("c4 > 500元/ 1️⃣3", .formulaSyntax),
    ])
    func errors(_ marked: String, _ code: Diagnostic.Code) throws {
        let text = MarkedText(marked).text
        let found = failures { _ = try Self.formulas(text) }
        #expect(found.map(\.code) == [code], "\(found)")
        let column = marked.distance(from: marked.startIndex, to: try #require(marked.firstIndex(of: "1️⃣")))
        let position = try #require(found.first?.place?.position)
        // The text begins in column 5; a formula that ends too early is pointed at its last character.
        let slack = code == .formulaSyntax ? 1 : 0
        #expect(abs(position.column - 5 - column) <= slack, "\(position.column - 5), not \(column)")
        #expect(position.line == 7)
        #expect(found.allSatisfy { !$0.hints.isEmpty && !$0.message.english.isEmpty })
    }

    @Test("nearest names are proposed", arguments: [
        ("c3 <= c9", "c"),
        ("建筑起业.c3 = 0", "建筑企业"),
        ("c4 > 5万元元", "万元"),
        ("nn1 = 0", "n1"),
        ("c4 > 工姿", "工资"),
    ])
    func nearest(_ text: String, _ name: String) {
        let found = failures { _ = try Self.formulas(text) }
        #expect(found.first?.hints.first?.chinese.contains(name) == true, "\(found)")
    }

    @Test("a formula nested without end is refused, not followed")
    func depth() {
        let deep = String(repeating: "(", count: 5000) + "c1 = 0" + String(repeating: ")", count: 5000)
        #expect(failures { _ = try Self.formulas(deep) }.map(\.code) == [.formulaSyntax])
        let chain = String(repeating: "非 ", count: 5000) + "c1 = 0"
        #expect(failures { _ = try Self.formulas(chain) }.map(\.code) == [.formulaSyntax])
        let minus = "c1 = " + String(repeating: "- ", count: 5000) + "c1"
        #expect(failures { _ = try Self.formulas(minus) }.map(\.code) == [.formulaSyntax])
        let implied = Array(repeating: "c1 = 0", count: 5000).joined(separator: " => ")
        #expect(failures { _ = try Self.formulas(implied) }.map(\.code) == [.formulaSyntax])
    }

    @Test("which words can name a figure", arguments: [
        ("w", true),
        ("工资", true),
        ("a_1", true),
        ("c8", false),
        ("且", false),
        ("or", false),
        ("1a", false),
        ("a b", false),
        ("", false),
        ("c#", false),
        ("cx", true),
    ])
    func nameWords(_ name: String, _ expected: Bool) {
        #expect(FormulaScanner.isName(name) == expected)
    }

    @Test("a measure in words")
    func measures() {
        let rate = Measure.amount(.yuan, most: 500, per: .persons)
        #expect(rate.words.chinese == "金额/人数" && rate.words.english == "money/persons")
        #expect(Measure.number(3).words.chinese == "没有单位的数")
        #expect(rate.times(.amount(.tenThousandPersons, most: 1)).words.chinese == "金额")
        #expect(rate.times(rate).words.chinese == "金额×金额/人数×人数")
        #expect(Measure.number(1).times(.amount(.persons, most: 1)).words.english == "persons")
    }
}

@Suite("Random formulas mean what they should") struct FormulaPropertyTests {
    /// A formula with its truth, made together, so that neither depends on the parser.
    private struct Maker {
        var random: SplitMix64
        let figures: [String: Int]
        static let money = ["c4", "c5", "a1"]

        mutating func amount(_ depth: Int) -> (text: String, value: Int) {
            switch depth == 0 ? 0 : Int.random(in: 0...4, using: &random) {
            case 0:
                let name = Self.money[Int.random(in: 0..<3, using: &random)]
                return (name, figures[name] ?? 0)
            case 1:
                let yuan = Int.random(in: 0...9, using: &random)
                return yuan == 0 ? ("0元", 0) : ("\(yuan)元", yuan * 100)
            case 2:
                let (left, right) = (amount(depth - 1), amount(depth - 1))
                return ("(\(left.text) + \(right.text))", left.value + right.value)
            case 3:
                let (left, right) = (amount(depth - 1), amount(depth - 1))
                return ("(\(left.text) - (\(right.text)))", left.value - right.value)
            default:
                let inner = amount(depth - 1)
                let factor = Int.random(in: 1...3, using: &random)
                return ("\(factor) * \(inner.text)", factor * inner.value)
            }
        }

        mutating func formula(_ depth: Int) -> (text: String, truth: Bool) {
            switch depth == 0 ? 0 : Int.random(in: 0...5, using: &random) {
            case 0, 1:
                let (left, right) = (amount(2), amount(2))
                let signs = ["=", "!=", "<", "<=", ">", ">="]
                let sign = signs[Int.random(in: 0..<6, using: &random)]
                let (l, r) = (left.value, right.value)
                let truth = [l == r, l != r, l < r, l <= r, l > r, l >= r][signs.firstIndex(of: sign) ?? 0]
                return ("\(left.text) \(sign) \(right.text)", truth)
            case 2:
                let inner = formula(depth - 1)
                return ("非 (\(inner.text))", !inner.truth)
            case 3:
                let (left, right) = (formula(depth - 1), formula(depth - 1))
                return ("(\(left.text)) 且 (\(right.text))", left.truth && right.truth)
            case 4:
                let (left, right) = (formula(depth - 1), formula(depth - 1))
                return ("(\(left.text)) 或 (\(right.text))", left.truth || right.truth)
            default:
                let (left, right) = (formula(depth - 1), formula(depth - 1))
                return ("(\(left.text)) => (\(right.text))", !left.truth || right.truth)
            }
        }
    }

    @Test("truth", arguments: 0..<40 as Range<UInt64>)
    func truth(_ seed: UInt64) throws {
        var random = SplitMix64(state: seed)
        for _ in 0..<20 {
            let figures = Dictionary(uniqueKeysWithValues: Maker.money.map { ($0, Int.random(in: 0...300, using: &random)) })
            var maker = Maker(random: SplitMix64(state: random.next()), figures: figures)
            let (text, truth) = maker.formula(4)
            let formula = try #require(try FormulaTests.formulas(text).first)
            let found = formula.holds { reference in
                switch reference.item {
                case .column(let number): figures["c\(number)"] ?? 0
                case .blank(let name), .extra(let name): figures[name] ?? 0
                }
            }
            #expect(found == truth, "\(text) of \(figures)")
        }
    }

    @Test("any text is read or refused, and never ends the program", arguments: 0..<30 as Range<UInt64>)
    func fuzz(_ seed: UInt64) {
        var random = SplitMix64(state: seed &+ 1000)
        let pieces = ["c1", "c4", "c#", "合计", ".", "(", ")", "且", "非", "<=>", "=>", "<", "=", "500", "元", "/", "人", "*", "-", " ", "“", "”", "0.5", "w", "🙂", "\u{7}"]
        for _ in 0..<60 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
            let found = failures { _ = try FormulaTests.formulas(text) }
            #expect(found.count <= 1)
            if let place = found.first?.place { #expect(place.position?.line == 7) }
        }
    }
}
