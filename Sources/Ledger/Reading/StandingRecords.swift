import Diagnostics

/// What a table that is checked by itself refers to: the records that stand beside it.
///
/// The table itself takes the place of what stands there of it, so a record with a key that it has is left out.
struct StandingRecords {
    let context: LedgerContext

    /// Whether a file is there under a name by which one of those that are checked is another version of it.
    func isReplaced(_ name: String, by files: [LedgerFile]) -> Bool {
        files.contains { file in
            if Self.last(file.name) == Self.last(name) { return true }
            guard let unit = context.unit(ofFile: file.name), unit == context.unit(ofFile: name) else { return false }
            return context.names.table(ofFile: file.name) == context.names.table(ofFile: name)
        }
    }

    private static func last(_ name: String) -> Substring { name.split(separator: "/").last ?? "" }

    /// - Parameters:
    ///   - standing: all that stands, from other files.
    ///   - files: tables that are going to be checked.
    func beside(_ files: [LedgerFile], of standing: LedgerRecords) -> LedgerRecords {
        var own = FilesReading(context: context, digests: [:], stored: LedgerRecords())
        for file in files { own.add(file) }
        var records = LedgerRecords()
        for rows in standing.all {
            records[rows.table.name] = rows.without(keys: own.records[rows.table.name].keys)
        }
        return records
    }

    /// The records of files that are read only to be referred to; what is wrong with them is told when they are checked.
    func records(of files: [LedgerFile]) -> LedgerRecords {
        var reading = FilesReading(context: context, digests: [:], stored: LedgerRecords())
        for file in files { reading.add(file) }
        return reading.records
    }
}

extension TableRows {
    /// The texts that tell a record from all others of its table.
    private func key(_ row: Int) -> [String] { table.key.map { text(row, $0) } }

    fileprivate var keys: Set<[String]> { Set((0..<count).map(key)) }

    fileprivate func without(keys: Set<[String]>) -> TableRows {
        guard !keys.isEmpty else { return self }
        let width = table.columns.count
        var kept = self
        kept.cells = []
        kept.origins = []
        for row in 0..<count where !keys.contains(key(row)) {
            kept.cells += cells[row * width..<(row + 1) * width]
            kept.origins.append(origins[row])
        }
        return kept
    }
}
