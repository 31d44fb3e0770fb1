import Diagnostics

/// Records of a file from elsewhere that a unit's own files have already, under another name.
package struct TwinRecords: Sendable {
    /// The unit that all records of the file are of.
    package let unit: String
    private let records: LedgerRecords

    /// Reads a file; what is wrong with it is for the import to tell.
    ///
    /// - Returns: nil where its records are of no unit, or of several.
    package init?(of file: LedgerFile, context: LedgerContext) {
        records = Self.records(of: [file], context)
        let units = records.reportingUnits
        guard units.count == 1, let unit = units.first else { return nil }
        self.unit = unit
    }

    /// Whether so many of the records are among those of some files that it is another version of them.
    ///
    /// A few that are there twice are slips, each told where it stands.
    ///
    /// - Parameter files: the unit's own.
    package func isVersion(of files: [LedgerFile], context: LedgerContext) -> Bool {
        let own = Self.records(of: files, context)
        var (all, twice) = (0, 0)
        for (rows, others) in zip(records.all, own.all) where rows.count > 0 {
            var firsts: [Int32] = []
            let index = RowIndex(others, columns: rows.table.key, firsts: &firsts)
            all += rows.count
            twice += (0..<rows.count).count { index.row(of: rows, $0, columns: rows.table.key) != nil }
        }
        return twice > 0 && (twice >= Self.many || 2 * twice >= all)
    }

    /// So many are no slips, however long the file.
    private static let many = 10

    private static func records(of files: [LedgerFile], _ context: LedgerContext) -> LedgerRecords {
        var reading = FilesReading(context: context, digests: [:], stored: LedgerRecords())
        for file in files { reading.add(file) }
        return reading.records
    }
}
