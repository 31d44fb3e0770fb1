import Testing

@testable import Quantities

@Suite("Quantities and units")
struct QuantityTests {
    @Test("each unit belongs to one dimension and is so many base units", arguments: [
        (Unit.persons, Dimension.persons, 1, 0, 0),
        (.tenThousandPersons, .persons, 10_000, 4, 4),
        (.yuan, .money, 100, 2, 2),
        (.tenThousandYuan, .money, 1_000_000, 2, 6),
        (.hundredMillionYuan, .money, 10_000_000_000, 4, 8),
        (.households, .households, 1, 0, 0),
        (.cases, .cases, 1, 0, 0),
        (.items, .items, 1, 0, 0),
    ])
    func units(unit: Unit, dimension: Dimension, base: Int, usual: Int, most: Int) {
        #expect(unit.dimension == dimension && unit.baseUnits == base)
        #expect(unit.usualDecimals == usual && unit.mostDecimals == most)
        #expect(usual <= most)
    }

    @Test("a dimension knows its units, the smallest first", arguments: [
        (Dimension.persons, ["人", "名", "万人"]),
        (.money, ["元", "万元", "亿元"]),
        (.households, ["户", "家"]),
        (.cases, ["件", "起"]),
        (.items, ["个", "条"]),
    ])
    func unitsOfDimension(dimension: Dimension, names: [String]) {
        let units = Unit.units(of: dimension)
        #expect(units.map(\.rawValue) == names)
        #expect(units.map(\.baseUnits) == units.map(\.baseUnits).sorted())
    }

    @Test("number and unit print together", arguments: [
        (13_456, Unit.persons, nil as Int?, "13456人"),
        (13_456, .tenThousandPersons, nil, "1.3456万人"),
        (1, .tenThousandPersons, nil, "0.0001万人"),
        (13_456, .tenThousandPersons, 2, "1.35万人"),
        (20_000, .tenThousandPersons, nil, "2万人"),
        (1_285_120_000, .tenThousandYuan, nil, "1285.12万元"),
        (555_000, .yuan, nil, "5550元"),
        (5_550_000, .tenThousandYuan, nil, "5.55万元"),
        (5, .yuan, nil, "0.05元"), (10, .yuan, nil, "0.10元"), (5_117_720, .yuan, nil, "51177.20元"), (-110, .yuan, nil, "-1.10元"),
        (5_117_720, .yuan, 1, "51177.2元"), (5_117_700, .yuan, 2, "51177元"), (5_117_720, .tenThousandYuan, nil, "5.12万元"),
        (95_208_555_2, .yuan, nil, "9520855.52元"),
        (1_088_700_000_000, .hundredMillionYuan, nil, "108.87亿元"),
        (7, .households, nil, "7户"),
        (0, .cases, nil, "0件"),
        (12, .items, 0, "12个"),
        (1_187_645_000, .tenThousandYuan, nil, "1187.65万元"),
        (1_000_000_000_000_000, .hundredMillionYuan, 8, "100000亿元"),
        (999_999_999_999_999, .tenThousandYuan, 6, "999999999.999999万元"),
    ])
    func printing(amount: Int, unit: Unit, decimals: Int?, expected: String) {
        #expect(Quantity(amount, unit.dimension).text(in: unit, decimals: decimals) == expected)
    }

    @Test("a figure vanishes when nothing of it is left", arguments: [
        (3_000, Unit.tenThousandYuan, nil as Int?, true),
        (0, .tenThousandYuan, nil, false),
        (5_000, .tenThousandYuan, nil, false),
        (4_999, .tenThousandYuan, nil, true),
        (4_999, .tenThousandYuan, 4, false),
        (1, .yuan, nil, false),
        (1, .yuan, 0, true),
        (-3_000, .tenThousandYuan, nil, true),
    ])
    func vanishing(amount: Int, unit: Unit, decimals: Int?, expected: Bool) {
        #expect(Quantity(amount, unit.dimension).vanishes(in: unit, decimals: decimals) == expected)
    }

    @Test("printing in a unit of another dimension is our own bug")
    func wrongDimension() async {
        await #expect(processExitsWith: .failure) { _ = Quantity(1, .money).text(in: .persons) }
        await #expect(processExitsWith: .failure) { _ = Quantity(1, .persons).text(in: .persons, decimals: 1) }
    }
}
