import Diagnostics
import TestSupport
import Testing

@testable import Quantities

@Suite("Values and their types")
struct ValueTests {
    @Test("a record gives its values by name, and its names in a fixed order")
    func names() {
        var record = Value.Record(["乙": Value(.integer(2)), "甲": Value(.integer(1))])
        #expect(record["甲"]?.content == .integer(1) && record["丙"] == nil)
        record["丙"] = Value(.integer(3), origin: Place(file: "data.yaml"))
        #expect(record.names == ["丙", "乙", "甲"])
        #expect(record["丙"]?.origin?.file == "data.yaml")
        record["乙"] = nil
        #expect(record.names == ["丙", "甲"])
    }

    @Test("a record keeps what was set last of each name, and is equal to one that was filled otherwise", arguments: 0..<30 as Range<UInt64>)
    func random(seed: UInt64) {
        var seeds = SplitMix64(seed: seed)
        // Two of them look alike and are written otherwise.
        let names = ["甲", "乙", "单位", "金额", "a", "b", "\u{E9}", "e\u{301}", "", "一个很长的字段名称"].map { ExactText($0) }
        var (record, expected): (Value.Record, [ExactText: Value]) = (.init(), [:])
        for _ in 0..<80 {
            guard let name = names.randomElement(using: &seeds) else { continue }
            let value = Int.random(in: 0..<4, using: &seeds) == 0 ? nil : Value(.integer(Int.random(in: 0..<100, using: &seeds)))
            record[name] = value
            expected[name] = value
            #expect(names.allSatisfy { record[$0] == expected[$0] && record[$0.text] == expected[$0] }, "\(seed)")
        }
        var other = Value.Record()
        for name in names.shuffled(using: &seeds) { if let value = expected[name] { other[name] = value } }
        #expect(other == record && other.hashValue == record.hashValue && Set([record, other]).count == 1, "\(seed)")
        #expect(record.names == expected.keys.map(\.text).sorted(), "\(seed)")
        other[names[0]] = Value(.text("另一个"))
        #expect(other != record && record[names[0]] == expected[names[0]], "a copy of its own")
    }

    @Test("a record type finds its fields; of two with one name the first counts")
    func fieldsByName() {
        let type = RecordType([
            Field(name: "甲", type: .text), Field(name: "乙", type: .date), Field(name: "甲", type: .integer),
        ])
        #expect(type["甲"]?.type == .text && type["乙"]?.type == .date && type["丙"] == nil)
        #expect(type.fields.count == 3)
    }

    @Test("types have words in both languages", arguments: ValueType.simple + [.list(.text), .record(RecordType([]))])
    func words(type: ValueType) { #expect(!type.words.chinese.isEmpty && !type.words.english.isEmpty && !type.name.isEmpty) }

    @Test("a field is secret and required unless it says otherwise")
    func fieldDefaults() {
        let field = Field(name: "甲", type: .text)
        #expect(field.fieldClass == .secret && !field.isOptional && field.meaning.isEmpty && field.place == nil)
        #expect(FieldClass.allCases == FieldClass.allCases.sorted())
    }
}
