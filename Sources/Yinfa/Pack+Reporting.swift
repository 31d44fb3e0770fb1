import Diagnostics
import Foundation
import Ledger
import OfficialDocument
import PlacedYAML
import Quantities
import Reporting
import StatisticalForms
import Templates

extension Pack {
    /// What `fields.yaml` declares, with the shapes of the forms that it names.
    func schema() throws(StageFailure) -> Schema {
        let fields = try text("fields.yaml")
        if let known = PackShelves.schemas.known(fields, beside: formState) { return known }
        let schema = try schema(of: fields)
        PackShelves.schemas.keep(schema, of: fields, beside: formTexts)
        return schema
    }

    private func schema(of fields: SourceText) throws(StageFailure) -> Schema {
        let pack = self
        var schema = try Schema.read(try YAMLShelf.packs.node(of: fields)) { name, fieldClass throws(StageFailure) in
            FormRecord.type(try pack.form(name.text, namedAt: name.place), fieldClass)
        }
        let form = noteForm() ? try self.form() : nil
        schema.calendar = form?.calendar
        // Without a form nothing is written in it: what a document wants of it is missing there, and only there.
        if let form { schema = try schema.given(form.parameterValues) }
        // Only with the calendar can it be told whether what 要求 says fits the fields.
        _ = try RequirementCheck(schema)
        return schema
    }

    /// Other names of the ledger's tables and columns; none without `ledger.yaml`.
    func ledgerNames() throws(StageFailure) -> LedgerNames {
        let file = folder.appendingPathComponent("ledger.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else { return LedgerNames() }
        return try LedgerNames.read(try yaml("ledger.yaml"))
    }

    /// The tables of `tables.yaml`; none without the file.
    func tables(_ schema: Schema) throws(StageFailure) -> TableSet {
        let file = folder.appendingPathComponent("tables.yaml")
        guard FileManager.default.fileExists(atPath: file.path) else { return TableSet() }
        let source = try text("tables.yaml")
        if let known = PackShelves.tables.known(source), known.schema == schema { return known.tables }
        let tables = try TableSet.read(try YAMLShelf.packs.node(of: source), schema: schema)
        PackShelves.tables.keep((schema, tables), of: source)
        return tables
    }
}
