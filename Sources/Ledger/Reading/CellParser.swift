import Quantities

/// Reads the bytes of cells into numbers and checked text.
///
/// Only says whether a cell is right; `CellFault` finds out what is wrong.
struct CellParser: Sendable {
    private let plans: [Plan]

    /// How a column's cells are read.
    private struct Plan: Sendable {
        var kind: CellKind
        var isOptional: Bool
        /// The words that the cell may be, for choices, units and industries.
        var words: [[UInt8]]
    }

    init(table: LedgerTable, context: LedgerContext) {
        plans = table.columns.map { column in
            let words = context.words(for: column.kind) ?? []
            return Plan(kind: column.kind, isOptional: column.isOptional, words: words.map { Array($0.utf8) })
        }
    }

    /// The cell of a column, or nil when it is wrong.
    ///
    /// - Parameter base: what is added to `start` for the place of a text in the arena.
    func cell(column: Int, _ bytes: Span<UInt8>, start: Int, length: Int, base: Int) -> LedgerCell? {
        let plan = plans[column]
        if length == 0 { return plan.isOptional ? .blank : nil }
        if plan.kind.isInteger {
            return number(plan.kind, bytes, start..<start + length).map(LedgerCell.init(integer:))
        }
        guard length < Self.longestText, isRight(plan, bytes, start..<start + length) else { return nil }
        return LedgerCell(textAt: base + start, length: length)
    }

    /// In bytes; 1000 Han characters.
    static let longestText = 3000
    /// Ten million: seven times the city.
    static let mostPersons: Int64 = 10_000_000
    /// In yuan; ten billion. The sum over a million records still fits an integer of fen.
    static let mostYuan: Int64 = 10_000_000_000

    private func number(_ kind: CellKind, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        switch kind {
        case .persons: Self.integer(bytes, range, most: Self.mostPersons)
        case .money: Self.fen(bytes, range)
        default: Self.flag(bytes, range)
        }
    }

    private func isRight(_ plan: Plan, _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        switch plan.kind {
        case .text: PlainBytes.isPlain(bytes, range, allowsBreaks: false)
        case .note: PlainBytes.isPlain(bytes, range, allowsBreaks: true)
        case .date: Self.isDate(bytes, range)
        case .choice, .unit, .industry: plan.words.contains { Self.equal($0, bytes, range) }
        case .creditCode: Identifiers.isCreditCode(bytes, range)
        case .identityNumber: Identifiers.isIdentityNumber(bytes, range)
        case .phone: Identifiers.isPhone(bytes, range)
        case .bankCard: Identifiers.isBankCard(bytes, range)
        case .persons, .money, .flag: false
        }
    }

    /// ASCII digits without a leading zero.
    private static func integer(_ bytes: Span<UInt8>, _ range: Range<Int>, most: Int64) -> Int64? {
        guard range.count <= 11, bytes[range.lowerBound] != .zeroDigit || range.count == 1 else { return nil }
        var number: Int64 = 0
        for index in range {
            let digit = bytes[index] &- .zeroDigit
            guard digit <= 9 else { return nil }
            number = number * 10 + Int64(digit)
        }
        return number <= most ? number : nil
    }

    /// Yuan with at most two decimals, in fen.
    private static func fen(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        let point = range.first { bytes[$0] == UInt8(ascii: ".") }
        let whole = range.lowerBound..<(point ?? range.upperBound)
        guard !whole.isEmpty, let yuan = integer(bytes, whole, most: mostYuan) else { return nil }
        guard let point else { return yuan * 100 }
        let decimals = point + 1..<range.upperBound
        guard (1...2).contains(decimals.count) else { return nil }
        var fen: Int64 = 0
        for index in decimals {
            let digit = bytes[index] &- .zeroDigit
            guard digit <= 9 else { return nil }
            fen = fen * 10 + Int64(digit)
        }
        return yuan * 100 + (decimals.count == 1 ? fen * 10 : fen)
    }

    private static func flag(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int64? {
        if equal(yes, bytes, range) { return 1 }
        return equal(no, bytes, range) ? 0 : nil
    }

    private static let yes = Array("是".utf8)
    private static let no = Array("否".utf8)

    private static func isDate(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == 10 else { return false }
        let start = range.lowerBound
        var numbers = (0, 0, 0)
        for index in 0..<10 {
            let byte = bytes[start + index]
            if index == 4 || index == 7 {
                guard byte == UInt8(ascii: "-") else { return false }
                continue
            }
            let digit = Int(byte) - Int(UInt8.zeroDigit)
            guard (0...9).contains(digit) else { return false }
            if index < 4 { numbers.0 = numbers.0 * 10 + digit }
            if index == 5 || index == 6 { numbers.1 = numbers.1 * 10 + digit }
            if index > 7 { numbers.2 = numbers.2 * 10 + digit }
        }
        return CivilDate(year: numbers.0, month: numbers.1, day: numbers.2) != nil
    }

    private static func equal(_ word: [UInt8], _ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard word.count == range.count else { return false }
        for index in word.indices where word[index] != bytes[range.lowerBound + index] { return false }
        return true
    }
}

extension LedgerContext {
    /// The words that a cell of some kind may be; nil for kinds without a list.
    func words(for kind: CellKind) -> [String]? {
        switch kind {
        case .choice(let words): words
        case .unit: units
        case .industry: industries
        default: nil
        }
    }
}

extension UInt8 {
    static let zeroDigit = UInt8(ascii: "0")
}
