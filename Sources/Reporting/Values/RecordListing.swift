import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import Templates

/// A list with a record for each record of a view.
struct RecordListing {
    let reader: LedgerReader
    let parameters: [String: LedgerValue]
    let record: RecordType

    func values(
        _ selection: FieldSource.Selection, _ order: [PlacedText], _ columns: [FieldSource.Column]
    ) throws(StageFailure) -> [Value] {
        let asked = columns.compactMap { column -> Asked? in
            guard case .expression(let sql) = column.kind, let field = record[column.name] else { return nil }
            return Asked(field, sql)
        }
        let listing = LedgerListing(
            view: selection.view.sql, columns: asked.map(\.conversion.sql.sql), condition: selection.condition?.sql,
            order: order.map(\.sql))
        let found = try reader.records(listing, unit: nil, parameters: parameters)
        // Most lists are as they should be; one that is not is gone through again, to tell what is wrong with it.
        let parts = SideBySide.parts(of: found) { part in
            var collector = DiagnosticCollector()
            let records = self.records(part, asked, &collector)
            return collector.diagnostics.isEmpty ? records : nil
        }
        var collector = DiagnosticCollector()
        let whole = parts.contains { $0 == nil } ? records(found[...], asked, &collector) : parts.flatMap { $0 ?? [] }
        try collector.throwIfFailed()
        return DerivedFields(record: record, columns: columns).completed(whole)
    }

    /// What each record is asked for.
    private struct Asked: Sendable {
        let key: ExactText
        let conversion: LedgerConversion

        init(_ field: Field, _ sql: PlacedText) {
            key = ExactText(field.name)
            conversion = LedgerConversion(field: field, sql: sql)
        }
    }

    private func records(
        _ found: ArraySlice<LedgerRecord>, _ asked: [Asked], _ collector: inout DiagnosticCollector
    ) -> [Value] {
        var failed = asked.map { _ in false }
        var records: [Value] = []
        records.reserveCapacity(found.count)
        for source in found {
            var values = Value.Record()
            let place = source.place
            // By position: a declaration is large, and would be copied for each value.
            for index in asked.indices where !failed[index] {
                let count = collector.diagnostics.count
                values[asked[index].key] = asked[index].conversion.value(source.values[index], at: place, &collector)
                // What is wrong with a column is wrong in most of its records: one example will do.
                failed[index] = collector.diagnostics.count > count
            }
            records.append(Value(.record(values), origin: place))
        }
        return records
    }
}
