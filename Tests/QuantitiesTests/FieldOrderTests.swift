import TestSupport
import Testing

@testable import Quantities

@Suite("The order of records by a field")
struct FieldOrderTests {
    private func record(_ name: Int, _ content: Value.Content?) -> Value {
        Value(.record(Value.Record(["名": Value(.integer(name)), "键": content.map { Value($0) }].compactMapValues(\.self))))
    }

    private func names(_ contents: [Value.Content?], descending: Bool) -> [Int] {
        let records = contents.enumerated().map { record($0, $1) }
        return FieldOrder("键").sorted(records, descending: descending).compactMap { value in
            guard case .record(let record) = value.content, case .integer(let name) = record["名"]?.content else {
                return nil
            }
            return name
        }
    }

    @Test("numbers, money, ranks, days and rates each have their order")
    func kinds() throws {
        #expect(names([.integer(3), .integer(-1), .integer(2)], descending: false) == [1, 2, 0])
        #expect(names([.quantity(Quantity(3, .money)), .quantity(Quantity(9, .money))], descending: true) == [1, 0])
        #expect(names([.rank(2), .rank(1)], descending: false) == [1, 0])
        let days = try [(2021, 1, 1), (2020, 12, 31), (2020, 2, 29)].map { year, month, day in
            Value.Content.date(try #require(CivilDate(year: year, month: month, day: day)))
        }
        #expect(names(days, descending: false) == [2, 1, 0])
        #expect(names([.rate(Rate(1, of: 2)), .rate(Rate(2, of: 3)), .rate(Rate(1, of: 3))], descending: true) == [1, 0, 2])
    }

    @Test("what belongs to records is put into their order", arguments: [false, true])
    func belongings(_ descending: Bool) {
        let contents: [Value.Content?] = [.integer(3), nil, .integer(1), .integer(3), .rank(2)]
        let pairs = contents.enumerated().map { (name: $0, record: record($0, $1)) }
        let sorted = FieldOrder("键").sorted(pairs, descending: descending, by: \.record)
        #expect(sorted.map(\.name) == names(contents, descending: descending))
        #expect(sorted.map(\.name) == (descending ? [0, 3, 4, 2, 1] : [2, 4, 0, 3, 1]))
    }

    @Test("what has no value stands at the end, whichever way the order runs")
    func absent() {
        let contents: [Value.Content?] = [nil, .integer(1), .rate(Rate(0, of: 0)), .integer(2)]
        #expect(names(contents, descending: false) == [1, 3, 0, 2])
        #expect(names(contents, descending: true) == [3, 1, 0, 2])
    }

    @Test("equal records keep their order, and the rest agrees with a naive sort")
    func stable() {
        var generator = SplitMix64(seed: 7)
        for _ in 0..<200 {
            let numbers = (0..<Int.random(in: 0...12, using: &generator)).map { _ in Int.random(in: 0...4, using: &generator) }
            let found = names(numbers.map { .integer($0) }, descending: true)
            let naive = (0...4).reversed().flatMap { value in numbers.indices.filter { numbers[$0] == value } }
            #expect(found == naive)
        }
    }
}
