import Diagnostics
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
