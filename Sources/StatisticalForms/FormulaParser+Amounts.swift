import Diagnostics
import Quantities

/// Amounts: sums, products, figures and numbers.
extension FormulaParser {
    mutating func sum() throws(StageFailure) -> Placed {
        var left = try product()
        while case .sign(let sign) = current.kind, sign == "+" || sign == "-" {
            let signRange = current.range
            advance()
            let right = try product()
            let (leftAmount, leftMeasure) = try amount(left)
            let (rightAmount, rightMeasure) = try amount(right)
            guard leftMeasure.isLike(rightMeasure) else {
                throw StageFailure(.formulaMeasure(leftMeasure, rightMeasure, at: places.place(of: signRange)))
            }
            let sum: CheckAmount = sign == "+" ? .sum(leftAmount, rightAmount) : .difference(leftAmount, rightAmount)
            left = Placed(
                part: .amount(sum, leftMeasure.plus(rightMeasure)), range: left.range.lowerBound..<right.range.upperBound)
        }
        return left
    }

    private mutating func product() throws(StageFailure) -> Placed {
        var left = try factor()
        while true {
            if current.kind == .sign("/") {
                throw StageFailure(.formulaDivision(at: places.place(of: current.range)))
            }
            guard take("*") else { return left }
            let right = try factor()
            let (leftAmount, leftMeasure) = try amount(left)
            let (rightAmount, rightMeasure) = try amount(right)
            left = Placed(
                part: .amount(.product(leftAmount, rightAmount), leftMeasure.times(rightMeasure)),
                range: left.range.lowerBound..<right.range.upperBound)
        }
    }

    private mutating func factor() throws(StageFailure) -> Placed {
        let token = current
        switch token.kind {
        case .sign("("):
            advance()
            var inside = try nested { (parser) throws(StageFailure) in try parser.equivalence() }
            guard current.kind == .sign(")") else { throw unexpected() }
            inside.range = token.range.lowerBound..<current.range.upperBound
            advance()
            return inside
        case .sign("-"):
            advance()
            let placed = try nested { (parser) throws(StageFailure) in try parser.factor() }
            let (amount, measure) = try amount(placed)
            return Placed(
                part: .amount(.difference(.number(0), amount), measure), range: token.range.lowerBound..<placed.range.upperBound)
        case .number(let digits):
            advance()
            return try number(digits, token.range)
        case .name(let name):
            advance()
            return try figure(name, token.range)
        case .sign, .end: throw unexpected()
        }
    }

    // MARK: Numbers

    /// A whole number, an amount such as 500元, or a rate such as 500元/人.
    private mutating func number(_ digits: String, _ range: Range<Int>) throws(StageFailure) -> Placed {
        guard case .name(let word) = current.kind, current.range.lowerBound == range.upperBound else {
            guard let value = Int(digits), value <= Figure.largest else {
                throw StageFailure(.formulaNumber(digits, unit: nil, at: places.place(of: range)))
            }
            return Placed(part: .amount(.number(value), .number(value)), range: range)
        }
        let unit = try self.unit(word)
        var end = current.range.upperBound
        advance()
        var divisor: Unit?
        if current.kind == .sign("/"), current.range.lowerBound == end {
            advance()
            guard case .name(let word) = current.kind else { throw unexpected() }
            divisor = try self.divisor(word)
            end = current.range.upperBound
            advance()
        }
        guard let value = Self.baseUnits(digits, in: unit) else {
            throw StageFailure(.formulaNumber(digits + word, unit: unit, at: places.place(of: range.lowerBound..<end)))
        }
        return Placed(
            part: .amount(.number(value), .amount(unit, most: value, per: divisor)), range: range.lowerBound..<end)
    }

    private func unit(_ word: String) throws(StageFailure) -> Unit {
        if let unit = Unit(rawValue: word) { return unit }
        let known = Unit.allCases.map(\.rawValue)
        throw StageFailure(.formulaUnknownName(word, kind: .unit, known: known, at: places.place(of: current.range)))
    }

