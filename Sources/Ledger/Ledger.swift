package import Diagnostics
import Workbook

/// Checks and imports the files of a ledger.
package enum Ledger {
    /// How many diagnostics are shown; the rest is counted.
    package static let mostDiagnostics = 200

    /// Reads and checks a whole ledger without storing it.
    ///
    /// - Parameters:
    ///   - needsAllTables: whether a table without a file is an error (`LED0112`).
    ///   - standing: what tables that are checked by themselves refer to, as an import would find it; a workbook is a ledger by itself.
    /// - Throws: everything that is wrong in any file, `CSV…`, `LED01…` to `LED03…`, at once.
    package static func check(
        _ files: [LedgerFile], context: LedgerContext, needsAllTables: Bool = false, beside standing: Standing? = nil
    ) throws(StageFailure) -> Reported<ImportSummary> {
        let records = try standing.map { standing throws(StageFailure) in try standing.records(beside: files, context) } ?? LedgerRecords()
        // A check stores nothing, so the digests do not matter.
        let checked = try LedgerReading(context: context, needsAllTables: needsAllTables).checked(files, digests: [:], stored: records)
        let own = Set(files.map(\.name))
        return Reported(ImportSummary(checked.output.records, context: context, of: own), warnings: checked.warnings)
    }

    /// The records that stand beside files which are checked by themselves.
    package struct Standing: Sendable {
        /// The store, which is taken where it is there.
        var path: String
        /// Files that would be imported otherwise.
        var files: [LedgerFile]

        package init(store path: String, files: [LedgerFile]) {
            self.path = path
            self.files = files
        }

        fileprivate func records(beside checked: [LedgerFile], _ context: LedgerContext) throws(StageFailure) -> LedgerRecords {
            let standing = StandingRecords(context: context)
            let stored = Set(try LedgerStore.records(at: path).all.flatMap(\.files).map(\.name))
            let names = stored.filter { !standing.isReplaced($0, by: checked) }
            let others =
                try stored.isEmpty
                ? standing.records(of: files.filter { !standing.isReplaced($0.name, by: checked) }) : LedgerStore.records(at: path, from: names)
            return standing.beside(checked, of: others)
        }
    }

    /// What an import of the files would change; nothing is written.
    ///
    /// - Throws: what `importing` throws.
    package static func changes(
        _ files: [LedgerFile], against path: String, context: LedgerContext, scope: Scope = .whole,
        needsAllTables: Bool = false
    ) throws(StageFailure) -> Reported<LedgerChanges> {
        let names = Set(files.map(\.name))
        let before = try LedgerStore.records(at: path)
        let known = Set(before.all.flatMap(\.files).map(\.name))
        let kept = known.filter { !names.contains($0) && scope.keeps($0) }
        let stored = kept.isEmpty ? LedgerRecords() : try LedgerStore.records(at: path, from: kept)
        let checked = try LedgerReading(context: context, needsAllTables: needsAllTables)
            .checked(files, digests: [:], stored: stored)
        var changes = LedgerChanges(from: before, to: checked.output.records)
        changes.daySpans = checked.output.records.daySpans(ofFiles: names)
        let gone = try known.filter { !names.contains($0) && !kept.contains($0) }.sorted().map { name throws(StageFailure) in
            GoneFile(name, try LedgerStore.records(at: path, from: [name]), context: context)
        }
        let silent = ImportSummary(checked.output.records, context: context).silentUnits
        return Reported(changes, warnings: GoneFile.warnings(gone, silent: silent) + checked.warnings)
    }

    /// Which records an import replaces.
    package enum Scope: Hashable, Sendable {
        /// The files are the whole ledger: records of other files go.
        case whole
        /// Records of other files stay.
        case files
        /// The files are all of a folder, such as `ledger/`: records of others whose names begin
        /// with it go, and those of files elsewhere stay.
        case folder(String)

        /// Whether a file that is not given keeps its records.
        func keeps(_ name: String) -> Bool {
            switch self {
            case .whole: false
            case .files: true
            case .folder(let prefix): !name.hasPrefix(prefix)
            }
        }
    }

    /// Checks files and puts their records into the store, all or none.
    ///
    /// A file's records replace those that came from a file of that name. When
    /// no file has changed since, nothing is read and nothing written.
    ///
    /// - Parameters:
    ///   - path: `ledger.sqlite`; made if it is not there.
    ///   - scope: what becomes of records from files not given.
    ///   - needsAllTables: whether a table without a file is an error (`LED0112`).
    /// - Throws: what `check` throws, over the whole ledger as it would be;
    ///   `LED0401` to `LED0403` when the store cannot be used. It then holds
    ///   what it held before.
    package static func importing(
        _ files: [LedgerFile], into path: String, context: LedgerContext, scope: Scope = .whole,
        needsAllTables: Bool = false
    ) throws(StageFailure) -> Reported<ImportSummary> {
        try importing(files, into: path, context: context, scope: scope, needsAllTables: needsAllTables) { _ in }
    }

    /// Brings the store up to date as `importing` does, and counts nothing: what has been read already
    /// is only compared.
    ///
    /// - Returns: the units of which no ledger has come, in their order, with what the files' records give occasion
    ///   to say; nothing is said where nothing was read.
    /// - Throws: what `importing` throws.
    package static func syncing(
        _ files: [LedgerFile], into path: String, context: LedgerContext, scope: Scope = .whole,
        needsAllTables: Bool = false
    ) throws(StageFailure) -> Reported<[String]> {
        let work = Import(files: files, path: path, context: context, scope: scope, needsAllTables: needsAllTables)
        return try work.run(afterTable: { _ in }) { (store, checked, gone) throws(StageFailure) in
            if let checked {
                let silent = ImportSummary(checked.output.records, context: context).silentUnits
                return Reported(silent, warnings: GoneFile.warnings(gone, silent: silent) + checked.warnings)
            }
            let held = Array(try store.contents().files.keys)
            // Where a file bears each unit's name, no record need be looked at.
            let silent = ImportSummary.silent(context, [], files: held)
            return Reported(silent.isEmpty ? [] : ImportSummary.silent(context, try store.reportingUnits(), files: held))
        }
    }

    /// - Parameter afterTable: called within the transaction; tests interrupt it there.
    static func importing(
        _ files: [LedgerFile], into path: String, context: LedgerContext, scope: Scope,
        needsAllTables: Bool = false, afterTable: @Sendable (LedgerTable.Name) throws -> Void
    ) throws(StageFailure) -> Reported<ImportSummary> {
        let names = files.map(\.name)
        let work = Import(files: files, path: path, context: context, scope: scope, needsAllTables: needsAllTables)
        return try work.run(afterTable: afterTable) { (store, checked, gone) throws(StageFailure) in
            guard let checked else {
                let held = try store.contents().files.keys
                return Reported(ImportSummary(unchanged: try store.counts(), try store.reportingUnits(), files: Array(held), context: context))
            }
            var summary = ImportSummary(checked.output.records, context: context)
            summary.daySpans = checked.output.records.daySpans(ofFiles: Set(names))
            return Reported(summary, warnings: GoneFile.warnings(gone, silent: summary.silentUnits) + checked.warnings)
        }
    }
}

