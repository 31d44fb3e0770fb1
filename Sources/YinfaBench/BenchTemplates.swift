import Diagnostics
import Foundation
import OfficialDocument
import PlacedYAML
import Quantities
import Reporting
import StatisticalForms
import Templates

/// Compiles a pack's largest template, and fills in its exposure notice with a hundred cases.
struct BenchTemplates {
    /// The folder of the pack.
    let pack: String
    private static let rounds = 200
    private static let caseCount = 100

    func run() throws {
        let form = try FormDefinition.read(try yaml("form.yaml"))
        var schema = try Schema.read(try yaml("fields.yaml")) { _, fieldClass in FormRecord.type(form, fieldClass) }
            .given(form.parameterValues)
        schema.calendar = form.calendar
        let tables = try TableSet.read(try yaml("tables.yaml"), schema: schema).outlines
        let names = try FileManager.default.contentsOfDirectory(atPath: pack).filter { $0.hasSuffix(".gw") }.sorted()
        let sources = try names.map { SourceText(file: $0, text: try text($0)) }
        let fragments = Fragments(Dictionary(uniqueKeysWithValues: sources.map { ($0.file, $0) }))
        let compile = { (source: SourceText) in
            try Template.compile(source, schema: schema, sheets: ["空表"], tables: tables, fragments: fragments)
        }
        guard let largest = sources.max(by: { $0.text.utf8.count < $1.text.utf8.count }),
            let exposure = sources.first(where: { $0.file == "exposure.gw" })
        else { return }
        try measure("compiling \(largest.file), \(largest.text.utf8.count) bytes", limit: "at most 5 ms") { _ = try compile(largest) }
        let template = try compile(exposure)
        let values = self.values(schema.fields, schema.constants)
        try measure("evaluating an exposure notice of \(Self.caseCount) cases", limit: "at most 5 ms") {
            _ = try template.evaluate(values)
        }
    }

    private func measure(_ name: String, limit: String, _ body: () throws -> Void) throws {
        for _ in 0..<10 { try body() }
        let start = processorSeconds()
        for _ in 0..<Self.rounds { try body() }
        report(name, (processorSeconds() - start) / Double(Self.rounds) * 1000, "ms", limit: limit)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOfFile: "\(pack)/\(name)", encoding: .utf8)
    }

    private func yaml(_ name: String) throws -> YAMLNode { try YAMLFile.parse(try text(name), file: name) }

    /// Something of each type; lists have as many records as the notice is to have cases.
    private func values(
        _ type: RecordType, _ constants: Value.Record = Value.Record(), index: Int = 0
    ) -> Value.Record {
        var record = constants
        for field in type.fields where record[field.name] == nil { record[field.name] = value(field.type, index) }
        return record
    }

    /// - Parameter index: of the record, whose texts are its own: so lists are joined as real ones are.
    private func value(_ type: ValueType, _ index: Int) -> Value? {
        switch type {
        case .text: Value(.text("凤栖山市第\(index)建筑劳务有限公司"))
        case .date: CivilDate(iso: "2020-12-31").map { Value(.date($0)) }
        case .integer: Value(.integer(12))
        case .boolean: Value(.boolean(true))
        case .quantity(let dimension): Value(.quantity(Quantity(1_234_567, dimension)))
        case .rate: Value(.rate(Rate(3, of: 4)))
        case .rank: Value(.rank(3))
        case .record(let record): Value(.record(values(record, index: index)))
        case .list(let element): Value(.list((0..<Self.caseCount).compactMap { value(element, $0) }))
        }
    }
}