    /// A rate is for each single person, employer, case or project: other divisors have no whole base units.
    private func divisor(_ word: String) throws(StageFailure) -> Unit {
        let unit = try unit(word)
        guard unit.baseUnits == 1 else {
            let known = Unit.allCases.filter { $0.baseUnits == 1 }.map(\.rawValue)
            throw StageFailure(.formulaUnknownName(word, kind: .divisor, known: known, at: places.place(of: current.range)))
        }
        return unit
    }

    /// `1.5` in 万元 is 1 500 000 fen; nil when nothing whole comes out, or too much.
    static func baseUnits(_ digits: String, in unit: Unit) -> Int? {
        let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), whole <= Figure.largest else { return nil }
        var value = Int128(whole) * Int128(unit.baseUnits)
        var step = Int128(unit.baseUnits)
        if parts.count == 2 {
            guard !parts[1].isEmpty else { return nil }
            for digit in parts[1] {
                guard let digit = digit.wholeNumberValue, step % 10 == 0 || digit == 0 else { return nil }
                step /= 10
                value += Int128(digit) * step
            }
        }
        return value <= Int128(Figure.largest) ? Int(value) : nil
    }

    // MARK: Figures

    /// The word for the return before this one, as in `上次.合计.c8`.
    static let previous = "上次"

    private mutating func figure(_ name: String, _ range: Range<Int>) throws(StageFailure) -> Placed {
        guard name == Self.previous, current.kind == .sign("."), !names.rows.contains(name) else {
            return try figure(name, range, from: range.lowerBound, isPrevious: false)
        }
        advance()
        guard case .name(let rest) = current.kind else { throw unexpected() }
        let restRange = current.range
        advance()
        return try figure(rest, restRange, from: range.lowerBound, isPrevious: true)
    }

    private mutating func figure(
        _ name: String, _ range: Range<Int>, from start: Int, isPrevious: Bool
    ) throws(StageFailure) -> Placed {
        guard current.kind == .sign(".") else {
            return try item(name, row: nil, range, from: start, isPrevious: isPrevious)
        }
        guard names.rows.contains(name) else {
            throw StageFailure(.formulaUnknownName(name, kind: .row, known: names.rows, at: places.place(of: range)))
        }
        advance()
        guard case .name(let item) = current.kind else { throw unexpected() }
        let itemRange = current.range
        advance()
        return try self.item(item, row: name, itemRange, from: start, isPrevious: isPrevious)
    }

    private func item(
        _ name: String, row: String?, _ range: Range<Int>, from start: Int, isPrevious: Bool
    ) throws(StageFailure) -> Placed {
        let number = name == FormulaScanner.wildcard ? column : FormulaScanner.column(name)
        let found: (FigureReference.Item, Unit)? =
            if let number, names.columns.indices.contains(number - 1) {
                (.column(number), names.columns[number - 1])
            } else if let unit = names.extras[name] {
                (.extra(name), unit)
            } else if row == nil, let unit = names.blanks[name] {
                (.blank(name), unit)
            } else { nil }
        guard let (item, unit) = found else {
            let known = names.known(isInRow: row != nil)
            throw StageFailure(.formulaUnknownName(name, kind: .item, known: known, at: places.place(of: range)))
        }
        return Placed(
            part: .amount(.figure(.init(row: row, item: item, isPrevious: isPrevious)), .amount(unit, most: Figure.largest)),
            range: start..<range.upperBound)
    }
}

/// What a formula can name.
struct FormulaNames: Sendable {
    var rows: [String]
    /// The units of the columns: column `n` is at index `n - 1`.
    var columns: [Unit]
    /// The units of the figures under 另取.
    var extras: [String: Unit]
    /// The units of the blanks.
    var blanks: [String: Unit]

    /// The names that can stand alone or after a row, in a fixed order.
    func known(isInRow: Bool) -> [String] {
        columns.indices.map { "c\($0 + 1)" } + extras.keys.sorted() + (isInRow ? [] : blanks.keys.sorted())
    }
}
