import Diagnostics
import Ledger
import OfficialDocument
import Quantities
import Templates

/// Sums over the ledger: one record for each reporting unit, or one for all.
struct UnitFigures {
    let reader: LedgerReader
    let parameters: [String: LedgerValue]
    let record: RecordType
    let units: [String]

    /// A sum that a field asks for.
    private struct Asked {
        var field: Field
        var sql: PlacedText
        var selection: FieldSource.Selection

        var expression: LedgerExpression {
            LedgerExpression(view: selection.view.sql, value: sql.sql, condition: selection.condition?.sql)
        }
    }

    /// In the office's order, also units that have nothing.
    func perUnit(
        _ selection: FieldSource.Selection, _ columns: [FieldSource.Column]
    ) throws(StageFailure) -> [Value] {
        try checkExceptions(columns)
        let asked = self.asked(selection, columns)
        let groups = try reader.values(
            of: asked.map(\.expression), groupedBy: [PlacedSQL(FieldSource.unitColumn, place: selection.view.place)],
            parameters: parameters)
        var found: [String: [Int]] = [:]
        for group in groups { if case .text(let unit) = group.key.first { found[unit] = group.values } }
        var collector = DiagnosticCollector()
        let records = units.map { unit in
            var values = self.values(asked, found[unit] ?? asked.map { _ in 0 }, &collector)
            for name in names(of: columns) { values[name] = Value(.text(unit)) }
            return Value(.record(values))
        }
        try collector.throwIfFailed()
        return DerivedFields(record: record, columns: columns, unitField: names(of: columns).first).completed(records)
    }

    func total(
        _ selection: FieldSource.Selection, _ columns: [FieldSource.Column]
    ) throws(StageFailure) -> Value.Record {
        let asked = self.asked(selection, columns)
        let found = try reader.values(of: asked.map(\.expression), unit: nil, parameters: parameters)
        var collector = DiagnosticCollector()
        let values = self.values(asked, found, &collector)
        try collector.throwIfFailed()
        let completed = DerivedFields(record: record, columns: columns).completed([Value(.record(values))])
        if case .record(let record) = completed.first?.content { return record }
        return values
    }

    private func asked(_ selection: FieldSource.Selection, _ columns: [FieldSource.Column]) -> [Asked] {
        columns.compactMap { column in
            guard let field = record[column.name], !isUnitName(column) else { return nil }
            switch column.kind {
            case .expression(let sql): return Asked(field: field, sql: sql, selection: selection)
            case .figure(let sql, let own): return Asked(field: field, sql: sql, selection: own)
            case .rate, .rank, .ordinal: return nil
            }
        }
    }

    private func values(
        _ asked: [Asked], _ found: [Int], _ collector: inout DiagnosticCollector
    ) -> Value.Record {
        var values = Value.Record()
        for (asked, number) in zip(asked, found) {
            let conversion = LedgerConversion(field: asked.field, sql: asked.sql)
            values[asked.field.name] = conversion.value(.integer(number), at: nil, &collector)
        }
        return values
    }

    private func isUnitName(_ column: FieldSource.Column) -> Bool {
        if case .expression(let sql) = column.kind { sql.text == FieldSource.unitColumn } else { false }
    }

    private func names(of columns: [FieldSource.Column]) -> [String] { columns.filter(isUnitName).map(\.name) }

    /// A unit that is left out of the ranking must be one of the office's.
    private func checkExceptions(_ columns: [FieldSource.Column]) throws(StageFailure) {
        var collector = DiagnosticCollector()
        for column in columns {
            guard case .rank(_, let exceptions) = column.kind else { continue }
            for unit in exceptions where !units.contains(unit.text) {
                collector.report(.unknownRankedUnit(unit.text, known: units, at: unit.place ?? column.place))
            }
        }
        try collector.throwIfFailed()
    }
}
