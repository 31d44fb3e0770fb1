import Diagnostics
import OfficialDocument
import Quantities

/// Holds the fields of a sourced record to their sources.
struct ColumnCheck {
    let source: FieldSource
    /// The class of the list or record as a whole.
    let owner: FieldClass

    func report(_ record: RecordType, _ collector: inout DiagnosticCollector) {
        for column in source.columns {
            guard let field = record[column.name] else { continue }
            if !fits(column.kind, field) {
                collector.report(.wrongColumnSource(field, at: column.place))
                continue
            }
            for name in derivedFrom(column.kind) { report(name, of: column, field, record, &collector) }
        }
    }

    /// Whether the type can be had from there, in a list of this kind.
    private func fits(_ kind: FieldSource.Column.Kind, _ field: Field) -> Bool {
        switch (kind, field.type) {
        case (.expression(let word), _) where listing != nil: field.type == listing?.type(of: word.text)
        case (.expression, .record), (.expression, .list), (.expression, .rate), (.expression, .rank): false
        case (.expression(let sql), .text): isListing || isUnitName(sql.text)
        case (.expression, .date), (.expression, .boolean): isListing
        case (.expression, .integer), (.expression, .quantity): true
        case (.figure, .integer), (.figure, .quantity): !isListing
        case (.rate, .rate): true
        case (.rank, .rank): isUnits
        case (.ordinal, .integer): !isTotals
        default: false
        }
    }

    private func isUnitName(_ sql: String) -> Bool { isUnits && sql == FieldSource.unitColumn }
    private var isListing: Bool { if case .records = source.kind { true } else { false } }
    private var listing: FieldSource.Listing? { if case .listed(let listing, _, _) = source.kind { listing } else { nil } }
    private var isUnits: Bool { if case .units = source.kind { true } else { false } }
    private var isTotals: Bool { if case .totals = source.kind { true } else { false } }

    private func derivedFrom(_ kind: FieldSource.Column.Kind) -> [String] {
        switch kind {
        case .rate(let part, let whole): [part, whole]
        case .rank(let rate, _): [rate]
        case .expression, .figure, .ordinal: []
        }
    }

    /// What a field is derived from must be there, must count, and may not be narrower than it.
    private func report(
        _ name: String, of column: FieldSource.Column, _ field: Field, _ record: RecordType,
        _ collector: inout DiagnosticCollector
    ) {
        guard let origin = record[name] else {
            let known = record.fields.filter { isOrigin($0, of: field) }.map(\.name)
            return collector.report(.unknownOrigin(name, of: field, known: known, at: column.place))
        }
        if !isOrigin(origin, of: field) {
            collector.report(.wrongOrigin(origin, of: field, at: column.place))
        } else if origin.fieldClass > field.fieldClass {
            collector.report(.narrowerOrigin(origin, of: field, at: column.place))
        }
    }

    private func isOrigin(_ origin: Field, of field: Field) -> Bool {
        switch (field.type, origin.type) {
        case (.rank, .rate): true
        case (.rate, .quantity), (.rate, .integer): !origin.isOptional
        default: false
        }
    }
}

extension FieldSource.Listing {
    /// The type of what a word stands for; nil for a word that it does not know.
    func type(of word: String) -> ValueType? {
        switch self {
        case .reasons: FieldSource.ReasonPart(rawValue: word).map { $0 == .day ? .date : .text }
        case .silent: FieldSource.SilentPart(rawValue: word).map { _ in .text }
        case .trace: FieldSource.TracePart(rawValue: word).map { _ in .text }
        case .corrections: FieldSource.CorrectionPart(rawValue: word).map { $0 == .day ? .date : .text }
        }
    }
}

extension FieldSource {
    /// The column that gives the unit of a record for each unit.
    package static let unitColumn = "所属单位"
}
