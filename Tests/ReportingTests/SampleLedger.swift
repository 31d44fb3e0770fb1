import Diagnostics
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities
import Templates
import TestSupport
import Testing

@testable import Reporting

/// An invented ledger in a store, to be asked what `fields.yaml` says.
struct SampleLedger {
    let ledger: RandomLedger
    private let folder: TemporaryFolder

    init(_ ledger: RandomLedger) throws {
        self.ledger = ledger
        folder = try TemporaryFolder()
        let files = ledger.sheets.map { LedgerFile(name: "\($0.name).csv", bytes: Array($0.csv.utf8)) }
        let context = LedgerContext(units: RandomLedger.units, industries: RandomLedger.industries)
        _ = try Ledger.importing(files, into: folder.file("ledger.sqlite"), context: context)
    }

    func reader(asOf day: String) throws -> LedgerReader {
        let start = try #require(CivilDate(iso: RandomLedger.start))
        return try LedgerReader(path: folder.file("ledger.sqlite"), from: start, asOf: #require(CivilDate(iso: day)))
    }

    /// Every sourced field of a schema, as of a day.
    func values(
        _ fields: String, asOf day: String = "2020-12-31", given: Value.Record = Value.Record(),
        names: Set<String>? = nil
    ) throws(StageFailure) -> Value.Record {
        let schema = try Schema.read(YAMLFile.parse(fields, file: "fields.yaml")) { _, fieldClass in
            RecordType([Field(name: "n1", type: .quantity(.items), fieldClass: fieldClass)])
        }
        let reader: LedgerReader
        do { reader = try self.reader(asOf: day) } catch { throw StageFailure([]) }
        let inputs = LedgerInputs(schema: schema, reader: reader, units: RandomLedger.units) { name in
            Value.Record(["n1": Value(.quantity(Quantity(7, .items)), origin: name.place)])
        }
        return try inputs.values(of: names ?? Set(schema.sources.keys), given: given)
    }
}

extension Value.Record {
    /// The records of a list.
    func records(_ name: String) -> [Value.Record] {
        guard case .list(let values) = self[name]?.content else { return [] }
        return values.compactMap { if case .record(let record) = $0.content { record } else { nil } }
    }

    func amount(_ name: String) -> Int? {
        if case .quantity(let quantity) = self[name]?.content { quantity.amount } else { nil }
    }

    func text(_ name: String) -> String? {
        if case .text(let text) = self[name]?.content { text } else { nil }
    }
}
