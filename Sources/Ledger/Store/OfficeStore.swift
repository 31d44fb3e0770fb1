package import Diagnostics
import GRDB

/// The file `office.sqlite`: what exists nowhere else, such as numbers given out and returns submitted.
///
/// Never derived, never deleted by the program.
package struct OfficeStore: Sendable {
    package let path: String
    let queue: DatabaseQueue

    /// Opens the store and brings it up to date; makes it if it is not there.
    ///
    /// - Throws: `LED0401` when the file cannot be used, `LED0403` when a later version wrote it.
    package init(path: String) throws(StageFailure) {
        self.path = path
        var configuration = Configuration()
        // Another process may be making the document that it gives a number to.
        configuration.busyMode = .timeout(60)
        PrivateFile.make(path)
        queue = try StoreFailure.unusable(path) { try DatabaseQueue(path: path, configuration: configuration) }
        let queue = queue
        let isForeign = try StoreFailure.unusable(path) {
            if try queue.read(Self.migrator.hasBeenSuperseded) { return true }
            // Who only reads does not wait for whoever writes.
            if try !queue.read(Self.migrator.hasCompletedMigrations) { try Self.migrator.migrate(queue) }
            return false
        }
        if isForeign { throw StageFailure(.storeForeign(path)) }
    }

    private static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { db in
            // Tells this file from any other database: "YFBG" (印发办公).
            try db.execute(sql: "PRAGMA application_id = 0x59464247")
        }
        // Reasons for findings of checks. A finding has one reason; what it was given for is kept with it.
        migrator.registerMigration("2") { db in
            try db.execute(
                sql: """
                    CREATE TABLE 核对说明 (
                        表单 TEXT NOT NULL, 单位 TEXT NOT NULL, 截止日 TEXT NOT NULL, 终报 INTEGER NOT NULL,
                        核对 TEXT NOT NULL, 行 TEXT NOT NULL, 式 TEXT NOT NULL, 数 TEXT NOT NULL,
                        原因 TEXT NOT NULL, 说明人 TEXT NOT NULL, 日期 TEXT NOT NULL,
                        PRIMARY KEY (表单, 单位, 截止日, 终报, 核对, 行, 式)
                    ) STRICT
                    """)
        }
        migrator.registerMigration("3") { db in
            for statement in Self.issuingTables { try db.execute(sql: statement) }
        }
        // The head of the archive's register when it was last written to: by it a shortened register is known.
        migrator.registerMigration("4") { db in
            try db.execute(sql: "CREATE TABLE 登记簿 (号 INTEGER PRIMARY KEY CHECK (号 = 1), 行 INTEGER NOT NULL, 摘要 TEXT NOT NULL) STRICT")
        }
        return migrator
    }

    /// Approvals, issued documents with their numbers, and numbers that nobody has.
    private static let issuingTables = [
        """
        CREATE TABLE 审批 (
            文件 TEXT NOT NULL, 环节 TEXT NOT NULL, 人员 TEXT NOT NULL, 时间 TEXT NOT NULL, 摘要 TEXT NOT NULL,
            UNIQUE (文件, 环节)
        ) STRICT
        """,
        // 待归档 holds the whole record until the archive has it, so that a killed process is followed by the same bytes.
        """
        CREATE TABLE 印发 (
            文件 TEXT NOT NULL PRIMARY KEY, 代字 TEXT, 年 INTEGER NOT NULL, 号 INTEGER, 成文日期 TEXT NOT NULL, 时间 TEXT NOT NULL,
            摘要 TEXT NOT NULL, 档号前段 TEXT NOT NULL, 件号 INTEGER NOT NULL, 档号 TEXT NOT NULL UNIQUE, 待归档 BLOB,
            UNIQUE (代字, 年, 号), UNIQUE (档号前段, 件号)
        ) STRICT
        """,
        """
        CREATE TABLE 作废号 (
            代字 TEXT NOT NULL, 年 INTEGER NOT NULL, 号 INTEGER NOT NULL, 原因 TEXT NOT NULL, 人员 TEXT NOT NULL, 时间 TEXT NOT NULL,
            PRIMARY KEY (代字, 年, 号)
        ) STRICT
        """,
    ]

    /// The migrations that have been applied, the oldest first.
    package func versions() throws(StageFailure) -> [String] {
        try StoreFailure.unusable(path) { try queue.read(Self.migrator.appliedMigrations) }
    }
}
