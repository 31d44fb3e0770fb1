import OfficialDocument
import Diagnostics
import Quantities
import Templates
import TestSupport
import Testing

@testable import Reporting

@Suite("Rates, ranks and numbers that follow from other fields")
struct DerivedFieldsTests {
    private static let place = Place(file: "fields.yaml")
    private static let record = RecordType([
        Field(name: "单位", type: .text), Field(name: "部分", type: .integer), Field(name: "全部", type: .quantity(.cases)),
        Field(name: "率", type: .rate), Field(name: "名次", type: .rank), Field(name: "序", type: .integer),
    ])

    private func column(_ name: String, _ kind: FieldSource.Column.Kind) -> FieldSource.Column {
        FieldSource.Column(name: name, kind: kind, place: Self.place)
    }

    private func derived(except: [String] = []) -> DerivedFields {
        DerivedFields(
            record: Self.record,
            columns: [
                // A rank may stand before the rate that it goes by.
                column("名次", .rank(by: "率", except: except.map { PlacedText($0) })),
                column("率", .rate(part: "部分", whole: "全部")), column("序", .ordinal(from: 1)),
            ], unitField: "单位")
    }

    private func values(_ counts: [(String, Int, Int)]) -> [Value] {
        counts.map { name, part, whole in
            Value(
                .record(
                    Value.Record([
                        "单位": Value(.text(name)), "部分": Value(.integer(part)),
                        "全部": Value(.quantity(Quantity(whole, .cases))),
                    ])), origin: Place(file: "\(name).csv"))
        }
    }

    private func ranks(_ counts: [(String, Int, Int)], except: [String] = []) -> [Int?] {
        derived(except: except).completed(values(counts)).map { value in
            if case .rank(let rank) = value.field("名次")?.content { rank } else { nil }
        }
    }

    @Test("ties share a rank and the next is skipped")
    func ties() {
        #expect(ranks([("甲", 1, 2), ("乙", 3, 3), ("丙", 2, 4), ("丁", 1, 1), ("戊", 0, 5)]) == [3, 1, 3, 1, 5])
    }

    @Test("a part of nothing has no rank and pushes nobody down")
    func nothing() {
        #expect(ranks([("甲", 0, 0), ("乙", 1, 3), ("丙", 0, 0), ("丁", 2, 3)]) == [nil, 2, nil, 1])
        #expect(ranks([("甲", 0, 0)]) == [nil])
        #expect(ranks([]) == [])
    }

    @Test("who is left out of the ranking pushes nobody down either")
    func exceptions() {
        #expect(ranks([("甲", 1, 2), ("市本级", 1, 1), ("乙", 1, 3)], except: ["市本级"]) == [1, nil, 2])
        #expect(ranks([("甲", 1, 2), ("乙", 1, 3)], except: ["丙"]) == [1, 2])
    }

    @Test("records keep their order, their places and what they had")
    func kept() throws {
        let found = derived().completed(values([("甲", 1, 2), ("乙", 2, 2)]))
        #expect(found.map { $0.origin?.file } == ["甲.csv", "乙.csv"])
        #expect(found.map { $0.field("序")?.content } == [.integer(1), .integer(2)])
        #expect(found[1].field("率")?.content == .rate(Rate(2, of: 2)) && found[1].field("部分")?.content == .integer(2))
    }

    @Test("what has no count has no rate; what is no record stays as it is")
    func incomplete() {
        let bare = Value(.record(Value.Record(["部分": Value(.integer(1))])))
        #expect(derived().completed([bare])[0].field("率") == nil)
        let negative = Value(.record(Value.Record(["部分": Value(.integer(-1)), "全部": Value(.integer(3))])))
        #expect(derived().completed([negative])[0].field("率") == nil)
        #expect(derived().completed([Value(.integer(3))]) == [Value(.integer(3))])
    }

    @Test("ranks agree with a naive count of those that are better", arguments: 0..<40 as Range<UInt64>)
    func property(_ seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        let counts = (0..<Int.random(in: 0...15, using: &generator)).map { index -> (String, Int, Int) in
            let whole = Int.random(in: 0...6, using: &generator)
            return ("单\(index)", Int.random(in: 0...whole, using: &generator), whole)
        }
        let except = counts.map(\.0).filter { _ in Int.random(in: 0...5, using: &generator) == 0 }
        let naive = counts.map { own -> Int? in
            guard own.2 > 0, !except.contains(own.0) else { return nil }
            return 1 + counts.count { $0.2 > 0 && !except.contains($0.0) && $0.1 * own.2 > own.1 * $0.2 }
        }
        #expect(ranks(counts, except: except) == naive)
        // The ranks of a ranking: the best is first, and no rank is beyond the number of the ranked.
        let present = naive.compactMap(\.self)
        #expect(present.isEmpty || (present.min() == 1 && (present.max() ?? 0) <= present.count))
    }
}
