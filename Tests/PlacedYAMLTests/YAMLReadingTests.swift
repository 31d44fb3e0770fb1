import Diagnostics
import PlacedYAML
import Testing

@Suite("Nodes are read as what they should be")
struct YAMLReadingTests {
    private func node(_ text: String) throws -> YAMLNode { try YAMLFile.parse(text, file: "f.yaml") }

    private func summary(_ collector: DiagnosticCollector) -> [String] {
        collector.diagnostics.map { "\($0.place?.description ?? "-") \($0.code.rawValue)" }
    }

    @Test("whole numbers are plain ASCII digits", arguments: [
        ("12", 12), ("-3", -3), ("0", 0), ("\"12\"", nil), ("１２", nil), ("1,2", nil), ("1.0", nil), ("十", nil),
        ("99999999999999999999", nil), ("", nil), ("[1]", nil),
    ] as [(String, Int?)])
    func integers(text: String, expected: Int?) throws {
        var collector = DiagnosticCollector()
        #expect(try node(text).integer(&collector) == expected)
        #expect(summary(collector) == (expected == nil ? ["f.yaml:1:1 CFG0104"] : []))
    }

    @Test("true and false, and 是 and 否", arguments: [
        ("true", true), ("false", false), ("是", true), ("否", false), ("yes", nil), ("\"true\"", nil), ("1", nil),
    ] as [(String, Bool?)])
    func booleans(text: String, expected: Bool?) throws {
        var collector = DiagnosticCollector()
        #expect(try node(text).boolean(&collector) == expected)
        #expect(collector.hasErrors == (expected == nil))
    }

    @Test("text, lists and mappings are told apart", arguments: ["一", "[一]", "{一: 二}", "~"])
    func kinds(text: String) throws {
        let node = try node(text)
        var collector = DiagnosticCollector()
        let read = [
            node.string(&collector) != nil, node.sequence(&collector) != nil, node.mapping(&collector) != nil,
        ]
        #expect(read == [text == "一", text == "[一]", text == "{一: 二}"])
        #expect(collector.diagnostics.count == read.filter { !$0 }.count)
        #expect(collector.diagnostics.allSatisfy { $0.code == .wrongKind && $0.place == node.place })
    }

    @Test("an unknown key is reported at the key with the nearest name, and the rest is read")
    func unknownKey() throws {
        var collector = DiagnosticCollector()
        let record = try node("标题: 通知\n成文日起: 2020-11-09").record(keys: ["标题", "成文日期"], &collector)
        #expect(summary(collector) == ["f.yaml:2:1 CFG0102"])
        #expect(
            collector.diagnostics.first?.hints == [Bilingual("是不是“成文日期”？", "did you mean '成文日期'?")])
        #expect(record?.requiredString("标题", &collector) == "通知")
    }

    @Test("without a near name the known keys are listed")
    func knownKeys() throws {
        var collector = DiagnosticCollector()
        _ = try node("完全不同: 1").record(keys: ["标题", "日期"], &collector)
        #expect(collector.diagnostics.first?.hints.first?.chinese == "这里可以用的键：标题、日期")
    }

    @Test("a missing key is reported at the mapping, one without a value at the key")
    func missing() throws {
        var collector = DiagnosticCollector()
        let record = try #require(try node("a: 1\nb:").record(keys: ["a", "b", "c"], &collector))
        #expect(record.required("c", &collector) == nil)
        #expect(record.requiredString("b", &collector) == nil)
        #expect(record.optionalString("b", &collector) == nil)
        #expect(summary(collector) == ["f.yaml:1:1 CFG0103", "f.yaml:2:1 CFG0103"])
    }

    @Test("an optional key may be absent but not of another kind")
    func optional() throws {
        var collector = DiagnosticCollector()
        let record = try #require(try node("a: [1]").record(keys: ["a", "b"], &collector))
        #expect(record.optionalString("b", &collector) == nil)
        #expect(summary(collector).isEmpty)
        #expect(record.optionalString("a", &collector) == nil)
        #expect(summary(collector) == ["f.yaml:1:4 CFG0104"])
    }

    @Test("a record of something else is none")
    func noRecord() throws {
        var collector = DiagnosticCollector()
        #expect(try node("- a").record(keys: ["a"], &collector) == nil)
        #expect(summary(collector) == ["f.yaml:1:1 CFG0104"])
    }
}
