import Diagnostics
import Workbook

/// Reads files into records and holds them to every rule.
struct LedgerReading {
    let context: LedgerContext
    /// Whether the files are a whole ledger, of which no table may be missing; a workbook is one by itself in any case.
    var needsAllTables = false

    /// Records that keep all rules, and how they belong together.
    struct Checked: Sendable {
        var records: LedgerRecords
        var links: LedgerLinks
    }

    /// - Parameters:
    ///   - digests: the files' fingerprints by their names.
    ///   - stored: records of earlier imports, from files that are not among these.
    func checked(
        _ files: [LedgerFile], digests: [String: UInt64], stored: LedgerRecords
    ) throws(StageFailure) -> Reported<Checked> {
        var records = stored
        var collector = LimitedCollector(limit: Ledger.mostDiagnostics)
        var broken: Set<LedgerTable.Name> = []
        var given = TablesByReporter(context: context)
        for rows in stored.all {
            for file in rows.files { given.add(file.name, tables: [rows.table.name], isRead: false) }
        }
        var seen: Set<String> = []
        var full = FilesWithRecords()
        for file in files {
            guard seen.insert(file.name).inserted else {
                collector.report { .doubledFile(file.name) }
                continue
            }
            if let first = full.first(like: file) {
                collector.report { .copiedFile(file.name, of: first) }
                continue
            }
            var reader = TableReader(context: context)
            let count = records.all.reduce(0) { $0 + $1.count }
            let tables = read(file, digest: digests[file.name] ?? 0, &reader, into: &records)
            // Tables without records look alike, and are reports all the same.
            if reader.collector.hasErrors || records.all.reduce(0, { $0 + $1.count }) > count { full.add(file) }
            given.add(file.name, tables: tables, isRead: true)
            if reader.collector.hasErrors { broken.formUnion(tables ?? Set(LedgerTable.Name.allCases)) }
            collector.report(contentsOf: reader.collector)
        }
        for lack in given.lacks(ofAll: needsAllTables) {
            collector.report { .missingTables(lack, among: files) }
            broken.formUnion(lack.tables)
        }
        var rules = LedgerRules(records: records, context: context)
        guard !collector.hasErrors else {
            // A row with a wrong cell is missing, so only what does not need it is looked at.
            rules.checkReadable(without: broken)
            collector.report(contentsOf: rules.collector)
            throw StageFailure(shown(collector, severity: .error))
        }
        let links = rules.check()
        guard !rules.collector.hasErrors else { throw StageFailure(shown(rules.collector, severity: .error)) }
        let warnings = shown(collector, severity: .warning) + shown(rules.collector, severity: .warning)
        return Reported(Checked(records: records, links: links), warnings: warnings)
    }

    /// Reads a file.
    ///
    /// - Returns: the tables that it has; nil when they cannot be told.
    private func read(
        _ file: LedgerFile, digest: UInt64, _ reader: inout TableReader, into records: inout LedgerRecords
    ) -> Set<LedgerTable.Name>? {
        if file.isWorkbook { return reader.read(workbook: file, digest: digest, into: &records) }
        guard let table = context.names.table(ofFile: file.name) else {
            reader.collector.report { .ledgerUnknownTable(file.name) }
            return nil
        }
        reader.read(file, digest: digest, into: &records[table])
        return [table]
    }

    private func shown(_ collector: LimitedCollector, severity: Diagnostic.Severity) -> [Diagnostic] {
        guard collector.omitted > 0 else { return collector.diagnostics }
        return collector.diagnostics + [.more(collector.omitted, severity: severity)]
    }
}

/// Files that hold records, to be found again by what they hold.
private struct FilesWithRecords {
    private var bySize: [Int: [LedgerFile]] = [:]

    mutating func add(_ file: LedgerFile) { bySize[file.bytes.count, default: []].append(file) }

    /// The file that another one is a copy of.
    func first(like file: LedgerFile) -> String? { bySize[file.bytes.count]?.first { $0.bytes == file.bytes }?.name }
}
