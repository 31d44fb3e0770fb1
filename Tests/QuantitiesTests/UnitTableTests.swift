import Diagnostics
import TestSupport
import Testing

@testable import Quantities

@Suite("Units and dimensions")
struct UnitTableTests {
    struct Row: CustomTestStringConvertible {
        let unit: Unit, name: String, dimension: Dimension, base: Int, usual: Int, most: Int

        init(_ unit: Unit, _ name: String, _ dimension: Dimension, _ base: Int, _ usual: Int, _ most: Int) {
            (self.unit, self.name, self.dimension) = (unit, name, dimension)
            (self.base, self.usual, self.most) = (base, usual, most)
        }

        var testDescription: String { name }
    }

    static let table = [
        Row(.persons, "人", .persons, 1, 0, 0), Row(.tenThousandPersons, "万人", .persons, 10_000, 4, 4),
        Row(.yuan, "元", .money, 100, 2, 2), Row(.tenThousandYuan, "万元", .money, 1_000_000, 2, 6),
        Row(.hundredMillionYuan, "亿元", .money, 10_000_000_000, 4, 8), Row(.households, "户", .households, 1, 0, 0),
        Row(.cases, "件", .cases, 1, 0, 0), Row(.items, "个", .items, 1, 0, 0),
        Row(.establishments, "家", .households, 1, 0, 0), Row(.incidents, "起", .cases, 1, 0, 0), Row(.entries, "条", .items, 1, 0, 0),
        Row(.heads, "名", .persons, 1, 0, 0),
    ]

    @Test("the table", arguments: table)
    func row(_ row: Row) {
        #expect(row.unit.rawValue == row.name && Unit(rawValue: row.name) == row.unit)
        #expect(row.unit.dimension == row.dimension && row.unit.baseUnits == row.base)
        #expect(row.unit.usualDecimals == row.usual && row.unit.mostDecimals == row.most)
        #expect(row.unit.usualDecimals <= row.unit.mostDecimals)
    }

    @Test("has every unit once, and every dimension at least once")
    func complete() {
        #expect(Set(Self.table.map(\.unit)) == Set(Unit.allCases) && Self.table.count == Unit.allCases.count)
        for dimension in Dimension.allCases {
            let units = Unit.units(of: dimension)
            #expect(!units.isEmpty && units.allSatisfy { $0.dimension == dimension })
            #expect(units.map(\.baseUnits) == units.map(\.baseUnits).sorted())
            #expect(Dimension(rawValue: dimension.rawValue) == dimension)
            #expect(!dimension.words.chinese.isEmpty && !dimension.words.english.isEmpty)
        }
        #expect(Set(Dimension.allCases.map { $0.words.english }).count == Dimension.allCases.count)
    }

    @Test("one of a unit prints as 1", arguments: table)
    func one(_ row: Row) {
        #expect(Quantity(row.base, row.dimension).text(in: row.unit) == "1" + row.name)
        #expect(Quantity(0, row.dimension).text(in: row.unit) == "0" + row.name)
        #expect(Quantity(123 * row.base, row.dimension).text(in: row.unit) == "123" + row.name)
    }

    @Test("the last decimal that is allowed is the last that says something", arguments: table)
    func lastDecimal(_ row: Row) {
        let smallest = max(1, row.base / (0..<row.most).reduce(1) { product, _ in product * 10 })
        let quantity = Quantity(smallest, row.dimension)
        #expect(!quantity.vanishes(in: row.unit, decimals: row.most))
        if row.most > 0 { #expect(quantity.vanishes(in: row.unit, decimals: row.most - 1)) }
    }

    @Test("a figure vanishes just when it is less than half of the last place", arguments: 0..<20 as Range<UInt64>)
    func vanishing(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for row in Self.table {
            for decimals in 0...row.most {
                let place = row.base / (0..<decimals).reduce(1) { product, _ in product * 10 }
                let amount = Int.random(in: 0...max(2, place * 2), using: &random)
                let quantity = Quantity(amount, row.dimension)
                #expect(quantity.vanishes(in: row.unit, decimals: decimals) == (amount > 0 && amount * 2 < place))
                #expect(Quantity(-amount, row.dimension).vanishes(in: row.unit, decimals: decimals) == (amount > 0 && amount * 2 < place))
            }
        }
    }

    @Test("the same money in yuan, in 万元 and in 亿元", arguments: 0..<100 as Range<UInt64>)
    func sameMoney(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let quantity = Quantity(Int.random(in: 0...99_999, using: &random) * 1_000_000, .money)
        let tenThousands = quantity.amount / 1_000_000
        #expect(quantity.text(in: .tenThousandYuan) == "\(tenThousands)万元")
        #expect(quantity.text(in: .yuan) == (tenThousands == 0 ? "0元" : "\(tenThousands)0000元"))
        let whole = tenThousands / 10_000
        let rest = String(String(10_000 + tenThousands % 10_000).dropFirst())
        let trimmed = String(rest.reversed().drop { $0 == "0" }.reversed())
        #expect(quantity.text(in: .hundredMillionYuan) == (trimmed.isEmpty ? "\(whole)亿元" : "\(whole).\(trimmed)亿元"))
    }

    @Test("what has ink is allowed in a line, what has none is not", arguments: [
        ("甲", false), (" ", false), ("　", false), ("\u{A0}", false), ("\u{301}", false), ("𬭎", false), ("\u{FE00}", false),
        ("\u{E0100}", false), ("\u{E000}", false), ("👍", false), ("\u{3164}", true), ("\u{115F}", true), ("\u{1160}", true),
        ("\u{FFA0}", true), ("\u{34F}", true), ("\u{200D}", true), ("\u{AD}", true), ("\u{E0001}", true), ("\u{2060}", true),
        ("\u{180E}", true), ("\u{61C}", true),
    ])
    func ink(text: String, isForbidden: Bool) {
        #expect((PlainText.forbiddenScalar(in: "甲" + text + "乙") != nil) == isForbidden)
    }

    @Test("the first forbidden character is the one that is named", arguments: 0..<20 as Range<UInt64>)
    func first(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let text = RandomText.text(&random)
            let scalars = Array(text.unicodeScalars)
            let first = scalars.first(where: PlainText.isForbidden)
            #expect(PlainText.forbiddenScalar(in: text) == first)
            guard let first else { continue }
            #expect(UInt32(PlainText.codePoint(first).dropFirst(2), radix: 16) == first.value)
        }
    }
}
