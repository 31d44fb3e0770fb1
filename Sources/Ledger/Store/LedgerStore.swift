import Diagnostics
import Foundation
import GRDB

/// The file `ledger.sqlite`: derived from the ledger's files, so it may be deleted at any time.
struct LedgerStore: Sendable {
    let path: String
    private let queue: DatabaseQueue

    /// Opens the store for writing and brings its tables up to date; makes it if it is not there.
    ///
    /// - Throws: `LED0401` when the file cannot be used, `LED0403` when a later version wrote it.
    init(path: String) throws(StageFailure) {
        self.path = path
        var configuration = Configuration()
        // Another import may be at work; it takes seconds.
        configuration.busyMode = .timeout(10)
        // It holds the workers' identity numbers and bank cards.
        PrivateFile.make(path)
        queue = try StoreFailure.unusable(path) { try DatabaseQueue(path: path, configuration: configuration) }
        let queue = queue
        let isForeign = try StoreFailure.unusable(path) {
            if try queue.read(Self.migrator.hasBeenSuperseded) { return true }
            try Self.migrator.migrate(queue)
            return false
        }
        if isForeign { throw StageFailure(.storeForeign(path)) }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        // The store is derived, so an older one is emptied and filled again from the files.
        for version in 1..<LedgerSchema.version { migrator.registerMigration("\(version)") { _ in } }
        migrator.registerMigration("\(LedgerSchema.version)") { db in
            for table in ["设置", "来源"] + LedgerSchema.tables.map(\.name.rawValue) {
                try db.execute(sql: "DROP TABLE IF EXISTS \(table.quoted)")
            }
            for statement in StoreSchema.statements { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// What the store holds.
    struct Contents: Sendable {
        /// What the office had decided when it was written; empty for a new store.
        var context: String
        /// What files could call tables and columns then.
        var names: String
        var files: [String: UInt64]
    }

    func contents() throws(StageFailure) -> Contents {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                let context = try String.fetchOne(db, sql: "SELECT 值 FROM 设置 WHERE 键 = '约定'")
                let names = try String.fetchOne(db, sql: "SELECT 值 FROM 设置 WHERE 键 = '名称'")
                let rows = try Row.fetchAll(db, sql: "SELECT 名称, 摘要 FROM 来源")
                let files = rows.map { ($0[0] as String, UInt64(bitPattern: $0[1] as Int64)) }
                return Contents(
                    context: context ?? "", names: names ?? "", files: Dictionary(files) { first, _ in first })
            }
        }
    }

    /// How many records each table has.
    func counts() throws(StageFailure) -> [ImportSummary.Table] {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                try LedgerSchema.tables.map { table in
                    let sql = "SELECT count(*) FROM \(table.name.rawValue.quoted)"
                    return .init(name: table.name, count: try Int.fetchOne(db, sql: sql) ?? 0)
                }
            }
        }
    }

    /// The units that any record belongs to.
    func reportingUnits() throws(StageFailure) -> Set<String> {
        try StoreFailure.unusable(path) {
            try queue.read { db in
                let tables = LedgerSchema.tables.filter { $0.unitColumn != nil }
                return try tables.reduce(into: Set<String>()) { units, table in
                    units.formUnion(
                        try String.fetchSet(db, sql: "SELECT DISTINCT 所属单位 FROM \(table.name.rawValue.quoted)"))
                }
            }
        }
    }

    /// The records of a store that is only read; none where there is no store, or one of an older version.
    ///
    /// - Parameter names: the files whose records are read; nil for all.
    static func records(at path: String, from names: Set<String>? = nil) throws(StageFailure) -> LedgerRecords {
        guard FileManager.default.fileExists(atPath: path) else { return LedgerRecords() }
        // Not read-only: what a killed import has left behind must be rolled back first.
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        return try StoreFailure.unusable(path) {
            try DatabaseQueue(path: path, configuration: configuration).read { db in
                guard try migrator.hasCompletedMigrations(db), try !migrator.hasBeenSuperseded(db) else { return LedgerRecords() }
                let known = try String.fetchSet(db, sql: "SELECT DISTINCT 名称 FROM 来源")
                return try StoredRows(db, from: names ?? known).records()
            }
        }
    }

    /// Reads the records back that came from some files.
    func records(from names: Set<String>) throws(StageFailure) -> LedgerRecords {
        try StoreFailure.unusable(path) {
            try queue.read { db in try StoredRows(db, from: names).records() }
        }
    }

    /// Replaces everything in one transaction.
    ///
    /// - Throws: `LED0402`; the store then holds what it held before.
    func write(
        _ checked: LedgerReading.Checked, _ context: LedgerContext, afterTable: @Sendable (LedgerTable.Name) throws -> Void
    ) throws(StageFailure) {
        try StoreFailure.writing(path) {
            try queue.write { db in
                try StoreWriter(db).write(checked, context, afterTable: afterTable)
            }
        }
    }
}

/// Turns errors of the database into diagnostics.
enum StoreFailure {
    static func unusable<Output>(_ path: String, _ body: () throws -> Output) throws(StageFailure) -> Output {
        do { return try body() } catch {
            throw StageFailure(.storeUnusable(path, StoreReason(error)))
        }
    }

    static func writing<Output>(_ path: String, _ body: () throws -> Output) throws(StageFailure) -> Output {
        do { return try body() } catch {
            throw StageFailure(.storeWriting(path, StoreReason(error)))
        }
    }
}
