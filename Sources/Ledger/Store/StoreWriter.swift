import GRDB
import GRDBSQLite

/// Writes all records within a transaction of the caller.
struct StoreWriter {
    private let db: Database

    init(_ db: Database) { self.db = db }

    /// - Parameter afterTable: called when a table is written; what it throws undoes everything.
    func write(
        _ checked: LedgerReading.Checked, _ context: LedgerContext, afterTable: (LedgerTable.Name) throws -> Void
    ) throws {
        for index in StoreSchema.indexes { try db.execute(sql: "DROP INDEX IF EXISTS \(index.name.quoted)") }
        let files = try writeFiles(of: checked.records, context)
        let orders = StoreOrders(checked)
        for rows in checked.records.all {
            try db.execute(sql: "DELETE FROM \(rows.table.name.rawValue.quoted)")
            let derived = DerivedColumns(rows.table.name, records: checked.records, links: checked.links, orders: orders)
            try insert(rows, derived, orders.order(of: rows), files: files[rows.table.name] ?? [])
            try afterTable(rows.table.name)
        }
        for index in StoreSchema.indexes {
            try db.execute(sql: "CREATE INDEX \(index.name.quoted) ON \(index.on)")
        }
    }

    /// Lists the files; gives each table's files their numbers in the store.
    private func writeFiles(
        of records: LedgerRecords, _ context: LedgerContext
    ) throws -> [LedgerTable.Name: [Int64]] {
        try db.execute(sql: "DELETE FROM 来源")
        try db.execute(
            sql: "INSERT OR REPLACE INTO 设置 VALUES ('约定', ?), ('名称', ?)",
            arguments: [context.fingerprint, context.names.fingerprint])
        var numbers: [LedgerTable.Name: [Int64]] = [:]
        for rows in records.all {
            for file in rows.files {
                try db.execute(
                    sql: "INSERT INTO 来源 (名称, 工作表, 表, 摘要) VALUES (?, ?, ?, ?)",
                    arguments: [file.name, file.sheet, rows.table.name.rawValue, Int64(bitPattern: file.digest)])
                numbers[rows.table.name, default: []].append(db.lastInsertedRowID)
            }
        }
        return numbers
    }

    private func insert(
        _ rows: TableRows, _ derived: DerivedColumns, _ order: StoreOrder, files: [Int64]
    ) throws {
        let columns = StoreSchema.columns(of: rows.table)
        let marks = Array(repeating: "?", count: columns.count + 3).joined(separator: ", ")
        let statement = try db.makeStatement(
            sql: "INSERT INTO \(rows.table.name.rawValue.quoted) VALUES (\(marks))")
        // The bytes stay where they are while the rows are written, so SQLite need not copy them.
        try unsafe rows.arena.withUnsafeBufferPointer { text in
            try unsafe derived.arena.withUnsafeBufferPointer { derivedText in
                var binder = unsafe RowBinder(statement: statement.sqliteStatement)
                for (position, row) in order.rows.lazy.map(Int.init).enumerated() {
                    binder.begin(row: Int64(position) + 1)
                    for column in columns {
                        let (cell, bytes) =
                            switch column.source {
                            case .own(let index): unsafe (rows[row, index], text)
                            case .derived(let index): unsafe (derived[row, index], derivedText)
                            }
                        unsafe binder.bind(cell, isInteger: column.isInteger, in: bytes)
                    }
                    binder.bind(files[Int(rows.origins[row].file)])
                    binder.bind(Int64(rows.origins[row].number))
                    guard binder.insert() == SQLITE_DONE else {
                        throw DatabaseError(resultCode: db.lastErrorCode, message: db.lastErrorMessage)
                    }
                }
            }
        }
    }
}

/// Binds cells to a statement without copying; GRDB's own arguments took most of an import's time.
@safe private struct RowBinder {
    private let statement: OpaquePointer
    private var position: Int32 = 0

    init(statement: OpaquePointer) { unsafe self.statement = unsafe statement }

    mutating func begin(row: Int64) {
        unsafe sqlite3_reset(statement)
        position = 1
        unsafe sqlite3_bind_int64(statement, position, row)
    }

    /// - Parameter text: the bytes that the cell points into; they must outlive `insert`.
    mutating func bind(_ cell: LedgerCell, isInteger: Bool, in text: UnsafeBufferPointer<UInt8>) {
        position += 1
        if cell.isBlank {
            unsafe sqlite3_bind_null(statement, position)
        } else if isInteger {
            unsafe sqlite3_bind_int64(statement, position, cell.integer)
        } else if let base = text.baseAddress {
            unsafe (base + cell.offset).withMemoryRebound(to: CChar.self, capacity: cell.length) { start in
                _ = unsafe sqlite3_bind_text(statement, position, start, Int32(cell.length), nil)
            }
        }
    }

    mutating func bind(_ number: Int64) {
        position += 1
        unsafe sqlite3_bind_int64(statement, position, number)
    }

    /// - Returns: SQLite's result code.
    func insert() -> Int32 { unsafe sqlite3_step(statement) }
}
