public import Diagnostics
import Foundation
import Ledger
import PlacedYAML

extension Office {
    /// The unit that inspects for the city itself, beside its counties.
    static let cityItself = "市本级"

    /// Checks the ledger's files without storing anything.
    ///
    /// - Parameters:
    ///   - files: paths; empty for all of `ledger/`.
    ///   - resources: where the pack is that says what else tables and columns may be called; nil
    ///     for a pack in the office's own folder.
    /// - Returns: with a warning (`LED0118`) for each file that could not be imported beside one of `ledger/`.
    /// - Throws: everything that is wrong in any file, `CSV`, `XLS` and `LED` codes, at once.
    public func checkLedger(
        _ files: [String] = [], resources: Resources? = nil
    ) throws(StageFailure) -> Reported<LedgerContents> {
        let office = try named(by: resources)
        let twins = try office.twins(of: files, .warning)
        let summary = try office.readingLedger(files) { (read) throws(StageFailure) in
            try Ledger.check(
                read, context: try office.ledgerContext(), needsAllTables: files.isEmpty,
                beside: files.isEmpty ? nil : office.standing(beside: read))
        }
        return Reported(
            LedgerContents(summary.output), warnings: twins + summary.warnings + (files.isEmpty ? silence(summary.output) : []))
    }

    /// What tables that are checked by themselves refer to; nil for a workbook, which is a ledger by itself.
    private func standing(beside files: [LedgerFile]) throws(StageFailure) -> Ledger.Standing? {
        guard files.allSatisfy({ !$0.isWorkbook }) else { return nil }
        let others = try ledgerFolder.files.isEmpty ? [] : ledgerFiles([])
        return Ledger.Standing(store: ledgerStore, files: others)
    }

    /// Checks the files and puts their records into `ledger.sqlite`, all or none.
    ///
    /// - Parameters:
    ///   - files: paths, whose records replace those of the same files; empty for all of
    ///     `ledger/`, which then is the whole ledger.
    ///   - resources: as for `checkLedger`.
    /// - Returns: with a warning that names the units of which nothing has come (`LED0111`).
    /// - Throws: what `checkLedger` throws, and what the store cannot do; it then holds what
    ///   it held before.
    public func importLedger(
        _ files: [String] = [], resources: Resources? = nil
    ) throws(StageFailure) -> Reported<LedgerContents> {
        let office = try named(by: resources)
        try office.refuseTwins(of: files)
        let summary = try office.readingLedger(files) { (read) throws(StageFailure) in
            try office.importing(read, scope: files.isEmpty ? .whole : .files, needsAllTables: files.isEmpty)
        }
        return Reported(LedgerContents(summary.output), warnings: summary.warnings + silence(summary.output))
    }

    /// What `importLedger` would change; nothing is written.
    ///
    /// - Throws: what `importLedger` throws.
    public func previewImport(
        _ files: [String] = [], resources: Resources? = nil
    ) throws(StageFailure) -> Reported<LedgerPreview> {
        let office = try named(by: resources)
        try office.refuseTwins(of: files)
        let changes = try office.readingLedger(files) { (read) throws(StageFailure) in
            try Ledger.changes(
                read, against: ledgerStore, context: try office.ledgerContext(),
                scope: files.isEmpty ? .whole : .files, needsAllTables: files.isEmpty)
        }
        return Reported(LedgerPreview(changes.output), warnings: changes.warnings)
    }

    /// Copies of workbooks in which the cells that diagnostics point at are marked and commented.
    ///
    /// - Parameter files: those that were checked; empty for all of `ledger/`.
    public func markedCopies(
        _ files: [String] = [], of diagnostics: [Diagnostic]
    ) throws(StageFailure) -> [OutputFile] {
        MarkedWorkbooks.copies(of: try ledgerFiles(files), diagnostics).map { OutputFile(name: $0.name, bytes: $0.bytes) }
    }

    /// Whether there are records at all: files of a ledger, or a store that was made of some.
    var hasLedger: Bool { !ledgerFolder.isEmpty || FileManager.default.fileExists(atPath: ledgerStore) }

    /// Where the ledger is stored.
    var ledgerStore: String { folder.appendingPathComponent("ledger.sqlite").path }

