package import Diagnostics
package import PlacedYAML
import OfficialDocument
package import Templates

/// The tables of a pack.
package struct TableSet: Hashable, Sendable {
    /// In the order of the file.
    package let tables: [TableDefinition]

    package init(_ tables: [TableDefinition] = []) { self.tables = tables }

    /// Reads `tables.yaml`: a table for each key.
    ///
    /// - Throws: `TBL01xx` and `CFG01xx`, all of the file at once.
    package static func read(_ root: YAMLNode, schema: Schema) throws(StageFailure) -> TableSet {
        var collector = DiagnosticCollector()
        var tables: [TableDefinition] = []
        for entry in root.mapping(&collector) ?? [] {
            var reader = TableReader(schema: schema, collector: collector)
            if let table = reader.table(entry) { tables.append(table) }
            collector = reader.collector
        }
        try collector.throwIfFailedInOrderOfText()
        return TableSet(tables)
    }

    package subscript(_ name: String) -> TableDefinition? { tables.first { $0.name.text == name } }

    /// What templates have to know of them.
    package var outlines: [String: TableOutline] {
        Dictionary(
            tables.map { ($0.name.text, TableOutline(list: $0.list.text, narrowest: $0.narrowest)) }
        ) { first, _ in first }
    }
}
