import GRDB

/// Reads records back from the store, for an import that brings only some of the files.
struct StoredRows {
    private let db: Database
    private let names: Set<String>

    /// - Parameter names: files whose records are read.
    init(_ db: Database, from names: Set<String>) {
        self.db = db
        self.names = names
    }

    func records() throws -> LedgerRecords {
        var records = LedgerRecords()
        for table in LedgerSchema.tables { records[table.name] = try rows(of: table) }
        return records
    }

    private func rows(of table: LedgerTable) throws -> TableRows {
        var rows = TableRows(table)
        let files = try Row.fetchAll(
            db, sql: "SELECT 编号, 名称, 摘要, 工作表 FROM 来源 WHERE 表 = ? ORDER BY 编号", arguments: [table.name.rawValue])
        var positions: [Int64: Int32] = [:]
        for file in files where names.contains(file[1]) {
            positions[file[0]] = Int32(rows.files.count)
            rows.files.append(.init(name: file[1], sheet: file[3], digest: UInt64(bitPattern: file[2]), order: []))
        }
        guard !positions.isEmpty else { return rows }
        let columns = table.columns.map(\.name.quoted).joined(separator: ", ")
        let cursor = try Row.fetchCursor(
            db, sql: "SELECT 来源文件, 来源行, \(columns) FROM \(table.name.rawValue.quoted) ORDER BY 行")
        while let row = try cursor.next() {
            guard let file = positions[row[0]] else { continue }
            let number: Int64 = row[1]
            rows.origins.append(
                .init(file: file, number: Int32(clamping: number), line: Int32(clamping: number), offset: 0))
            for column in table.columns.indices { rows.append(row, column) }
        }
        return rows
    }
}

extension TableRows {
    /// Adds a cell of a stored row; the first two of its columns tell the source.
    fileprivate mutating func append(_ row: Row, _ column: Int) {
        switch (row[column + 2] as DatabaseValue).storage {
        case .int64(let number): cells.append(.init(integer: number))
        case .string(let text):
            cells.append(.init(textAt: arena.count, length: text.utf8.count))
            arena += text.utf8
        case .null, .double, .blob: cells.append(.blank)
        }
    }
}
