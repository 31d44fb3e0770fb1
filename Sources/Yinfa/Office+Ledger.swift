public import Diagnostics
import Foundation
import Ledger
import PlacedYAML

extension Office {
    /// The unit that inspects for the city itself, beside its counties.
    static let cityItself = "市本级"

    /// Checks the ledger's files without storing anything.
    ///
    /// - Parameter files: paths; empty for all of `ledger/`.
    /// - Throws: everything that is wrong in any file, `CSV` and `LED` codes, at once.
    public func checkLedger(_ files: [String] = []) throws(StageFailure) -> Reported<LedgerContents> {
        let summary = try Ledger.check(try ledgerFiles(files), context: try ledgerContext())
        return Reported(LedgerContents(summary.output), warnings: summary.warnings)
    }

    /// Checks the files and puts their records into `ledger.sqlite`, all or none.
    ///
    /// - Parameter files: paths, whose records replace those of the same files; empty for all
    ///   of `ledger/`, which then is the whole ledger.
    /// - Throws: what `checkLedger` throws, and what the store cannot do; it then holds what
    ///   it held before.
    public func importLedger(_ files: [String] = []) throws(StageFailure) -> Reported<LedgerContents> {
        let summary = try importing(try ledgerFiles(files), scope: files.isEmpty ? .whole : .files)
        return Reported(LedgerContents(summary.output), warnings: summary.warnings)
    }

    /// Whether there are records at all: files of a ledger, or a store that was made of some.
    var hasLedger: Bool { !namesInLedger.isEmpty || FileManager.default.fileExists(atPath: ledgerStore) }

    /// Where the ledger is stored.
    var ledgerStore: String { folder.appendingPathComponent("ledger.sqlite").path }

    /// Brings the store up to date with `ledger/`, and returns its path.
    ///
    /// Nothing is read twice: a store that holds these files already is left alone. Records
    /// of files elsewhere that were imported by name stay, and those of files that are gone
    /// from `ledger/` go.
    ///
    /// - Throws: what `importLedger` throws; `USE0105` when there is neither a ledger nor a store.
    func syncedLedger() throws(StageFailure) -> Reported<String> {
        let hasStore = FileManager.default.fileExists(atPath: ledgerStore)
        let files = hasStore && namesInLedger.isEmpty ? [] : try ledgerFiles([])
        let summary = try importing(files, scope: .folder("ledger/"))
        return Reported(ledgerStore, warnings: summary.warnings)
    }

    private func importing(
        _ files: [LedgerFile], scope: Ledger.Scope
    ) throws(StageFailure) -> Reported<ImportSummary> {
        let existed = FileManager.default.fileExists(atPath: ledgerStore)
        do {
            return try Ledger.importing(files, into: ledgerStore, context: try ledgerContext(), scope: scope)
        } catch {
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
    private func ledgerContext() throws(StageFailure) -> LedgerContext {
        LedgerContext(units: try counties() + [Self.cityItself])
    }

    /// 各县 of `office.yaml`, in their order.
    func counties() throws(StageFailure) -> [String] {
        var collector = DiagnosticCollector()
        let record = values.openRecord(&collector)
        let counties = record?.required("各县", &collector)?.sequence(&collector) ?? []
        let names = counties.compactMap { $0.string(&collector) }
        try collector.throwIfFailed()
        return names
    }

    private func ledgerFiles(_ paths: [String]) throws(StageFailure) -> [LedgerFile] {
        guard paths.isEmpty else {
            return try paths.map { path throws(StageFailure) in
                LedgerFile(name: ledgerName(of: path), bytes: try TextFiles.bytes(URL(fileURLWithPath: path), shownAs: path))
            }
        }
        let ledger = folder.appendingPathComponent("ledger")
        let files = namesInLedger
        guard !files.isEmpty else { throw StageFailure(.noLedger(in: shown("ledger"))) }
        return try files.map { name throws(StageFailure) in
            LedgerFile(
                name: "ledger/\(name)",
                bytes: try TextFiles.bytes(ledger.appendingPathComponent(name), shownAs: shown("ledger/\(name)")))
        }
    }

    /// The tables in `ledger/`.
    private var namesInLedger: [String] {
        let ledger = folder.appendingPathComponent("ledger").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: ledger)) ?? []
        return names.filter { $0.hasSuffix(".csv") && !$0.hasPrefix(".") }.sorted()
    }

    /// One name for a file however its path is typed: from the office's folder where it lies
    /// there, else from the root.
    private func ledgerName(of path: String) -> String {
        let full = URL(fileURLWithPath: path).standardizedFileURL.path
        let office = folder.standardizedFileURL.path + "/"
        return full.hasPrefix(office) ? String(full.dropFirst(office.count)) : full
    }
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

    init(_ summary: ImportSummary) {
        tables = summary.tables.map { Table(name: $0.name.rawValue, count: $0.count) }
        isUnchanged = summary.isUnchanged
    }
}
