import Diagnostics
import OfficialDocument
import Quantities

/// Reads a formula of a check and holds its measures against each other.
///
/// The weakest first: `<=>`, `=>`, `或`, `且`, `非`, comparisons (which may be chained), `+ -`, `*`.
struct FormulaParser {
    let names: FormulaNames
    /// The column that `c#` stands for.
    let column: Int?
    private let text: [Character]
    let places: FormulaPlaces
    private let tokens: [FormulaToken]
    private var position = 0
    private var depth = 0

    /// A part of a formula, which is an amount or true or false.
    enum Part {
        case amount(CheckAmount, Measure)
        case formula(CheckFormula)
    }

    /// A part with its place in the text.
    struct Placed {
        var part: Part
        var range: Range<Int>
    }

    private init(_ text: PlacedText, tokens: [FormulaToken], names: FormulaNames, column: Int?) {
        self.text = Array(text.text)
        self.tokens = tokens
        self.names = names
        self.column = column
        places = FormulaPlaces(text)
    }

    /// The formulas that a text stands for: one, or one for each column where it says `c#`.
    ///
    /// - Throws: `FRM0205` to `FRM0209` at the place of what is wrong.
    static func formulas(_ text: PlacedText, names: FormulaNames) throws(StageFailure) -> [CheckFormula] {
        var scanner = FormulaScanner(text)
        let tokens = try scanner.scan()
        let isForEach = tokens.contains { $0.kind == .name(FormulaScanner.wildcard) }
        let columns: [Int?] = isForEach ? names.columns.indices.map { $0 + 1 } : [nil]
        return try columns.map { column throws(StageFailure) in
            var parser = FormulaParser(text, tokens: tokens, names: names, column: column)
            return try parser.whole()
        }
    }

    private mutating func whole() throws(StageFailure) -> CheckFormula {
        let formula = try truth(try equivalence())
        guard case .end = current.kind else { throw unexpected() }
        return formula
    }

    // MARK: Tokens

    var current: FormulaToken { tokens[position] }

    /// Goes past a token.
    mutating func advance() { position = min(position + 1, tokens.count - 1) }

    /// Goes past a sign if it is there.
    mutating func take(_ sign: String) -> Bool {
        guard current.kind == .sign(sign) else { return false }
        advance()
        return true
    }

    /// The text of a range, with the column in place of `c#`.
    private func source(_ range: Range<Int>) -> String {
        let text = String(self.text[range])
        return column.map { text.replacing(FormulaScanner.wildcard, with: "c\($0)") } ?? text
    }

    func unexpected() -> StageFailure {
        let isEnd = current.kind == .end
        let shown = String(text[current.range])
        let reason =
            isEnd
            ? Bilingual("式子没有写完", "the formula ends too early")
            : Bilingual("这里不应有“\(shown)”", "'\(shown)' cannot stand here")
        return StageFailure(.formulaSyntax(reason, at: places.place(of: current.range)))
    }

    /// Runs `body` one level deeper; a formula nested too deeply would end the program.
    mutating func nested<Output>(
        _ body: (inout FormulaParser) throws(StageFailure) -> Output
    ) throws(StageFailure) -> Output {
        depth += 1
        defer { depth -= 1 }
        guard depth <= 50 else {
            throw StageFailure(
                .formulaSyntax(
                    Bilingual("括号套得太深", "the parentheses are nested too deeply"), at: places.place(of: current.range)))
        }
        return try body(&self)
    }

    // MARK: True or false

    /// A part that is true or false.
    private func truth(_ placed: Placed) throws(StageFailure) -> CheckFormula {
        if case .formula(let formula) = placed.part { return formula }
        throw StageFailure(.formulaKind(isAmount: true, at: places.place(of: placed.range)))
    }

    mutating func equivalence() throws(StageFailure) -> Placed {
        try joined("<=>", { (parser) throws(StageFailure) in try parser.implication() }) { .equivalent($0) }
    }

    private mutating func implication() throws(StageFailure) -> Placed {
        let condition = try disjunction()
        guard take("=>") else { return condition }
        let result = try nested { (parser) throws(StageFailure) in try parser.implication() }
        return Placed(
            part: .formula(.implies(try truth(condition), try truth(result))),
            range: condition.range.lowerBound..<result.range.upperBound)
    }

    private mutating func disjunction() throws(StageFailure) -> Placed {
        try joined("或", { (parser) throws(StageFailure) in try parser.conjunction() }) { .any($0) }
    }

    private mutating func conjunction() throws(StageFailure) -> Placed {
        try joined("且", { (parser) throws(StageFailure) in try parser.negation() }) { .all($0) }
    }

    /// One part, or several with a sign between them.
    private mutating func joined(
        _ sign: String, _ part: (inout FormulaParser) throws(StageFailure) -> Placed,
        _ join: ([CheckFormula]) -> CheckFormula
    ) throws(StageFailure) -> Placed {
        let first = try part(&self)
        guard current.kind == .sign(sign) else { return first }
        var formulas = [try truth(first)]
        var end = first.range.upperBound
        while take(sign) {
            let next = try part(&self)
            formulas.append(try truth(next))
            end = next.range.upperBound
        }
        return Placed(part: .formula(join(formulas)), range: first.range.lowerBound..<end)
    }

    private mutating func negation() throws(StageFailure) -> Placed {
        let start = current.range.lowerBound
        guard take("非") else { return try comparison() }
        let part = try nested { (parser) throws(StageFailure) in try parser.negation() }
        return Placed(part: .formula(.not(try truth(part))), range: start..<part.range.upperBound)
    }

    // MARK: Comparisons

    private static let relations: [String: CheckComparison.Relation] = [
        "=": .equal, "!=": .unequal, "<": .less, "<=": .atMost, ">": .more, ">=": .atLeast,
    ]

    /// An amount, or a chain of comparisons, all of which must hold.
    private mutating func comparison() throws(StageFailure) -> Placed {
        var left = try sum()
        let start = left.range.lowerBound
        var comparisons: [CheckFormula] = []
        while case .sign(let sign) = current.kind, let relation = Self.relations[sign] {
            let signRange = current.range
            advance()
            let right = try sum()
            comparisons.append(.comparison(try compared(left, relation, right, at: signRange)))
            left = right
        }
        guard let first = comparisons.first else { return left }
        return Placed(
            part: .formula(comparisons.count == 1 ? first : .all(comparisons)), range: start..<left.range.upperBound)
    }

    private func compared(
        _ left: Placed, _ relation: CheckComparison.Relation, _ right: Placed, at sign: Range<Int>
    ) throws(StageFailure) -> CheckComparison {
        let (leftAmount, leftMeasure) = try amount(left)
        let (rightAmount, rightMeasure) = try amount(right)
        guard leftMeasure.isLike(rightMeasure) else {
            throw StageFailure(.formulaMeasure(leftMeasure, rightMeasure, at: places.place(of: sign)))
        }
        return CheckComparison(
            left: leftAmount, relation: relation, right: rightAmount, leftText: source(left.range),
            rightText: source(right.range), unit: leftMeasure.unit ?? rightMeasure.unit)
    }

    /// A part that is an amount.
    func amount(_ placed: Placed) throws(StageFailure) -> (CheckAmount, Measure) {
        guard case .amount(let amount, let measure) = placed.part else {
            throw StageFailure(.formulaKind(isAmount: false, at: places.place(of: placed.range)))
        }
        guard !measure.isTooLarge else { throw StageFailure(.formulaTooLarge(at: places.place(of: placed.range))) }
        return (amount, measure)
    }
}