    /// Brings the store up to date with `ledger/`, and tells who has not reported.
    ///
    /// Nothing is read twice: a store that holds these files already is left alone. Records
    /// of files elsewhere that were imported by name stay, and those of files that are gone
    /// from `ledger/` go.
    ///
    /// - Throws: what `importLedger` throws; `USE0105` when there is neither a ledger nor a store.
    func syncedLedger() throws(StageFailure) -> Reported<SyncedLedger> {
        let hasStore = FileManager.default.fileExists(atPath: ledgerStore)
        let isStoreOnly = hasStore && ledgerFolder.isEmpty
        let sync = { (files: [LedgerFile]) throws(StageFailure) -> Reported<SyncedLedger> in
            let silent = try undoneIfFirst { () throws(StageFailure) in
                try Ledger.syncing(
                    files, into: ledgerStore, context: try ledgerContext(), scope: .folder("ledger/"), needsAllTables: !files.isEmpty)
            }
            return Reported(SyncedLedger(path: ledgerStore, silentUnits: silent.output, files: files), warnings: silent.warnings)
        }
        return isStoreOnly ? try sync([]) : try readingLedger([], sync)
    }

    /// A store that is up to date.
    struct SyncedLedger: Hashable, Sendable {
        var path: String
        /// Units of which no ledger has come, in the office's order.
        var silentUnits: [String]
        /// The files of `ledger/`.
        var files: [LedgerFile]
    }

    private func importing(
        _ files: [LedgerFile], scope: Ledger.Scope, needsAllTables: Bool
    ) throws(StageFailure) -> Reported<ImportSummary> {
        try undoneIfFirst { () throws(StageFailure) in
            try Ledger.importing(
                files, into: ledgerStore, context: try ledgerContext(), scope: scope, needsAllTables: needsAllTables)
        }
    }

    /// Does what makes a store; a first one that fails leaves none.
    private func undoneIfFirst<Output>(_ body: () throws(StageFailure) -> Output) throws(StageFailure) -> Output {
        let existed = FileManager.default.fileExists(atPath: ledgerStore)
        do { return try body() } catch {
            if !existed { Self.removeStore(ledgerStore) }
            throw error
        }
    }

    /// Takes away a store that a failed first import has made, with the files SQLite keeps beside it.
    private static func removeStore(_ path: String) {
        for suffix in ["", "-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    /// The counties of `office.yaml`, in their order, and the city itself.
    func ledgerContext() throws(StageFailure) -> LedgerContext {
        LedgerContext(units: try counties() + [Self.cityItself], names: ledgerNames)
    }

    private func silence(_ summary: ImportSummary) -> [Diagnostic] { silence(of: summary.silentUnits) }

    /// The warning that names units of which no ledger has come.
    func silence(of units: [String]) -> [Diagnostic] {
        units.isEmpty ? [] : [.silentUnits(units, at: Place(file: shown("office.yaml")))]
    }

    /// 各县 of `office.yaml`, in their order.
    func counties() throws(StageFailure) -> [String] {
        var collector = DiagnosticCollector()
        let record = values.openRecord(&collector)
        let counties = record?.required("各县", &collector)?.sequence(&collector) ?? []
        let names = counties.compactMap { $0.string(&collector) }
        do { try collector.throwIfFailed() } catch {
            throw StageFailure(
                error.diagnostics.map { diagnostic in
                    var diagnostic = diagnostic
                    diagnostic.hints = [Self.listUnits]
                    return diagnostic
                })
        }
        return names
    }

    /// What a new office has still to say.
    private static let listUnits = Bilingual(
        "在“各县”下面写报送单位的名称，一行一个，前面是“- ”，如“- 栖云区”；没有下辖单位的写“各县: []”",
        "list the reporting units under 各县, one a line after '- ', such as '- 栖云区'; an office without any writes '各县: []'")
}

/// What a ledger holds.
public struct LedgerContents: Hashable, Sendable {
    /// A table's name and how many records it has.
    public struct Table: Hashable, Sendable {
        public var name: String
        public var count: Int
    }

    /// In the order of the ledger's tables.
    public var tables: [Table]
    /// Whether nothing had changed since the import before, so that nothing was written.
    public var isUnchanged: Bool
    /// The days that the files held, column by column; none where nothing was read.
    public var days: [LedgerDays]

    init(_ summary: ImportSummary) {
        tables = summary.tables.map { Table(name: $0.name.rawValue, count: $0.count) }
        isUnchanged = summary.isUnchanged
        days = summary.daySpans.map(LedgerDays.init)
    }
}
