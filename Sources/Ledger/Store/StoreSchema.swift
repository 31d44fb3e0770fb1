/// The tables of `ledger.sqlite`, made from the ledger's schema.
enum StoreSchema {
    /// Statements that make the tables in an empty file.
    static var statements: [String] {
        [
            "CREATE TABLE 设置 (键 TEXT PRIMARY KEY, 值 TEXT NOT NULL) STRICT",
            """
            CREATE TABLE 来源 (编号 INTEGER PRIMARY KEY, 名称 TEXT NOT NULL UNIQUE, 表 TEXT NOT NULL, \
            摘要 INTEGER NOT NULL) STRICT
            """,
        ] + LedgerSchema.tables.map(creation)
    }

    /// The columns of a table as stored: the schema's, the derived ones, and the source.
    static func columns(of table: LedgerTable) -> [String] {
        ["行"] + table.columns.map(\.name) + DerivedColumns.columns(of: table.name).map(\.name)
            + ["来源文件", "来源行"]
    }

    private static func creation(of table: LedgerTable) -> String {
        let own = table.columns.map { column in
            "\(column.name.quoted) \(column.kind.isInteger ? "INTEGER" : "TEXT")\(column.isOptional ? "" : " NOT NULL")"
        }
        let derived = DerivedColumns.columns(of: table.name).map {
            "\($0.name.quoted) \($0.isInteger ? "INTEGER" : "TEXT")"
        }
        let columns = ["行 INTEGER PRIMARY KEY"] + own + derived
            + ["来源文件 INTEGER NOT NULL", "来源行 INTEGER NOT NULL"]
        return "CREATE TABLE \(table.name.rawValue.quoted) (\(columns.joined(separator: ", "))) STRICT"
    }

    /// Indexes, made anew after each import: filling a table first is twice as fast.
    static let indexes: [(name: String, on: String)] = [
        ("追发按案件", "追发 (案件行, 日期)"), ("步骤按案件", "步骤 (案件行)"),
    ]
}

extension String {
    /// As an SQL identifier.
    var quoted: String { "\"" + replacing("\"", with: "\"\"") + "\"" }
}
