package import Diagnostics
package import Ledger
package import PlacedYAML

extension LedgerNames {
    /// Reads `ledger.yaml`: for each table other names of it (别名) and of its columns (列), and what is
    /// not read (不读) of workbooks: sheets (工作表) and columns (列); and the words of 行业.
    ///
    /// - Throws: `CFG01xx` for names that the ledger does not have, `RPT0108` for a name with two meanings,
    ///   `RPT0110` for one that says another unit than the column's.
    package static func read(_ root: YAMLNode) throws(StageFailure) -> LedgerNames {
        var reader = LedgerNamesReader()
        let names = reader.names(root)
        try reader.collector.throwIfFailedInOrderOfText()
        return names
    }
}

/// Reads the parts of `ledger.yaml`.
private struct LedgerNamesReader {
    var collector = DiagnosticCollector()

    mutating func names(_ root: YAMLNode) -> LedgerNames {
        var names = LedgerNames()
        let tables = LedgerTable.Name.allCases
        guard let record = root.record(keys: tables.map(\.rawValue) + ["不读", "行业"], &collector) else { return names }
        for name in tables {
            guard let table = record[name.rawValue]?.record(keys: ["别名", "列"], &collector) else { continue }
            for alias in texts(table["别名"]) {
                let known = LedgerTable.Name(rawValue: alias.text) ?? names.tables[alias.text]
                if let known { report(alias, known.rawValue) } else { names.tables[alias.text] = name }
            }
            names.columns[name] = columns(table["列"], of: LedgerSchema.table(name))
        }
        let ignored = record["不读"]?.record(keys: ["工作表", "列"], &collector)
        names.ignoredSheets = Set(texts(ignored?["工作表"]).map(\.text))
        names.ignoredColumns = Set(texts(ignored?["列"]).map(\.text))
        for word in texts(record["行业"]) {
            if names.industries.contains(word.text) { report(word, word.text) } else { names.industries.append(word.text) }
        }
        return names
    }

    private mutating func columns(_ node: YAMLNode?, of table: LedgerTable) -> [String: String] {
        let known = table.columns.map(\.name)
        var columns: [String: String] = [:]
        guard let record = node?.record(keys: known, &collector) else { return columns }
        // In the order of the file, so that the second of two is the one that is told.
        for entry in record.entries where known.contains(entry.key) && !entry.value.isNull {
            let kind = table.columns.first { $0.name == entry.key }?.kind
            for alias in texts(entry.value) {
                if let unit = kind.flatMap({ HeadingUnit(of: alias.text, in: $0) }) {
                    collector.report(.ledgerNameOfOtherUnit(alias.text, of: entry.key, unit, at: alias.place))
                    continue
                }
                let meaning = known.contains(alias.text) ? alias.text : columns[alias.text]
                if let meaning { report(alias, meaning) } else { columns[alias.text] = entry.key }
            }
        }
        return columns
    }

    private struct Alias {
        var text: String
        var place: Place
    }

    /// Names as headings are compared: without spaces.
    private mutating func texts(_ node: YAMLNode?) -> [Alias] {
        (node?.sequence(&collector) ?? []).compactMap { item in
            item.string(&collector).map { Alias(text: $0.filter { !$0.isWhitespace }, place: item.place) }
        }
    }

    private mutating func report(_ alias: Alias, _ meaning: String) {
        collector.report(.ambiguousLedgerName(alias.text, meaning: meaning, at: alias.place))
    }
}
