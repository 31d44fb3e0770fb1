import Diagnostics
import Workbook

/// Files read one after the other into the records of a ledger.
struct FilesReading {
    private let context: LedgerContext
    /// The files' fingerprints by their names.
    private let digests: [String: UInt64]
    private(set) var records: LedgerRecords
    private(set) var collector = LimitedCollector(limit: Ledger.mostDiagnostics)
    /// Tables that lack rows.
    private(set) var broken: Set<LedgerTable.Name> = []
    /// Tables that may lack any row.
    private(set) var unknown: Set<LedgerTable.Name> = []
    private(set) var given: TablesByReporter
    private var seen: Set<String> = []
    private var full = FilesWithRecords()

    /// - Parameter stored: records of earlier imports, from other files.
    init(context: LedgerContext, digests: [String: UInt64], stored: LedgerRecords) {
        (self.context, self.digests, records) = (context, digests, stored)
        given = TablesByReporter(context: context)
        for rows in stored.all {
            for file in rows.files { given.add(file.name, tables: [rows.table.name], isRead: false) }
        }
    }

    /// Adds a file's records, unless they are there already.
    mutating func add(_ file: LedgerFile) {
        guard seen.insert(file.name).inserted else { return collector.report { .doubledFile(file.name) } }
        if let first = full.first(like: file) { return collector.report { .copiedFile(file.name, of: first) } }
        let other = given.otherWorkbook(than: file.name)
        // Kept only where it may be needed: it takes the room of all records again.
        let before = other == nil ? nil : records
        let counts = records.all.map(\.count)
        var reader = TableReader(context: context)
        let tables = read(file, &reader)
        if let other, let before, let tables, !other.tables.isDisjoint(with: tables) {
            // Most of its records would be there twice.
            records = before
            return leaveOut(file, tables) { .secondWorkbook(file.name, of: other.unit, first: other.workbook) }
        }
        // Tables without records look alike, and are reports all the same.
        if reader.collector.hasErrors || records.all.map(\.count) != counts { full.add(file) }
        given.add(file.name, tables: tables, isRead: true)
        if reader.collector.hasErrors { broken.formUnion(tables ?? Set(LedgerTable.Name.allCases)) }
        if tables == nil { unknown.formUnion(LedgerTable.Name.allCases) }
        collector.report(contentsOf: reader.collector)
        for foreign in ForeignRecords.all(in: records, after: counts, file: file.name, context) {
            collector.report { .foreignRecords(foreign) }
        }
    }

    /// Tells of tables that a ledger lacks.
    mutating func miss(_ lack: TablesByReporter.Lack, among files: [LedgerFile]) {
        collector.report { .missingTables(lack, among: files) }
        broken.formUnion(lack.tables)
        unknown.formUnion(lack.tables)
    }

    private mutating func leaveOut(_ file: LedgerFile, _ tables: Set<LedgerTable.Name>, _ diagnostic: () -> Diagnostic) {
        collector.report(.error, diagnostic)
        given.add(file.name, tables: nil, isRead: true)
        broken.formUnion(tables)
        unknown.formUnion(tables)
    }

    /// Reads a file.
    ///
    /// - Returns: the tables that it has; nil when they cannot be told.
    private mutating func read(_ file: LedgerFile, _ reader: inout TableReader) -> Set<LedgerTable.Name>? {
        let digest = digests[file.name] ?? 0
        if file.isWorkbook { return reader.read(workbook: file, digest: digest, into: &records) }
        guard let table = context.names.table(ofFile: file.name) else {
            // What a file is comes before what it is called: a workbook that was renamed would still be none.
            let content = CSVReader(file: file.name, bytes: file.bytes, limit: 1).collector.diagnostics.first { $0.code == .csvEncoding }
            reader.collector.report { content ?? .ledgerUnknownTable(file.name) }
            return nil
        }
        reader.read(file, digest: digest, into: &records[table])
        return [table]
    }
}

/// Files that hold records, to be found again by what they hold.
private struct FilesWithRecords {
    private var bySize: [Int: [LedgerFile]] = [:]

    mutating func add(_ file: LedgerFile) { bySize[file.bytes.count, default: []].append(file) }

    /// The file that another one is a copy of.
    func first(like file: LedgerFile) -> String? { bySize[file.bytes.count]?.first { $0.bytes == file.bytes }?.name }
}