/// What an import read.
package struct ImportSummary: Hashable, Sendable {
    /// The tables, in the schema's order.
    package let tables: [Table]
    /// Whether nothing had changed since the import before, so that nothing was written.
    package var isUnchanged = false
    /// The days that the files held; none where nothing was read.
    package var daySpans: [DaySpan] = []
    /// Units of which there is neither a record nor a file that bears their name, in their order.
    package let silentUnits: [String]

    /// How many records a table has.
    package struct Table: Hashable, Sendable {
        package var name: LedgerTable.Name
        package var count: Int
    }

    /// - Parameter names: the files whose records are counted; nil for all.
    init(_ records: LedgerRecords, context: LedgerContext, of names: Set<String>? = nil) {
        tables = records.all.map { rows in
            let counted = rows.files.map { names?.contains($0.name) ?? true }
            return Table(name: rows.table.name, count: names == nil ? rows.count : rows.origins.count { counted[Int($0.file)] })
        }
        silentUnits = Self.silent(context, records.reportingUnits, files: records.all.flatMap(\.files).map(\.name))
    }

    init(unchanged tables: [Table], _ reporting: Set<String>, files: [String], context: LedgerContext) {
        self.tables = tables
        silentUnits = Self.silent(context, reporting, files: files)
        isUnchanged = true
    }

    /// A workbook without records is a report too: that there is nothing.
    fileprivate static func silent(_ context: LedgerContext, _ reporting: Set<String>, files: [String]) -> [String] {
        let names = files.map { $0.split(separator: "/").last ?? "" }
        return context.units.filter { unit in
            !reporting.contains(unit) && !names.contains { $0.contains(unit) }
        }
    }
}

extension LedgerContext {
    /// What the store's records were checked against; the last day does not matter to records that passed.
    ///
    /// Names only tell how files are read; see `LedgerNames.fingerprint`.
    var fingerprint: String { (units + ["|"] + industries).joined(separator: "\n") }
}
