package import Diagnostics
package import Ledger
package import OfficialDocument
package import Quantities
package import Templates

/// Answers what `fields.yaml` asks of the ledger, as it stood on a day.
package struct LedgerInputs {
    private let schema: Schema
    private let reader: LedgerReader
    private let units: [String]
    private let constants: [String: LedgerValue]
    private let form: FormReturn
    private let listing: FormListing

    /// A form's figures for the document's unit and day, as a record of `FormRecord.type`.
    package typealias FormReturn = (PlacedText) throws(StageFailure) -> Value.Record

    /// What is listed of a form's return: reasons in the order of the checks, records in that of the figures.
    package typealias FormListing = (FieldSource.Listing, PlacedText) throws(StageFailure) -> [ListedRecord]

    /// - Parameters:
    ///   - units: the office's reporting units in their order, the city itself among them.
    ///   - form: computes the return of a form that a field names.
    ///   - constants: what conditions name as `:名称` beside the document's own values, which come first.
    ///   - listing: lists what a field asks of a form's return.
    package init(
        schema: Schema, reader: LedgerReader, units: [String], constants: [String: LedgerValue] = [:],
        form: @escaping FormReturn,
        listing: @escaping FormListing = { _, _ in [] }
    ) {
        self.schema = schema
        self.reader = reader
        self.units = units
        self.constants = constants
        self.form = form
        self.listing = listing
    }

    /// The values of the given fields that come from elsewhere; the others are passed over.
    ///
    /// - Parameters:
    ///   - names: what the document uses.
    ///   - given: the document's own values; conditions name its plain ones as `:名称`.
    /// - Throws: `RPT01xx` and `LED05xx` at the places of `fields.yaml`, everything at once.
    package func values(of names: Set<String>, given: Value.Record) throws(StageFailure) -> Value.Record {
        var collector = DiagnosticCollector()
        var result = Value.Record()
        let parameters = constants.merging(absent) { own, _ in own }.merging(LedgerParameters(given).values) { _, own in own }
        // In the order of the declarations, so that messages do not depend on hashing.
        for field in schema.fields.fields where names.contains(field.name) {
            guard let source = schema.sources[field.name] else { continue }
            let value = collector.attempt { () throws(StageFailure) in
                try self.value(of: field, source, parameters)
            }
            if let value { result[field.name] = Value(value, origin: source.place) }
        }
        try collector.throwIfFailedInOrderOfText()
        return result
    }

    /// What may be left out (可缺) and is named as `:名称` is NULL there where it is left out: `coalesce(:受送达人, 用人单位)`.
    private var absent: [String: LedgerValue] {
        let plain = schema.fields.fields.filter { $0.isOptional && schema.sources[$0.name] == nil && $0.type.isParameter }
        return Dictionary(plain.map { ($0.name, .blank) }) { first, _ in first }
    }

    private func value(
        of field: Field, _ source: FieldSource, _ parameters: [String: LedgerValue]
    ) throws(StageFailure) -> Value.Content {
        if case .form(let name) = source.kind { return .record(try form(name)) }
        guard let record = field.type.recordFields else { preconditionFailure("the schema has checked the type") }
        if case .listed(let kind, let name, let columns) = source.kind {
            let records = try listing(kind, name).map { Value(.record($0.value(columns))) }
            return .list(DerivedFields(record: record, columns: columns).completed(records))
        }
        try ClassCheck(reader: reader, parameters: parameters).check(source, of: field, record)
        switch source.kind {
        case .form, .listed: preconditionFailure("these have been answered")
        case .records(let selection, let order, let columns):
            let listing = RecordListing(reader: reader, parameters: parameters, record: record)
            return .list(try listing.values(selection, order, columns))
        case .units(let selection, let columns):
            let figures = UnitFigures(reader: reader, parameters: parameters, record: record, units: units)
            return .list(try figures.perUnit(selection, columns))
        case .totals(let selection, let columns):
            let figures = UnitFigures(reader: reader, parameters: parameters, record: record, units: units)
            return .record(try figures.total(selection, columns))
        }
    }
}
